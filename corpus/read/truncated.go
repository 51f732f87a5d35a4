package read

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"

	"golang.org/x/net/html"
)

// mark notes on an article that not all of it is held.
func (p *page) mark(a *corpus.Article, around []block, kept []string) []string {
	why := p.truncated(around, kept)
	if why == "" && letters(a.Text) < shortText {
		return []string{fmt.Sprintf("only %d characters of main text were found: see whether the article is complete", utf8.RuneCountInString(a.Text))}
	}
	return markCut(a, why)
}

// markCut notes on an article why it is not whole; nothing where it is.
func markCut(a *corpus.Article, why string) []string {
	if why == "" {
		return nil
	}
	a.Note = strings.TrimSpace(a.Note + " Truncated: " + why + ".")
	return []string{"truncated: " + why + "; save the article's whole text to a file if you may read it"}
}

// savedCut notes on the article of a text file that not all of it is held. A
// Chinese sentence may trail off in such a file; on a page it was cut.
func savedCut(a *corpus.Article, kept []string) []string {
	if strings.HasSuffix(a.Text, "……") {
		return nil
	}
	return markCut(a, cutShort(kept))
}

// truncated says why the text that is kept of a page is probably not all of the
// article, and "" where nothing shows that. Around is the text with what stands
// close to it.
func (p *page) truncated(around []block, kept []string) string {
	if p.linked.paid || strings.EqualFold(p.about.first("article:content_tier"), "locked") {
		return "the page says that it is not free to read"
	}
	if why := cutShort(kept); why != "" {
		return why
	}
	below := p.below(around)
	for _, b := range slices.Concat(around, below) {
		if sign := oneOf(lowered(b.text), signs().paywall); sign != "" && width(b.text) < 400 {
			return fmt.Sprintf("the page says %q", sign)
		}
	}
	if sign := offered(p.below(lastKept(around, kept))); sign != "" {
		return fmt.Sprintf("the page offers the rest (%q)", sign)
	}
	if p.slim.stops {
		return "the page stops before its end"
	}
	return ""
}

// leftChars is what interfaces for news put behind the first characters of a text.
var leftChars = regexp.MustCompile(`\[\+\d+ (?:chars|characters|words)\]$`)

// cutShort says of a text's paragraphs why they are probably not all of it.
func cutShort(kept []string) string {
	if len(kept) == 0 {
		return ""
	}
	last := lowered(kept[len(kept)-1])
	for _, sign := range signs().cut {
		if strings.HasSuffix(last, sign) || strings.HasSuffix(strings.TrimRight(last, arrows), sign) {
			return fmt.Sprintf("the text ends with %q", sign)
		}
	}
	if left := leftChars.FindString(last); left != "" {
		return fmt.Sprintf("the text ends with %q", left)
	}
	if endOf(last) == trailing {
		return "the text ends with an ellipsis"
	}
	return ""
}

// arrows stand behind the words of a button.
const arrows = " …→»›>↓▼"

// offersRest returns the sign by which a paragraph alone offers the rest of the
// article, and "" for any other paragraph.
func offersRest(line string) string {
	low := strings.Trim(lowered(line), "-#.[]"+arrows)
	for _, sign := range signs().cut {
		if low != "" && low == strings.Trim(sign, ". ") {
			return sign
		}
	}
	return ""
}

// offered returns the sign by which the page offers the rest of an article right
// below its text. Words that stand over a link to another page are the heading
// of a box.
func offered(below []block) string {
	at := slices.IndexFunc(below, func(b block) bool { return !isFurniture(b.text) || offersRest(b.text) != "" })
	if at < 0 {
		return ""
	}
	heads := !below[at].link && at+1 < len(below) && below[at+1].link && isLoose(below[at+1].text)
	if sign := offersRest(below[at].text); !heads {
		return sign
	}
	return ""
}

// isWall reports whether a paragraph asks to pay or to sign in, or offers the
// rest: it is not the article's.
func isWall(line string) bool {
	return offersRest(line) != "" || width(line) < 300 && oneOf(lowered(line), signs().paywall) != ""
}

// belowWithin is how many paragraphs below a text tell of it.
const belowWithin = 10

// below returns the paragraphs that the page shows close below a text. What
// stands at the head of a page is an advertisement.
func (p *page) below(text []block) []block {
	if len(text) == 0 {
		return nil
	}
	end := slices.Index(texts(p.shown), text[len(text)-1].text) + 1
	if end == 0 {
		return nil
	}
	return p.shown[end:min(len(p.shown), end+belowWithin)]
}

// lastKept returns what was found of a page as far as it was kept.
func lastKept(found []block, kept []string) []block {
	if len(kept) == 0 {
		return nil
	}
	last := slices.IndexFunc(found, func(b block) bool { return b.text == kept[len(kept)-1] })
	return found[:last+1]
}

// stopsInside reports whether the characters of a page end inside a tag, or in a
// sentence behind the last one.
func stopsInside(page string) bool {
	tag := strings.LastIndexByte(page, '>')
	if strings.IndexByte(page[tag+1:], '<') >= 0 {
		return true
	}
	rest := tidy(html.UnescapeString(page[tag+1:]))
	return hasWords(rest) && !isProse(rest)
}
