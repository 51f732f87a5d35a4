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

// Where every step has left open what was asked, one sentence may still hold nearly all of
// it: what was done, and most of what else the question says. It is repeated as it stands.
const (
	fullShare  = 0.55 // of what is asked, in one that says what was done
	plainShare = 0.75 // the same where the question names no deed
	nearShare  = 0.40 // of one that is shown as the nearest
	nameCounts = 0.5  // what a name counts beside other words
	leastHeld  = 0.1  // of what is asked, in the line itself: what stands around it is told there
	fromBefore = 0.6  // what a word counts that the sentence before has, where this one goes on from it
)

// A full is a line with how much of a question it holds.
type full struct {
	*line
	in    *bearing
	share float64
	held  float64 // what of that it says itself
	whose float64
	deed  bool // it says what was done, which the question asks
	lacks bool // the question asks that something was done, and it does not say it
}

// lastly puts in place of an answer that leaves open what was asked the sentence that holds
// nearly all of it, or shows beside it the one that comes nearest.
func (a *Answerer) lastly(ctx context.Context, q Question, d *digest, answer Answer) (Answer, error) {
	if !q.leftOpen(answer) {
		return answer, nil
	}
	wanted, worded := q.sortOf()
	if !worded {
		var ok bool
		folded := index.Fold(q.Text)
		if wanted, ok = q.valueSort(); !ok && q.Shape == YesNo && (wonOnAppeal.MatchString(folded) || toBeDone.MatchString(folded)) {
			wanted, ok = sort{find: func(string) string { return "" }, whether: true}, true
		} else if !ok {
			return answer, nil
		}
	}
	wanted = wanted.orWeekday()
	wanted.ofWho = wanted.ofWho || q.Shape == Who
	wanted.onAppealWon = wonOnAppeal.MatchString(index.Fold(q.Text))
	found, err := a.fullest(ctx, q, d, wanted)
	if err != nil || len(found) == 0 {
		return answer, err
	}
	if best := found[0]; best.tells(q, wanted) && clearOf(found) {
		if text, part, ok := repeated(best.bare(q), best.passage); ok {
			if wanted.whether && worded {
				text = verdictWords[q.Language][q.whether(best.line)] + text
			}
			return Answer{Route: RouteText, Text: text, Question: q, Quotes: quotesOf(best.article, part)}, nil
		}
	}
	return q.withNearest(answer, found), nil
}

// leftOpen reports whether an answer to a question says nothing of what it asks.
func (q *Question) leftOpen(answer Answer) bool {
	if !q.Asks || slices.Contains([]Shape{Advice, Byline, FullName, List, Compare, Contest, Tally, Order}, q.Shape) {
		return false
	}
	switch answer.Route {
	case RouteFact, RouteStatistic:
		return answer.Abstained
	case RoutePassages, RouteNameless, RouteCase:
		return true
	}
	return false
}

// fullest returns the lines of the articles on a question's matter that hold some of it, the
// fullest first.
func (a *Answerer) fullest(ctx context.Context, q Question, d *digest, wanted sort) ([]full, error) {
	articles, err := a.toRead(ctx, q)
	if err != nil {
		return nil, err
	}
	var found []full
	for _, b := range q.bearings(wanted, articles) {
		whose, err := a.whose(ctx, q, d, b.sheet, wanted.ofWho)
		if err != nil {
			return nil, err
		}
		for i := range b.lines {
			f := b.fullAt(i)
			if f.whose = whose[i]; f.whose == 0 || f.share < nearShare || f.held < leastHeld || !f.states() || q.unfit(f.text()) {
				continue
			}
			f.typed = b.wanted.find(f.text())
			found = append(found, f)
		}
	}
	slices.SortStableFunc(found, func(one, two full) int { return sign(int64((two.rank() - one.rank()) * 1e6)) })
	return found, nil
}

// rank orders lines: what was done before all, and whom it names.
func (f full) rank() float64 {
	rank := f.share
	if f.deed && !f.lacks {
		rank++
	}
	if f.whose == 1 {
		rank += namedAdds
	}
	if f.typed != "" {
		rank += namedAdds
	}
	return rank
}

