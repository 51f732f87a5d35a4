package answer

import (
	"testing"

	"casebot/corpus"
	"casebot/index"
)

// An appeal that was heard is no appeal that was allowed.
func TestWhatBecameOfAnAppeal(t *testing.T) {
	for _, c := range []struct {
		question string
		upheld   verdict // where the decision stands
		turned   verdict // where it was overturned
	}{
		{"Was Orban's appeal allowed?", no, yes},
		{"Were the appeals successful?", no, yes},
		{"Did the appeal succeed?", no, yes},
		{"Was she successful in her appeal?", no, yes},
		{"Was Orban's appeal rejected?", yes, no},
		{"Did the High Court dismiss his appeal?", yes, no},
		{"Did Orban appeal?", yes, yes},
		{"桑某上诉后改判了吗？", no, yes},
		{"Was her sentence changed on appeal?", no, yes},
		{"桑某的上诉成功了吗？", no, yes},
		{"桑某的上诉是否得直？", no, yes},
		{"桑某的上诉被驳回了吗？", yes, no},
		{"二审是否驳回桑某的上诉？", yes, no},
	} {
		asked := stateAsked(c.question)
		if asked == nil {
			t.Errorf("%s: no state is asked about", c.question)
			continue
		}
		for state, want := range map[corpus.State]verdict{"upheld": c.upheld, "overturned": c.turned} {
			status := corpus.Fact{Slot: corpus.SlotStatus, Claims: []corpus.Claim{{Source: "a", Value: state}}}
			f := finding{Mention: Mention{Case: &corpus.Case{ID: "x-1", Kind: "criminal", Status: []corpus.Fact{status}}}}
			if got := asked.judge(f); got != want {
				t.Errorf("%s where it is %s: %v, want %v", c.question, state, got, want)
			}
		}
	}
}

func TestWhatWasUpheldAndIsFinalHasNotChanged(t *testing.T) {
	for _, c := range []struct {
		question string
		newest   []corpus.State
		want     verdict
	}{
		{"Was Ostrel's fine upheld?", []corpus.State{"final", "upheld"}, yes},
		{"Did the court uphold Ostrel's fine?", []corpus.State{"upheld"}, yes},
		{"Did the court reject Ostrel's appeal?", []corpus.State{"final", "upheld"}, yes},
		{"Did the court overturn Ostrel's fine?", []corpus.State{"overturned", "upheld"}, yes},
		{"Was Ostrel's fine upheld?", []corpus.State{"overturned", "upheld"}, no},
		{"Is Ostrel's fine under appeal?", []corpus.State{"final", "under_appeal"}, formerly},
	} {
		if got := stateAsked(index.Fold(c.question)).judge(fined([]corpus.Stage{corpus.Decided}, []int64{5}, c.newest...)); got != c.want {
			t.Errorf("%s %v: %v, want %v", c.question, c.newest, got, c.want)
		}
	}
}

func TestAPendingAppealHasAcquittedNobody(t *testing.T) {
	f := jailedOnly("under_appeal")
	for _, c := range []struct {
		question string
		awaits   bool
		want     verdict
	}{
		{"Was Vik acquitted on appeal?", true, no}, {"葉男二審被判無罪嗎？", true, no}, {"Was Vik acquitted?", false, no}, {"Is Vik guilty?", false, yes},
	} {
		folded := index.Fold(c.question)
		asked := stateAsked(folded)
		if got := asked.awaits(f, folded); got != c.awaits {
			t.Errorf("%s: awaits %v", c.question, got)
		}
		if got := asked.judge(f); got != c.want {
			t.Errorf("%s: %v, want %v", c.question, got, c.want)
		}
	}
	if asked := stateAsked("was vik acquitted on appeal?"); asked.awaits(jailedOnly("upheld"), "was vik acquitted on appeal?") {
		t.Error("an appeal that was heard is pending no more")
	}
}

// jailedOnly is somebody with a term, who stands as a state says.
func jailedOnly(state corpus.State) finding {
	m := jailed("vik", 28, "")
	m.Case.Status = []corpus.Fact{{Slot: corpus.SlotStatus, Party: "vik", Claims: []corpus.Claim{{Value: state}}}}
	return finding{m, m.Case.Facts}
}
