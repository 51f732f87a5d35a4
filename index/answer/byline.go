package answer

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// byline answers who wrote a text and when it was published, from what the
// archive knows of its sources. ok is false where the question is about none.
func (a *Answerer) byline(ctx context.Context, q Question) (answer Answer, ok bool, err error) {
	sources, err := a.sourcesIn(ctx, q)
	if err == nil && len(sources) == 0 {
		sources, err = a.sourcesNaming(ctx, q)
	}
	if err != nil || len(sources) == 0 {
		return Answer{}, false, err
	}
	w := wording[q.Language]
	answer = Answer{Route: RouteByline, Question: q, Abstained: true, Sources: sources}
	answer.Question.Mentions = nil
	when := q.slot() == corpus.SlotDate || dateOn.MatchString(index.Fold(q.Text))
	var lines []string
	for _, s := range sources {
		label := Titled(s.Label(), 120)
		if s.Publisher != "" {
			label += Aside(s.Publisher, q.Language)
		}
		switch {
		case when && !s.Published.IsZero():
			lines = append(lines, fmt.Sprintf(w.published, label, dayWords(s.Published, q.Language)))
			answer.Abstained = false
		case !when && s.Author != "":
			lines = append(lines, fmt.Sprintf(w.wrote, s.Author, label))
			answer.Abstained = false
		default:
			lines = append(lines, fmt.Sprintf(w.unsigned, label))
		}
	}
	answer.Text = Shorten(strings.Join(lines, "\n"), MaxLine)
	return answer, true, nil
}

// dateOn finds a folded question for the date that a text bears.
var dateOn = regexp.MustCompile(`\bdate (?:on|of)\b`)

// mostBylines is how many texts are answered for at once.
const mostBylines = 3

// sourcesIn returns the sources that a question names by publisher or title.
func (a *Answerer) sourcesIn(ctx context.Context, q Question) ([]corpus.Source, error) {
	var words index.Or
	for _, word := range strings.Fields(q.Text) {
		if len(words.Any) < candidates {
			words.Any = append(words.Any, index.Word{Text: word})
		}
	}
	var hits []index.Hit
	for _, kind := range []corpus.RecordKind{corpus.ArticleRecord, corpus.CaseRecord} {
		page, err := a.searcher.Search(ctx, index.Request{Query: words, Kind: kind, Limit: 2 * mostArticles})
		if err != nil {
			return nil, fmt.Errorf("search sources: %w", err)
		}
		hits = append(hits, page.Hits...)
	}
	found, own, err := a.sourcesAt(ctx, q, hits)
	if err == nil && !own && q.outlet() != "" {
		// what is known of a paper may be the name of the file alone, which no index holds
		page, err := a.searcher.Search(ctx, index.Request{Query: index.Years{}, Kind: corpus.ArticleRecord, Sort: index.ByAdded, Limit: 2 * mostArticles})
		if err != nil {
			return nil, fmt.Errorf("search the newest articles: %w", err)
		}
		newest, own, err := a.sourcesAt(ctx, q, page.Hits)
		if err != nil || own {
			return newest[:min(mostBylines, len(newest))], err
		}
	}
	found = q.aboutMost(found)
	return found[:min(mostBylines, len(found))], err
}

// sourcesAt returns those of some hits, articles or sources of cases, that a question
// names or describes: where some are the paper's own, none that only speaks of it.
func (a *Answerer) sourcesAt(ctx context.Context, q Question, hits []index.Hit) (found []corpus.Source, own bool, err error) {
	told := map[corpus.ArticleID]*corpus.Article{}
	take := func(s corpus.Source) {
		same := func(o corpus.Source) bool { return o.ID == s.ID }
		if s.Title != "" && (q.namesSource(s) || q.describesArticle(told[s.ID])) && !slices.ContainsFunc(found, same) && len(found) < mostNamed {
			found = append(found, s)
		}
	}
	for _, hit := range hits {
		if hit.Ref.Kind == corpus.ArticleRecord {
			article, err := corpus.Found(a.archive.Article(ctx, corpus.ArticleID(hit.Ref.ID)))
			if err != nil {
				return nil, false, fmt.Errorf("article %s: %w", hit.Ref.ID, err)
			}
			if article != nil {
				told[article.ID] = article
				take(article.Source)
			}
			continue
		}
		cases, err := a.load(ctx, []index.Hit{hit})
		if err != nil {
			return nil, false, err
		}
		for _, c := range cases {
			for _, s := range c.Sources {
				article, err := corpus.Found(a.archive.Article(ctx, s.ID))
				if err != nil {
					return nil, false, fmt.Errorf("article %s: %w", s.ID, err)
				}
				if article != nil {
					told[article.ID] = article
					s = article.Source // the page itself knows its by-line best
				}
				take(s)
			}
		}
	}
	ofOthers := func(s corpus.Source) bool { return told[s.ID] == nil || !q.fromOutlet(told[s.ID]) }
	if own = slices.ContainsFunc(found, func(s corpus.Source) bool { return !ofOthers(s) }); own {
		found = slices.DeleteFunc(found, ofOthers)
	}
	return found, own, nil
}

// namesSource reports whether the question names a source, by its publisher or
// by most of its title.
func (q *Question) namesSource(s corpus.Source) bool {
	words := lexicon.Spaced(q.Text)
	if s.Publisher != "" && slices.ContainsFunc(lexicon.Forms(s.Publisher), func(form string) bool { return strings.Contains(words, form) }) {
		return true
	}
	title := lexicon.Keys(s.Title)
	held := 0
	for _, key := range title {
		if slices.Contains(lexicon.Keys(q.Text), key) {
			held++
		}
	}
	return len(title) >= 3 && 10*held >= 7*len(title)
}
