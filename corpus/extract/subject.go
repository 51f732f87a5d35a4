package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	regexp "casebot/corpus/lazyregexp"
)

// A reference is a place in a sentence that means some of the matter's parties.
type reference struct {
	start, end int
	who        []*actor
	oblique    bool // behind "by", "from", "against": it did not do it
	by         string
	shut       int // where the clause behind "who" ends that it stands in: it is nobody's subject beyond; 0: in none
}

// A walk goes through a matter's sentences and remembers who was spoken of.
type walk struct {
	m       *matter
	carried []*actor // the subject so far
	person  *actor   // the last single person
	company *actor   // the last company
	refs    []reference
	s       *sentence
	home    []string // the countries whose authority or court decided the matter, once known
	house   string   // the court that publishes the article; "" where it is none
}

// enter reads the references of the next sentence.
func (w *walk) enter(s *sentence) {
	w.s, w.refs = s, nil
	for _, a := range slices.Concat(w.m.actors, w.m.others) {
		if s.zh && a.unnamed() && a.in == s {
			w.refs = append(w.refs, reference{a.at.start, a.at.end, []*actor{a}, false, "name", 0})
		}
		for _, t := range s.occurrences(a) {
			if a.person && s.othersName(a, t) {
				continue
			}
			w.refs = append(w.refs, reference{t.start, t.end, []*actor{a}, s.oblique(t.start), "name", 0})
		}
	}
	w.refs = unambiguous(w.refs)
	w.descriptions()
	w.peopleZH()
	w.genitives()
	w.bareSubject()
	w.unknownSubject()
	w.unknownAgent()
	w.relatives()
	for _, c := range s.cues {
		if w.covered(c) || c.role == "it" && s.authorityActs(c) {
			continue
		}
		if who := w.meant(c); len(who) > 0 && !w.named(c) {
			by := "pronoun"
			if who[0] == strangers && (c.role == "they" || c.role == "others") {
				by = "several"
			}
			w.refs = append(w.refs, reference{c.start, c.end, who, s.oblique(c.start), by, 0})
		}
	}
	slices.SortFunc(w.refs, func(a, b reference) int { return a.start - b.start })
	w.shutIn()
	w.companions()
	if s.zh {
		w.joinOblique()
		w.employers()
	}
}

// othersName reports whether a last name is part of somebody else's name: "Judge
// Kemp", "Kemp Services", "Michelle Kemp".
func (s *sentence) othersName(a *actor, t token) bool {
	if s.zh || strings.IndexByte(s.text[t.start:t.end], ' ') >= 0 {
		return false
	}
	if whole := s.text[cut(s.text, t.end):cut(s.text, t.end+2)]; !strings.HasPrefix(whole, " ") && !s.capitalBefore(t) {
		return false
	}
	whole := runOn(s.text, tokens(s.text, t.start, cut(s.text, t.end+60)))
	if before := nameBefore(s.text, t.end); before.end == t.end {
		whole.start = min(whole.start, before.start)
	}
	name := s.text[whole.start:whole.end]
	return whole.end > t.end && !strings.HasSuffix(name, "'s") && !strings.HasSuffix(name, "’s") && !slices.Contains(a.forms, name) ||
		whole.start < t.start && !slices.Contains(a.forms, name) && !a.bears(name)
}

// capitalBefore reports whether a word with a capital stands at once before a name.
func (s *sentence) capitalBefore(t token) bool {
	word := lastWord(s.text[uncut(s.text, t.start-24):t.start])
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first)
}

// bears reports whether a name is the actor's with other first names or titles.
func (a *actor) bears(name string) bool {
	fields, own := strings.Fields(name), strings.Fields(a.name)
	return len(own) < 2 || slices.ContainsFunc(fields[:len(fields)-1], func(word string) bool { return slices.Contains(own, word) })
}

// covered reports whether a description says whom the words of a cue mean.
func (w *walk) covered(c cue) bool {
	return slices.ContainsFunc(w.refs, func(r reference) bool { return r.by == "description" && c.start < r.end && r.start < c.end })
}

// authorityActs reports whether "it" does what only a court or an authority
// does: "it found that", "it ordered the company".
func (s *sentence) authorityActs(c cue) bool {
	return s.word(c) == "it" && nameWords["authoritative"][strings.TrimSpace(firstWord(s.fold[c.end:]))]
}

