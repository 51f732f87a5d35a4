package answer

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// An Answerer answers questions from an archive and its index. It holds no
// state of its own and may be used by many at once.
type Answerer struct {
	archive  index.Archive
	searcher index.Searcher
	memory   memory
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

	RoutePremise   Route = "premise"   // the question takes one case for another
	RouteCompare   Route = "compare"   // cases or parties side by side
	RouteList      Route = "list"      // the cases of a kind
	RouteStatistic Route = "statistic" // computed over the records
	RouteText      Route = "text"      // from a sentence of an article
	RouteByline    Route = "byline"    // about a source itself
	RouteFullName  Route = "full name" // whether sources name somebody in full
	RouteAdvice    Route = "advice"    // it asks what to do
	RouteOrder     Route = "order"     // it asks nothing
	RouteForeign   Route = "foreign"   // it is in a language that is not read
	RouteGreeting  Route = "greeting"  // it greets, ends a talk, or asks what can be asked
	RouteThanks    Route = "thanks"    // it thanks
)

// An Answer is what can be said. Text is empty on the routes that show
// something else: RouteCase, RouteSearch, and RoutePassages where no sentence is near
// enough to be repeated.
type Answer struct {
	Route     Route
	Text      string // the direct line, plain
	Abstained bool   // the archive does not hold what was asked
	Question  Question
	Facts     []Stated        // what Text says, fact by fact
	Quotes    []Quote         // sentences that Text rests on, beside the proofs of Facts
	Headings  []Quote         // what articles call the matters that Text names, beside Quotes
	Sources   []corpus.Source // the texts that Text is about, on RouteByline

	last   *Turn           // of the last of several questions
	listed []corpus.CaseID // all cases of the list that Text gives, or is about; nil: of none, or of too many
	wanted *Wanted         // what is asked for where it is of cases in general; nil: nothing that goes on
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

// Names returns the names in the question, as the records write them: none twice, and
// none that another begins, as "Meta" does "Meta Platforms".
func (a Answer) Names() string {
	var names []string
	for _, m := range a.Question.Mentions {
		longer := func(one, than string) bool { return strings.HasPrefix(one, than+" ") || one == than }
		if slices.ContainsFunc(names, func(n string) bool { return longer(m.Name, n) }) {
			continue
		}
		names = append(slices.DeleteFunc(names, func(n string) bool { return longer(n, m.Name) }), m.Name)
	}
	return strings.Join(names, ", ")
}

// Bare reports whether the text is a name and nothing else.
func (a Answer) Bare() bool {
	return slices.ContainsFunc(a.Question.Mentions, func(m Mention) bool { return lexicon.Spaced(m.Name) == lexicon.Spaced(a.Question.Text) })
}

// fewWords is how long, in characters, key words are at most: what is longer and
// asks for a slot is a question, however it is worded.
const fewWords = 60

// mostLines is how many cases are answered for at once; of more, the asker is
// offered a choice.
const mostLines = 6

// known reports whether a word occurs anywhere in the archive.
func (a *Answerer) known(ctx context.Context, word string) (bool, error) {
	page, err := a.searcher.Search(ctx, index.Request{Query: index.Word{Text: word}, Limit: 1})
	if err != nil {
		return false, fmt.Errorf("looking for a name: %w", err) // without the name: what is asked is not logged
	}
	return len(page.Hits) > 0, nil
}

// nameless asks for the case that a question leaves out.
func nameless(q Question, d *digest) Answer {
	return Answer{Route: RouteNameless, Text: wording[q.Language].nameless + d.coverage(q.Language), Abstained: true, Question: q}
}

// strange says that the archive does not know a name, and which it has that are
// written nearly like it.
func (a *Answerer) strange(ctx context.Context, q Question, name string, d *digest) (Answer, error) {
	w := wording[q.Language]
	text := fmt.Sprintf(w.strange, Shorten(name, 60))
	near, err := a.near(ctx, d, name)
	if err != nil {
		return Answer{}, err
	}
	if len(near) > 0 {
		text += fmt.Sprintf(w.near, Shorten(Listed(near, q.Language), 80))
	}
	return Answer{Route: RouteStranger, Text: text + d.coverage(q.Language), Abstained: true, Question: q}, nil
}
