package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/answer"
	"casebot/index/indextest"
)

// telling is over articles of which no record is.
func telling(t *testing.T, articles ...*corpus.Article) *answer.Answerer {
	t.Helper()
	archive := &indextest.Archive{}
	for _, article := range articles {
		archive.PutArticle(article)
	}
	return over(t, archive)
}

type toldCase struct{ question, says, never string }

func saysOf(t *testing.T, a *answer.Answerer, cases []toldCase) {
	t.Helper()
	for _, c := range cases {
		got := ask(t, a, c.question)
		if !strings.Contains(got.Text, c.says) || c.never != "" && strings.Contains(got.Text, c.never) {
			t.Errorf("%s: %q, want %q and not %q", c.question, got.Text, c.says, c.never)
		}
	}
}

// A company that is called by letters or by the address of its site has a sum of its own, which
// goes on from the sentence that names it, over the city of the body that imposed it.
func TestNamesOfLettersAndOfSitesHaveTheirOwnSums(t *testing.T) {
	saysOf(t, telling(t, articleOf("art-staff", "The Vim Courier", "", "Watching the staff",
		"Bosses are paying for their curiosity. Most was asked of K&T. In May the commissioner of Arnfeld fined the furniture chain €21 million for a diary of sick days. "+
			"Then there is lampenwelt.de, a seller of lamps, which the authority of Lower Alm told in June to pay €7 million over a lens above its packers. "+
			"A Dutch baker had to pay €90,000 because of a scanner at its oven.", 3)), []toldCase{
		{"How much did K&T have to pay?", "€21 million", "€7 million"},
		{"What was K&T fined?", "€21 million", "€90,000"},
	})
}

// What two got of whom no record is, is compared by the sentence that has a sum of both, or by
// one for each, with their name where that does not have it.
func TestTheSumsOfTwoWithoutARecord(t *testing.T) {
	saysOf(t, telling(t, articleOf("art-couriers", "The Vim Courier", "", "Couriers and chains",
		"The cheapest lesson was that of Ostrel. The rental firm was fined €3 million over its lists. "+
			"The couriers Pedalo and Tramora must pay €4.6 million and €1.5 million over their rosters. "+
			"Mossgate was fined €8 million over a list of debtors. A grocer paid €12 million.", 3)), []toldCase{
		{"Compare the fines of Pedalo and Tramora", "€4.6 million and €1.5 million", "€12 million"},
		{"Compare the fines of Ostrel and Mossgate", "Ostrel: The rental firm was fined €3 million", "€12 million"},
		{"Compare the fines of Ostrel and Mossgate", "Mossgate was fined €8 million", ""},
	})
}

// Of whom a question describes beside a country is not told what another of that country got.
func TestTheOnlyCaseOfACountryIsNotWhoeverIsDescribed(t *testing.T) {
	article := articleOf("art-fr", "The Vim Courier", "", "Cameras at the desk: a French notary's office is fined",
		"The French watchdog has fined a notary's office €31,000 for filming its clerks. The office was not named. "+
			"For comparison, the watchdog fined Larch Logistique €27 million in March over its lorries.", 3)
	archive := &indextest.Archive{}
	archive.PutArticle(article)
	status := from("art-fr", corpus.State("fined"), "fined", "For comparison")
	status.Rule = "read"
	archive.PutCase(&corpus.Case{ID: "fr-2031-larch", Title: "Larch Logistique: privacy", Jurisdiction: "FR", Kind: "regulatory", Summary: "A fine.", Topics: []string{"cameras"}, Sources: []corpus.Source{article.Source},
		Parties: []corpus.Party{{ID: "larch", Role: "defendant", Names: []corpus.Name{{Text: "Larch Logistique"}}}},
		Status:  []corpus.Fact{says(corpus.SlotStatus, "larch", "", status)}})
	saysOf(t, over(t, archive), []toldCase{
		{"How much was the French notary's office fined?", "€31,000", "€27 million"},
		{"Was the French office named?", "No. The office was not named", "€27 million"},
	})
}

// What somebody could have to pay is no payment, and those who sued are not all who were hit.
func TestExposureIsNoPaymentAndPlaintiffsAreNotAllVictims(t *testing.T) {
	saysOf(t, telling(t, articleOf("art-scan", "The Vim Courier", "", "Scans at the till",
		"Thornbury, a chain of bakeries, speaks of a possible exposure of $900 million. Eleven patients sued Alderholt over the breach.", 3)), []toldCase{
		{"How much did Thornbury pay to settle?", "", "$900 million"},
		{"How many patients were hit by the Alderholt breach?", "", "Eleven former patients"},
	})
}

