package bot

import (
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
func sideBySide(w Wording, mentions []answer.Mention) *Table {
	left := len(mentions) - maxSides
	mentions = mentions[:min(len(mentions), maxSides)]
	t := &Table{Head: append([]string{""}, answer.NamesApart(mentions, w.lang())...)}
	cited := &citations{w: w}
	status, forums := []string{w.Say("Status")}, []string{w.Say("Forum")}
	for _, m := range mentions {
		standing, ok := answer.Standing(m.Case, m.Party)
		cell := answer.NoValue(w.lang())
		if ok {
			cell = statusOf(w, m, standing) + cited.marks(m.Case, standing.Claims)
		}
		status, forums = append(status, cell), append(forums, answer.Shorten(forum(w, m.Case), 100))
	}
	t.Rows = [][]string{status, forums}
	for _, slot := range comparedSlots() {
		row, all := []string{""}, []corpus.Fact(nil)
		for _, m := range mentions {
			found := comparedIn(m, slot)
			row, all = append(row, cellOf(w, m, found, cited)), append(all, found...)
		}
		if len(all) > 0 {
			row[0] = answer.RowLabel(mentions, slot, all, w.lang())
			t.Rows = append(t.Rows, row)
		}
	}
	t.Notes = cited.notes
	if left > 0 { // there is no room beside them: the line and the cards tell of it
		t.Notes = append(t.Notes, w.Say("and %d more", left))
	}
	return t
}

// statusOf names the party of a status where the side is a case as a whole.
func statusOf(w Wording, m answer.Mention, status corpus.Fact) string {
	return statusWords(w, m.Case, status, m.Party == "" && len(m.Case.Defendants()) > 1 || m.Party != status.Party && status.Party != "" && m.Party != "")
}

// asWhole reports whether a side has what the case as a whole has: it is that, or sued.
func asWhole(m answer.Mention) bool {
	side, _ := m.Case.Party(m.Party)
	return side.Role != "defendant"
}

// comparedIn are the facts of one side in a slot.
func comparedIn(m answer.Mention, slot corpus.Slot) []corpus.Fact {
	whole := asWhole(m)
	return slices.DeleteFunc(slices.Clone(m.Case.Facts), func(f corpus.Fact) bool {
		return f.Slot != slot || !whole && f.Party != "" && f.Party != m.Party
	})
}

// cellOf writes the facts of one side, those of somebody else with whom each is said of.
func cellOf(w Wording, m answer.Mention, found []corpus.Fact, cited *citations) string {
	var lines []string
	for i, f := range found {
		if i == maxCellFacts {
			lines = append(lines, w.Say("and %d more", len(found)-i))
			break
		}
		line := cited.sides(m.Case, f)
		if f.About != "" {
			line = w.Say("%s: %s", answer.Shorten(f.About, maxCellWords), line)
		}
		if party, ok := m.Case.Party(f.Party); ok && asWhole(m) && f.Party != m.Party && (m.Party != "" || len(m.Case.Defendants()) > 1) {
			line = w.Say("%s: %s", party.Name(), line)
		}
		if stage := answer.StageLabel(f.Stage, w.lang()); stage != "" {
			line = answer.StagedBefore(stage, w.lang()) + line
		}
		lines = append(lines, line)
	}
	if len(lines) == 0 {
		return answer.NoValue(w.lang())
	}
	return strings.Join(lines, "\n")
}
