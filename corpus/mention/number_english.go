package mention

import "strings"

// numeralKind says where in an English number a word may stand.
type numeralKind int

const (
	noNumeral numeralKind = iota
	unit                  // one to nine
	teen                  // ten to nineteen
	ty                    // twenty to ninety
	hundred
	scale // thousand, million, dozen
)

// A numeral is an English word that is a number or multiplies one.
type numeral struct {
	kind  numeralKind
	value decimal
}

// numerals are the English words that numbers are made of.
var numerals = map[string]numeral{
	"one": {unit, decimal{1, 0}}, "two": {unit, decimal{2, 0}}, "three": {unit, decimal{3, 0}},
	"four": {unit, decimal{4, 0}}, "five": {unit, decimal{5, 0}}, "six": {unit, decimal{6, 0}},
	"seven": {unit, decimal{7, 0}}, "eight": {unit, decimal{8, 0}}, "nine": {unit, decimal{9, 0}},
	"ten": {teen, decimal{10, 0}}, "eleven": {teen, decimal{11, 0}}, "twelve": {teen, decimal{12, 0}},
	"thirteen": {teen, decimal{13, 0}}, "fourteen": {teen, decimal{14, 0}}, "fifteen": {teen, decimal{15, 0}},
	"sixteen": {teen, decimal{16, 0}}, "seventeen": {teen, decimal{17, 0}}, "eighteen": {teen, decimal{18, 0}},
	"nineteen": {teen, decimal{19, 0}},
	"twenty":   {ty, decimal{20, 0}}, "thirty": {ty, decimal{30, 0}}, "forty": {ty, decimal{40, 0}},
	"fifty": {ty, decimal{50, 0}}, "sixty": {ty, decimal{60, 0}}, "seventy": {ty, decimal{70, 0}},
	"eighty": {ty, decimal{80, 0}}, "ninety": {ty, decimal{90, 0}},
	"hundred": {hundred, decimal{1, 2}}, "dozen": {scale, decimal{12, 0}},
	"thousand": {scale, decimal{1, 3}}, "lakh": {scale, decimal{1, 5}}, "lac": {scale, decimal{1, 5}},
	"million": {scale, decimal{1, 6}}, "crore": {scale, decimal{1, 7}}, "billion": {scale, decimal{1, 9}},
	"trillion": {scale, decimal{1, 12}},
}

// fractions are what stands before a magnitude for a part of it: "half a
// million", "three quarters of a billion". The longest that fits is meant.
var fractions = []struct {
	words string
	value decimal
}{
	{"three quarters", decimal{75, -2}}, {"three-quarters", decimal{75, -2}},
	{"one quarter", decimal{25, -2}}, {"a quarter", decimal{25, -2}}, {"quarter", decimal{25, -2}},
	{"a half", decimal{5, -1}}, {"half", decimal{5, -1}},
}

// wordEnd returns the end of the English word that begins at i.
func wordEnd(text string, i int) int {
	for i < len(text) && asciiLetter(text[i]) {
		i++
	}
	return i
}

// nextWord returns the word that one space or hyphen parts from the place i,
// and the end of it; "" where there is none.
func nextWord(text string, i int) (string, int) {
	if i >= len(text) || text[i] != ' ' && text[i] != '-' {
		return "", i
	}
	end := wordEnd(text, i+1)
	return text[i+1 : end], end
}

// wordsAt reads a number in English words, whose first word is text[i:end].
func wordsAt(text string, i, end int) (quantity, bool) {
	if q, ok := fractionAt(text, i); ok {
		return q, true
	}
	first := numerals[text[i:end]]
	if word := text[i:end]; word == "a" || word == "an" {
		next, _ := nextWord(text, end)
		if k := numerals[next].kind; k != hundred && k != scale {
			return quantity{}, false
		}
		first = numerals["one"]
	}
	if first.kind == noNumeral || first.kind >= hundred {
		return quantity{}, false
	}
	sum := wordSum{below: first.value, last: first.kind}
	end = sum.read(text, end)
	value, ok := sum.total.plus(sum.below)
	q := quantity{start: i, end: end, value: value, large: sum.total.n > 0, power: sum.power()}
	return withHalf(text, q), ok
}

