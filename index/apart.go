package index

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A part of a line that stands in brackets and means one thing among others stands
// between these two, which no line has: [plainLine] leaves none.
const (
	partBegins = "\x01"
	partEnds   = "\x02"
)

// maxNested bounds how many parts stand in each other.
const maxNested = 3

// inPlain shows the brackets of a part as they were typed.
var inPlain = strings.NewReplacer(partBegins, "(", partEnds, ")")

// apart marks what stands in brackets as a part of the line.
func (p *parser) apart(inner string) string {
	depth, deepest := 1, 1
	for i := range len(inner) {
		switch inner[i : i+1] {
		case partBegins:
			depth++
		case partEnds:
			depth--
		}
		deepest = max(deepest, depth)
	}
	if deepest > maxNested {
		p.warn("("+inner+")", inBrackets)
		return "(" + inner + ")"
	}
	return partBegins + inner + partEnds
}

// part reads what a part of the line holds, where it begins with one.
func (l *lexer) part() (inner string, is bool) {
	if !strings.HasPrefix(l.rest, partBegins) {
		return "", false
	}
	depth := 0
	for i := range len(l.rest) {
		switch l.rest[i : i+1] {
		case partBegins:
			depth++
		case partEnds:
			depth--
		}
		if depth == 0 {
			inner, l.rest = l.rest[1:i], l.rest[i+1:]
			break
		}
	}
	return inner, true
}

// inside reads a part of the line, of which all must be held. It is one query as a rule;
// where OR joins all that is left of it, or all of it takes away, it is several.
func (p *parser) inside(inner string) []Query {
	sub := *p
	sub.groups, sub.or, sub.and, sub.shouts = nil, "", false, false
	sub.read(withoutMarks(inner))
	p.open, p.terms, p.text, p.cut, p.warnings = sub.open, sub.terms, sub.text, sub.cut, sub.warnings
	sub.unbound()
	switch q := sub.together(true).(type) {
	case Or:
		return q.Any
	case And:
		if !slices.ContainsFunc(q.All, func(child Query) bool { return !isNot(child) }) {
			return q.All
		}
		return []Query{q}
	default:
		return []Query{q}
	}
}

// withoutMarks takes the brackets out of a part that are punctuation, since a word that
// keeps one would end the part when it is written again: f(x) is f x.
func withoutMarks(inner string) string {
	if !strings.ContainsAny(inner, "()") {
		return inner
	}
	var out strings.Builder
	quoted, last := false, ' '
	for i, r := range inner {
		next, _ := utf8.DecodeRuneInString(inner[i+utf8.RuneLen(r):])
		quoted = quoted != (r == '"')
		switch {
		case quoted || r != '(' && r != ')':
			last = r
			out.WriteRune(r)
		case r == '(' && wordPart(last), r == ')' && wordPart(next):
			last = ' '
			out.WriteByte(' ')
		}
	}
	return out.String()
}

// bracketed writes a child of a query in brackets where it is several things that must
// all be held.
func bracketed(q Query) string {
	and, ok := q.(And)
	if !ok {
		return q.String()
	}
	parts := make([]string, len(and.All))
	for i, child := range and.All {
		if parts[i] = child.String(); isOr(child) {
			parts[i] = "(" + list(child.(Or).Any, " OR ") + ")"
		}
	}
	return "(" + strings.Join(parts, " AND ") + ")"
}

func isOr(q Query) bool {
	_, or := q.(Or)
	return or
}
