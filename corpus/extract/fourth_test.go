package extract_test

import (
	"testing"

	"casebot/corpus"
)

// fourth is a set of long and untidy articles: round-ups, pages without any case,
// defendants without names, background that tells older cases. It was written by
// somebody who had read neither the extractor nor the articles of the other sets. On
// its first run, in November 2026, the extractor reached precision 0.60 and recall
// 0.45. It was opened later in that month and is a development set since.
var fourth = blindSet{dir: "fourth", size: 44, mistaken: 2, shown: true, floors: map[corpus.Slot][2]float64{
	corpus.SlotTerm:       {0.97, 0.93},
	corpus.SlotFine:       {0.97, 0.81},
	corpus.SlotGain:       {0.87, 0.76},
	corpus.SlotDamages:    {0.90, 0.60},
	corpus.SlotSettlement: {0.99, 0.90},
	corpus.SlotCount:      {0.93, 0.72},
	corpus.SlotStatus:     {0.94, 0.80},
}}

// TestFourth measures the fourth set as TestBlind does the others.
func TestFourth(t *testing.T) { fourth.measure(t) }
