package answer

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
)

// An Archive gives records by their identity; [corpus.ErrNotFound] where there
// is none.
type Archive interface {
	Case(ctx context.Context, id corpus.CaseID) (*corpus.Case, error)
	Article(ctx context.Context, id corpus.ArticleID) (*corpus.Article, error)
}

// An Answerer answers questions from an archive and its index. It holds no
// state of its own and may be used by many at once.
type Answerer struct {
	archive  Archive
	searcher index.Searcher
}

// New returns an Answerer over an archive and an index of the same archive.
func New(archive Archive, searcher index.Searcher) *Answerer {
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
	case !q.Asks && q.Slots == nil, !q.Asks && runes(q.Text) < 60:
		return Answer{Route: RouteSearch, Question: q}, nil
	}
	if q.Slots != nil && len(q.Detail) == 0 {
		return nameless(q), nil
	}
	if name := q.stranger(); name != "" && q.Slots != nil {
		known, err := a.known(ctx, name)
		if err != nil {
			return Answer{}, err
		}
		if !known {
			return stranger(q, name), nil
		}
	}
	return Answer{Route: RoutePassages, Question: q}, nil
}

// mostLines is how many cases are answered for at once; of more, the asker is
// offered a choice.
const mostLines = 4

// known reports whether a word occurs anywhere in the archive.
func (a *Answerer) known(ctx context.Context, word string) (bool, error) {
	page, err := a.searcher.Search(ctx, index.Request{Query: index.Word{Text: word}, Limit: 1})
	if err != nil {
		return false, fmt.Errorf("looking for the name %q: %w", word, err)
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

// fromFacts reads the slot that is asked for from each case and party named:
// one line each, those that have a value first. A single one has all the room.
func fromFacts(q Question) Answer {
	answer := Answer{Route: RouteFact, Abstained: true}
	room := MaxLine
	if len(q.Mentions) > 1 {
		room = max(100, MaxList/len(q.Mentions)-1)
	}
	facts := map[int][]corpus.Fact{}
	order := make([]int, len(q.Mentions))
	for i, m := range q.Mentions {
		order[i] = i
		facts[i] = relevant(m.Case, m.Party, q.Slots, q.Detail)
	}
	slices.SortStableFunc(order, func(i, j int) int { return telling(facts[j]) - telling(facts[i]) })
	var lines []string
	mentions := make([]Mention, len(order))
	for place, i := range order {
		m := q.Mentions[i]
		mentions[place] = m
		if len(facts[i]) == 0 {
			answer.Abstained = answer.Abstained && (q.Slots[0] != corpus.SlotCourt || m.Case.Forum == "")
			lines = append(lines, silence(m, q, room))
			continue
		}
		for _, f := range facts[i] {
			answer.Facts = append(answer.Facts, Stated{m.Case, f})
		}
		answer.Abstained = answer.Abstained && telling(facts[i]) < 2
		lines = append(lines, factLine(m.Case, m.Party, facts[i], q.Language, room))
	}
	q.Mentions = mentions
	answer.Question = q
	answer.Text = Shorten(strings.Join(lines, "\n"), MaxList)
	return answer
}

// telling ranks what facts say: 2 for a value, 1 for one that no source puts a
// figure to, 0 for silence.
func telling(facts []corpus.Fact) int {
	if len(facts) == 0 {
		return 0
	}
	for _, f := range facts {
		if slices.ContainsFunc(f.Claims, corpus.Claim.Stated) {
			return 2
		}
	}
	return 1
}

// silence says that no source speaks of the slot, and what the record does hold.
// Asked for a court, it names the forum that the record stands under.
func silence(m Mention, q Question, room int) string {
	if q.Slots[0] == corpus.SlotCourt && m.Case.Forum != "" {
		w := wording[q.Language]
		return Shorten(who(m.Case, m.Party)+w.colon+standingLine(m.Case, m.Party, q.Language, false)+w.stop+
			Label(corpus.SlotCourt, q.Language)+w.colon+m.Case.Forum, room)
	}
	var held []string
	for _, f := range m.Case.Facts {
		if label := Label(f.Slot, q.Language); !slices.Contains(held, label) {
			held = append(held, label)
		}
	}
	asked := Label(q.Slots[0], q.Language)
	format := "%s: %s. The sources do not say (%s). The record holds: %s."
	list := strings.Join(held, ", ")
	if q.Language == Chinese {
		format = "%s：%s。来源未提及%s；记录载有：%s。"
	} else {
		asked, list = strings.ToLower(asked), strings.ToLower(list)
	}
	return Shorten(fmt.Sprintf(format, who(m.Case, m.Party), standingLine(m.Case, m.Party, q.Language, false), asked, list), room)
}
