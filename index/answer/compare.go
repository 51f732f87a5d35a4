package answer

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// compared are the slots that a comparison shows, in their order.
var compared = slots(corpus.SlotTerm, corpus.SlotFine, corpus.SlotGain, corpus.SlotDamages, corpus.SlotSettlement,
	corpus.SlotLoss, corpus.SlotCount, corpus.SlotCharge, corpus.SlotCourt)

// mostCompared is how many cases or parties stand side by side.
const mostCompared = 4

// compare puts those that the question names side by side: a line for each slot
// that one of them has, each cell with its sources. What does not fit is left
// out from the end, a line at a time.
func compare(q Question) Answer {
	q.Mentions = inTypedOrder(q.Mentions)
	sides := q.Mentions[:min(len(q.Mentions), mostCompared)]
	w := wording[q.Language]
	answer := Answer{Route: RouteCompare, Question: q}
	names, heads := NamesApart(sides, q.Language), make([]string, len(sides))
	for i, m := range sides {
		heads[i] = names[i] + " – " + standingLine(m.Case, m.Party, q.Language, false)
	}
	lines := []string{strings.Join(heads, w.semicolon)}
	wanted := compared
	if len(q.Slots) > 0 && q.Slots[0] != corpus.SlotStatus && q.Slots[0] != corpus.SlotOutcome {
		wanted = q.Slots
		if wanted[0] == corpus.SlotTerm && punishment.MatchString(index.Fold(q.Text)) {
			wanted = slots(corpus.SlotTerm, corpus.SlotFine) // a sentence is all of it
		}
	}
	asked := len(wanted)
	wanted = append(slices.Clone(wanted), slotsBeside(compared, wanted)...)
	for i, slot := range wanted {
		line, facts := row(sides, names, slot, q.Language, allWays)
		if room := MaxList - lexicon.Runes(strings.Join(lines, "\n")) - 1; i < asked && lexicon.Runes(line) > room {
			line, facts = row(sides, names, slot, q.Language, 1)
		}
		if i >= asked && !eachOwn(sides, facts) {
			continue // what was not asked for is shown where it can be compared
		}
		if line == "" || lexicon.Runes(strings.Join(lines, "\n"))+1+lexicon.Runes(line) > MaxList {
			continue
		}
		lines = append(lines, line)
		answer.Facts = append(answer.Facts, facts...)
	}
	answer.Abstained = len(answer.Facts) == 0
	if head := withMatters(lines[0], sides, names, q.Language); lexicon.Runes(strings.Join(lines, "\n"))-lexicon.Runes(lines[0])+lexicon.Runes(head) <= MaxList {
		lines[0] = head
	}
	answer.Text = strings.Join(lines, "\n")
	if answer.Abstained {
		answer.Text += "\n" + strings.Replace(w.silent, "%s", slotList(wanted[:asked], q.Language), 1)
	}
	answer.Text = Shorten(answer.Text, MaxList)
	return answer
}

// withMatters says behind each name what its case is about, where those that are compared are
// each of a crime of their own and the titles tell more than their names. A title with figures
// or an aside tells what its sources must prove here.
func withMatters(head string, sides []Mention, names []string, lang Language) string {
	with := head
	for i, m := range sides {
		title := strings.ReplaceAll(TitleIn(m.Case, lang), "：", ": ")
		_, matter, ok := strings.Cut(title, ": ")
		tells := ok && !strings.HasSuffix(matter, " matter") && !strings.ContainsAny(matter, "0123456789(（") && !strings.Contains(names[i], ":")
		if !tells || m.Case.Kind != "criminal" || slices.ContainsFunc(sides[:i], func(o Mention) bool { return o.Case.ID == m.Case.ID }) {
			return head
		}
		with = strings.Replace(with, names[i]+" – ", names[i]+Aside(strings.TrimSpace(matter), lang)+" – ", 1)
	}
	return with
}

// inTypedOrder puts those who are named into the order in which a question names them,
// where each stands at a place of its own; those of the question before are in theirs.
func inTypedOrder(named []Mention) []Mention {
	if places(named) < len(named) {
		return named
	}
	return slices.SortedStableFunc(slices.Values(named), func(x, y Mention) int { return x.at.Start - y.at.Start })
}

// eachOwn reports whether each side has a fact of its own.
func eachOwn(sides []Mention, facts []Stated) bool {
	if len(facts) < len(sides) {
		return false
	}
	for i, m := range sides {
		if f := facts[i].Fact; f.Party != m.Party && !(f.Party == "" && len(m.Case.Defendants()) == 1) {
			return false
		}
	}
	return true
}

// punishment finds a question for all of what somebody was sentenced to.
var punishment = regexp.MustCompile(`\b(?:sentences?|punish\w*|penalt\w+)\b|判罚|处罚|量刑|判决|惩罚`)

// slotsBeside returns the slots that are not among some.
func slotsBeside(all, some []corpus.Slot) []corpus.Slot {
	return slices.DeleteFunc(slices.Clone(all), func(slot corpus.Slot) bool { return slices.Contains(some, slot) })
}

