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
	s = scope{strings.ToLower(answer.Clean(req.Option("topic"))), strings.ToUpper(answer.Clean(req.Option("jurisdiction")))}
	query, _ := index.Parse(answer.Plain(text))
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

// String says what a survey is about: " (topic home cameras, China)"; nothing
// where it is open.
func (s scope) String() string {
	var parts []string
	if s.topic != "" {
		parts = append(parts, "topic "+answer.Shorten(s.topic, 60))
	}
	if s.region != "" {
		parts = append(parts, country(s.region))
	}
	if len(parts) == 0 {
		return ""
	}
	return " (" + strings.Join(parts, ", ") + ")"
}

// country names a jurisdiction in English.
func country(code string) string {
	if region, err := language.ParseRegion(code); err == nil {
		if name := display.English.Regions().Name(region); name != "" {
			return name
		}
	}
	return answer.Shorten(code, 40)
}

// survey reads the cases of a scope.
func (b *Bot) survey(ctx context.Context, s scope) (survey, error) {
	page, err := b.searcher.Search(ctx, index.Request{Query: s.query(), Kind: corpus.CaseRecord, Limit: mostSurveyed, Sort: index.ByDecided})
	if err != nil {
		return survey{}, fmt.Errorf("survey the cases: %w", err)
	}
	found, err := b.load(ctx, page.Hits)
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
func (s survey) nothing() Reply {
	return Reply{
		Text:      "The archive does not hold such a confirmed case. That proves nothing about whether there is one.",
		Abstained: true, Note: strings.TrimSpace("Looked for: confirmed cases" + s.scope.String() + ". " + s.leftOut()),
	}
}

// among says of how many cases the newest were read, where not all were.
func (s survey) among() string {
	if s.unread == 0 {
		return ""
	}
	return fmt.Sprintf(" among the newest %s of %s", corpus.Grouped(mostSurveyed), corpus.Grouped(int64(mostSurveyed+s.unread)))
}

// leftOut says what a survey does not count.
func (s survey) leftOut() string {
	var parts []string
	if s.machine > 0 {
		parts = append(parts, fmt.Sprintf("Left out as machine-read and not confirmed: %s.", corpus.Grouped(int64(s.machine))))
	}
	if s.unread > 0 {
		parts = append(parts, fmt.Sprintf("Older cases that were not read: %s.", corpus.Grouped(int64(s.unread))))
	}
	return strings.Join(parts, " ")
}

// completeScope suggests the topics and jurisdictions that the archive has, with
// how many cases each.
func (b *Bot) completeScope(ctx context.Context, req Request, option string) ([]Completion, error) {
	field := map[string]index.Field{"topic": index.FieldTopic, "jurisdiction": index.FieldJurisdiction}[option]
	if field == "" {
		return nil, nil
	}
	page, err := b.searcher.Search(ctx, index.Request{Query: index.Years{}, Kind: corpus.CaseRecord, Limit: 1, Facets: true})
	if err != nil {
		return nil, fmt.Errorf("count the values of %s: %w", field, err)
	}
	typed := index.Fold(req.Option(option))
	var out []Completion
	for _, facet := range page.Facets {
		if facet.Field != field {
			continue
		}
		for _, value := range facet.Values {
			label := value.Value
			if field == index.FieldJurisdiction {
				label = country(label)
			}
			if strings.Contains(index.Fold(label+" "+value.Value), typed) {
				out = append(out, Completion{Label: label, Tail: counted(value.Count), Value: value.Value})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Completion) int { return begins(b.Label, typed) - begins(a.Label, typed) })
	return out, nil
}

// begins is 1 where a label begins with what is typed, else 0.
func begins(label, typed string) int {
	if strings.HasPrefix(index.Fold(label), typed) {
		return 1
	}
	return 0
}

// counted writes a number of cases.
func counted(n int) string {
	if n == 1 {
		return "1 case"
	}
	return corpus.Grouped(int64(n)) + " cases"
}
