package extract_test

import "testing"

// fifth is a set of articles written as close to long news pages as could be done:
// headlines, background cases with figures of their own, round-ups, pages without
// any case. It was written by somebody who had read neither the extractor nor the
// articles of the other sets. It is held back: failures are counted, never listed,
// and no floor is set yet. On its first run, in November 2026, the extractor
// reached precision 0.65 and recall 0.56.
var fifth = blindSet{dir: "fifth", size: 26, mistaken: 3}

// TestFifth measures the fifth set as TestBlind does the others.
func TestFifth(t *testing.T) { fifth.measure(t) }
