package read

import (
	"slices"
	"testing"
)

// shownBy reads a page's markup as what it shows.
func shownBy(t *testing.T, markup string) []block {
	t.Helper()
	doc, _, err := parsed(markup)
	if err != nil {
		t.Fatal(err)
	}
	return placed(blocksOf(doc))
}

const (
	onePara = "The court sentenced the owner of a café on Monday to a fine of 300 euros, payable within a month of the day."
	twoPara = "He had filmed his guests with a camera behind the counter, and 27 of them had complained to the authority about it."
	teaser  = "The council has looked at the plans for the bridge again and found that two of the piers stand in the wrong place."
)

// TestHeadingsAndListsGoBack holds what is put back between two paragraphs: what
// stands in the same part of the page and is no link.
func TestHeadingsAndListsGoBack(t *testing.T) {
	for name, test := range map[string]struct {
		between string
		want    []string
	}{
		"a heading":             {"<h2>The fine</h2>", []string{"The fine"}},
		"a heading and a list":  {"<h3>The fine</h3><ol><li>One<li>Two</ol>", []string{"The fine", "- One", "- Two"}},
		"one item":              {"<ul><li>One</ul>", []string{"- One"}},
		"links":                 {"<h3>Related</h3><ul><li><a href=/1>One</a><li><a href=/2>Two</a></ul>", nil},
		"a box of its own":      {"<div><h3>Newsletter</h3></div>", nil},
		"prose that is no part": {"<p>" + teaser + "</p>", nil},
	} {
		shown := shownBy(t, "<div><p>"+onePara+"</p>"+test.between+"<p>"+twoPara+"</p></div>")
		got := texts(realigned([]block{{text: onePara}, {text: twoPara}}, shown))
		if want := slices.Concat([]string{onePara}, test.want, []string{twoPara}); !slices.Equal(got, want) {
			t.Errorf("%s: got %q", name, got)
		}
	}
}

// TestInside holds what is taken away below the part of a page that holds the
// article, and what is not.
func TestInside(t *testing.T) {
	const body = "<div class=body><p>" + onePara + "</p><p>" + twoPara + "</p></div>"
	for name, test := range map[string]struct {
		below string
		want  []string
	}{
		"nothing":                      {"", nil},
		"lines of the page":            {"<div><p>Public affairs: 555 0107</p></div>", nil},
		"a teaser under its headline":  {"<section><h4><a href=/1>Council looks at the bridge</a></h4><p>" + teaser + "</p></section>", nil},
		"a box under its heading":      {"<div><h3>More from Courts</h3><p>" + teaser + "</p></div>", nil},
		"an afterword":                 {"<div><p>" + teaser + "</p></div>", []string{teaser}},
		"the next piece of an article": {"<div><a href=/1>Council looks at the bridge</a></div><div class=body><p>" + teaser + "</p><p>" + teaser + " It will meet again on the first Friday of the month.</p></div>", []string{teaser, teaser + " It will meet again on the first Friday of the month."}},
	} {
		shown := shownBy(t, "<body>"+body+test.below)
		p := &page{shown: shown}
		found := slices.DeleteFunc(slices.Clone(shown), func(b block) bool { return b.link })
		got := texts(p.inside(found))
		if want := slices.Concat([]string{onePara, twoPara}, test.want); !slices.Equal(got, want) {
			t.Errorf("%s: got %q", name, got)
		}
	}
}

// TestUnboxed holds that a page's own name for a box counts, unless most of the
// page stands in it.
func TestUnboxed(t *testing.T) {
	long := "<p>" + onePara + "</p><p>" + twoPara + "</p><p>" + onePara + " It was the second.</p>"
	for markup, want := range map[string]int{
		"<div>" + long + `</div><div class="donate-box"><p>` + "A gift of any size keeps us going, as ever.</p></div>":         3,
		"<div>" + long + `</div><div id="site_newsletter"><div><p>` + "Get our letter each morning, for free.</p></div></div>": 3,
		"<div>" + long + `</div><div class="shared-house"><p>` + "The house is shared by four people.</p></div>":               4,
		`<div class="related"><div>` + long + "</div></div>":                                                                   3,
	} {
		if got := unboxed(shownBy(t, "<body>"+markup)); len(got) != want {
			t.Errorf("%s: got %q", markup, texts(got))
		}
	}
}
