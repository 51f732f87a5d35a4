package complete_test

import (
	"testing"

	"casebot/corpus"
	"casebot/index/indextest"
)

// rulings is an archive of Chinese citations.
func rulings() *indextest.Archive {
	archive := &indextest.Archive{}
	for _, c := range []*corpus.Case{
		known("g-192", "The lamp case", 2022, 3, "cite: 灯光性案例192号", "zh: 甘某诉某灯具公司纠纷案"),
		known("g-193", "The pond case", 2022, 2, "cite: 灯光性案例193号"),
	} {
		archive.PutCase(c)
	}
	return archive
}

// A character of a Chinese name or citation may be left out, or be too much, where nothing
// fits as it is typed: no figure, and not the first.
func TestAChineseCharacterLeftOut(t *testing.T) {
	x := filled(t, rulings())
	for _, c := range []struct{ story, typed, want string }{
		{"one left out", "灯光案例192号", "g-192=灯光性案例192号"},
		{"before the last", "灯光案例192", "g-192=灯光性案例192号"},
		{"begun: both fit", "灯光案例19", "g-192=灯光性案例192号 | g-193=灯光性案例193号"},
		{"one too much", "灯光性案例第192号", "g-192=灯光性案例192号"},
		{"one of each, of eight or more", "灯光案例第192号", "g-192=灯光性案例192号"},
		{"two left out, of eight or more", "甘某某灯具公纠纷案", "g-192=甘某诉某灯具公司纠纷案"},
		{"three left out", "甘某某灯公纠纷案", ""},
		{"one of each, of seven", "灯光案例第19", ""},
		{"in the middle of a title", "某诉灯具公司", "g-192=甘某诉某灯具公司纠纷案"},
		{"a figure too much", "灯光性案例1924号", ""},
		{"a figure left out", "灯光性案例12号", ""},
		{"another number", "灯光案例194", ""},
		{"the first character", "光性案例第194号", ""},
		{"of four", "灯光案例", ""},
	} {
		if got := suggested(t, x, c.typed, 3); got != c.want {
			t.Errorf("%s: %q suggests\n %s, want\n %s", c.story, c.typed, got, c.want)
		}
	}
}

// A surname by its sound is no slip of another where nobody has it.
func TestASurnameThatNobodyHas(t *testing.T) {
	archive := rulings()
	archive.PutCase(known("zhang", "The well case", 2020, 1, "party: 张某", "party: 顾某某"))
	x := filled(t, archive)
	for _, c := range []struct{ story, typed, want string }{
		{"held", "gan mou", "g-192=甘某诉某灯具公司纠纷案"},
		{"a slip away", "gans mou", "g-192=甘某诉某灯具公司纠纷案"},
		{"of another surname", "gang mou", ""},
		{"as one word", "zhanmou", ""},
		{"begun", "gang mo", ""},
		{"twice", "guo moumou", ""},
		{"no surname", "zhagn mou", "zhang=张某"},
		{"no surname, as one word", "guu moumou", "zhang=顾某某"},
	} {
		if got := suggested(t, x, c.typed, 3); got != c.want {
			t.Errorf("%s: %q suggests\n %s, want\n %s", c.story, c.typed, got, c.want)
		}
	}
}
