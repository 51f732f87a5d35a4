package extract

import (
	_ "embed"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/corpus/mention"
)

var (
	//go:embed lexicon/nouns.txt
	nounTable string
	//go:embed lexicon/uncounted.txt
	uncountedTable string
)

// counted are the nouns that are counted within the conduct of a case.
var counted = nounSet(nounTable)

func nounSet(table string) map[string]bool {
	set := map[string]bool{}
	for _, line := range strings.Split(table, "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, word := range strings.Fields(line) {
			set[word] = true
		}
	}
	return set
}

// numbers notes what the conduct was about in numbers: cameras, people, records.
func (w *walk) numbers() {
	s := w.s
	if s.zh {
		w.numbersZH()
		return
	}
	if len(w.m.actors) == 0 && !w.m.marked {
		return
	}
	for _, m := range s.counts() {
		count, ok := m.Value.(corpus.Count)
		if !ok || count.N < 2 || !w.ofCase(m, count) {
			continue
		}
		f := fact{slot: corpus.SlotCount, about: aboutNoun(count.Noun), value: count, bound: m.Bound,
			printed: token{m.Span.Start, max(m.End, m.Span.End)}, rule: "count.conduct"}
		if sharedOut.MatchString(s.withoutBound(m)) && s.says("sue") && !s.says("settlement") || suedFor.MatchString(s.fold[:m.Span.Start]) || s.accuses(m.Span.Start) && !w.decided() || s.has("pleads", 0, m.Span.Start) {
			f.stage = corpus.Alleged
		}
		w.put(f, w.counting(m), false)
	}
}

// ofCase reports whether an English number measures the conduct of the case.
func (w *walk) ofCase(m mention.Mention, count corpus.Count) bool {
	s := w.s
	if rest := s.fold[m.Span.End:cut(s.fold, m.Span.End+20)]; strings.Contains(rest, "respectively") && len(s.counts()) == 1 {
		return false // "930,000 and 15,000 people respectively": one of the two, and not whose
	}
	if manyReports.MatchString(s.fold[:cut(s.fold, max(m.End, m.Span.End))]) && len(w.nearest(0, m.Span.Start)) == 0 {
		return false
	}
	if askedThem.MatchString(s.withoutBound(m)) {
		return false
	}
	if strings.HasSuffix(s.fold[:m.Span.Start], " out of ") || s.seized(m, count) || punished.MatchString(s.fold[max(m.End, m.Span.End):]) || count.N < fewPeople && assets.MatchString(s.fold[:cut(s.fold, max(m.End, m.Span.End))]) {
		return false
	}
	if w.foreign(m.Span.Start) || w.strangeDecided(m.Span.Start) || s.backgroundFor(m) || campaigner.MatchString(s.fold) || w.ware(m, count) || count.N < fewBuyers && strings.HasSuffix(s.fold[:m.Span.Start], " to ") {
		return false
	}
	theirs := ofTheirs.MatchString(s.fold[m.Span.Start:m.Span.End])
	return (countable(count.Noun) || theirs) && (s.label == partyLabel && w.m.section || s.ofConduct(m) || w.acted(m) || w.concerned(m)) || w.objectOfConduct(m)
}

// seized reports whether a number is of things that were taken from somebody as tools: what
// the police did with them is no number of the conduct.
func (s *sentence) seized(m mention.Mention, count corpus.Count) bool {
	from, to := s.clause(m.Span.Start)
	return count.N < fewTools && (toolNoun.MatchString(count.Noun) || strings.Contains(s.fold[from:to], "be destroyed")) && (takenAway.MatchString(s.fold[from:to]) || s.says("confiscate"))
}

// fewTools is under which so many devices are rather somebody's own.
const fewTools = 30

var (
	toolNoun  = regexp.MustCompile(`(?i)\b(?:phones|computers|laptops|tablets|drives|devices|handsets|consoles|cards|sticks|printers|servers|routers)$`)
	takenAway = regexp.MustCompile(`\b(?:seized|be destroyed|confiscated|forfeit\w*|recovered|impounded|took away)\b`)
)

// askedThem ends where those or that follows by whom an office or a charity was asked for help, or
// what an office did itself: "took calls from", "files on", "the authority has sent".
var askedThem = regexp.MustCompile(`\b(?:calls|complaints?|letters?|reports|queries|requests|the matter|the case) (?:that )?(?:came |were received |received )?(?:from|by)$|\b(?:came|comes|arose|stemmed) from$|^files? (?:on|about|against)$|\b(?:commission|authority|regulator|watchdog|police|gardaí|garda|prosecutors?|ministry|agency|court|ombudsman)\b[^,;.]{0,40} (?:had |has |have )?(?:sent|issued|written|held|heard|received|served|opened|made)$`)

