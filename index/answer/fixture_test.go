package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer"
	"casebot/index/bleveindex"
	"casebot/index/indextest"
)

// The harbour archive: three matters that one court spoke of on one day, all of
// them invented, a fourth that only a machine has read, and the two articles that
// tell of the first three.
const (
	courier corpus.ArticleID = "art-courier"
	ledger  corpus.ArticleID = "art-ledger"
)

const courierText = "The Harbour High Court on Thursday released five rulings on privacy. " +
	"In one, a defendant surnamed Quan began in March 2029 to buy facial images of about 90 tenants. Quan rented out the software and made a profit of 4,000 kronor ($410). " +
	"From May 2029, another defendant surnamed Meng used the software supplied by Quan to unblock game accounts. " +
	"Both defendants were sentenced to eight months and five months in prison, respectively, along with fines. " +
	"Additionally, their illicit gains, as well as tools such as tablets and routers, were confiscated. " +
	"In another case, a defendant surnamed Baro was sentenced to two years and six months in prison, and fined 9,000 kronor, after being found to have taken over home cameras with a stolen password. " +
	"The Harbour Courier (a family-owned newspaper) has asked for the rulings."

const ledgerText = "It follows new rules on face scans, which took effect May 1. " +
	"Drafted by the Office for Quiet Streets (OQS), the rules apply to hotels. " +
	"Quan made SEK 4,000 ($415) from reselling images and did not appeal."

func articleOf(id corpus.ArticleID, publisher, author, title, text string, day int) *corpus.Article {
	a := &corpus.Article{Source: corpus.Source{ID: id, Title: title, Publisher: publisher, Author: author,
		URL: "https://" + string(id) + ".example/a", Published: corpus.Date{Year: 2031, Month: 5, Day: day}}, Language: "en", Text: text}
	start := 0
	for _, sentence := range strings.SplitAfter(text, ". ") {
		a.Sentences = append(a.Sentences, corpus.Span{Start: start, End: start + len(strings.TrimSpace(sentence))})
		start += len(sentence)
	}
	return a
}

// says is a fact that one source states with words that open its proof.
func says(slot corpus.Slot, party corpus.PartyID, about string, claims ...corpus.Claim) corpus.Fact {
	return corpus.Fact{Slot: slot, Party: party, About: about, Claims: claims}
}

func from(source corpus.ArticleID, value corpus.Value, printed, first string) corpus.Claim {
	return corpus.Claim{Value: value, Printed: printed, Source: source, Passage: corpus.Passage{First: first}}
}

func kronor(n int64) corpus.Money { return corpus.Money{Minor: n * 100, Currency: "SEK"} }

func person(id corpus.PartyID, name string) corpus.Party {
	return corpus.Party{ID: id, Role: "defendant", Person: true, Anonymised: true, Names: []corpus.Name{{Text: name}}}
}

func stood(party corpus.PartyID, state corpus.State, year int) corpus.Fact {
	f := says(corpus.SlotStatus, party, "", corpus.Claim{Value: state, Source: courier})
	f.Date = corpus.Date{Year: year}
	return f
}

