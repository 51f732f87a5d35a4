package answer_test

import (
	"strings"
	"testing"

	"casebot/index/indextest"
)

// One sentence of the matter that holds nearly all of a question answers it where nothing else
// does; of two, the one that says what was done.
func TestTheSentenceThatHoldsTheQuestionAnswersLast(t *testing.T) {
	archive := &indextest.Archive{}
	archive.PutArticle(articleOf("art-tower", "The Vim Courier", "", "Brassmoor's tower cameras were unlawful",
		"The Court of Vim struck down the use of tower cameras by the city of Brassmoor on 4 May. "+
			"The cameras were delivered by Lumenor, a firm from Ostmark. "+
			"Its founder, Hilde Aspen, said she was sorry. "+
			"The mayor said after the ruling that the city would not appeal. "+
			"Lumenor employs forty people. The firm itself was not prosecuted. ", 3))
	archive.PutArticle(articleOf("art-cab", "Bell & Rook", "", "Two rulings for employers",
		"Otto Lindmark, a driver, claimed that the camera in his cab broke the wiretap law. "+
			"The trial court awarded him $12,000. "+
			"On 2 June the Court of Appeals reversed and dismissed the case, since he had signed a policy. ", 4))
	a := over(t, archive)
	for question, want := range map[string]string{
		"Who founded Lumenor?":              "Hilde Aspen",
		"Will Brassmoor appeal the ruling?": "would not appeal",
		"Was Lumenor prosecuted?":           "was not prosecuted",
		"Did Otto Lindmark win on appeal?":  "reversed and dismissed",
	} {
		if got := ask(t, a, question); !strings.Contains(got.Text, want) {
			t.Errorf("%s: %q, want %q", question, got.Text, want)
		}
	}
	for question, wrong := range map[string]string{
		"How much must Lumenor pay Ostmark?": "12,000",
		"Was Hesperon prosecuted?":           "was not prosecuted",
	} {
		if got := ask(t, a, question); strings.Contains(got.Text, wrong) {
			t.Errorf("%s: %q", question, got.Text)
		}
	}
}
