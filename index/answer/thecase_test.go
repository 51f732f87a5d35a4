package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/indextest"
)

// The one case that a question calls by what it is about is answered of, and not another that the
// same article tells of.
func TestTheCaseThatItsTopicCalls(t *testing.T) {
	archive := &indextest.Archive{}
	article := putArticle(archive, "art-two", "en", "Two rulings of the court",
		"In one case, Per Vik was sentenced to two years in prison and fined 90,000 kronor for watching cottages through their cameras.",
		"In another case, the court held that two makers had copied the voice of a narrator with a machine.")
	put := func(id, party string, topics []string, facts ...corpus.Fact) {
		state := corpus.State("sentenced")
		if len(facts) == 0 {
			state = "liable"
		}
		words := map[bool]string{true: "sentenced", false: "held"}[len(facts) > 0]
		status := from("art-two", state, words, words)
		status.Rule = "read"
		archive.PutCase(&corpus.Case{ID: corpus.CaseID(id), Title: party + ": " + topics[0], Jurisdiction: "SE", Kind: "criminal", Summary: "A ruling.", Topics: topics, Sources: []corpus.Source{article.Source},
			Parties: []corpus.Party{{ID: "p", Role: "defendant", Names: []corpus.Name{{Text: party}}}}, Status: []corpus.Fact{says(corpus.SlotStatus, "p", "", status)}, Facts: facts})
	}
	term := from("art-two", corpus.Term{Years: 2}, "two years", "sentenced to two years")
	term.Rule = "read"
	put("se-2031-vik", "Per Vik", []string{"home cameras"}, says(corpus.SlotTerm, "p", "", term))
	put("se-2031-voice", "Unnamed makers", []string{"voice"})
	a := over(t, archive)
	for question, says := range map[string]string{
		"What sentence was given in the voice case?":       "do not say",
		"How long was the sentence in the voice case?":     "do not say",
		"What sentence was given in the home camera case?": "two years",
	} {
		got := ask(t, a, question)
		if !strings.Contains(got.Text, says) || says != "two years" && strings.Contains(got.Text, "two years") {
			t.Errorf("%s: %q", question, got.Text)
		}
	}
}
