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

// A question for the conditions of something lists no cases, and what answers it has them.
func TestConditionsAreNoCases(t *testing.T) {
	for _, question := range []string{"尤某的緩刑有哪些條件？", "缓刑的条件是什么？", "What are the conditions of the suspended sentence?"} {
		q := understand(question)
		if wanted, ok := q.sortOf(); q.Shape != Free || !ok || wanted.find("尤某获缓刑，但附带条件是支付五万元、接受三场课程。") == "" || wanted.find("尤某获缓刑三年。") != "" {
			t.Errorf("%s: %s", question, q.Shape)
		}
	}
}
