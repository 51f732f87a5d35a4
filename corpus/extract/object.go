package extract

import (
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/corpus/mention"
)

// decidedUpon reports whether a description is the object of a decision, as in
// "fined a school board": by somebody, upon somebody else.
func (w *walk) decidedUpon(d description) bool {
	c, ok := lastOf(w.s, d.start, "finedverb", "order", "sentenceverb", "convict", "sue")
	if !ok || d.start-c.end > 2 || len(w.m.actors) == 0 {
		return false
	}
	mismatch := d.kind == "firm" && len(w.of(false)) == 0 || d.kind == "person" && len(w.of(true)) == 0
	return mismatch && !w.aboutNobody() || !w.m.opensWith(w.s) && w.m.hasDecision()
}

// someoneElse reports whether an active verb of deciding has an object that is no
// party of the matter: "fined two other robocallers".
func (w *walk) someoneElse(c cue) bool {
	s := w.s
	if s.zh || !oneOf(string(c.role), "finedverb", "sentenceverb", "convict", "arrest") || !oneOf(s.word(c), "fined", "penalised", "penalized", "sentenced", "jailed", "convicted", "arrested", "imprisoned") {
		return false
	}
	if s.passive(c) || len(w.refs) == 0 && w.aboutNobody() {
		return false
	}
	if object := strings.Trim(firstWord(s.fold[c.end:]), ",."); oneOf(object, "him", "her", "them", "it", "both", "each") {
		return false
	}
	subject := strings.TrimRight(s.fold[uncut(s.fold, c.start-40):c.start], " ")
	if !w.byAgent(subject, c) {
		return false
	}
	for _, ref := range w.refs {
		if ref.start >= c.end && ref.start-c.end < 70 && ref.who[0] != strangers {
			return false
		}
	}
	return true
}

// namesAnother reports whether a verb of deciding has somebody with a name for its object
// or, in the passive, for its subject, who is no party of the matter: "sued Elm County",
// "their lawyer, Ann Lee, was fined".
func (w *walk) namesAnother(c cue) bool {
	s := w.s
	if s.zh || !deciding.MatchString(s.word(c)) {
		return false
	}
	near := uncut(s.fold, c.start-40)
	before := strings.TrimRight(s.fold[near:c.start], " ")
	if aux := auxBack.FindStringIndex(before); aux != nil && passiveWords.MatchString(before[aux[0]:]) {
		end := len(strings.TrimRight(s.text[:near+aux[0]], ", "))
		end = len(ageTail.ReplaceAllString(s.text[:end], ""))
		return w.anotherName(nameBefore(s.text, end))
	}
	return w.anotherName(nameAfter(s.text, c.end, 0))
}

// deciding is a verb that takes whoever is decided about for its object.
var deciding = regexp.MustCompile(`^(?:fined|fines|fining|sued|sues|suing|sentenced|jailed|convicted|imprisoned|arrested|charged|acquitted|cleared|penali[sz]ed|reprimanded|ordered|dismissed|dropped)$`)

// anotherName reports whether a name of two words or more, or a company's, is none of the
// matter's parties.
func (w *walk) anotherName(t token) bool {
	if t.start >= t.end || w.aboutNobody() {
		return false
	}
	name := w.s.text[t.start:t.end]
	apposed := strings.HasSuffix(w.s.text[:t.start], ", ") && strings.HasPrefix(w.s.text[t.end:], ",")
	if !strings.Contains(name, " ") && !companyName(name) && !apposed || w.s.within(t) || w.s.genitive(t) {
		return false
	}
	return !slices.ContainsFunc(w.refs, func(r reference) bool { return r.start < t.end && t.start < r.end && r.by == "name" }) && !dayName.MatchString(name)
}

// dayName opens with a day or a month, and is nobody's name.
var dayName = regexp.MustCompile(`^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b`)

// objectAfter returns the party that an active verb of deciding has for its object,
// behind whatever nouns: "acquitted former mayor Ann Lee".
func (w *walk) objectAfter(c cue) []*actor {
	s := w.s
	if s.zh || !oneOf(string(c.role), "finedverb", "sentenceverb", "convict", "acquit", "charge", "arrest", "sue", "dismiss", "uphold", "overturn") || passiveWords.MatchString(s.fold[uncut(s.fold, c.start-20):c.start]) {
		return nil
	}
	for i, ref := range w.refs {
		if ref.start < c.end {
			continue
		}
		begin := s.groupBefore(ref.start)
		if gap := s.fold[c.end:max(c.end, begin)]; strings.TrimSpace(gap) != "" || ref.by != "name" && !(ref.by == "description" && whose.MatchString(s.fold[ref.end:])) {
			return nil
		}
		return w.coordinated(w.refs[i])
	}
	return nil
}

