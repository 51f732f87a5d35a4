package read

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A description is what a page says of itself outside its text.
type description struct {
	named     map[string][]string // contents of meta tags by name, property or itemprop, in lower case
	title     string              // of the window
	heading   string              // the first heading of the first rank
	language  string              // of the root element
	canonical string              // as written
	times     []stamp
	challenge bool // it holds what a test for robots does
}

// A stamp is one time element: what it says to machines and what it shows.
type stamp struct {
	value, shown string
	published    bool // it is marked as the time of publication
	below        bool // it stands below the heading
}

// How many of each a page may have before the rest is passed over.
const (
	maxNamed  = 500
	maxStamps = 50
)

// described walks a tree once. A time outside the article, in what stands
// beside or below it, is no time of the article.
func described(doc *html.Node) description {
	d := description{named: map[string][]string{}}
	d.visit(doc, false)
	return d
}

func (d *description) visit(n *html.Node, aside bool) {
	if n.Type == html.ElementNode {
		switch n.DataAtom {
		case atom.Html:
			d.language = attribute(n, "lang")
		case atom.Meta:
			d.meta(n)
		case atom.Title:
			if d.title == "" {
				d.title = tidy(words(n))
			}
		case atom.H1:
			if text := tidy(words(n)); d.heading == "" && text != "" && !aside {
				d.heading = text
			}
		case atom.Link:
			if d.canonical == "" && slices.Contains(strings.Fields(strings.ToLower(attribute(n, "rel"))), "canonical") {
				d.canonical = strings.TrimSpace(attribute(n, "href"))
			}
		case atom.Time:
			d.time(n, aside)
		case atom.Aside, atom.Nav, atom.Footer:
			aside = true
		}
		mark := attribute(n, "id") + " " + attribute(n, "class")
		d.challenge = d.challenge || oneOf(strings.ToLower(mark), signs().challengeMarks) != ""
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		d.visit(c, aside)
	}
}

func (d *description) meta(n *html.Node) {
	content := tidy(attribute(n, "content"))
	for _, key := range []string{"name", "property", "itemprop"} {
		if name := strings.ToLower(strings.TrimSpace(attribute(n, key))); name != "" && content != "" && len(d.named) < maxNamed && len(d.named[name]) < maxNamed {
			d.named[name] = append(d.named[name], content)
			return
		}
	}
}

func (d *description) time(n *html.Node, aside bool) {
	if aside || len(d.times) >= maxStamps {
		return
	}
	mark := strings.ToLower(attribute(n, "itemprop") + " " + attribute(n, "class"))
	d.times = append(d.times, stamp{
		value: strings.TrimSpace(attribute(n, "datetime")), shown: tidy(words(n)), below: d.heading != "",
		published: has(n, "pubdate") || strings.Contains(mark, "publish") || strings.Contains(mark, "entry-date"),
	})
}

// first returns the first content of the first name that has one.
func (d *description) first(names ...string) string {
	for _, name := range names {
		if all := d.named[name]; len(all) > 0 {
			return all[0]
		}
	}
	return ""
}

// address returns where the page stands: the canonical address that it names,
// else where it was fetched from. One of another site, or of the front page, is
// passed over with a warning: whoever copies a page must not speak for another.
func (d *description) address(fetched string) (address string, warnings []string) {
	base, err := url.Parse(fetched)
	if err != nil || !corpusAddress(fetched) {
		base, fetched = nil, ""
	}
	named := d.canonical
	if named == "" && base == nil {
		named = d.first("og:url")
	}
	if base == nil {
		return plainAddress(named), nil
	}
	other, err := base.Parse(named)
	switch {
	case named == "" || err != nil || len(named) > longestAddress || !corpusAddress(other.String()):
		return plainAddress(fetched), nil
	case !sameSite(base.Hostname(), other.Hostname()):
		return plainAddress(fetched), []string{"the page names " + other.Hostname() + " as its place, another site: passed over; see whether it is a copy"}
	case strings.Trim(other.Path, "/") == "" && other.RawQuery == "" && (strings.Trim(base.Path, "/") != "" || base.RawQuery != ""):
		return plainAddress(fetched), nil
	}
	return plainAddress(other.String()), nil
}
