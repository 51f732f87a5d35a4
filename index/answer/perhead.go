package answer

import (
	"slices"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// headMarks find what says that a value is of each of several.
var headMarks = regexp.MustCompile(`(?i)\b(?:each|every|apiece|individually|per (?:head|person|capita|[\p{L}-]+))\b|每[\p{Han}]|各自|各[得获獲赔賠付判罚罰]|人均`)

// handedOut finds a sentence on what people are to get.
var handedOut = regexp.MustCompile(`(?i)\b(?:receives?|received|gets?|got|paid|pays?|awarded|entitled|apiece)\b|[获獲]赔|[获獲]賠|赔偿|賠償|领取|領取|发放|發放`)

// perHead reports whether a value is what each of several gets, and no total beside it: of
// the values of its kind it stands in the clause of such a mark, or is the nearest to one in
// whose clause none stands.
func perHead(text string, value corpus.Span, all []corpus.Span) bool {
	if dealtOut.MatchString(text) {
		return true
	}
	for _, at := range headMarks.FindAllStringIndex(text, -1) {
		mark := corpus.Span{Start: at[0], End: at[1]}
		clause := clauseSpan(text, mark)
		inside := slices.DeleteFunc(slices.Clone(all), func(v corpus.Span) bool { return v.Start < clause.Start || v.Start >= clause.End })
		if len(inside) == 0 {
			inside = all
		}
		if len(inside) > 0 && value == slices.MinFunc(inside, func(a, b corpus.Span) int { return between(a, mark) - between(b, mark) }) {
			return true
		}
	}
	return false
}

// between is how far apart two places in a text are.
func between(a, b corpus.Span) int { return max(a.Start-b.End, b.Start-a.End, 0) }
