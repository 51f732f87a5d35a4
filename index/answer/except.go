package answer

import (
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// What a question leaves out of what it asks says nothing of it: "besides the fine, what
// did the court order".
var (
	exceptEnglish = regexp.MustCompile(`\b(?:besides|apart from|aside from|other than|in addition to|on top of) `)
	exceptHan     = regexp.MustCompile(`除了?(?:\p{Han}|\w){1,12}?(?:以外|之外|外|[，,])`)
	exceptAlso    = regexp.MustCompile(`除了(?:\p{Han}|\w){1,12}?((?:还|另外?|又|也)(?:要|得|须|应|必须|被|需))`)
	asksAnew      = regexp.MustCompile(`^(?:who|what|which|how|when|where|why|did|does|was|were|is|are|has|have)$`)
)

// mostLeftOut is how many words are left out behind those that say so.
const mostLeftOut = 5

// exceptLeftOut returns a folded question without what it leaves out.
func exceptLeftOut(folded string) string {
	folded = exceptAlso.ReplaceAllString(exceptHan.ReplaceAllString(folded, " "), " $1")
	at := exceptEnglish.FindStringIndex(folded)
	if at == nil {
		return strings.TrimLeft(folded, " ,，")
	}
	end := at[1]
	for range mostLeftOut {
		word, rest, more := strings.Cut(folded[end:], " ")
		if asksAnew.MatchString(word) {
			break
		}
		if end = len(folded) - len(rest); !more || strings.ContainsAny(word, ",.;?") {
			break
		}
	}
	return strings.TrimLeft(folded[:at[0]]+" "+folded[end:], " ,，")
}
