package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/answer"
	"casebot/index/indextest"
)

// quays holds three reports: of two fines of one firm in Sweden and who else fined it, of a firm
// in Norway that was not fined and what it was ordered to do, and of what each worker of a third is
// to get.
func quays(t *testing.T) *answer.Answerer {
	t.Helper()
	archive := &indextest.Archive{}
	put := func(id corpus.CaseID, country, name string, article *corpus.Article, facts ...corpus.Fact) {
		status := from(article.ID, corpus.State("decided"), "decided", "")
		status.Rule = "read"
		archive.PutCase(&corpus.Case{ID: id, Title: name + ": staff", Jurisdiction: country, Kind: "regulatory", Summary: "Staff.", Topics: []string{"employee monitoring"}, Sources: []corpus.Source{article.Source},
			Parties: []corpus.Party{{ID: "firm", Role: "defendant", Names: []corpus.Name{{Text: name}}}}, Status: []corpus.Fact{says(corpus.SlotStatus, "firm", "", status)}, Facts: facts})
	}
	fine := from("art-vane", kronor(700000), "700,000 kronor", "The Office of")
	fine.Rule = "read"
	put("se-2031-vane", "SE", "Vane Lines", putArticle(archive, "art-vane", "en", "Vane Lines fined",
		"The Office of Vim fined Vane Lines 700,000 kronor for watching its staff with cameras.",
		"Vane Lines was fined again in November, this time 90,000 kronor, for keeping the pictures.",
		"Regulators in Denmark, Finland and Poland each imposed a fine of 5,000 euros in May 2029."), says(corpus.SlotFine, "firm", "", fine))
	put("no-2031-holk", "NO", "Holk Marina", putArticle(archive, "art-holk", "en", "Holk Marina must stop scanning",
		"The Inspectorate has decided on Holk Marina, which scans the palms of its crews.",
		"No fine was imposed; Holk Marina was given three months to delete what it held.",
		"Holk Marina has been ordered to stop scanning palms on every one of its eleven piers from the first day of the coming month, to delete all the templates that it made in the last four years within sixty days, and to write to each of the crews in a language that they read to say what was kept and for how long."))
	put("dk-2031-skarv", "DK", "Skarv Contact", putArticle(archive, "art-skarv", "en", "Skarv Contact broke the code",
		"The tribunal found that Skarv Contact had scored the presence of 640 workers by a program.",
		"Each of them is to receive 1,850 kronor, or about 1.2 million kronor altogether.",
		"A bill before parliament would introduce fines of as much as 250,000 kronor for each breach."))
	return over(t, archive)
}

// What one sentence tells is told: a second fine, that there was none, what each gets, every part
// of an order, the countries that did the same. What no sentence tells is not.
func TestWhatOneSentenceTells(t *testing.T) {
	a := quays(t)
	for _, c := range []struct {
		question string
		says     []string
		never    string
	}{
		{"Was Vane Lines fined more than once?", []string{"Yes.", "fined again in November"}, "No."},
		{"Was Vane Lines fined twice in Sweden?", []string{"Yes.", "fined again in November"}, "No."},
		{"Was Vane Lines fined more than once in Norway?", nil, "Yes"},
		{"Was Holk Marina fined more than once?", nil, "Yes"},
		{"Did Holk Marina have to pay a fine?", []string{"No.", "No fine was imposed"}, "Yes"},
		{"Was Holk Marina fined?", []string{"No.", "No fine was imposed"}, "Yes"},
		{"Did Vane Lines have to pay a fine?", []string{"700,000 kronor"}, "No."},
		{"What does each Skarv worker get?", []string{"1,850 kronor"}, "250,000"},
		{"What was Holk Marina ordered to do?", []string{"to stop scanning palms", "to delete all the templates", "to say what was kept and for how long"}, ""},
		{"Which countries fined Vane Lines before Sweden did?", []string{"Denmark, Finland and Poland"}, ""},
		{"Which countries banned Vane Lines?", nil, "Denmark"},
		{"Which countries fined Holk Marina?", nil, "Denmark"},
	} {
		got := ask(t, a, c.question)
		for _, words := range c.says {
			if !strings.Contains(got.Text, words) {
				t.Errorf("%s: %q lacks %q", c.question, got.Text, words)
			}
		}
		if c.never != "" && strings.Contains(got.Text, c.never) {
			t.Errorf("%s: %q", c.question, got.Text)
		}
	}
}
