package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/answer"
	"casebot/index/indextest"
)

// The harbourfront is three pages, which a machine has read: two of one family name and their
// neighbour, in Hong Kong; a technician in Peru; a technician in Ireland.
const (
	harbourText = "An IT manager was jailed for 28 months on Thursday for selling files. " +
		"Lam Ka-ming, 41, had pleaded guilty. " +
		"His co-defendant, Poon Wai-fan, was convicted after trial. " +
		"She was sentenced to 11 months in prison, suspended for two years, and fined HK$40,000."
	limaText = "On 3 June a criminal court in Puerto Alto, Peru, sentenced a systems technician, Wilmer Cahuana, to four years in prison. " +
		"He had kept the passwords of baby monitors. "
	corkText = "An Irish broadband technician has been given a prison term of 54 months. " +
		"Fintan Gorey sold views of baby monitors."
)

func harbourfront(t *testing.T) *answer.Answerer {
	t.Helper()
	archive := &indextest.Archive{}
	add := func(id corpus.CaseID, where, title string, article *corpus.Article, parties []corpus.Party, facts ...corpus.Fact) {
		c := &corpus.Case{ID: id, Title: title, Jurisdiction: where, Kind: "criminal", Summary: "Files.", Topics: []string{"personal information"}, Sources: []corpus.Source{article.Source}, Parties: parties}
		for _, f := range facts {
			for i := range f.Claims {
				f.Claims[i].Source, f.Claims[i].Rule = article.ID, "read"
				at := strings.Index(article.Text, f.Claims[i].Printed)
				for _, s := range article.Sentences {
					if s.Start <= at && at < s.End {
						f.Claims[i].Span = s
					}
				}
			}
			if f.Slot == corpus.SlotStatus {
				c.Status = append(c.Status, f)
			} else {
				c.Facts = append(c.Facts, f)
			}
		}
		archive.PutArticle(article)
		archive.PutCase(c)
	}
	person := func(id corpus.PartyID, name string) corpus.Party {
		return corpus.Party{ID: id, Role: "defendant", Person: true, Names: []corpus.Name{{Text: name}}}
	}
	fact := func(slot corpus.Slot, party corpus.PartyID, note string, value corpus.Value, printed string) corpus.Fact {
		return corpus.Fact{Slot: slot, Party: party, Note: note, Claims: []corpus.Claim{{Value: value, Printed: printed}}}
	}
	add("hk-lam", "HK", "Lam Ka-ming and Poon Wai-fan: personal information", articleOf("art-hk", "Quay Post", "", "IT manager jailed", harbourText, 3),
		[]corpus.Party{person("lam", "Lam Ka-ming"), person("poon", "Poon Wai-fan")},
		fact(corpus.SlotStatus, "lam", "", corpus.State("sentenced"), "jailed"), fact(corpus.SlotStatus, "poon", "", corpus.State("sentenced"), "sentenced"),
		fact(corpus.SlotTerm, "lam", "", corpus.Term{Months: 28}, "28 months"), fact(corpus.SlotTerm, "poon", "suspended", corpus.Term{Months: 11}, "11 months"),
		fact(corpus.SlotFine, "poon", "", corpus.Money{Minor: 4000000, Currency: "HKD"}, "HK$40,000"))
	add("pe-cahuana", "PE", "Wilmer Cahuana: criminal matter", articleOf("art-pe", "Alerta", "", "Client alert", limaText, 4),
		[]corpus.Party{person("cahuana", "Wilmer Cahuana")},
		fact(corpus.SlotStatus, "cahuana", "", corpus.State("sentenced"), "sentenced"), fact(corpus.SlotTerm, "cahuana", "", corpus.Term{Months: 48}, "four years"))
	add("ie-gorey", "IE", "Fintan Gorey: home cameras", articleOf("art-ie", "Lens", "", "Installer gets 54 months", corkText, 5),
		[]corpus.Party{person("gorey", "Fintan Gorey")},
		fact(corpus.SlotStatus, "gorey", "", corpus.State("sentenced"), "given"), fact(corpus.SlotTerm, "gorey", "", corpus.Term{Months: 54}, "54 months"))
	return over(t, archive)
}

// A question by country and calling finds the case of that country, or none; and of two in
// one case, by the family name that stands first, nobody gets what the other got.
func TestWhomACountryOrAFamilyNameMeans(t *testing.T) {
	a := harbourfront(t)
	for _, c := range []struct {
		intent, question string
		says, never      string
		abstains         bool
	}{
		{"by country, in Chinese", "秘魯那個技術員被判多久？", "four years", "54", false},
		{"by country and deed", "秘鲁偷看婴儿监视器的人判了多久？", "four years", "54", false},
		{"another calling there", "秘魯的牙醫被判多久？", "", "four years", false}, // words are searched for
		{"another country, in Chinese", "智利那個技術員被判多久？", "", "four years", true},
		{"another country", "How long did the technician in Chile get?", "", "54", true},
		{"the neighbour's fine", "How much was Lam fined?", "do not say", "40,000", true},
		{"his own term", "How long did Lam get?", "28 months", "11 months", false},
		{"in lower case", "how long was lam's sentence?", "28 months", "11 months", false},
		{"her suspension is not his", "Was Lam's sentence suspended?", "do not say", "11 months", true},
		{"hers", "Was Poon's sentence suspended?", "Yes.", "28", false},
		{"in Chinese, with the word for having", "Poon Wai-fan有沒有獲判緩刑？", "有。", "28", false},
		{"no suspension is told", "Lam Ka-ming有没有被判缓刑？", "", "有。", true},
		{"mistyped", "wat was Poon fined", "40,000", "28", false},
	} {
		got := ask(t, a, c.question)
		if !strings.Contains(got.Text, c.says) || strings.Contains(got.Text, c.never) || got.Abstained != c.abstains {
			t.Errorf("%s: %q (abstained %v): %s", c.intent, c.question, got.Abstained, got.Text)
		}
	}
}
