package answer

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
)

// An Answerer answers questions from an archive and its index. It holds no
// state of its own and may be used by many at once.
type Answerer struct {
	archive  index.Archive
	searcher index.Searcher
}

// New returns an Answerer over an archive and an index of the same archive.
func New(archive index.Archive, searcher index.Searcher) *Answerer {
	return &Answerer{archive: archive, searcher: searcher}
}

// A Route says how a question was answered.
type Route string

// The routes.
const (
	RouteNothing  Route = "nothing"  // the question is empty
	RouteFact     Route = "fact"     // from the typed facts of named cases
	RouteCase     Route = "case"     // a case is named and nothing in particular asked: show it
	RouteSearch   Route = "search"   // key words: search
	RouteStranger Route = "stranger" // it asks about a name that the archive does not have
	RouteNameless Route = "nameless" // it asks for a slot and names no case at all
	RoutePassages Route = "passages" // the closest passages
)

// An Answer is what can be said. Text is empty on the routes that show
// something else: RouteCase, RouteSearch and RoutePassages.
type Answer struct {
	Route     Route
	Text      string // the direct line, plain
	Abstained bool   // the archive does not hold what was asked
	Question  Question
	Facts     []Stated // what Text says, fact by fact
}

// StatedIn returns facts with the case they belong to.
func StatedIn(c *corpus.Case, facts []corpus.Fact) []Stated {
	out := make([]Stated, len(facts))
	for i, f := range facts {
		out[i] = Stated{c, f}
	}
	return out
}

// Stated is a fact with the case it belongs to.
type Stated struct {
	Case *corpus.Case
	Fact corpus.Fact
}

// Cases returns the cases that the question names, none twice.
func (a Answer) Cases() []*corpus.Case {
	var cases []*corpus.Case
	for _, m := range a.Question.Mentions {
		if !slices.ContainsFunc(cases, func(c *corpus.Case) bool { return c.ID == m.Case.ID }) {
			cases = append(cases, m.Case)
		}
	}
	return cases
}

// Apart reports whether each of the named cases is named by words of its own,
// so that all of them are meant, and not one of them.
func (a Answer) Apart() bool {
	places := map[int]corpus.CaseID{}
	for _, m := range a.Question.Mentions {
		if other, taken := places[m.at.Start]; taken && other != m.Case.ID {
			return false
		}
		places[m.at.Start] = m.Case.ID
	}
	return true
}

// Names returns the names in the question, as the records write them, none twice.
func (a Answer) Names() string {
	var names []string
	for _, m := range a.Question.Mentions {
		if !slices.Contains(names, m.Name) {
			names = append(names, m.Name)
		}
	}
	return strings.Join(names, ", ")
}

// Bare reports whether the text is a name and nothing else.
func (a Answer) Bare() bool {
	return slices.ContainsFunc(a.Question.Mentions, func(m Mention) bool { return spaced(m.Name) == spaced(a.Question.Text) })
}

// Ask answers a question by the first route that fits. It fails only where the
// archive or the index does, or ctx ends.
func (a *Answerer) Ask(ctx context.Context, text string) (Answer, error) {
	q := understand(text)
	if strings.TrimSpace(q.Text) == "" {
		return Answer{Route: RouteNothing, Question: q}, nil
	}
	mentions, err := a.mentions(ctx, q.Text)
	if err != nil {
		return Answer{}, err
	}
	q.reread(mentions)
	q.without(mentions)
	q.Mentions = narrowed(mentions, q.Detail)
	switch {
	case len(mentions) == 0 && q.Listing != "":
		return Answer{Route: RouteSearch, Question: q}, nil
	case len(q.Mentions) > mostLines:
		return Answer{Route: RouteCase, Question: q}, nil
	case len(mentions) > 0 && q.Slots != nil:
		return fromFacts(q), nil
	case len(mentions) > 0:
		return Answer{Route: RouteCase, Question: q}, nil
	case !q.Asks && (q.Slots == nil || runes(q.Text) < fewWords):
		return Answer{Route: RouteSearch, Question: q}, nil
	case q.Slots == nil:
		return Answer{Route: RoutePassages, Question: q}, nil
	case len(q.Detail) == 0:
		return nameless(q), nil
	}
	return a.unnamed(ctx, q)
}

// unnamed answers a question for a slot that names no case: it may name
// somebody whom the archive does not know.
func (a *Answerer) unnamed(ctx context.Context, q Question) (Answer, error) {
	name := q.stranger()
	if name == "" {
		return Answer{Route: RoutePassages, Question: q}, nil
	}
	known, err := a.known(ctx, name)
	if err != nil {
		return Answer{}, err
	}
	if !known {
		return stranger(q, name), nil
	}
	return Answer{Route: RoutePassages, Question: q}, nil
}

// fewWords is how long, in characters, key words are at most: what is longer and
// asks for a slot is a question, however it is worded.
const fewWords = 60

// mostLines is how many cases are answered for at once; of more, the asker is
// offered a choice.
const mostLines = 4

// known reports whether a word occurs anywhere in the archive.
func (a *Answerer) known(ctx context.Context, word string) (bool, error) {
	page, err := a.searcher.Search(ctx, index.Request{Query: index.Word{Text: word}, Limit: 1})
	if err != nil {
		return false, fmt.Errorf("looking for a name: %w", err) // without the name: what is asked is not logged
	}
	return len(page.Hits) > 0, nil
}

func nameless(q Question) Answer {
	text := "There is no case named in the question. Name one, as in: How long was Han jailed?"
	if q.Language == Chinese {
		text = "问题中没有案件名称。请写明案件，例如：韩某被判多久？"
	}
	return Answer{Route: RouteNameless, Text: text, Abstained: true, Question: q}
}

func stranger(q Question, name string) Answer {
	text := fmt.Sprintf("The archive does not hold a case with the name “%s”. That proves nothing about whether there is one.", Shorten(name, 60))
	if q.Language == Chinese {
		text = fmt.Sprintf("资料库没有名为“%s”的案件；这不说明不存在这样的案件。", Shorten(name, 60))
	}
	return Answer{Route: RouteStranger, Text: text, Abstained: true, Question: q}
}