// RowLabel names a row of a comparison: that of courts after what stands in it.
func RowLabel(sides []Mention, slot corpus.Slot, facts []corpus.Fact, lang Language) string {
	switch n := len(slices.DeleteFunc(slices.Clone(facts), func(f corpus.Fact) bool { return !regulators(f) })); {
	case n == 0:
		return LabelIn(kindOf(sides), slot, lang)
	case n == len(facts):
		return RegulatorLabel(lang)
	}
	return bodyLabels[lang]
}

// NoValue stands in a cell of a comparison that the sources leave empty.
func NoValue(lang Language) string { return wording[lang].nothing }

// row writes what each side has in one slot, behind its name, in at most so many of the
// ways that its sources give it; empty where none has anything.
func row(sides []Mention, names []string, slot corpus.Slot, lang Language, most int) (string, []Stated) {
	w := wording[lang]
	var cells []string
	var facts []Stated
	var compared []corpus.Fact
	for i, m := range sides {
		found := relevant(m.Case, m.Party, []corpus.Slot{slot}, nil)
		cell := w.nothing
		if len(found) > 0 {
			cell = cellWords(m.Case, found[0], lang, most)
			facts, compared = append(facts, Stated{m.Case, found[0]}), append(compared, found[0])
		}
		if !strings.HasPrefix(cell, "［") { // a full-width mark has its space in it
			cell = " " + cell
		}
		cells = append(cells, names[i]+cell)
	}
	if len(facts) == 0 {
		return "", nil
	}
	return RowLabel(sides, slot, compared, lang) + w.colon + strings.Join(cells, w.semicolon), facts
}

// kindOf returns the kind of the cases of those that are compared; empty where they
// are of several.
func kindOf(sides []Mention) (kind corpus.Kind) {
	for i, m := range sides {
		switch {
		case i == 0:
			kind = m.Case.Kind
		case m.Case.Kind != kind:
			return ""
		}
	}
	return kind
}

// allWays is as many ways as the sources give a fact.
const allWays = math.MaxInt

// cellWords writes a fact without its slot, in at most so many of the ways that its
// sources give it, and counts the others.
func cellWords(c *corpus.Case, f corpus.Fact, lang Language, most int) string {
	words := ""
	if stage := StageLabel(f.Stage, lang); stage != "" {
		words = StagedBefore(stage, lang)
	}
	if f.Slot == corpus.SlotCount && f.About != "" {
		words += f.About + wording[lang].colon
	}
	for i, side := range Sides(c, f, lang) {
		if i == most {
			words += fmt.Sprintf(wording[lang].sides, len(Sides(c, f, lang))-most)
			break
		}
		if i > 0 {
			words += " / "
		}
		words += side.brief(1, 0)
	}
	if suspended(f) && lexicon.Runes(f.Note) <= longestName {
		words += Aside(strings.TrimSuffix(f.Note, "."), lang)
	}
	return words
}

// NamesApart returns the short names of the sides. Where the record of another side
// has such a name too, the whole title stands instead, or
// behind the name where a party of several is meant that another side is called like.
func NamesApart(sides []Mention, lang Language) []string {
	names := make([]string, len(sides))
	for i, m := range sides {
		names[i] = shortName(m)
		shared := slices.ContainsFunc(sides, func(other Mention) bool { return other.Case.ID != m.Case.ID && knows(other, names[i]) })
		namesake := slices.ContainsFunc(sides, func(other Mention) bool { return other.Case.ID != m.Case.ID && calls(other, names[i]) })
		switch {
		case !shared:
		case m.Party == "" || len(m.Case.Defendants()) == 1:
			names[i] = Shorten(TitleIn(m.Case, lang), longestName)
		case namesake:
			names[i] += Aside(Shorten(TitleIn(m.Case, lang), longestName), lang)
		}
	}
	return names
}

// knows reports whether a side, a party of its case or one of its topics has a name.
func knows(m Mention, name string) bool {
	same := func(text string) bool { return bareName(text) == bareName(name) }
	return same(shortName(m)) || slices.ContainsFunc(m.Case.Topics, same) || slices.ContainsFunc(m.Case.Parties, func(p corpus.Party) bool {
		return slices.ContainsFunc(p.Names, func(n corpus.Name) bool { return same(n.Text) })
	})
}

// calls reports whether the party of a side has a name.
func calls(m Mention, name string) bool {
	party, _ := m.Case.Party(m.Party)
	return slices.ContainsFunc(party.Names, func(n corpus.Name) bool { return bareName(n.Text) == bareName(name) })
}

// bareName is a name without what only says what kind of company it is of, folded.
func bareName(name string) string {
	return strings.TrimSpace(slices.MinFunc(lexicon.Forms(name), byLength))
}

func byLength(a, b string) int { return len(a) - len(b) }

// longestName is how many characters of a title name a side.
const longestName = 60

// shortName is the name of a party alone, else the beginning of a case's title.
func shortName(m Mention) string {
	if party, ok := m.Case.Party(m.Party); ok {
		return party.Name()
	}
	before, _, _ := strings.Cut(m.Case.Title, ":")
	return Shorten(strings.TrimSuffix(before, "."), longestName)
}

// slotList names slots for a reader.
func slotList(slots []corpus.Slot, lang Language) string {
	names := make([]string, len(slots))
	for i, slot := range slots {
		names[i] = Label(slot, lang)
		if lang == English {
			names[i] = strings.ToLower(names[i])
		}
	}
	return Listed(names, lang)
}