func harbourCases() []*corpus.Case {
	sources := []corpus.Source{{ID: courier, Title: "Five rulings on privacy", Publisher: "The Harbour Courier"}, {ID: ledger, Title: "Rules on face scans", Publisher: "Night Ledger", Author: "Mira Oake"}}
	machine := from(courier, kronor(70000), "70,000 kronor", "")
	machine.Rule = "fine.fine"
	return []*corpus.Case{
		{ID: "se-2031-quan-meng", Title: "Quan and Meng: trade in face data", Jurisdiction: "SE", Kind: "criminal", Summary: "Face images bought and sold.",
			Parties: []corpus.Party{person("quan", "Quan"), person("meng", "Meng")}, Topics: []string{"face data", "account unblocking"},
			Status: []corpus.Fact{stood("quan", "sentenced", 2031), stood("meng", "sentenced", 2031)}, Sources: sources,
			Facts: []corpus.Fact{
				says(corpus.SlotTerm, "quan", "", from(courier, corpus.Term{Months: 8}, "eight months", "Both defendants were")),
				says(corpus.SlotTerm, "meng", "", from(courier, corpus.Term{Months: 5}, "five months", "Both defendants were")),
				says(corpus.SlotFine, "quan", "", from(courier, nil, "fines", "Both defendants were")),
				says(corpus.SlotGain, "quan", "", corpus.Claim{Value: kronor(4000), Printed: "4,000 kronor ($410)", Gloss: []corpus.Money{{Minor: 41000, Currency: "USD"}}, Source: courier, Passage: corpus.Passage{First: "Quan rented out"}},
					corpus.Claim{Value: kronor(4000), Printed: "SEK 4,000 ($415)", Gloss: []corpus.Money{{Minor: 41500, Currency: "USD"}}, Source: ledger, Passage: corpus.Passage{First: "Quan made SEK"}}),
				says(corpus.SlotGain, "meng", "", from(courier, kronor(20000), "20,000 kronor", "")),
				says(corpus.SlotDate, "quan", "start of the conduct", from(courier, corpus.Date{Year: 2029, Month: 3}, "March 2029", "In one, a")),
				says(corpus.SlotOutcome, "quan", "confiscation", from(courier, corpus.Text("gains and tools confiscated"), "confiscated", "Additionally, their illicit")),
			}},
		{ID: "se-2031-baro", Title: "Baro: home cameras", Jurisdiction: "SE", Kind: "criminal", Summary: "Home cameras taken over.",
			Parties: []corpus.Party{person("baro", "Baro")}, Topics: []string{"home cameras", "hacking"}, Status: []corpus.Fact{stood("baro", "sentenced", 2031)}, Sources: sources[:1],
			Facts: []corpus.Fact{
				says(corpus.SlotTerm, "baro", "", from(courier, corpus.Term{Years: 2, Months: 6}, "two years and six months", "In another case,")),
				says(corpus.SlotFine, "baro", "", from(courier, kronor(9000), "9,000 kronor", "In another case,")),
			}},
		{ID: "no-2030-krone", Title: "Krone Media: cloned voice", Jurisdiction: "NO", Kind: "civil", Summary: "A voice was cloned.",
			Parties: []corpus.Party{{ID: "krone", Role: "defendant", Names: []corpus.Name{{Text: "Krone Media AS"}}}, {ID: "board", Role: "authority", Names: []corpus.Name{{Text: "Voice Board"}}}},
			Topics:  []string{"AI voice"}, Status: []corpus.Fact{stood("krone", "overturned", 2030)}, Sources: sources[:1],
			Facts: []corpus.Fact{{Slot: corpus.SlotFine, Party: "krone", Stage: corpus.SetAside, Claims: []corpus.Claim{from(courier, corpus.Money{Minor: 9900000, Currency: "NOK"}, "NOK 99,000", "")}}}},
		{ID: "dk-2032-ost", Title: "Ost: hidden cameras in a hotel", Jurisdiction: "DK", Kind: "criminal", Summary: "Hidden cameras.",
			Parties: []corpus.Party{person("ost", "许某")}, Topics: []string{"hidden cameras", "hotels"}, Status: []corpus.Fact{stood("ost", "accused", 2032)}, Sources: sources[:1],
			Facts: []corpus.Fact{says(corpus.SlotFine, "ost", "", machine)}},
	}
}

// harbour returns an answerer over the harbour archive, and that archive.
func harbour(t testing.TB) (*answer.Answerer, *indextest.Archive) {
	t.Helper()
	archive := &indextest.Archive{}
	for _, c := range harbourCases() {
		archive.PutCase(c)
	}
	archive.PutArticle(articleOf(courier, "The Harbour Courier", "", "Five rulings on privacy", courierText, 8))
	archive.PutArticle(articleOf(ledger, "Night Ledger", "Mira Oake", "Rules on face scans", ledgerText, 9))
	engine, err := bleveindex.OpenMemory()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { engine.Close() })
	if err := index.Sync(t.Context(), archive, archive, engine, nil); err != nil {
		t.Fatal(err)
	}
	return answer.New(archive, engine), archive
}
