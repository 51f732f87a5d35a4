package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/answer"
	"casebot/index/indextest"
)

// twoPapers hold what two papers print of one swimming teacher, of a voice actor in either
// language, and of a ferryman who is of another matter.
func twoPapers(t *testing.T) *answer.Answerer {
	t.Helper()
	archive := &indextest.Archive{}
	put := func(id corpus.ArticleID, language, title string, sentences ...string) *corpus.Article {
		a := &corpus.Article{Source: corpus.Source{ID: id, Title: title, URL: "https://" + string(id) + ".example/a", Published: corpus.Date{Year: 2031, Month: 5, Day: 3}}, Language: language}
		for _, sentence := range sentences {
			a.Sentences = append(a.Sentences, corpus.Span{Start: len(a.Text), End: len(a.Text) + len(sentence)})
			a.Text += sentence + " "
		}
		archive.PutArticle(a)
		return a
	}
	harbour := put("art-harbour", "en", "Swimming teacher who sold clips jailed",
		"Runa Askildsen, a swimming teacher, was jailed for two years at Orvik court.",
		"Police found that 54 people had paid, and that she made 310,000 kronor ($29,600) before the site was shut.",
		"The court heard that 2,140 clips showed 46 guests of the pool.",
		"The trial of her brother, who rented the room, is set for 12 January 2032.",
		"Askildsen was arrested at the pool on 4 March.",
		"A hearing on the confiscation of her earnings will be held on 9 June.",
		"She was charged on 20 March.",
		"Askildsen was questioned for the first time on 2 February.")
	put("art-trade", "en", "What pools can learn from the Askildsen case",
		"Runa Askildsen had 54 paying viewers and had made 310,000 kronor ($31,100).",
		"Prosecutors said that 2,140 clips of 49 guests were found.",
		"Police arrested Askildsen on March 5, after a guest had found the lens.",
		"The confiscation of what Runa Askildsen earned will be before the court in a hearing on June 16.",
		"Her brother Odd was charged on March 22.",
		"Odd Askeland, whom Askildsen had hired, was charged on March 23.",
		"Askildsen was first questioned on February 2, and again on February 8.",
		"A ferryman of Orvik, Bror Lunde, made 280,000 kronor ($26,700) with forged tickets.")
	put("art-court", "zh", "东洹法院发布典型案例", "秦某是配音演员，声音被制成软件，每月租金19元。", "法院判令两公司赔偿秦某8.6万元。", "另一案中，卜某被判赔偿7.4万元。")
	voice := put("art-voice", "en", "Court protects the voice of an actor",
		"A voice actor surnamed Qin found that his voice was rented out for 19 yuan a month.",
		"The two companies were ordered to pay him 80,000 yuan in damages.")
	claim := func(source corpus.ArticleID, value corpus.Value, printed, first string) corpus.Claim {
		c := from(source, value, printed, first)
		c.Rule = "read"
		return c
	}
	archive.PutCase(&corpus.Case{ID: "se-2031-askildsen", Title: "Runa Askildsen: hidden cameras", Jurisdiction: "SE", Kind: "criminal", Summary: "A pool.", Topics: []string{"surveillance cameras"}, Sources: []corpus.Source{harbour.Source},
		Parties: []corpus.Party{{ID: "runa", Role: "defendant", Person: true, Names: []corpus.Name{{Text: "Runa Askildsen"}}}},
		Status:  []corpus.Fact{says(corpus.SlotStatus, "runa", "", claim("art-harbour", corpus.State("sentenced"), "jailed", "Runa Askildsen"))}})
	archive.PutCase(&corpus.Case{ID: "cn-2031-qin", Title: "Qin: voice", Jurisdiction: "CN", Kind: "civil", Summary: "A voice.", Topics: []string{"voice"}, Sources: []corpus.Source{voice.Source},
		Parties: []corpus.Party{{ID: "qin", Role: "claimant", Person: true, Anonymised: true, Names: []corpus.Name{{Text: "Qin"}}}},
		Status:  []corpus.Fact{says(corpus.SlotStatus, "", "", claim("art-voice", corpus.State("liable"), "ordered", "The two companies"))},
		Facts:   []corpus.Fact{says(corpus.SlotDamages, "", "", provenBy(voice, claim("art-voice", corpus.Money{Minor: 8000000, Currency: "CNY"}, "80,000 yuan", "The two companies"), 1))}})
	return over(t, archive)
}

// What a second paper on the same matter prints in the place of a figure stands beside it.
func TestTwoPapersPrintAFigureDifferently(t *testing.T) {
	a := twoPapers(t)
	for _, c := range []struct{ question, one, other, never string }{
		{"How much did Askildsen make in US dollars?", "$29,600", "$31,100", "$26,700"},
		{"How many guests of the pool did the clips show?", "46 guests", "49 guests", ""},
		{"How much money did Qin win?", "80,000 yuan", "8.6万元", "7.4万"},
		{"How many people paid Askildsen?", "54", "", "sources differ"},
		{"How long was Askildsen jailed?", "two years", "", "sources differ"},
		{"When was Askildsen arrested?", "4 March", "March 5", "20 march"},
		{"When is Askildsen's confiscation hearing?", "9 June", "June 16", "january"},
		{"When was Askildsen charged?", "20 March", "", "march 2"},
		{"When was Askildsen questioned first?", "2 February", "", "february 8"},
	} {
		got := ask(t, a, c.question)
		if !strings.Contains(got.Text, c.one) || !strings.Contains(got.Text, c.other) || c.never != "" && strings.Contains(strings.ToLower(got.Text), c.never) {
			t.Errorf("%s: %q", c.question, got.Text)
		}
	}
}

// provenBy is a claim that a sentence of an article proves.
func provenBy(article *corpus.Article, claim corpus.Claim, sentence int) corpus.Claim {
	claim.Span = article.Sentences[sentence]
	return claim
}
