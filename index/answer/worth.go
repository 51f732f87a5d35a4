package answer

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"casebot/corpus"
	"casebot/index"
)

// amountParts finds the number of a printed amount, and by how much it is multiplied.
var amountParts = regexp.MustCompile(`(\d[\d,.]*\d|\d)\s?((?:million|billion|thousand|m|bn|k)\b|万|亿)?`)

var multiples = map[string]float64{"": 1, "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9, "万": 1e4, "亿": 1e8}

// worth reads an amount as an article prints it; ok is false where its number or its
// currency is not plain.
func worth(printed string) (corpus.Money, bool) {
	folded := index.Fold(printed)
	m := amountParts.FindStringSubmatch(folded)
	currency := currencyIn(folded)
	if m == nil || currency == "" {
		return corpus.Money{}, false
	}
	n, err := strconv.ParseFloat(strings.ReplaceAll(m[1], ",", ""), 64)
	if err != nil {
		return corpus.Money{}, false
	}
	return corpus.Money{Minor: int64(math.Round(n * multiples[m[2]] * 100)), Currency: currency}, true
}
