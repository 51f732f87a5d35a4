package extract

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// strangers stands for everybody whom the article speaks of and does not name: a
// colleague, a customer, another car maker. What is told of them is no fact of
// the matter.
var strangers = &actor{name: "somebody else"}

// descriptions reads whom the sentence means without a name.
func (w *walk) descriptions() {
	for _, d := range w.s.described {
		if who := w.described(d); len(who) > 0 {
			w.refs = append(w.refs, reference{d.start, d.end, who, w.s.oblique(d.start), "description", 0})
		}
	}
}

var ownedNoun = regexp.MustCompile(`^['’]s ((?:[a-z-]+ ){0,3}?)([a-z-]+)\b`)

// genitives takes whom a sentence calls somebody's company or brother for another
// than the one whose it is.
func (w *walk) genitives() {
	for i, ref := range w.refs {
		if w.s.zh || ref.by != "name" {
			continue
		}
		m := ownedNoun.FindStringSubmatchIndex(w.s.fold[ref.end:])
		if m == nil {
			continue
		}
		for at := m[2]; at < m[5]; { // the first noun of the group that means somebody
			word := firstWord(w.s.fold[ref.end+at : ref.end+m[5]])
			if kind := kindOf(word, ""); kind != "" {
				w.refs[i].oblique = true
				if kind != "court" {
					w.refs = append(w.refs, w.owned(ref.end+at, ref.end+at+len(word))...)
				}
				break
			}
			at += len(word) + 1
		}
	}
}

// owned is a stranger between two offsets, unless a party's name stands behind.
func (w *walk) owned(start, end int) []reference {
	for _, ref := range w.refs {
		if ref.start >= end && ref.start-end < 4 {
			return nil
		}
	}
	return []reference{{start, end, []*actor{strangers}, w.s.oblique(start), "description", 0}}
}

// bareSubject takes the plural noun that opens a sentence for strangers where the
// matter is one of persons: "Hackers had stolen the data". What happened to a
// company counts as its own.
func (w *walk) bareSubject() {
	t := token{w.s.begin(), w.s.begin() + len(firstWord(w.s.fold[w.s.begin():]))}
	word := w.s.fold[t.start:t.end]
	if w.s.zh || len(w.of(true)) == 0 || len(w.of(false)) > 0 || !strings.HasSuffix(word, "s") || partyNouns[word] != "" {
		return
	}
	if kind := kindOf(word, ""); (kind == "person" || kind == "bystander") && stopWord(firstWord(w.s.fold[t.end:])) {
		w.refs = append(w.refs, reference{t.start, t.end, []*actor{strangers}, false, "description", 0})
	}
}

// unknownSubject takes a name that opens a sentence, and is no party's, for a stranger
// where the sentence goes on to tell of its bearer: "he" in the next may be that one.
func (w *walk) unknownSubject() {
	s := w.s
	if s.zh {
		return
	}
	t := nameAfter(s.text, s.begin(), 0)
	if t.start == t.end || !(len(w.of(true)) > 0 && len(w.of(false)) == 0 && tellsWho.MatchString(s.fold[t.end:]) || w.m.allCompanies() && agedDid.MatchString(s.fold[t.end:])) || !plainName(s.text[t.start:t.end]) || slices.ContainsFunc(w.refs, func(r reference) bool { return r.start < t.end }) {
		return
	}
	w.refs = append(w.refs, reference{t.start, t.end, []*actor{strangers}, false, "unknown", 0})
}

// opensWithUnknown reports whether a sentence tells of such a name.
func (w *walk) opensWithUnknown() bool {
	return slices.ContainsFunc(w.refs, func(r reference) bool { return r.by == "unknown" && r.start <= w.s.begin() })
}

// unknownAgent takes a name with an age that "by" leads in, and that is no party's, for
// a stranger where the sentence speaks of nobody else: "The site was run by Ann Lee,
// 36." Whoever "she" is in the next, it need not be the party.
func (w *walk) unknownAgent() {
	s := w.s
	if s.zh || len(w.refs) > 0 || len(w.of(true)) == 0 || slices.ContainsFunc(s.cues, func(c cue) bool { return c.role == "he" || c.role == "one" }) {
		return
	}
	for _, m := range byAged.FindAllStringSubmatchIndex(s.text, 4) {
		if t := (token{m[2], m[3]}); plainName(s.text[t.start:t.end]) {
			w.refs = append(w.refs, reference{t.start, t.end, []*actor{strangers}, false, "unknown", 0})
			return
		}
	}
}