// firstWord returns the word that opens a text.
func firstWord(text string) string {
	word, _, _ := strings.Cut(strings.TrimLeft(text, " "), " ")
	return word
}

// unambiguous leaves out a last name within another's full name, and one that
// two parties bear.
func unambiguous(refs []reference) []reference {
	return slices.DeleteFunc(slices.Clone(refs), func(a reference) bool {
		return slices.ContainsFunc(refs, func(b reference) bool {
			return a.who[0] != b.who[0] && a.start >= b.start && a.end <= b.end
		})
	})
}

// named reports whether a name follows the words at once: "the defendant Wei".
func (w *walk) named(c cue) bool {
	return slices.ContainsFunc(w.refs, func(r reference) bool { return r.start >= c.start && r.start-c.end < 2 })
}

// meant returns whom a word such as "he" or "both defendants" means here.
func (w *walk) meant(c cue) []*actor {
	switch c.role {
	case "he", "one":
		return w.one(c)
	case "they":
		return w.they(c)
	case "it":
		return w.it(c)
	case "others":
		if rest := w.of(true); len(w.carried) > 0 && len(rest) > len(w.carried) {
			return slices.DeleteFunc(rest, func(a *actor) bool { return slices.Contains(w.carried, a) })
		}
		return []*actor{strangers}
	case "former":
		return at(w.m.actors, 0)
	case "latter":
		return at(w.m.actors, len(w.m.actors)-1)
	}
	return nil
}

// one returns whom a word for one person means.
func (w *walk) one(c cue) []*actor {
	if w.s.zh {
		return w.oneZH(c)
	}
	if w.s.word(c) == "the accused" && len(w.carried) > 1 {
		return w.carried
	}
	if before := w.before(c.start, true); before != nil {
		return []*actor{before}
	}
	if w.person != nil && w.person != strangers && w.m.contradicts(w.person, w.s.word(c)) {
		return []*actor{strangers} // "she" behind a man
	}
	if w.person != nil {
		return []*actor{w.person}
	}
	if len(w.m.actors) == 1 {
		return w.m.actors
	}
	return nil
}

// they returns whom a word for several means.
func (w *walk) they(c cue) []*actor {
	if w.s.word(c) == "both" && ofBoth.MatchString(w.s.fold[c.end:]) {
		return nil // "Ann Lee and Tom Hale, both of Elm, were …"
	}
	if n := determiners[firstWord(w.s.word(c))]; n > 1 && (!w.m.opensWith(w.s) && len(w.m.facts) > 0 || w.before(c.start, true) != nil) {
		return []*actor{strangers} // "and two men who …": nobody of whom was spoken
	}
	return w.together(w.s.word(c))
}

// it returns which company a word for one means.
func (w *walk) it(c cue) []*actor {
	if before := w.companyBefore(c); before != nil && w.s.word(c) != "it" {
		return []*actor{before}
	}
	if who := w.nearest(0, c.start); w.s.word(c) == "it" && len(who) == 1 && who[0] != strangers && !who[0].person {
		return who
	}
	if w.farFirm(c) {
		return []*actor{strangers}
	}
	if before := w.companyBefore(c); before != nil && accusedIt.MatchString(w.s.fold[:c.start]) {
		return []*actor{before}
	}
	if w.company != nil {
		return []*actor{w.company}
	}
	if companies := w.of(false); len(companies) == 1 {
		return companies
	}
	return nil
}

// ofBoth follows "both" where it only tells more of two who stand before it.
var ofBoth = regexp.MustCompile(`^ (?:of|from|aged|in their|former|formerly|residents|employees|students|\d)`)

// accusedIt ends where "it" stands for whom a suit is against.
var accusedIt = regexp.MustCompile(`\b(?:against|sued) .*\b(?:alleging|claiming|accusing|saying|arguing)(?: that)? $`)

func at(actors []*actor, i int) []*actor {
	if len(actors) < 2 {
		return actors
	}
	return actors[i : i+1]
}

// of returns the persons, or the companies, of the matter.
func (w *walk) of(person bool) []*actor {
	var found []*actor
	for _, a := range w.m.actors {
		if a.person == person {
			found = append(found, a)
		}
	}
	return found
}

