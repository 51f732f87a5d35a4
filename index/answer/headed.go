package answer

import (
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// An article that tells of several matters writes above each what it is called: "3. A
// borrowed voice: Orme v Larch Savings". Of a party whose name is withheld that says more
// than its name does, and of a matter without a record it says whose it is.

// numbering stands before what heads a matter.
var numbering = regexp.MustCompile(`^(?:案例[一二三四五六七八九十\d]+|第[一二三四五六七八九十\d]+[案件宗起个個]|[（(]?[一二三四五六七八九十]+[）)、.．]|[（(]?\d{1,2}[.．、):）]|[IVX]{1,4}\.|(?:Case|Matter|Decision|No\.?) \d{1,2}[.:)]?)[\s　:：.、–—-]*`)

// twoSides finds what is called by its two sides.
var twoSides = regexp.MustCompile(`\p{Lu}[\p{L}’'-]* (?:v|vs)\.? \p{Lu}|\p{Han}诉\p{Han}|\p{Han}訴\p{Han}`)

// heading returns what an article writes above a matter, without its number: words that
// are numbered, or that name two sides. It is empty where nothing of the kind stands there.
func (m matter) heading() corpus.Span {
	if !m.opened || len(m.sentences) == 0 || m.article == nil {
		return corpus.Span{}
	}
	at := m.sentences[0]
	text := strings.TrimLeft(at.In(m.article.Text), "*# ")
	at.Start = at.End - len(text)
	text = strings.TrimRight(text, "* ")
	at.End = at.Start + len(text)
	number := numbering.FindString(text)
	if !headed(text) || m.article.Withholds(at) || number == "" && !twoSides.MatchString(text) {
		return corpus.Span{}
	}
	at.Start += len(number)
	if at.Start < at.End && len(m.sentences) > 1 && !namesSomebody(at.In(m.article.Text)) {
		below := m.sentences[1]
		if by := below.In(m.article.Text); (twoSides.MatchString(by) || courtNames.MatchString(by)) && headed(Shorten(by, longestHeading-1)) && !m.article.Withholds(below) {
			return below // below what it is about, what the case is called
		}
	}
	return at
}

// headed reports whether there are such words.
func (m matter) headed() bool { return m.heading().End > 0 }

// headedBy is [matter.heading] as it is repeated, with its quote for who checks it; empty
// where there is none.
func (m matter) headedBy() (words string, from Quote) {
	at := m.heading()
	if at.End <= at.Start {
		return "", Quote{}
	}
	return strings.TrimSpace(at.In(m.article.Text)), quote(m.article, at)
}

// uncalled reports whether a party is called by no more than what it is: 某文化公司.
func (m Mention) uncalled() bool {
	party, ok := m.Case.Party(m.Party)
	name := shortName(m)
	return strings.HasPrefix(name, "某") || ok && party.Anonymised && !party.Person
}

// tellsWhose reports whether a sentence of a matter, or what stands above the matter, says
// whom it is about.
func (m matter) tellsWhose(sentence corpus.Span) bool {
	return namesSomebody(sentence.In(m.article.Text)) || namesSomebody(m.heading().In(m.article.Text))
}

// headedAlone leaves out, of an article that heads several of its matters, what has neither
// a heading nor a record: that is about all of them.
func headedAlone(all []matter) []matter {
	bare := func(m matter) bool { return len(m.of) == 0 && !m.headed() }
	if len(all)-len(slices.DeleteFunc(slices.Clone(all), matter.headed)) < 2 {
		return all
	}
	return slices.DeleteFunc(slices.Clone(all), bare)
}

// figureTold answers key words that ask for a figure and mean a matter without a record:
// with the sentence that gives it, below what the article calls the matter.
func (m matter) figureTold(q Question) (Answer, bool) {
	at, _, ok := m.figureOf(q.Slots[0])
	if !ok {
		return Answer{}, false
	}
	words, answer := sentenceOf(m.article, at), Answer{Route: RouteText, Question: q, Quotes: add(nil, quote(m.article, at))}
	if called, from := m.headedBy(); called != "" {
		words, answer.Headings = called+wording[q.Language].stop+words, []Quote{from}
	}
	answer.Text = fmt.Sprintf(wording[q.Language].fromText, words, said(m.article, q.Language))
	return answer, len(answer.Quotes) > 0
}