// manyReports ends in how many complaints an authority has had in all.
var manyReports = regexp.MustCompile(`\b(?:recorded|received|logged|registered|dealt with|handled|got) (?:more than |about |some |over |nearly |almost )?[\d.,]+ (?:[a-z]+ ){0,2}(?:reports|complaints|cases|incidents|calls)$`)

var (
	// punished follows those who answered in many cases.
	punished = regexp.MustCompile(`^ (?:were|was|have been|had been) (?:punished|convicted|sentenced|arrested|prosecuted|indicted|charged|jailed|detained)\b`)
	// assets ends in what somebody owned and gave away.
	assets = regexp.MustCompile(`\btransferred (?:\w+ ){1,3}of the [a-z]+$`)
)

// suedFor ends in what a suit that is told says somebody did.
var suedFor = regexp.MustCompile(`\b(?:sued|suing|sues) [^,;.]{1,60} for [^,;.]{1,60}$`)

// fewBuyers is under which those to whom something went are rather its buyers.
const fewBuyers = 20

// ware reports whether a number is of things that a business sells: of what is no ware,
// selling it is the conduct.
func (w *walk) ware(m mention.Mention, count corpus.Count) bool {
	verb := lastWord(w.s.withoutBound(m))
	who := w.nearest(0, m.Span.Start)
	return (w.m.allCompanies() || len(who) == 1 && who[0] != strangers && !who[0].person) && countWords["wares"][verb] &&
		!slices.ContainsFunc(strings.Fields(strings.ToLower(count.Noun)), func(word string) bool { return countWords["goods"][word] })
}

// counting returns whose conduct an English number measures.
func (w *walk) counting(m mention.Mention) []*actor {
	switch {
	case len(w.refs) == 0:
		return w.alone()
	case foundAtHis.MatchString(w.s.fold[:m.Span.Start]) && len(w.carried) == 1:
		return w.carried
	}
	return w.subject(m.Span.Start)
}

// foundAtHis is what investigators found with somebody who was spoken of: it is
// theirs, and not the investigators'.
var foundAtHis = regexp.MustCompile(`^(?:police|officers?|cops|detectives?|investigators?|agents?)\b.{0,60}\b(?:his|her)\b.{0,40}\b(?:found|seized|recovered|discovered)\b`)

// countable reports whether a noun is one of those that cases count: by its last
// word in English, by its end in Chinese.
func countable(printed string) bool {
	noun := folded(printed)
	fields := strings.Fields(noun)
	if len(fields) == 0 {
		return false
	}
	if counted[fields[len(fields)-1]] {
		return true
	}
	if last := fields[len(fields)-1]; agentNoun.MatchString(last) && !uncounted[last] && partyNouns[strings.TrimSuffix(last, "s")] != "court" {
		return true // truckers, commuters, residents
	}
	if chinese(noun) {
		return uncountedZH.ends(noun) == ""
	}
	if last, _ := utf8.DecodeRuneInString(lastWord(printed)); unicode.IsUpper(last) && strings.HasSuffix(printed, "ans") {
		return true // Australians
	}
	for i, word := range fields { // "sets of personal data", "images of faces"
		if word == "of" && i > 0 && counted[fields[i-1]] {
			return true
		}
	}
	return false
}

// agentNoun is a plural that means people by its ending.
var agentNoun = regexp.MustCompile(`^[a-z-]+(?:[aeiou]?[^aeiou](?:ers|ists|ees)|[ai]nts|ians|mates|goers|holders)$`)

// uncounted are nouns of what stands beside the conduct in English, by the last
// word: charges, courts, time, money and whoever handles the case.
var uncounted = nounSet(uncountedTable)

// objectOfConduct reports whether a number is what a verb of conduct has for its
// object, whatever the noun: "recorded about 1.9 million journeys". Of a few things
// nothing is known.
func (w *walk) objectOfConduct(m mention.Mention) bool {
	s := w.s
	count, ok := m.Value.(corpus.Count)
	fields := strings.Fields(folded(count.Noun))
	if s.zh || !ok || count.N < 12 || !s.sizeless(m) || w.m.allCompanies() && s.has("sell", uncut(s.fold, m.Span.Start-12), m.Span.Start) || len(fields) == 0 || slices.ContainsFunc(fields, func(word string) bool { return uncounted[word] }) {
		return false
	}
	before := strings.TrimRight(s.fold[:m.Span.Start], " ")
	for _, word := range bounds {
		before = strings.TrimSpace(strings.TrimSuffix(before, word))
	}
	return w.verbBefore(before) || slices.ContainsFunc(s.cues, func(c cue) bool {
		return (c.role == "conduct" || c.role == "acts") && c.end == len(before) && s.mood(c.start) == told
	})
}

