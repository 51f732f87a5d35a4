package verify_test

import (
	"testing"

	"casebot/corpus"
	"casebot/index/answer"
	"casebot/index/answer/verify"
)

// Of a sum that is under appeal is what those owe whose newest status is that.
func TestWhatIsUnderAppealOfASum(t *testing.T) {
	c, open := ferry(), ferry()
	open.ID, open.Status = "xx-open", []corpus.Fact{{Slot: corpus.SlotStatus, Claims: []corpus.Claim{claim(corpus.State("under_appeal"), "", "gazette")}}}
	e := verify.Evidence{Cases: []*corpus.Case{c, open}, Added: append(answer.StatedIn(c, c.Facts[:1]), answer.StatedIn(open, open.Facts[:1])...)}
	for text, holds := range map[string]bool{
		"Fine: EUR 4 million (2 added up).\nOf these under appeal: EUR 2 million (1 added up).": true,
		"罚金：EUR 400万（2项）。\n其中上诉中：EUR 200万（1项）。":                                                 true,
		"罰金：EUR 400萬（2項）。\n其中上訴中：EUR 200萬（1項）。":                                                 true,
		"Fine: EUR 4 million (2 added up).\nOf these under appeal: EUR 4 million (2 added up).": false,
		"Fine: EUR 4 million (2 added up).\nOf these under appeal: EUR 2 million (2 added up).": false,
		"Fine: EUR 4 million (2 added up).\nOf these overturned: EUR 2 million (1 added up).":   false,
	} {
		if _, problems := verify.New().Check(text, e); (len(problems) == 0) != holds {
			t.Errorf("%s: %v", text, problems)
		}
	}
}
