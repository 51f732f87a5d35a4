package answer

import (
	"context"
	"fmt"
	"slices"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index/answer/lexicon"
)

// A cast is whom an article tells of: the parties of the cases that cite it,
// authorities aside, who act on the others and are no subject of their own.
type cast []corpus.Party

// castOf returns the cast of an article.
func (a *Answerer) castOf(ctx context.Context, d *digest, article *corpus.Article) (cast, error) {
	cases, err := a.citing(ctx, d, article.ID, mostBeside)
	var out cast
	for _, c := range cases {
		for _, p := range c.Parties {
			if p.Role != "authority" {
				out = append(out, p)
			}
		}
	}
	return out, err
}

// citing returns the cases that have an article among their sources, so many at most.
func (a *Answerer) citing(ctx context.Context, d *digest, id corpus.ArticleID, most int) ([]*corpus.Case, error) {
	places := d.present(d.register.citing.of(id))
	cases, err := a.casesAt(ctx, d, places[:min(most, len(places))])
	return slices.DeleteFunc(cases, func(c *corpus.Case) bool { _, ok := c.Source(id); return !ok }), err
}

// in returns those of the cast that a text names.
func (c cast) in(text string) cast {
	r := read(text)
	return slices.DeleteFunc(slices.Clone(c), func(p corpus.Party) bool {
		return !slices.ContainsFunc(p.Names, func(n corpus.Name) bool {
			_, _, ok := r.findParty(p, n.Text)
			return ok
		})
	})
}

// has reports whether somebody is one of the cast, by name.
func (c cast) has(p corpus.Party) bool {
	return slices.ContainsFunc(c, func(other corpus.Party) bool {
		return other.ID == p.ID || other.Name() == p.Name()
	})
}

// concerns reports whether a sentence is about the parties that the question
// names: it names them, or names nobody and goes on from one that does. The first
// sentences of an article may speak of somebody before they name them. What is
// said of somebody else is no answer.
func (c cast) concerns(q Question, article *corpus.Article, at corpus.Span) bool {
	for _, m := range q.Mentions {
		party, ok := m.Case.Party(m.Party)
		if !ok {
			continue
		}
		whom := c.in(at.In(article.Text))
		if len(whom) == 0 {
			whom = c.before(article, at)
		}
		if !whom.has(party) {
			return false
		}
	}
	return true
}

// ofMatter reports whether a sentence is about a party of one of the cases, or about
// nobody of whom its article tells.
func (c cast) ofMatter(cases []*corpus.Case, p passage) bool {
	whom := c.in(p.text())
	if len(whom) == 0 {
		whom = c.before(p.article, p.at)
	}
	return len(whom) == 0 || slices.ContainsFunc(cases, func(one *corpus.Case) bool {
		return slices.ContainsFunc(one.Parties, whom.has)
	})
}

// owns reports whether an amount or a term at the end of a part of a sentence is
// of the one asked about: of whom the nearest clause before it names.
func (c cast) owns(m Mention, part string) bool {
	party, ok := m.Case.Party(m.Party)
	if !ok {
		return true
	}
	if other := payer(part); other != "" && !slices.ContainsFunc(party.Names, func(n corpus.Name) bool { return alikeNames(n.Text, other) }) {
		return false
	}
	clauses := clauseEnds.Split(whose.ReplaceAllString(part, ""), -1)
	for _, clause := range slices.Backward(clauses) {
		if whom := c.in(clause); len(whom) > 0 {
			return whom.has(party)
		}
	}
	return true
}

// whose finds a clause that tells more of somebody and may name another: "Birch, who
// let Strake a server, was fined".
var whose = regexp.MustCompile(`, (?:who|which|whose) [^,;]*,`)

// clauseEnds are where what is said of one may end, and of another begin.
var clauseEnds = regexp.MustCompile(`[,;，；、]| and | while `)

// before returns whom the article names last before a sentence, else first
// behind it.
func (c cast) before(article *corpus.Article, at corpus.Span) cast {
	i := slices.Index(article.Sentences, at)
	for j := i - 1; j >= 0; j-- {
		if whom := c.in(article.Sentences[j].In(article.Text)); len(whom) > 0 {
			return whom
		}
	}
	for j := i + 1; i >= 0 && j < len(article.Sentences); j++ {
		if whom := c.in(article.Sentences[j].In(article.Text)); len(whom) > 0 {
			return whom
		}
	}
	return nil
}

// toldOf returns the keys of what the articles of a case say in sentences about
// the one who is mentioned.
func (a *Answerer) toldOf(ctx context.Context, d *digest, m Mention) ([]string, error) {
	var out []string
	for _, source := range m.Case.Sources {
		article, err := corpus.Found(a.archive.Article(ctx, source.ID))
		if err != nil {
			return nil, fmt.Errorf("article %s: %w", source.ID, err)
		}
		if article == nil {
			continue
		}
		cast, err := a.castOf(ctx, d, article)
		if err != nil {
			return nil, err
		}
		for i, at := range article.Sentences {
			if i < mostSentences && cast.concerns(Question{Mentions: []Mention{m}}, article, at) {
				out = append(out, lexicon.Keys(at.In(article.Text))...)
			}
		}
	}
	return out, nil
}
