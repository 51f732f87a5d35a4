package read

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// unhidden takes out of a tree what a reader does not see. A page that is itself
// marked so, as some are until their scripts have run, stays; so does what is
// only hidden from screen readers and holds most of the page: the article behind
// a window that stood open when it was saved.
func unhidden(doc *html.Node) {
	prune(doc, len(words(doc)))
}

// prune takes out what is hidden below n in a page of so many bytes of words; 0
// where what is hidden from screen readers alone is to stay.
func prune(n *html.Node, all int) {
	var next *html.Node
	for c := n.FirstChild; c != nil; c = next {
		next = c.NextSibling
		switch {
		case c.Type != html.ElementNode || kindOf(c) == atom.Html || kindOf(c) == atom.Body || kindOf(c) == atom.Head:
			prune(c, all)
		case isHidden(c):
			n.RemoveChild(c)
		case all == 0 || attribute(c, "aria-hidden") != "true":
			prune(c, all)
		case len(words(c))*2 < all:
			n.RemoveChild(c)
		default:
			prune(c, 0)
		}
	}
}

// isHidden reports whether an element's own mark-up hides it from everybody.
// What a style sheet hides by a class cannot be known.
func isHidden(n *html.Node) bool { return has(n, "hidden") || hides(attribute(n, "style")) }

// hiding reports whether an attribute hides the few words in an element.
func hiding(key, value string) bool {
	return key == "hidden" || key == "aria-hidden" && value == "true" || key == "style" && hides(value)
}

// hides reports whether a style hides what has it.
func hides(style string) bool {
	if len(style) > maxValue {
		return false
	}
	style = strings.ToLower(strings.Join(strings.Fields(style), ""))
	return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
}
