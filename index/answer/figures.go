package answer

import (
	"strconv"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/corpus/mention"
	"casebot/index"
)

// gluedUnit finds a figure with its unit behind it: 4.59m, 1.2bn.
var gluedUnit = regexp.MustCompile(`^(\d+(?:\.\d+)?)(?:m|mn|mln|bn|b|k)$`)

// figures returns the numbers of a folded text, in digits without commas. However they
// are written, those of one size are one figure: 十四 and fourteen are 14, and 一千二百万,
// 1200万 and twelve million are the 12 of "12 million", as a record prints it.
func figures(folded string) []string {
	var out []string
	for _, token := range index.NameTokens(inDigits(folded)) {
		word := gluedUnit.ReplaceAllString(token.Term, "$1")
		if strings.Trim(word, "0123456789.") == "" && word != "" {
			out = append(out, word)
		}
	}
	return out
}

// inDigits writes the numbers of a folded text in digits, those from a million on as
// [corpus.Money.Display] has them, and of one and a half the one. What it cannot read it
// leaves.
func inDigits(folded string) string {
	folded = strings.ReplaceAll(folded, "第", " ") // a 第十四条 is article 14
	var b strings.Builder
	end := 0
	for _, n := range mention.Numbers(folded) {
		if !n.Exact && strings.ContainsAny(n.Span.In(folded), "0123456789") {
			continue
		}
		b.WriteString(folded[end:n.Span.Start] + " " + digitsOf(n.N) + " ")
		end = n.Span.End
	}
	return b.String() + folded[end:]
}

// digitsOf writes a number in digits: of one in thousands that is in the millions, how
// many of these it is.
func digitsOf(n int64) string {
	for _, unit := range []int64{1e9, 1e6} {
		if n >= unit && n%(unit/1000) == 0 {
			return strconv.FormatFloat(float64(n)/float64(unit), 'f', -1, 64)
		}
	}
	return strconv.FormatInt(n, 10)
}
