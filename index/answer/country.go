package answer

import (
	"context"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// A question may tell whom it means by a country and by what they are: "the technician in
// Peru". The one case of that country is meant where its articles hold another word of the
// question; a sentence from another country is no answer.

// countryAsked returns the one country of a question, "" where it has none or several.
func (q Question) countryAsked() string {
	seats := seatsIn(q.Text)
	if len(seats) != 1 {
		return ""
	}
	return seats[0].code
}

// inCountry answers a question for a value about the only case of the country that it names.
func (a *Answerer) inCountry(ctx context.Context, q Question, d *digest) (Answer, bool, error) {
	if len(q.Slots) == 0 || !q.Asks && !q.Language.chinese() {
		return Answer{}, false, nil
	}
	code := q.countryAsked()
	if code == "" {
		return Answer{}, false, nil
	}
	page, err := a.searcher.Search(ctx, index.Request{Query: index.Filter{Field: index.FieldJurisdiction, Value: code}, Kind: corpus.CaseRecord, Limit: 2})
	if err != nil || page == nil || page.Total != 1 {
		return Answer{}, false, err
	}
	only := corpus.CaseID(page.Hits[0].Ref.ID)
	if d.hidesCase(only) {
		return Answer{}, false, nil
	}
	c, err := a.caseOf(ctx, d, only)
	if err != nil || c == nil {
		return Answer{}, false, err
	}
	articles, err := a.articlesFor(ctx, q, c)
	if err != nil || !slices.ContainsFunc(articles, func(article *corpus.Article) bool { return q.describedIn(article, code) }) {
		return Answer{}, false, err
	}
	q.Mentions = []Mention{{Case: c, Party: onlyDefendant(c)}}
	answer, err := a.about(ctx, q, d)
	return answer, err == nil && !answer.Abstained && !q.tellsAnother(answer, code), err
}

// tellsAnother reports whether an answer repeats a sentence without a word of what a question
// describes beside a country, while another sentence of its article has most of these words: whom
// that one is of has no name, and the record is of somebody else.
func (q Question) tellsAnother(answer Answer, code string) bool {
	if answer.Route != RouteText || len(answer.Quotes) == 0 || answer.Quotes[0].Article == nil {
		return false
	}
	_, rest := asked(index.Fold(q.Text))
	words := without(lexicon.Keys(rest), lexicon.Keys(strings.Join(lexicon.CountryFolded[code], " ")))
	words = slices.DeleteFunc(words, func(key string) bool { return anyCase.Has(key) })
	if len(words) < 2 || heldOf(answer.Quotes[0].Text, words) > 0 {
		return false
	}
	article := answer.Quotes[0].Article
	return slices.ContainsFunc(article.Sentences, func(at corpus.Span) bool { return 2*heldOf(at.In(article.Text), words) > len(words) })
}

// describedIn reports whether an article tells of something that a question names beside its
// country and what it asks for: an idea in either language, or a word.
func (q Question) describedIn(article *corpus.Article, code string) bool {
	_, rest := asked(index.Fold(q.Text))
	text := article.Title + "\n" + article.Text
	held, words := map[string]bool{}, lexicon.Keys(text)
	for _, sighted := range lexicon.Bridge.Seen(text) {
		held[sighted.Idea] = true
	}
	if slices.ContainsFunc(lexicon.Bridge.Seen(rest), func(s lexicon.Sighting) bool { return held[s.Idea] && !anyCase.Has(s.Idea) }) {
		return true
	}
	place := lexicon.Keys(strings.Join(lexicon.CountryFolded[code], " "))
	return slices.ContainsFunc(lexicon.Keys(rest), func(key string) bool {
		return !generic.Has(key) && !lexicon.Ordinary(key) && !slices.Contains(place, key) && slices.Contains(words, key)
	})
}

// anyCase are ideas that every article on a case tells of.
var anyCase = lexicon.Set{"~court", "~case", "~man", "~woman", "~person", "~judge", "~police", "~defendant"}

// ofTheirCountry refuses a sentence from another country than the question names.
func (a *Answerer) ofTheirCountry(ctx context.Context, d *digest, q Question, answer Answer) (Answer, error) {
	if answer.Route != RouteText || answer.Abstained || len(q.Mentions) > 0 || len(answer.Quotes) == 0 || answer.Quotes[0].Article == nil {
		return answer, nil
	}
	code := q.countryAsked()
	if code == "" {
		return answer, nil
	}
	article := answer.Quotes[0].Article
	text := lexicon.Spaced(article.Title + "\n" + article.Text)
	if slices.ContainsFunc(lexicon.CountrySpaced[code], func(name string) bool { return strings.Contains(text, name) }) {
		return answer, nil
	}
	cases, err := a.citing(ctx, d, article.ID, mostBeside)
	if err != nil || len(cases) == 0 || slices.ContainsFunc(cases, func(c *corpus.Case) bool {
		return c.Jurisdiction == code || c.Jurisdiction == "" || c.Jurisdiction == "EU"
	}) {
		return answer, err
	}
	return Answer{Route: RoutePassages, Text: Nothing(q.Language) + "\n" + d.coverage(q.Language), Abstained: true, Question: q}, nil
}
