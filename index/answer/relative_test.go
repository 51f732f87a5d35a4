package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/answer"
	"casebot/index/indextest"
)

func traders(t *testing.T) *answer.Answerer {
	t.Helper()
	const text = "Ivar Wren was jailed for 30 months and fined 9,000 kronor for selling films from bedroom cameras. " +
		"He charged each of his customers 80 kronor a month. " +
		"His sister, Ada, was given a caution."
	const han = "被告人贺某出售他人家中画面，每月向每名会员收取60元。法院判处贺某有期徒刑三年，并处罚金四万元。"
	archive := &indextest.Archive{}
	put := func(id corpus.CaseID, article *corpus.Article, party corpus.PartyID, name, term, fine, first string, months int, minor int64, currency corpus.Currency) {
		archive.PutArticle(article)
		claim := func(value corpus.Value, printed string) corpus.Claim {
			c := from(article.ID, value, printed, first)
			c.Rule = "read"
			return c
		}
		archive.PutCase(&corpus.Case{ID: id, Title: name + ": films", Jurisdiction: "SE", Kind: "criminal", Summary: "Films of homes.", Topics: []string{"home cameras"}, Sources: []corpus.Source{article.Source},
			Parties: []corpus.Party{{ID: party, Role: "defendant", Person: true, Names: []corpus.Name{{Text: name}}}},
			Status:  []corpus.Fact{says(corpus.SlotStatus, party, "", claim(corpus.State("sentenced"), term))},
			Facts: []corpus.Fact{
				says(corpus.SlotTerm, party, "", claim(corpus.Term{Months: months}, term)),
				says(corpus.SlotFine, party, "", claim(corpus.Money{Minor: minor, Currency: currency}, fine)),
			}})
	}
	put("se-2031-wren", articleOf("art-wren", "The Vim Courier", "", "Man jailed over films", text, 3), "wren", "Ivar Wren", "30 months", "9,000 kronor", "Ivar Wren was", 30, 900000, "SEK")
	chinese := articleOf("art-he", "《报》", "", "出售画面获刑", han, 2)
	chinese.Language = "zh"
	put("cn-2031-he", chinese, "he", "贺某", "三年", "四万元", "法院判处贺某", 36, 4000000, "CNY")
	return over(t, archive)
}

// What the record says of somebody is not said of those who are called by what they are to them.
func TestNoBrotherIsFinedForHisBrother(t *testing.T) {
	a := traders(t)
	for _, c := range []struct {
		intent, question string
		says, never      string
		abstains         bool
	}{
		{"their own", "How much was Wren fined?", "9,000 kronor", "", false},
		{"a brother's fine", "How much was Wren's brother fined?", "", "9,000", true},
		{"a wife's term", "How long was Wren's wife jailed?", "", "30 months", true},
		{"a wife's term in Chinese", "贺某的妻子判了多久？", "", "三年", true},
		{"a lawyer's term", "Was Wren’s lawyer jailed?", "", "Yes", true},
		{"what a sister got", "What did Wren's sister get?", "caution", "9,000", false},
		{"what customers pay", "How much did Wren's customers pay?", "80 kronor", "9,000", false},
		{"what members pay in Chinese", "贺某的会员付了多少钱？", "60元", "", false},
	} {
		got := ask(t, a, c.question)
		if !strings.Contains(got.Text, c.says) || c.never != "" && strings.Contains(got.Text, c.never) || got.Abstained != c.abstains {
			t.Errorf("%s: %q (abstains: %v)", c.intent, got.Text, got.Abstained)
		}
	}
}
