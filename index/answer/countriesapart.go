package answer

import (
	"context"
	"slices"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// An article may tell of each country that did something in a sentence of its own: "France: In 2022
// the regulator imposed 20 million euros." Together they are the list.

// mostCountries is how many such sentences an answer repeats.
const mostCountries = 4

// countriesApart answers which countries did something to the one whom a question names with the
// sentences of one article that say it of a country each. ok is false where there are not several.
func (a *Answerer) countriesApart(ctx context.Context, q Question, deed doing) (Answer, bool, error) {
	for _, m := range q.everyone {
		one := q
		one.Mentions = []Mention{m}
		articles, err := a.articlesOf(ctx, m.Case)
		if err != nil {
			return Answer{}, false, err
		}
		for _, article := range articles {
			if names := one.namesFor(article); ofMain(article, names) {
				if told := q.countryLines(article, names, deed); len(told.Quotes) >= leastCountries {
					return told, true, nil
				}
			}
		}
	}
	return Answer{}, false, nil
}

// countryLines repeats the sentences of an article that say of a country not told of before that
// it did it, and of nobody else behind that to whom.
func (q *Question) countryLines(article *corpus.Article, names []string, deed doing) Answer {
	out, seen, written := Answer{Route: RouteCompare, Question: *q}, map[string]bool{}, properWords(article.Text)
	out.Question.Mentions = nil // how the case of one stands is said of no other country
	var lines []string
	for _, at := range article.Sentences[:min(len(article.Sentences), mostSentences)] {
		p := passage{article: article, at: at}
		text := p.text()
		told := deed.told.FindStringIndex(text)
		if told == nil && deed.told.MatchString("fined") {
			for _, told = range imposing.FindAllStringIndex(text, 3) { // to the last of them
			}
		}
		if told == nil || len(lines) == mostCountries || article.Withholds(at) || p.heading() || yetToCome.MatchString(text) || len(written.strangers(text[told[1]:], names)) > 0 {
			continue
		}
		fresh := false
		for _, s := range seatsIn(text) {
			fresh, seen[s.code] = fresh || s.code != "" && !seen[s.code], true
		}
		if line, _, ok := repeated(out.Question, p); fresh && ok && !slices.Contains(lines, line) {
			lines, out.Quotes = append(lines, line), append(out.Quotes, quote(article, at))
		}
	}
	out.Text = fitted(lines, MaxList)
	return out
}

// imposing finds a fine that is told in other words: one imposed, or a sum behind the names of
// countries.
var imposing = regexp.MustCompile(`\bimposed\b|^(?:\p{Lu}\p{L}+(?: and |, | )?){1,4}: `)
