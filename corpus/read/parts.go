package read

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// partOf returns the part of a page that a paragraph's element is in: the nearest
// element around it that is no paragraph, list or table itself.
func partOf(n *html.Node) *html.Node {
	for ; n != nil; n = n.Parent {
		switch kindOf(n) {
		case atom.Div, atom.Section, atom.Article, atom.Main, atom.Body, atom.Header, atom.Figure, atom.Details:
			return n
		}
	}
	return nil
}

// placed numbers the paragraphs that a page shows.
func placed(shown []block) []block {
	for i := range shown {
		shown[i].place = i + 1
	}
	return shown
}

func isHeading(n *html.Node) bool {
	if n == nil {
		return false
	}
	switch kindOf(n) {
	case atom.H2, atom.H3, atom.H4, atom.H5:
		return true
	}
	return false
}

// belongsBetween reports whether what go-trafilatura dropped from between two
// paragraphs is of the article: headings, rows and items, no links, in the very
// part of the page in which the two are.
func belongsBetween(gap []block, before, after block) bool {
	return len(gap) > 0 && len(gap) <= longestGap && before.in != nil && before.in == after.in &&
		!slices.ContainsFunc(gap, func(b block) bool {
			return b.link || b.in != before.in || !b.heading && !strings.HasPrefix(b.text, "| ") && !strings.HasPrefix(b.text, "- ")
		})
}

// mostOf is the share of an article's letters, in tenths, that make a part of a
// page the one that holds the article.
const mostOf = 6

// inside takes away what stands below the part of a page that holds the article:
// lines that are no prose, and all from the first heading or headline on that
// opens something else. An article that goes on elsewhere goes on with two
// paragraphs.
func (p *page) inside(found []block) []block {
	last := lastInside(found)
	if last < 0 || last == len(found)-1 || captioned(texts(found)) {
		return found
	}
	end := len(p.shown) + 1
	below := p.shown[found[last].place:]
	if opens := slices.IndexFunc(below, opensOther); opens >= 0 && resumption(texts(below[opens:])) == len(below)-opens {
		end = found[last].place + opens + 1
	}
	part := found[last].in
	return slices.Concat(found[:last+1], slices.DeleteFunc(slices.Clone(found[last+1:]), func(b block) bool {
		return b.place >= end || b.place > 0 && !isProse(b.text) && !alike(b.in, part)
	}))
}

// lastInside returns the last paragraph in the part of a page that holds most of
// the prose that was found, and -1 where no part does.
func lastInside(found []block) int {
	held, all := map[*html.Node]int{}, 0
	for _, b := range found {
		if n := letters(b.text); isProse(b.text) && b.place > 0 {
			held[b.in] += n
			all += n
		}
	}
	for at := len(found) - 1; at >= 0; at-- {
		if b := found[at]; b.place > 0 && b.in != nil && held[b.in]*10 >= all*mostOf {
			return at
		}
	}
	return -1
}

// opensOther reports whether a paragraph is the headline of another article, or
// the heading of what is none.
func opensOther(b block) bool {
	return b.link && isLoose(b.text) && width(b.text) >= fewestProse/2 || sectionOf(b.text) != ofArticle
}

// alike reports whether two parts of a page are of one kind, as those are into
// which some sites cut an article.
func alike(a, b *html.Node) bool {
	return a == b || a != nil && b != nil && attribute(a, "class") != "" && attribute(a, "class") == attribute(b, "class")
}
