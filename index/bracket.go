package index

import (
	"slices"
	"strings"
)

// inBrackets is said of brackets that no query has a place for.
const inBrackets = "is searched as words: OR joins words and phrases, not what stands in brackets"

// maxBrackets bounds the pairs of brackets of a line that are looked at.
const maxBrackets = 16

// brackets writes out the brackets of a line that change what the words in them mean:
// -(a b) is -a -b, and in:(CN OR US) is in:CN OR in:US. What OR cannot join, since it
// is more than one thing, is searched as words. All other brackets are punctuation.
func (p *parser) brackets(line string) string {
	var open []int
	pairs := 0
	quoted := false
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '(':
			open = append(open, i)
		case c == ')' && len(open) > 0 && pairs < maxBrackets:
			pairs++
			last := len(open) - 1
			done, rest := p.bracket(line[:open[last]], line[open[last]+1:i], line[i+1:])
			open, line, i = open[:last], done+rest, len(done)-1
		}
	}
	return line
}

// bracket writes out one pair of brackets. It returns the line up to where they end, and
// the rest.
func (p *parser) bracket(before, inner, after string) (done, rest string) {
	items := p.itemsOf(inner)
	words := slices.DeleteFunc(slices.Clone(items), func(it item) bool { return it.or || it.and || it.not })
	sign := before[strings.LastIndexAny(strings.TrimRight(before, " "), " (")+1:]
	head := strings.TrimSuffix(before, sign)
	name, field := strings.CutSuffix(sign, ":")
	form, known := formOf(name)
	switch {
	case len(words) < 2:
	case sign != "" && strings.Trim(sign, "-") == "", strings.TrimSpace(sign) == "NOT" && !p.shouts:
		return head + p.writtenOut(sign, inner, raws(words, "-")), after
	case field && known && len(words) == len(items) && form.filter(inner) != nil && !strings.Contains(inner, `"`):
		return before + `"` + inner + `"`, after
	case field && known:
		return head + p.writtenOut(sign, inner, raws(items, sign)), after
	default:
		if left, right, either := p.either(before, inner, after, ors(items) < len(words)-1); either {
			return left + raws(words, ""), right
		}
	}
	p.grouped = p.grouped || ors(items) > 0
	return before + "(" + inner + ")", after
}

// writtenOut says how what stands in brackets behind a sign is read.
func (p *parser) writtenOut(sign, inner, read string) string {
	p.note(Warning{cutAfter(strings.TrimSpace(sign+"("+inner+")"), maxPart), "is read as " + read, read})
	return read
}

// either takes the OR off that stands before or behind brackets with several things in
// them, if there is one.
func (p *parser) either(before, inner, after string, several bool) (left, right string, either bool) {
	left, right = before, after
	for _, or := range []string{"OR", "或"} {
		if cut, found := strings.CutSuffix(strings.TrimRight(left, " "), " "+or); found {
			left, either = cut+" ", true
		}
		if cut, found := strings.CutPrefix(strings.TrimLeft(right, " "), or+" "); found {
			right, either = " "+cut, true
		}
	}
	if !several || !either {
		return before, after, false
	}
	p.warn("("+inner+")", inBrackets)
	return left, right, true
}

// itemsOf cuts what stands in brackets into items.
func (p *parser) itemsOf(inner string) (items []item) {
	lexer := lexer{rest: inner, shouts: p.shouts}
	for it, ok := lexer.next(); ok; it, ok = lexer.next() {
		if it = lexer.joined(it); clean(it.raw) != "" {
			items = append(items, it)
		}
	}
	return items
}

// ors counts what joins items.
func ors(items []item) (n int) {
	for _, it := range items {
		if it.or {
			n++
		}
	}
	return n
}

// raws writes items as they were typed, with a sign before each that is no operator.
func raws(items []item, sign string) string {
	parts := make([]string, len(items))
	for i, it := range items {
		parts[i] = it.raw
		if !it.or && !it.and && !it.not {
			parts[i] = sign + strings.TrimLeft(it.raw, "-")
		}
	}
	return strings.Join(parts, " ")
}
