package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/answer"
	"casebot/index/indextest"
)

// putArticle puts an article of some sentences into an archive, the first of them its first
// paragraph alone.
func putArticle(archive *indextest.Archive, id corpus.ArticleID, language, title string, sentences ...string) *corpus.Article {
	a := &corpus.Article{Source: corpus.Source{ID: id, Title: title, URL: "https://" + string(id) + ".example/a", Published: corpus.Date{Year: 2031, Month: 5, Day: 3}}, Language: language}
	for _, sentence := range sentences {
		a.Sentences = append(a.Sentences, corpus.Span{Start: len(a.Text), End: len(a.Text) + len(sentence)})
		a.Text += sentence + " "
	}
	archive.PutArticle(a)
	return a
}

// severalMatters hold reports of a beekeeper's lens, of a ferry's tickets and of a supplier.
func severalMatters(t *testing.T) *answer.Answerer {
	t.Helper()
	archive := &indextest.Archive{}
	bees := putArticle(archive, "art-bees", "en", "Beekeeper who hid a lens in a hive must pay",
		"Ulla Brekke hid a lens in a beehive and filmed walkers at the lake.",
		"The court ordered Brekke to pay 900 kronor to a walker.",
		"Neither side appealed.")
	putArticle(archive, "art-kelp", "en", "Kelp farm let off over ledgers",
		"The authority looked into ledgers of divers that lay open at the Tangvik kelp farm.",
		"Sjokart, which kept the ledgers for Tangvik, was reprimanded.",
		"No fine was imposed on it.",
		"Tangvik has been fined 70,000 kronor.")
	putArticle(archive, "art-zh", "zh", "法院发布案例", "霍某在果园的滑翔伞上装镜头，拍摄游客。", "法院判决霍某赔偿900元。", "双方均未上诉。")
	archive.PutCase(&corpus.Case{ID: "no-2031-brekke", Title: "Ulla Brekke: hidden lens", Jurisdiction: "NO", Kind: "civil", Summary: "A hive.", Topics: []string{"surveillance cameras"}, Sources: []corpus.Source{bees.Source},
		Parties: []corpus.Party{{ID: "ulla", Role: "defendant", Person: true, Names: []corpus.Name{{Text: "Ulla Brekke"}}}},
		Status:  []corpus.Fact{says(corpus.SlotStatus, "ulla", "", from("art-bees", corpus.State("liable"), "ordered", "Ulla Brekke"))}})
	return over(t, archive)
}

// Whether a matter that is described was taken further is told where it is told of, and of
// no other; on whom nothing was imposed stands beside that.
func TestWhatIsSaidWhereAMatterIsDescribed(t *testing.T) {
	a := severalMatters(t)
	for _, c := range []struct{ question, want, never string }{
		{"Did anyone appeal in the beehive case?", "Neither side appealed", "Tangvik"},
		{"Did anybody appeal in the case of the beehive?", "Neither side appealed", "Tangvik"},
		{"Did either side appeal in the case of the lens in the hive?", "Neither side appealed", "Tangvik"},
		{"滑翔伞拍摄游客的案子有人上诉吗？", "双方均未上诉", "Brekke"},
		{"Did anyone appeal in the kelp case?", "", "Neither side"},
		{"Did anyone appeal in the case of the lens in the sauna?", "", "Neither side"},
		{"海带养殖场案有人上诉吗？", "没有记录直接回答", "否。"},
		{"What was Sjokart fined?", "Sjokart, which kept the ledgers for Tangvik, was reprimanded. No fine was imposed on it", "70,000"},
		{"How much was Sjokart fined?", "No fine was imposed on it", "70,000"},
		{"What was Tangvik fined?", "70,000 kronor", "No fine"},
	} {
		got := ask(t, a, c.question)
		if !strings.Contains(got.Text, c.want) || c.never != "" && strings.Contains(got.Text, c.never) {
			t.Errorf("%s: %q", c.question, got.Text)
		}
	}
}
