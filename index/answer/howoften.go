package answer

import (
	"context"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// howOften finds a question for how many times, or by how many, somebody was fined.
var howOften = regexp.MustCompile(`\bhow (?:many (?:times|countries|regulators|authorities|watchdogs|fines)|often)\b|(?:多少|几)(?:次|个国家|国|个监管机构|笔罚|张罚单)`)

// timesFined answers it for whom a question names: with each of the fines of the
// confirmed cases, and those that do not stand. ok is false where it names several, or
// nobody who was fined.
func (d *digest) timesFined(q Question) (answer Answer, ok bool) {
	folded := index.Fold(q.Text)
	fined := slices.IndexFunc(fates, func(f fate) bool { return f.slot == corpus.SlotFine })
	if !howOften.MatchString(folded) || !fates[fined].asks.MatchString(folded) || places(q.everyone) != 1 || d.kept == nil {
		return Answer{}, false
	}
	c := criteria{filter: d.filtered(q), fates: []fate{fates[fined]}}
	var found []*corpus.Case
	for _, m := range q.everyone {
		in := len(c.regions) == 0 || slices.Contains(c.regions, m.Case.Jurisdiction)
		if in && !m.Case.MachineRead() && !slices.Contains(found, m.Case) {
			found = append(found, m.Case)
		}
	}
	c.topics, c.regions, c.limit = nil, nil, nil
	answer = d.amounting(q, &c, corpus.SlotFine, found)
	return answer, len(found) > 1 && !answer.Abstained && len(answer.Facts) > 0
}

// amountsOf leaves out of some amounts those of others than a question names.
func amountsOf(amounts []amountOf, named []Mention) []amountOf {
	return slices.DeleteFunc(amounts, func(a amountOf) bool {
		return len(named) > 0 && !slices.ContainsFunc(named, func(m Mention) bool {
			return m.Case.ID == a.of.Case.ID && (m.Party == "" || a.of.Party == "" || m.Party == a.of.Party)
		})
	})
}

// Whether somebody was fined more than once is told by a sentence of the second time.
var (
	oftenAsked = regexp.MustCompile(`^(?:was|were|has|have|had|did|is|are) .*\b(?:fined?|fines|penali[sz]ed|punished|sanctioned)\b.*\b(?:more than once|again|twice|a second time|two times|several times|repeatedly)\b|(?:再次|又|不止一次|两次|多次)被?(?:罚|处罚)`)
	finedAgain = regexp.MustCompile(`^,? (?:(?:was|were|has been|had been) (?:\p{L}+ )?(?:fined|penali[sz]ed|sanctioned) (?:again|twice|(?:for )?(?:a|the) second time)|received (?:a|its|his|her|their) second (?:fine|penalty))\b`)
	againHan   = regexp.MustCompile(`^(?:\p{Han}{0,8})(?:再次|又|再度|第二次)被(?:处以|處以|处|處)?(?:罚|罰)`)
)

// finedTwice answers whether somebody was fined more than once with the sentence that says so of
// them, in the country that a question names. ok is false where none does: that there was no second
// fine, no source need say.
func (a *Answerer) finedTwice(ctx context.Context, q Question, d *digest) (answer Answer, ok bool, err error) {
	if len(q.Cases()) == 0 || places(q.everyone) != 1 || !oftenAsked.MatchString(index.Fold(q.Text)) || negative.MatchString(q.Text) {
		return Answer{}, false, nil
	}
	regions := d.filtered(q).regions
	for _, m := range q.Mentions {
		if len(regions) > 0 && !slices.Contains(regions, m.Case.Jurisdiction) {
			continue
		}
		one := q
		one.Mentions = []Mention{m}
		articles, err := a.articlesOf(ctx, m.Case)
		if err != nil {
			return Answer{}, false, err
		}
		for _, article := range articles {
			for _, at := range article.Sentences[:min(len(article.Sentences), mostSentences)] {
				p := passage{article: article, at: at}
				if p.typed = again(p.text(), one.namesFor(article)); p.typed == "" || article.Withholds(at) || hedged.MatchString(p.text()) {
					continue
				}
				text, part, ok := repeated(one, p)
				return Answer{Route: RouteText, Text: verdictWords[q.Language][yes] + text, Question: one, Quotes: []Quote{quote(article, part)}}, ok, nil
			}
		}
	}
	return Answer{}, false, nil
}

// again returns the words by which a text says right behind one of some names that they were
// fined once more.
func again(text string, names []string) string {
	for _, name := range names {
		_, behind, there := strings.Cut(text, name)
		for _, pattern := range []*regexp.Regexp{finedAgain, againHan} {
			if said := pattern.FindString(behind); there && said != "" {
				return strings.TrimLeft(said, ", ")
			}
		}
	}
	return ""
}
