package index

import (
	"fmt"
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

// String returns fine:10000..20000CNY in whole and minor units, or term:12..24m.
func (q Range) String() string {
	return fmt.Sprintf("%s:%d..%d%s", q.Slot, q.From, q.To, q.Unit)
}

// String returns the child with a hyphen before it.
func (q Not) String() string { return "-" + q.Query.String() }

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
	gathered := gathers(q.All)
	for i, child := range q.All {
		parts[i] = child.String()
		if or, ok := child.(Or); ok && !gathered {
			parts[i] = list(or.Any, " OR ")
		}
	}
	return strings.Join(parts, " ")
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

// plainWord reports whether the query is a word or the beginning of one.
func plainWord(q Query) bool {
	switch q.(type) {
	case Word, Prefix:
		return true
	}
	return false
}

// narrows reports whether the query restricts what is found without telling how
// the words beside it are meant.
func narrows(q Query) bool {
	switch q := q.(type) {
	case Filter, Years, Name, Not:
		return true
	case Or:
		return !slices.ContainsFunc(q.Any, func(child Query) bool { return !narrows(child) })
	}
	return false
}

func list(queries []Query, between string) string {
	parts := make([]string, len(queries))
	for i, q := range queries {
		parts[i] = q.String()
	}
	return strings.Join(parts, between)
}

func quoted(value string) string {
	if strings.Contains(value, " ") {
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
