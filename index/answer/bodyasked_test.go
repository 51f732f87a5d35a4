package answer

import (
	"testing"

	"casebot/corpus"
)

// Who undid a decision is not who made it, and a place calls a body that is named for it.
func TestTheBodyThatIsAskedFor(t *testing.T) {
	court := func(about, name string, stage corpus.Stage) corpus.Fact {
		return corpus.Fact{Slot: corpus.SlotCourt, About: about, Stage: stage, Claims: []corpus.Claim{{Value: corpus.Text(name), Source: "a"}}}
	}
	c := &corpus.Case{ID: "c", Parties: []corpus.Party{{ID: "office", Role: "authority", Names: []corpus.Name{{Text: "Lantern Office"}}}},
		Facts: []corpus.Fact{court("decision of the office", "Lantern Office", ""), court("annulment", "Court of Harbourside", ""), court("", "High Court of the Coast", corpus.OnAppeal)}}
	for question, want := range map[string]string{
		"Who annulled the Ostrel fine?":             "Court of Harbourside",
		"Who fined Ostrel?":                         "Lantern Office",
		"who decided the Ostrel case on the Coast?": "High Court of the Coast",
		"谁撤销了Ostrel的罚款":                             "Court of Harbourside",
		"谁罚了Ostrel":                                 "Lantern Office",
	} {
		q := understand(question)
		if got := q.body(c); got != want {
			t.Errorf("%q: %s, want %s", question, got, want)
		}
	}
}

// People are asked for by what they are, and only where they answer beside a company.
func TestPeopleAreAskedFor(t *testing.T) {
	fined := func(id corpus.PartyID) corpus.Fact { return corpus.Fact{Slot: corpus.SlotFine, Party: id} }
	firm := corpus.Party{ID: "ostrel", Role: "defendant", Names: []corpus.Name{{Text: "Ostrel"}}}
	pell := corpus.Party{ID: "pell", Role: "defendant", Person: true, Names: []corpus.Name{{Text: "Ida Pell"}}}
	idle := corpus.Party{ID: "idle", Role: "defendant", Person: true, Names: []corpus.Name{{Text: "Odd Sund"}}}
	beside := &corpus.Case{ID: "beside", Parties: []corpus.Party{firm, pell, idle}, Facts: []corpus.Fact{fined("ostrel"), fined("pell")}}
	alone := &corpus.Case{ID: "alone", Parties: []corpus.Party{pell}, Facts: []corpus.Fact{fined("pell")}}
	for _, test := range []struct {
		question string
		of       Mention
		want     corpus.PartyID
	}{
		{"Who was personally fined at Ostrel?", Mention{Case: beside, Party: "ostrel"}, "pell"},
		{"Ostrel的高管个人被罚多少", Mention{Case: beside, Party: "ostrel"}, "pell"},
		{"How much was Ostrel fined?", Mention{Case: beside, Party: "ostrel"}, "ostrel"},
		{"Was Odd Sund fined personally?", Mention{Case: beside, Party: "idle"}, "idle"},
		{"Which individuals were fined?", Mention{Case: alone}, ""},
	} {
		q := understand(test.question)
		q.Mentions = []Mention{test.of}
		if q.askPeople(); len(q.Mentions) != 1 || q.Mentions[0].Party != test.want {
			t.Errorf("%q: %+v, want %s", test.question, q.Mentions, test.want)
		}
	}
}

// The other side of whoever sued is asked for by its role.
func TestTheDefendantOfAClaimantsCase(t *testing.T) {
	c := &corpus.Case{Parties: []corpus.Party{{ID: "sund", Role: "claimant"}, {ID: "ostrel", Role: "defendant"}}}
	for question, want := range map[string]corpus.PartyID{"Sund案的被告是谁": "", "Who was the defendant in the Sund case?": "", "Who is Sund?": "sund"} {
		q := understand(question)
		if got := q.otherSide([]Mention{{Case: c, Party: "sund"}}); got[0].Party != want {
			t.Errorf("%q: %q, want %q", question, got[0].Party, want)
		}
	}
}