// byAged finds a full name that "by" leads in and an age follows.
var byAged = regexp.MustCompile(`\bby (\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,3}), (?:aged )?\d\d\b`)

// agedDid follows the name of a person with an age: whose matter is a company's, of them the
// sentence tells.
var agedDid = regexp.MustCompile(`^, (?:aged )?\d\d, `)

// tellsWho follows a name of whose bearer the sentence tells something of its own.
var tellsWho = regexp.MustCompile(`^(?:, (?:aged )?\d\d)?, (?:who|whose)\b`)

// relatives reads "who" as the one whose name or description stands before it: a
// party though it is an object, or a stranger.
func (w *walk) relatives() {
	s := w.s
	if s.zh || !containsAny(s.fold, " who", " which") {
		return
	}
	for _, m := range relativeWord.FindAllStringIndex(s.fold, 8) {
		if who := w.standing(strings.TrimRight(s.text[:m[0]], ", ")); len(who) > 0 {
			w.refs = append(w.refs, reference{m[0] + 1, m[1], who, false, "who", 0})
		}
	}
}

// standing returns who stands at the end of a text: a party, or a stranger where
// the name or the description there is nobody's of the matter.
func (w *walk) standing(text string) []*actor {
	end := len(ageTail.ReplaceAllString(text, ""))
	if m := apposed.FindStringIndex(text); m != nil && !slices.ContainsFunc(w.refs, func(r reference) bool { return r.start > m[0] && r.end <= len(text) }) { // "Ann Lee, a clerk at Elm Bank, who …"
		for _, ref := range w.refs {
			if ref.end == m[0] && ref.by == "name" {
				return ref.who
			}
		}
	}
	for _, ref := range w.refs {
		if ref.end == end && len(ref.who) == 1 {
			return ref.who
		}
	}
	t := nameBefore(w.s.text, end)
	if t.start < t.end && (w.s.within(t) || companyName(w.s.text[t.start:t.end])) && strings.HasPrefix(w.s.fold[t.end:], " who") {
		return nil // "a teller at Fenland Savings who …"
	}
	if t.start < t.end && strings.Contains(w.s.text[t.start:t.end], " ") && len(w.m.actors) > 0 {
		return []*actor{strangers}
	}
	who := strings.HasPrefix(strings.TrimLeft(w.s.fold[len(text):], ", "), "who")
	for _, d := range w.s.described {
		if who && d.kind == "firm" {
			continue // "a clerk at a clinic who sold …": no clinic is who
		}
		if d.end == end && d.n == 1 && !d.definite && len(d.names) == 0 && d.kind != "court" && d.start > w.s.begin() && len(w.m.actors) > 0 && !w.aboutNobody() {
			return []*actor{strangers}
		}
	}
	return nil
}

var relativeWord = regexp.MustCompile(` who\b| which\b`)

var ageTail = regexp.MustCompile(`, (?:aged )?\d\d$`)

// described returns whom a description means: the parties who bear the name that
// the article gives it, those who were called so before, or a stranger where it
// opens a clause.
func (w *walk) described(d description) []*actor {
	if len(d.names) > 0 {
		if who := w.called(d.names); who != nil || d.kind == "court" || w.aboutNobody() {
			return who
		}
		return []*actor{strangers}
	}
	if w.apposed(d) || d.kind == "court" {
		return nil
	}
	if oneOf(w.s.fold[d.start:d.end], "his client", "her client", "my client") {
		if people := w.of(true); len(people) == 1 {
			return people
		}
		return nil // a lawyer speaks of a party
	}
	if who := w.ofTwo(d); who != nil {
		return who
	}
	if d.definite && d.kind == "firm" && w.decidedUpon(d) && len(w.of(false)) == 0 {
		return []*actor{strangers}
	}
	if d.definite || w.aboutNobody() {
		return w.takenUp(d)
	}
	if w.decidedUpon(d) {
		return []*actor{strangers}
	}
	if w.m.opensWith(w.s) && d.start == w.s.begin() {
		if who := w.of(d.kind == "person"); len(who) == d.n {
			return who
		}
		if !w.aboutNobody() && (d.kind == "firm" && len(w.of(false)) == 0 || d.kind == "person" && len(w.of(true)) != 0) {
			return []*actor{strangers} // a hospital, or one man of two, that no name fits
		}
		return nil
	}
	if len(w.m.actors) > 0 && w.s.opensClause(d.start) && (d.n == 1 || d.kind != "firm") {
		return []*actor{strangers}
	}
	return nil
}

