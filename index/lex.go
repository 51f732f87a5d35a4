package index

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// An item is one piece of the input as [Parse] reads it: a word, a quoted
// phrase or OR, with what stands around it.
type item struct {
	raw    string   // as typed, for warnings
	minus  bool     // -word
	field  string   // name: topic: in: …; empty for none
	text   string   // what is left of it, with the punctuation around it
	quoted bool     // the text stood in quotation marks
	star   bool     // text*
	tilde  bool     // text~
	within string   // the number behind the tilde
	or     bool     // the item is OR
	and    bool     // the item is AND
	not    bool     // the item is NOT
	ahead  bool     // *text
	part   bool     // the text is what stands in brackets
	values []string // of a list of which some are quoted

	negated bool // NOT stood before it, or hyphens with a bracket between them
	open    bool // the quotation mark is never closed; behind a field the text is what it encloses, else empty
}

// lexer cuts a line into items. It keeps no state but the rest of the line.
type lexer struct {
	rest   string
	shouts bool // the line is in capitals: AND and NOT are words of it
}

// tied is an operator without spaces around it in a text that needs none.
var tied = regexp.MustCompile(`(\p{Han})(OR|AND|NOT)(\p{Han})`)

// Operators beside brackets, which need no spaces either.
var (
	beforeBracket = regexp.MustCompile(`(^|[ (])(OR|AND|NOT)\(`)
	behindBracket = regexp.MustCompile(`\)(OR|AND|NOT)($|[ ()])`)
)

// plainLine brings the many forms of quotation marks, colons and stars to one,
// and replaces what is not text: broken UTF-8, control and direction characters.
// Operators between Chinese characters and beside brackets stand alone.
func plainLine(input string) string {
	line := tied.ReplaceAllString(plainCharacters(input), "$1 $2 $3")
	line = tied.ReplaceAllString(line, "$1 $2 $3") // of two with one character between them, the second
	parts := strings.Split(line, `"`)
	for i := range parts {
		if i%2 == 1 && i < len(parts)-1 {
			continue // what stands in quotation marks stays as it is
		}
		if parts[i] = Unglued(parts[i]); i%2 == 1 {
			continue
		}
		for range 2 {
			parts[i] = behindBracket.ReplaceAllString(beforeBracket.ReplaceAllString(parts[i], "$1$2 ("), ") $1$2")
		}
	}
	return strings.Join(parts, `"`)
}

// besideBracket reports whether an operator stands beside a bracket in a text.
func besideBracket(text string) bool {
	return beforeBracket.MatchString(text) || behindBracket.MatchString(text)
}

func plainCharacters(input string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case '“', '”', '„', '‟', '＂', '«', '»', '「', '」', '『', '』':
			return '"'
		case '：':
			return ':'
		case '（':
			return '('
		case '）':
			return ')'
		case '＊':
			return '*'
		case '－', '−':
			return '-'
		case '～', '〜':
			return '~'
		case '＞':
			return '>'
		case '＜':
			return '<'
		case '＝':
			return '='
		case utf8.RuneError:
			return ' '
		}
		if unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(input, " "))
}

