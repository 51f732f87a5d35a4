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

// bySurname answers about somebody whom a question calls by a Chinese surname in Latin
// letters and only an article in Chinese names, without the rest of the name: Ning is 宁某.
// ok is false where none does, or where articles name people of two surnames that sound so.
func (a *Answerer) bySurname(ctx context.Context, q Question, d *digest) (answer Answer, ok bool, err error) {
	name := q.stranger()
	called := ""
	for _, surname := range lexicon.HanSurnames(index.Fold(name)) {
		known, err := a.known(ctx, surname+"某")
		if err != nil || known && called != "" {
			return Answer{}, false, err
		}
		if known {
			called = surname + "某"
		}
	}
	if called == "" {
		return Answer{}, false, nil
	}
	q.Text = strings.ReplaceAll(q.Text, name, called)
	return a.fromNamed(ctx, q, d)
}

// wonBySurname answers whether somebody won whom a Chinese question calls by a surname and only an
// English article tells of, "surnamed Gu", with the last sentence of their paragraph that says how
// a court decided. ok is false where several are called so, or where what the question says before
// the name does not stand in that paragraph: another may be called so as well.
func (a *Answerer) wonBySurname(ctx context.Context, q Question, _ *digest) (answer Answer, ok bool, err error) {
	m := lexicon.Withheld.FindStringSubmatchIndex(q.Text)
	if m == nil || !prevailing.MatchString(lexicon.Simplified(index.Fold(q.Text))) {
		return Answer{}, false, nil
	}
	reading := lexicon.LatinSurname(lexicon.Simplified(q.Text[m[2]:m[3]]))
	if reading == "" {
		return Answer{}, false, nil
	}
	page, err := a.searcher.Search(ctx, index.Request{Query: index.Word{Text: reading}, Kind: corpus.ArticleRecord, Limit: mostArticles})
	if err != nil {
		return Answer{}, false, fmt.Errorf("looking for a surname: %w", err)
	}
	var ids []corpus.ArticleID
	for _, hit := range page.Hits {
		ids = append(ids, corpus.ArticleID(hit.Ref.ID))
	}
	if ids, err = a.quotable(ctx, ids); err != nil {
		return Answer{}, false, err
	}
	articles, err := a.articles(ctx, ids)
	if err != nil {
		return Answer{}, false, err
	}
	called := "surnamed " + strings.ToUpper(reading[:1]) + reading[1:]
	var told *passage
	for _, article := range articles {
		for i, at := range article.Sentences {
			if !strings.Contains(lexicon.Spaced(at.In(article.Text)), lexicon.Spaced(called)) {
				continue
			}
			if told != nil || !besideInBoth(q.Text[:m[0]], paragraphOf(article, at)) {
				return Answer{}, false, nil
			}
			told = lastRuling(article, i)
		}
	}
	if told == nil {
		return Answer{}, false, nil
	}
	answer, ok = repeating(q, *told)
	return answer, ok, nil
}

// besideInBoth reports whether a paragraph has what stands before a name in a Chinese question, as
// it is read aloud; before a name alone nothing need stand.
func besideInBoth(before, paragraph string) bool {
	before = strings.TrimSuffix(before, "的")
	return before == "" || slices.ContainsFunc(capitals.FindAllString(paragraph, 40), func(name string) bool {
		return slices.ContainsFunc(strings.Fields(name), func(word string) bool { return readAloud(before, lexicon.BareWord(word)) })
	})
}

// rulings find how a court decided between two.
var rulings = regexp.MustCompile(`\b(?:revers(?:ed|ing)|overturn\w+|upheld|dismissed|rejected|(?:ruled|found) (?:for|against|in favou?r of)|in (?:his|her|their) favou?r|won|lost)\b`)

// lastRuling returns the last sentence of a paragraph, from one of its own on, that says how a
// court decided; nil where there is none, or somebody else is called by a surname there.
func lastRuling(article *corpus.Article, i int) (last *passage) {
	paragraph := paragraphOf(article, article.Sentences[i])
	if strings.Count(paragraph, "surnamed ") > 1 {
		return nil
	}
	for _, at := range article.Sentences[i:] {
		if text := at.In(article.Text); strings.Contains(paragraph, text) && rulings.MatchString(text) && !article.Withholds(at) {
			last = &passage{article: article, at: at, typed: rulings.FindString(text)}
		}
	}
	return last
}
