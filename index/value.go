package index

import (
	"strconv"

	"casebot/corpus"
)

// Terms takes a text apart for an index: the tokens of [Analyze], and before the
// first word of each amount of money, length of time and day a token that all
// its spellings share. "6,000 yuan", "RMB 6000" and 六千元 hold "=cny 6000";
// "three years and one month" and 37个月 hold "=months 37"; "12 June 2025" and
// 2025年6月12日 hold "=day 20250612". No word holds an equals sign or a space, so
// that only [Widen] asks for such a token.
//
// Amounts without a currency, days without a year and lengths in days are words.
func Terms(text string) []Token {
	tokens := Analyze(text)
	values := valuesIn(text, tokens)
	if len(values) == 0 {
		return tokens
	}
	// From the back, so that nothing is moved twice.
	from, to := len(tokens), len(tokens)+len(values)
	tokens = append(tokens, values...)
	for len(values) > 0 {
		from, to = from-1, to-1
		tokens[to] = tokens[from]
		last := len(values) - 1
		if first := from == 0 || tokens[from-1].Position < tokens[from].Position; first && tokens[from].Position == values[last].Position {
			to--
			tokens[to] = values[last]
			values = values[:last]
		}
	}
	return tokens
}

// values returns the amounts, lengths of time and days in a text as queries, each of which
// counts as much as the words together that it is written with.
func values(text string, tokens []Token) []Term {
	var terms []Term
	for _, v := range valuesIn(text, tokens) {
		words := 0
		for i, t := range tokens {
			if t.Span.Start >= v.Span.Start && t.Span.End <= v.Span.End && !(t.Han() && pair(tokens, i)) {
				words++
			}
		}
		terms = append(terms, Term{Text: v.Term, Weight: float64(max(words, 2))})
	}
	return terms
}

// valuesIn finds the values of a text among its tokens, in order.
func valuesIn(text string, tokens []Token) []Token {
	var found []Token
	for i := 0; i < len(tokens); i++ {
		if !numeral(&tokens[i]) {
			continue
		}
		r := valueReader{text, tokens}
		n, next := r.number(i)
		if next == i {
			continue
		}
		term, last := r.value(n, i, next)
		if term != "" {
			span := corpus.Span{Start: tokens[i].Span.Start, End: tokens[last-1].Span.End}
			found = append(found, Token{Term: term, Word: term, Span: span, Position: tokens[i].Position})
			next = last
		}
		i = next - 1
	}
	return found
}

// A valueReader reads the tokens of a text. Its methods take the index of a token
// and return that of the next one that they did not use; an index that comes back
// unchanged says that nothing was read.
type valueReader struct {
	text   string
	tokens []Token
}

// value reads what the number n, in the tokens from i up to next, counts.
func (r valueReader) value(n figure, i, next int) (term string, last int) {
	if term, last = r.day(n, i, next); term != "" {
		return term, last
	}
	if term, last = r.months(n, next); term != "" {
		return term, last
	}
	return r.money(n, i, next)
}

// follows returns the token at i, a single character or a word, if nothing but a
// space, a hyphen or a stop word such as "and" stands before it.
func (r valueReader) follows(i int) (token *Token, at int) {
	i = r.single(i)
	before := r.before(i)
	if before == nil || i >= len(r.tokens) {
		return nil, i
	}
	t := &r.tokens[i]
	if t.Position > before.Position+2 || t.Span.Start > before.Span.End+6 {
		return nil, i
	}
	for _, b := range []byte(r.text[before.Span.End:t.Span.Start]) {
		if b == '.' || b == ';' || b == ':' || b == '\n' || b == '(' || b == ')' {
			return nil, i
		}
	}
	return t, i
}

// single passes over a pair of characters: its first one stands behind it.
func (r valueReader) single(i int) int {
	if i+1 < len(r.tokens) && r.tokens[i].Han() && r.tokens[i+1].Position == r.tokens[i].Position {
		return i + 1
	}
	return i
}

// before returns the word or the single character before the one at i.
func (r valueReader) before(i int) *Token {
	i--
	if i >= 0 && i+1 < len(r.tokens) && r.tokens[i].Position == r.tokens[i+1].Position {
		i-- // the pair of the one at i
	}
	if i < 0 || i >= len(r.tokens) {
		return nil
	}
	return &r.tokens[i]
}

// months reads the unit of a length of time, and the months beside its years.
func (r valueReader) months(n figure, next int) (term string, last int) {
	count, whole := n.small(1200)
	unit, i := r.follows(next)
	if !whole || unit == nil {
		return "", next
	}
	switch {
	case unit.Term == "month":
		return monthsTerm(count), i + 1
	case unit.Term == "个" || unit.Term == "月":
		if after, at := r.follows(i + 1); unit.Term == "个" && after != nil && after.Term == "月" {
			return monthsTerm(count), at + 1
		}
		return "", next
	case unit.Term == "year" || unit.Term == "年":
		if count > 99 {
			return "", next
		}
		more, last := r.besideYears(i + 1)
		return monthsTerm(12*count + more), last
	}
	return "", next
}

// besideYears reads "and one month", 零一个月 or 半 behind years.
func (r valueReader) besideYears(i int) (months, last int) {
	t, at := r.follows(i)
	if t == nil {
		return 0, i
	}
	if t.Term == "半" {
		return 6, at + 1
	}
	n, next := r.number(at)
	count, whole := n.small(11)
	unit, after := r.follows(next)
	if next == at || !whole || unit == nil {
		return 0, i
	}
	if unit.Term == "month" {
		return count, after + 1
	}
	if month, end := r.follows(after + 1); unit.Term == "个" && month != nil && month.Term == "月" {
		return count, end + 1
	}
	return 0, i
}

func monthsTerm(n int) string { return "=months " + strconv.Itoa(n) }
