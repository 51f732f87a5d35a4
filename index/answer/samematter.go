package answer

import (
	"context"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// onSame returns the articles that may be on the matter of a value, of those of the question
// and those that name its parties, and the parties: whom its article names around it.
func (a *Answerer) onSame(ctx context.Context, q Question, d *digest, g printing) (out []*sheet, parties []string, err error) {
	articles, err := a.toRead(ctx, q)
	if err != nil {
		return nil, nil, err
	}
	near, err := a.nearestArticles(ctx, q)
	if err != nil {
		return nil, nil, err
	}
	cases, err := a.citing(ctx, d, g.article.ID, mostBeside)
	if err != nil {
		return nil, nil, err
	}
	around := q.near.sheet(g.article).tellingOf(g.at)
	for _, c := range cases {
		for _, p := range c.Parties {
			if p.Role != "authority" && calledIn(around, p.Name()) {
				parties = append(parties, p.Name())
			}
		}
	}
	for _, m := range namesOfWords.FindAllStringSubmatch(g.sentence(), 4) {
		if m[1] == "" && !bodyNames.MatchString(m[2]) && len(cases) == 0 {
			parties = append(parties, m[2]) // whom no record knows
		}
	}
	named, err := a.articlesWith(ctx, append(withheldOf(parties), parties...))
	if err != nil {
		return nil, nil, err
	}
	seen := map[corpus.ArticleID]bool{g.article.ID: true}
	for _, article := range slices.Concat(articles, near, named) {
		if !seen[article.ID] && !q.unnamedIn(article) && g.sameMatter(article, parties) {
			out = append(out, q.near.sheet(article))
		}
		seen[article.ID] = true
	}
	return out, parties, nil
}

// withheldOf returns how Chinese articles call those of some whose surname alone is known.
func withheldOf(names []string) (withheld []string) {
	for _, name := range names {
		for _, surname := range lexicon.HanSurnames(index.Fold(name)) {
			withheld = append(withheld, surname+"某")
		}
	}
	return withheld
}

// tellingOf is the title and what stands in the stretch of a sentence, or the whole article
// where it tells of one matter.
func (s *sheet) tellingOf(at corpus.Span) string {
	i := slices.IndexFunc(s.lines, func(l line) bool { return l.at == at })
	if !s.several || i < 0 {
		return s.article.Title + "\n" + s.article.Text
	}
	var said []string
	for j := range s.lines {
		if s.lines[j].stretch == s.lines[i].stretch {
			said = append(said, s.lines[j].text())
		}
	}
	return strings.Join(said, "\n")
}

// sameMatter reports whether an article tells of the matter that the article of a value
// tells of: both name one of the parties, and print the same of something besides.
func (g printing) sameMatter(other *corpus.Article, parties []string) bool {
	mine := g.article.Title + "\n" + g.article.Text
	theirs := other.Title + "\n" + other.Text
	shared := 0
	for _, name := range parties {
		if calledIn(theirs, name) {
			shared++
		}
	}
	if shared == 0 {
		return false
	}
	figures := sizesIn(theirs, "")
	again := slices.ContainsFunc(sizesIn(mine, g.printed()), func(s size) bool { return slices.Contains(figures, s) })
	return shared > 1 || again || len(sharedNames(properNames(mine), mine, theirs)) > 1
}

// calledIn reports whether a text names somebody, in their characters or as they are read:
// 秦某 is Qin.
func calledIn(text, name string) bool {
	if nameIn(text, []string{name}) {
		return true
	}
	if lexicon.Han(name) > 0 || lexicon.Han(text) == 0 {
		return false
	}
	return readAloud(text, strings.ReplaceAll(name, " ", "")) || slices.ContainsFunc(withheldOf([]string{name}), func(withheld string) bool {
		return strings.Contains(lexicon.Simplified(text), withheld)
	})
}
