package extract

import (
	"strings"

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

// So is an order to stop what was done or to delete what was taken: "the commissioner has ordered
// Olmert Foods to stop scanning faces".

var (
	// ordersWhom is who orders, as far as where whom it is for stands.
	ordersWhom = regexp.MustCompile(`\b(?:(commission(?:er)?s?|authorit(?:y|ies)|agency|agencies|regulators?|watchdogs?|inspectorate|ombudsman|supervisor|ministry|committee|attorney general|information office|ftc|ico|cnil|dpc|aepd|pipc|pdpc)|court|judge|justice|tribunal)\b(?:['’]s office)?[^;.]{0,60}?\b(?:ordered|directed|directs|instructed|told|commanded|forbade|forbids|barred|bars|banned|bans|prohibited|prohibits|restrained|enjoined)(?: on [a-z]+)? `)
	// toStop follows whom an order is for, and toldTo whom one was given to.
	toStop = regexp.MustCompile(`^(?:,[^;]{1,90},)? (?:on [a-z]+ )?(?:[a-z]+ly )?(?:to (?:[a-z]+ly |at once )?` + stopWords + `\b|from (?:[a-z]+ly )?[a-z]{3,}ing\b)`)
	toldTo = regexp.MustCompile(` (?:was|were|has been|have been)(?: also| then)? (?:[a-z]+ly )?(?:(?:ordered|directed|instructed|told|commanded) (?:by [^;,]{3,60}? )?(?:on [a-z]+ )?to (?:[a-z]+ly |at once )?` + stopWords + `\b|(?:barred|banned|prohibited|enjoined|restrained) (?:by [^;,]{3,60}? )?from (?:[a-z]+ly )?[a-z]{3,}ing\b)`)
	// ofData is what such an order is about.
	ofData = regexp.MustCompile(`\b(?:data|scans?|scanning|images?|faces?|facial|iris|biometrics?|recordings?|recognition|voices?|records|cameras?|tracking|profiles?|templates|fingerprints?|location|locations|messages|photos|spyware|surveillance)\b`)
	// notOrdered says that nobody has given the order yet, or only for now.
	notOrdered = regexp.MustCompile(`\b(?:provisional|preliminar|interim|draft|temporary restraining|would|could|may|might|asks?|asked|asking|seeks?|sought|wants?|urges?|urged|if|unless|proposed|refused|declined|did not|not been|never)\b`)
	deletes    = regexp.MustCompile(`\b(?:delete|erase|destroy|wipe)\b`)
)

// stopWords are what an order tells somebody to do who is to go on no longer.
const stopWords = `(?:stop|halt|cease|suspend|end|delete|erase|destroy|wipe|refrain|discontinue)`

// stopOrder returns whom a sentence tells to have been ordered to stop or to delete, and by whom:
// "authority", "court", or "" where it does not say.
func (s *sentence) stopOrder() (whom, verb token, by string, ok bool) {
	if s.zh || !containsAny(s.fold, " to ", " from ") || !ofData.MatchString(s.fold) {
		return
	}
	if m := ordersWhom.FindStringSubmatchIndex(s.fold); m != nil {
		whom, verb, by = nameAfter(s.text, m[1], 5), token{m[0], m[1] - 1}, "court"
		if m[2] >= 0 {
			by = "authority"
		}
		verb.start = verb.end - len(lastWord(s.fold[:verb.end]))
		ok = whom.start < whom.end && toStop.MatchString(s.fold[whom.end:])
	}
	if m := toldTo.FindStringIndex(s.fold); !ok && m != nil {
		subject := s.text[:m[0]]
		if a := apposed.FindStringIndex(subject); a != nil {
			subject = subject[:a[0]]
		}
		whom, verb, by = nameBefore(s.text, len(subject)), token{m[0] + 1, m[1]}, ""
		if s.byAuthority() {
			by = "authority"
		}
		ok = whom.start < whom.end && !s.within(whom)
	}
	if !ok || notOrdered.MatchString(s.fold[:verb.end]) || forNow.MatchString(s.fold) {
		return token{}, token{}, "", false
	}
	name := s.text[whom.start:whom.end]
	return whom, verb, by, plainName(name) && (companyName(name) || !strings.Contains(name, " ") || by == "authority" && !s.aboutPerson(whom))
}

// byStopOrder introduces whom such an order is for.
func (s *sentence) byStopOrder() {
	if whom, _, _, ok := s.stopOrder(); ok {
		s.decide(whom, false)
	}
}

// stopped notes that the company which got such an order is decided upon, and what was ordered.
func (w *walk) stopped() {
	whom, verb, by, ok := w.s.stopOrder()
	if !ok {
		return
	}
	for _, ref := range w.refs {
		if ref.by != "name" || ref.start > whom.start || ref.end < whom.end || len(ref.who) != 1 || ref.who[0].person || ref.who[0] == strangers {
			continue
		}
		if state, ok := map[string]corpus.State{"authority": "final", "court": "liable"}[by]; ok {
			w.put(fact{slot: corpus.SlotStatus, value: state, printed: verb, rule: "status.stop-order"}, ref.who, false)
		}
		text := "ordered to stop"
		if deletes.MatchString(w.s.fold[verb.start:]) {
			text = "deletion of data ordered"
		}
		w.put(fact{slot: corpus.SlotOutcome, about: "order", value: corpus.Text(text), printed: verb, rule: "outcome.order"}, ref.who, false)
		return
	}
}
