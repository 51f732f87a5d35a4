package answer

import (
	"context"
	"slices"
	"strings"
	"time"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/corpus/mention"
	"casebot/index"
)

// Two articles on one matter may date one thing differently: a hearing on 14 May, and on
// May 21. Where each prints a day that the other does not, for what is asked, both are shown.

// mostApart is how long two days of one thing are apart at most: what is further apart is
// of two.
const mostApart = 31 * 24 * time.Hour

// A dayPrinted is the one day that a sentence prints.
type dayPrinted struct {
	printing
	day corpus.Date
}

// dayToldOtherwise puts beside the day of an answer that one article gives what another on
// the same matter prints for the same. The answer stands where none does.
func (a *Answerer) dayToldOtherwise(ctx context.Context, q Question, d *digest, sought quantity, answer Answer) (Answer, error) {
	all, err := a.givens(ctx, sought, answer)
	if err != nil {
		return answer, err
	}
	q.Mentions = answer.Question.Mentions
	for _, g := range all {
		own, ok := onlyDay(g.article, g.at, g.article.Published)
		if !ok || !strings.Contains(answer.Text, own.printed()) {
			continue
		}
		others, _, err := a.onSame(ctx, q, d, own.printing)
		if err != nil {
			return Answer{}, err
		}
		for _, o := range others {
			if other, ok := q.otherDay(own, o); ok {
				return q.bothValues(own.candidate(), other.candidate()), nil
			}
		}
	}
	return answer, nil
}

// onlyDay returns the day that a sentence prints, without a year that nearest to another;
// ok is false where it prints none, or several.
func onlyDay(article *corpus.Article, at corpus.Span, near corpus.Date) (one dayPrinted, ok bool) {
	for _, m := range mention.Dates(at.In(article.Text), near) {
		day, is := m.Value.(corpus.Date)
		if !is || day.Day == 0 || !strings.ContainsAny(m.Span.In(at.In(article.Text)), "0123456789") {
			continue
		}
		if ok {
			return dayPrinted{}, false
		}
		one, ok = dayPrinted{printing{article, at, m.Span}, day}, true
	}
	return one, ok
}

// onlyMonth is [onlyDay] of a sentence that prints one month of a year, and no day.
func onlyMonth(article *corpus.Article, at corpus.Span, near corpus.Date) (one dayPrinted, ok bool) {
	for _, m := range mention.Dates(at.In(article.Text), near) {
		day, is := m.Value.(corpus.Date)
		if !is || day.Day != 0 || day.Month == 0 || !yearDigits.MatchString(m.Span.In(at.In(article.Text))) {
			continue
		}
		if ok {
			return dayPrinted{}, false
		}
		one, ok = dayPrinted{printing{article, at, m.Span}, day}, true
	}
	return one, ok
}

var yearDigits = regexp.MustCompile(`(?:19|20)\d\d`)

// sameMonthTold reports whether a month that another article prints may be of the same as a day,
// or of something else: it is that day's own or printed with it, or too far from it.
func (q *Question) sameMonthTold(own, o dayPrinted, other *sheet) bool {
	month := corpus.Date{Year: own.day.Year, Month: own.day.Month}
	first := func(d corpus.Date) corpus.Date { return corpus.Date{Year: d.Year, Month: d.Month, Day: 1} }
	return month == o.day || printsDay(other.article, month, other.article.Published) || apartBy(first(own.day), first(o.day)) > mostMonthsApart
}

// mostMonthsApart is how far a month is at most from the day of one thing.
const mostMonthsApart = 3 * mostApart

// otherDay returns the sentence of another article that gives what is asked another day, of
// the same person and as much to come or past; ok is false where it prints the day itself.
func (q *Question) otherDay(own dayPrinted, other *sheet) (found dayPrinted, ok bool) {
	near := other.article.Published
	if near.IsZero() {
		near = own.article.Published
	}
	if printsDay(other.article, own.day, near) {
		return dayPrinted{}, false
	}
	most := 0
	for _, l := range other.lines {
		o, is := onlyDay(other.article, l.at, near)
		if !is {
			o, is = onlyMonth(other.article, l.at, near)
		}
		switch {
		case !is || o.day == own.day || o.day.Day == 0 && q.sameMonthTold(own, o, other) || o.day.Day > 0 && apartBy(o.day, own.day) > mostApart || corrections.MatchString(l.text()) || q.unfit(l.text()):
		case toCome.MatchString(l.text()) && !toCome.MatchString(own.sentence()) && past.MatchString(index.Fold(own.sentence())):
		case q.ofAnother(o, other) || printsDay(own.article, o.day, own.article.Published):
		default:
			if n := q.saidByBoth(own.printing, o.printing); n > most {
				most, found = n, o
			}
		}
	}
	return found, most > 0
}