// fullAt returns how much of the question a line holds, alone or going on from the one
// before it.
func (b *bearing) fullAt(i int) full {
	f := full{line: &b.lines[i], in: b}
	all := 0.0
	for j := range b.gist {
		u := &b.gist[j]
		if u.sorted && !(u.ask && b.wanted.ofWho) {
			continue
		}
		size, here := u.size(), b.own[i][j]
		f.held += size * here
		switch {
		case b.wanted.onAppealWon && here < sameSense && prevails.MatchString(u.key) && endsAppeal.MatchString(index.Fold(f.text())):
			here = 1
		case u.ask && here < sameSense && (u.saysIn(f.has) || b.wanted.ofWho && u.agentIn(f.text())):
			here = 1 // "its founder, …" founded it
		case u.name:
			size *= nameCounts
			if here == 0 {
				here = min(1, 2*b.around(*u, i, j))
			}
		case here == 0 && i > 0 && b.lines[i-1].stretch == b.lines[i].stretch && (goesBack.MatchString(f.text()) || goingOn.MatchString(f.text())):
			here = fromBefore * b.own[i-1][j]
		}
		all += size
		f.share += size * here
		if u.ask && u.weight != 0 {
			if u.name {
				here = b.own[i][j] // a name that stands around a line is no deed that it tells
			}
			f.deed, f.lacks = f.deed || here >= sameSense, f.lacks || here < sameSense
		}
	}
	f.share, f.held = f.share/max(all, 1e-9), f.held/max(all, 1e-9)
	return f
}

// A question whether somebody won on appeal, its word for that, and a sentence that tells how
// an appeal ended.
var (
	wonOnAppeal = regexp.MustCompile(`\b(?:win|won|lose|lost|succeed(?:ed)?|fail(?:ed)?|prevail(?:ed)?)\b.*\bappeal\b`)
	prevails    = regexp.MustCompile(`^(?:win|won|lose|lost|succeed|fail|prevail)$`)
	endsAppeal  = regexp.MustCompile(`\bappeals?\b.*\b(?:revers\w+|dismiss\w+|upheld|overturn\w+|allowed|quash\w+|affirm\w+|reject\w+|annul\w+|set aside|threw out|confirm\w+|agreed)\b|\b(?:revers\w+|dismiss\w+|upheld|overturn\w+|allowed|quash\w+|affirm\w+|reject\w+|lost|won)\b.*\bappeals?\b`)
)

// agentIn reports whether a text has the word for whoever does what a unit says: founder,
// prosecutor.
func (u *unit) agentIn(text string) bool {
	if len(u.key) < 3 || lexicon.Han(u.key) > 0 {
		return false
	}
	return slices.ContainsFunc(strings.Fields(index.Fold(text)), func(field string) bool {
		behind, begins := strings.CutPrefix(lexicon.BareWord(field), strings.TrimSuffix(u.key, "e"))
		return begins && slices.Contains([]string{"er", "or", "ers", "ors"}, behind)
	})
}

// tells reports whether a line holds so much of a question that it answers it.
func (f full) tells(q Question, wanted sort) bool {
	enough := plainShare
	if f.deed {
		enough = fullShare
	}
	switch {
	case f.lacks, f.share < enough, wanted.whether && supposed.MatchString(beforeCause.FindString(f.text())) && !toBeDone.MatchString(index.Fold(q.Text)):
		return false
	case wanted.needed && f.typed == "" && !(q.Shape == Reason && f.deed && f.share >= plainShare && cameAfter.MatchString(f.text())):
		return false
	case general.MatchString(f.text()) && !general.MatchString(q.Text):
		return false
	case wanted.ofWho && f.in.says(f.typed):
		return false // whom the question names itself
	case q.valued() && !f.surelyOf(q) && !(q.Shape == YesNo && !f.in.several && notAtAll.MatchString(f.text())):
		return false // what is one person's, and not another's
	}
	return q.ofCalled(&f.passage)
}

