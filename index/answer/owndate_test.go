package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/indextest"
)

// Of two duties each has its own date, a list of what was found is what somebody did wrong, and
// what was done with things is not what was done with others.
func TestTwoDutiesAndAListOfWrongs(t *testing.T) {
	archive := &indextest.Archive{}
	article := putArticle(archive, "art-toys", "en", "Tarn Toys told to light its bears",
		"The Authority found that Tarn Toys recorded children through its bears and had never told their parents.",
		"It told Tarn Toys to stop the recordings by 1 March 2030 and to fit every bear with a light that shows when it listens by 1 June 2030.",
		"Tarn Toys withdrew the scanners from its shops before the ruling.",
		"The Commissioner found that Tarn Toys:",
		"- kept 41,000 recordings of children for longer than it needed;",
		"- shared 2,300 of them with a maker of speech software; and",
		"- did not tell the parents.",
	)
	status := from("art-toys", corpus.State("decided"), "found", "The Authority found")
	status.Rule = "read"
	archive.PutCase(&corpus.Case{ID: "no-2031-tarn", Title: "Tarn Toys: children", Jurisdiction: "NO", Kind: "regulatory", Summary: "Bears.", Topics: []string{"children"}, Sources: []corpus.Source{article.Source},
		Parties: []corpus.Party{{ID: "tarn", Role: "defendant", Names: []corpus.Name{{Text: "Tarn Toys"}}}}, Status: []corpus.Fact{says(corpus.SlotStatus, "tarn", "", status)}})
	a := over(t, archive)
	for _, c := range []struct {
		question, says, never string
	}{
		{"When must the bears have a light?", "1 June 2030: It told", ""},
		{"By when must Tarn Toys fit the bears with a light?", "1 June 2030: It told", ""},
		{"When must Tarn Toys stop the recordings?", "It told Tarn Toys to stop the recordings by 1 March 2030", "1 June 2030: "},
		{"Did Tarn Toys pull the scanners?", "withdrew the scanners", ""},
		{"What did Tarn Toys do wrong?", "did not tell the parents", "told Tarn Toys to stop"},
		{"How many recordings did Tarn Toys share?", "shared 2,300 of them", ""},
		{"How many recordings did Tarn Toys keep?", "kept 41,000", ""},
	} {
		if got := ask(t, a, c.question); !strings.Contains(got.Text, c.says) || c.never != "" && strings.Contains(got.Text, c.never) {
			t.Errorf("%s: %q", c.question, got.Text)
		}
	}
}
