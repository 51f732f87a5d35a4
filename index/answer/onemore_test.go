package answer

import "testing"

// Of several of whom an article tells, one more is not whom a question calls by another trade.
func TestOneMoreIsNotWhomAQuestionCallsOtherwise(t *testing.T) {
	const text = "A second customer, a ferry driver from Ask, received a sentence of one year."
	for question, other := range map[string]bool{
		"tracker app developer sentence":                  true,
		"How long was the developer jailed?":              true,
		"How long was the ferry driver jailed?":           false,
		"What sentence did the customer get?":             false,
		"How long was the other man jailed?":              false,
		"What is the longest sentence over the trackers?": false,
	} {
		if q := understand(question); q.ofOneMore(text) != other {
			t.Errorf("%s: of one more %v", question, !other)
		}
	}
}
