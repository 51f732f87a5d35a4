package answer

import (
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// One of a list stands beside another that is named: "compare the first with Han",
// "把第二个和韩某比较".
var (
	besideNth = regexp.MustCompile(`(?i)^(?:(?:please|can you|could you|now|and|ok|so|then) )*(?:compare|contrast) (?:` +
		`(?:the )?` + nthWord + nthItem + `?,? (?:with|and|to|against|vs\.?) (?P<behind>.+?)|(?P<ahead>.+?),? (?:with|and|to|against|vs\.?) (?:the )?` + nthWord + nthItem + `?)[?.!]*$`)
	besideNthHan = regexp.MustCompile(`^(?:请|請|帮我|幫我)?(?:把|比较|比較|对比|對比)?` + nthHan + `(?:和|与|與|跟|同|及)(?P<behind>.+?)(?:放在?一起)?(?:做?(?:比较|比較|对比|對比)|相比)?(?:一下)?[?？。]*$`)
	hanCompares  = regexp.MustCompile(`比较|比較|对比|對比|相比`)
)

// besideNamed returns the question whether one of a list, by its place, is set beside
// somebody who is named, with the ID of the case in place of its place; ok is false for
// any other question.
func (t Turn) besideNamed(text string) (again string, ok bool) {
	for _, form := range []*regexp.Regexp{besideNth, besideNthHan} {
		m := form.FindStringSubmatch(text)
		if m == nil || form == besideNthHan && !hanCompares.MatchString(text) {
			continue
		}
		place, named := "", ""
		for i, group := range form.SubexpNames() {
			switch {
			case group != "":
				named += m[i]
			case i > 0:
				place += m[i]
			}
		}
		entry, known := t.at(placeNumber(index.Fold(place)))
		if !known || len(t.entries()) < 2 || SpeaksOfPlace(named) {
			return "", false
		}
		if form == besideNthHan {
			return "比较" + string(entry.Case) + "和" + strings.TrimSpace(named), true
		}
		return "Compare " + string(entry.Case) + " with " + strings.TrimSpace(named), true
	}
	return "", false
}
