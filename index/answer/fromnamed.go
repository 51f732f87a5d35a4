package answer

import (
	"context"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// fromNamed answers from the sentences that are of whom a question names, where no
// record answers: from the first of those that tell most of what is asked, with
// words of the kind that it asks for. Names are those of the record that it names,
// else what it calls as an article does. ok is false where no sentence of theirs
// tells it: another's answer is none.
func (a *Answerer) fromNamed(ctx context.Context, q Question, d *digest) (answer Answer, ok bool, err error) {
	articles, err := a.articlesNaming(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	var best *owning
	for _, article := range articles {
		names := q.namesOrKind(article)
		if len(names) == 0 {
			continue
		}
		others, err := a.othersIn(ctx, d, article, names)
		if err != nil {
			return Answer{}, false, err
		}
		if found := q.bestOf(article, names, others...); found != nil && (best == nil || found.held > best.held) {
			best = found
		}
	}
	if best == nil {
		return Answer{}, false, nil
	}
	if len(q.Mentions) == 0 {
		if q.Mentions, err = a.tellsOf(ctx, d, best.article, []string{best.name}); err != nil {
			return Answer{}, false, err
		}
	}
	answer, ok = best.answer(q)
	return answer, ok, nil
}

// tellsOf is [Answerer.tells] for an article in which somebody is named: the one case
// that it tells of is theirs only where a sentence names them beside one of its
// parties.
func (a *Answerer) tellsOf(ctx context.Context, d *digest, article *corpus.Article, names []string) ([]Mention, error) {
	told, err := a.tells(ctx, d, article)
	if err != nil || len(told) == 0 || len(names) == 0 {
		return told, err
	}
	parties := cast(told[0].Case.Parties)
	for _, at := range article.Sentences {
		if text := at.In(article.Text); nameIn(text, names) && len(parties.in(text)) > 0 {
			return told, nil
		}
	}
	return nil, nil
}

// articlesNaming returns the articles to look into for whom a question names.
func (a *Answerer) articlesNaming(ctx context.Context, q Question) ([]*corpus.Article, error) {
	if len(q.Mentions) > 0 {
		return a.articlesFor(ctx, q, q.Mentions[0].Case)
	}
	return a.nearestArticles(ctx, q)
}

// namesFor returns the names by which an article calls whom a question names, and what it
// goes on to call them by.
func (q *Question) namesFor(article *corpus.Article) []string {
	names := q.namedIn(article)
	return append(names, standIns(article, q.near.introductions(article), names)...)
}

// namesOrKind is [Question.namesFor], and where the question names nobody, the names of those
// whom it calls by what they are.
func (q *Question) namesOrKind(article *corpus.Article) []string {
	if names := q.namesFor(article); len(names) > 0 || len(q.Mentions) > 0 {
		return names
	}
	names := q.introduced(article)
	return append(names, standIns(article, q.near.introductions(article), names)...)
}

// namedIn returns the names alone.
func (q *Question) namedIn(article *corpus.Article) []string {
	if len(q.Mentions) == 0 {
		return q.called(article)
	}
	party, ok := q.Mentions[0].Case.Party(q.Mentions[0].Party)
	if !ok {
		return nil
	}
	var names []string
	for _, n := range party.Names {
		names = append(names, n.Text)
	}
	return names
}

// othersIn returns the names of the parties of whom an article tells beside some.
func (a *Answerer) othersIn(ctx context.Context, d *digest, article *corpus.Article, names []string) ([]string, error) {
	cast, err := a.castOf(ctx, d, article)
	var others []string
	for _, p := range cast {
		if same := slices.ContainsFunc(p.Names, func(n corpus.Name) bool {
			return nameIn(n.Text, names) || nameIn(strings.Join(names, ", "), []string{n.Text})
		}); !same && (!p.Anonymised || lexicon.Han(p.Name()) > 1 || lexicon.HanSurnames(index.Fold(p.Name())) != nil) {
			others = append(others, p.Name())
		}
	}
	return others, err
}
