package answer

import (
	"cmp"
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// lookedFor is what a list asks for, or what key words are, folded and without what
// was done to those who are listed.
func (q Question) lookedFor() string {
	text := cmp.Or(q.Listing, index.Fold(q.Text))
	if q.Shape == List {
		text = whichOnes.ReplaceAllString(text, " ")
		for _, doing := range doings {
			text = doing.asks.ReplaceAllString(text, " ")
		}
		text = besidesDoings.ReplaceAllString(text, " ")
	}
	return strings.Join(strings.Fields(strings.Trim(text, "?？。. ")), " ")
}

// alternatives returns the keys of each of the things that a question asks for by an
// "or". What stands before the first belongs to the others too ("hacking into cameras
// or monitors"), and an adjective to what the next one is about ("stolen or cloned
// voices").
func (q Question) alternatives(chinese bool) (out [][]string) {
	parts := lexicon.OrElse.Split(q.lookedFor(), -1)
	shared := ""
	if at := leadingIn.FindStringIndex(parts[0]); at != nil && len(parts) > 1 {
		shared = parts[0][:at[1]] + " "
	}
	for i, part := range parts {
		if i > 0 {
			part = shared + part
		}
		if next := strings.Fields(parts[min(i+1, len(parts)-1)]); i+1 < len(parts) && len(next) > 1 && len(strings.Fields(part)) == 1 && qualifies.MatchString(part) {
			part += " " + next[len(next)-1]
		}
		asked := slices.DeleteFunc(lexicon.Keys(part), func(key string) bool {
			common := statistical.Has(key) && !strings.HasPrefix(key, "=")
			return common || vague.Has(key) || generic.Has(key) || asking.Has(key) || showing.Has(key)
		})
		if chinese {
			asked = append(asked, lexicon.HanTerms(part)...)
		} else {
			asked = append(asked, ideasOf(part)...)
		}
		if len(asked) > 0 {
			out = append(out, asked)
		}
	}
	return out
}

var (
	leadingIn = regexp.MustCompile(`\b(?:into|against|with|over|of|on|in|from|about|for)\b`)
	qualifies = regexp.MustCompile(`(?:ed|ing|al|ic|ous|en|ive|ful|less|ar|ary)$`)
)

// A doing is something done to those whom a question asks to be listed, and the words
// by which an article tells of it.
type doing struct{ asks, told *regexp.Regexp }

// doings are matched against folded text.
var doings = []doing{
	{regexp.MustCompile(`\bsued\b|\btaken to court\b|被?(?:起诉|告上法庭|告上法院|提告)`), regexp.MustCompile(`\b(?:sued?|suing|suits?|lawsuits?|class actions?|plaintiffs?)\b|\bv\. |起诉|诉讼|原告|告上|提告`)},
	{regexp.MustCompile(`\b(?:investigated|probed|under investigation|looked into)\b|(?:被|受到)?(?:立案)?调查|被?立案`), regexp.MustCompile(`\b(?:investigat\w+|prob(?:e|ed|ing)|inquir\w+)\b|调查|立案`)},
	{regexp.MustCompile(`\b(?:fined|penali[sz]ed)\b|被?(?:判处|处以?)?了?(?:罚款|罚锾|罚金)|被罚|被?处罚`), regexp.MustCompile(`\b(?:fine[ds]?|penalt\w+|penali[sz]ed)\b|罚`)},
	{regexp.MustCompile(`\b(?:jailed|imprisoned|sentenced|sent to prison)\b|被?判刑|入狱|坐牢|获刑`), regexp.MustCompile(`\b(?:jail\w*|prison|imprison\w*|sentenced?|behind bars)\b|徒刑|入狱|监禁|判刑|拘役`)},
	{regexp.MustCompile(`\b(?:charged|prosecuted|indicted)\b|被?(?:检控|公诉|提控)`), regexp.MustCompile(`\b(?:charg\w+|prosecut\w+|indict\w*)\b|检察|公诉|检控|被控`)},
}

// What else stands in a question for all to whom something was done.
var (
	whichOnes     = regexp.MustCompile(`^(?:which|what|list|name|show|find|give)(?: me)?(?: all)?(?: of)?(?: the)?\b|(?:有)?哪(?:些|几(?:家|个|名|位)|家|个|位)|列出`)
	besidesDoings = regexp.MustCompile(`\b(?:were|was|are|is|have|has|had|been|being|got|and|that|who)\b|^\s*or\b|\bor\s+(?:over|for|because|after|by)\b|因为|由于|被|而|遭`)
)

// tellsWhatWasDone reports whether a match tells of one of the things that a question
// asks to have been done, of which it may ask for none.
func (q Question) tellsWhatWasDone(m match) bool {
	asked, text := false, index.Fold(m.text())
	if m.m.article != nil {
		text = index.Fold(m.m.around(m.sample))
	}
	for _, doing := range doings {
		if q.Shape != List || !doing.asks.MatchString(index.Fold(q.Text)) {
			continue
		}
		if asked = true; doing.told.MatchString(text) {
			return true
		}
	}
	return !asked
}
