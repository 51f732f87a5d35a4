package extract

import (
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// coordinated returns the parties that "and" joins to a reference.
func (w *walk) coordinated(first reference) []*actor {
	who, end := first.who, first.end
	for _, ref := range w.refs {
		if ref.start <= first.start || ref.by != "name" || slices.Contains(who, ref.who[0]) {
			continue
		}
		gap := strings.TrimSpace(w.s.fold[min(end, ref.start):ref.start])
		if !isAnd(gap) {
			break
		}
		who, end = append(slices.Clone(who), ref.who...), ref.end
	}
	return who
}

// agedGap is an age between two names.
var agedGap = regexp.MustCompile(`^, (?:aged )?\d\d\b|^\(\d\d\)`)

// andHis stands between two who are joined, the second by what he is to the first.
var andHis = regexp.MustCompile(`^and (?:his|her) (?:[a-z-]+ ){0,2}([a-z-]+),?$`)

// isAnd reports whether what stands between two names joins them; an age or an
// apposition may stand there too.
func isAnd(gap string) bool {
	switch gap {
	case "and", ",", "、", "和", "与", "及", ", and", "以及", "&", "、被告人", "和被告人", "与被告人", "及被告人", "，被告人":
		return true
	}
	if joinsZH(gap) {
		return true
	}
	if m := andHis.FindStringSubmatch(gap); m != nil && kindOf(m[1], "") == "person" {
		return true
	}
	if containsAny(gap, "£", "$", "€", "¥", "fined", "received", "years", "months", "jailed", "sentenced") {
		return false // a second party of a verb that is said once
	}
	if strings.ContainsAny(agedGap.ReplaceAllString(gap, ""), "0123456789") {
		return false // a figure of the first stands between
	}
	return len(gap) < 40 && (strings.HasSuffix(gap, " and") || strings.HasSuffix(gap, ", and"))
}
