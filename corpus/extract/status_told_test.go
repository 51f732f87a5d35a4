package extract_test

import (
	"testing"

	"casebot/corpus"
)

// TestHowItGoesOn tells how a matter stands by what a sentence goes on to say of it.
func TestHowItGoesOn(t *testing.T) {
	status := []corpus.Slot{corpus.SlotStatus}
	pages(t, []pageTest{
		{"appealed, and lost", "The authority fined the municipality of Skelby €20,000 for testing face recognition in a school. The municipality of Skelby, which had claimed that it saved hours, appealed, and lost.",
			status, "Skelby (firm): skelby appealed"},
		{"the first complaint thrown out", "The agency sued the data broker Kochella over location data. A judge threw out the first complaint against Kochella in May 2023, but let the rewritten one go ahead last month.",
			status, "Kochella (firm): kochella threw out"},
		{"a teacher of a school chain", "Yotsumi Academy said it was sorry. A former teacher at the school chain Yotsumi Academy, Shoji Mora, was given two years in prison, suspended for five, for filming girls in class. The case against Yotsumi Academy was dropped.",
			status, "Shoji Mora, Yotsumi Academy (firm): shoji-mora given; yotsumi-academy case against"},
	})
	readWeb(t, []webStory{
		{"lost is upheld", "The authority fined Skelby Foods €20,000 for testing face recognition. Skelby Foods appealed the decision, but lost.",
			[]string{"skelby-foods status upheld decided"}, []string{"under_appeal"}},
		{"appeals that are pending", "The commission fined Gorgle and Metto 69 million won for collecting data of users. Gorgle and Metto sued, and the Administrative Court ruled against them; the appeals are pending.",
			[]string{"gorgle status under_appeal decided"}, nil},
		{"a case that was dropped", "A former teacher at the school chain Yotsumi Academy, Shoji Mora, was given two years in prison for filming girls in class. The case against Yotsumi Academy was dropped.",
			[]string{"yotsumi-academy status withdrawn decided", "shoji-mora status sentenced decided"}, []string{"yotsumi-academy status sentenced"}},
		{"the suit goes on", "The agency sued the data broker Kochella over location data. A judge threw out the first complaint against Kochella in May 2023, but let the rewritten one go ahead last month.",
			nil, []string{"dismissed", "overturned"}},
		{"a court of another case", "The High Court ordered the Kavel Trust to pay 25,000 rupees in damages to pupils whose faces it had enrolled. In 2022, the Telmara High Court had issued notice in a petition by an activist against face recognition; that case remains pending. A tribunal ruled nothing.",
			nil, []string{"Telmara"}},
	})
}