// ofAnother reports whether the day that a sentence prints is not of whom a question names:
// somebody else is named in its clause, or before it where they are not, or they are not
// named in that part of the article.
func (q *Question) ofAnother(o dayPrinted, s *sheet) bool {
	if len(q.Mentions) == 0 {
		return false
	}
	name, text := q.Mentions[0].wholeName(), o.sentence()
	clause, written := clauseAt(text, o.value), properWords(s.article.Text)
	names := append(q.namesFor(s.article), append(withheldOf([]string{name}), name)...)
	until := text[:strings.Index(text, clause)+len(clause)]
	switch {
	case len(written.strangers(clause, names)) > 0, !calledIn(clause, name) && len(written.strangers(until, names)) > 0, ofKin.MatchString(until):
		return true
	}
	return !calledIn(clause, name) && !calledIn(s.tellingOf(o.at), name) && !(ofEither.FindString(clause) == "" && q.lastOfCase(o, s, written))
}

// lastOfCase reports whether whoever is named last before a sentence is of the case that a
// question mentions: "A hearing will take place on May 21" is of that matter.
func (q *Question) lastOfCase(o dayPrinted, s *sheet, written written) bool {
	i := slices.IndexFunc(s.lines, func(l line) bool { return l.at == o.at })
	for _, l := range slices.Backward(s.lines[max(0, i-reachBack):max(0, i)]) {
		if slices.ContainsFunc(q.Mentions[0].Case.Parties, func(p corpus.Party) bool { return p.Role != "authority" && calledIn(l.text(), p.Name()) }) {
			return true
		}
		if len(written.strangers(l.text(), nil)) > 0 || beginsApart(l.text()) {
			return false
		}
	}
	return false
}

// ofKin finds one who is called by what they are to another.
var ofKin = regexp.MustCompile(`(?i)(?:\b(?:his|her|their)|['’]s) (?:\p{L}+ )?(?:brother|sister|husband|wife|partner|father|mother|son|daughter|friend|colleague|accomplice|co-defendant|employer|boss|company|firm|lawyer)\b|(?:其|他|她|的)(?:弟|哥|姐|妹|妻|丈夫|父|母|儿子|女儿|同伙|同案|雇主|律师)`)

// saidByBoth returns how much of what a question asks, beside names, a sentence says of
// which it says all that another does; 0 where it says less, or too little.
func (q *Question) saidByBoth(one, two printing) (n int) {
	mine, theirs := q.unitsIn(one), q.unitsIn(two)
	inScript := inChinese(one.article) == inChinese(two.article)
	if inScript && slices.ContainsFunc(mine, func(key string) bool { return !slices.Contains(theirs, key) }) || len(theirs) < len(mine) {
		return 0
	}
	if len(q.Mentions) == 0 && len(mine) < 2 {
		return 0 // too little to be of the same
	}
	return len(mine)
}

// unitsIn returns the keys of what a question asks, beside names and figures, that the
// sentence of a value says.
func (q *Question) unitsIn(g printing) (keys []string) {
	has := featuresOf(g.sentence())
	for _, u := range gistOf(q, inChinese(g.article)) {
		if !u.name && !u.number && u.in(has) >= sameSense {
			keys = append(keys, u.key)
		}
	}
	return keys
}

// inChinese reports whether an article is a Chinese one.
func inChinese(article *corpus.Article) bool { return strings.HasPrefix(article.Language, "zh") }

// printsDay reports whether an article prints a day anywhere.
func printsDay(article *corpus.Article, day, near corpus.Date) bool {
	return slices.ContainsFunc(mention.Dates(article.Text, near), func(m mention.Mention) bool { return m.Value == corpus.Value(day) })
}

// apartBy is how far two days are apart.
func apartBy(one, two corpus.Date) time.Duration {
	at := func(d corpus.Date) time.Time {
		return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
	}
	return at(one).Sub(at(two)).Abs()
}
