package index

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// commaSigns part the values of a field of which either will do: in:CN,KR. Between values of
// which there are few, words do too: status:settled or proposed, in:中国和韩国.
const commaSigns = ",，、;；|"

var (
	betweenValues = regexp.MustCompile(`[` + commaSigns + `]`)
	betweenKnown  = regexp.MustCompile(`[` + commaSigns + `/]|\s(?:or|and)\s`)
	betweenHan    = regexp.MustCompile(`[` + commaSigns + `/或和及与]`)
)

// gluedField finds a comma right before the name of a field: in:CN,status:sentenced.
var gluedField = regexp.MustCompile(`[,，、;；][()-]*\p{L}+[:：]`)

// Unglued puts a space in place of a comma that the name of a field stands right behind.
func Unglued(text string) string {
	if !strings.ContainsAny(text, ":：") {
		return text
	}
	return gluedField.ReplaceAllStringFunc(text, func(found string) string {
		_, size := utf8.DecodeRuneInString(found)
		if _, known := formOf(strings.ToLower(strings.Trim(found[size:], "()-:："))); !known {
			return found
		}
		return " " + found[size:]
	})
}

// lists reports whether the field takes several values with commas between them: amounts
// and days have commas of their own.
func (f Form) lists() bool {
	return f.free() || slices.Contains([]string{"in", "status", "kind", "year"}, f.Field)
}

// Listed are the values of a list that is typed behind a field without quotation marks,
// and nil where it is none: CN,KR of in:CN,KR.
func Listed(field, typed string) []string {
	form, known := formOf(strings.ToLower(field))
	if !known || !form.lists() || strings.Contains(typed, `"`) {
		return nil
	}
	values := slices.DeleteFunc(betweenValues.Split(typed, -1), func(value string) bool { return clean(value) == "" })
	if len(values) < 2 || !form.free() && form.filter(typed) != nil {
		return nil
	}
	return values
}

// goesOn reports whether a list of values goes on behind a text that ends in a comma.
func (f Form) goesOn(text string) bool {
	return f.lists() && !f.free() && strings.TrimRight(text, commaSigns) != text
}

// several reports whether what a field was given is a list.
func several(q Query) bool {
	_, or := q.(Or)
	return or
}

// read reads what stands behind a field's colon: one value, or an Or of several. Of a
// field that takes any word a quoted text is one value, commas and all.
func (f Form) read(text string, quoted bool) Query {
	whole := f.filter(text)
	switch {
	case !f.lists() || quoted && f.free() || whole != nil && !f.free():
		return whole
	case f.free():
		return f.either(betweenValues.Split(text, -1), whole)
	case !strings.Contains(text, " "):
		return f.either(betweenHan.Split(text, -1), whole)
	}
	return f.either(betweenKnown.Split(text, -1), whole)
}

// either is the value, or the Or of several, that a list holds, where each of it is one.
func (f Form) either(values []string, otherwise Query) Query {
	var all []Query
	for _, value := range values {
		if clean(value) == "" {
			continue
		}
		q := f.filter(value)
		if q == nil {
			return otherwise
		}
		if name, is := q.(Name); is && strings.HasSuffix(value, "*") {
			name.Open = true
			q = name
		}
		if !slices.Contains(all, q) {
			all = append(all, q)
		}
	}
	if len(all) == 0 {
		return otherwise
	}
	return one(all, Or{all})
}

// listed writes what stands in brackets behind a field as a list, where it is several
// values of which either will do: (home cameras OR deepfake), (CN, KR).
func (f Form) listed(inner string, shouts bool) (list string, any []Query) {
	if !f.lists() || strings.Contains(inner, `"`) {
		return "", nil
	}
	values := []string{""}
	for _, it := range itemsOf(inner, shouts) {
		last := &values[len(values)-1]
		switch {
		case it.and || it.not || it.minus || it.field != "" || it.star || it.tilde || it.part:
			return "", nil
		case it.or:
			values = append(values, "")
		default:
			*last = joinFilled(" ", *last, it.raw)
		}
	}
	if f.Field == "in" || f.Field == "kind" { // of which a case has one
		if f.filter(inner) == nil && len(values) == 1 {
			values = strings.Fields(values[0])
		}
	}
	values = betweenValues.Split(strings.Join(values, ","), -1)
	or, several := f.either(values, nil).(Or)
	if !several {
		return "", nil
	}
	for i, value := range values {
		values[i] = `"` + clean(value) + `"`
	}
	return strings.Join(values, ","), or.Any
}

// signed writes values of a field as they are read behind its name, with hyphens before it
// or without.
func signed(sign string, values []Query) string {
	if strings.HasPrefix(sign, "-") {
		return "-" + list(values, " -")
	}
	return list(values, " OR ")
}

// valued reads the value of an item, or its values.
func (it item) valued(form Form) Query {
	if it.values != nil {
		return form.either(it.values, form.filter(it.text))
	}
	return form.read(it.text, it.quoted || it.open)
}

// anyOf returns the values of a field of which either will do. A star counts for the last.
func (p *parser) anyOf(it item, values []Query) (fitting []Query) {
	for i, q := range values {
		if name, is := q.(Name); is {
			name.Open = (name.Open || it.star && i == len(values)-1) && p.mayOpen(it)
			q = name
		}
		if q = p.fit(q); q != nil {
			fitting = append(fitting, q)
		}
	}
	return fitting
}

// list reads on where the values of a field are a list of which some are quoted:
// topic:"home cameras",deepfake
func (l *lexer) list(it *item) {
	if form, known := formOf(it.field); !known || !form.lists() || it.open || it.tilde {
		return
	}
	values, last := it.pieces(), *it
	for rest := l.further(last); rest != ""; rest = l.further(last) {
		ahead := lexer{rest: rest}
		if last = (item{}); rest[0] == '"' {
			ahead.quote(&last)
		} else {
			last.text = ahead.until(` "`)
		}
		if last.open || last.tilde {
			return
		}
		values, l.rest = append(values, last.pieces()...), ahead.rest
		it.values, it.quoted, it.star = values, true, false
	}
}

// further is what goes on a list behind one of its items: behind a comma, and without one
// behind a text that ends in one, a quoted value.
func (l *lexer) further(last item) string {
	if !last.quoted {
		if strings.HasPrefix(l.rest, `"`) && strings.TrimRight(last.text, commaSigns) != last.text {
			return l.rest
		}
		return ""
	}
	rest := strings.TrimLeft(l.rest, commaSigns)
	if rest == l.rest || strings.HasPrefix(rest, " ") {
		return ""
	}
	return rest
}

// pieces are the values that an item holds: a quoted text is one.
func (it item) pieces() []string {
	switch {
	case !it.quoted:
		return betweenValues.Split(it.text, -1)
	case it.star:
		return []string{it.text + "*"}
	}
	return []string{it.text}
}
