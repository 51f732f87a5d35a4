package extract

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// How many sentences back, and in Chinese how many paragraphs, a party may have been
// named last of whom a fact is told without its name.
const (
	reachName      = 2
	reachParagraph = 1
)

// linked reports whether a fact is surely told of a party.
func (w *walk) linked(a *actor, f *fact) bool {
	at := f.printed.start
	ref, by := w.linkTo(a, at)
	only := len(w.m.actors)+len(w.m.others) == 1 || w.s.zh && f.slot == corpus.SlotTerm && len(w.of(true)) == 1
	switch {
	case a.in == nil || a.unnamed():
		return only || by == "name"
	case by == "lead", by == "pronoun" && w.allOfThem(ref):
		return true
	case by == "name":
		return !w.s.zh || !strings.Contains(nextCourt.ReplaceAllString(w.s.fold[min(ref.end, at):at], ""), "；")
	case by == "kind":
		return !w.otherSince(a, w.lastNaming(a), at)
	case by == "description" && w.settled(ref):
		return len(w.of(a.person)) == 1 || w.s.sameClause(ref.start, at) || w.opensStory(a, ref)
	}
	last := w.lastNaming(a)
	if last == nil {
		return only && a.in.index-w.s.index <= reachLater && !(w.s.zh && nextDefendant.MatchString(a.in.fold[:a.at.start]))
	}
	near := w.s.index-last.index <= reachName || w.s.zh && only && !a.person && by != "" && w.goesOnZH(last)
	if !w.s.zh {
		return near || w.storyOwn(a, f, last) || w.theFine(a, f, last) || (only || by == "pronoun" && w.goesOn(a, ref, last)) && !w.otherSince(a, last, at)
	}
	if !near || w.s.paragraph-last.paragraph > reachParagraph || by == "" && !only && !(f.slot == corpus.SlotTerm && w.soleSoFar(a, last)) {
		return false
	}
	if by != "" {
		at = ref.start
	}
	return a.person && by != "" || !w.otherSince(a, last, at)
}

// nextCourt begins what another court did in the same matter: 一审判刑2年；二审改判3年.
var nextCourt = regexp.MustCompile(`；(?:二审|终审|三审|更审|再审)`)

// soleSoFar reports whether a Chinese article has named nobody else yet, and this sentence
// follows the one that names the party in its paragraph.
func (w *walk) soleSoFar(a *actor, last *sentence) bool {
	return last.index+1 == w.s.index && last.paragraph == w.s.paragraph && !slices.ContainsFunc(slices.Concat(w.m.actors, w.m.others), func(o *actor) bool {
		return o != a && (o.in == nil || o.in.index <= w.s.index)
	})
}

// linkTo returns the reference by which a sentence speaks of a party, and its kind: a
// name before a description to which the article gives a name, that before a word such
// as "he", and none where it does not speak of the party.
func (w *walk) linkTo(a *actor, at int) (best reference, by string) {
	rank := 0
	for _, ref := range w.refs {
		if !slices.Contains(ref.who, a) {
			continue
		}
		n := 1
		switch {
		case ref.by == "name" && ref.start <= at:
			n = 4
		case ref.by == "name":
			n = 3
		case ref.by == "kind", ref.by == "lead", ref.by == "description" && w.settled(ref):
			n = 2
		}
		if n >= rank {
			best, by, rank = ref, ref.by, n
		}
	}
	return best, by
}

// settled reports whether a reference is a description to which the article gives a
// name.
func (w *walk) settled(ref reference) bool {
	return slices.ContainsFunc(w.s.described, func(d description) bool { return d.start == ref.start && len(d.names) > 0 })
}

// opensStory reports whether a description opens its story, and its party is the first
// that the story then names.
func (w *walk) opensStory(a *actor, ref reference) bool {
	gap := a.in.index - w.s.index
	return ref.start == w.s.begin() && slices.Contains(ref.who, w.m.actors[0]) && gap >= 0 && gap <= reachName
}

// sameClause reports whether two offsets stand in one clause.
func (s *sentence) sameClause(one, other int) bool {
	from, to := s.clause(other)
	return one >= from && one <= to
}

