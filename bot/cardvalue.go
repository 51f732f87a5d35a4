package bot

import (
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index/answer"
)

// sidesOf is [answer.Sides] with the values that are not shown as printed in the
// reader's language.
func sidesOf(w Wording, c *corpus.Case, f corpus.Fact) []answer.Side {
	sides := answer.Sides(c, f, w.lang())
	for i := range sides {
		said := slices.IndexFunc(f.Claims, func(claim corpus.Claim) bool { return claim.Stated() && claim.Display() == sides[i].Words })
		if said >= 0 {
			sides[i].Words = w.claim(f.Claims[said])
		}
	}
	return sides
}

// claim writes a claim with a value: the words as printed, else the value with its
// bound and conversions.
func (w Wording) claim(claim corpus.Claim) string {
	if w.lang() == answer.English || claim.Printed != "" {
		return claim.Display()
	}
	words := w.value(claim.Value)
	switch claim.Bound {
	case corpus.About:
		words = w.Say("about %s", words)
	case corpus.AtLeast:
		words = w.Say("at least %s", words)
	case corpus.MoreThan:
		words = w.Say("more than %s", words)
	case corpus.AtMost:
		words = w.Say("at most %s", words)
	}
	for _, gloss := range claim.Gloss {
		words += w.Say(" (%s)", w.money(gloss))
	}
	return words
}

// value writes a value in our own words, not as a source prints it: "EUR 1.2
// billion", "3 years and 1 month".
func (w Wording) value(v corpus.Value) string {
	if w.lang() == answer.English {
		return v.Display()
	}
	switch v := v.(type) {
	case corpus.Money:
		return w.money(v)
	case corpus.Term:
		return w.term(v)
	case corpus.Date:
		return w.Date(v)
	case corpus.State:
		return answer.StateLabel(v, w.lang())
	}
	return v.Display()
}

// commas puts parts behind each other that hold no commas themselves.
func (w Wording) commas(parts []string) string {
	if w.lang() == answer.English {
		return strings.Join(parts, ", ")
	}
	return strings.Join(parts, "、")
}

// term writes a term in Chinese.
func (w Wording) term(t corpus.Term) string {
	if t.Life {
		return w.Say("life imprisonment")
	}
	words := ""
	if t.Years > 0 {
		words += w.Say("%d years", t.Years)
	}
	if t.Months > 0 {
		words += w.Say("%d months", t.Months)
	}
	if t.Days > 0 {
		words += w.Say("%d days", t.Days)
	}
	return words
}

// myriads are the units in which Chinese counts, by their zeros.
var myriads = map[answer.Language][]struct {
	word  string
	zeros int
}{
	answer.Chinese:     {{"亿", 8}, {"万", 4}},
	answer.Traditional: {{"億", 8}, {"萬", 4}},
}

// money writes a sum in Chinese, in the greatest unit in which it is exact with two
// decimals: "EUR 5.3亿".
func (w Wording) money(m corpus.Money) string {
	code, number, _ := strings.Cut(m.String(), " ")
	digits := strings.ReplaceAll(number, ",", "")
	for _, unit := range myriads[w.lang()] {
		cut := len(digits) - unit.zeros
		if cut < 1 || strings.Contains(digits, ".") {
			continue
		}
		part := strings.TrimRight(digits[cut:], "0")
		switch {
		case part == "":
			return code + " " + digits[:cut] + unit.word
		case len(part) <= 2:
			return code + " " + digits[:cut] + "." + part + unit.word
		}
	}
	return code + " " + number
}
