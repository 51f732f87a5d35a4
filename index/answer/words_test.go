package answer

import (
	"slices"
	"testing"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

func TestPartsOf(t *testing.T) {
	for text, want := range map[string][]string{
		"How long was Baro jailed?":                        {"How long was Baro jailed?"},
		"How long was Baro jailed? And the fine?":          {"How long was Baro jailed?", "And the fine?"},
		"What was Baro fined and how long was he jailed?":  {"What was Baro fined?", "how long was he jailed?"},
		"I read of Baro. What was the fine?":               {"I read of Baro. What was the fine?"},
		"Baro was jailed for ten years, right?":            {"Baro was jailed for ten years, right?"},
		"What was Baro fined? Thank you very much":         {"What was Baro fined? Thank you very much"},
		"徐某判了多久？滴滴被罚多少？":                                   {"徐某判了多久？", "滴滴被罚多少？"},
		"徐某判了多久，罚了多少？":                                     {"徐某判了多久，", "罚了多少？"},
		"徐某、李某案中，李某赚了多少？":                                  {"徐某、李某案中，李某赚了多少？"},
		"Which court decided and fined Baro?":              {"Which court decided and fined Baro?"},
		"/case Baro":                                       {"/case Baro"},
		"???":                                              {"???"},
		"What was Baro fined?\nWhen was Quan sentenced?\n": {"What was Baro fined?", "When was Quan sentenced?"},
	} {
		if got := partsOf(text); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestDayIn(t *testing.T) {
	for text, want := range map[string]corpus.Date{
		"was it decided on 2 May 2030?": {Year: 2030, Month: 5, Day: 2},
		"was it on May 2nd, 2030":       {Year: 2030, Month: 5, Day: 2},
		"was it in September 2022":      {Year: 2022, Month: 9},
		"是2020年4月判的吗":                   {Year: 2020, Month: 4},
		"是2020年4月9日判的吗":                 {Year: 2020, Month: 4, Day: 9},
		"was it in 2022":                {},
		"was it on 31 February 2030":    {},
		"may he appeal in 2030":         {},
		"the 45 cases of 13 or 14 May":  {},
	} {
		if got := dayIn(index.Fold(text)); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

func TestUnbracketed(t *testing.T) {
	for name, want := range map[string][]string{
		"Quay Commissioner (OQC)": {"Quay Commissioner", "OQC"},
		"Data Board (Harbour)":    {"Data Board"},
		"Data Board":              {"Data Board"},
		"Office for (Quiet":       {"Office for"},
	} {
		if got := unbracketed(name); !slices.Equal(got, want) {
			t.Errorf("%q: %q", name, got)
		}
	}
}

func TestAnAnswerOfPartsFitsItsRoom(t *testing.T) {
	got := fitted([]string{"a short one", "one that is a good deal longer than the other and has to be cut somewhere"}, 60)
	if n := lexicon.Runes(got); n > 60 || got[:12] != "a short one\n" {
		t.Errorf("%d: %q", n, got)
	}
}
