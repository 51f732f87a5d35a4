package index

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"casebot/corpus"
)

// longestAmount bounds what is read as a comparison, in bytes.
const longestAmount = 80

// A measure is a number of minor units or months. hint is the unit as it was
// written, for the other end of a range that goes without: 1..3y.
type measure struct {
	n          int64
	unit, hint string
}

// between reads a comparison of amounts: >N, >=N, <N, <=N, N..M, N.., ..M or N.
// Nil where it is none, or one that nothing can meet.
func between(slot corpus.Slot, text string) Query {
	sign, rest := comparison(text)
	lower, upper, ranged := strings.Cut(rest, "..")
	if ranged && sign != "" || len(rest) > longestAmount {
		return nil
	}
	read, most := sum, int64(math.MaxInt64)
	if slot == corpus.SlotTerm {
		read, most = duration, longestTerm
	}
	if !ranged {
		m, ok := read(lower)
		if !ok {
			return nil
		}
		return compared(slot, sign, m, most)
	}
	return ends(slot, lower, upper, read)
}

// comparison takes the sign off the beginning, and the punctuation of a sentence
// off the end.
func comparison(text string) (sign, rest string) {
	text = strings.NewReplacer(" ", "", "≥", ">=", "≤", "<=").Replace(text)
	bare := strings.TrimRightFunc(text, func(r rune) bool { return !wordPart(r) && !unicode.Is(unicode.Sc, r) })
	if strings.HasPrefix(text[len(bare):], "..") {
		bare += ".."
	}
	for _, sign := range []string{">=", "<=", ">", "<", "="} {
		if rest, ok := strings.CutPrefix(bare, sign); ok {
			return sign, rest
		}
	}
	return "", bare
}

// compared is the range that one measure and a sign leave, where no number is
// above most.
func compared(slot corpus.Slot, sign string, m measure, most int64) Query {
	q := Range{Slot: slot, Unit: m.unit}
	switch sign {
	case ">":
		if m.n >= most {
			return nil
		}
		q.From = m.n + 1
		return q
	case ">=":
		q.From = m.n
		return q
	case "<":
		q.To = min(m.n-1, most)
	case "<=":
		q.To = m.n
	default:
		q.From, q.To = m.n, m.n
	}
	if q.To <= 0 {
		return nil
	}
	return q
}

// ends is the range between two measures, of which one may be left out, and one
// may go without its unit.
func ends(slot corpus.Slot, lower, upper string, read func(string) (measure, bool)) Query {
	from, ok1 := read(lower)
	to, ok2 := read(upper)
	switch {
	case lower == "" && ok2:
		return compared(slot, "<=", to, 0)
	case upper == "" && ok1:
		return compared(slot, ">=", from, 0)
	case !ok1 && ok2:
		from, ok1 = read(lower + to.hint)
	case !ok2 && ok1:
		to, ok2 = read(upper + from.hint)
	}
	if !ok1 || !ok2 || from.unit != to.unit || from.n > to.n || to.n == 0 {
		return nil
	}
	return Range{slot, from.unit, from.n, to.n}
}

// longestTerm bounds a term that is not for life, in months.
const longestTerm = 999_999

// length is 12m, 3y, 1y6m, 3 years and 1 month, 3年 or 6个月, folded and without spaces.
var length = regexp.MustCompile(`^(?:(\d{1,4})(y|years?|年)(?:and|又)?)?(?:(\d{1,6})(m|months?|个月|月))?$`)

// Half a year and a year and a half, without spaces, as [length] reads them, which has no
// commas.
var (
	halfYears = strings.NewReplacer(",", "", "ayearandahalf", "1y6m", "yearsandahalf", "y6m", "yearandahalf", "y6m", "andahalfyears", "y6m", "halfayear", "6m", "年半", "y6m", "半年", "6m")
	halfPoint = regexp.MustCompile(`^(\d{1,4})\.5(?:y|years?|年)$`)
)

// duration reads a term of imprisonment.
func duration(text string) (measure, bool) {
	text = halfPoint.ReplaceAllString(halfYears.Replace(Fold(text)), "${1}y6m")
	if slices.Contains([]string{"life", "无期", "无期徒刑"}, text) {
		return measure{Life, Months, ""}, true
	}
	parts := length.FindStringSubmatch(text)
	if text == "" || parts == nil || strings.HasSuffix(text, "and") || strings.HasSuffix(text, "又") {
		return measure{}, false
	}
	years, _ := strconv.ParseInt(parts[1], 10, 64) // nothing is none
	months, _ := strconv.ParseInt(parts[3], 10, 64)
	n := 12*years + months
	return measure{n, Months, parts[2] + parts[4]}, n <= longestTerm
}

// number is what stands before, in and behind an amount.
var number = regexp.MustCompile(`^(\D*)(\d[\d,]*(?:\.\d+)*(?:,\d+)?)(\D*)$`)

// apostrophed finds an apostrophe between groups of three digits: 13'000.
var apostrophed = regexp.MustCompile(`(\d)['’](\d{3})`)

// scales are the letters behind a number, the word that [corpus.ParseMoney] has
// for them, and how often that is counted.
var scales = []struct {
	letters, word string
	times         int64
}{
	{"", "", 1},
	{"thousand", " thousand", 1}, {"million", " million", 1}, {"billion", " billion", 1},
	{"k", " thousand", 1}, {"m", " million", 1}, {"bn", " billion", 1}, {"b", " billion", 1},
	{"mn", " million", 1}, {"mio", " million", 1}, {"mrd", " billion", 1},
	{"千", " thousand", 1}, {"万", " thousand", 10}, {"w", " thousand", 10}, {"百万", " million", 1}, {"千万", " million", 10}, {"亿", " million", 100},
}

// sum reads an amount of money: 10,000CNY, 1.2mEUR, $5k, 3万元, 5亿韩元.
func sum(text string) (measure, bool) {
	parts := number.FindStringSubmatch(apostrophed.ReplaceAllString(Fold(text), "$1$2"))
	if parts == nil {
		return measure{}, false
	}
	for _, scale := range scales {
		rest, ok := strings.CutPrefix(parts[3], scale.letters)
		if !ok {
			continue
		}
		if scale.letters != "" {
			rest = strings.TrimPrefix(rest, ".") // 20 Mio. EUR
		}
		code, ok := valueOf("currency", parts[1]+rest)
		if !ok {
			code = strings.ToUpper(parts[1] + rest)
		}
		m, err := corpus.ParseMoney(code + " " + pointed(parts[2], code, scale.letters != "") + scale.word)
		if err == nil && m.Minor <= math.MaxInt64/scale.times {
			return measure{m.Minor * scale.times, code, code}, true
		}
	}
	return measure{}, false
}

// pointed writes a number with a point before its decimals alone. Points between groups of
// three are none where nobody counts thousandths: 1.000 EUR. A comma is one where a scale
// makes it plain, as in 1,5m; 1,5 by itself may be anything.
func pointed(number, code string, scaled bool) string {
	if dotGrouped(number) && (strings.Count(number, ".") > 1 || !scaled && !thousandths(code)) {
		return strings.ReplaceAll(number, ".", "")
	}
	if whole, part, comma := strings.Cut(number, ","); comma && scaled && len(part) < 3 && allDigits(part) {
		return whole + "." + part
	}
	return number
}

// thousandths reports whether a currency has three decimals.
func thousandths(code string) bool {
	_, err := corpus.ParseMoney(code + " 0.001")
	return err == nil
}
