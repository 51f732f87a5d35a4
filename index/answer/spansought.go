package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// A spanKind is a kind of words that answer, and what a sentence must say beside them
// for them to be what is asked: an amount beside an award is damages.
type spanKind struct {
	value *regexp.Regexp
	cue   *regexp.Regexp // against the folded sentence; nil: any
}

var spanKinds = map[corpus.Slot]spanKind{
	corpus.SlotFine:       {amounts, fining},
	corpus.SlotDamages:    {amounts, regexp.MustCompile(`\b(?:award\w*|damages|compensat\w+|(?:ordered|told|made|has|have|must|will) (?:\w+ )*?(?:to )?pay|(?:court|tribunal|judge|jury|panel|board|referee|adjudicator) (?:\w+ )?(?:allow\w*|fixed|set))\b|赔`)},
	corpus.SlotSettlement: {amounts, regexp.MustCompile(`\b(?:settl\w+|(?:agree[ds]?|will|is|are) (?:\w+ )*?(?:to )?pay)\b|和解|调解`)},
	corpus.SlotGain:       {amounts, regexp.MustCompile(`\b(?:made|earn\w*|profit\w*|gain\w*|sold|proceeds|income|pocket\w*|net(?:ted)?|takings|brought (?:(?:him|her|it|them) )?in|(?:took|take[ns]?|taking|pulled|raked) in)\b|获利|所得|赚|卖|转售|出售|收取|报酬|分得`)},
	corpus.SlotLoss:       {amounts, regexp.MustCompile(`\b(?:lost|lose|losses|cheated|defrauded|swindled|transferred|handed over|stole|stolen|tricked|siphoned|drained)\b|\bto obtain\b|骗|损失|转账|汇款`)},
	corpus.SlotTerm:       {lengths, regexp.MustCompile(`\b(?:jail\w*|sentenc\w+|prison|term|custody|imprison\w*|behind bars|served?|unpaid work|community service)\b|服务令|徒刑|监禁|判|囚|拘役`)},
	corpus.SlotCourt:      {courtNames, regexp.MustCompile(`\b(?:sentenc\w+|convict\w+|ruled|found|held|awarded|ordered|jailed|fined|judge|heard|appeared|sat|lost|won|filed|brought|told|admitted|pleaded|released|published|disclosed|announced)\b|公布|发布|披露|判|审|裁定|裁决|认罪|承认|立案|应讯|提堂|聆讯|出庭`)},
	corpus.SlotStatute:    {lawNames, applied},
}

// courtNames finds courts and tribunals as articles print them.
var courtNames = regexp.MustCompile(`(?:\p{Lu}[\p{L}’'-]+ )*(?:Court|Tribunal)(?: of(?: the)?(?: \p{Lu}[\p{L}’'-]+)+)?(?: for(?: the)?(?: \p{Lu}[\p{L}’'-]+)+(?: of(?: the)?(?: \p{Lu}[\p{L}’'-]+)+)?)?(?: (?:in|at) \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*)?|\p{Han}{2,12}(?:法院|法庭|裁判所|仲裁委员会|仲裁委員會)`)

// byNameOnly follows the "judges" of 裁判法院, which does so by its name alone.
var byNameOnly = regexp.MustCompile(`^(?:法院|所)`)

// valueIn returns the words of the kind in a sentence, empty where it has none or does
// not say what is asked of them: the nearest behind the cue, else the nearest before it.
func (k spanKind) valueIn(text string) string {
	cues := k.cue.FindAllStringIndex(strings.ToLower(lexicon.Simplified(text)), -1)
	if len(cues) == 0 {
		return ""
	}
	best, near := "", -1
	for _, at := range k.value.FindAllStringIndex(text, -1) {
		value := strings.TrimRight(text[at[0]:at[1]], " .,")
		if k.value == amounts && turnedOver.MatchString(text[:at[0]]) || aged.MatchString(text[at[1]:]) || k.value == lengths && calendar.MatchString(value) || probation.MatchString(text[:at[0]]) || !strings.Contains(value, " ") && lexicon.Han(value) == 0 && k.value == courtNames {
			continue
		}
		for _, cue := range cues {
			if k.value == courtNames && byNameOnly.MatchString(text[cue[1]:]) && strings.HasSuffix(text[:cue[1]], "裁判") {
				continue
			}
			gap := at[0] - cue[1]
			if gap < 0 {
				gap = 2 * (cue[0] - at[1])
			}
			if gap = max(gap, 0); near < 0 || gap < near {
				best, near = value, gap
			}
		}
	}
	return best
}

