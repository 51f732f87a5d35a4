package read

import (
	"sort"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// TestMainTextOfPages measures, word by word, how much of what a person marked
// as text is kept and how much of what is kept is marked.
func TestMainTextOfPages(t *testing.T) {
	const least, leastMean = 0.90, 0.97
	pages := pagesOf(t)
	names := make([]string, 0, len(pages))
	for name := range pages {
		names = append(names, name)
	}
	sort.Strings(names)
	sum, n := 0.0, 0
	for _, name := range names {
		p := pages[name]
		truth := markedText(t, p.html)
		if truth == "" {
			continue
		}
		a, _, err := p.read()
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		f1 := wordF1(truth, a.Text)
		t.Logf("%-36s F1 %.3f", name, f1)
		if f1 < least {
			t.Errorf("%s: F1 %.3f, less than %.2f", name, f1, least)
		}
		sum, n = sum+f1, n+1
	}
	t.Logf("mean of %d pages: F1 %.3f", n, sum/float64(n))
	if n < 20 || sum/float64(n) < leastMean {
		t.Errorf("mean F1 of %d pages is %.3f, less than %.2f", n, sum/float64(n), leastMean)
	}
}

// markedText returns the words of the elements that carry data-main.
func markedText(t *testing.T, page string) string {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	var visit func(*html.Node)
	visit = func(n *html.Node) {
		if has(n, "data-main") {
			b.WriteString(joinedText(blocksOf(n)) + " ")
			return
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			visit(c)
		}
	}
	visit(doc)
	return b.String()
}

// wordF1 compares two texts as bags of words.
func wordF1(truth, got string) float64 {
	count := map[string]int{}
	marked, kept, both := 0, 0, 0
	for word := range tokens(truth) {
		count[word]++
		marked++
	}
	for word := range tokens(got) {
		kept++
		if count[word] > 0 {
			count[word]--
			both++
		}
	}
	return 2 * float64(both) / float64(marked+kept)
}

// BenchmarkPage reads the pages of testdata/pages, one after the other.
func BenchmarkPage(b *testing.B) {
	var all []PageInput
	size := 0
	for _, p := range pagesOf(b) {
		if p.in.Address != "" {
			all, size = append(all, p.in), size+len(p.in.Data)
		}
	}
	b.SetBytes(int64(size / len(all)))
	for i := 0; b.Loop(); i++ {
		_, _, _ = Page(all[i%len(all)])
	}
}
