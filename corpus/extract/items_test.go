package extract_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/corpus/extract"
)

// TestItems tells the cases that an article goes through under headings 1., 2., 3.: none
// takes what another's section tells, whether or not a party of it has a name.
func TestItems(t *testing.T) {
	all := []corpus.Slot{corpus.SlotStatus, corpus.SlotTerm, corpus.SlotFine, corpus.SlotDamages, corpus.SlotSettlement, corpus.SlotOutcome}
	pages(t, []pageTest{
		{"sections of persons and of nobody", "Good morning. Here are four.\n\n1. A grocer is fined\n\nThe inspectorate fined the grocery chain Olmert £90,000 for scanning the faces of its shoppers at eleven branches.\n\n2. The lamp that listened\n\nTwo tenants have been at odds over a lamp since 2020. Harwick County Court has now awarded her £4,100.\n\n3. A nurse looks twice\n\nMara Ellwood, who worked on the wards of Tarn Park Hospital, opened the records of 61 patients without a reason. Magistrates in Cole gave her a term of six months in prison, suspended for a year.\n\n4. What another paid\n\nLast year another trust paid £70,000 in a case like it.\n",
			all, "Olmert (firm): olmert fined; olmert £90,000\nMara Ellwood: mara-ellwood six months; mara-ellwood six months"},
		{"a party that only its heading names", "Below are three decisions that a retailer should know.\n\n1. Quill v. Marlow Foods (Superior Court)\n\nMarlow Foods has agreed to pay $2 million to settle a class action over fingerprints.\n\n2. Bracken Vale and the FTC\n\nOn March 4, 2024, the FTC announced that Bracken Vale would be banned from using facial recognition for four years.\n\n3. What to do\n\nKeep records.\n",
			all, "Marlow Foods (firm): marlow-foods to settle; marlow-foods $2 million\nBracken Vale (firm): bracken-vale banned"},
	})
}

// TestItemsGoOn tells how the section of one company goes on behind its heading.
func TestItemsGoOn(t *testing.T) {
	text := "Below we look at three decisions.\n\n1. Olmert Foods (ICO)\n\nIn March 2024 the UK regulator, the ICO, fined Olmert Foods £90,000 for taking fingerprints. The ICO said that London was watching.\n\n2. tarnhof.de (Lower Saxony)\n\nThe online retailer filmed its rooms for two years. In January 2021 the authority of Lower Saxony announced a fine of €10.4 million. Its chief executive protested that no one had come. A court later cut the fine to €900,000.\n\n3. A small firm\n\nIn December 2024 the authority fined an unnamed company €40,000.\n"
	slots := []corpus.Slot{corpus.SlotFine}
	pages(t, []pageTest{{"the address of a site, another time, a cut", text, slots, "Olmert Foods (firm): olmert-foods £90,000\ntarnhof.de (firm): tarnhof-de €10.4 million; tarnhof-de €900,000\nunnamed company (firm): unnamed €40,000"}})
	a := mustRead(t, "page.txt", []byte("---\ntitle: News\npublisher: X\npublished: 2025-03-03\n---\n\n"+text), nil)
	var where []string
	for _, c := range extract.Cases(a) {
		where = append(where, c.Jurisdiction)
	}
	if got := strings.Join(where, " "); got != "GB DE " {
		t.Errorf("countries %q", got)
	}
}
