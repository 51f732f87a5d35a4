package index

import (
	"slices"
	"strconv"
	"strings"

	"casebot/corpus"
)

// String returns the word.
func (q Word) String() string { return q.Text }

// String returns the words in quotation marks.
func (q Phrase) String() string { return `"` + strings.Join(q.Words, " ") + `"` }

// String returns the beginning with a star.
func (q Prefix) String() string { return q.Text + "*" }

// String returns name:Han, name:"Li Si" or name:Clear*.
func (q Name) String() string {
	if q.Open {
		return "name:" + quoted(q.Text) + "*"
	}
	return "name:" + quoted(q.Text)
}

// String returns in:CN or topic:"home cameras".
func (q Filter) String() string { return string(q.Field) + ":" + quoted(q.Value) }

// String returns year:2020, year:2020..2023, year:2020.. or year:..2023.
func (q Years) String() string {
	if q.From == q.To {
		return "year:" + strconv.Itoa(q.From)
	}
	return "year:" + bound(q.From) + ".." + bound(q.To)
}

// String returns "home camera"~5.
func (q Near) String() string {
	return `"` + strings.Join(q.Words, " ") + `"~` + strconv.Itoa(q.Within)
}

// String returns the word with a tilde behind it.
func (q Fuzzy) String() string { return q.Text + "~" }

// String returns court:"Supreme People's Court".
func (q Court) String() string { return "court:" + quoted(q.Text) }

// String returns after:2020-05 before:2023, or the one of them that bounds.
func (q Dates) String() string {
	return joinFilled(" ", dateBound("after", q.After), dateBound("before", q.Before))
}

func dateBound(side string, date corpus.Date) string {
	if date.IsZero() {
		return ""
	}
	return side + ":" + date.String()
}

// String returns fine:>=10000.01CNY, fine:<=20000CNY, fine:10000CNY..20000CNY,
// fine:10000CNY or, of a term, term:>=13m, term:12m..24m, term:life.
func (q Range) String() string {
	from, to := measured(q.From, q.Unit), measured(q.To, q.Unit)
	value := from + ".." + to
	switch {
	case q.To == 0:
		value = ">=" + from
	case q.From == q.To:
		value = to
	case q.From == 0:
		value = "<=" + to
	}
	return string(q.Slot) + ":" + value
}

// measured writes a number of minor units or months in whole units, with its unit.
func measured(n int64, unit string) string {
	switch {
	case unit == Months && n == Life:
		return "life"
	case unit == Months:
		return strconv.FormatInt(n, 10) + Months
	}
	_, number, _ := strings.Cut(corpus.Money{Minor: n, Currency: corpus.Currency(unit)}.String(), " ")
	return strings.ReplaceAll(number, ",", "") + unit
}

// String returns the term with its weight, for people only: cctv^0.4 or, where it
// is like another one, cctv(camera)^0.4.
func (q Term) String() string {
	like := ""
	if q.Like != "" {
		like = "(" + q.Like + ")"
	}
	return q.Text + like + "^" + strconv.FormatFloat(q.Weight, 'g', 3, 64)
}

// String returns the child with a hyphen before it.
func (q Not) String() string { return "-" + bracketed(q.Query) }

// String returns the children with OR between them; plain words stand side by
// side, since that is how Parse reads those.
func (q Or) String() string {
	if loose(q) {
		return list(q.Any, " ")
	}
	return list(q.Any, " OR ")
}

// String returns the children side by side.
func (q And) String() string {
	parts := make([]string, len(q.All))
	gathered, joint := gathers(q.All), joint(q.All)
	for i, child := range q.All {
		parts[i] = child.String()
		if or, ok := child.(Or); ok && !gathered {
			parts[i] = list(or.Any, " OR ")
		}
	}
	line := ""
	for i, part := range apart(parts) {
		switch {
		case i > 0 && plainWord(q.All[i-1]) && plainWord(q.All[i]):
			line += joint + part
		default:
			line = joinFilled(" ", line, part)
		}
	}
	return line
}

// joint is what stands between the plain words among queries that stand side by
// side: AND, unless all of them must be held anyway.
func joint(clauses []Query) string {
	words := 0
	for _, clause := range clauses {
		switch {
		case plainWord(clause):
			words++
		case !narrows(clause):
			return " "
		}
	}
	if words > 1 {
		return " AND "
	}
	return " "
}

// apart puts the words in brackets that would make ranges of the values on their two
// sides: year:2020 (to) 2023.
func apart(parts []string) []string {
	for i, part := range parts {
		first, rest, more := strings.Cut(part, " ")
		if ranges(first) && (more || i < len(parts)-1) {
			parts[i] = joinFilled(" ", "("+first+")", rest)
		}
	}
	return parts
}

// gathers reports whether Parse makes one Or of the plain words among queries
// that stand side by side: it does unless a phrase or an OR asks for precision.
func gathers(clauses []Query) bool {
	words := 0
	for _, clause := range clauses {
		switch {
		case loose(clause):
			words++
		case !narrows(clause):
			return false
		}
	}
	return words == 1
}

// loose reports whether the query is plain words of which each may be missing.
func loose(q Query) bool {
	or, ok := q.(Or)
	return ok && !slices.ContainsFunc(or.Any, func(child Query) bool { return !plainWord(child) })
}

// plainWord reports whether the query is a word, the beginning of one or one
// with a slip.
func plainWord(q Query) bool {
	switch q.(type) {
	case Word, Prefix, Fuzzy:
		return true
	}
	return false
}

// narrows reports whether the query restricts what is found without telling how
// the words beside it are meant.
func narrows(q Query) bool {
	switch q := q.(type) {
	case Filter, Years, Name, Court, Dates, Range, Not:
		return true
	case Or:
		return !slices.ContainsFunc(q.Any, func(child Query) bool { return !narrows(child) })
	case And:
		return !slices.ContainsFunc(q.All, func(child Query) bool { return !narrows(child) })
	}
	return false
}

func list(queries []Query, between string) string {
	parts := make([]string, len(queries))
	for i, q := range queries {
		parts[i] = bracketed(q)
	}
	return strings.Join(parts, between)
}

func quoted(value string) string {
	if strings.ContainsAny(value, " *~()"+commaSigns) {
		return `"` + value + `"`
	}
	return value
}

func bound(year int) string {
	if year == 0 {
		return ""
	}
	return strconv.Itoa(year)
}
