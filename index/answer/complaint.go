package answer

import (
	"context"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// complaining finds a question for who sued or complained.
var complaining = regexp.MustCompile(`\bwho\b.*\b(?:sued|complained|(?:brought|filed|lodged|made|began|started|submitted) (?:the|an?|this|that) (?:[\p{L}’'-]+ ){0,2}?(?:complaint|case|suit|lawsuit|claim|action|petition))\b|\bwho(?:se)? (?:is|was) (?:the )?(?:plaintiff|claimant|complainant|complaint)\b|谁.{0,4}(?:起诉|投诉|提告|提起诉讼|告了)|(?:原告|投诉人)是谁`)

// Who complains, as sentences say it: "a suit brought by Ada Holm", "Ada Holm sued",
// "Her complaint said".
var (
	broughtBy  = regexp.MustCompile(`\b(?:complaint|suit|lawsuit|claim|class action|action|case|petition)s?\b[^.;]{0,60}?\b(?:by|from) (?:an? |the )?((?:[a-z-]+ ){0,4}?)(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)+)`)
	theyBring  = regexp.MustCompile(`(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)+),?(?: [^.;]{0,60}?)? (?:sued|petitioned|complained|who sued|(?:brought|filed|lodged) (?:the|a|an) )`)
	theirs     = regexp.MustCompile(`^(?:His|Her|Their) (?:[a-z]+ )?(?:complaint|suit|lawsuit|claim|petition)\b`)
	personName = regexp.MustCompile(`\b\p{Lu}[\p{L}’'-]+(?: (?:de |van |von )?\p{Lu}[\p{L}’'-]+)+`)
)

// actor answers who judged or who complained, where a question asks for either.
func (a *Answerer) actor(ctx context.Context, q Question, d *digest) (answer Answer, ok bool, err error) {
	if answer, ok, err = a.judgeOf(ctx, q, d); ok || err != nil {
		return answer, ok, err
	}
	return a.complainantOf(ctx, q)
}

// complainantOf answers who sued or complained of whom a question names, from the
// sentence of theirs that says it; ok is false where none does.
func (a *Answerer) complainantOf(ctx context.Context, q Question) (answer Answer, ok bool, err error) {
	if !complaining.MatchString(index.Fold(q.Text)) {
		return Answer{}, false, nil
	}
	articles, err := a.articlesNaming(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	for _, article := range articles {
		names := q.namesFor(article)
		if len(names) == 0 {
			continue
		}
		owned := owned(article, names)
		for i, at := range article.Sentences {
			p := passage{article: article, at: at}
			if !owned[i] || article.Withholds(at) {
				continue
			}
			who, named := p.complainant(names)
			if who == "" {
				continue
			}
			p.typed = lexicon.Clip(p.text(), 1)
			text, part, ok := told(q, p)
			if !ok {
				continue
			}
			quotes := []Quote{quote(article, part)}
			if !strings.Contains(p.text(), who) {
				quotes = add(quotes, quote(article, named))
				text = who + wording[q.Language].colon + text
			}
			return Answer{Route: RouteText, Text: Shorten(text, MaxLine), Question: q, Quotes: quotes}, true, nil
		}
	}
	return Answer{}, false, nil
}

// complainant returns who complains in a sentence, and the sentence that names them:
// this one, or the one before "Her complaint said".
func (p passage) complainant(names []string) (who string, named corpus.Span) {
	text := p.text()
	if m := broughtBy.FindStringSubmatch(text); m != nil && !nameIn(m[2], names) {
		return m[2], p.at
	}
	if m := theyBring.FindStringSubmatch(text); m != nil && !nameIn(m[1], names) {
		return m[1], p.at
	}
	before := p.before()
	if !theirs.MatchString(text) || before == "" {
		return "", p.at
	}
	for _, name := range personName.FindAllString(before, -1) {
		if !nameIn(name, names) && !bodyNames.MatchString(name) {
			who = name // the last whom it names
		}
	}
	start := strings.LastIndex(p.article.Text[:p.at.Start], before)
	return who, corpus.Span{Start: start, End: start + len(before)}
}
