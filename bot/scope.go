package bot

import (
	"slices"
	"strings"

	"casebot/index"
	"casebot/index/answer"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// A scope says which cases a survey is about; empty parts leave it open.
type scope struct {
	topic  string // lower case
	region string // upper case
}

// scoped reads the scope of a request: its options, else what of a typed text is
// written as in a search, "in:CN topic:cameras". rest is what remains of the text.
func scoped(req Request, text string) (s scope, rest string) {
	for _, filter := range filters(req) {
		s = s.narrowed(filter)
	}
	query, odd := index.Parse(answer.Plain(text))
	if part, named := nowhere(odd); part != "" && s.region == "" {
		s.region = strings.ToUpper(named) // of which there is no case
		query, _ = index.Parse(strings.Replace(answer.Plain(text), part, "", 1))
	}
	parts := []index.Query{query}
	if all, ok := query.(index.And); ok {
		parts = all.All
	}
	var words []string
	for _, part := range parts {
		filter, ok := part.(index.Filter)
		switch {
		case ok && filter.Field == index.FieldTopic && s.topic == "":
			s.topic = filter.Value
		case ok && filter.Field == index.FieldJurisdiction && s.region == "":
			s.region = filter.Value
		case !ok:
			words = append(words, part.String())
		}
	}
	if s == (scope{}) {
		return s, answer.Clean(text)
	}
	return s, strings.Join(words, " ")
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
	named, _ := query.(index.Filter)
	field, value, _ := strings.Cut(strings.ReplaceAll(filter, `"`, ""), ":")
	switch {
	case named.Field == index.FieldTopic:
		s.topic = named.Value
	case named.Field == index.FieldJurisdiction:
		s.region = named.Value
	case field == string(index.FieldJurisdiction):
		s.region = strings.ToUpper(value) // of which there is no case
	}
	return s
}

// query matches the cases of a scope.
func (s scope) query() index.Query {
	var all []index.Query
	if s.topic != "" {
		all = append(all, index.Filter{Field: index.FieldTopic, Value: s.topic})
	}
	if s.region != "" {
		all = append(all, index.Filter{Field: index.FieldJurisdiction, Value: s.region})
	}
	switch len(all) {
	case 0:
		return index.Years{}
	case 1:
		return all[0]
	}
	return index.And{All: all}
}

// typed is the scope as it is typed.
func (s scope) typed() string {
	var parts []string
	for _, m := range []mistyped{{field: string(index.FieldTopic), value: s.topic}, {field: string(index.FieldJurisdiction), value: s.region}} {
		if m.value != "" {
			parts = append(parts, m.with(m.value))
		}
	}
	return strings.Join(parts, " ")
}

// in says what a survey is about: " (topic home cameras, China)"; nothing
// where it is open.
func (s scope) in(w Wording) string {
	var parts []string
	if s.topic != "" {
		parts = append(parts, w.Say("topic %s", answer.Shorten(s.topic, 60)))
	}
	if s.region != "" {
		parts = append(parts, country(w, s.region))
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
