package match

import (
	"strconv"
	"strings"

	"casebot/corpus"
)

// How well a value tells a case apart.
const (
	common = iota // six months, 10,000 yuan: many cases have it
	rare          // 13,000 yuan
	strong        // 193 cameras, 1,751 photos: hardly two cases have it
)

// rarity judges a value by its shape: round figures are common.
func rarity(v corpus.Value) int {
	switch v := v.(type) {
	case corpus.Term:
		if v.Days > 0 || v.InMonths() > 12 && v.InMonths()%6 != 0 {
			return rare
		}
	case corpus.Count:
		return byDigits(v.N, 20)
	case corpus.Money:
		return byDigits(v.Minor, 1000)
	}
	return common
}

// byDigits counts the digits before the closing zeros of a number not below least.
func byDigits(n, least int64) int {
	if n < least {
		return common
	}
	switch digits := len(strings.TrimRight(strconv.FormatInt(n, 10), "0")); {
	case digits >= 3:
		return strong
	case digits == 2:
		return rare
	}
	return common
}
