package answer

import (
	"testing"

	"casebot/corpus"
)

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

// A sentence that has the full name of a question and not the party that is meant is of another.
func TestASentenceIsOfAnotherWhomItNames(t *testing.T) {
	c := &corpus.Case{Parties: []corpus.Party{{ID: "vik", Names: []corpus.Name{{Text: "Per Vik"}}}, {ID: "hald", Names: []corpus.Name{{Text: "Runa Hald"}}}}}
	for _, one := range []struct {
		question, text string
		another        bool
	}{
		{"What was Sten Holm told to pay?", "Sten Holm was told to pay 900 kronor.", true},
		{"What was Sten Holm told to pay?", "Per Vik and Sten Holm were told to pay 900 kronor.", false},
		{"What was Runa Hald told to pay?", "Runa Hald was told to pay 900 kronor.", false},
		{"What must be paid?", "Sten Holm was told to pay 900 kronor.", false},
		{"温绍明赔了多少？", "法院判令温绍明赔偿900元。", true},
	} {
		q := understand(one.question)
		article := &corpus.Article{Text: one.text, Sentences: []corpus.Span{{End: len(one.text)}}}
		if q.namesAnother(passage{article: article, at: article.Sentences[0]}, Mention{Case: c, Party: "vik", Name: "Per Vik"}) != one.another {
			t.Errorf("%s %q: of another %v", one.question, one.text, !one.another)
		}
	}
}
