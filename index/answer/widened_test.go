package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/indextest"
)

// A round-up of two matters: of one the archive has a record, of the other none.
func TestAListShowsTheMatterThatHoldsTheWords(t *testing.T) {
	article := articleOf("", "", "Ida Moss", "Court's cases range from copied voices to a lamp", "A court has put out two rulings on privacy. The first gave the actor Larkin a payout, the second moved a lamp.\n\n"+
		"In the first case, the actor Larkin found that Tern Audio had copied his voice for a telephone menu. Tern Audio was told to pay Larkin 90,000 crowns.\n\n"+
		"In a quarrel between neighbors, a man surnamed Hao was told to move a doorbell camera that pointed at the door of a woman surnamed Ning. The court gave Ning no money.", 3)
	article.ID, article.Paragraphs = "art-range", cutAfter(article.Text, "\n\n")
	article.Sentences = nil
	for _, p := range article.Paragraphs {
		for _, s := range cutAfter(p.In(article.Text), ". ") {
			article.Sentences = append(article.Sentences, corpus.Span{Start: p.Start + s.Start, End: p.Start + s.End})
		}
	}
	paid := says(corpus.SlotStatus, "tern-audio", "", corpus.Claim{Value: corpus.State("liable"), Source: article.ID, Rule: "read"})
	archive := &indextest.Archive{}
	archive.PutArticle(article)
	putArticle(archive, "art-photo", "zh", "摄影师案", "儿童摄影师窦某购买产妇信息，被判处有期徒刑一年。")
	archive.PutCase(&corpus.Case{ID: "xx-tern-audio", Title: "Tern Audio: voice", Topics: []string{"voice"}, Status: []corpus.Fact{paid},
		Parties: []corpus.Party{{ID: "tern-audio", Role: "defendant", Names: []corpus.Name{{Text: "Tern Audio"}}}}, Sources: []corpus.Source{article.Source}})
	a := over(t, archive)
	for question, holds := range map[string]bool{"doorbel neighbour": true, "neighbours doorbells": true, "neighbor doorbell": true, "copied voice": false, "邻居门铃": true, "門鈴攝影機": true} {
		got, err := a.Ask(t.Context(), question)
		if err != nil {
			t.Fatal(err)
		}
		if shows := strings.Contains(got.Text, "surnamed Hao"); shows != holds {
			t.Errorf("%s: %q", question, got.Text)
		}
		if holds && (strings.Contains(got.Text, "Tern Audio") || strings.Contains(got.Text, "窦某")) {
			t.Errorf("%s: names the case beside it: %q", question, got.Text)
		}
	}
}

// Who wrote an article is asked by a name that stands in it, in either language.
func TestTheAuthorIsNamedByWhatTheArticleIsAbout(t *testing.T) {
	archive := &indextest.Archive{}
	for _, page := range [][4]string{
		{"Open Desks", "Rosa Ling-Hart", "What Inkwell kept: a note on our complaint", "Inkwell kept the voices of pupils. Larchmont Press made it."},
		{"Quarry Post", "Ivo Senn", "Locksmith fined for selling codes", "A locksmith of Dorn sold door codes of Hollis House."},
	} {
		article := articleOf("", page[0], page[1], page[2], page[3], 3)
		article.ID = corpus.ArticleID("art-" + page[1][:3])
		archive.PutArticle(article)
	}
	a := over(t, archive)
	for question, want := range map[string]string{
		"Inkwell那篇文章是谁写的？": "Rosa Ling-Hart", "Inkwell那篇報導是誰寫的？": "Rosa Ling-Hart", "Who wrote the Inkwell note?": "Rosa Ling-Hart",
		"Who wrote the Quarry Post article?": "Ivo Senn", "Who wrote the Mercury Gazette article?": "", "Zanthor那篇文章是谁写的？": "", "Who wrote the Larchmont note?": "",
	} {
		got, err := a.Ask(t.Context(), question)
		if err != nil {
			t.Fatal(err)
		}
		if want != "" && (!strings.Contains(got.Text, want) || strings.Count(got.Text, "\n") > 0) || want == "" && (strings.Contains(got.Text, "Ivo Senn") || strings.Contains(got.Text, "Rosa")) {
			t.Errorf("%s: %q, want %q", question, got.Text, want)
		}
	}
}

func cutAfter(text, mark string) (all []corpus.Span) {
	start := 0
	for _, p := range strings.SplitAfter(text, mark) {
		all = append(all, corpus.Span{Start: start, End: start + len(strings.TrimSpace(p))})
		start += len(p)
	}
	return all
}

// Key words for a kind of conduct are of the matter that tells of it in other words.
func TestKeyWordsOfAConduct(t *testing.T) {
	archive := &indextest.Archive{}
	article := putArticle(archive, "art-app", "en", "Court convicts developer of a guardian app",
		"The Orvik court on Friday found the developer of a telephone app guilty, in a ruling on those who sell surveillance software.",
		"Torvald Nygren was sentenced to two years in prison.",
		"A second customer, a driver from Tarn, received a sentence of one year and two months for stalking.")
	term := from("art-app", corpus.Term{Years: 2}, "two years", "Torvald Nygren was")
	status := from("art-app", corpus.State("sentenced"), "sentenced", "Torvald Nygren was")
	term.Rule, status.Rule = "read", "read"
	archive.PutCase(&corpus.Case{ID: "no-2031-nygren", Title: "Torvald Nygren: stalking", Jurisdiction: "NO", Kind: "criminal", Topics: []string{"stalking"}, Sources: []corpus.Source{article.Source},
		Parties: []corpus.Party{{ID: "torvald", Role: "defendant", Person: true, Names: []corpus.Name{{Text: "Torvald Nygren"}}}},
		Status:  []corpus.Fact{says(corpus.SlotStatus, "torvald", "", status)}, Facts: []corpus.Fact{says(corpus.SlotTerm, "torvald", "", term)}})
	putArticle(archive, "art-files", "en", "Clerk read files", "A clerk of a school read the files of pupils.", "She was sentenced to a term of three months.")
	a := over(t, archive)
	if got := ask(t, a, "spyware app developer sentence"); !strings.Contains(got.Text, "two years") || strings.Contains(got.Text, "one year") {
		t.Errorf("%q", got.Text)
	}
}
