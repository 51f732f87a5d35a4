package bot

import (
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index/answer"
)

// comparedSlots are the rows of a comparison, in their order.
func comparedSlots() []corpus.Slot {
	return []corpus.Slot{corpus.SlotTerm, corpus.SlotFine, corpus.SlotGain, corpus.SlotDamages, corpus.SlotSettlement,
		corpus.SlotLoss, corpus.SlotCount, corpus.SlotCharge, corpus.SlotStatute, corpus.SlotCourt}
}

// How much a comparison shows beside each other.
const (
	maxSides     = 3
	maxCellFacts = 3
	maxCellWords = 60 // characters of one value
)

// sideBySide makes a table of what the records say of each; each value is marked
// with its sources. A row that nobody has anything in is left out.
func sideBySide(mentions []answer.Mention) *Table {
	mentions = mentions[:min(len(mentions), maxSides)]
	t := &Table{Head: []string{""}}
	cited := &citations{}
	status, forums := []string{"Status"}, []string{"Forum"}
	for _, m := range mentions {
		t.Head = append(t.Head, answer.Shorten(nameOf(m), 60))
		standing, ok := answer.Standing(m.Case, m.Party)
		cell := "–"
		if ok {
			cell = statusOf(m, standing) + cited.marks(m.Case, standing.Claims)
		}
		status, forums = append(status, cell), append(forums, answer.Shorten(forum(m.Case), 100))
	}
	t.Rows = [][]string{status, forums}
	for _, slot := range comparedSlots() {
		row, any := []string{answer.Label(slot, answer.English)}, false
		for _, m := range mentions {
			cell := cellOf(m, slot, cited)
			any = any || cell != "–"
			row = append(row, cell)
		}
		if any {
			t.Rows = append(t.Rows, row)
		}
	}
	t.Notes = cited.notes
	return t
}

// nameOf is the name of a party, else the title of its case.
func nameOf(m answer.Mention) string {
	if party, ok := m.Case.Party(m.Party); ok {
		return party.Name()
	}
	return m.Case.Title
}

// statusOf names the party of a status where the side is a case as a whole.
func statusOf(m answer.Mention, status corpus.Fact) string {
	return statusWords(m.Case, status, m.Party == "" && len(m.Case.Defendants()) > 1 || m.Party != status.Party && status.Party != "" && m.Party != "")
}

// cellOf writes what a record says in a slot of one side.
func cellOf(m answer.Mention, slot corpus.Slot, cited *citations) string {
	var lines []string
	found := slices.DeleteFunc(slices.Clone(m.Case.Facts), func(f corpus.Fact) bool {
		return f.Slot != slot || m.Party != "" && f.Party != "" && f.Party != m.Party
	})
	for i, f := range found {
		if i == maxCellFacts {
			lines = append(lines, fmt.Sprintf("and %d more", len(found)-i))
			break
		}
		lead := ""
		if stage := f.Stage.Display(); stage != "" {
			lead = "[" + stage + "] "
		}
		if party, ok := m.Case.Party(f.Party); ok && m.Party == "" && len(m.Case.Defendants()) > 1 {
			lead += party.Name() + ": "
		}
		if f.About != "" {
			lead += answer.Shorten(f.About, maxCellWords) + ": "
		}
		lines = append(lines, lead+cited.sides(m.Case, f))
	}
	if len(lines) == 0 {
		return "–"
	}
	return strings.Join(lines, "\n")
}
