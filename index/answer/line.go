package answer

import (
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
}

var wording = map[Language]phrases{
	English: {differ: "sources differ: ", stop: ". ", colon: ": ", semicolon: "; ", none: "no charge and no decision was found"},
	Chinese: {differ: "来源不一：", stop: "。", colon: "：", semicolon: "；", none: "未发现指控或裁决"},
}

// factLine writes what the sources say of one party in one slot, its newest
// status first: "Han: sentenced, 12 June 2025. Term: three years and one month
// (China Daily)". It returns "" where the facts do not fit the room.
func factLine(c *corpus.Case, party corpus.PartyID, facts []corpus.Fact, lang Language, room int) string {
	w := wording[lang]
	var b strings.Builder
	b.WriteString(who(c, party) + w.colon + standingLine(c, party, lang))
	written := 0
	for _, f := range facts {
		part := w.stop + factWords(c, f, lang)
		if written > 0 && runes(b.String()+part) > room {
			break
		}
		b.WriteString(part)
		written++
	}
	return Shorten(strings.TrimSpace(b.String()), room)
}

// standingLine writes the newest status of a party, with whom it concerns where
// that is somebody else, and which charge or claim where the case has several.
func standingLine(c *corpus.Case, party corpus.PartyID, lang Language) string {
	status, ok := Standing(c, party)
	if !ok {
		return wording[lang].none
	}
	line := StandingWords(status, lang)
	if other, ok := c.Party(status.Party); ok && other.ID != party && !strings.HasPrefix(c.Title, other.Name()) {
		line = other.Name() + wording[lang].colon + line
	}
	if len(c.Status) > 1 && status.About != "" {
		line += " (" + Shorten(status.About, 60) + ")"
	}
	return line
}

// factWords writes one fact: its heading and what each side says.
func factWords(c *corpus.Case, f corpus.Fact, lang Language) string {
	w := wording[lang]
	var said []string
	for _, side := range Sides(c, f, lang) {
		said = append(said, side.String())
	}
	words := Heading(c, f, lang) + w.colon
	if f.Differs() {
		words += w.differ
	}
	return words + strings.Join(said, w.semicolon)
}

// who names the party, with the case's title where the party's name is a bare
// surname or the case is asked for as a whole.
func who(c *corpus.Case, id corpus.PartyID) string {
	party, ok := c.Party(id)
	if !ok || strings.HasPrefix(c.Title, party.Name()+":") {
		return c.Title
	}
	return party.Name() + " (" + c.Title + ")"
}

// relevant returns the facts of the slots that concern the party, in the order
// of the slots, those that are the slot itself before those about something
// narrower; facts that speak of the whole case concern everybody. The facts
// about a detail that the question names stand alone where there are any.
func relevant(c *corpus.Case, party corpus.PartyID, slots []corpus.Slot, detail []string) []corpus.Fact {
	var facts []corpus.Fact
	for _, slot := range slots {
		pool := c.Facts
		if slot == corpus.SlotStatus {
			pool = c.Status
		}
		for _, f := range pool {
			if f.Slot == slot && (party == "" || f.Party == "" || f.Party == party) {
				facts = append(facts, f)
			}
		}
	}
	about := slices.DeleteFunc(slices.Clone(facts), func(f corpus.Fact) bool { return !mentions(f, detail) })
	if len(about) > 0 {
		return about
	}
	slices.SortStableFunc(facts, func(a, b corpus.Fact) int { return narrowness(a) - narrowness(b) })
	return facts
}

// narrowness is 1 for a fact about something narrower than its slot, or one
// that has not come to be or was undone; 0 otherwise.
func narrowness(f corpus.Fact) int {
	if f.About != "" && f.Slot != corpus.SlotStatus || f.Stage == corpus.Proposed || f.Stage == corpus.SetAside {
		return 1
	}
	return 0
}

// mentions reports whether a fact is about one of the stemmed words.
func mentions(f corpus.Fact, detail []string) bool {
	words := f.About
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
