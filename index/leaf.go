package index

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"casebot/corpus"

	"golang.org/x/text/language"
)

// leaves returns what an item asks for: one query as a rule, several words
// where it is no syntax, and nothing where it holds no word.
func (p *parser) leaves(it item) []Query {
	if it.field != "" {
		q, wrong := p.fielded(it)
		if wrong != "" {
			p.warn(it.raw, "is searched as words: "+wrong)
			return p.words(it.field + " " + strings.ReplaceAll(it.text, ":", " "))
		}
		return q
	}
	if it.quoted {
		return p.phrase(it.text)
	}
	if strings.Contains(clean(it.text), "*") {
		p.warn(it.raw, "is searched as words: a star works at the end of a word only")
	}
	text := p.room(it.text)
	switch {
	case text == "":
		return nil
	case it.star:
		return []Query{Prefix{text}}
	case text == "OR":
		text = "or"
	}
	return []Query{Word{text}}
}

// words returns the words of a text that was not meant as plain words.
func (p *parser) words(text string) []Query {
	var queries []Query
	for _, word := range strings.Fields(text) {
		if word = p.room(word); word == "OR" {
			word = "or"
		}
		if word != "" {
			queries = append(queries, Word{word})
		}
	}
	return queries
}

func (p *parser) phrase(text string) []Query {
	var kept []string
	for _, word := range strings.Fields(text) {
		if word = p.room(word); word != "" {
			kept = append(kept, word)
		}
	}
	if kept == nil {
		return nil
	}
	return []Query{Phrase{kept}}
}

// fielded returns the filter that an item asks for, or what is wrong with it.
func (p *parser) fielded(it item) (queries []Query, wrong string) {
	q, wrong := filter(it)
	if wrong != "" {
		return nil, wrong
	}
	text := p.room(it.text)
	if name, ok := q.(Name); ok {
		name.Text, q = text, name
	} else if text != clean(it.text) {
		return nil, "" // half a value is another value
	}
	if text == "" {
		return nil, ""
	}
	return []Query{q}, ""
}

func filter(it item) (q Query, wrong string) {
	value := clean(it.text)
	switch it.field {
	case "name":
		if len(NameTokens(value)) == 0 {
			return nil, "name: takes a name, as in name:Han"
		}
		return Name{Text: value, Open: it.star}, ""
	case "topic":
		if value == "" {
			return nil, `topic: takes a topic, as in topic:"home cameras"`
		}
		return Filter{FieldTopic, strings.ToLower(value)}, ""
	case "in":
		return jurisdiction(value)
	case "status":
		state := strings.NewReplacer(" ", "_", "-", "_").Replace(strings.ToLower(value))
		if _, err := corpus.ParseState(state); err != nil {
			return nil, fmt.Sprintf("status: takes one of %s", commas(corpus.States()))
		}
		return Filter{FieldState, state}, ""
	case "kind":
		kind := strings.ToLower(value)
		if !slices.Contains(corpus.Kinds(), corpus.Kind(kind)) {
			return nil, fmt.Sprintf("kind: takes one of %s", commas(corpus.Kinds()))
		}
		return Filter{FieldKind, kind}, ""
	case "year":
		return years(it.text)
	}
	return nil, it.field + ": is no field; the fields are name:, topic:, in:, status:, kind: and year:"
}

func commas[S ~string](list []S) string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = string(s)
	}
	return strings.Join(out, ", ")
}

// jurisdiction reads a country by its code; UK is GB.
func jurisdiction(value string) (Query, string) {
	code := strings.ToUpper(value)
	if code == "EU" {
		return Filter{FieldJurisdiction, code}, ""
	}
	region, err := language.ParseRegion(code)
	if err != nil || len(code) != 2 || !region.IsCountry() {
		return nil, "in: takes a country code of two letters such as CN, or EU"
	}
	return Filter{FieldJurisdiction, region.Canonicalize().String()}, ""
}

// years reads 2020, 2020..2023, 2020.. or ..2023.
func years(value string) (Query, string) {
	const wrong = "year: takes a year or a range, as in year:2020..2023"
	from, to, ranged := strings.Cut(value, "..")
	if !ranged {
		to = from
	}
	first, ok1 := year(from)
	last, ok2 := year(to)
	switch {
	case !ok1 || !ok2 || first == 0 && last == 0:
		return nil, wrong
	case first > last && last > 0:
		return nil, wrong + ", the earlier first"
	}
	return Years{first, last}, ""
}

func year(text string) (int, bool) {
	if text = clean(text); text == "" {
		return 0, true
	}
	n, err := strconv.Atoi(text)
	return n, err == nil && n > 0 && n < 10000
}
