package read

import (
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/text/language"
)

// mainBlocks returns the paragraphs of the article on a page: those of its main
// part; where that is next to nothing, the text in its linked data; else all
// that the page shows.
func (p *page) mainBlocks() []block {
	found := p.inside(unboxed(realigned(mainBlocks(p.doc), p.shown)))
	if letters(joinedText(found)) >= shortText {
		return found
	}
	if said := paragraphs(plainBody(p.linked.body)); letters(strings.Join(said, " ")) >= shortText {
		found = nil
		for _, line := range said {
			found = append(found, block{text: line})
		}
		return found
	}
	if len(found) > 0 {
		return found
	}
	return p.shown
}

var anyTag = regexp.MustCompile(`<[^<>]{1,200}>`)

// plainBody returns the text of linked data, which should hold no tags and often does.
func plainBody(body string) string {
	if len(body) > maxScript || !anyTag.MatchString(body) {
		return html.UnescapeString(body)
	}
	doc, _, err := parsed(body)
	if err != nil {
		return ""
	}
	return strings.Join(texts(blocksOf(doc)), "\n")
}

// namedTimes makes a time inside a sentence part of it: go-trafilatura takes
// all times for furniture.
func namedTimes(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom == atom.Time && (n.DataAtom == atom.P || n.DataAtom == atom.Li || n.DataAtom == atom.Td) {
			c.Data, c.DataAtom, c.Attr = "span", atom.Span, nil
		}
		namedTimes(c)
	}
}

// trimmed returns the paragraphs of the article among those of a page's main
// part, with what the trimmer of texts does. Where the lines of a text can only
// be told from headlines by their look, here those of others are links; so the
// caption of a judgment stays.
func trimmed(found []block, title string) (kept, warnings []string) {
	lines, doubtful := cutSections(without(texts(unlinked(found)), repeats(title)))
	if doubtful != "" {
		warnings = leftOut(doubtful)
	}
	lines = without(lines, func(line string) bool { return isFurniture(line) || isWall(line) })
	if captioned(lines) {
		return lines, warnings
	}
	return aroundProse(lines, func(line string) bool {
		return isCredit(line) || isAgo(line) || isTitled(line, title)
	}), warnings
}

// unlinked drops runs of lines that lead elsewhere: other articles' headlines.
func unlinked(found []block) []block {
	var kept []block
	for at := 0; at < len(found); {
		end := at
		for end < len(found) && found[end].link && isLoose(found[end].text) {
			end++
		}
		if end-at < fewestHeadlines {
			end = max(end, at+1)
			kept = append(kept, found[at:end]...)
		}
		at = end
	}
	return kept
}

var caption = regexp.MustCompile(`(?i)^(?:[-|] )?(?:case|claim|docket|index|civil|criminal|cause|appeal|file|suit)\s*(?:action\s*)?(?:no|number|nos)\b[.:]?|neutral citation|^(?:between|before)\s*:?$|^in the (?:[\w']+ )*court\b|\[(?:19|20)\d\d\] [A-Z]{2,8}\b|[（(](?:19|20)\d\d[)）].{1,12}\d+号|案\s?[号號]\s?[:：]|^(?:原告|被告|上诉人|上訴人|公诉机关)`)

// captioned reports whether a page is a court's paper: above its prose stand
// the lines of a caption, and what looks like a credit belongs to it.
func captioned(lines []string) bool {
	first, _ := proseSpan(lines)
	return slices.ContainsFunc(lines[:min(first, 60)], func(line string) bool { return width(line) < 200 && caption.MatchString(line) })
}

func isAgo(line string) bool {
	for _, piece := range pieces.Split(undecorated(line), -1) {
		if !agoEN.MatchString(piece) && !agoZH.MatchString(piece) && !dayEN.MatchString(piece) && !dayZH.MatchString(piece) && byline(piece) == "" {
			return false
		}
	}
	return true
}

// languageTag returns the tag of a language as a page writes it, and "" for none.
func languageTag(written string) string {
	if len(written) > 35 {
		return ""
	}
	tag, err := language.Parse(strings.TrimSpace(written))
	if err != nil || tag == language.Und {
		return ""
	}
	return tag.String()
}
