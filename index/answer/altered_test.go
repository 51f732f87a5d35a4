package answer

import (
	"testing"

	"casebot/corpus"
	"casebot/index"
)

func TestAlterationsAreAsked(t *testing.T) {
	for question, want := range map[string]alteration{
		"Was Per Vik's sentence reduced on appeal?":    {less: true, onAppeal: true, by: false},
		"Did the court cut the Ostrel fine?":           {less: true, by: true, byCourt: true},
		"Did the Lantern Office raise the fine?":       {by: true},
		"Was the award lowered by the Harbour Office?": {less: true, by: true},
		"Did the fine of Ostrel rise on appeal?":       {onAppeal: true},
		"葉男的刑期被減了嗎？":                                   {less: true},
		"晨湾的罚款在二审被提高了吗？":                               {onAppeal: true},
	} {
		if got, ok := alterationAsked(index.Fold(question)); !ok || got != want {
			t.Errorf("%s: %+v %v", question, got, ok)
		}
	}
	for _, question := range []string{"Was Per Vik jailed?", "Did Ostrel raise concerns?", "Was the fine first cut and then raised?", "晨湾被罚款了吗？"} {
		if _, ok := alterationAsked(index.Fold(question)); ok {
			t.Errorf("%s: asks for no alteration", question)
		}
	}
}

// fined is a case with fines of so many kronor, the first of which stands, and the
// statuses of its only defendant, the newest first.
func fined(stages []corpus.Stage, minor []int64, newest ...corpus.State) finding {
	c := &corpus.Case{ID: "c", Parties: []corpus.Party{{ID: "ostrel", Role: "defendant", Names: []corpus.Name{{Text: "Ostrel"}}}}}
	for _, state := range newest {
		c.Status = append(c.Status, corpus.Fact{Slot: corpus.SlotStatus, Party: "ostrel", Claims: []corpus.Claim{{Value: state}}})
	}
	for i, stage := range stages {
		c.Facts = append(c.Facts, corpus.Fact{Slot: corpus.SlotFine, Party: "ostrel", Stage: stage, Claims: []corpus.Claim{{Value: corpus.Money{Minor: minor[i], Currency: "SEK"}}}})
	}
	return finding{Mention{Case: c, Party: "ostrel"}, c.Facts}
}

func TestTheStageOfACaseIsNoAlteration(t *testing.T) {
	one, two := []corpus.Stage{corpus.Decided}, []corpus.Stage{corpus.OnAppeal, corpus.SetAside}
	for name, c := range map[string]struct {
		question string
		of       finding
		want     verdict
	}{
		"lower than what it replaced":      {"Was Ostrel's fine reduced on appeal?", fined(two, []int64{5, 9}, "final"), yes},
		"so it was not raised":             {"Was Ostrel's fine raised on appeal?", fined(two, []int64{5, 9}, "final"), no},
		"higher than what it replaced":     {"Was Ostrel's fine increased?", fined(two, []int64{9, 5}, "final"), yes},
		"by whom it was not":               {"Did the Lantern Office raise the fine?", fined(two, []int64{9, 5}, "final"), evident},
		"by the court":                     {"Did the court raise the fine?", fined(two, []int64{9, 5}, "final"), yes},
		"to the figure that stands":        {"Was the fine reduced to 500 on appeal?", fined(two, []int64{50000, 90000}, "final"), yes},
		"to another":                       {"Was the fine reduced to 900 on appeal?", fined(two, []int64{50000, 90000}, "final"), evident},
		"by a second court, in Chinese":    {"罚款在二审被减少了吗？", fined(two, []int64{50000, 90000}, "final"), yes},
		"upheld":                           {"Was Ostrel's fine reduced on appeal?", fined(one, []int64{5}, "upheld", "under_appeal"), no},
		"upheld before it became final":    {"Was Ostrel's fine reduced on appeal?", fined(one, []int64{5}, "final", "upheld"), no},
		"pending":                          {"Was Ostrel's fine increased on appeal?", fined(one, []int64{5}, "under_appeal"), undecided},
		"annulled":                         {"Was Ostrel's fine reduced on appeal?", fined([]corpus.Stage{corpus.SetAside}, []int64{5}, "overturned"), no},
		"set aside, and decided otherwise": {"Was Ostrel's fine reduced on appeal?", fined([]corpus.Stage{corpus.SetAside}, []int64{5}, "final"), no},
		"nothing further":                  {"Was Ostrel's fine reduced on appeal?", fined(one, []int64{5}, "final"), unsaid},
	} {
		folded := index.Fold(c.question)
		al, ok := alterationAsked(folded)
		if got := al.judgeWith(c.of, folded); !ok || got != c.want {
			t.Errorf("%s: %v %v, want %v", name, got, ok, c.want)
		}
	}
}

func TestASentenceTellsOfAnAlteration(t *testing.T) {
	for _, c := range []struct {
		question, before, text string
		want                   verdict
		speaks                 bool
	}{
		{"Was the fine reduced?", "", "The Office considered it and reduced the final penalty.", yes, true},
		{"Was the fine reduced on appeal?", "", "The Office considered it and reduced the final penalty.", yes, false},
		{"Was the fine reduced on appeal?", "Ostrel appealed.", "The judges cut it to 5,000.", yes, true},
		{"Did the court cut the award?", "", "The trial judge cut the award to $9.", yes, true},
		{"Was the fine increased on appeal?", "", "On appeal the fine was cut to 5,000.", no, true},
		{"Was the sentence raised?", "", "The appeal court upheld the sentence.", no, true},
		{"Was the sentence reduced?", "", "The court refused to cut the term.", no, true},
		{"葉男的刑期減輕了嗎？", "", "二審改判2年。", evident, true},
		{"葉男的刑期減輕了嗎？", "", "高院將刑期減為2年。", yes, true},
		{"葉男的刑期減輕了嗎？", "", "高院維持原判。", no, true},
	} {
		article := &corpus.Article{Text: c.before + c.text, Sentences: []corpus.Span{{End: len(c.before)}, {Start: len(c.before), End: len(c.before) + len(c.text)}}}
		av, ok := Question{Text: c.question}.avowalAsked()
		got, _ := av.judge(index.Fold(c.text))
		if speaks := av.speaks(article, 1); !ok || got != c.want || speaks != c.speaks {
			t.Errorf("%s %s: %v, speaks %v", c.question, c.text, got, speaks)
		}
	}
}

func TestAnAppealMayBeTheOccasion(t *testing.T) {
	for question, want := range map[string]corpus.State{
		"Was Per Vik acquitted on appeal?": "acquitted", "Was Per Vik convicted by the appeal court?": "convicted", "葉男上訴後被判無罪嗎？": "acquitted",
		"Is Per Vik's case on appeal?": "under_appeal", "Has Per Vik appealed?": "under_appeal", "Was the fine upheld on appeal?": "upheld",
	} {
		if got := stateAsked(index.Fold(question)); got == nil || got.states[0] != want {
			t.Errorf("%s: %v", question, got)
		}
	}
	for state, want := range map[corpus.State]bool{"acquitted": false, "upheld": true} {
		if got := retried(fined(nil, nil, "acquitted", state)); got != want {
			t.Errorf("%s: %v", state, got)
		}
	}
}
