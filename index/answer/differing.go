package answer

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/corpus/mention"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// nearlyAround is how much of what stands around the best value must stand around one of
// another article that differs from it.
const nearlyAround = 0.45

// differing returns, beside the first of some candidates, the value that another article
// on the same matter gives for it. ok is false where none does, or both are the same.
func (a *Answerer) differing(ctx context.Context, q Question, d *digest, found []candidate) (other candidate, ok bool, err error) {
	best := found[0]
	seen := map[corpus.ArticleID]bool{best.article.ID: true}
	for _, c := range found[1:] {
		if seen[c.article.ID] || q.unnamedIn(c.article) || best.score >= leastAround && c.score < nearlyAround*best.score && !sharesIn(best, c) {
			continue
		}
		seen[c.article.ID] = true // only its best may be of the same
		same, err := a.sameMatter(ctx, q, d, best, c)
		if err != nil {
			return candidate{}, false, err
		}
		if same && unlike(best, c) && mayBeOfOne(best, c) && q.saysAlike(best, c) && !dealtOut.MatchString(c.text()) {
			return c, true, nil
		}
	}
	return candidate{}, false, nil
}

// unnamedIn reports whether an article names in its own script none of those whom a question names:
// what it says is not another account of theirs.
func (q *Question) unnamedIn(article *corpus.Article) bool {
	if len(q.Mentions) != 1 {
		return false
	}
	chinese := strings.HasPrefix(article.Language, "zh")
	names := slices.DeleteFunc(member{of: q.Mentions[0]}.names(), func(name string) bool { return lexicon.Han(name) > 0 != chinese })
	return len(names) > 0 && !nameIn(article.Title+"\n"+article.Text, names)
}

// mostApartSizes is how many times the smaller the larger of two accounts of one figure is at most:
// beyond that they are of two things.
const mostApartSizes = 10

// mayBeOfOne reports whether two values may be two accounts of one figure by their size.
func mayBeOfOne(one, two candidate) bool {
	a, aOK := magnitude(one.typed)
	b, bOK := magnitude(two.typed)
	return !aOK || !bOK || max(a.n, b.n) <= mostApartSizes*min(a.n, b.n)
}

// dealtOut finds a sentence that gives several people a value each: which of them is whose
// does not stand beside it.
var dealtOut = regexp.MustCompile(`\brespectively\b|分别|分別`)

// saysAlike reports whether the sentence of one value says most of what is asked that the
// sentence of another says, and neither is of somebody whom the other does not name.
func (q *Question) saysAlike(one, two candidate) bool {
	mine, theirs := one.in.subjects(one.i, one.value), two.in.subjects(two.i, two.value)
	inScript := lexicon.Han(one.text()) > 0 == (lexicon.Han(two.text()) > 0)
	if inScript && len(mine) > 0 && len(theirs) > 0 && !among(mine, theirs) && !nameIn(two.wholePart(), mine) && !nameIn(one.wholePart(), theirs) {
		return false
	}
	all, both, names := 0.0, 0.0, lexicon.Terms(strings.Join(q.capitals(), " "))
	for k, u := range one.in.asked {
		if slices.Contains(names, u.key) {
			continue // whom both are of is known otherwise
		}
		has := func(c candidate) float64 {
			best := 0.0
			if k < len(c.in.asked) {
				for _, part := range c.in.of(c.i) {
					best = max(best, part.held[k])
				}
			}
			return best
		}
		all, both = all+has(one)*max(u.weight, 0), both+min(has(one), has(two))*max(u.weight, 0)
	}
	return !inScript || both >= alikeSaid*all
}

// alikeSaid is the share of what one sentence says of a question that another must say.
const alikeSaid = 0.3

