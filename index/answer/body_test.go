package answer

import (
	"testing"

	"casebot/corpus"
)

// A body is called by what it is: a court where any of those named is one.
func TestABodyIsCalledByWhatItIs(t *testing.T) {
	for name, want := range map[string][2]string{
		"Brackwater Crown Court":                         {"Court", "法院"},
		"Data Protection Authority of Exampleland (DPA)": {"Regulator", "监管机构"},
		"Office of the Privacy Commissioner":             {"Regulator", "监管机构"},
		"River Board; Bureau of Fisheries":               {"Regulator", "监管机构"},
		"Upper Tribunal; Information Commission":         {"Court", "法院"},
		"Administrative Court":                           {"Court", "法院"},
		"东湖区人民法院":                                        {"Court", "法院"},
		"东湖市市场监督管理局":                                     {"Regulator", "监管机构"},
		"Somebody":                                       {"Court", "法院"},
		"":                                               {"Court", "法院"},
	} {
		c := &corpus.Case{}
		f := corpus.Fact{Slot: corpus.SlotCourt, Claims: []corpus.Claim{{Value: corpus.Text(name)}}}
		for i, lang := range []Language{English, Chinese} {
			if got := Heading(c, f, lang); got != want[i] {
				t.Errorf("%s: %s heads it", name, got)
			}
			if got := forumLabel(name, lang); got != want[i] {
				t.Errorf("%s: the forum is called %s", name, got)
			}
		}
	}
	if got := Heading(&corpus.Case{}, corpus.Fact{Slot: corpus.SlotFine}, English); got != "Fine" {
		t.Error(got)
	}
	if got := Heading(&corpus.Case{}, corpus.Fact{Slot: corpus.SlotCourt, Claims: []corpus.Claim{{}}}, English); got != "Court" {
		t.Error(got)
	}
}
