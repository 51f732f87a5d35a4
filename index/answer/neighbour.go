package answer

import (
	"context"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// ofNeighbour reports for each sentence of an article, cited by some cases, whether it is
// of somebody else than the parties that a question names: it stands in another's matter
// and names none of them, or goes on from a sentence that names another alone. It is
// asked of numbers and of yes or no. Where together is set, or no number is asked, whoever is in their case is theirs.
func (q *Question) ofNeighbour(article *corpus.Article, cases []*corpus.Case, together bool) map[corpus.Span]bool {
	counts := countAsked.MatchString(index.Fold(q.Text))
	names, out := q.partyNames(together || !counts), map[corpus.Span]bool{}
	if len(names) == 0 {
		return out
	}
	strictly := counts || q.Shape == YesNo || q.Shape == Who || slices.Contains(q.Slots, corpus.SlotDate)
	whom := partiesIn(article, cases)
	theirs := func(of []Mention) bool {
		return slices.ContainsFunc(of, func(m Mention) bool {
			return m.Name == "" && q.isAbout(m.Case) || m.Name != "" && nameIn(m.Name, names)
		})
	}
	if !slices.ContainsFunc(whom, theirs) {
		return out // the article calls them by no name of the record
	}
	matters := mattersOf(article, cases)
	sections := slices.ContainsFunc(matters, func(m matter) bool { return nameIn(m.sectionName(), names) })
	for _, m := range matters {
		if !strictly && !(m.opened && headed(m.sentences[0].In(article.Text))) {
			continue
		}
		foreign := len(m.of) > 0 && !theirs(m.of) || len(m.of) == 0 && (m.apart() || sections && m.sectionName() != "") && !nameIn(m.text(), names)
		for _, at := range m.sentences {
			named := whom[slices.Index(article.Sentences, at)]
			text := at.In(article.Text)
			switch {
			case nameIn(text, names) || theirs(named):
				foreign = false
			case slices.ContainsFunc(named, answers) || likeCase.MatchString(text):
				foreign = true
			}
			out[at] = foreign && !several.MatchString(text)
		}
	}
	return out
}

// apart reports whether a matter of which there is no record is one of its own: its first
// words say so, or its heading names somebody. Other headings part what is told of one.
func (m matter) apart() bool {
	if !m.opened {
		return false
	}
	first := m.sentences[0].In(m.article.Text)
	return opening.MatchString(first) || namesSomebody(first) && strings.ToUpper(first) != first && !m.plainlyHeaded(first)
}

// sectionName returns the name above a matter that stands alone in its line, as a survey has one
// above what it tells of each company; empty where nothing or another word does.
func (m matter) sectionName() string {
	if first := m.sentences[0].In(m.article.Text); m.opened && headed(first) && nameAbove.MatchString(first) && !partOfOne.MatchString(first) {
		return first
	}
	return ""
}

var (
	nameAbove = regexp.MustCompile(`^(?:\p{Lu}|\d+\p{Lu}?)[\p{L}\d.&’'-]*(?: [\p{Lu}\d&][\p{L}\d.&’'-]*){0,3}$`)
	partOfOne = regexp.MustCompile(`^(?i:background|context|comments?|analysis|reactions?|responses?|outlook|appeals?|penalt(?:y|ies)|sentenc(?:e|es|ing)|timeline|conclusions?|summary|takeaways?|advice|facts|findings?|decision|judge?ment|verdict|ruling|charges|evidence|trial|victims?|defen[cs]e|mitigation|orders?|privacy|technology|news|related|share|advertisement)\b`)
)

// plainlyHeaded reports whether a heading has a capital only because it is one: "Background",
// "Appeal", of a word that the article writes so nowhere else.
func (m matter) plainlyHeaded(first string) bool {
	fields := strings.Fields(first)
	if !headed(first) || lexicon.Han(first) > 0 || slices.ContainsFunc(fields[1:], lexicon.Capital) {
		return false
	}
	w := properWords(m.article.Text)[index.Fold(lexicon.BareWord(fields[0]))]
	return w != nil && w.inside == 0
}

// answers reports whether a party answers for the conduct of its case.
func answers(m Mention) bool {
	p, ok := m.Case.Party(m.Party)
	return ok && p.Role == "defendant"
}

// likeCase finds a sentence that goes over to a case like the one told.
var likeCase = regexp.MustCompile(`类似案件|類似案件|\b[Aa] similar case\b`)

// several finds a sentence about all of whom others tell one by one.
var several = regexp.MustCompile(`^(?:They|Their|Both|All|The (?:two|three|four|five|six|pair|trio|couple)|Neither)\b|^(?:他们|他們|她们|她們|二人|两人|兩人|三人|双方|雙方|全案|均)`)

// partyNames returns the names of the parties that a question names, together with all in
// their cases where that is wanted, or where it names a case and no party of it.
func (q *Question) partyNames(together bool) []string {
	var names []string
	for _, m := range q.Mentions {
		for _, p := range m.Case.Parties {
			if p.Role == "authority" || m.Party != "" && m.Party != p.ID && p.Role == "defendant" && !together {
				continue
			}
			for _, n := range p.Names {
				names = append(names, n.Text)
			}
		}
	}
	return names
}

// isAbout reports whether a question names a case.
func (q *Question) isAbout(c *corpus.Case) bool {
	return slices.ContainsFunc(q.Mentions, func(m Mention) bool { return m.Case.ID == c.ID })
}

// ofTheirParty refuses what is another's: an answer that repeats a sentence of somebody else than the
// question names says that the sources do not say, with how the case stands.
func (a *Answerer) ofTheirParty(ctx context.Context, d *digest, answer Answer) (Answer, error) {
	q := answer.Question
	if answer.Route != RouteText || answer.Abstained || len(answer.Quotes) == 0 || len(q.Cases()) != 1 || !q.Mentions[0].Case.MachineRead() {
		return answer, nil
	}
	article := answer.Quotes[0].Article
	start := strings.Index(article.Text, answer.Quotes[0].Text)
	cases, err := a.citing(ctx, d, article.ID, mostBeside)
	if err != nil || start < 0 {
		return answer, err
	}
	if marks := answer.Quotes[0].Marks; len(marks) > 0 {
		start += marks[0].Start
	}
	wanted, _ := q.sortOf()
	for at, other := range q.ofNeighbour(article, cases, wanted.ofWho) {
		if at.Start <= start && start < at.End && (other || q.doneByOther(at.In(article.Text), cases)) {
			return q.unsaidOf(), nil
		}
	}
	if q.anothersFigures(article, start) {
		return q.unsaidOf(), nil
	}
	return answer, nil
}

// unsaidOf says that the sources do not say what is asked of whom a question names.
func (q *Question) unsaidOf() Answer {
	m, w := q.Mentions[0], wording[q.Language]
	text := Shorten(w.unsaid+who(m.Case, m.Party, q.Language)+w.colon+standingLine(m.Case, m.Party, q.Language, true)+w.stop, MaxLine)
	return Answer{Route: RouteFact, Text: text, Abstained: true, Question: *q}
}

// anothersFigures reports whether the sentence of an article in which an offset stands proves
// what others of their case got, and nothing of the one party that a question names, who is
// not named there.
func (q *Question) anothersFigures(article *corpus.Article, start int) bool {
	m := q.Mentions[0]
	if q.Shape == Who || len(q.Mentions) > 1 || m.Party == "" {
		return false
	}
	own, other := false, false
	var at corpus.Span
	for _, f := range slices.Concat(m.Case.Status, m.Case.Facts) {
		for _, claim := range f.Claims {
			if claim.Source != article.ID || start < claim.Span.Start || claim.Span.End <= start {
				continue
			}
			own = own || f.Party == m.Party || f.Party == ""
			other = other || f.Party != m.Party && (f.Slot == corpus.SlotTerm || f.Slot == corpus.SlotFine || f.Slot == corpus.SlotDamages || f.Slot == corpus.SlotGain)
			at = claim.Span
		}
	}
	return other && !own && !nameIn(at.In(article.Text), q.partyNames(false))
}

// doneByOther reports whether a sentence that has a value which is asked for begins with
// another party, and names whom the question names only as those to whom it was done.
func (q *Question) doneByOther(text string, cases []*corpus.Case) bool {
	names := q.partyNames(false)
	if _, ok := q.quantitySought(); !ok && !countAsked.MatchString(index.Fold(q.Text)) || len(names) == 0 {
		return false
	}
	first, theirs := len(text), len(text)
	for _, c := range cases {
		for _, p := range c.Parties {
			at := strings.Index(text, p.Name())
			switch {
			case at < 0 || p.Role != "defendant":
			case slices.Contains(names, p.Name()):
				theirs = min(theirs, at)
			default:
				first = min(first, at)
			}
		}
	}
	return first < theirs && theirs < len(text) && toWhom.MatchString(text[:theirs])
}

// countAsked finds a question for a number.
var countAsked = regexp.MustCompile(`\bhow (?:many|much)\b|多少|[几幾][筆笔个個名人条條次]`)

// toWhom finds the end of what stands before those to whom something is done.
var toWhom = regexp.MustCompile(`(?:[給给向]|\b(?:to|from))$|\b(?:to|from) $`)