// next returns the next item, and false at the end of the line.
func (l *lexer) next() (item, bool) {
	l.rest = strings.TrimLeft(l.rest, " ")
	if l.rest == "" {
		return item{}, false
	}
	start := l.rest
	var it item
	l.rest = strings.TrimLeft(l.rest, "(")
	if rest := strings.TrimLeft(l.rest, "-"); rest != l.rest && rest != "" && rest[0] != ' ' {
		it.minus, l.rest = true, rest
	}
	if rest := strings.TrimLeft(l.rest, "(-"); strings.HasPrefix(rest, partBegins) {
		it.negated = it.minus && strings.Contains(l.rest[:len(l.rest)-len(rest)], "-")
		l.rest = rest
	}
	if it.text, it.part = l.part(); it.part {
		it.raw = strings.TrimSpace(start[:len(start)-len(l.rest)])
		return it, true
	}
	emphasis, signs := strings.HasPrefix(l.rest, "*"), l.rest
	l.rest = strings.TrimLeftFunc(l.rest, opening)
	it.negated = it.minus && strings.Contains(signs[:len(signs)-len(l.rest)], "-")
	it.field = l.field()
	switch {
	case strings.HasPrefix(l.rest, `"`):
		l.quote(&it)
	default:
		it.text = l.until(` "`)
	}
	l.list(&it)
	if !it.quoted {
		it.signs(strings.TrimRightFunc(it.text, closing))
		it.ahead = emphasis && !it.star && !strings.Contains(l.rest, "*")
		it.star = it.star && !emphasis // *word* is a word in italics
	}
	if it.field == "" && !it.minus && !it.quoted && !it.star && !it.tilde {
		it.or, it.and, it.not = it.text == "OR" || it.text == "或", it.text == "AND" && !l.shouts, it.text == "NOT" && !l.shouts
	}
	it.raw = strings.TrimSpace(start[:len(start)-len(l.rest)])
	return it, true
}

// mostJoined is how many words a value may be typed in without quotation marks.
const mostJoined = 8

// longestJoined bounds a list of values that stand apart, in bytes: it is read anew with
// each of them.
const longestJoined = 200

// joined adds the next words to a field that makes sense with them alone, as in
// fine:> 10000 CNY, fine: >5EUR and status:under appeal, or that goes on to the other
// end of a range: year:2020 to 2023. Behind a space a name, a court and a topic, which
// may be any word, begin with a quotation mark.
func (l *lexer) joined(it item) item {
	form, known := formOf(it.field)
	if !known || it.quoted || it.open || it.star || it.tilde || len(it.text) > longestJoined {
		return it
	}
	ahead, longer, whole := *l, it, form.whole(it.text)
	for i := range mostJoined - 1 {
		next, ok := ahead.next()
		bare := it.text == "" && i == 0
		if bare && ok && next.quoted && next.field == "" && !next.minus {
			next.field, next.raw = it.field, it.raw+next.raw
			*l = ahead
			return next
		}
		if !ok || next.part || next.and || next.or || next.field != "" || next.quoted || next.minus || next.star || next.tilde || next.open || bare && form.free() || whole && i == 0 && !ranges(next.raw) && !form.goesOn(it.text) && !form.lengthens(next.raw) {
			break
		}
		if next.text == "" || bare {
			next.text = next.raw // a dash, or a sign and its value
		}
		longer.text += " " + next.text
		longer.raw += " " + next.raw
		if q := form.read(longer.text, false); q != nil && (!whole || (i > 0 || form.lengthens(next.raw)) && spans(q) || !form.free() && several(q)) {
			*l = ahead
			return l.joined(longer)
		}
	}
	return it
}

// whole reports whether a text is a value by itself. One of few values may go on, to a
// longer one that is known: in:England and Wales; status:accused, not convicted.
func (f Form) whole(text string) bool {
	q := f.filter(text)
	_, value := q.(Filter)
	return q != nil && (!value || f.free())
}

// lengthens reports whether months may stand here behind the years of a term: 3y 1m, 3 years
// 1 month.
func (f Form) lengthens(word string) bool {
	return f.Field == "term" && (isDigit(word[0]) || wordNumber(strings.ToLower(word)) > 0)
}

// spans reports whether a filter may go from one value to another.
func spans(q Query) bool {
	switch q.(type) {
	case Years, Range:
		return true
	}
	return false
}

// negated reads NOT as the hyphen before what stands behind it; two of them cancel
// each other out.
func (l *lexer) negated(it item) item {
	if !it.not {
		return it
	}
	ahead, raw, minus := *l, it.raw, true
	next, ok := ahead.next()
	for ; ok && next.not; next, ok = ahead.next() {
		raw, minus = raw+" "+next.raw, !minus
	}
	if !ok || next.minus || next.open || next.or || next.and {
		return it
	}
	next = ahead.joined(next)
	next.minus, next.negated, next.raw = minus, true, raw+" "+next.raw
	*l = ahead
	return next
}

