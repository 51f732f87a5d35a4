package answer

import (
	"testing"

	"casebot/index"
)

// How long asks for a term only where prison is meant; else for a stretch of time.
func TestHowLongIsOfPrisonOnlyWhereThatIsSaid(t *testing.T) {
	for question, term := range map[string]bool{
		"How long did Yann follow her?":                  false,
		"How many months did Yann follow her?":           false,
		"How long is Yann's supervised release?":         false,
		"How long is the restraining order against him?": false,
		"How long is Yann banned from driving?":          false,
		"How long did she get unwanted messages?":        false,
		"How long did the trial of Yann last?":           false,
		"姚某跟踪了她多久？":                                      false,
		"禁止姚某接觸她的命令管多久？":                                 false,
		"How long was Yann jailed?":                      true,
		"how long did yann get":                          true,
		"How long did each get, and what fine?":          true,
		"How long is Yann in prison for?":                true,
		"How long is the suspended sentence of Yann?":    true,
		"How long did Yann get for monitoring his wife?": true,
		"How many years was Yann given?":                 true,
		"How long?":                                      true,
		"And Yann, how long?":                            true,
		"姚某判了多久？":                                        true,
		"姚某監禁多久？":                                        true,
		"姚某被关了多久？":                                       true,
		"因为禁止接触令，姚某被判多久？":                                true,
	} {
		slots, _ := asked(index.Fold(question))
		if got := len(slots) == 1 && slots[0] == "term"; got != term {
			t.Errorf("%q asks for a term: %t", question, got)
		}
	}
}