// spanSought returns how the words that answer a question are found in a sentence that
// is of whom it names, nil where it asks for no kind of words.
func (q *Question) spanSought(names []string) func(text string) string {
	folded := index.Fold(q.Text)
	asked := without(q.asksIn(true), namesKeys(names))
	slot := corpus.Slot("")
	if len(q.Slots) > 0 {
		slot = q.Slots[0]
	}
	kind, typed := spanKinds[slot]
	switch {
	case q.Shape == Reason, q.Shape == YesNo, q.Shape == Who:
		return nil
	case ageAsked.MatchString(folded):
		return func(text string) string { return ageOf(text, names) }
	case len(q.Slots) > 3:
		return func(text string) string { return nearestIn(text, amounts, asked) }
	case slot == corpus.SlotCourt:
		return func(text string) string { return courtIn(text, *q) }
	case typed:
		return kind.valueIn
	case slot == corpus.SlotDate:
		return func(text string) string {
			if toCome.MatchString(text) && past.MatchString(folded) {
				return ""
			}
			return eventDate(text, asked)
		}
	case slot == corpus.SlotCount:
		return counted(folded, asked)
	case where.MatchString(folded):
		return func(text string) string { return placeTold(text, q.Text, asked) }
	}
	return nil
}

// namesKeys returns the keys of some names.
func namesKeys(names []string) []string {
	text := strings.Join(names, "\n")
	return append(lexicon.Keys(text), lexicon.HanTerms(text)...)
}

// seated finds where somebody has a seat or lives.
var seated = regexp.MustCompile(`\b(?:based|headquartered|offices?|seat|lives?|living|home) (?:is |are )?(?:in|at|near) (?:the )?(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*)|\b(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*)-based\b`)

// placeTold returns the place that a sentence tells: where somebody is based, else, of a
// sentence that shares a word with what is asked, the last that it names.
func placeTold(text, question string, asked []string) string {
	if m := seated.FindStringSubmatch(text); m != nil {
		return m[1] + m[2]
	}
	if heldOf(text, asked) == 0 {
		return ""
	}
	return placeIn(text, question)
}

// toCome finds what has not happened yet, past a question for what has.
var (
	toCome = regexp.MustCompile(`\b(?:is|are) (?:due |expected |set |listed )?(?:to|for)\b|\bwill\b|将于|將於|定于|定於`)
	past   = regexp.MustCompile(`\b(?:was|were|did|had)\b|(?:被|了)`)
)

// eventDate returns the date in a sentence that shares what is asked, the nearest to it.
func eventDate(text string, asked []string) string {
	if held := heldOf(text, asked); held == 0 || 2*held < len(asked) {
		return ""
	}
	return dateIn(text, asked)
}

// heldOf counts the asked keys that a text has, or words that may stand for them.
func heldOf(text string, asked []string) int {
	said, n := append(lexicon.Keys(text), lexicon.HanTerms(text)...), 0
	for _, key := range asked {
		if slices.ContainsFunc(said, func(word string) bool { return akin(key, word) }) {
			n++
		}
	}
	return n
}

// ageAsked finds a question for an age.
var ageAsked = regexp.MustCompile(`\bhow old\b|\bwhat age\b|多大(?:年纪|岁数|年龄)?[?？]?$|几岁|多少岁`)

// ages finds an age right behind a name, or before it.
var ages = regexp.MustCompile(`^,? ?(?:aged )?(\d{1,3})(?:,| years old|岁|歲)|^[，,（(](\d{1,3}) ?[岁歲]`)

// ageOf returns the age that a text gives right behind one of the names.
func ageOf(text string, names []string) string {
	for _, name := range names {
		if i := strings.Index(text, name); i >= 0 {
			if m := ages.FindStringSubmatch(text[i+len(name):]); m != nil {
				return m[1] + m[2]
			}
		}
	}
	return ""
}
