package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// Who a question says did something to a decision: before the verb, and behind a "by".
var (
	courtBefore = regexp.MustCompile(`^(?:did|has|have|had) (?:the )?([a-z][\w' -]{2,60}?) (?:\w+ly |already |since |ever )?(?:overturn|quash|annul|vacat|set aside|thr[eo]w out|str[iu]ck down|strike|waiv|lift|cancel|scrap|revok|rescind|revers|remit|uph[eo]ld|dismiss|reject|acquit|clear|convict|allow)`)
	courtBehind = regexp.MustCompile(`\bby (?:the |an? )?([a-z][\w' -]{2,60})`)
	// nobodyNamed are the words for a court or an authority that name none of them.
	nobodyNamed = regexp.MustCompile(`^(?:(?:appeals?|appellate|higher|lower|trial|first|second|country'?s?|its|his|her|their|own|data|protection|privacy|state|national|of|on) ?)*(?:courts?|tribunals?|judges?|justices?|jury|jurors|bench|authority|regulator|watchdog|agency|commission|appeals?|prosecutors?|government|court of appeal|ruling|decision|it|he|she|they)?(?: (?:on|of|in) appeal)?$`)
)

// courtNamed returns the court or authority that a folded question names as the one which
// did something to a decision, empty where it names none.
func courtNamed(folded string) string {
	for _, way := range []*regexp.Regexp{courtBefore, courtBehind} {
		m := way.FindStringSubmatch(folded)
		if m == nil {
			continue
		}
		name := strings.TrimSpace(onAppeal.ReplaceAllString(m[1], ""))
		if name != "" && courtly.MatchString(name) && !nobodyNamed.MatchString(name) {
			return name
		}
	}
	return ""
}

// didSo reports whether the record says that a court did what the words find: in one
// clause with its name before them, or behind them and a "by", or of a status of that
// kind that begins with its name. What one court did, another has not done.
func (f finding) didSo(name string, asked *stateWord) bool {
	says := func(text string) bool {
		for clause := range strings.FieldsFuncSeq(index.Fold(text), func(r rune) bool { return strings.ContainsRune(".;:，。；", r) }) {
			at, told := strings.Index(clause, name), asked.words.FindStringIndex(clause)
			if at < 0 || told == nil {
				continue
			}
			if at < told[0] && told[0]-at < len(name)+longestVerb || at > told[1] && strings.Contains(clause[told[1]:at], "by ") {
				return true
			}
		}
		return false
	}
	if says(f.Case.Summary) || slices.ContainsFunc(f.Case.Later, func(e corpus.Event) bool { return says(e.Text) }) {
		return true
	}
	return slices.ContainsFunc(slices.Concat(f.Case.Status, f.Case.Facts), func(fact corpus.Fact) bool {
		of := fact.Slot == corpus.SlotStatus && slices.Contains(asked.states, stateOf(fact))
		court := fact.Slot == corpus.SlotCourt && asked.words.MatchString(index.Fold(fact.About)) && !fact.Differs() && strings.Contains(index.Fold(tells(fact)), name)
		return of && strings.HasPrefix(strings.TrimPrefix(index.Fold(fact.Note), "the "), name) || court || says(fact.Note)
	})
}

// longestVerb is how many bytes may stand between a court and what it did: "had later ".
const longestVerb = 24

// anew finds a question for a further decision of the kind that was made once.
var anew = regexp.MustCompile(`\b(?:new|another|second|fresh|further|additional) (?:\w+ )?(?:fines?|penalty|penalties|sentences?|terms?|decision|ruling|settlement|trial|award|order)\b|\b(?:fined|sentenced|jailed|sued|convicted|charged|penali[sz]ed) (?:\w+ )?(?:again|anew|twice|a second time)\b|再次|重新|第二次|新的(?:罚|处罚|判决|决定)`)

// onlyOnce reports whether a question asks for a further decision, of which no fact of a
// finding speaks.
func (f finding) onlyOnce(folded string) bool {
	return anew.MatchString(folded) && !slices.ContainsFunc(f.facts, func(fact corpus.Fact) bool {
		return anew.MatchString(index.Fold(strings.Join(factWordsOf(fact), " ")))
	})
}