// verbBefore reports whether a text ends in a party and a plain verb of what it
// did: "he put up". What everybody does in court is no such verb.
func (w *walk) verbBefore(before string) bool {
	for _, ref := range w.refs {
		if ref.oblique || ref.end >= len(before) || ref.who[0] == strangers {
			continue
		}
		verb := strings.Fields(before[ref.end:])
		for len(verb) > 1 && oneOf(verb[0], "had", "has", "have", "also", "then") {
			verb = verb[1:]
		}
		if len(verb) == 0 || len(verb) > 2 || len(verb) == 2 && !oneOf(verb[1], "up", "out", "into", "on", "off", "down", "away", "through") {
			continue
		}
		if (strings.HasSuffix(verb[0], "ed") || nameWords["verbs"][verb[0]]) && !nameWords["courtverbs"][verb[0]] {
			return true
		}
	}
	return false
}

// fewPeople is under which a number is more often of those who did something.
const fewPeople = 10

// aboutNoun is what a count is of, for the reader.
func aboutNoun(noun string) string { return strings.ToLower(noun) }

// reachAct bounds, in bytes, how far a verb stands from the number of its object.
const reachAct = 64

// acted reports whether a number belongs to what a party did: the object of a
// plain verb whose subject is one of the matter's parties.
func (w *walk) acted(m mention.Mention) bool {
	s := w.s
	c, ok := s.last("acts", 0, m.Span.Start)
	if !ok || m.Span.Start-c.end > reachAct || strings.ContainsAny(s.fold[c.end:m.Span.Start], ",;:") || s.mood(c.start) != told {
		return false
	}
	from, _ := s.clause(c.start)
	who := w.nearest(from, c.start)
	if who == nil && (strings.HasSuffix(firstWord(s.word(c)), "ing") || lastWord(s.fold[:c.start]) == "to" || strings.HasPrefix(s.word(c), "to ")) {
		who = w.subject(c.start) // "was fined after making …"
	}
	return len(who) > 0 && who[0] != strangers && s.sizeless(m)
}

// ofConduct reports whether a number belongs to the conduct and not to the size
// of a business: not "has 2 million users", and with a word of conduct in its
// own clause, or close before it.
func (s *sentence) ofConduct(m mention.Mention) bool {
	if !s.sizeless(m) {
		return false
	}
	from, to := s.clause(m.Span.Start)
	if s.zh {
		from, to = 0, len(s.fold)
	} else if m.Value.(corpus.Count).N < fewPeople {
		to = m.Span.Start // "four members of a ring that filmed …": what follows is not done to them
	} else if comma := strings.Index(s.fold[m.Span.End:], ", "); comma >= 0 {
		to = min(to, m.Span.End+comma)
	}
	return s.has("conduct", from, min(to, len(s.fold))) || s.has("violate", from, to)
}

// ownStaff is the number of those who work for somebody.
var ownStaff = regexp.MustCompile(`\b(?:its|their|his|her|our) [\d.,]+ (?:[a-z]+ )?(?:employees|staff|workers|members|people)$`)

// sizeless reports whether a number is no size of a business and no number of
// arrests: not "has 2 million users".
func (s *sentence) sizeless(m mention.Mention) bool {
	before := strings.TrimRight(s.fold[:m.Span.Start], " ")
	for _, word := range bounds {
		before = strings.TrimSpace(strings.TrimSuffix(before, word))
	}
	if ownStaff.MatchString(s.fold[uncut(s.fold, m.Span.Start-30):cut(s.fold, max(m.End, m.Span.End))]) {
		return false
	}
	for _, r := range []role{"arrest", "charge", "sentenceverb", "convict", "sue"} {
		if c, ok := s.last(r, 0, m.Span.Start); ok && m.Span.Start-c.end < 12 {
			return false // "arrested four people"
		}
	}
	switch lastWord(before) {
	case "to":
		return !strings.HasSuffix(before, "according to")
	case "by": // who did something
		return s.zh
	case "has", "have", "with", "serves", "serve", "serving", "boasts", "operates", "employs", "employing", "had", "runs", "claims", "among", "every", "counts":
		return false
	}
	for _, word := range []string{"拥有", "共有", "服务"} {
		if from, _ := s.clause(m.Span.Start); strings.HasSuffix(before, word) && !(word == "共有" && s.has("conduct", from, m.Span.Start)) {
			return false
		}
	}
	return true
}
