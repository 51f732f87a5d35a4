package answer

import "testing"

// Who asks for a law firm asks for no law.
func TestALawFirmIsNoLaw(t *testing.T) {
	for question, slots := range map[string]int{
		"Which law firm brought the suit against Ostrel?": 0,
		"哪家律师事务所代理了原告？":                                   0,
		"Which law did Ostrel break?":                     1,
	} {
		if q := understand(question); len(q.Slots) != slots || slots == 0 && q.Shape != Who {
			t.Errorf("%s: %v, %v", question, q.Slots, q.Shape)
		}
	}
}
