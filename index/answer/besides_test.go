package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/answer"
	"casebot/index/indextest"
)

// The market page is about one firm of which there is a record; it names a rival of which
// there is none, and the page beside it is in Chinese about somebody with a short surname.
func market(t *testing.T) *answer.Answerer {
	t.Helper()
	rivals := articleOf("art-market", "The Vim Courier", "", "The maker of Flockly left its door open", "The maker of Flockly, an app for watching others, will pay 900 kronor. "+
		"Orlo Works settled on Monday over a list that anybody could read. "+
		"It held the letters of 6,100 paying customers. "+
		"In 2022 a rival, Wrenbox, exposed records of 4,000 phones. "+
		"Per Judson, a fitter, was jailed for three years.", 3)
	notice := articleOf("art-notice", "临安法院", "", "法院通报", "鞠某在前妻的车上安装定位器，法院判令鞠某赔偿6000元。", 4)
	notice.Language = "zh"
	read := func(source corpus.ArticleID, slot corpus.Slot, party corpus.PartyID, value corpus.Value, printed, first string) corpus.Fact {
		claim := from(source, value, printed, first)
		claim.Rule = "read"
		return says(slot, party, "", claim)
	}
	archive := &indextest.Archive{}
	archive.PutArticle(rivals)
	archive.PutArticle(notice)
	archive.PutCase(&corpus.Case{ID: "se-2031-orlo", Title: "Orlo Works: leak", Jurisdiction: "SE", Kind: "regulatory", Summary: "A list.", Topics: []string{"leak"}, Sources: []corpus.Source{rivals.Source},
		Parties: []corpus.Party{{ID: "orlo", Role: "defendant", Names: []corpus.Name{{Text: "Orlo Works"}}}},
		Status:  []corpus.Fact{read("art-market", corpus.SlotStatus, "orlo", corpus.State("settled"), "settled", "Orlo Works")}})
	archive.PutCase(&corpus.Case{ID: "cn-2031-ju", Title: "Ju: trackers", Jurisdiction: "CN", Kind: "civil", Summary: "A tracker.", Topics: []string{"location data"}, Sources: []corpus.Source{notice.Source},
		Parties: []corpus.Party{{ID: "ju", Role: "defendant", Person: true, Anonymised: true, Names: []corpus.Name{{Text: "鞠某"}}}},
		Status:  []corpus.Fact{read("art-notice", corpus.SlotStatus, "ju", corpus.State("liable"), "判令", "鞠某在")},
		Facts:   []corpus.Fact{read("art-notice", corpus.SlotDamages, "ju", corpus.Money{Minor: 600000, Currency: "CNY"}, "6000元", "鞠某在")}})
	return over(t, archive)
}

// What the page says of others is not told of whom a question names, record or none.
func TestAFigureOfOthersIsNotTold(t *testing.T) {
	a := market(t)
	for _, c := range []struct{ question, says, never string }{
		{"How many phones did Wrenbox expose?", "4,000 phones", "6,100"},
		{"How many customers did Wrenbox expose?", "", "6,100"},
		{"How long was Ju jailed?", "", "three years"},
		{"How much must Ju pay?", "6000元", "900"},
	} {
		got := ask(t, a, c.question)
		if !strings.Contains(got.Text, c.says) || strings.Contains(got.Text, c.never) {
			t.Errorf("%s: %q", c.question, got.Text)
		}
	}
}
