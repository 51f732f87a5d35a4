package index

import (
	"regexp"
	"slices"
	"strings"
)

// inBrackets is said of brackets that no query has a place for.
const inBrackets = "is searched as words: brackets are in each other too often"

// maxBrackets bounds the pairs of brackets of a line that are looked at.
const maxBrackets = 16

// brackets writes out the brackets of a line that change what the words in them mean:
// -(a b) is -a -b, and in:(CN OR US) is in:CN OR in:US. Several things that OR joins to
// others, or of which a hyphen takes away what has all, are marked as a part of the line.
// All other brackets are punctuation.
func (p *parser) brackets(line string) string {
	var open []int
	pairs, lone := 0, false
	quoted := false
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '(':
			open = append(open, i)
		case c == ')' && len(open) == 0:
			lone = true
		case c == ')':
			last := open[len(open)-1]
			if open, pairs = open[:len(open)-1], pairs+1; pairs <= maxBrackets {
				done, rest := p.bracket(line[:last], line[last+1:i], line[i+1:])
				line, i = done+rest, len(done)-1
			}
		}
	}
	if (lone || len(open) > 0) && p.binds(line) {
		p.warn("( )", "is left out: a bracket stands alone")
	}
	return line
}

// binds reports whether brackets of a line may say what is joined or taken away in it.
func (p *parser) binds(line string) bool {
	return signedBracket.MatchString(line) || slices.ContainsFunc(itemsOf(line, p.shouts), func(it item) bool { return it.or || it.and || it.not })
}

// signedBracket finds a bracket behind a hyphen.
var signedBracket = regexp.MustCompile(`(?:^|[ (])-+\(`)

// bracket writes out one pair of brackets. It returns the line up to where they end, and
// the rest.
func (p *parser) bracket(before, inner, after string) (done, rest string) {
	head, sign := signBefore(before)
	form, field := formOf(strings.TrimLeft(strings.TrimSuffix(sign, ":"), "-"))
	if field = field && strings.HasSuffix(sign, ":"); field {
		inner = inPlain.Replace(inner) // a value has no parts
	}
	items := itemsOf(inner, p.shouts)
	words := operands(items)
	hyphen := sign != "" && strings.Trim(sign, "-") == ""
	not := strings.TrimSpace(sign) == "NOT" && !p.shouts
	if field {
		if values, listed := form.listed(inner, p.shouts); listed != nil {
			p.writtenOut(sign, inner, signed(sign, listed))
			return before + values, after
		}
	}
	switch {
	case len(words) < 2:
	case (hyphen || not) && slices.ContainsFunc(itemsOf(inner, p.shouts && not), func(it item) bool { return it.and }):
		return before + p.apart(inner), after
	case hyphen || not:
		return head + p.writtenOut(sign, inner, raws(words, "-")), after
	case field && len(words) == len(items) && form.filter(inner) != nil && !strings.Contains(inner, `"`):
		return before + `"` + inner + `"`, after
	case field && strings.HasPrefix(sign, "-"):
		return head + p.writtenOut(sign, inner, raws(words, sign)), after
	case field:
		return head + p.writtenOut(sign, inner, raws(items, sign)), after
	case ors(items) < len(words)-1 && besideOR(before, after):
		return before + p.apart(inner), after
	}
	p.grouped = p.grouped || ors(items) > 0
	return before + "(" + inner + ")", after
}

// signBefore cuts off the word that stands before a bracket, a hyphen or a field as a rule;
// it is empty where that is the end of a longer one.
func signBefore(before string) (head, sign string) {
	cut := strings.LastIndexAny(strings.TrimRight(before, " "), " (") + 1
	if !begins(before[:cut]) {
		return before, ""
	}
	return before[:cut], before[cut:]
}

// besideOR reports whether OR stands before or behind brackets.
func besideOR(before, after string) bool {
	if !begins(before) {
		return false // a word goes on into the brackets
	}
	left, right := strings.TrimRight(before, " "), strings.TrimLeft(after, " ")
	return slices.ContainsFunc([]string{"OR", "或"}, func(or string) bool {
		return strings.HasSuffix(left, " "+or) || strings.HasPrefix(right, or+" ")
	})
}

// begins reports whether what stands behind a text begins an item, which brackets and
// hyphens may stand before.
func begins(before string) bool {
	before = strings.TrimRight(before, "(-")
	return before == "" || strings.HasSuffix(before, " ")
}

// writtenOut says how what stands in brackets behind a sign is read.
func (p *parser) writtenOut(sign, inner, read string) string {
	p.note(Warning{cutAfter(strings.TrimSpace(sign+"("+inner+")"), maxPart), "is read as " + read, read})
	return read
}

// itemsOf cuts what stands in brackets into items.
func itemsOf(inner string, shouts bool) (items []item) {
	lexer := lexer{rest: inner, shouts: shouts}
	for it, ok := lexer.next(); ok; it, ok = lexer.next() {
		if it = lexer.joined(it); clean(it.raw) != "" {
			items = append(items, it)
		}
	}
	return items
}

// operands returns the items that are no operators.
func operands(items []item) []item {
	return slices.DeleteFunc(slices.Clone(items), func(it item) bool { return it.or || it.and || it.not })
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
			parts[i] = sign + strings.TrimRight(strings.TrimLeft(it.raw, "-("), ")")
		}
	}
	return strings.Join(parts, " ")
}
