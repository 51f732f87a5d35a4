package answer

import (
	"context"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// contest answers which of two is more. Values of different currencies are not
// compared, nor is a figure that no source gives.
func (a *Answerer) contest(ctx context.Context, q Question, d *digest) (Answer, error) {
	slices.SortStableFunc(q.Mentions, func(a, b Mention) int { return a.at.Start - b.at.Start })
	answer, err := a.fromFacts(ctx, q)
	if err != nil {
		return Answer{}, err
	}
	first, second := leading(q.Mentions[0], q.Slots), leading(q.Mentions[1], q.Slots)
	order, ok := orderOf(first, second)
	w := wording[q.Language]
	answer.Route, answer.Abstained = RouteCompare, !ok
	if !ok {
		if told, ok, err := a.outweighed(ctx, q, d); ok || err != nil {
			return told, err
		}
		answer.Text = w.incomparable + answer.Text
	} else {
		answer.Text = outcome(q, order) + answer.Text
	}
	answer.Text = Shorten(answer.Text, MaxList)
	return answer, nil
}

// half answers which of two is more where the archive knows one of them: with what
// it holds of that one and what an article tells of the other, and without an outcome.
func (a *Answerer) half(ctx context.Context, q Question) (Answer, error) {
	answer, err := a.fromFacts(ctx, q)
	if err != nil {
		return Answer{}, err
	}
	name, printed, other, err := a.otherHalf(ctx, q)
	if err != nil {
		return Answer{}, err
	}
	answer.Route = RouteCompare
	if printed == "" || answer.Abstained {
		answer.Abstained = true
		answer.Text = Shorten(wording[q.Language].incomparable+answer.Text, MaxList)
		return answer, nil
	}
	answer.Quotes = append(answer.Quotes, other.Quotes...)
	lead := ""
	known, ok := leading(q.Mentions[0], q.Slots).(corpus.Money)
	if value, plain := sizeOf(printed); ok && plain && value.Currency == known.Currency && value.Minor != known.Minor {
		if lead = name; sign(known.Minor-value.Minor) == wantedOrder(q) {
			lead = shortName(q.Mentions[0])
		}
		lead += wording[q.Language].stop
	}
	answer.Text = Shorten(lead+answer.Text+wording[q.Language].stop+other.Text, MaxList)
	return answer, nil
}

// otherHalf answers of the other whom a comparison names and no record knows: with the
// name, the value as printed and the sentence; all empty where no article tells.
func (a *Answerer) otherHalf(ctx context.Context, q Question) (name, printed string, answer Answer, err error) {
	known := q.names()
	q.Mentions, q.Shape = nil, Free
	articles, err := a.nearestArticles(ctx, q)
	for _, article := range articles {
		var others []string
		for _, name := range q.called(article) {
			if !alikeNames(known, name) {
				others = append(others, name)
			}
		}
		if len(others) == 0 {
			continue
		}
		if best := q.bestOf(article, others); best != nil && !best.open {
			if answer, ok := best.answer(q); ok {
				return best.name, best.typed, answer, nil
			}
		}
	}
	return "", "", Answer{}, err
}

// pitted finds two that a question sets against each other by name.
var pitted = regexp.MustCompile(`\p{Lu}\S*,? (?:or|than) (?:the )?\p{Lu}|比.+|(?:和|与|跟|还是).+谁`)

// sets reports whether a question names two whom it compares.
func (q Question) sets() bool {
	return pitted.MatchString(q.Text) && q.beyond(Answer{Facts: bare(q.Cases())})
}

// inBoth returns the first kind of money that sources give both, nil where there
// is none: "did Texas get more from Meta or from Google".
func inBoth(a, b Mention) []corpus.Slot {
	for _, slot := range compared {
		if asked := slots(slot); slot.Money() && leading(a, asked) != nil && leading(b, asked) != nil {
			return asked
		}
	}
	return nil
}

// thanOne reports whether a question asks for yes or no: "did Li earn more than Xu".
func thanOne(q Question) bool {
	folded := index.Fold(q.Text)
	return strings.Contains(folded, " than ") && !strings.HasPrefix(folded, "who") && !strings.HasPrefix(folded, "which") ||
		strings.Contains(folded, "比") && !strings.Contains(folded, "谁")
}

// yesIf is the word for whether something is so.
func yesIf(is bool) verdict {
	if is {
		return yes
	}
	return no
}

// wantedOrder is 1 where the question looks for the greater, -1 for the smaller.
func wantedOrder(q Question) int {
	if smallest.MatchString(index.Fold(q.Text)) {
		return -1
	}
	return 1
}

// leading returns the value of the [leadingFact], nil where there is none.
func leading(m Mention, slots []corpus.Slot) corpus.Value {
	if f, ok := leadingFact(m, slots); ok {
		return valueOf(f)
	}
	return nil
}

// orderOf compares two values of one kind: 1 where the first is the greater.
func orderOf(a, b corpus.Value) (order int, ok bool) {
	switch a := a.(type) {
	case corpus.Money:
		b, is := b.(corpus.Money)
		return sign(a.Minor - b.Minor), is && a.Currency == b.Currency
	case corpus.Term:
		b, is := b.(corpus.Term)
		return sign(lengthOf(a) - lengthOf(b)), is
	case corpus.Count:
		b, is := b.(corpus.Count)
		return sign(a.N - b.N), is
	case corpus.Date:
		b, is := b.(corpus.Date)
		switch {
		case !is:
			return 0, false
		case a.After(b):
			return 1, true
		case b.After(a):
			return -1, true
		}
		return 0, a == b
	}
	return 0, false
}

// lengthOf orders terms: life is longer than any number of months.
func lengthOf(t corpus.Term) int64 {
	if t.Life {
		return 1 << 40
	}
	return int64(t.InMonths())*daysOfMonth + int64(t.Days)
}

// sign is -1, 0 or 1.
func sign(n int64) int {
	switch {
	case n > 0:
		return 1
	case n < 0:
		return -1
	}
	return 0
}
