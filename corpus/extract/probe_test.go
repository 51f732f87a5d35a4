package extract_test

import (
	"testing"

	"casebot/corpus"
)

// The probes are short articles in the manner of wire services, newspapers, courts,
// authorities and law firms. They were written in seven lots (their names begin with a
// to g), facts first, each lot when rules had been made from those before it. What the
// extractor reached on the first run of each lot says how far it could be trusted on a
// page that nobody had tuned it on; after that the lot became a development set.
//
//	a  48 articles  precision 0.83 recall 0.74
//	b  40 articles  precision 0.86 recall 0.69
//	c  25 articles  precision 0.73 recall 0.64
//	d  20 articles  precision 0.82 recall 0.63
//	e  15 articles  precision 0.95 recall 0.61
//	f  12 articles  precision 0.72 recall 0.54  long ones, as e had none
//	g   8 articles  precision 0.90 recall 0.74  long ones
var probes = blindSet{dir: "probes", size: 168, shown: true, floors: map[corpus.Slot][2]float64{
	corpus.SlotTerm:       {0.99, 0.95},
	corpus.SlotFine:       {0.98, 0.90},
	corpus.SlotGain:       {0.99, 0.88},
	corpus.SlotDamages:    {0.96, 0.78},
	corpus.SlotSettlement: {0.94, 0.84},
	corpus.SlotLoss:       {0.99, 0.50},
	corpus.SlotCount:      {0.99, 0.85},
	corpus.SlotStatus:     {0.97, 0.90},
}}

// TestProbes measures the probes as TestBlind does the other sets.
func TestProbes(t *testing.T) { probes.measure(t) }