// What somebody gave up is told by the sentence that lists it, whatever names the things have, and
// what another paid them by the one in which they say so.
func TestWhatWasGivenUpAndWhatAnotherPaid(t *testing.T) {
	saysOf(t, telling(t, articleOf("art-thief", "The Vim Courier", "", "Card thief gets nine years",
		"Ambrose Quill, who led the gang, was sentenced to nine years for stealing cards from a Norbridge shop. "+
			"He has since given up $1.4 million, a houseboat in Porto, a Volvo and two Omega clocks. "+
			"Ines Tarrow, who wrote the software for the gang, is at large. "+
			"A juggler from Norbridge, Otto Fenn, said in May that Quill had paid him $220 to make the recording. "+
			"Quill has made it his business to warn others.", 3)), []toldCase{
		{"What did Quill give up?", "a Volvo and two Omega clocks", "nine years"},
		{"How much was Fenn paid?", "$220", "$1.4 million"},
		{"Who wrote the software for the gang?", "Ines Tarrow", "Courier wrote"},
		{"Who made the recording?", "Otto Fenn", "his business"},
	})
}

// Somebody of whom an article says that they escaped prison was not sent there with the others.
func TestWhoEscapedPrisonWasNotSentThere(t *testing.T) {
	article := articleOf("art-cctv", "The Vim Courier", "", "Car park workers jailed over a bedroom",
		"Two workers of a car park have been sent to prison for filming a bedroom. Mark Ashgrove received five weeks for it. "+
			"Ivo Toft, who drew up the rota, escaped prison with 90 hours of unpaid work. Judge Mary Orford called all of it mean.", 3)
	archive := &indextest.Archive{}
	archive.PutArticle(article)
	of := func(id corpus.PartyID, first string) corpus.Fact {
		claim := from("art-cctv", corpus.State("sentenced"), "sent to prison", first)
		claim.Rule = "read"
		return says(corpus.SlotStatus, id, "", claim)
	}
	archive.PutCase(&corpus.Case{ID: "gb-2031-ashgrove", Title: "Mark Ashgrove and Ivo Toft: cameras", Jurisdiction: "GB", Kind: "criminal", Summary: "Cameras.", Topics: []string{"cameras"}, Sources: []corpus.Source{article.Source},
		Parties: []corpus.Party{{ID: "ashgrove", Role: "defendant", Person: true, Names: []corpus.Name{{Text: "Mark Ashgrove"}}}, {ID: "toft", Role: "defendant", Person: true, Names: []corpus.Name{{Text: "Ivo Toft"}}}},
		Status:  []corpus.Fact{of("ashgrove", "Mark Ashgrove"), of("toft", "Two workers")}})
	saysOf(t, over(t, archive), []toldCase{
		{"Was Toft sent to prison?", "No. Ivo Toft", "Yes"},
		{"Who sentenced the car park workers?", "Mary Orford", "Two workers"},
	})
}

// Of several heads of damages the one that is asked for is told, and a sum that was cut with what
// it became.
func TestTheHeadOfDamagesThatIsAskedFor(t *testing.T) {
	first := articleOf("art-verdict", "The Vim Courier", "", "Jury: Ostrel owes Larch millions",
		"A jury has ordered Ostrel, a maker of spyware, to pay Larch $91,254,000 in punitive damages and $77,719 in compensatory damages for hacking phones. Ostrel said that it would appeal.", 3)
	second := articleOf("art-cut", "The Vim Ledger", "", "Judge cuts what Ostrel owes",
		"A judge has brought the punitive damages which Ostrel owes Larch down from $91 million to $3 million. Ostrel welcomed it.", 20)
	archive := &indextest.Archive{}
	archive.PutArticle(first)
	archive.PutArticle(second)
	damages := func(minor int64, printed string) corpus.Fact {
		claim := from("art-verdict", corpus.Money{Minor: minor, Currency: "USD"}, printed, "A jury has ordered")
		claim.Rule = "read"
		return says(corpus.SlotDamages, "ostrel", "", claim)
	}
	status := from("art-verdict", corpus.State("liable"), "ordered", "A jury has ordered")
	status.Rule = "read"
	archive.PutCase(&corpus.Case{ID: "us-2031-ostrel", Title: "Ostrel: spyware", Jurisdiction: "US", Kind: "civil", Summary: "Spyware.", Topics: []string{"spyware"}, Sources: []corpus.Source{first.Source, second.Source},
		Parties: []corpus.Party{{ID: "ostrel", Role: "defendant", Names: []corpus.Name{{Text: "Ostrel"}}}},
		Status:  []corpus.Fact{says(corpus.SlotStatus, "ostrel", "", status)}, Facts: []corpus.Fact{damages(9125400000, "$91,254,000"), damages(7771900, "$77,719")}})
	saysOf(t, over(t, archive), []toldCase{
		{"How much must Ostrel pay in compensatory damages?", "$77,719 in compensatory damages", "Damages: "},
		{"How much must Ostrel pay in punitive damages?", "from $91 million to $3 million", "Sources differ"},
	})
}

// A name that stands alone before its paragraph is no sentence, and a line that has nothing of
// what is asked itself answers nothing.
func TestALabelIsNoSentence(t *testing.T) {
	saysOf(t, telling(t, articleOf("art-round", "The Vim Courier", "", "Settlements of the year",
		"Here are the settlements of the year. Bodmin. Two gyms scanned the hands of their members, the suit against Bodmin alleged.", 3)), []toldCase{
		{"show me the Bodmin case", "Two gyms scanned", ""},
	})
}
