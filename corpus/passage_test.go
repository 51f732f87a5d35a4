package corpus

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestFind(t *testing.T) {
	const text = "Xu was fined. Han was given three years and one month in jail and then a fine. Xu was released."
	far := "Xu was fined. " + strings.Repeat("x", longestPassage) + " Xu was released."
	for _, test := range []struct {
		name    string
		passage Passage
		text    string
		want    string
	}{
		{"the first words alone", Passage{First: "three years"}, text, "three years"},
		{"from first to last", Passage{"Han was", "in jail"}, text, "Han was given three years and one month in jail"},
		{"the first that is near enough", Passage{"Xu was", "released"}, far, "Xu was released"},
		{"the earliest of several", Passage{"Xu was", "."}, text, "Xu was fined."},
		{"first and last side by side", Passage{"Xu ", "was"}, text, "Xu was"},
		{"the end does not overlap", Passage{"fine", "fine"}, text, "fined. Han was given three years and one month in jail and then a fine"},
		{"no such beginning", Passage{"Li was", "in jail"}, text, ""},
		{"no such end", Passage{"Han was", "for life"}, text, ""},
		{"the end only before it", Passage{"in jail", "Han"}, text, ""},
		{"the end too far", Passage{"fined", "released"}, far, ""},
		{"no passage", Passage{}, text, ""},
		{"an end alone", Passage{Last: "in jail"}, text, ""},
		{"no text", Passage{First: "Han"}, "", ""},
		{"Chinese", Passage{"判处", "三年"}, "法院判处韩某有期徒刑三年。", "判处韩某有期徒刑三年"},
	} {
		span, found := test.passage.Find(test.text)
		if found != (test.want != "") || span.In(test.text) != test.want {
			t.Errorf("%s: found %t, %q", test.name, found, span.In(test.text))
		}
	}
}

func TestIn(t *testing.T) {
	const text = "Han was fined"
	for span, want := range map[Span]string{{0, 3}: "Han", {8, 13}: "fined", {0, 0}: "", {5, 3}: "", {-1, 3}: "", {8, 14}: "", {}: ""} {
		if got := span.In(text); got != want {
			t.Errorf("%v: %q", span, got)
		}
	}
	if data, err := json.Marshal(Span{1, 2}); err != nil || string(data) != `{"start":1,"end":2}` {
		t.Errorf("%s, %v", data, err)
	}
}

func TestLink(t *testing.T) {
	const page = "https://quay.example/a"
	for _, test := range []struct {
		passage       Passage
		address, want string
	}{
		{Passage{First: "three years"}, page, page + "#:~:text=three%20years"},
		{Passage{"a fine", "13,000 yuan"}, page, page + "#:~:text=a%20fine,13%2C000%20yuan"},
		{Passage{First: "law-and-order & more"}, page + "#top", page + "#:~:text=law%2Dand%2Dorder%20%26%20more"},
		{Passage{First: "判处"}, page, page + "#:~:text=%E5%88%A4%E5%A4%84"},
		{Passage{First: "********* was fined"}, page, page},
		{Passage{"a fine", "by ****"}, page, page},
		{Passage{}, page, page},
		{Passage{Last: "yuan"}, page, page},
		{Passage{First: "three years"}, "", ""},
	} {
		if got := test.passage.Link(test.address); got != test.want {
			t.Errorf("%+v: %s, want %s", test.passage, got, test.want)
		}
	}
}
