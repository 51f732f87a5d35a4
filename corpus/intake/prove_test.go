package intake_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/corpus/intake"
)

// Each claim is looked up on the page that it cites: by its passage, its printed
// words, its value, and at last by what a machine reads there.
func TestProve(t *testing.T) {
	article, _, err := opened(t, nil).Article(page("Landlord jailed", landlord...))
	if err != nil {
		t.Fatal(err)
	}
	euros := func(n int64) corpus.Money { return corpus.Money{Minor: n * 100, Currency: "EUR"} }
	for name, tt := range map[string]struct {
		fact  corpus.Fact
		claim corpus.Claim
		want  intake.Outcome
		quote string
	}{
		"passage":          {corpus.Fact{Slot: corpus.SlotTerm}, corpus.Claim{Value: corpus.Term{Years: 9}, Passage: corpus.Passage{First: "two years", Last: "in prison"}}, intake.Found, "two years and four months in prison"},
		"printed":          {corpus.Fact{Slot: corpus.SlotOutcome}, corpus.Claim{Value: corpus.Text("x"), Printed: "Searched  his OFFICE"}, intake.Found, "Tenants noticed"},
		"term in months":   {corpus.Fact{Slot: corpus.SlotTerm, Party: "p"}, corpus.Claim{Value: corpus.Term{Months: 28}}, intake.Found, "The district court"},
		"amount":           {corpus.Fact{Slot: corpus.SlotFine, Party: "p"}, corpus.Claim{Value: euros(9000)}, intake.Found, "The district court"},
		"count":            {corpus.Fact{Slot: corpus.SlotCount}, corpus.Claim{Value: corpus.Count{N: 31, Noun: "cameras"}}, intake.Found, "Perl had hidden"},
		"day":              {corpus.Fact{Slot: corpus.SlotDate}, corpus.Claim{Value: corpus.Date{Year: 2026, Month: 3, Day: 12}}, intake.Found, "The district court"},
		"words":            {corpus.Fact{Slot: corpus.SlotCourt}, corpus.Claim{Value: corpus.Text("District Court of Milltown")}, intake.Found, "The district court"},
		"state":            {corpus.Fact{Slot: corpus.SlotStatus, Party: "p"}, corpus.Claim{Value: corpus.State("sentenced")}, intake.Found, "The district court"},
		"other amount":     {corpus.Fact{Slot: corpus.SlotFine, Party: "p"}, corpus.Claim{Value: euros(9500)}, intake.Contradicted, "The district court"},
		"other term":       {corpus.Fact{Slot: corpus.SlotTerm, Party: "p"}, corpus.Claim{Value: corpus.Term{Years: 3}}, intake.Contradicted, "The district court"},
		"other currency":   {corpus.Fact{Slot: corpus.SlotFine, Party: "p"}, corpus.Claim{Value: corpus.Money{Minor: 1, Currency: "CNY"}}, intake.NotFound, ""},
		"other state":      {corpus.Fact{Slot: corpus.SlotStatus, Party: "p"}, corpus.Claim{Value: corpus.State("acquitted")}, intake.NotFound, ""},
		"somebody else's":  {corpus.Fact{Slot: corpus.SlotFine, Party: "q"}, corpus.Claim{Value: euros(9500)}, intake.NotFound, ""},
		"not yet decided":  {corpus.Fact{Slot: corpus.SlotFine, Party: "p", Stage: corpus.Proposed}, corpus.Claim{Value: euros(9500)}, intake.NotFound, ""},
		"nothing of it":    {corpus.Fact{Slot: corpus.SlotOutcome}, corpus.Claim{Value: corpus.Text("the flats were sold")}, intake.NotFound, ""},
		"another source's": {corpus.Fact{Slot: corpus.SlotOutcome}, corpus.Claim{Value: corpus.Text("x"), Source: "art-000000000000"}, "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			if tt.claim.Source == "" {
				tt.claim.Source = article.ID
			}
			tt.fact.Claims = []corpus.Claim{tt.claim}
			c := &corpus.Case{Facts: []corpus.Fact{tt.fact}, Parties: []corpus.Party{
				{ID: "p", Names: []corpus.Name{{Text: "Tomas Perl"}}}, {ID: "q", Names: []corpus.Name{{Text: "Ida Brook"}}},
			}}
			findings := intake.Prove(c, article)
			if tt.want == "" {
				if len(findings) != 0 {
					t.Errorf("%+v", findings)
				}
				return
			}
			if len(findings) != 1 || findings[0].Outcome != tt.want || !strings.HasPrefix(findings[0].Quote, tt.quote) || !strings.Contains(article.Text, findings[0].Quote) {
				t.Errorf("%+v", findings)
			}
		})
	}
}