// A wordSum adds up the words of a number.
type wordSum struct {
	total, below decimal // down to the last thousand or million; what came after it
	last         numeralKind
	limit        decimal // the last scale: the next must be smaller
}

// read takes the words from a place on, as long as they continue the number,
// and returns the end of the last.
func (s *wordSum) read(text string, end int) int {
	for {
		word, next := nextWord(text, end)
		if word == "and" && s.last >= hundred {
			word, next = nextWord(text, next)
			if k := numerals[word].kind; k == noNumeral || k >= hundred {
				return end
			}
		}
		if !s.add(numerals[word]) {
			return end
		}
		end = next
	}
}

// add takes one word, and reports whether it continues the number.
func (s *wordSum) add(w numeral) bool {
	ok := true
	switch w.kind {
	case noNumeral:
		return false
	case unit:
		ok = s.last == ty || s.last >= hundred
		if ok {
			s.below, ok = s.below.plus(w.value)
		}
	case teen, ty:
		ok = s.last >= hundred
		if ok {
			s.below, ok = s.below.plus(w.value)
		}
	case hundred:
		ok = s.last < hundred
		if ok {
			s.below, ok = s.below.times(w.value)
		}
	case scale:
		ok = s.addScale(w.value)
	}
	if ok {
		s.last = w.kind
	}
	return ok
}

// addScale closes a group: "thirty thousand".
func (s *wordSum) addScale(value decimal) bool {
	if s.below.n == 0 || s.limit.n != 0 && !value.under(s.limit) {
		return false
	}
	group, ok := s.below.times(value)
	if !ok {
		return false
	}
	s.total, ok = s.total.plus(group)
	s.below, s.limit = decimal{}, value
	return ok
}

// power returns the power of ten of the magnitude that the number ends in.
func (s *wordSum) power() int {
	if s.last != scale {
		return 0
	}
	return s.limit.exp
}

// fractionAt reads a part of a magnitude: "half a million".
func fractionAt(text string, i int) (quantity, bool) {
	for _, f := range fractions {
		if !strings.HasPrefix(text[i:], f.words) {
			continue
		}
		word, end := nextWord(text, i+len(f.words))
		for word == "of" || word == "a" {
			word, end = nextWord(text, end)
		}
		if n := numerals[word]; n.kind == scale || n.kind == hundred {
			value, ok := f.value.times(n.value)
			return quantity{start: i, end: end, value: value, large: true}, ok
		}
	}
	return quantity{}, false
}

// withMagnitude takes in the magnitude behind a number in digits.
func withMagnitude(text string, q quantity) quantity {
	word, end := nextWord(text, q.end)
	if n := numerals[word]; n.kind == scale || n.kind == hundred {
		if value, ok := q.value.times(n.value); ok {
			q.value, q.end, q.large, q.power = value, end, true, n.value.exp
		}
	}
	return withHalf(text, q)
}

// withHalf takes in a half behind a number: "one and a half million".
func withHalf(text string, q quantity) quantity {
	for _, half := range []string{" and a half", "-and-a-half", " and half"} {
		end := q.end + len(half)
		if !strings.HasPrefix(text[q.end:], half) || end < len(text) && asciiLetter(text[end]) || q.large {
			continue
		}
		value, ok := q.value.plus(decimal{5, -1})
		if !ok {
			return q
		}
		q.value, q.end = value, end
		if word, end := nextWord(text, end); numerals[word].kind == scale {
			if value, ok := q.value.times(numerals[word].value); ok {
				q.value, q.end, q.large = value, end, true
			}
		}
		return q
	}
	return q
}