// before returns the last person who is named as a subject before an offset.
func (w *walk) before(offset int, person bool) *actor {
	var last *actor
	for _, ref := range w.refs {
		if ref.start < offset && ref.by == "name" && !ref.oblique && ref.who[0].person == person {
			last = ref.who[0]
		}
	}
	return last
}

// companyBefore returns the last company that the sentence names before a word,
// as an object too: "the complaint against Acme says the company …".
func (w *walk) companyBefore(c cue) *actor {
	var last *actor
	for _, ref := range w.refs {
		if ref.start < c.start && ref.by == "name" && !ref.who[0].person {
			last = ref.who[0]
		}
	}
	return last
}

// leave remembers the sentence's subject for the next.
func (w *walk) leave() {
	if w.meets() {
		w.person, w.carried = strangers, []*actor{strangers}
		return
	}
	w.refs = slices.DeleteFunc(w.refs, func(ref reference) bool { return ref.by == "who" || ref.by == "apart" })
	for i, ref := range w.refs {
		if i > 0 && (ref.shut > 0 && ref.shut < len(w.s.fold)-1 || w.refs[0].by == "unknown") {
			continue // "Ann, who paid Tom, gave herself up": he who is told of is not Tom
		}
		for _, a := range ref.who {
			if (a.person || a == strangers && i == 0 && ref.by != "several" && !w.s.zh) && len(ref.who) == 1 && !ref.oblique {
				w.person = a
			} else if !a.person && a != strangers {
				w.company = a
			}
		}
	}
	for _, ref := range w.refs {
		if !ref.oblique {
			w.carried = ref.who
			if next := w.coordinated(ref); len(next) > 1 {
				w.carried = next
			}
			return
		}
	}
}

// subject returns who is meant by what stands at an offset: the nearest party
// before it that can have done or got it, else the one that the sentence aims
// at, else the carried one.
func (w *walk) subject(offset int) []*actor {
	if w.s.zh {
		return w.subjectZH(offset)
	}
	from, to := w.s.clause(offset)
	if firms := w.of(false); len(firms) == 1 && matterSettled.MatchString(w.s.fold[from:cut(w.s.fold, offset+12)]) {
		return firms
	}
	if who := w.nearest(from, offset); who != nil {
		return who
	}
	if who := w.target(offset, to); who != nil {
		return who
	}
	if who := w.nearest(0, offset); who != nil {
		return who
	}
	if who := w.target(0, len(w.s.fold)); who != nil {
		return who
	}
	return w.spokenOf()
}

// matterSettled says that a suit ended by a settlement, and so whoever is sued pays.
var matterSettled = regexp.MustCompile(`^(?:in the end,? )?the (?:matter|case|suit|lawsuit|action|claims?|dispute) (?:was|were|has been) settled\b`)

// nearest returns the last party before an offset that is no mere object of a
// preposition, with whom it is joined.
func (w *walk) nearest(from, offset int) []*actor {
	for i := len(w.refs) - 1; i >= 0; i-- {
		ref := w.refs[i]
		if ref.end > offset || ref.start < from || ref.oblique || ref.shut > 0 && ref.shut < offset {
			continue
		}
		return w.group(i)
	}
	return nil
}

// group returns the i-th reference with those before it that "and" joins.
func (w *walk) group(i int) []*actor {
	who := w.refs[i].who
	for i > 0 && w.refs[i-1].who[0] == who[0] && w.s.fold[min(w.refs[i-1].end, w.refs[i].start):w.refs[i].start] == " (" {
		i-- // the short name in brackets
	}
	last, listed := who, w.s.zh
	for ; i > 0; i-- {
		before := w.refs[i-1]
		gap := strings.TrimSpace(w.s.fold[min(before.end, w.refs[i].start):w.refs[i].start])
		if !isAnd(gap) || before.by != "name" {
			break
		}
		listed = listed || gap != "," || before.who[0].person == who[0].person
		if !slices.Contains(who, before.who[0]) {
			who = append(slices.Clone(before.who), who...)
		}
	}
	if !listed {
		return last // "a teacher at the school chain Acme, Ann Lee, was jailed"
	}
	return who
}
