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

// Two whom no record knows may be compared by what one article tells of each: by the sentence
// that has a sum of both, or by one for either.

// sumsOfBoth answers a comparison of the sums of two whom a question names. ok is false for any
// other question, and where no article has a sum of both.
func (a *Answerer) sumsOfBoth(ctx context.Context, q Question, _ *digest) (Answer, bool, error) {
	names := q.properly()
	if q.Shape != Compare && q.Shape != Contest || len(names) != 2 || !q.slot().Money() || len(q.Slots) == 0 {
		return Answer{}, false, nil
	}
	if !slices.ContainsFunc(names, func(name string) bool {
		return !slices.ContainsFunc(q.Mentions, func(m Mention) bool { return alikeNames(m.Name, name) })
	}) {
		return Answer{}, false, nil // their records are compared
	}
	articles, err := a.toRead(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	for _, article := range articles {
		told := q.sumsIn(article, names)
		if len(told) == 0 {
			continue
		}
		answer := Answer{Route: RouteText, Question: q}
		var said []string
		w := wording[q.Language]
		for _, t := range told {
			words := InOneLine(strings.TrimRight(t.at.In(article.Text), ".。 "))
			if t.of != "" {
				words = t.of + w.colon + words
				answer.Quotes = add(answer.Quotes, quote(article, t.named))
			}
			said, answer.Quotes = append(said, words), add(answer.Quotes, quote(article, t.at))
		}
		answer.Text = fmt.Sprintf(w.fromText, strings.Join(said, w.stop), q.saidBy(passage{article: article, at: told[0].at}, widestTitle))
		return answer, lexicon.Runes(answer.Text) <= MaxList, nil
	}
	return Answer{}, false, nil
}

// A sumOf is a sentence with a sum; of whom it is where it does not name them, and the sentence
// before it that does.
type sumOf struct {
	at, named corpus.Span
	of        string
}

// sumsIn returns the one sentence of an article that names both and has two sums of the kind that
// a question asks for, else the first of each that is of them and has one; nil where one of them
// has none.
func (q *Question) sumsIn(article *corpus.Article, names []string) []sumOf {
	of := make([]sumOf, len(names))
	first, second := owned(article, names[:1], names[1]), owned(article, names[1:], names[0])
	for i, at := range article.Sentences[:min(len(article.Sentences), mostSentences)] {
		text := at.In(article.Text)
		for side := range of {
			if of[side].at.End == 0 && nameIn(text, names[side:side+1]) {
				of[side].named = at
			}
		}
		n := len(q.sumsOfKind(text))
		if n == 0 || article.Withholds(at) || headed(text) {
			continue
		}
		if n > 1 && nameIn(text, names[:1]) && nameIn(text, names[1:]) {
			return []sumOf{{at: at}}
		}
		if first[i] == second[i] || !nameIn(text, names) && !takesUp.MatchString(text) {
			continue
		}
		side := oneIf(second[i])
		if of[side].at.End > 0 || of[side].named.End == 0 {
			continue
		}
		if of[side].at = at; !nameIn(text, names[side:side+1]) {
			of[side].of = names[side]
		}
	}
	if of[0].at.End == 0 || of[1].at.End == 0 {
		return nil
	}
	slices.SortFunc(of, func(a, b sumOf) int { return a.at.Start - b.at.Start })
	return of
}

// takesUp begins a sentence that goes on to speak of whom the one before it names.
var takesUp = regexp.MustCompile(`^(?:The|It|He|She|They|Its|His|Her|Their|In \p{L}+(?: \d{4})?,? (?:it|he|she|they|the))\b`)

// inOtherCurrency ends what stands before a sum that gives the one before it in another currency.
var inOtherCurrency = regexp.MustCompile(`\((?:about|some|roughly|around|approximately|or|then|then-U\.S\.)? ?$`)

// sumsOfKind returns the sums of a sentence that are no conversion of another, and not said to be
// of another kind than a question asks for.
func (q *Question) sumsOfKind(text string) []corpus.Span {
	sought := quantity{find: everySpan(sums)}
	if kind, known := spanKinds[q.slot()]; known {
		sought.cue = kind.cue
	}
	return slices.DeleteFunc(sought.find(text), func(at corpus.Span) bool {
		if inOtherCurrency.MatchString(text[:at.Start]) {
			return true
		}
		clause := index.Fold(clauseAt(text, at))
		return sought.cue != nil && !sought.cue.MatchString(clause) && sought.otherKind(clause)
	})
}
