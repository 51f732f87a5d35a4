package index

import (
	"slices"
	"strconv"
	"strings"

	"casebot/corpus"

	"golang.org/x/text/language"
)

// filter reads what stands behind a field's colon; nil where it cannot be read.
func (f Form) filter(text string) Query {
	value := clean(text)
	switch f.Field {
	case "name":
		return worded(Name{Text: value}, value)
	case "court":
		return worded(Court{value}, value)
	case "topic":
		if value != "" {
			return topic(value)
		}
	case "in":
		return jurisdiction(value)
	case "status":
		state := strings.NewReplacer(" ", "_", "-", "_").Replace(strings.ToLower(value))
		if _, err := corpus.ParseState(state); err == nil {
			return Filter{FieldState, state}
		}
		return otherwise(FieldState, value)
	case "kind":
		if kind := strings.ToLower(value); slices.Contains(corpus.Kinds(), corpus.Kind(kind)) {
			return Filter{FieldKind, kind}
		}
		return otherwise(FieldKind, value)
	case "year":
		return years(plainly(text))
	case "before", "after":
		return dates(f.Field, value)
	default:
		return between(corpus.Slot(f.Field), plainly(text))
	}
	return nil
}

// worded is the query, and nil where its text holds no word.
func worded(q Query, text string) Query {
	if len(NameTokens(text)) == 0 {
		return nil
	}
	return q
}

func commas[S ~string](list []S) string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = string(s)
	}
	return strings.Join(out, ", ")
}

// otherwise reads a value by another way to write it.
func otherwise(field Field, written string) Query {
	if value, known := valueOf(string(field), written); known {
		return Filter{field, value}
	}
	return nil
}

// topic reads a topic, any as it is written.
func topic(written string) Query {
	if q := otherwise(FieldTopic, written); q != nil {
		return q
	}
	return Filter{FieldTopic, strings.ToLower(written)}
}

// jurisdiction reads a country by its code of two or three letters, of which UK is GB, or by
// its name.
func jurisdiction(value string) Query {
	code := strings.ToUpper(value)
	if code == "EU" {
		return Filter{FieldJurisdiction, code}
	}
	region, err := language.ParseRegion(code)
	if err != nil || allDigits(code) || !region.IsCountry() {
		return otherwise(FieldJurisdiction, value)
	}
	return Filter{FieldJurisdiction, region.Canonicalize().String()}
}

// years reads 2020, 2020..2023, 2020.., ..2023 or >2020.
func years(value string) Query {
	sign, value := comparison(value)
	from, to, ranged := strings.Cut(value, "..")
	if ranged && sign != "" {
		return nil
	}
	if !ranged {
		to = from
	}
	first, ok1 := year(from)
	last, ok2 := year(to)
	switch {
	case last == 0: // of what a sign stands before there is none
	case sign == ">":
		first, last = first+1, 0
	case sign == ">=":
		last = 0
	case sign == "<":
		first, last = 0, last-1
	case sign == "<=":
		first = 0
	}
	if !ok1 || !ok2 || first == 0 && last == 0 || first > last && last > 0 {
		return nil
	}
	return Years{first, last}
}

func year(text string) (int, bool) {
	if text = strings.TrimSuffix(clean(text), "年"); text == "" {
		return 0, true
	}
	n, err := strconv.Atoi(text)
	return n, err == nil && n > 0 && n < 10000
}
