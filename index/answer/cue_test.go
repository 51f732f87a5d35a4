package answer

import (
	"testing"

	"casebot/corpus"
	"casebot/index"
)

func TestAskedFindsTheSlot(t *testing.T) {
	for _, c := range []struct {
		question string
		want     corpus.Slot // the first one; empty: none
	}{
		{"How long was Han jailed?", corpus.SlotTerm},
		{"How many months in prison did Li receive?", corpus.SlotTerm},
		{"What sentence did Sun get?", corpus.SlotTerm},
		{"韩某被判多久？", corpus.SlotTerm},
		{"徐某的刑期", corpus.SlotTerm},
		{"What was Xu fined?", corpus.SlotFine},
		{"韓某被罰多少錢？", corpus.SlotFine},
		{"What penalty did the ICO impose?", corpus.SlotFine},
		{"How much did Li earn?", corpus.SlotGain},
		{"How much money did Li take from the buyers?", corpus.SlotGain},
		{"李某获利多少", corpus.SlotGain},
		{"What compensation did Yin get?", corpus.SlotDamages},
		{"殷某获得多少赔偿", corpus.SlotDamages},
		{"What was the Facebook settlement?", corpus.SlotSettlement},
		{"How much money was lost by Arup?", corpus.SlotLoss},
		{"How much was it?", corpus.SlotFine},
		{"How many cameras did Han control?", corpus.SlotCount},
		{"韩某控制了多少个摄像头", corpus.SlotCount},
		{"When was Bridges decided?", corpus.SlotDate},
		{"什么时候判的", corpus.SlotDate},
		{"Which court heard it?", corpus.SlotCourt},
		{"What crime was Xu convicted of?", corpus.SlotCharge},
		{"Which law did Clearview break?", corpus.SlotStatute},
		{"What is the status of Clearview?", corpus.SlotStatus},
		{"Was Kramer acquitted?", corpus.SlotStatus},
		{"What was confiscated from Xu?", corpus.SlotOutcome},
		{"show me the Li case", ""},
		{"surveillance camera", ""},
		{"determined finely", ""},
	} {
		got, _ := asked(index.Fold(Clean(c.question)))
		if c.want == "" && got != nil || c.want != "" && (len(got) == 0 || got[0] != c.want) {
			t.Errorf("asked(%q) = %v, want %q", c.question, got, c.want)
		}
	}
}