// goesOn reports whether a paragraph goes on about a person from where he is named
// last: each of its sentences since, and this one, opens with the same "he".
func (w *walk) goesOn(a *actor, ref reference, last *sentence) bool {
	if !a.person || ref.oblique || last.paragraph != w.s.paragraph || !w.s.opensClause(ref.start) {
		return false
	}
	he := w.s.fold[ref.start:ref.end]
	return !slices.ContainsFunc(w.m.sentences, func(s *sentence) bool {
		return s.index > last.index && s.index <= w.s.index && !strings.HasPrefix(s.fold, he+" ")
	})
}

// goesOnZH reports whether a Chinese story speaks of a company in each of its sentences
// from where it is named last: 公司以…, 公司既没有….
func (w *walk) goesOnZH(last *sentence) bool {
	return w.s.index-last.index <= storyReach && !slices.ContainsFunc(w.m.sentences, func(s *sentence) bool {
		return s.index > last.index && s.index <= w.s.index && !s.says("it")
	})
}

// lastNaming returns the last sentence of the matter before this one that names a
// party.
func (w *walk) lastNaming(a *actor) *sentence {
	var last *sentence
	for _, s := range w.m.sentences {
		if s.index < w.s.index && (s == a.in || len(w.namings(a, s)) > 0) {
			last = s
		}
	}
	return last
}

// allOfThem reports whether a reference says a number ("the couple") and means all persons of
// its matter.
func (w *walk) allOfThem(ref reference) bool {
	n := len(ref.who)
	return !w.s.zh && n > 1 && n == len(w.of(true)) && howMany(w.s.fold[ref.start:ref.end]) == n
}

// namings returns where a sentence names a party, or speaks in English of "the accused" in a
// story that has named no other person by then.
func (w *walk) namings(a *actor, s *sentence) []token {
	found := s.occurrences(a)
	if s.zh || !a.person || a.in == nil || a.in.index >= s.index || slices.ContainsFunc(w.of(true), func(o *actor) bool { return o != a && (o.in == nil || o.in.index <= s.index) }) {
		return found
	}
	for _, c := range s.cues {
		if c.role == "one" && oneOf(s.word(c), "the accused", "the defendant") {
			found = append(found, token{c.start, c.end})
		}
	}
	return found
}

// otherSince reports whether the matter names or describes another of a party's kind
// between where it is named last and an offset of this sentence.
func (w *walk) otherSince(a *actor, last *sentence, at int) bool {
	for _, s := range w.m.sentences {
		if s.index < last.index || s.index > w.s.index {
			continue
		}
		from, to := 0, len(s.text)
		if own := w.namings(a, s); s == last && len(own) > 0 {
			from = own[len(own)-1].end
		}
		if s == w.s {
			to = at
		}
		if s.another(a, from, to) {
			return true
		}
	}
	return false
}

// another reports whether a sentence speaks between two offsets of somebody else of a
// party's kind.
func (s *sentence) another(a *actor, from, to int) bool {
	tokens := s.bystanders
	if !a.person {
		tokens = append(slices.Clone(s.brands), slices.DeleteFunc(slices.Clone(s.firms), s.takesUpIt)...)
	}
	for _, c := range s.candidatesEN() {
		if c.person == a.person {
			tokens = append(slices.Clone(tokens), c.token)
		}
	}
	for _, n := range s.names {
		if n.person == a.person {
			tokens = append(slices.Clone(tokens), n.token)
		}
	}
	return slices.ContainsFunc(tokens, func(t token) bool {
		return t.start >= from && t.end <= to && !a.goesBy(s.text[t.start:t.end]) && !a.isKind(s.fold[t.start:t.end])
	})
}

// takesUpIt reports whether a Chinese word for a company is one that takes up who was
// spoken of: 公司, not 另一公司.
func (s *sentence) takesUpIt(t token) bool {
	return slices.ContainsFunc(s.cues, func(c cue) bool { return c.role == "it" && c.start <= t.start && c.end == t.end })
}

// candidatesEN returns the candidates of an English sentence.
func (s *sentence) candidatesEN() []candidate {
	if s.zh {
		return nil
	}
	return s.candidates()
}