// whose follows somebody whose appeal or sentence a verb is about.
var whose = regexp.MustCompile(`^['’]s `)

// activeElse reports whether the last verb of deciding before a figure has such
// an object.
func (w *walk) activeElse(m mention.Mention) bool {
	c, ok := lastOf(w.s, m.Span.Start, "finedverb", "sentenceverb")
	return ok && m.Span.Start-c.end < reachBefore && (w.someoneElse(c) || w.namesAnother(c))
}

// passive reports whether a verb is one in the passive, by itself or with one before it:
// "was jailed for a year, suspended for two, and fined".
func (s *sentence) passive(c cue) bool {
	if passiveWords.MatchString(s.fold[uncut(s.fold, c.start-40):c.start]) {
		return true
	}
	before, ok := lastOf(s, c.start, "finedverb", "sentenceverb", "convict")
	return ok && lastWord(s.fold[:c.start]) == "and" && passiveWords.MatchString(s.fold[uncut(s.fold, before.start-20):before.start])
}

// strangeSubject reports whether an active verb of paying or earning has a subject
// of its own that is no party: "the force has paid the women £900".
func (w *walk) strangeSubject(c cue) bool {
	s := w.s
	settled := s.word(c) == "settled"
	if s.zh || w.aboutNobody() || !settled && !oneOf(s.word(c), "paid", "pays", "paying", "earned", "made", "received", "collected", "took in", "raised") {
		return false
	}
	from, _ := s.clause(c.start)
	if m := opener.FindStringIndex(s.fold[from:c.start]); m != nil {
		from += m[1]
	}
	subject := s.fold[max(from, min(s.begin(), c.start)):c.start]
	return w.nearest(from, c.start) == nil && ownSubject.MatchString(subject) && !(settled && (containsAny(subject, "parties", "sides", "case", "suit", "claim", "dispute", "matter", "action") || w.takesUp(from, c.start)))
}

// strangeDecided reports whether the verb that decides upon a figure has a subject of its
// own in the passive that is no party: "the third of them was jailed for a year".
func (w *walk) strangeDecided(at int) bool {
	s := w.s
	c, ok := lastOf(s, at, "sentenceverb", "finedverb", "convict")
	if !ok || at-c.end > reachBefore || w.aboutNobody() || w.m.opensWith(s) {
		return false
	}
	from, _ := s.clause(c.start)
	if m := opener.FindStringIndex(s.fold[from:c.start]); m != nil {
		from += m[1]
	}
	subject := s.fold[max(from, min(s.begin(), c.start)):c.start]
	return w.nearest(from, c.start) == nil && decidedSubject.MatchString(subject) && !secondVerb.MatchString(subject) && !w.takesUp(from, c.start)
}

// takesUp reports whether a definite description between two offsets can mean a party of
// the matter by its kind: "the 54-year-old".
func (w *walk) takesUp(from, to int) bool {
	return slices.ContainsFunc(w.s.described, func(d description) bool {
		return d.start >= from && d.end <= to && d.definite && len(w.of(d.kind == "person")) >= d.n
	})
}

// decidedSubject is a noun with what stands before it, and the auxiliary of a passive.
var decidedSubject = regexp.MustCompile(`^(?:(?:in|on|last|earlier|during) (?:[\w]+ ){1,3}?)?(?:the|an?|its|his|her|their|one|another|some|two|three|four|five|six|several) [^,;]{2,60} (?:was|were|has been|have been|had been|got|received)(?: also| then| later| each)? $`)

// secondVerb ends a clause whose subject stands further back: "admitted it before the
// trial and was jailed".
var secondVerb = regexp.MustCompile(` and (?:was|were|has been|have been|had been|got|received)(?: also| then| later| each)? $`)

// ownSubject is a noun with what stands before it, and the beginning of a verb.
var ownSubject = regexp.MustCompile(`^(?:the|an?|its|his|her|their|one|another|some) (?:[\w'’-]+ ){1,5}(?:has |have |had |also |then |later )?$`)

// byAgent reports whether a court or an authority is the subject before a verb.
func (w *walk) byAgent(subject string, c cue) bool {
	words := strings.Fields(subject)
	for n := len(words) - 1; n >= 0 && n >= len(words)-3; n-- {
		word := strings.Trim(words[n], ",.'’s")
		if kindOf(word, "") == "court" || nameWords["reject"][word] || word == "it" {
			return true
		}
	}
	return slices.ContainsFunc(w.s.courts(), func(m mention.Mention) bool { return m.Span.End <= c.start && c.start-m.Span.End < 12 })
}