// sameMatter reports whether two candidates are of one matter: a case cites both articles,
// and both parts name a party of it; or they were published soon after each other, and both
// parts name one whom the question names, or one of them in the characters of the other.
func (a *Answerer) sameMatter(ctx context.Context, q Question, d *digest, one, two candidate) (bool, error) {
	cases, err := a.citing(ctx, d, one.article.ID, mostBeside)
	if err != nil {
		return false, err
	}
	for _, c := range cases {
		_, both := c.Source(two.article.ID)
		if !both && !soonAfter(one.article.Published, two.article.Published) {
			continue
		}
		for _, p := range c.Parties {
			if p.Role == "authority" {
				continue
			}
			var names []string
			for _, n := range p.Names {
				names = append(names, n.Text)
			}
			if both && nameIn(one.untilValue(), names) && nameIn(two.untilValue(), names) {
				return true, nil
			}
			if !both && p.Person && !p.Anonymised && inFull(one.untilValue(), p.Name()) && inFull(two.untilValue(), p.Name()) {
				return true, nil // each article was read by itself, and both tell of one person in the same weeks
			}
		}
	}
	if soonAfter(one.article.Published, two.article.Published) && (glossedIn(one, two) || glossedIn(two, one) || q.namesBoth(one, two)) {
		return true, nil
	}
	return a.alikeIn(ctx, q, d, one, two)
}

// inFull reports whether a text has a full name as it stands.
func inFull(text, name string) bool {
	return (strings.Contains(name, " ") || lexicon.Han(name) > 2) && strings.Contains(lexicon.Spaced(text), lexicon.Spaced(name))
}

// namesBoth reports whether a question names one whom both candidates are of.
func (q *Question) namesBoth(one, two candidate) bool {
	return slices.ContainsFunc(q.called(one.article), func(name string) bool {
		return slices.Contains(q.called(two.article), name) && nameIn(one.untilValue(), []string{name}) && nameIn(two.untilValue(), []string{name})
	})
}

// glossedIn reports whether somebody whom the part of the first names stands in that of the
// second in brackets behind another spelling: Yeh (葉).
func glossedIn(one, two candidate) bool {
	said := whomNamed(one.wholePart())
	return slices.ContainsFunc(gloss.FindAllStringSubmatch(two.wholePart(), 20), func(m []string) bool {
		return slices.Contains(said, index.Fold(m[2]))
	})
}

// untilValue is the title and the part of the article as far as the sentence of a value.
func (c candidate) untilValue() string {
	return c.article.Title + "\n" + c.article.Text[c.in.lines[c.in.part[c.i]].at.Start:c.at.End]
}

// wholePart is the part of the article in which a value stands.
func (c candidate) wholePart() string {
	last := c.i
	for last+1 < len(c.in.lines) && c.in.part[last+1] == c.in.part[c.i] {
		last++
	}
	return c.article.Text[c.in.lines[c.in.part[c.i]].at.Start:c.in.lines[last].at.End]
}

// unlike reports whether two values of one kind are not the same. What is given as more
// than a figure, or about it, is not unlike one that it may be.
func unlike(one, two candidate) bool {
	a, aOK := magnitude(one.typed)
	b, bOK := magnitude(two.typed)
	if !aOK || !bOK || a.unit != b.unit || a.unit == "" && !countAlike(one.countedWords(), two.countedWords()) {
		return false
	}
	if a.n == b.n {
		return false
	}
	switch {
	case one.loose() && two.loose():
		return max(a.n, b.n) > beyondLeast*min(a.n, b.n)
	case one.loose():
		return !one.mayBe(b.n)
	case two.loose():
		return !two.mayBe(a.n)
	}
	return true
}

// countedWords are the stems right behind a number, of what it counts: none in Chinese.
func (c candidate) countedWords() []string {
	behind := strings.TrimLeft(c.text()[c.value.End:], " -")
	if end := strings.IndexAny(behind, ",.;:()—"); end >= 0 {
		behind = behind[:end]
	}
	words := strings.Fields(latinOnly(c.typed + " " + behind))
	return lexicon.Terms(strings.Join(words[:min(len(words), wordsCounted)], " "))
}

// wordsCounted is how many words, the number with them, say what it counts.
const wordsCounted = 5

// countAlike reports whether two numbers may count the same: they share a word for it, or both
// count people, or it is not known of one what it counts.
func countAlike(one, two []string) bool {
	nouns := func(words []string) []string {
		return slices.DeleteFunc(slices.Clone(words), func(stem string) bool { _, number := wholeNumber(stem); return number })
	}
	one, two = nouns(one), nouns(two)
	shares := func(stem string) bool {
		return slices.ContainsFunc(two, func(other string) bool { return akin(lexicon.KeyOf(stem), lexicon.KeyOf(other)) })
	}
	return len(one) == 0 || len(two) == 0 || slices.ContainsFunc(one, shares) || human.In(one) && human.In(two)
}

