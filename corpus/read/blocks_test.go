package read

import (
	"slices"
	"testing"
)

func blocksIn(t *testing.T, page string) []string {
	t.Helper()
	doc, _, err := parsed(page)
	if err != nil {
		t.Fatal(err)
	}
	return texts(blocksOf(doc))
}

func TestBlocks(t *testing.T) {
	for _, test := range []struct {
		name, page string
		want       []string
	}{
		{"paragraphs", "<p>One\ntwo.<p>Three.<div>Four.</div>Five.", []string{"One two.", "Three.", "Four.", "Five."}},
		{"the look of words", "<p>O<b>n</b>e <font color=red>two</font> <i>three</i>", []string{"One two three"}},
		{"breaks", "<p>One<br>Two<br><br>Three", []string{"One", "Two", "Three"}},
		{"preformatted", "<pre>One\nTwo</pre>", []string{"One", "Two"}},
		{"a list", "<ul><li>One<li><p>Two</p><p>and more</p></ul>Three", []string{"- One", "- Two", "and more", "Three"}},
		{"a table", "<table><caption>C</caption><tr><th>A<th>B<tr><td>1<td><p>2</p><p>3</p></table>", []string{"C", "| A | B |", "| 1 | 2 3 |"}},
		{"a table that lays out a page", "<table><tr><td><p>1<p>2<p>3<p>4<td>x</table><table><tr><td>5</table>", []string{"1", "2", "3", "4", "x", "5"}},
		{"what is struck out", "<p>He paid <s>100</s> <del>200</del> <strike>300</strike> 400.", []string{"He paid 400."}},
		{"what is hidden", `<p hidden>One</p><p style="display: none">Two</p><p>Three</p>`, []string{"Three"}},
		{"what is none of the text", "<nav>One</nav><aside>Two</aside><svg><title>Three</title></svg><button>Four</button><script>5</script><style>6</style><p>Seven<footer>Eight</footer>", []string{"Seven"}},
		{"a form around all", "<form><p>One</p><label>Two</label></form>", []string{"One", "Two"}},
	} {
		if got := blocksIn(t, test.page); !slices.Equal(got, test.want) {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

func TestBlocksKnowLinks(t *testing.T) {
	doc, _, err := parsed(`<p><a href=x>All of it</a></p><p>Some of <a href=x>it</a> only</p><table><tr><td><a href=x>a</a><td><a href=y>b</a></table>`)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]bool{"All of it": true, "Some of it only": false, "| a | b |": true}
	for _, b := range blocksOf(doc) {
		if link, there := want[b.text]; !there || b.link != link {
			t.Errorf("got %+v", b)
		}
	}
}

func TestRealigned(t *testing.T) {
	of := func(lines ...string) (found []block) {
		for _, line := range lines {
			found = append(found, block{text: line})
		}
		return found
	}
	shown := of("Menu", "One two.", "| a | b |", "| 1 | 2 |", "Three.", "- x", "Four.", "Last.")
	for _, test := range []struct {
		name        string
		found, want []block
	}{
		{"as it stands", of("One two."), of("One two.")},
		{"run together", of("Three.- xFour."), of("Three.", "- x", "Four.")},
		{"a table between", of("One two.", "Three."), of("One two.", "| a | b |", "| 1 | 2 |", "Three.")},
		{"one item is no list", of("Three.", "Four."), of("Three.", "Four.")},
		{"what is not on the page", of("Else.", "Four."), of("Else.", "Four.")},
		{"prose between stays out", of("Three.", "Last."), of("Three.", "Last.")},
	} {
		if got := realigned(test.found, shown); !slices.Equal(texts(got), texts(test.want)) {
			t.Errorf("%s: got %v", test.name, got)
		}
	}
}

func TestSignsAreRead(t *testing.T) {
	s := signs()
	for name, list := range map[string][]string{
		"error titles": s.errorTitles, "error texts": s.errorTexts, "challenge texts": s.challengeTexts, "challenge titles": s.challengeTitles, "challenge marks": s.challengeMarks,
		"consent": s.consent, "paywall": s.paywall, "cut": s.cut, "mirrors": s.mirrors, "agencies": s.agencies,
	} {
		if len(list) < 3 {
			t.Errorf("%s: %q", name, list)
		}
		for _, sign := range list {
			if name != "agencies" && lowered(sign) != sign {
				t.Errorf("%s: %q is not in lower case with straight quotes", name, sign)
			}
		}
	}
	if len(sectioned(signsText)) != 10 {
		t.Errorf("%d sections", len(sectioned(signsText)))
	}
}
