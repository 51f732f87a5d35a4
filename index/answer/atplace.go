package answer

import (
	"cmp"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// Of several cases that one name fits, a question may tell by their places which it
// means, and mean more than one: "the Brindle fines in France and in Italy".

// A seat is a place that a question names as where something was decided.
type seat struct {
	code string // of a country; empty: a state of one
	name string // of the state, as [lexicon.Spaced] writes it
	at   corpus.Span
}

// of reports whether a case was decided there. Of a union's court that is no country's.
func (s seat) of(c *corpus.Case) bool {
	if s.code != "" {
		return c.Jurisdiction == s.code
	}
	return strings.Contains(lexicon.Spaced(strings.Join(c.Names(), "\n")+"\n"+c.Forum), s.name)
}

// stateNames are those of the American union, whose courts and attorneys decide for
// themselves. Those that are called like a city or a person too are left out.
var stateNames = []string{"Alabama", "Alaska", "Arizona", "Arkansas", "California", "Colorado", "Connecticut", "Delaware", "Florida", "Hawaii", "Idaho",
	"Illinois", "Indiana", "Iowa", "Kansas", "Kentucky", "Louisiana", "Maine", "Maryland", "Massachusetts", "Michigan", "Minnesota", "Mississippi",
	"Missouri", "Montana", "Nebraska", "Nevada", "New Hampshire", "New Jersey", "New Mexico", "North Carolina", "North Dakota", "Ohio", "Oklahoma",
	"Oregon", "Pennsylvania", "Rhode Island", "South Carolina", "South Dakota", "Tennessee", "Texas", "Utah", "Vermont", "West Virginia", "Wisconsin", "Wyoming"}

// Where a place is not one of a decision: data go to it, or somebody is called by it.
var (
	goneTo   = regexp.MustCompile(`(?:\b(?:to|into) (?:the )?|[到至往向给給])$`)
	calledOf = regexp.MustCompile(`^(?:users?|citizens?|people|drivers?|customers?|consumers?|compan(?:y|ies)|firms?|apps?|giants?|servers?|students?|的?(?:用户|用戶|公司|企业|企業|公民|人|司机|司機|顾客|顧客|服务器|伺服器))`)
)

// seatsIn returns the places that a text names as where something was decided, in
// their order, none twice.
func seatsIn(text string) []seat {
	r := read(text)
	var found []seat
	add := func(s seat, name string) {
		at, ok := r.find(name)
		if !ok || slices.ContainsFunc(found, func(o seat) bool { return o.code == s.code && o.name == s.name }) {
			return
		}
		before, behind := index.Fold(text[:at.Start]), strings.TrimLeft(index.Fold(text[at.End:]), " ")
		if goneTo.MatchString(before) || calledOf.MatchString(behind) {
			return
		}
		s.at = at
		found = append(found, s)
	}
	for _, code := range lexicon.Countries {
		longest := ""
		for i, called := range lexicon.CountrySpaced[code] {
			if name := lexicon.CountryFolded[code][i]; strings.Contains(r.words, called) && len(name) > len(longest) {
				longest = name
			}
		}
		if longest != "" {
			add(seat{code: code}, longest)
		}
	}
	for _, name := range stateNames {
		for _, called := range append([]string{name}, lexicon.HanNames[name]...) {
			add(seat{name: lexicon.Spaced(name)}, called)
		}
	}
	slices.SortStableFunc(found, func(a, b seat) int { return cmp.Compare(a.at.Start, b.at.Start) })
	return found
}

// inSeats keeps, of the cases that one name fits, those of the places that the question
// tells for it, of each place those that hold most of the other details. ok is false
// where it tells none apart by a place.
func inSeats(found []Mention, text string, detail []string) (kept []Mention, ok bool) {
	seats := slices.DeleteFunc(seatsIn(text), func(s seat) bool {
		return slices.ContainsFunc(found, func(m Mention) bool { return m.at.Start <= s.at.Start && s.at.End <= m.at.End })
	})
	if len(seats) == 0 {
		return nil, false
	}
	var starts []int
	for _, m := range found {
		if !slices.Contains(starts, m.at.Start) {
			starts = append(starts, m.at.Start)
		}
	}
	slices.Sort(starts)
	for _, s := range seats {
		detail = without(detail, lexicon.Terms(s.at.In(text)))
	}
	for i, told := range toldBy(seats, starts) {
		called := calledAt(found, starts[i])
		chosen := chosenOf(called, told, detail)
		if chosen == nil {
			kept = append(kept, narrowed(called, detail)...)
			continue
		}
		ok = ok || len(chosen) < len(called)
		kept = append(kept, chosen...)
	}
	return eachOnce(kept), ok
}

// calledAt returns the mentions that stand at one place of a text.
func calledAt(found []Mention, start int) []Mention {
	return slices.DeleteFunc(slices.Clone(found), func(m Mention) bool { return m.at.Start != start })
}

// chosenOf returns the cases of some places, nil where none of them has one.
func chosenOf(called []Mention, seats []seat, detail []string) (chosen []Mention) {
	for _, s := range seats {
		there := slices.DeleteFunc(slices.Clone(called), func(m Mention) bool { return !s.of(m.Case) })
		chosen = append(chosen, closest(there, detail)...)
	}
	return chosen
}

// toldBy returns for each name the places that are told for it: those behind it up to
// the next name, where each name has one there; those before it, where each has one
// there; else all are told for all.
func toldBy(seats []seat, starts []int) [][]seat {
	behind, before := make([][]seat, len(starts)), make([][]seat, len(starts))
	for _, s := range seats {
		next, _ := slices.BinarySearch(starts, s.at.Start)
		if next > 0 {
			behind[next-1] = append(behind[next-1], s)
		}
		if next < len(starts) {
			before[next] = append(before[next], s)
		}
	}
	none := func(told []seat) bool { return len(told) == 0 }
	switch {
	case !slices.ContainsFunc(behind, none):
		return behind
	case !slices.ContainsFunc(before, none):
		return before
	}
	return slices.Repeat([][]seat{seats}, len(starts))
}

// eachOnce returns mentions without those of one party of a case that stand before.
func eachOnce(all []Mention) (out []Mention) {
	for _, m := range all {
		if !slices.ContainsFunc(out, func(o Mention) bool { return o.Case.ID == m.Case.ID && o.Party == m.Party }) {
			out = append(out, m)
		}
	}
	return out
}

// givingFigure keeps, of the cases that one name fits, those that give a sum which the
// question gives: "the Brindle 746m fine". Where none or each does, all.
func givingFigure(found []Mention, text string) []Mention {
	folded := index.Fold(text)
	asked := figures(folded)
	if len(asked) == 0 || !bigFigure.MatchString(folded) {
		return found
	}
	does := func(m Mention) bool {
		return slices.ContainsFunc(m.Case.Facts, func(f corpus.Fact) bool { return f.Slot.Money() && gives(f, asked) })
	}
	return slices.DeleteFunc(slices.Clone(found), func(m Mention) bool { return !does(m) && slices.ContainsFunc(calledAt(found, m.at.Start), does) })
}

// holdingSlot keeps, where a name is that of several confirmed cases, those that hold what
// a question asks for, where some do: of a settlement the case that was settled.
func holdingSlot(found []Mention, slots []corpus.Slot) []Mention {
	if len(slots) == 0 || len(slots) > 2 || slots[0] != corpus.SlotSettlement && slots[0] != corpus.SlotDamages && slots[0] != corpus.SlotTerm {
		return found
	}
	holds := func(m Mention) bool {
		return !m.Case.MachineRead() && slices.ContainsFunc(m.Case.Facts, func(f corpus.Fact) bool {
			return f.Slot == slots[0] && (f.Party == "" || m.Party == "" || f.Party == m.Party)
		})
	}
	return slices.DeleteFunc(slices.Clone(found), func(m Mention) bool {
		return !m.Case.MachineRead() && !holds(m) && slices.ContainsFunc(calledAt(found, m.at.Start), holds)
	})
}

// coded finds a country that a question names by its two letters behind a place: in GB.
var coded = regexp.MustCompile(`\b(?:in|of|from|by|for|across|within) (?:the )?([A-Z]{2})\b`)

// codesIn returns the countries of an archive that a question names so. IT may be computers.
func codesIn(text string, covered []string) (codes []string) {
	for _, m := range coded.FindAllStringSubmatch(text, 4) {
		if m[1] != "IT" && slices.Contains(covered, m[1]) {
			codes = append(codes, m[1])
		}
	}
	return codes
}
