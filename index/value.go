package index

import (
	"strings"
	"unicode/utf8"

	"casebot/corpus"
)

// Terms takes a text apart for an index: the tokens of [Analyze], and before the
// first word of each amount of money, length of time, day, month and number a token
// that all its spellings share. "6,000 yuan", "RMB 6000" and 六千元 hold "=cny 6000";
// "three years and one month" and 37个月 hold "=months 37"; "12 June 2025" and
// 2025年6月12日 hold "=day 20250612" and, as "June 2025" does, "=month 202506"; 12万
// and "120 thousand" hold "=n 120000". No word holds an equals sign or a space, so
// that only [Widen] asks for such a token.
//
// Numbers in digits are words of their own; days without a year, lengths in days and
// numbers below [leastNumber] that count nothing of the above are words too.
func Terms(text string) []Token {
	tokens := Analyze(text)
	values := shelved(text, valuesIn(text, tokens))
	if len(values) == 0 {
		return tokens
	}
	// From the back, so that nothing is moved twice.
	from, to := len(tokens), len(tokens)+len(values)
	tokens = append(tokens, values...)
	for len(values) > 0 {
		from, to = from-1, to-1
		tokens[to] = tokens[from]
		position := tokens[from].Position
		for first := from == 0 || tokens[from-1].Position < position; first && len(values) > 0 && values[len(values)-1].Position == position; {
			last := len(values) - 1
			to--
			tokens[to], values = values[last], values[:last]
		}
	}
	return tokens
}

// shelved returns the values that documents are shelved under: a day under its month
// too, and a number in digits under nothing but its word.
func shelved(text string, values []Token) []Token {
	all := values[:0:0]
	for _, v := range values {
		if !isWord(v, text) {
			all = append(all, v)
		}
		if day, ok := strings.CutPrefix(v.Term, dayMark); ok {
			v.Term = monthMark + day[:len("200601")]
			v.Word = v.Term
			all = append(all, v)
		}
	}
	return all
}

// isWord reports whether a value is a number that its text has in digits.
func isWord(v Token, text string) bool {
	number, ok := strings.CutPrefix(v.Term, numberMark)
	return ok && strings.ReplaceAll(v.Span.In(text), ",", "") == number
}

// values returns the values in a text as queries, each of which counts as much as the
// words together that it is written with. A number is asked for in digits too, where
// it is written in another way or has a character tied to it: 12万, 2025年.
func values(text string, tokens []Token) []Term {
	var terms []Term
	for _, v := range valuesIn(text, tokens) {
		words := 0
		for i, t := range tokens {
			if t.Span.Start >= v.Span.Start && t.Span.End <= v.Span.End && !(t.Han() && pair(tokens, i)) {
				words++
			}
		}
		number, ok := strings.CutPrefix(v.Term, numberMark)
		if !ok {
			terms = append(terms, Term{Text: v.Term, Weight: float64(max(words, 2))})
			continue
		}
		terms = append(terms, Term{Text: v.Term, Weight: float64(words)})
		if next, _ := utf8.DecodeRuneInString(text[v.Span.End:]); !isWord(v, text) || spaceless(next) {
			terms = append(terms, Term{Text: number, Weight: float64(words)})
		}
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
		term, next := r.whole(i)
		last := next
		if term == "" {
			var n figure
			if n, next = r.number(i); next > i {
				term, last = r.value(n, i, next)
			}
		}
		if term != "" {
			span := corpus.Span{Start: tokens[i].Span.Start, End: tokens[last-1].Span.End}
			found = append(found, Token{Term: term, Word: term, Span: span, Position: tokens[i].Position})
			next = last
		}
		i = max(i, next-1)
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

// whole reads a value that has no number of its own in front: 12.6.2025, half a year.
func (r valueReader) whole(i int) (term string, next int) {
	t := &r.tokens[r.single(i)]
	if t.Word != "half" && t.Term != "半" {
		return dotted(t.Word), i + 1
	}
	if unit, at := r.follows(r.single(i) + 1); unit != nil && (unit.Term == "year" || unit.Term == "年") {
		return monthsTerm(6), at + 1
	}
	return "", i + 1
}

// value reads what the number n, in the tokens from i up to next, counts.
func (r valueReader) value(n figure, i, next int) (term string, last int) {
	if term, last = r.day(n, i, next); term != "" {
		return term, last
	}
	if term, last = r.months(n, next); term != "" {
		return term, last
	}
	if term, last = r.money(n, i, next); term != "" {
		return term, last
	}
	if number := n.plain(); len(number) > 1 && n.code == "" && !n.ordinal && !strings.Contains(number, ".") && (len(number) > 2 || number >= leastNumber) {
		return numberMark + number, next
	}
	return "", next
}

// leastNumber is the first number that has a token of its own: up to twelve, words
// such as "one" and 三 stand in most texts and mean little.
const leastNumber = "13"

// What the tokens begin with that stand for the spellings of a value.
const (
	numberMark = "=n "
	monthsMark = "=months "
	monthMark  = "=month "
	dayMark    = "=day "
)

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
	between := gap(r.text, *before, *t)
	if shortened(before.Word) {
		between = strings.TrimPrefix(between, ".")
	}
	for _, b := range []byte(between) {
		if b == '.' || b == ';' || b == ':' || b == '\n' || b == '(' || b == ')' {
			return nil, i
		}
	}
	return t, i
}

// gap is what stands between two tokens; nothing where they overlap, as Chinese ones do.
func gap(text string, a, b Token) string { return text[min(a.Span.End, b.Span.Start):b.Span.Start] }

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
