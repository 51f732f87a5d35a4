package extract

import (
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// unstated notes fines and settlements of which the sentence gives no amount:
// "along with fines", "settled for an undisclosed sum".
func (w *walk) unstated() {
	s := w.s
	if s.says("respectively") && len(s.money()) > 1 {
		return // whose they are is not clear
	}
	if len(s.money()) == 0 || !w.hasMoney(corpus.SlotFine) {
		for _, c := range s.cues {
			if c.role != "fine" || !w.finedHere(c) {
				continue
			}
			w.put(fact{slot: corpus.SlotFine, printed: token{c.start, c.end}, rule: "fine.unstated"}, w.subject(c.start), true)
			break
		}
	}
	if c, ok := s.first("settlement", 0, len(s.fold)); ok && s.says("undisclosed") && len(s.money()) == 0 && !w.strangeSubject(c) {
		w.put(fact{slot: corpus.SlotSettlement, printed: token{c.start, c.end}, rule: "settlement.undisclosed"}, w.subject(c.start), false)
	}
}

// insteadOf ends where something follows that a sentence may be turned into, or was not.
var insteadOf = regexp.MustCompile(`\b(?:convert(?:ed|ible)?|commut(?:ed|able)|chang(?:ed|eable)) (?:in)?to an? $|\b(?:instead of|rather than|in lieu of|without) an? $|(?:易科|得易科|折算)$`)

// notFined ends where a fine follows that was not imposed: "was not fined", "no fine", "never fined".
var notFined = regexp.MustCompile(`\b(?:not|never|nor|no|without|escaped|avoided|n[’']t)(?: (?:been|be|a|any|being|to|further))* $`)

// hasMoney reports whether the sentence gave an amount in the slot.
func (w *walk) hasMoney(slot corpus.Slot) bool {
	for _, f := range w.m.facts {
		if f.in == w.s && f.slot == slot {
			return true
		}
	}
	return false
}

// finedHere reports whether a word says that a fine was in fact imposed beside a
// sentence of imprisonment or by name.
func (w *walk) finedHere(c cue) bool {
	s := w.s
	from, _ := s.clause(c.start)
	if s.says("possible") || s.says("intent") || s.says("claimed") || s.has("overturn", from, len(s.fold)) || s.says("background") || len(w.subject(c.start)) == 0 {
		return false
	}
	word := s.fold[c.start:c.end]
	if notFined.MatchString(s.fold[:c.start]) {
		return false
	}
	if insteadOf.MatchString(s.fold[:c.start]) {
		return false // "the sentence cannot be converted to a fine"
	}
	if s.zh {
		return s.says("prison") && (strings.Contains(word, "罚金") || strings.Contains(word, "罚款"))
	}
	prison := s.says("prison") || s.says("convict") || word == "fined" && w.decided()
	return (word == "fined" || word == "fines" || word == "fine") && prison && !strings.HasPrefix(s.fold[c.end:], " of")
}
