package answer

import (
	"context"
	"fmt"
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// noneOf finds what is denied in so many words: "was not fined", "no damages were".
var noneOf = regexp.MustCompile(`(?i)\b(?:no|not|never|neither|without(?: an?)?) (?:[\p{L}-]+ ){0,2}?[\p{L}-]+|(?:没有|沒有|未|不予|免予|无需|無需|不承担|不承擔)(?:被|处以|處以|支付)?\p{Han}{1,4}`)

// noValue answers a question for a sum or a term of whom it names with a sentence that
// says there is none: "No fine has been imposed on Umlazana". ok is false where none of
// theirs says so, or a value of theirs stands nearer to what is asked.
func (a *Answerer) noValue(ctx context.Context, q Question, d *digest, sought quantity, found []candidate) (Answer, bool, error) {
	articles, err := a.articlesNaming(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	for _, article := range articles {
		names, written := q.namesFor(article), properWords(article.Text)
		for _, at := range article.Sentences {
			p := passage{article: article, at: at}
			text, onto := p.text(), len(names) > 0 && p.takesUpOnto(names, written)
			if article.Withholds(at) || len(names) == 0 || !nameIn(text, names) && !goesOn.MatchString(text) && !onto && !p.ofSame(names) || !sought.denied(text) || len(sought.find(text)) > 0 {
				continue
			}
			if !nameIn(text, names) && !nameIn(p.before(), names) || lexicon.Runes(text) > maxQuote {
				continue
			}
			if len(found) > 0 && nameIn(found[0].text(), names[:1]) && !nameIn(text, names[:1]) {
				continue
			}
			if onto && lexicon.Runes(p.before()+text) <= maxQuote {
				at.Start = article.Sentences[slices.Index(article.Sentences, at)-1].Start // whom it takes up stands there
				text = at.In(article.Text)
			}
			line := fmt.Sprintf(wording[q.Language].fromText, strings.TrimRight(text, ".。 "), said(article, q.Language))
			return Answer{Route: RouteText, Text: line, Abstained: true, Question: q, Quotes: []Quote{quote(article, at)}}, true, nil
		}
	}
	return Answer{}, false, nil
}

// takesUpOnto reports whether a sentence that names nobody says of whom the one before it is
// about that something was not imposed on them: "X has been reprimanded. No fine has been
// imposed on it".
func (p passage) takesUpOnto(names []string, written written) bool {
	before := p.before()
	return ontoThem.MatchString(index.Fold(p.text())) && len(written.strangers(p.text(), names)) == 0 && nameIn(before, names) && !shared(before, names, written) && !opensParagraph(p.article, p.at)
}

// ontoThem finds what is imposed on somebody whom the sentence before names.
var ontoThem = regexp.MustCompile(`\b(?:on|upon|against|from|to) (?:it|him|her|them)\b|对(?:其|该\p{Han}{1,4}|他|她)`)

// denied reports whether a sentence denies that there is a value of the kind.
func (sought quantity) denied(text string) bool {
	if sought.cue == nil {
		return false
	}
	for _, said := range noneOf.FindAllString(index.Fold(text), 8) {
		if sought.cue.MatchString(said) {
			return true
		}
	}
	return false
}

// ofSame reports whether a sentence goes on to speak, by what they are, of those whom the one
// before it names: "the municipality of Alm … No fine was imposed on the municipality".
func (p passage) ofSame(names []string) bool {
	before := index.Fold(p.before())
	m := onWhom.FindStringSubmatch(index.Fold(p.text()))
	return m != nil && nameIn(p.before(), names) && slices.ContainsFunc(names, func(name string) bool {
		at := strings.Index(before, index.Fold(name))
		return at > 0 && strings.Contains(before[max(0, at-40):at], m[1])
	})
}

// onWhom finds on whom nothing was imposed.
var onWhom = regexp.MustCompile(`\bon the ([\p{L}-]+)`)

// plainerDenial answers with a sentence that denies a value of the kind, in the article of
// the likeliest one, where it says far more of whom it is asked: what stands beside is
// another's.
func (q *Question) plainerDenial(sought quantity, best candidate) (Answer, bool) {
	s := best.in
	share := func(i int) float64 { return s.asked.share(s.asked.said(s.lines[i].has)) }
	for i := range s.lines {
		text := s.lines[i].text()
		if i == best.i || !s.lines[i].states() || !sought.denied(text) || len(sought.find(text)) > 0 || lexicon.Runes(text) > maxQuote || share(i) < share(best.i)+moreThanFor {
			continue
		}
		line := fmt.Sprintf(wording[q.Language].fromText, strings.TrimRight(text, ".。 "), said(s.article, q.Language))
		return Answer{Route: RouteText, Text: line, Abstained: true, Question: *q, Quotes: []Quote{quote(s.article, s.lines[i].at)}}, true
	}
	return Answer{}, false
}
