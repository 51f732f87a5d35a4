package read

import (
	"slices"
	"strings"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A block is one paragraph of a page.
type block struct {
	text string
	link bool // most of it is a link to somewhere else

	heading bool       // it is a heading
	in      *html.Node // what holds the paragraph beside others: the part of the page that it is in
	place   int        // among what the page shows, from 1; 0 where that is not known
}

// fewestWide is how many Chinese characters are surely an article: fewer than
// of Latin letters, which is what the library counts on.
const fewestWide = 90

// mainBlocks returns the paragraphs of a page's main part, as go-trafilatura
// tells it from what stands around it. The library takes no context: its time
// is bounded by what parsed lets through.
func mainBlocks(doc *html.Node) (found []block) {
	defer func() {
		if recover() != nil { // a page that the library trips over has no main part that it can name
			found = nil
		}
	}()
	config := trafilatura.DefaultConfig()
	if text := words(doc); countWide(text)*5 > letters(text)/3 {
		config.MinExtractedSize = fewestWide
	}
	result, err := trafilatura.ExtractDocument(doc, trafilatura.Options{EnableFallback: true, HtmlDateMode: trafilatura.Disabled, IncludeLinks: true, Config: config})
	if err != nil {
		return nil
	}
	return blocksOf(result.ContentNode)
}

// blocksOf returns the paragraphs of a tree in the order in which it shows them.
// An item of a list begins with a hyphen and a row of a table stands between
// bars, as in Markdown.
func blocksOf(root *html.Node) []block {
	var w blockWriter
	w.walk(root)
	w.flush()
	return w.done
}

// A blockWriter gathers the words of the paragraph at hand.
type blockWriter struct {
	done   []block
	words  strings.Builder
	prefix string // what the next paragraph begins with
	links  int    // bytes of words inside links
	inLink bool
	at     *html.Node // the innermost element that stands on lines of its own
}

// walk follows a tree, which is no deeper than the parser lets through.
func (w *blockWriter) walk(n *html.Node) {
	if n.Type == html.TextNode {
		w.words.WriteString(w.spaced(n))
		if w.inLink {
			w.links += len(strings.TrimSpace(n.Data))
		}
		return
	}
	switch {
	case kindOf(n) == atom.Br:
		w.words.WriteString("\n")
		return
	case kindOf(n) == atom.Tr:
		w.row(n)
		return
	case isSilent(n):
		return
	}
	opens, outer := isBlock(n), w.at
	if opens {
		w.flush()
		w.at = n
	}
	if kindOf(n) == atom.Li {
		w.prefix = "- "
	}
	before := w.inLink
	w.inLink = w.inLink || kindOf(n) == atom.A
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.walk(c)
	}
	w.inLink = before
	if opens {
		w.flush()
		w.at = outer
	}
}

// isSilent reports whether an element shows nothing, nothing of the article, or
// what the article no longer says.
func isSilent(n *html.Node) bool {
	switch kindOf(n) {
	case atom.Head, atom.Script, atom.Style, atom.Del, atom.Nav, atom.Aside, atom.Footer:
		return true
	}
	return isHidden(n)
}

// row writes a row of a table on one line. One with a single cell lays out a
// page and is no row.
func (w *blockWriter) row(n *html.Node) {
	w.flush()
	var cells []*html.Node
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if kindOf(c) == atom.Td || kindOf(c) == atom.Th {
			cells = append(cells, c)
		}
	}
	var all []block
	inner := make([]string, 0, len(cells))
	long, link := false, true
	for _, cell := range cells {
		held := blocksOf(cell)
		all, long = append(all, held...), long || len(held) > 3
		link = link && !slices.ContainsFunc(held, func(b block) bool { return !b.link })
		inner = append(inner, joinedText(held))
	}
	if len(cells) < 2 || long {
		w.done = append(w.done, all...)
		return
	}
	if line := strings.Join(inner, " | "); hasWords(line) {
		w.done = append(w.done, block{text: "| " + line + " |", link: link, in: partOf(n)})
	}
}

// spaced returns the words of a text node; outside preformatted text its line
// ends are white space like any other.
func (w *blockWriter) spaced(n *html.Node) string {
	if n.Parent != nil && kindOf(n.Parent) == atom.Pre {
		return n.Data
	}
	return strings.ReplaceAll(n.Data, "\n", " ")
}

// flush ends the paragraph at hand. What breaks of lines are in it is read as
// the lines of a text are.
func (w *blockWriter) flush() {
	written := w.words.String()
	linked := w.links*10 > len(strings.TrimSpace(written))*7
	for _, line := range paragraphs(written) {
		w.done = append(w.done, block{text: w.prefix + line, link: linked, heading: isHeading(w.at), in: partOf(w.at)})
		w.prefix = ""
	}
	w.words.Reset()
	w.links = 0
}

func joinedText(blocks []block) string {
	return strings.Join(texts(blocks), " ")
}

func texts(blocks []block) []string {
	found := make([]string, len(blocks))
	for i, b := range blocks {
		found[i] = b.text
	}
	return found
}

// words returns all words of a tree.
func words(n *html.Node) string {
	var b strings.Builder
	gather(&b, n)
	return b.String()
}

func gather(b *strings.Builder, n *html.Node) {
	if n.Type == html.TextNode {
		b.WriteString(n.Data)
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if isBlock(c) || kindOf(c) == atom.Br {
			b.WriteByte(' ')
		}
		gather(b, c)
	}
}

// kindOf returns what an element is. Trees that a library has worked on hold
// new elements that bear a name alone.
func kindOf(n *html.Node) atom.Atom {
	if n.Type == html.ElementNode && n.DataAtom == 0 {
		return atom.Lookup([]byte(n.Data))
	}
	return n.DataAtom
}

// isBlock reports whether an element stands on lines of its own.
func isBlock(n *html.Node) bool {
	switch kindOf(n) {
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.Header, atom.Footer, atom.Aside, atom.Nav, atom.Body, atom.Html,
		atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Ul, atom.Ol, atom.Li, atom.Dl, atom.Dt, atom.Dd, atom.Blockquote, atom.Pre,
		atom.Table, atom.Thead, atom.Tbody, atom.Tfoot, atom.Caption, atom.Tr, atom.Td, atom.Th, atom.Figure, atom.Figcaption, atom.Hr, atom.Center, atom.Address, atom.Details, atom.Summary:
		return n.Type == html.ElementNode
	}
	return false
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func has(n *html.Node, name string) bool {
	for _, a := range n.Attr {
		if a.Key == name {
			return true
		}
	}
	return false
}