// surelyOf reports whether what a line says that answers is said of whom the question names.
func (f full) surelyOf(q Question) bool {
	i := slices.Index(f.article.Sentences, f.first)
	if i < 0 || f.whose < 1 {
		return false
	}
	for j, u := range f.in.gist {
		if at := slices.IndexFunc(f.in.lines, func(l line) bool { return l.first == f.first }); u.name && at >= 0 && f.in.own[at][j] < 1 {
			return false // whom it was paid to, or where
		}
	}
	if q.paidTo(f.article, f.text()) || paysAskedFor.MatchString(index.Fold(q.Text)) && givenThem.MatchString(f.text()) || !paysAsked(f.text(), f.typed, q.Text) {
		return false
	}
	sure, _ := q.blocksOf(f.article).isOf(i, max(0, strings.Index(f.text(), f.typed)))
	return sure
}

// givenThem finds what somebody gets, whom a sentence does not name again.
var givenThem = regexp.MustCompile(`\b(?:award(?:ed)?|granted|gave|paid|pay) (?:him|her|them|it)\b`)

// beforeCause finds what a sentence says before it gives a reason, toBeDone a question for what
// is still to come, cameAfter a sentence that says on what something was done.
var (
	beforeCause = regexp.MustCompile(`^.*?(?:\bbecause\b|\bso that\b|因为|因為|$)`)
	toBeDone    = regexp.MustCompile(`^(?:will|would|is .* going to)\b|会不会|将(?:会|要)?`)
	cameAfter   = regexp.MustCompile(`\b(?:after|once|following|on the ground)\b`)
)

// clearOf reports whether no other line that is of whom the question names holds as much.
func clearOf(found []full) bool {
	return !slices.ContainsFunc(found[1:], func(f full) bool {
		return f.article == found[0].article && f.rank() > found[0].rank()-clearBy/2 && f.typed != found[0].typed
	})
}

// bare is a question without whom it names where the line is not of them, so that what it
// says does not stand behind their name.
func (f full) bare(q Question) Question {
	if f.whose < 1 {
		q.Mentions = nil
	}
	return q
}

// near reports whether a line may be shown as the nearest: it says what was done, and has no
// figure that would be read as the one that is asked for.
func (f full) near(q Question) bool {
	if q.Shape == Who && f.typed == "" || q.asksValue() && !f.in.wanted.date || q.valued() && (sums.MatchString(f.text()) || lengths.MatchString(f.text())) {
		return false
	}
	return f.deed && !f.lacks && f.share >= fullShare && f.ofWhomNamed(q)
}

// nearerThan reports whether a line is to be shown instead of another: it holds more of what is
// asked, and has no less of whom it is asked and of the sort that is wanted.
func (f full) nearerThan(other full) bool {
	return f.share > other.share && f.whose >= other.whose && (f.typed != "" || !f.in.wanted.needed)
}

// withNearest adds to an answer that nothing is said the sentence that comes nearest to what
// was asked, where it says what was done.
func (q *Question) withNearest(answer Answer, found []full) Answer {
	if !answer.Abstained && answer.Route != RoutePassages {
		return answer
	}
	shown := slices.IndexFunc(found, func(f full) bool { return strings.Contains(answer.Text, f.text()) })
	for _, f := range found[:min(len(found), nearLooked)] {
		if !f.near(*q) || shown >= 0 && !f.nearerThan(found[shown]) {
			continue
		}
		line := fmt.Sprintf(wording[q.Language].nearest, f.text(), said(f.article, q.Language))
		if answer.Route != RoutePassages {
			line = strings.TrimSpace(answer.Text) + fmt.Sprintf(wording[q.Language].nearestBeside, f.text(), said(f.article, q.Language))
		}
		if lexicon.Runes(line) > MaxLine {
			continue
		}
		answer.Text = line
		answer.Quotes = append([]Quote{quote(f.article, f.at)}, answer.Quotes...)
		return answer
	}
	return answer
}
