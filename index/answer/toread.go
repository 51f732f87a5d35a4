package answer

import (
	"context"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index/answer/lexicon"
)

// toRead returns the articles that are read for a question: those of the case that it
// names and those nearest to it that name the same, else the nearest. Where some have a
// name that it writes, the others are of somebody else.
func (a *Answerer) toRead(ctx context.Context, q Question) ([]*corpus.Article, error) {
	near, err := a.nearestArticles(ctx, q)
	if err != nil {
		return nil, err
	}
	names := q.capitals()
	if q.Language.chinese() {
		names = q.properly() // written between characters, without spaces
	}
	for _, name := range names {
		if lexicon.National(name) || months.MatchString(name) {
			continue
		}
		lacks := func(article *corpus.Article) bool {
			return !strings.Contains(lexicon.Spaced(article.Title+"\n"+article.Open()), lexicon.Spaced(name)) && !(strings.HasPrefix(article.Language, "zh") && readAloud(article.Open(), name))
		}
		if slices.ContainsFunc(near, func(article *corpus.Article) bool { return !lacks(article) }) {
			near = slices.DeleteFunc(slices.Clone(near), lacks)
		} else {
			near = slices.DeleteFunc(slices.Clone(near), func(article *corpus.Article) bool { return !q.foreign(article) || q.Language.chinese() })
		}
	}
	if len(q.Mentions) == 0 {
		return near, nil
	}
	of := q.Mentions[0].Case
	articles, err := a.articlesOf(ctx, of)
	return q.withNaming(articles, near, of), err
}

// ofSameArticle is how far a line is of somebody whom no record knows and the line does not
// name: too little for what it says that another did.
const ofSameArticle = 0.45

// whose returns how far each line is of those whom a question names: 0 where it is of
// somebody else, 1 where it names them or goes on from where they are.
func (a *Answerer) whose(ctx context.Context, q Question, d *digest, s *sheet, deeds bool) ([]float64, error) {
	out := make([]float64, len(s.lines))
	var names []string
	for _, m := range q.Mentions {
		one := q
		one.Mentions = []Mention{m}
		names = append(names, one.namesFor(s.article)...)
	}
	if len(q.Mentions) == 0 {
		names = slices.DeleteFunc(q.namesFor(s.article), ofNation) // a country is nobody's name
	}
	if len(names) == 0 {
		theirs := []bool(nil)
		if kind := q.namesOrKind(s.article); len(q.Mentions) == 0 && len(kind) > 0 {
			theirs = owned(s.article, kind)
		}
		for i := range out {
			if out[i] = 0.6; theirs != nil && theirs[slices.Index(s.article.Sentences, s.lines[i].first)] {
				out[i], s.lines[i].named = 1, true
			}
		}
		return out, nil
	}
	others, err := a.othersIn(ctx, d, s.article, names)
	if err != nil {
		return nil, err
	}
	for _, m := range q.Mentions {
		for _, p := range m.Case.Parties {
			if p.Role != "defendant" || deeds { // who did something in a matter is told beside whoever is in it
				others = slices.DeleteFunc(others, func(name string) bool { return name == p.Name() })
			}
		}
	}
	cases, err := a.citing(ctx, d, s.article.ID, mostBeside)
	if err != nil {
		return nil, err
	}
	neighbours := q.ofNeighbour(s.article, cases, deeds)
	owned := owned(s.article, names, others...)
	at, named := map[corpus.Span]bool{}, map[int]bool{}
	for i, own := range owned {
		at[s.article.Sentences[i]] = own
	}
	for i := range s.lines {
		if nameIn(s.lines[i].text(), names) {
			named[s.lines[i].stretch], s.lines[i].named = true, true
		}
	}
	for i := range s.lines {
		text := s.lines[i].text()
		switch {
		case neighbours[s.lines[i].first]: // 0
		case nameIn(text, names), at[s.lines[i].first]:
			out[i] = 1
		case len(q.Mentions) == 0 && (named[s.lines[i].stretch] || !s.several):
			out[i] = ofSameArticle
		case named[s.lines[i].stretch] && !nameIn(text, others):
			out[i] = 0.5
		}
	}
	return out, nil
}

// ownerOf returns the one party whom a line names, or goes on to speak of; none where
// there are several.
func (a *Answerer) ownerOf(ctx context.Context, d *digest, l *line) ([]Mention, error) {
	cases, err := a.citing(ctx, d, l.article.ID, mostBeside)
	if err != nil {
		return nil, err
	}
	var named, owners []Mention
	for _, c := range cases {
		for _, p := range c.Parties {
			m := Mention{Case: c, Party: p.ID, Name: p.Name()}
			switch names := (&Question{Mentions: []Mention{m}}).namesFor(l.article); {
			case p.Role != "defendant":
			case nameIn(l.text(), names):
				named = append(named, m)
			case owned(l.article, names)[slices.Index(l.article.Sentences, l.first)]:
				owners = append(owners, m)
			}
		}
	}
	if len(named) == 0 {
		named = owners
	}
	if len(named) != 1 {
		return nil, nil
	}
	return named, nil
}
