package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/answer"
	"casebot/index/indextest"
)

// What a confirmed record says in words, beside its figures, answers whether somebody
// sued, appealed or went to prison, whether a decision is final, and why it was made; and
// a figure that is asked for in other words than its own is found.
func TestARecordAnswersInItsOwnWords(t *testing.T) {
	sources := []corpus.Source{{ID: courier, Title: "Lamps and keys", Publisher: "The Harbour Courier"}}
	day := corpus.Date{Year: 2032, Month: 3, Day: 4}
	status := func(party corpus.PartyID, state corpus.State, note string) corpus.Fact {
		f := says(corpus.SlotStatus, party, "", from(courier, state, "", ""))
		f.Note, f.Date = note, day
		return f
	}
	firm := func(id corpus.PartyID, name string) corpus.Party {
		return corpus.Party{ID: id, Role: "defendant", Names: []corpus.Name{{Text: name}}}
	}
	sum := func(slot corpus.Slot, party corpus.PartyID, about string, n int64) corpus.Fact {
		return says(slot, party, about, from(courier, kronor(n), "", ""))
	}
	claimed := sum(corpus.SlotDamages, "quill", "sum claimed", 900_000)
	claimed.Stage = corpus.Claimed
	archive := &indextest.Archive{}
	for _, c := range []*corpus.Case{
		{ID: "se-1", Title: "Vextra Cable: fine over a data breach", Jurisdiction: "SE", Kind: "regulatory", Sources: sources, Topics: []string{"data breach"},
			Summary: "In 2032 the board fined Vextra Cable over weak passwords; the company paid.", Parties: []corpus.Party{firm("vextra", "Vextra Cable")},
			Status: []corpus.Fact{status("vextra", "under_appeal", "Suit filed to cancel the fine. A judgment was not found.")}, Facts: []corpus.Fact{sum(corpus.SlotFine, "vextra", "", 700_000)}},
		{ID: "se-2", Title: "Harl Print: warning over badges", Jurisdiction: "SE", Kind: "regulatory", Sources: sources, Topics: []string{"badges"}, Summary: "Harl Print was warned.",
			Parties: []corpus.Party{firm("harl", "Harl Print")}, Status: []corpus.Fact{status("harl", "final", "Liability admitted, no appeal. A warning, no fine.")}},
		{ID: "se-3", Title: "Strom: acquitted of spying", Jurisdiction: "SE", Kind: "criminal", Sources: sources, Topics: []string{"spying"}, Summary: "Strom was acquitted.",
			Parties: []corpus.Party{person("strom", "Strom")}, Status: []corpus.Fact{status("strom", "acquitted", "")}},
		{ID: "dk-1", Title: "Ebb v. Quill Media", Jurisdiction: "DK", Kind: "civil", Sources: sources, Topics: []string{"portraits"}, Summary: "Quill Media has to pay.",
			Parties: []corpus.Party{firm("quill", "Quill Media")}, Status: []corpus.Fact{status("quill", "remitted", "")},
			Facts: []corpus.Fact{sum(corpus.SlotDamages, "quill", "", 50_000), claimed, sum(corpus.SlotDamages, "", "lawyers' fees", 12_000)}},
		{ID: "no-1", Title: "Tern: fine over cookies", Jurisdiction: "NO", Kind: "regulatory", Sources: sources, Topics: []string{"cookies"}, Summary: "Two Tern companies were fined.",
			Parties: []corpus.Party{firm("tern-a", "Tern Nord"), firm("tern-b", "Tern Syd")}, Status: []corpus.Fact{status("", "final", "")},
			Facts: []corpus.Fact{sum(corpus.SlotFine, "tern-a", "", 400_000), sum(corpus.SlotFine, "tern-b", "", 350_000), sum(corpus.SlotFine, "", "both companies together", 750_000)}},
	} {
		archive.PutCase(c)
	}
	a := over(t, archive)
	for _, test := range []struct{ asked, says, not string }{
		{"Did Vextra Cable sue?", "Suit filed to cancel the fine", "do not say"},
		{"Why was Vextra Cable fined?", "Over weak passwords", "do not say"},
		{"Is the Vextra Cable fine final?", "No. ", "Yes."},
		{"Did Harl Print appeal?", "No. ", "do not say"},
		{"Was Harl Print fined?", "No. ", "do not say"},
		{"Did Strom go to jail?", "No. ", "do not say"},
		{"Was Strom convicted or acquitted?", "acquitted", "Yes.|No."},
		{"Is the Quill Media case still under appeal?", "remitted", "Yes."},
		{"How much did Ebb ask for from Quill Media?", "900,000", "50,000"},
		{"lawyers' fees in Ebb v. Quill Media", "12,000", "50,000"},
		{"How much was Tern fined?", "750,000", ""},
		{"Is the fine of Vextra Cable higher than Tern's?", "No. ", "Yes."},
	} {
		wordingIn(t, a, test.asked, test.says, test.not)
	}
}

func wordingIn(t *testing.T, a *answer.Answerer, asked, says, not string) {
	t.Helper()
	var never []string
	if not != "" {
		never = strings.Split(not, "|")
	}
	wording(t, asked, ask(t, a, asked).Text, []string{says}, never)
}
