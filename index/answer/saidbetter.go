package answer

import (
	"context"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// How a sentence that says more of what is asked takes the place of one that says less: by
// this share of the question without its names, in a matter that has so much of it.
const (
	saysMore  = 1.0 / 3
	saysMost  = 0.6 // of one that alone is of whom the question names
	ownMatter = 0.6
)

// saidBetter puts in place of a sentence that has a day, and says less of what the question
// asks, one of the same matter that has a day too: for "When is the trial?" the day that is
// set for it, and not that of the break-in.
func (a *Answerer) saidBetter(ctx context.Context, q Question, d *digest, answer Answer) (Answer, error) {
	wanted, ok := q.valueSort()
	if !ok || answer.Route != RouteText || answer.Abstained || len(answer.Quotes) == 0 || answer.Quotes[0].Article == nil {
		return answer, nil
	}
	q.Mentions = answer.Question.Mentions
	articles, err := a.toRead(ctx, q)
	if err != nil {
		return Answer{}, err
	}
	var told *saying
	var others []saying
	for _, b := range q.bearings(wanted, articles) {
		whose, err := a.whose(ctx, q, d, b.sheet, false)
		if err != nil {
			return Answer{}, err
		}
		for i := range b.lines {
			t := b.sayingAt(i)
			t.whose, t.dated = whose[i], wanted.date
			switch {
			case b.article.ID == answer.Quotes[0].Article.ID && strings.Contains(t.text(), answer.Quotes[0].Text):
				told = &t
			case t.typed != "" && whose[i] >= ofSameArticle && t.matter >= ownMatter && t.states() && !q.unfit(t.text()):
				others = append(others, t)
			}
		}
	}
	if told == nil {
		return answer, nil
	}
	others = slices.DeleteFunc(others, func(t saying) bool { return !t.outdoes(told) || q.foreign(t.article) && !q.foreign(told.article) })
	if len(others) == 0 {
		return answer, nil
	}
	best := slices.MaxFunc(others, func(one, two saying) int { return sign(int64((one.says - two.says) * 1e6)) })
	if better, ok := repeating(q, best.passage); ok {
		return better, nil
	}
	return answer, nil
}

// A saying is how much of a question, without its names and what the title says, a line says.
type saying struct {
	*line
	says        float64
	whose       float64
	dated       bool // a day is asked for
	asked       bool // the question asks that something was done
	deed, lacks bool // it says that, or not all of it
}

// sayingAt returns what a line says.
func (b *bearing) sayingAt(i int) saying {
	t := saying{line: &b.lines[i]}
	all := 0.0
	for j, u := range b.gist {
		if u.sorted || u.name || b.title[j] > 0 && !u.ask {
			continue // what the whole article is about tells no line from another, but for what was done
		}
		all += u.size()
		t.says += u.size() * b.own[i][j]
		if u.ask && u.weight > 0 {
			says := b.gist[j].saysIn(t.has)
			t.asked, t.deed, t.lacks = true, t.deed || says, t.lacks || !says
		}
	}
	t.says /= max(all, 1e-9)
	t.typed, t.matter = b.wanted.find(t.text()), b.matters[b.matterOf(t.line)]
	if t.typed == "" && b.wanted.count {
		t.typed = t.takenUp(b.wanted.find)
	}
	return t
}

// outdoes reports whether a line says alone what was done, or clearly more than another,
// what was done among it, or whether it alone is of whom the question names.
func (t *saying) outdoes(told *saying) bool {
	switch {
	case told.whose == 1 && !t.named && t.whose < 1 && (told.named || !t.dated):
		return false // another's, where this is theirs whom the question names
	case t.dated && t.exacter(told) && (t.deed || !told.deed) && t.says >= told.says-saysMore:
		return true
	case t.named && !told.named && told.whose < 1 && t.says >= saysMost && (t.deed || !told.deed), t.deed && !t.lacks && !told.deed:
		return true
	case !t.dated:
		return false // of sums and numbers one sentence has several
	}
	return t.says >= told.says+saysMore && (t.deed || !t.asked)
}

// exacter reports whether a line gives the day, with its year, of a month that another gives without
// a day.
func (t *saying) exacter(told *saying) bool {
	m := dayOfMonth.FindStringSubmatch(t.typed)
	if m == nil {
		return false
	}
	month := m[1] + m[2]
	if year := aYear.FindString(told.text()); year != "" && !strings.Contains(t.typed, year) {
		return false
	}
	return strings.Contains(told.text(), month) && !dayOfMonth.MatchString(told.text()) && !dayAlone.MatchString(told.text())
}

// A day with its month and year, and a day with its month.
var (
	dayOfMonth = regexp.MustCompile(`\b(?:(` + monthsInFull + `) \d{1,2},? (?:19|20)\d\d|\d{1,2} (` + monthsInFull + `),? (?:19|20)\d\d)\b`)
	dayAlone   = regexp.MustCompile(`\b(?:` + monthsInFull + `) \d{1,2}\b|\b\d{1,2} (?:` + monthsInFull + `)\b`)
)

const monthsInFull = `January|February|March|April|May|June|July|August|September|October|November|December`

// valueSort is the sort of words that a question for a value wants: one that it does not say
// itself. ok is false where it asks for none.
func (q *Question) valueSort() (wanted sort, ok bool) {
	sought, ok := q.quantitySought()
	folded := index.Fold(q.Text)
	return sort{needed: true, done: true, count: sought.count, date: sought.date, find: func(text string) string {
		for _, at := range sought.find(text) {
			if value := at.In(text); (sought.date || sought.fits(text, at)) && !strings.Contains(folded, index.Fold(value)) {
				return value
			}
		}
		return ""
	}}, ok && (sought.date || sought.count || q.slot() != corpus.SlotTerm && !sought.stretch)
}
