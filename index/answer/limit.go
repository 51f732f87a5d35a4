package answer

import (
	"fmt"
	"strconv"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// A limit is what an amount or a term must be: "over 10 million euros", 1000万欧元以上.
type limit struct {
	currency    string // "" where none is named, and every amount counts by its number
	months      bool   // of terms
	least, most int64  // whole units or months; most 0: open
	beyond      bool   // the bounds themselves are excluded
	exact       bool   // no bound is set: the amount itself is asked for, rounded as it may be
}

// How a limit is written around an amount, which stands as ¤ and its number.
var (
	overIt   = regexp.MustCompile(`(?:(?:is |are |was |were |of )?(?:over|above|more than|greater than|higher than|larger than|bigger than|longer than|exceed(?:s|ed|ing)?|in excess of|upwards of)|超过了?|大于|高于|多于|长于|逾|超) ?¤(\d)`)
	fromIt   = regexp.MustCompile(`(?:(?:of )?(?:at least|no less than|not less than|a minimum of)|至少(?:是|为)?|不少于|不低于|起码) ?¤(\d)|(?:在 ?)?¤(\d) ?(?:or more|or over|or above|or higher|and (?:above|over|up|more)|\+|(?:及|或|和)?以上)`)
	underIt  = regexp.MustCompile(`(?:(?:is |are |was |were |of )?(?:under|below|less than|lower than|smaller than|shorter than|fewer than)|低于|少于|小于|短于|不到|不足|未满|未达) ?¤(\d)|(?:在 ?)?¤(\d) ?(?:之下|以内)`)
	upToIt   = regexp.MustCompile(`(?:(?:of )?(?:at most|up to|no more than|not more than|not exceeding|a maximum of)|不超过|最多|至多|不高于) ?¤(\d)|(?:在 ?)?¤(\d) ?(?:or less|or lower|and below|or below|(?:及|或|和)?以下)`)
	fromTo   = regexp.MustCompile(`(?:between|from|in the range of|ranging from|介于|在|从)? ?¤(\d) ?(?:and|to|-|–|至|到|和|与) ?¤(\d) ?(?:之间|间)?`)
	halfFrom = regexp.MustCompile(`(?:between|from|in the range of|ranging from|介于|在|从)? ?[€£$¥₩]?(\d[\d.,]*(?: ?(?:million|billion|thousand|bn|mn|m|k)\b|[千百]?[万亿])?) ?(?:and|to|-|–|至|到|和|与) ?¤(\d) ?(?:之间|间)?`)
	numberIn = regexp.MustCompile(`\d[\d.,]*`)
	unitless = regexp.MustCompile(`\d[\d.,]* ?(?:(?:million|billion|thousand|bn|mn|m|k)\b|[千百]?[万亿])|[一二两三四五六七八九十百千]+[万亿]`)
)

// limited reads the limit that a folded question sets to amounts or terms, and strikes
// out how it does; nil where it sets none.
func (b *blotter) limited() *limit {
	b.text = strings.ReplaceAll(b.text, "¤", " ") // what stands for an amount below
	text, values := marked(b.text, "")
	if len(values) == 0 {
		text, values = markedUnitless(b.text)
	}
	if len(values) == 0 {
		return nil
	}
	for _, way := range []struct {
		words *regexp.Regexp
		of    func(at []limit) limit
	}{
		{fromTo, func(at []limit) limit {
			at[0].most = max(at[0].least, at[1].least)
			at[0].least = min(at[0].least, at[1].least)
			return at[0]
		}},
		{upToIt, func(at []limit) limit { at[0].least, at[0].most = 0, at[0].least; return at[0] }},
		{fromIt, func(at []limit) limit { return at[0] }},
		{overIt, func(at []limit) limit { at[0].beyond = true; return at[0] }},
		{underIt, func(at []limit) limit { at[0].least, at[0].most, at[0].beyond = 0, at[0].least, true; return at[0] }},
	} {
		m := way.words.FindStringSubmatch(text)
		if m == nil {
			continue
		}
		var at []limit
		for _, number := range m[1:] {
			if i, err := strconv.Atoi(number); err == nil && i < len(values) {
				at = append(at, values[i].limit)
			}
		}
		if len(at) == 0 || len(at) == 2 && at[0].months != at[1].months {
			continue
		}
		found := way.of(at)
		b.text = strings.Replace(text, m[0], " ", 1)
		return &found
	}
	if m := halfFrom.FindStringSubmatch(text); m != nil {
		return b.half(text, m, values)
	}
	return b.exactly(text, values)
}

// exactly reads the only amount of a question that sets no bound to it.
func (b *blotter) exactly(text string, values []amountAt) *limit {
	if len(values) != 1 {
		return nil
	}
	found := values[0].limit
	found.most, found.exact = found.least, true
	b.text = strings.Replace(text, "¤0", " ", 1)
	return &found
}

// half reads a range of which only the end says what it is counted in: between 1 and 5
// million euros.
func (b *blotter) half(text string, m []string, values []amountAt) *limit {
	i, err := strconv.Atoi(m[2])
	if err != nil || i >= len(values) {
		return nil
	}
	end := values[i]
	last, err1 := strconv.ParseFloat(strings.ReplaceAll(strings.TrimRight(numberIn.FindString(end.words), ".,"), ",", ""), 64)
	first, err2 := strconv.ParseFloat(strings.ReplaceAll(strings.TrimRight(numberIn.FindString(m[1]), ".,"), ",", ""), 64)
	if err1 != nil || err2 != nil || last == 0 || first > 1e13 {
		return nil
	}
	found := end.limit
	found.most, found.least = end.limit.least, int64(first/last*float64(end.limit.least))
	if _, whole := marked(m[1], " usd"); unitless.MatchString(m[1]) && len(whole) == 1 {
		found.least = whole[0].limit.least
	}
	if found.least > found.most {
		return nil
	}
	b.text = strings.Replace(text, m[0], " ", 1)
	return &found
}

// An amountAt is an amount or a term in a question, as its words have it.
type amountAt struct {
	limit limit // least is what it comes to
	words string
}

// marked returns a text with a mark for each amount and term in it, and these.
func marked(text, unit string) (string, []amountAt) {
	var found []amountAt
	tokens := index.Terms(text + unit)
	out, from := "", 0
	for _, token := range tokens {
		what, number, ok := strings.Cut(strings.TrimPrefix(token.Term, "="), " ")
		n, err := strconv.ParseFloat(number, 64)
		if !ok || !strings.HasPrefix(token.Term, "=") || len(what) != len("usd") && what != "months" || err != nil || token.Span.Start < from || len(found) > 9 || n > 1e13 {
			continue
		}
		l := limit{currency: strings.ToUpper(what), least: int64(n)}
		if what == "months" {
			l.currency, l.months = "", true
		}
		start := signBefore(text, token.Span.Start, from)
		out += text[from:start] + fmt.Sprintf("¤%d", len(found))
		from = min(token.Span.End, len(text))
		found = append(found, amountAt{l, token.Span.In(text + unit)})
	}
	return out + text[from:], found
}

// signBefore returns where the sign of a currency before a number begins.
func signBefore(text string, start, from int) int {
	before := strings.TrimRight(text[from:start], " ")
	for _, sign := range []string{"hk$", "us$", "a$", "s$", "€", "£", "$", "¥", "₩", "eur", "gbp", "usd", "krw", "cny", "rmb", "sek", "aud", "sgd", "hkd"} {
		if strings.HasSuffix(before, sign) {
			return from + len(before) - len(sign)
		}
	}
	return start
}

// markedUnitless is marked of amounts that name no currency: over 100 million.
func markedUnitless(text string) (string, []amountAt) {
	at := unitless.FindStringIndex(text)
	if at == nil {
		return text, nil
	}
	_, found := marked(text[at[0]:at[1]], " usd")
	if len(found) != 1 {
		return text, nil
	}
	found[0].limit.currency = ""
	return text[:at[0]] + "¤0" + text[at[1]:], found
}

// lets reports whether a figure of a unit is within the limit.
func (l *limit) lets(n int64, unit string) bool {
	one := int64(daysOfMonth)
	if !l.months {
		money, err := corpus.ParseMoney(unit + " 1")
		if err != nil || l.currency != "" && l.currency != unit {
			return false
		}
		one = money.Minor
	}
	if l.exact && !l.months {
		return 100*max(n-l.least*one, l.least*one-n) <= n
	}
	if l.beyond && (n == l.least*one || l.most > 0 && n == l.most*one) {
		return false
	}
	return n >= l.least*one && (l.most == 0 || n <= l.most*one)
}

// daysOfMonth is how lengthOf counts a month.
const daysOfMonth = 31
