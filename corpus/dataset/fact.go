package dataset

import (
	"cmp"
	"slices"

	"casebot/corpus"
)

// status returns the statuses that the row gives, newest first and undated last.
func (f *filling) status(c *corpus.Case, said corpus.ArticleID) []corpus.Fact {
	var out []corpus.Fact
	for _, s := range f.m.file.Status {
		entry := factEntry{Slot: corpus.SlotStatus, Party: s.Party, About: s.Charge, Date: s.Date, DateIs: s.DateIs, Note: s.Note, Value: s.State}
		if fact, ok := f.fact(c, entry, said); ok {
			out = append(out, fact)
		}
	}
	slices.SortStableFunc(out, func(a, b corpus.Fact) int {
		return cmp.Or(b.Date.Year-a.Date.Year, int(b.Date.Month-a.Date.Month), b.Date.Day-a.Date.Day)
	})
	return out
}

// facts returns the other facts that the row gives.
func (f *filling) facts(c *corpus.Case, said corpus.ArticleID) []corpus.Fact {
	var out []corpus.Fact
	for _, entry := range f.m.file.Facts {
		if fact, ok := f.fact(c, entry, said); ok {
			out = append(out, fact)
		}
	}
	return out
}

// fact returns the fact that an entry of the map makes of the row; none where
// the row has no value for it.
func (f *filling) fact(c *corpus.Case, entry factEntry, said corpus.ArticleID) (corpus.Fact, bool) {
	written := f.text(entry.Value)
	if written == "" {
		return corpus.Fact{}, false
	}
	field := string(entry.Slot)
	claim := corpus.Claim{Bound: entry.Bound, Source: said, Rule: "import." + f.m.file.Name}
	if written != entry.Unstated {
		if short, long := cut(written, maxProse); long {
			f.note(field, "is cut to 2000 characters", "")
			written = short
		}
		value, err := corpus.ParseValue(entry.Slot, written)
		if err != nil {
			f.note(field, "has a value that cannot be read: left out", written)
			return corpus.Fact{}, false
		}
		claim.Value = value
	}
	fact := corpus.Fact{Slot: entry.Slot, Stage: entry.Stage, Date: f.date(field, entry.Date), Claims: []corpus.Claim{claim},
		About: f.words(field, entry.About, maxName), Note: f.words(field, entry.Note, maxProse)}
	if !fact.Date.IsZero() {
		fact.DateIs = entry.DateIs
	}
	if _, named := c.Party(entry.Party); named {
		fact.Party = entry.Party
	}
	return fact, true
}
