package answer

import (
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// What was decided before an appeal was decided at first instance, which is what records
// call it.
var (
	beforeAppeal    = regexp.MustCompile(`\bbefore (?:(?:the|his|her|its|their|an|any) )?appeal(?:ed|ing|s)?\b`)
	beforeAppealHan = regexp.MustCompile(`(?:上诉|二审)(?:之|以)?前`)
)

// atFirstInstance is a folded question with that in the words of records.
func atFirstInstance(folded string) string {
	return beforeAppealHan.ReplaceAllString(beforeAppeal.ReplaceAllString(folded, "at first instance"), "一审")
}

// sinceWhen finds a question for the day since which something is so.
var sinceWhen = regexp.MustCompile(`\bsince when\b|(?:从|自|是)(?:什么时候|何时|哪天)(?:开始|起)|什么时候开始`)

// askedOfTime is [asked], and how the matter stands where a question asks since when it
// does so: its newest status has that day.
func askedOfTime(folded string) (found []corpus.Slot, rest string) {
	found, rest = asked(folded)
	if sinceWhen.MatchString(folded) && stateAsked(folded) != nil {
		found = slots(corpus.SlotStatus)
	}
	return found, rest
}

// sinceThen are the slots of a question for the day since which the answer before holds,
// and which says no more than that: how the matter stands, where that was asked.
func (t Turn) sinceThen(folded string, asked []corpus.Slot) []corpus.Slot {
	bare := strings.Trim(sinceWhen.ReplaceAllString(folded, ""), " ?？的呢吗and")
	if bare == "" && sinceWhen.MatchString(folded) && len(t.Slots) > 0 && t.Slots[0] == corpus.SlotStatus {
		return t.Slots
	}
	return asked
}
