package indextest

import (
	"fmt"
	"strings"
	"testing"

	"casebot/index"
)

// rankings has two or three documents a line and the order in which the query
// must find them; each line guards one part of the ranking.
func rankings() []struct {
	name, typed string
	documents   []index.Document
	want        []string
} {
	return []struct {
		name, typed string
		documents   []index.Document
		want        []string
	}{
		{"more of the words before more of one word", "home camera",
			[]index.Document{article("a", "camera camera camera camera park"), article("b", "home camera and three more words")},
			[]string{"b", "a"}},
		{"a rare word before a common one", "camera peeping",
			[]index.Document{article("a", "camera one"), article("b", "camera two"), article("c", "peeping three")},
			[]string{"c", "a", "b"}},
		{"more often before once", "camera",
			[]index.Document{article("a", "camera park park"), article("b", "camera camera park")},
			[]string{"b", "a"}},
		{"a short document before a long one", "camera",
			[]index.Document{article("a", "camera "+strings.Repeat("park ", 40)), article("b", "camera park")},
			[]string{"b", "a"}},
		{"words side by side before words apart", "home camera",
			[]index.Document{article("a", "camera in the park at home"), article("b", "park and the home camera")},
			[]string{"b", "a"}},
		{"a word in the title before the same word in the body", "camera",
			[]index.Document{record("a", "Park", "Park camera")}, []string{"a"}},
		{"a word in a name before the same word in the text", "Han",
			[]index.Document{article("a", "Han Li"), record("b", "Li", "Han")},
			[]string{"b", "a"}},
		{"equal scores in the order of references, cases first", "camera",
			[]index.Document{article("b", "camera"), article("a", "camera"), record("z", "camera"), record("y", "camera")},
			[]string{"y", "z", "a", "b"}},
		{"Chinese that runs on before Chinese in pieces", "人脸识别",
			[]index.Document{article("a", "人脸公园识别"), article("b", "公园人脸识别")},
			[]string{"b", "a"}},
		{"a name that is covered whole before one that is not", "name:Li",
			[]index.Document{record("a", "x", "Li and Wang"), record("b", "y", "Li", "Li the elder"), record("c", "z", "Li Si")},
			[]string{"b", "c", "a"}},
		{"a whole word before a beginning", "name:Li*",
			[]index.Document{record("a", "x", "Liu"), record("b", "y", "Li")},
			[]string{"b", "a"}},
	}
}

func testRanking(t *testing.T, open func(t *testing.T) Engine) {
	for _, c := range rankings() {
		t.Run(c.name, func(t *testing.T) {
			s := tell(t, open(t))
			s.put(c.documents...)
			s.expect(c.typed, c.want...)
		})
	}
}

// testLimits looks at how many hits a page has.
func testLimits(t *testing.T, e Engine) {
	s := tell(t, e)
	var many []index.Document
	for i := range index.MaxLimit + 30 {
		many = append(many, article(fmt.Sprintf("%05d", i), "camera at home"))
	}
	s.put(many...)
	for _, c := range []struct{ limit, want int }{{0, 10}, {-1, 10}, {1, 1}, {30, 30}, {100, 100}, {index.MaxLimit + 1, index.MaxLimit}, {1 << 30, index.MaxLimit}} {
		for _, typed := range []string{"camera", "home camera"} { // without and with pairs
			q, _ := index.Parse(typed)
			page := s.search(index.Request{Query: q, Limit: c.limit})
			counted := page.Total == len(many) || page.More && page.Total >= max(index.ExactTotal, c.want)
			if len(page.Hits) != c.want || !counted {
				t.Errorf("limit %d: %d hits of %d (more: %v), want %d of %d", c.limit, len(page.Hits), page.Total, page.More, c.want, len(many))
			}
			if got, want := page.Hits[c.want-1].Ref.ID, fmt.Sprintf("%05d", c.want-1); got != want {
				t.Errorf("limit %d: the last of equal hits is %s, want %s", c.limit, got, want)
			}
		}
	}
}
