package bot

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// A survey is what is read of the archive for a picture of it: the confirmed
// cases, newest first. What only a machine has read is counted and left out.
type survey struct {
	scope   scope
	cases   []*corpus.Case
	machine int
	unread  int // further cases that match: the oldest, beyond mostSurveyed
}

// mostSurveyed is how many cases are read at most.
const mostSurveyed = 1000

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

// mostSurveys and mostCounted bound what is remembered.
const (
	mostSurveys = 2
	mostCounted = 200
)

// survey reads the cases of a scope, or remembers them: to read a thousand takes
// longer than to draw them.
func (b *Bot) survey(ctx context.Context, s scope) (survey, error) {
	return b.surveys.of(ctx, s.query().String(), func() (survey, error) { return b.surveyed(ctx, s) })
}

func (b *Bot) surveyed(ctx context.Context, s scope) (survey, error) {
	page, err := b.searcher.Search(ctx, index.Request{Query: s.query(), Kind: corpus.CaseRecord, Limit: mostSurveyed, Sort: index.ByDecided})
	if err != nil {
		return survey{}, fmt.Errorf("survey the cases: %w", err)
	}
	found, err := b.cases(ctx, hitIDs(page.Hits))
	if err != nil {
		return survey{}, err
	}
	out := survey{scope: s, unread: page.Total - len(page.Hits)}
	for _, c := range found {
		if c.MachineRead() {
			out.machine++
			continue
		}
		out.cases = append(out.cases, c)
	}
	return out, nil
}

// nothing says that the archive has no confirmed case in a scope.
func (s survey) nothing(w Wording) Reply {
	return Reply{
		Text:      w.Say("The archive does not hold such a confirmed case. That proves nothing about whether there is one."),
		Abstained: true, Note: w.sentences(w.Say("Looked for: confirmed cases%s.", s.scope.in(w)), s.leftOut(w)),
	}
}

// among says of how many cases the newest were read, where not all were.
func (s survey) among(w Wording) string {
	if s.unread == 0 {
		return ""
	}
	return w.Say(" among the newest %s of %s", corpus.Grouped(mostSurveyed), corpus.Grouped(int64(mostSurveyed+s.unread)))
}

// leftOut says what a survey does not count.
func (s survey) leftOut(w Wording) string {
	var parts []string
	if s.machine > 0 {
		parts = append(parts, w.Say("Left out as machine-read and not confirmed: %s.", corpus.Grouped(int64(s.machine))))
	}
	if s.unread > 0 {
		parts = append(parts, w.Say("Older cases that were not read: %s.", corpus.Grouped(int64(s.unread))))
	}
	return w.sentences(parts...)
}

// counted writes a number of cases.
func counted(w Wording, n int) string {
	if n == 1 {
		return w.Say("1 case")
	}
	return w.Say("%s cases", corpus.Grouped(int64(n)))
}