// lastOf returns the last cue of one of the roles that ends before an offset.
func lastOf(s *sentence, before int, roles ...role) (cue, bool) {
	for i := len(s.cues) - 1; i >= 0; i-- {
		if c := s.cues[i]; c.end <= before && slices.Contains(roles, c.role) {
			return c, true
		}
	}
	return cue{}, false
}

// firstOf returns the first cue of one of the roles that ends before an offset.
func firstOf(s *sentence, before int, roles ...role) (cue, bool) {
	for _, c := range s.cues {
		if c.end <= before && slices.Contains(roles, c.role) {
			return c, true
		}
	}
	return cue{}, false
}

// hasDecision reports whether the matter has a decided figure or state so far.
func (m *matter) hasDecision() bool {
	return slices.ContainsFunc(m.facts, func(f *fact) bool {
		return f.stage == corpus.Decided && (f.slot == corpus.SlotFine || f.slot == corpus.SlotTerm)
	})
}

// called returns the parties of the matter that bear one of the names.
func (w *walk) called(names []string) []*actor {
	var found []*actor
	for _, a := range slices.Concat(w.m.actors, w.m.others) {
		if slices.ContainsFunc(names, a.goesBy) {
			found = append(found, a)
		}
	}
	return found
}

// apposed reports whether a party's name stands beside the description, which
// then says nothing of its own: "a nurse surnamed Wei", "her sister, Karin".
func (w *walk) apposed(d description) bool {
	return slices.ContainsFunc(w.refs, func(r reference) bool {
		return r.by == "name" && (r.start >= d.end && r.start-d.end < 30 && !strings.ContainsAny(w.s.fold[d.end:r.start], "0123456789;") || r.end <= d.start && d.start-r.end < 8 || r.start < d.end && d.start < r.end)
	})
}

// aboutNobody reports whether the matter has no party with a name: who is
// described may be the party then.
func (w *walk) aboutNobody() bool {
	return !slices.ContainsFunc(w.m.actors, func(a *actor) bool { return !a.unnamed() })
}

// takenUp returns whom "the clerk" takes up: who was described with the same
// noun before, else a stranger where it is a kind that the matter has no party of.
func (w *walk) takenUp(d description) []*actor {
	noun := lastWord(w.s.fold[d.start:d.end])
	for _, before := range w.m.sentences {
		if before == w.s {
			break
		}
		for _, o := range before.described {
			if len(o.names) == d.n && lastWord(before.fold[o.start:o.end]) == noun {
				return w.called(o.names)
			}
		}
	}
	if who := w.byItsNoun(d, noun); who != nil {
		return who
	}
	person, company := len(w.of(true)) > 0, len(w.of(false)) > 0
	opens := w.s.opensClause(d.start) || len(w.m.actors) > 1 && d.start > 1 && digit(w.s.fold[d.start-2]) // "Between 2019 and 2022 the company …"
	if d.definite && opens && !w.aboutNobody() && (d.kind == "bystander" || d.kind == "firm" && !company || d.kind == "person" && !person) {
		return []*actor{strangers}
	}
	return nil
}

// byItsNoun returns the one company of the matter whose name ends in the noun of a definite
// description: Quay House Hotel for "the hotel".
func (w *walk) byItsNoun(d description, noun string) []*actor {
	if !d.definite || d.n > 1 || d.kind != "firm" {
		return nil
	}
	var found []*actor
	for _, a := range w.of(false) {
		if slices.Contains(strings.Fields(strings.ToLower(a.name)), noun) {
			found = append(found, a)
		}
	}
	if len(found) != 1 {
		return nil
	}
	return found
}

// opensClause reports whether an offset is where a clause has its subject.
func (s *sentence) opensClause(at int) bool {
	before := strings.TrimRight(s.fold[:at], " ")
	if before == "" || endsAny(before, ",", ";", ":") {
		return true
	}
	return oneOf(lastWord(before), "while", "but", "that", "when", "where", "after", "before", "said", "although", "because", "meanwhile", "whereas")
}
