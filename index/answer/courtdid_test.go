package answer

import (
	"testing"

	"casebot/corpus"
	"casebot/index"
)

func TestACourtIsNamedAsWhoDidIt(t *testing.T) {
	for question, want := range map[string]string{
		"Has the Upper Tribunal overturned the Ostrel fine?": "upper tribunal", "Did the Supreme Court uphold the fine?": "supreme court",
		"Was the fine overturned by the Harbour High Court?": "harbour high court", "Did the court overturn the fine?": "", "Did the appeals court overturn it?": "",
		"Was the fine overturned on appeal?": "", "Was the fine annulled by the tribunal on appeal?": "", "Has Ostrel overturned the fine?": "",
	} {
		if got := courtNamed(index.Fold(question)); got != want {
			t.Errorf("%s: %q, want %q", question, got, want)
		}
	}
}

func TestWhatOneCourtDidAnotherHasNot(t *testing.T) {
	for name, c := range map[string]struct {
		note, summary string
		want          bool
	}{
		"its status":           {note: "Upper Tribunal, after two hearings."},
		"the other's":          {note: "Lower Tribunal; the matter went to the Upper Tribunal.", want: false},
		"in a clause":          {summary: "The Upper Tribunal later overturned the fine.", want: true},
		"behind a by":          {summary: "It was overturned by the Upper Tribunal.", want: true},
		"of another's verb":    {summary: "The Upper Tribunal sent it back; the Lower Tribunal had overturned it.", want: false},
		"far from the verb":    {summary: "The Upper Tribunal decided three grounds of the fine which another had overturned.", want: false},
		"behind, without a by": {summary: "The overturned fine went to the Upper Tribunal.", want: false},
	} {
		f := fined([]corpus.Stage{corpus.SetAside}, []int64{5}, "overturned")
		f.Case.Status[0].Note, f.Case.Summary = c.note, c.summary
		if name == "its status" {
			c.want = true
		}
		if got := f.didSo("upper tribunal", stateAsked("was the fine overturned")); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestAFurtherFineIsNotTheFirst(t *testing.T) {
	f := fined([]corpus.Stage{corpus.Decided}, []int64{5}, "final")
	for question, want := range map[string]bool{
		"Did the Lantern Office issue a new fine?": true, "Was Ostrel fined again?": true, "晨湾再次被罚了吗？": true, "Was Ostrel fined?": false, "Did the Office issue a fine?": false,
	} {
		if got := f.onlyOnce(index.Fold(question)); got != want {
			t.Errorf("%s: %v", question, got)
		}
	}
	f.facts[0].About = "second fine, after the first was annulled"
	if f.onlyOnce("was ostrel given a second fine?") {
		t.Error("the record speaks of a second one")
	}
}
