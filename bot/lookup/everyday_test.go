package lookup_test

import (
	"slices"
	"strings"
	"testing"

	"casebot/bot/lookup"
	"casebot/corpus/builtin"
	"casebot/index"
	"casebot/index/bleveindex"
	"casebot/index/indextest"
)

// A company whose name is a word of everyday talk is found where a message speaks of it
// as a party, and not where it is talk.
func TestAnEverydayWordIsNoCompany(t *testing.T) {
	archive := &indextest.Archive{}
	cases, err := builtin.Cases()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		archive.PutCase(c)
	}
	engine, err := bleveindex.OpenMemory()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { engine.Close() })
	if err := index.Sync(t.Context(), archive, archive, engine, nil); err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string][]string{
		"Ring me tomorrow":                                     nil,
		"Meta is great and my Uber is late":                    nil,
		"I asked Alexa, and she did not know":                  nil,
		"We met in Russia. Court is at nine":                   nil,
		"ring the court, and meta sued me":                     nil,
		"RING ME TOMORROW":                                     nil,
		"Google it: the sentence is easy":                      nil,
		"That was on Facebook":                                 nil,
		"Ring the court in 2023":                               nil,
		"Uber is late.\nUber is expensive.":                    nil,
		"we flew over the Amazon and saw a flurry of birds":    nil,
		"我在 Facebook 上看到的，Uber 也来了":                            nil,
		"Remember what the FTC did to Ring":                    {"Ring"},
		"The FTC and Ring settled":                             {"Ring"},
		"Ring was fined":                                       {"Ring"},
		"Ring Fined Over Cameras":                              {"Ring"},
		"FTC v. Ring is the one":                               {"Ring"},
		"I never trusted Ring, and now Ring has to pay":        {"Ring"},
		"did you read of Uber in 2024?":                        {"Uber"},
		"Did you hear? Uber has been fined. Meta is next":      {"Uber"},
		"Uber被荷兰罚款了":                                           {"Uber"},
		"听说法院判 Uber 赔钱":                                        {"Uber"},
		"I read of Meta Platforms Ireland":                     {"Meta"},
		"the Clearview matter, and Equifax, are not everyday":  {"Clearview", "Equifax"},
		"TikTok and Shein, I use both: the court fined TikTok": {"TikTok"},
	} {
		found, err := lookup.In(t.Context(), archive, engine, text, nil)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, name := range []string{"Ring", "Meta", "Uber", "Alexa", "Russia", "Google", "Facebook", "Amazon", "Flurry", "TikTok", "Shein", "Clearview", "Equifax"} {
			named := func(s lookup.Spot) bool { return strings.Contains(index.Fold(s.Words), index.Fold(name)) }
			if slices.ContainsFunc(found.Spots, named) {
				got = append(got, name)
			}
		}
		if !slices.Equal(got, want) {
			var spots []string
			for _, s := range found.Spots {
				spots = append(spots, s.Words)
			}
			t.Errorf("%q speaks of %q, want %q: %q", text, got, want, spots)
		}
	}
}
