package extract

import (
	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// What an authority or a court finds that a company did is a decision, though it fines
// nobody: "the commissioner found that Olmert Foods had breached the Privacy Act".

var (
	// findsThat is who finds, as far as the word behind which whom it found stands.
	findsThat = regexp.MustCompile(`\b(?:commissioner|commission|authority|regulator|watchdog|court|tribunal|ombudsman|inspectorate)\b[^;,]{0,60}\b(?:found|ruled|held|concluded|determined|decided)(?: on [^,;]{2,16}| in [^,;]{2,16})? that `)
	// hadBroken is what it had done.
	hadBroken = regexp.MustCompile(`\b(?:had|has) (?:breached|violated|infringed|contravened|broken)\b`)
	// forNow says that it is not the last word.
	forNow = regexp.MustCompile(`\b(?:provisional|preliminar|interim|draft|alleg)`)
)

// longestFinding bounds, in bytes, how far behind "found that" the verb stands.
const longestFinding = 160

// finding returns where a sentence tells whom an authority found to have broken the law, and
// the verb that says it.
func (s *sentence) finding() (from int, verb token, ok bool) {
	if s.zh || !containsAny(s.fold, "breached", "violated", "infringed", "contravened", "broken") || forNow.MatchString(s.fold) {
		return 0, token{}, false
	}
	m := findsThat.FindStringIndex(s.fold)
	if m == nil {
		return 0, token{}, false
	}
	at := hadBroken.FindStringIndex(s.fold[m[1]:cut(s.fold, m[1]+longestFinding)])
	if at == nil {
		return 0, token{}, false
	}
	return m[1], token{m[1] + at[0], m[1] + at[1]}, true
}

// breach notes that the one company named there is liable, where nothing else in the
// sentence says how its matter stands.
func (w *walk) breach() {
	from, verb, ok := w.s.finding()
	if !ok {
		return
	}
	var who []*actor
	for _, ref := range w.refs {
		if ref.by == "name" && ref.start >= from && ref.end <= verb.start && len(ref.who) == 1 {
			who = ref.who
			break
		}
	}
	if len(who) == 1 && !who[0].person && who[0] != strangers && w.s.mood(verb.start) == told {
		w.put(fact{slot: corpus.SlotStatus, value: corpus.State("liable"), printed: verb, rule: "status.breach"}, who, false)
	}
}
