package answer

import (
	"context"
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// askedApart answers which of two is more by asking of each alone, where the answer so far
// does not hold both: whatever tells the value of one, a record or a sentence, tells it here.
// Yes or no, or the name of one, stands before the two only where they can be compared.
func (a *Answerer) askedApart(ctx context.Context, q Question, answer Answer) (Answer, error) {
	sides := sidesOf(q.Text)
	if sides == nil || oftenAsked.MatchString(index.Fold(q.Text)) || q.Shape != Contest && q.Shape != Rank && q.Shape != YesNo || answer.comparesBoth() {
		return answer, nil
	}
	whole := Answer{Route: RouteCompare, Question: q, Abstained: true}
	whole.Question.Mentions = nil
	var sizes [2][]size
	var lines []string
	missing := false
	for i, name := range sides {
		one, err := a.follow(ReadIn(ctx, q.Language), q.ofTheOne(name), Turn{})
		if err != nil {
			return Answer{}, err
		}
		if !one.tellsOf(name) {
			one = Answer{Abstained: true, Text: wording[q.Language].unsaid, Question: one.Question}
		}
		line := strings.TrimSpace(one.words())
		if naming, ok := one.namedBefore(name); ok && !nameOrReading(line, name) {
			line, one.Quotes = name+wording[q.Language].colon+line, append(one.Quotes, naming)
		}
		missing = missing || one.Abstained || one.Text == ""
		sizes[i], lines = one.sizes(), append(lines, line)
		whole.add(one)
	}
	if whole.Abstained || answer.Abstained && missing {
		return answer, nil
	}
	lead := wording[q.Language].incomparable
	if order, ok := orderAll(sizes[0], sizes[1]); ok {
		lead = q.winner(sides, order)
	}
	whole.Text = lead + fitted(lines, MaxList-lexicon.Runes(lead))
	return whole, nil
}

// comparesBoth reports whether an answer sets two side by side that stand apart in the
// question.
func (a Answer) comparesBoth() bool {
	var told []int
	for _, m := range a.Question.Mentions {
		if slices.ContainsFunc(a.Facts, func(s Stated) bool { return s.Case.ID == m.Case.ID && stated(s.Fact) }) && !slices.Contains(told, m.at.Start) {
			told = append(told, m.at.Start)
		}
	}
	return a.Route == RouteCompare && (len(told) > 1 || !a.Abstained && (places(a.Question.Mentions) > 1 || len(a.Quotes) > 0))
}

// tellsOf reports whether an answer is of somebody: its facts are of whom a name in the
// question stands for, or the article that it repeats has the name.
func (a Answer) tellsOf(name string) bool {
	if len(a.Facts) > 0 && len(a.Question.Mentions) > 0 {
		return true
	}
	return len(a.Quotes) > 0 && a.Quotes[0].Article != nil && nameOrReading(a.Quotes[0].Article.Text, name)
}

// namedBefore returns the last sentence up to the one that an answer repeats that has a name.
func (a Answer) namedBefore(name string) (naming Quote, ok bool) {
	if len(a.Quotes) == 0 || a.Quotes[0].Article == nil {
		return Quote{}, false
	}
	article, upTo := a.Quotes[0].Article, strings.Index(a.Quotes[0].Article.Text, a.Quotes[0].Text)
	for _, at := range article.Sentences {
		if at.Start <= upTo && nameOrReading(at.In(article.Text), name) && !article.Withholds(at) {
			naming, ok = quote(article, at), true
		}
	}
	return naming, ok
}

// nameOrReading reports whether a text has a word of a name that is one, as it is written or
// read aloud.
func nameOrReading(text, name string) bool {
	if lexicon.Han(name) > 0 {
		return strings.Contains(lexicon.Simplified(text), lexicon.Simplified(name))
	}
	return slices.ContainsFunc(strings.Fields(name), func(word string) bool {
		word = lexicon.BareWord(word)
		return lexicon.Capital(word) && (strings.Contains(lexicon.Spaced(text), lexicon.Spaced(word)) || readAloud(text, word))
	})
}

// How a question sets two against each other, with the two.
var against = []*regexp.Regexp{
	regexp.MustCompile(`(?i)^(?:did|does|do|was|were|is|are|has|have|will) (?:the )?(?P<a>.+?) (?:get|got|receive|make|earn|pay|gain|take|have|serve|owe|lose|spend|fined|jailed|sentenced|awarded|given|paid|imprisoned|ordered|told)\b.*?` + than + `.*? than (?:the )?(?P<b>.+?)(?: (?:did|was|were|got|does|has|had|is|will)(?: .*)?)?[?.]*$`),
	regexp.MustCompile(`(?i)^(?:who|which|whose)\b.*?` + than + `.*?[,:–-] ?(?:the )?(?P<a>.+?),? or (?:the )?(?P<b>.+?)[?.]*$`),
	regexp.MustCompile(`(?i)^(?:between |of )?(?:the )?(?P<a>.+?),? (?:and|or) (?:the )?(?P<b>.+?)[,:–-]+ ?(?:who|which|whose)\b.*?` + than),
	regexp.MustCompile(`^(?P<a>.+?)` + ofSide + `比(?P<b>.+?)` + ofSide + `(?:是不是|是否)?(?:还|更|要)*(?:判|罚|赚|赔|获赔|拿)?得?(?:更)?(?:多|少|长|短|重|轻|久|高|低)`),
	regexp.MustCompile(`^(?P<a>.+?)(?:和|与|跟|同|还是)(?P<b>.+?)(?:相比|比)?[，,]?(?:谁|哪个|哪一个|哪家).*(?:多|少|长|短|重|轻|久|高|低)`),
}

// The words that say which way two differ, and what stands between a Chinese name and what
// is compared.
const (
	than   = `\b(?:more|less|longer|shorter|higher|lower|bigger|larger|smaller|greater|heavier|lighter|harsher)\b`
	ofSide = `(?:被|所)?(?:的)?(?:罚金|刑期|罚款|赔偿金?|获利|判决|量刑|判刑|赚|判|罚|获赔|赔|拿|挣|收|坐牢?)?(?:到|得|了)?(?:的)?(?:钱)?`
)

// sidesOf returns the two whom a question sets against each other, as it writes them, nil
// where it does not.
func sidesOf(text string) []string {
	for _, pattern := range against {
		at := pattern.FindStringSubmatchIndex(lexicon.Simplified(text))
		if at == nil {
			continue
		}
		first, second := strings.TrimSpace(text[at[2]:at[3]]), strings.TrimSpace(text[at[4]:at[5]])
		if referring.MatchString(index.Fold(first)) || referring.MatchString(index.Fold(second)) {
			return nil // it is no other who is compared
		}
		if first != "" && second != "" && lexicon.Runes(first) <= longestName && lexicon.Runes(second) <= longestName {
			return []string{first, second}
		}
	}
	return nil
}

// oneAsked are the questions for the value of one, by what is compared.
var oneAsked = []struct {
	compared         *regexp.Regexp
	english, chinese string
}{
	{regexp.MustCompile(`\b(?:longer|shorter|harsher|jailed|imprisoned|sentenced?|prison|serve)\b|刑|坐牢|判得|判的|久|[重轻长短]`), "How long was %s jailed?", "%s被判了多久？"},
	{regexp.MustCompile(`\b(?:fined?|fines|penalty|penalised)\b|罚`), "How much was %s fined?", "%s被罚了多少钱？"},
	{regexp.MustCompile(`\b(?:make|made|earn\w*|profit\w*|gain\w*|pocket\w*)\b|赚|获利|挣|所得`), "How much did %s make?", "%s获利多少？"},
	{regexp.MustCompile(`\b(?:award\w*|damages|compensat\w*)\b|获赔`), "How much was %s awarded?", "%s获赔多少？"},
	{regexp.MustCompile(`\b(?:pay|paid|owe)\b|赔|付|缴`), "How much must %s pay?", "%s要赔多少钱？"},
	{regexp.MustCompile(``), "How much money did %s get?", "%s拿到多少钱？"},
}

// ofTheOne is the question for the value of one of the two alone.
func (q *Question) ofTheOne(name string) string {
	folded := index.Fold(q.Text)
	for _, one := range oneAsked {
		if one.compared.MatchString(folded) {
			if q.Language.chinese() {
				return strings.Replace(one.chinese, "%s", name, 1)
			}
			return strings.Replace(one.english, "%s", name, 1)
		}
	}
	return q.Text
}

// winner begins the answer: yes or no, or who has more.
func (q *Question) winner(sides []string, order int) string {
	switch {
	case q.Shape == YesNo || thanOne(*q):
		return verdictWords[q.Language][yesIf(order == wantedOrder(*q))]
	case order == 0:
		return wording[q.Language].equal
	case order == wantedOrder(*q):
		return sides[0] + wording[q.Language].stop
	}
	return sides[1] + wording[q.Language].stop
}

// orderAll compares what is told of two: ok where each value of the one stands the same way
// to each of the other, however many each of them has.
func orderAll(one, two []size) (order int, ok bool) {
	for i, a := range one {
		for j, b := range two {
			now := sign(int64(a.n - b.n))
			if a.unit != b.unit || (i+j > 0 && now != order) {
				return 0, false
			}
			order = now
		}
	}
	return order, len(one) > 0 && len(two) > 0
}
