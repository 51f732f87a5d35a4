package bot

import (
	"slices"
	"strings"

	"casebot/index"
	"casebot/index/answer"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// A scope says which cases a survey is about: those with one of the values of each part;
// empty parts leave it open.
type scope struct {
	topics  []string // lower case
	regions []string // upper case
}

// open reports whether a scope leaves nothing out.
func (s scope) open() bool { return len(s.topics)+len(s.regions) == 0 }

// scoped reads the scope of a request: its options, else what of a typed text is
// written as in a search, "in:CN topic:cameras". rest is what remains of the text.
func scoped(req Request, text string) (s scope, rest string) {
	for _, filter := range filters(req) {
		s = s.narrowed(filter)
	}
	query, odd := index.Parse(answer.Plain(text))
	if part, named := nowhere(odd); part != "" && s.regions == nil {
		s.regions = []string{strings.ToUpper(named)} // of which there is no case
		query, _ = index.Parse(strings.Replace(answer.Plain(text), part, "", 1))
	}
	parts := []index.Query{query}
	if all, ok := query.(index.And); ok {
		parts = all.All
	}
	var words []string
	for _, part := range parts {
		field, values := filterOf(part)
		switch {
		case field == index.FieldTopic && s.topics == nil:
			s.topics = values
		case field == index.FieldJurisdiction && s.regions == nil:
			s.regions = values
		case values == nil:
			words = append(words, part.String())
		}
	}
	if s.open() {
		return s, answer.Clean(text)
	}
	return s, strings.Join(words, " ")
}

// filterOf is the field that a query asks for, and the value or the values of which either
// will do; nothing where it asks for anything else.
func filterOf(q index.Query) (field index.Field, values []string) {
	all := []index.Query{q}
	if or, ok := q.(index.Or); ok {
		all = or.Any
	}
	for i, one := range all {
		filter, ok := one.(index.Filter)
		if !ok || i > 0 && filter.Field != field {
			return "", nil
		}
		field, values = filter.Field, append(values, filter.Value)
	}
	return field, values
}

// nowhere finds what is written as a country and is none: the whole part, and what
// it names.
func nowhere(odd []index.Warning) (part, named string) {
	for _, form := range index.Syntax() {
		if form.Field != string(index.FieldJurisdiction) {
			continue
		}
		for _, o := range odd {
			field, value, written := strings.Cut(o.Part, ":")
			if field = index.Fold(field); written && (field == form.Field || slices.Contains(form.Also, field)) {
				return o.Part, answer.Clean(value)
			}
		}
	}
	return "", ""
}

// narrowed is the scope with what one option says, by whichever name.
func (s scope) narrowed(filter string) scope {
	query, _ := index.Parse(filter)
	named, values := filterOf(query)
	field, value, _ := strings.Cut(strings.ReplaceAll(filter, `"`, ""), ":")
	switch {
	case named == index.FieldTopic:
		s.topics = values
	case named == index.FieldJurisdiction:
		s.regions = values
	case field == string(index.FieldJurisdiction):
		s.regions = []string{strings.ToUpper(value)} // of which there is no case
	}
	return s
}

// query matches the cases of a scope.
func (s scope) query() index.Query {
	var all []index.Query
	for _, part := range s.parts() {
		var either []index.Query
		for _, value := range part.values {
			either = append(either, index.Filter{Field: part.field, Value: value})
		}
		if len(either) == 1 {
			all = append(all, either[0])
		} else if len(either) > 1 {
			all = append(all, index.Or{Any: either})
		}
	}
	switch len(all) {
	case 0:
		return index.Years{}
	case 1:
		return all[0]
	}
	return index.And{All: all}
}

// A scopePart is what a scope says of one field.
type scopePart struct {
	field  index.Field
	values []string
}

func (s scope) parts() []scopePart {
	return []scopePart{{index.FieldTopic, s.topics}, {index.FieldJurisdiction, s.regions}}
}

// typed is the scope as it is typed.
func (s scope) typed() string {
	var parts []string
	for _, part := range s.parts() {
		either := make([]string, len(part.values))
		for i, value := range part.values {
			either[i] = mistyped{field: string(part.field)}.with(value)
		}
		if len(either) > 0 {
			parts = append(parts, strings.Join(either, " OR "))
		}
	}
	return strings.Join(parts, " ")
}

// in says what a survey is about: " (topic home cameras, China)"; nothing
// where it is open.
func (s scope) in(w Wording) string {
	var parts []string
	for _, part := range s.parts() {
		var either []string
		for _, value := range part.values {
			either = append(either, filterLabel(w, part.field, answer.Shorten(value, 60)))
		}
		if len(either) > 0 {
			parts = append(parts, strings.Join(either, w.Say(" or ")))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return w.Say(" (%s)", w.commas(parts))
}

// country names a jurisdiction.
func country(w Wording, code string) string {
	if region, err := language.ParseRegion(code); err == nil && (region.IsCountry() || region.IsGroup()) {
		if name := regions[w.lang()].Name(region); name != "" {
			return name
		}
	}
	return answer.Shorten(code, 40)
}

var regions = map[answer.Language]display.Namer{
	answer.English: display.English.Regions(), answer.Chinese: display.Chinese.Regions(), answer.Traditional: display.TraditionalChinese.Regions(),
}
