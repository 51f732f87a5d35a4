package answer

import (
	"fmt"
	"strings"

	"casebot/corpus"
)

// ClaimIn writes a claim with a value: the words as printed, else the value with its
// bound and conversions, in a language.
func ClaimIn(claim corpus.Claim, lang Language) string {
	if !lang.chinese() || claim.Printed != "" {
		return claim.Display()
	}
	words := bounds[lang][claim.Bound] + ValueIn(claim.Value, lang)
	for _, gloss := range claim.Gloss {
		words += "（" + moneyIn(gloss, lang) + "）"
	}
	return words
}

// ValueIn writes a value in our own words, not as a source prints it: "EUR 1.2
// billion", "3 years and 1 month".
func ValueIn(v corpus.Value, lang Language) string {
	if !lang.chinese() {
		return v.Display()
	}
	switch v := v.(type) {
	case corpus.Money:
		return moneyIn(v, lang)
	case corpus.Term:
		return termIn(v, lang)
	case corpus.Date:
		return v.String()
	case corpus.State:
		return StateLabel(v, lang)
	}
	return v.Display()
}

// bounds are the words before a value that is not exact.
var bounds = map[Language]map[corpus.Bound]string{
	Chinese:     {corpus.About: "约", corpus.AtLeast: "至少", corpus.MoreThan: "超过", corpus.AtMost: "最多"},
	Traditional: {corpus.About: "約", corpus.AtLeast: "至少", corpus.MoreThan: "超過", corpus.AtMost: "最多"},
}

// termParts are the parts of a term in Chinese, and what one without end is called.
var termParts = map[Language]struct{ years, months, days, life string }{
	Chinese:     {"%d年", "%d个月", "%d天", "无期徒刑"},
	Traditional: {"%d年", "%d個月", "%d天", "無期徒刑"},
}

// termIn writes a term in Chinese.
func termIn(t corpus.Term, lang Language) string {
	w := termParts[lang]
	if t.Life {
		return w.life
	}
	words := ""
	for _, part := range []struct {
		n      int
		format string
	}{{t.Years, w.years}, {t.Months, w.months}, {t.Days, w.days}} {
		if part.n > 0 {
			words += fmt.Sprintf(part.format, part.n)
		}
	}
	return words
}

// myriads are the units in which Chinese counts: their zeros, and how many decimals
// are read in them at ease.
var myriads = map[Language][]struct {
	word            string
	zeros, decimals int
}{
	Chinese:     {{"亿", 8, 4}, {"万", 4, 2}},
	Traditional: {{"億", 8, 4}, {"萬", 4, 2}},
}

// moneyIn writes a sum in Chinese, in the greatest unit in which it is exact with
// few decimals: "EUR 5.3亿".
func moneyIn(m corpus.Money, lang Language) string {
	code, number, _ := strings.Cut(m.String(), " ")
	digits := strings.ReplaceAll(number, ",", "")
	for _, unit := range myriads[lang] {
		cut := len(digits) - unit.zeros
		if cut < 1 || strings.Contains(digits, ".") {
			continue
		}
		part := strings.TrimRight(digits[cut:], "0")
		switch {
		case part == "":
			return code + " " + digits[:cut] + unit.word
		case len(part) <= unit.decimals:
			return code + " " + digits[:cut] + "." + part + unit.word
		}
	}
	return code + " " + number
}