// loose reports whether a value is given as more than a figure, or about it, and the figure
// is a round one: about 1.31 million is no other way to write 1.24 million.
func (c candidate) loose() bool {
	return atLeast.MatchString(lastRunes(c.text()[:c.value.Start], looseWithin)) && len(strings.Trim(notDigits.ReplaceAllString(c.typed, ""), "0")) < exactDigits
}

var notDigits = regexp.MustCompile(`[^0-9]`)

// exactDigits is how many digits a figure has at least, without its noughts, that is not round.
const exactDigits = 3

// looseWithin is how many characters before a figure say that it is not exact.
const looseWithin = 12

// A size is a value read as a number of its unit.
type size struct {
	n    float64
	unit string // a currency, "day" for times, empty for what is counted
}

// times finds the parts of a stretch of time.
var times = regexp.MustCompile(`(?i)(\d+|[a-z]+|[一二三四五六七八九十两兩]+)[ -]?([个個]?月|years?|months?|weeks?|days?|[年日天周週]|星期)`)

// daysIn is how many days a unit counts for, all years and months alike.
var daysIn = map[string]float64{"year": 360, "年": 360, "month": 30, "月": 30, "week": 7, "周": 7, "週": 7, "星期": 7, "day": 1, "日": 1, "天": 1}

// magnitude reads a value as it is printed; ok is false for a date and what is written in
// no known way.
func magnitude(printed string) (size, bool) {
	if at := dates.FindStringIndex(printed); at != nil && at[0] == 0 && at[1] == len(printed) {
		return size{}, false
	}
	if money, ok := sizeOf(printed); ok {
		return size{float64(money.Minor), string(money.Currency)}, true
	}
	total := 0.0
	for _, m := range times.FindAllStringSubmatch(printed, 4) {
		unit := strings.TrimLeft(strings.TrimSuffix(strings.ToLower(m[2]), "s"), "个個")
		n, ok := wholeNumber(m[1])
		if !ok || daysIn[unit] == 0 {
			return size{}, false
		}
		total += n * daysIn[unit]
	}
	if total > 0 {
		return size{total, "day"}, true
	}
	if n, ok := wholeNumber(printed); ok {
		return size{n: n}, true
	}
	return size{}, false
}

// wholeNumber reads a number in digits, with what multiplies it, or spelt.
func wholeNumber(printed string) (float64, bool) {
	folded := index.Fold(printed)
	if m := numeral.FindStringSubmatch(folded); m != nil {
		n, err := strconv.ParseFloat(strings.ReplaceAll(m[1], ",", ""), 64)
		return n * multiples[m[2]], err == nil
	}
	if all := mention.Numbers(folded); len(all) == 1 && all[0].Exact {
		return float64(all[0].N), true
	}
	return 0, false
}

// joinedOn begins a clause that goes on from another.
var joinedOn = regexp.MustCompile(`^(?:and|but|while|,|;) (?:that )?`)

// bothValues writes two values that differ, each in its words and with who says it.
func (q *Question) bothValues(one, two candidate) Answer {
	w := wording[q.Language]
	say := func(c candidate, words string) string {
		return strings.TrimRight(fmt.Sprintf(w.fromText, words, q.saidBy(c.passage, widestTitle)), ".。")
	}
	inClause := func(c candidate) string {
		return strings.TrimRight(joinedOn.ReplaceAllString(clauseAt(c.text(), c.value), ""), ".。 ")
	}
	before := ""
	for _, m := range q.Mentions[:min(1, len(q.Mentions))] {
		before = shortName(m) + w.colon + standingLine(m.Case, m.Party, q.Language, false) + w.stop
	}
	text := before + titled(w.differ) + "\n" + say(one, strings.TrimSpace(inClause(one))) + "\n" + say(two, strings.TrimSpace(inClause(two)))
	if lexicon.Runes(text) > MaxList {
		text = before + titled(w.differ) + "\n" + say(one, one.typed) + "\n" + say(two, two.typed)
	}
	return Answer{Route: RouteText, Text: text, Question: *q, Quotes: []Quote{quote(one.article, one.at), quote(two.article, two.at)}}
}
