package answer

import (
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index/answer/lexicon"
)

// The longest direct line, in characters, for one case and for several.
const (
	MaxLine = 300
	MaxList = 800
)

// factLine writes what the sources say of one party in one slot, its newest
// status first: "Han: sentenced, 12 June 2025. Term: three years and one month
// (China Daily)". Where not everything fits the room, the charge and the notes are
// left out first, then whole facts, which are counted: no figure is ever cut.
func factLine(c *corpus.Case, party corpus.PartyID, facts []corpus.Fact, lang Language, room int) string {
	full, left := factLineIn(c, party, facts, lang, room, room < MaxLine)
	if left == 0 {
		return full
	}
	if brief, fewer := factLineIn(c, party, facts, lang, room, true); fewer < left {
		return brief
	}
	return full
}

// factLineIn writes a fact line, and says how many facts have found no room. A
// brief one has neither charge nor notes.
func factLineIn(c *corpus.Case, party corpus.PartyID, facts []corpus.Fact, lang Language, room int, brief bool) (line string, left int) {
	w := wording[lang]
	line = Shorten(who(c, party, lang), room*2/5) + w.colon + standingBeside(c, party, facts, lang, !brief)
	for i, f := range facts {
		spare := more
		if i == 0 {
			spare = 0 // the first one is what was asked for
		}
		reserved := more
		if len(facts) == 1 {
			reserved = lexicon.Runes(w.stop) // nothing further will be counted
		}
		if brief && !suspended(f) && !f.Slot.Money() {
			f.Note = ""
		}
		words := w.stop + factWords(c, f, lang, room-lexicon.Runes(line)-reserved)
		if i == 0 && lexicon.Runes(line+words) > room {
			short, _ := factWordsCut(c, f, lang, room-lexicon.Runes(line)-reserved, 1, fewOfTitle)
			words = w.stop + short // what is asked for stands before the whole title of who says it
		}
		if i == 0 && inWords(f) {
			words = Shorten(words, max(room-lexicon.Runes(line)-reserved, 60))
		}
		if left > 0 || lexicon.Runes(line+words)+spare > room {
			left++
			continue
		}
		line += words
	}
	if rest := fmt.Sprintf(w.left, left); left > 0 && lexicon.Runes(line+rest) <= room {
		line += rest
	}
	return line, left
}

// inWords reports whether a fact says it in words, which may be cut.
func inWords(f corpus.Fact) bool {
	return f.Slot == corpus.SlotOutcome && len(figures(strings.Join(factWordsOf(f), " "))) == 0
}

// more is the room that the count of what is left out takes.
const more = 32

// standingLine writes the newest status of a party, with whom it concerns where
// that is somebody else, and, where there is room for it and the case has
// several, which charge or claim.
func standingLine(c *corpus.Case, id corpus.PartyID, lang Language, charge bool) string {
	return standingBeside(c, id, nil, lang, charge)
}

// standingBeside is [standingLine] before facts: with the status of the matter that
// the first of them is of.
func standingBeside(c *corpus.Case, id corpus.PartyID, facts []corpus.Fact, lang Language, charge bool) string {
	status, ok := StandingOf(c, id, facts)
	if !ok {
		return wording[lang].none
	}
	if id == "" {
		const room = 90 // beside what else the line says
		if words := Standings(c, lang); words != StandingWords(status, lang) && len(facts) == 0 && lexicon.Runes(words) <= room {
			return words
		}
	}
	line := StandingWords(status, lang)
	if other, ok := c.Party(status.Party); ok && other.ID != id && !inTitle(c, other) {
		line = other.Name() + wording[lang].colon + line
	}
	if charge && len(c.Status) > 1 && status.About != "" {
		line += Aside(Shorten(status.About, 60), lang)
	}
	return line
}

// inTitle reports whether the case's title names the party alone.
func inTitle(c *corpus.Case, party corpus.Party) bool {
	title := lexicon.Spaced(c.Title)
	return len(c.Defendants()) < 2 && slices.ContainsFunc(lexicon.Forms(party.Name()), func(form string) bool { return strings.Contains(title, form) })
}

// factWords writes one fact: its heading and what each side says, one at least.
// Where not all of them fit the room, long titles of sources are cut before a side
// is left out.
func factWords(c *corpus.Case, f corpus.Fact, lang Language, room int) string {
	publishers := 2
	if room < 120 {
		publishers = 1
	}
	words, left := factWordsCut(c, f, lang, room, publishers, 0)
	if left > 0 {
		if short, fewer := factWordsCut(c, f, lang, room, 1, fewOfTitle); fewer < left {
			return short
		}
	}
	return words
}

// fewOfTitle is how many characters of a title it can still be told by.
const fewOfTitle = 24

// factWordsCut is [factWords] with at most so many who say it on each side, none
// longer than width where that is given. It says how many sides found no room.
func factWordsCut(c *corpus.Case, f corpus.Fact, lang Language, room, publishers, width int) (words string, left int) {
	w := wording[lang]
	words = Heading(c, f, lang)
	if date := DateWords(f, lang); date != "" && f.Slot == corpus.SlotStatus {
		words += Comma(lang) + date
	}
	words += w.colon
	switch {
	case f.Differs() && !ratesAlone(f):
		words += w.differ
	case !f.MachineRead() && convertedApart(f.Claims):
		words += w.differRate
	}
	sides := Exact(Sides(c, f, lang))
	for i, side := range sides {
		said := side.brief(publishers, width)
		if i > 0 {
			said = w.semicolon + said
		}
		spare := more
		if i+1 == len(sides) {
			spare = 0 // nothing is left to be counted
		}
		if i > 0 && lexicon.Runes(words+said)+spare > room {
			return words + fmt.Sprintf(w.sides, len(sides)-i), len(sides) - i
		}
		words += said
	}
	if (f.Slot == corpus.SlotTerm || f.Slot == corpus.SlotStatus) && f.Note != "" && lexicon.Runes(words+f.Note)+3 <= room {
		words += Aside(noteIn(f, lang), lang)
	}
	return words, 0
}

// who names the party, with the case's title where that does not name it too.
func who(c *corpus.Case, id corpus.PartyID, lang Language) string {
	title := TitleNaming(c, lang)
	if party, ok := c.Party(id); ok && !inTitle(c, party) {
		return party.Name() + Aside(strings.TrimSuffix(TitleIn(c, lang), "."), lang)
	}
	return title
}

// noteIn is the note of a fact in the language of an answer: a machine notes that a term is
// suspended in one word of English, also where its source says it in Chinese.
func noteIn(f corpus.Fact, lang Language) string {
	inChinese := func(claim corpus.Claim) bool { return lexicon.Han(claim.Printed) > 0 }
	if f.Note == "suspended" && lang.chinese() && slices.ContainsFunc(f.Claims, inChinese) {
		return strings.TrimPrefix(suspendedWord[lang], Comma(lang))
	}
	return strings.TrimSuffix(f.Note, ".")
}

// suspended reports whether a term need not be served as it stands, which is said
// wherever the term is.
func suspended(f corpus.Fact) bool {
	return f.Slot == corpus.SlotTerm && suspending.MatchString(f.Note)
}

var suspending = regexp.MustCompile(`(?i)\b(?:suspend|condition|probation)\w*|缓刑|緩刑`)
