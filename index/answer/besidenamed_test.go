package answer_test

import (
	"testing"

	"casebot/corpus"
	"casebot/index/indextest"
)

// sentencedOf puts a case into an archive of people of whom the first was sentenced, as one article says.
func sentencedOf(archive *indextest.Archive, article *corpus.Article, id, proof string, names ...string) {
	c := &corpus.Case{ID: corpus.CaseID(id), Title: names[0] + ": spying", Jurisdiction: "NL", Kind: "criminal", Summary: "A case.", Topics: []string{"spying"}, Sources: []corpus.Source{article.Source}}
	for _, name := range names {
		p := corpus.PartyID(name)
		c.Parties = append(c.Parties, corpus.Party{ID: p, Role: "defendant", Person: true, Names: []corpus.Name{{Text: name}}})
	}
	status := from(article.ID, corpus.State("sentenced"), "sentenced", proof)
	status.Rule = "read"
	c.Status = []corpus.Fact{says(corpus.SlotStatus, c.Parties[0].ID, "", status)}
	archive.PutCase(c)
}

// The age and the lawyer of somebody stand beside the name; what stands there of another is not theirs.
func TestAgeAndLawyerAreToldBesideTheName(t *testing.T) {
	archive := &indextest.Archive{}
	article := articleOf("art-lodger", "The Vim Courier", "", "Landlord watched his lodgers",
		"Oskar Pellow of Tarn was sentenced to a year for watching lodgers. Pellow, 49, had a screen in the cellar. The defence attorney, Hanno Birk, said that he would appeal. A guest, Ivo Sund, a 26-year-old student, found the lens. ", 4)
	archive.PutArticle(article)
	sentencedOf(archive, article, "nl-2031-pellow", "Oskar Pellow of Tarn was sentenced", "Oskar Pellow")
	other := articleOf("art-till", "The Vim Courier", "", "Grocer Larch watched the tills",
		"Larch Foods was sentenced over its tills. The union's lawyer, Una Gant, called it light. ", 5)
	archive.PutArticle(other)
	sentencedOf(archive, other, "nl-2031-larch", "Larch Foods was sentenced", "Larch Foods")
	saysOf(t, over(t, archive), []toldCase{
		{"How old is Oskar Pellow?", "Pellow, 49", "26-year-old"},
		{"How old was Ivo Sund?", "26-year-old", "49"},
		{"Who is Pellow's lawyer?", "Hanno Birk", ""},
		{"Who is the lawyer of Larch Foods?", "", "Gant"},
	})
}

// What one country fined somebody is not what another did, which the record holds.
func TestWhoFinedIsOfTheSum(t *testing.T) {
	archive := &indextest.Archive{}
	article := articleOf("art-faces", "The Vim Courier", "", "Facedeck pays in four countries",
		"The Dutch authority fined Facedeck 30 million euros for its faces. In France: the CNIL imposed 12 million euros. Italy and Greece: 7 million euros each. Poland looks at it still. ", 4)
	archive.PutArticle(article)
	fine := from("art-faces", corpus.Money{Minor: 3_000_000_000, Currency: "EUR"}, "30 million euros", "The Dutch authority fined Facedeck")
	fine.Rule = "read"
	status := from("art-faces", corpus.State("decided"), "fined", "The Dutch authority fined Facedeck")
	status.Rule = "read"
	archive.PutCase(&corpus.Case{ID: "nl-2031-facedeck", Title: "Facedeck: faces", Jurisdiction: "NL", Kind: "regulatory", Summary: "A fine.", Topics: []string{"biometrics"}, Sources: []corpus.Source{article.Source},
		Parties: []corpus.Party{{ID: "facedeck", Role: "defendant", Names: []corpus.Name{{Text: "Facedeck"}}}},
		Status:  []corpus.Fact{says(corpus.SlotStatus, "facedeck", "", status)},
		Facts:   []corpus.Fact{says(corpus.SlotFine, "facedeck", "", fine)}})
	saysOf(t, over(t, archive), []toldCase{
		{"How much did the CNIL fine Facedeck?", "12 million", "30 million"},
		{"How much did Italy fine Facedeck?", "7 million euros each", "30 million"},
		{"How much was Facedeck fined by Poland?", "", "30 million"},
		{"How much did the Dutch fine Facedeck?", "30 million", "12 million"},
	})
}

// Who wrote a dissent did not sign the article.
func TestADissentHasAnotherAuthorThanTheArticle(t *testing.T) {
	archive := &indextest.Archive{}
	archive.PutArticle(articleOf("art-burgers", "The Vim Courier", "Rosa Ling", "The Larch Burger ruling",
		"The court ruled for a clerk of Larch Burger. The firm has nine thousand cooks. The dissent, by Justice Ada Orr, called it harsh. ", 4))
	saysOf(t, over(t, archive), []toldCase{{"Who wrote the Larch Burger dissent?", "", "Rosa Ling"}})
}
