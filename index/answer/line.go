package answer

import (
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
)

// The longest direct line, in characters, for one case and for several.
const (
	MaxLine = 300
	MaxList = 800
)

// phrases are the fixed words of a direct line, by language.
type phrases struct {
	differ, stop, colon, semicolon string
	none                           string // the status of an incident without one
	left, sides                    string // how many facts, and how many sides of one, are left out
}

var wording = map[Language]phrases{
	English: {differ: "sources differ: ", stop: ". ", colon: ": ", semicolon: "; ", none: "no charge and no decision was found",
		left: ". Further on the card: %d.", sides: "; and %d more"},
	Chinese: {differ: "来源不一：", stop: "。", colon: "：", semicolon: "；", none: "未发现指控或裁决",
		left: "。卡片上另有%d项。", sides: "；另有%d种说法"},
}

// factLine writes what the sources say of one party in one slot, its newest
// status first: "Han: sentenced, 12 June 2025. Term: three years and one month
// (China Daily)". What does not fit the room is left out whole, and counted: no
// figure is ever cut.
func factLine(c *corpus.Case, party corpus.PartyID, facts []corpus.Fact, lang Language, room int) string {
	w := wording[lang]
	line := Shorten(who(c, party), room*2/5) + w.colon + standingLine(c, party, lang, room >= MaxLine)
	left := 0
	for i, f := range facts {
		words := w.stop + factWords(c, f, lang, room-runes(line)-more)
		spare := more
		if i == 0 {
			spare = 0 // the first one is what was asked for
		}
		if left > 0 || runes(line+words)+spare > room {
			left++
			continue
		}
		line += words
	}
	if rest := fmt.Sprintf(w.left, left); left > 0 && runes(line+rest) <= room {
		line += rest
	}
	return line
}

// more is the room that the count of what is left out takes.
const more = 32

// standingLine writes the newest status of a party, with whom it concerns where
// that is somebody else, and, where there is room for it and the case has
// several, which charge or claim.
func standingLine(c *corpus.Case, id corpus.PartyID, lang Language, charge bool) string {
	status, ok := Standing(c, id)
	if !ok {
		return wording[lang].none
	}
	line := StandingWords(status, lang)
	if other, ok := c.Party(status.Party); ok && other.ID != id && !inTitle(c, other) {
		line = other.Name() + wording[lang].colon + line
	}
	if charge && len(c.Status) > 1 && status.About != "" {
		line += " (" + Shorten(status.About, 60) + ")"
	}
	return line
}

// inTitle reports whether the case's title names the party alone.
func inTitle(c *corpus.Case, party corpus.Party) bool {
	title := spaced(c.Title)
	return len(c.Defendants()) < 2 && slices.ContainsFunc(forms(party.Name()), func(form string) bool { return strings.Contains(title, form) })
}

// factWords writes one fact: its heading and what each side says, as many sides
// as fit the room, one at least.
func factWords(c *corpus.Case, f corpus.Fact, lang Language, room int) string {
	w := wording[lang]
	named := 2
	if room < 120 {
		named = 1
	}
	words := Heading(c, f, lang) + w.colon
	if f.Differs() {
		words += w.differ
	}
	for i, side := range Sides(c, f, lang) {
		said := side.brief(named)
		if i > 0 {
			said = w.semicolon + said
		}
		if i > 0 && runes(words+said)+more > room {
			return words + fmt.Sprintf(w.sides, len(Sides(c, f, lang))-i)
		}
		words += said
	}
	return words
}

// who names the party, with the case's title where that does not name it too.
func who(c *corpus.Case, id corpus.PartyID) string {
	party, ok := c.Party(id)
	if !ok {
		return strings.TrimSuffix(c.Title, ".")
	}
	if inTitle(c, party) {
		return strings.TrimSuffix(c.Title, ".")
	}
	return party.Name() + " (" + strings.TrimSuffix(c.Title, ".") + ")"
}

// relevant returns the facts of the slots that concern the party, in the order
// of the slots, those that are the slot itself before those about something
// narrower. What concerns one who answers for the conduct is their own facts,
// and those of the whole case where nobody has any of their own; anybody else is
// asked about for the case. The facts about a detail that the question names stand alone
// where there are any.
func relevant(c *corpus.Case, id corpus.PartyID, slots []corpus.Slot, detail []string) []corpus.Fact {
	var own, whole, others []corpus.Fact
	party, _ := c.Party(id)
	for _, slot := range slots {
		pool := c.Facts
		if slot == corpus.SlotStatus {
			pool = c.Status
		}
		for _, f := range pool {
			switch {
			case f.Slot != slot, slot == corpus.SlotOutcome && len(slots) > 1 && !mentions(f, detail):
			case party.Role == "defendant" && f.Party == id:
				own = append(own, f)
			case party.Role != "defendant" || f.Party == "":
				whole = append(whole, f)
			default:
				others = append(others, f)
			}
		}
	}
	facts := own
	switch {
	case len(own) > 0, len(others) > 0 && personal(slots[0]):
		whole = nil
	case len(whole) > 0:
		facts = whole
	default:
		facts = others
	}
	about := slices.DeleteFunc(slices.Concat(own, whole), func(f corpus.Fact) bool { return !mentions(f, detail) })
	if len(about) > 0 {
		return about
	}
	if len(slots) == 2 && slices.ContainsFunc(facts, func(f corpus.Fact) bool { return f.Slot == slots[0] && narrowness(f) == 0 }) {
		facts = slices.DeleteFunc(facts, func(f corpus.Fact) bool { return f.Slot != slots[0] })
	}
	slices.SortStableFunc(facts, func(a, b corpus.Fact) int { return narrowness(a) - narrowness(b) })
	return facts
}

// personal reports whether a slot is somebody's own: what one of several has to
// pay or serve says nothing of another.
func personal(slot corpus.Slot) bool {
	return slot.Money() || slot == corpus.SlotTerm || slot == corpus.SlotCount
}

// narrowness orders facts of a slot: the plain decision, then what is about
// something narrower, has not come to be or was undone, then what no source
// puts a figure to.
func narrowness(f corpus.Fact) int {
	n := 0
	if f.About != "" && f.Slot != corpus.SlotStatus || f.Stage == corpus.Proposed || f.Stage == corpus.SetAside {
		n++
	}
	if !slices.ContainsFunc(f.Claims, corpus.Claim.Stated) {
		n += 2
	}
	return n
}

// mentions reports whether a fact is about one of the stemmed words.
func mentions(f corpus.Fact, detail []string) bool {
	words := f.About + " " + string(f.Stage)
	for _, claim := range f.Claims {
		if count, ok := claim.Value.(corpus.Count); ok {
			words += " " + count.Noun
		}
		if text, ok := claim.Value.(corpus.Text); ok {
			words += " " + string(text)
		}
	}
	return slices.ContainsFunc(terms(words), func(t string) bool { return slices.Contains(detail, t) })
}

func runes(text string) int { return len([]rune(text)) }
