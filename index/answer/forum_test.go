package answer

import (
	"slices"
	"strings"
	"testing"
)

// A question names a body or a paper by a place, by its country, or by its own name.
func TestQuestionsNameABody(t *testing.T) {
	for text, want := range map[string]string{
		"Which cases did the tribunal in Kessim rule on?":     "kessim",
		"What penalties has the Dutch watchdog imposed?":      "NL",
		"List everyone sentenced by the Orvane court":         "orvane",
		"松湾市中级人民法院判了哪些人？":                                     "松湾",
		"荷兰监管机构罚了哪两家公司？":                                      "NL",
		"哪些案件涉及人脸识别？":                                         "",
		"Which cases are about trackers?":                     "",
		"Which firms did the Data Protection Authority fine?": "",
		"Which cases does the Larkfield blog describe?":       "larkfield, paper",
	} {
		q := understand(text)
		f := q.forum()
		got := slices.Concat(f.words, f.regions)
		if f.paper {
			got = append(got, "paper")
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%q names %q, want %q", text, got, want)
		}
	}
}

// An article tells of a body where a sentence names it, and a matter of another body's is
// none of it.
func TestArticlesTellOfABody(t *testing.T) {
	q := understand("Which cases did the Orvane court publish?")
	f := q.forum()
	orvane := page("en", "The court in Orvane published two cases.", "Olive Brackett was jailed.")
	if !f.hears(orvane, nil) {
		t.Error("it names the court")
	}
	if f.hears(page("en", "Trams in Orvane were late.", "A court in Vim sat."), nil) {
		t.Error("the place alone is no court")
	}
	for text, want := range map[string]bool{
		"In neighbouring Vim, a bakery was fined.":               true,
		"The Vim District Court jailed a baker.":                 true,
		"The Orvane District Court jailed a baker.":              false,
		"She was jailed for a year.":                             false,
		"邻近的松湾一家面包店被罚款。":                                         true,
		"An appeal is before the High Court, which sits in June": false,
	} {
		if got := f.anothers(text); got != want {
			t.Errorf("%q is another's: %v", text, got)
		}
	}
}
