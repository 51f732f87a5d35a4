package answer

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// matching answers a list or key words by what articles tell, each case by what they
// tell of it: the cases, and the sentences that speak of a matter without a record. Of
// key words that ask for a slot and mean one case, the slot is read. ok is false where
// no article tells of it better than the records do.
func (a *Answerer) matching(ctx context.Context, q Question, d *digest) (answer Answer, ok bool, err error) {
	found, _, err := a.matched(ctx, d, q)
	if err != nil || len(found) == 0 {
		return Answer{}, false, err
	}
	if m := found[0]; q.Shape != List && q.Slots != nil && m.c != nil && (len(found) == 1 || found[1].score < m.score) {
		told := q
		if told.Mentions = []Mention{{Case: m.c, Party: onlyDefendant(m.c)}}; len(m.m.of) == 1 {
			told.Mentions = m.m.of
		}
		if answer, err = a.fromFacts(ctx, told); err != nil || !answer.Abstained {
			return answer, true, err
		}
	}
	if m := found[0]; q.Shape != List && q.valued() && m.c == nil && (len(found) == 1 || found[1].score < m.score) {
		if answer, ok = m.m.figureTold(q); ok {
			return answer, true, nil
		}
	}
	return d.showingAll(q, found), true, nil
}

// showingAll writes what matched: the cases, and words of the articles where no record
// says whom a matter is of.
func (d *digest) showingAll(q Question, found []match) Answer {
	var cases []*corpus.Case
	var quotes []Quote
	w, also := wording[q.Language], ""
	for _, m := range found {
		if m.c != nil {
			cases = append(cases, m.c)
		}
	}
	var headings []Quote
	for _, m := range found {
		for _, at := range m.tellingOf(q) {
			if at.End == 0 {
				continue
			}
			quotes = add(quotes, quote(m.m.article, at))
			called, from := m.calledAbove(at)
			words := fmt.Sprintf(w.fromText, called+sentenceOf(m.m.article, at), q.titledBy(m.m.article, at))
			if (!m.named() || m.mute && len(cases) <= fewCases) && lexicon.Runes(also+words) <= mostSamples {
				also += strings.TrimRight(words, ".。") + w.stop
				if called != "" {
					headings = append(headings, from)
				}
			}
		}
	}
	if also != "" {
		also = "\n" + w.inArticles + strings.TrimSpace(also) + "\n" // on a line of its own: of no case that is named before
	}
	answer := Answer{Route: RouteList, Question: q, Text: strings.TrimSpace(also) + "\n" + d.comparison(q.Language)}
	answer.Question.Mentions = nil
	if len(cases) > 0 {
		answer = d.naming(q, cases, len(cases), also)
	}
	answer.Headings = headings
	answer.Abstained, answer.Quotes = false, quotes
	return answer
}

// fewCases is of how many cases a list says beside their names what an article tells of them.
const fewCases = 2

// titledBy is [said]; where a figure is asked for that only the title of an article gives, by
// that title, whoever published it.
func (q *Question) titledBy(article *corpus.Article, at corpus.Span) string {
	if untitled := *article; q.valued() && amounts.MatchString(article.Title) && !amounts.MatchString(at.In(article.Text)) {
		untitled.Publisher = ""
		return said(&untitled, q.Language)
	}
	return said(article, q.Language)
}

// calledAbove is what an article calls a matter without a record, before a sentence that does
// not say whose it is; empty where it does, or is shown with one that does.
func (m match) calledAbove(at corpus.Span) (words string, from Quote) {
	if m.c != nil || m.whom.End > 0 || namesSomebody(at.In(m.m.article.Text)) {
		return "", Quote{}
	}
	if words, from = m.m.headedBy(); words != "" {
		words += ". "
	}
	return words, from
}

// tellingOf returns the sentences by which a match is shown: who it is, the figure that
// is asked for, and what else holds the words.
func (m match) tellingOf(q Question) []corpus.Span {
	shown := []corpus.Span{m.whom, {}, m.sample}
	if q.valued() && m.m.article != nil {
		shown[1], _, _ = m.m.figureOf(q.Slots[0])
	}
	return slices.Compact(shown)
}

// named reports whether a match has a record that names somebody: of others the words
// of an article say who it is.
func (m match) named() bool {
	return m.c != nil && slices.ContainsFunc(m.c.Parties, func(p corpus.Party) bool {
		return p.Role != "authority" && (p.Person || !p.Anonymised) && !strings.HasPrefix(index.Fold(p.Name()), "unnamed")
	})
}

// sentenceOf is a sentence as a line repeats it, cut where it is too long.
func sentenceOf(article *corpus.Article, at corpus.Span) string {
	return Shorten(strings.TrimRight(strings.Trim(at.In(article.Text), "*- \n"), ".。 "), longestSample)
}

// Room for sentences in a list, in characters: for each, and for all.
const (
	longestSample = 240
	mostSamples   = 560
)

// alongside adds to a list of the cases of a topic what the articles tell: cases and
// matters that hold what it asks for. It leaves out those of which only a machine has
// read, and of which the articles tell nothing of the kind: a machine takes what stands
// anywhere in an article for a topic of each of its cases.
func (a *Answerer) alongside(ctx context.Context, q Question, d *digest, answer Answer) (Answer, error) {
	found, told, err := a.matched(ctx, d, q)
	if err != nil || len(found) == 0 {
		return answer, err
	}
	var all []match
	for _, c := range answer.Question.Cases() {
		if i := slices.IndexFunc(found, func(m match) bool { return m.c != nil && m.c.ID == c.ID }); i >= 0 {
			all = append(all, found[i])
			found = slices.Delete(found, i, i+1)
		} else if !told[c.ID] {
			all = append(all, match{c: c})
		}
	}
	return d.showingAll(q, append(all, found...)), nil
}
