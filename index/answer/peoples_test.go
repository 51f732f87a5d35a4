package answer

import (
	"testing"

	"casebot/index/answer/lexicon"
)

// The People's Court says nothing of people, in an article or in a question.
func TestThePeoplesCourtIsNoPeople(t *testing.T) {
	people := lexicon.Terms("people")[0]
	if featuresOf("The Supreme People’s Court spoke of homes.")[people] || !featuresOf("The court spoke of people’s homes.")[people] {
		t.Error("what has people is not what speaks of them")
	}
	for question, want := range map[string]bool{"Who saw people's homes?": true, "Which homes did the People's Court see?": false} {
		q := understand(question)
		has := false
		for _, u := range gistOf(&q, false) {
			has = has || u.key == people
		}
		if has != want {
			t.Errorf("%s speaks of people: %v", question, has)
		}
	}
}
