package answer

import (
	"context"
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// What other countries did to somebody stands in no record of the case that an article is about:
// one sentence of its background lists them.

// countriesAsked finds a question for the countries that did something to somebody.
var countriesAsked = regexp.MustCompile(`^(?:in )?(?:which|what) (?:[a-z]+ )?countries (?:[a-z]+ )*?(?:fined?|penali[sz]ed?|sanctioned|banned|ban|blocked|sued|investigated)\b|(?:哪些|哪几个)国家\p{Han}{0,12}(?:罚|处罚|禁|起诉|调查)`)

// countryDeeds are what countries do to somebody, by the words of the question and of a text.
var countryDeeds = []doing{
	{regexp.MustCompile(`\b(?:fined?|penali[sz]ed?|sanctioned)\b|罚`), regexp.MustCompile(`(?i)\b(?:fine[ds]?|penali[sz]ed|sanctioned)\b|罚|罰`)},
	{regexp.MustCompile(`\b(?:banned|ban|blocked)\b|禁`), regexp.MustCompile(`(?i)\b(?:ban(?:ned|s)?|blocked|prohibited)\b|禁`)},
	{regexp.MustCompile(`\bsued\b|起诉`), regexp.MustCompile(`(?i)\b(?:sued|lawsuits?|suits?)\b|起诉|起訴`)},
	{regexp.MustCompile(`\binvestigated\b|调查`), regexp.MustCompile(`(?i)\b(?:investigat\w+|inquir\w+|prob(?:e[ds]?|ing))\b|调查|調查`)},
}

// leastCountries is how many countries a sentence must list.
const leastCountries = 2

// countriesTold answers which countries did something to somebody with the sentence that lists
// them, of an article that is about them. ok is false where there is none.
func (a *Answerer) countriesTold(ctx context.Context, q Question, _ *digest) (answer Answer, ok bool, err error) {
	folded := index.Fold(q.Text)
	deed := slices.IndexFunc(countryDeeds, func(deed doing) bool { return deed.asks.MatchString(folded) })
	if deed < 0 || !countriesAsked.MatchString(folded) || len(q.Cases()) == 0 || places(q.everyone) != 1 {
		return Answer{}, false, nil
	}
	for _, m := range q.everyone { // the country in the question may be of another case of theirs
		one := q
		one.Mentions = []Mention{m}
		articles, err := a.articlesOf(ctx, m.Case)
		if err != nil {
			return Answer{}, false, err
		}
		for _, article := range articles {
			names := one.namesFor(article)
			if !ofMain(article, names) {
				continue
			}
			for _, at := range article.Sentences[:min(len(article.Sentences), mostSentences)] {
				if p := (passage{article: article, at: at}); !article.Withholds(at) && countryDeeds[deed].told.MatchString(p.text()) && p.listsCountries(q, names) {
					answer, ok := repeating(one, p)
					return answer, ok, nil
				}
			}
		}
	}
	return a.countriesApart(ctx, q, countryDeeds[deed])
}

// listsCountries reports whether a sentence lists countries that a question does not name, and
// nobody else to whom they may have done it; nothing in it is only planned or denied, and it has a
// day where the question asks what was before another.
func (p passage) listsCountries(q Question, names []string) bool {
	text := p.text()
	asked, listed := seatsIn(q.Text), 0
	for _, s := range seatsIn(text) {
		if s.code != "" && !slices.ContainsFunc(asked, func(o seat) bool { return o.code == s.code }) {
			listed++
		}
	}
	if listed < leastCountries || hedged.MatchString(text) || p.heading() || beforeOther.MatchString(index.Fold(q.Text)) && !aYear.MatchString(text) {
		return false
	}
	return !slices.ContainsFunc(properWords(p.article.Text).strangers(text, names), func(name string) bool {
		return slices.ContainsFunc(strings.Fields(name), func(word string) bool { return !lexicon.National(lexicon.BareWord(word)) })
	})
}

// beforeOther finds a question for what was before or after something else.
var beforeOther = regexp.MustCompile(`\b(?:before|after|earlier|since|already)\b|之?[前后]|已经?`)
