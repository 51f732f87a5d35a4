package answer

import (
	"fmt"
	"slices"

	"casebot/corpus"
)

// A Side is what sources say alike about one fact: the words, and who says them.
type Side struct {
	Words    string
	Stated   bool   // false: the sources say that there was one and not how much
	Mistaken string // why it is mistaken; empty otherwise
	Machine  bool   // a machine read it, and no person has confirmed it
	Sources  []corpus.Source

	Loose bool // a month or year of which another side gives the day

	date corpus.Date // that is said
	lang Language    // of the words around the sources' own
}

// Sides returns what the sources of a fact say, each wording once: courts and
// regulators first, then original reporting, then derived; what is known to be
// mistaken last, and before that a month or year of which another gives the day.
func Sides(c *corpus.Case, f corpus.Fact, lang Language) []Side {
	var sides []Side
	for _, claim := range f.Claims {
		source, _ := c.Source(claim.Source)
		words := Unstated(c.Kind, f, lang)
		if claim.Stated() {
			words = ClaimIn(claim, lang)
		}
		i := slices.IndexFunc(sides, func(s Side) bool {
			return s.Words == words && s.Mistaken == claim.Mistaken && s.Machine == claim.MachineRead()
		})
		if i < 0 {
			i = len(sides)
			sides = append(sides, Side{Words: words, Stated: claim.Stated(), Mistaken: claim.Mistaken, Machine: claim.MachineRead(), lang: lang})
			sides[i].date, _ = claim.Value.(corpus.Date)
		}
		sides[i].Sources = append(sides[i].Sources, source)
	}
	for i, side := range sides {
		slices.SortStableFunc(side.Sources, byRank)
		sides[i].Loose = side.Mistaken == "" && loose(f, side)
	}
	slices.SortStableFunc(sides, func(a, b Side) int {
		if (a.Mistaken == "") != (b.Mistaken == "") {
			return len(a.Mistaken) - len(b.Mistaken)
		}
		switch {
		case a.Loose && !b.Loose:
			return 1
		case b.Loose && !a.Loose:
			return -1
		}
		return byRank(a.Sources[0], b.Sources[0])
	})
	return sides
}

// loose reports whether a side gives a month or year that a more exact date of the fact
// lies in, which counts against no person's word where a machine read it.
func loose(f corpus.Fact, side Side) bool {
	return slices.ContainsFunc(f.Claims, func(claim corpus.Claim) bool {
		exact, ok := claim.Value.(corpus.Date)
		return ok && claim.Mistaken == "" && exact != side.date && side.date.Holds(exact) && (side.Machine || !claim.MachineRead())
	})
}

// Exact are the sides without those that only say less exactly what another says.
func Exact(sides []Side) []Side {
	return slices.DeleteFunc(slices.Clone(sides), func(s Side) bool { return s.Loose })
}

func byRank(a, b corpus.Source) int {
	switch {
	case a.Rank.Before(b.Rank):
		return -1
	case b.Rank.Before(a.Rank):
		return 1
	}
	return 0
}

// String writes the side with who says it: "13,000 yuan (China Daily)".
func (s Side) String() string {
	said := s.Words + Aside(Listed(s.Publishers(), s.lang)+s.mark(), s.lang)
	if s.Mistaken != "" {
		said += Comma(s.lang) + Mistaken(s.lang) + wording[s.lang].colon + s.Mistaken
	}
	return said
}

// mark is what stands behind the sources of a side that no person has confirmed.
func (s Side) mark() string {
	if !s.Machine {
		return ""
	}
	return wording[s.lang].semicolon + MachineRead(s.lang)
}

// brief is the side with at most so many of those who say it, each in at most width
// characters where that is given, and how many more there are.
func (s Side) brief(most, width int) string {
	names := s.Publishers()
	for i, name := range names {
		if width > 0 {
			names[i] = Shorten(name, width)
		}
	}
	said := Listed(names[:min(most, len(names))], s.lang)
	if len(names) > most {
		said += fmt.Sprintf(" +%d", len(names)-most)
	}
	said = s.Words + Aside(said+s.mark(), s.lang)
	if s.Mistaken != "" {
		said += Comma(s.lang) + Mistaken(s.lang)
	}
	return said
}

// Publishers returns who says it, none twice.
func (s Side) Publishers() []string {
	var names []string
	for _, source := range s.Sources {
		name := source.Publisher
		if name == "" {
			name = Shorten(source.Label(), longestName/2)
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// Heading names a fact for a reader: the slot, what it is about, how far it has
// come, and whom it concerns where the case has several who answer for it.
func Heading(c *corpus.Case, f corpus.Fact, lang Language) string {
	heading := factLabel(c, f, lang)
	if f.About != "" {
		heading += Comma(lang) + f.About
	}
	if stage := StageLabel(f.Stage, lang); stage != "" {
		heading += Staged(stage, lang)
	}
	if party, ok := c.Party(f.Party); ok && len(c.Defendants()) > 1 {
		heading += Aside(party.Name(), lang)
	}
	return heading
}

// Standing returns the newest status of a party as the fact that says it; where
// the record has none for that party, the newest of the case as a whole, and
// else the newest of all, which is then another party's. For no party in
// particular it is the newest of all; false where the record has no status.
func Standing(c *corpus.Case, party corpus.PartyID) (corpus.Fact, bool) {
	if len(c.Status) == 0 {
		return corpus.Fact{}, false
	}
	if party == "" {
		return c.Status[0], true
	}
	for _, concerned := range []corpus.PartyID{party, ""} {
		for _, status := range c.Status {
			if status.Party == concerned {
				return status, true
			}
		}
	}
	return c.Status[0], true
}

// StandingWords writes a status for a reader: the state, its date, and whether a
// machine read it.
func StandingWords(status corpus.Fact, lang Language) string {
	if len(status.Claims) == 0 {
		return ""
	}
	state, _ := status.Claims[0].Value.(corpus.State)
	words := StateLabel(state, lang)
	if date := DateWords(status, lang); date != "" {
		words += Comma(lang) + date
	}
	if status.MachineRead() {
		words += Comma(lang) + MachineRead(lang)
	}
	return words
}