// operator reports whether a word alone would join or take away.
func operator(word string) bool {
	return slices.Contains([]string{"OR", "AND", "NOT", "或"}, word)
}

// signs takes the stars and the tildes off the end of a text, with the number behind a
// tilde; where there are both, the star counts.
func (it *item) signs(text string) {
	bare := text
	for numbered := true; numbered; {
		bare = strings.TrimRightFunc(bare, func(r rune) bool { return !wordPart(r) })
		word, number := cutNumber(bare)
		if numbered = number != ""; numbered && it.within == "" {
			it.within = number
		}
		bare = word
	}
	signs := text[len(bare):]
	if !strings.ContainsAny(signs, "*~") {
		return
	}
	it.star = strings.Contains(signs, "*") && text[0] != '*'
	it.text, it.tilde = bare, !strings.Contains(signs, "*")
}

// cutNumber takes a tilde and the number behind it off a word without digits.
func cutNumber(text string) (word, number string) {
	signed := strings.TrimRight(text, "0123456789")
	word, tilde := strings.CutSuffix(signed, "~")
	if !tilde || strings.ContainsAny(word, "0123456789") {
		return text, ""
	}
	return word, text[len(signed):]
}

// opening and closing find punctuation that stands around words and is no syntax.
func opening(r rune) bool { return r != '"' && r != ' ' && !wordPart(r) }
func closing(r rune) bool { return r != '*' && r != '~' && !wordPart(r) }

// wordPart tells what a word is made of; the sign of a currency belongs to its amount.
func wordPart(r rune) bool { return unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.Sc) }

// longestField bounds the name of a field, in bytes.
const longestField = 40

// field reads the name of a field and its colon; of a name that is none of ours, where
// something follows it.
func (l *lexer) field() string {
	name, rest, found := strings.Cut(l.rest, ":")
	if !found || strings.HasPrefix(rest, "//") || len(name) > longestField {
		return ""
	}
	name = strings.TrimRight(strings.ToLower(name), " ")
	if _, known := formOf(name); !known && (rest == "" || rest[0] == ' ' || !letters(name) && !comparing(name, rest)) {
		return ""
	}
	l.rest = rest
	return name
}

func letters(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool { return r < 'a' || r > 'z' })
}

// comparing reports whether a Chinese name stands before what a field is compared with, as
// in 金额:>1元. Before anything else its colon is one of a sentence: 请问：谁被罚款
func comparing(name, rest string) bool {
	sign := strings.TrimLeft(rest, "<>=≥≤")
	return name != "" && sign != rest && sign != "" && !strings.ContainsFunc(name, func(r rune) bool { return !unicode.Is(unicode.Han, r) })
}

// quote reads a quoted text, and a star or a tilde with its number behind it.
func (l *lexer) quote(it *item) {
	text, rest, closed := strings.Cut(l.rest[1:], `"`)
	if !closed {
		if l.rest, it.open = l.rest[1:], true; it.field != "" {
			it.text = l.until(":")
			if l.rest != "" { // up to the next field
				end := strings.LastIndexByte(strings.TrimRight(it.text, " "), ' ') + 1
				it.text, l.rest = it.text[:end], it.text[end:]+l.rest
			}
		}
		return
	}
	it.text, it.quoted, l.rest = text, true, rest
	if strings.HasPrefix(rest, "*") {
		it.star, l.rest = true, strings.TrimLeft(rest, "*")
	}
	if strings.HasPrefix(rest, "~") {
		it.tilde, l.rest = true, strings.TrimLeft(rest, "~")
		behind := strings.TrimLeft(strings.TrimPrefix(l.rest, "-"), "0123456789")
		if number := l.rest[:len(l.rest)-len(behind)]; number != "-" {
			it.within, l.rest = number, behind
		}
	}
}

// until reads up to one of the given characters, or to the end.
func (l *lexer) until(stops string) string {
	end := strings.IndexAny(l.rest, stops)
	if end < 0 {
		end = len(l.rest)
	}
	text := l.rest[:end]
	l.rest = l.rest[end:]
	return text
}
