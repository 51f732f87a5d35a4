package answer

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// nameGiven makes of a sentence that answers a question for somebody's name, and has none, what
// it is. Where it calls them "a spokeswoman" or 某公司 and nothing else, the name is not given;
// what opens an article, or goes on from a sentence, may be of one whom another names, and is
// only the nearest.
func (q *Question) nameGiven(answer Answer) Answer {
	head := headOf(index.Fold(q.Text))
	if m := officeHeld.FindStringSubmatch(index.Fold(q.Text)); head == "" && m != nil {
		head = m[1]
	}
	if head == "" || answer.Route != RouteText || answer.Abstained || len(answer.Quotes) == 0 || answer.Quotes[0].Article == nil || q.givesName(answer.Quotes[0].Text, head) && !onlySeveral(answer.Quotes[0].Text, head) {
		return answer
	}
	w, text, article := wording[q.Language], answer.Quotes[0].Text, answer.Quotes[0].Article
	opens := slices.ContainsFunc(leadOf(article), func(lead string) bool { return strings.Contains(lead, text) })
	answer.Abstained = true
	answer.Text = Shorten(fmt.Sprintf(w.nearest, InOneLine(text), said(article, q.Language)), MaxLine)
	if onlyOne(text, head) && (!opens || lexicon.Han(text) > 0) || saysUnnamedItself(text) || q.officeUnnamed(text) {
		answer.Text = Shorten(w.unsaid+w.noName+fmt.Sprintf(w.fromText, InOneLine(strings.TrimRight(text, ".。 ")), said(article, q.Language)), MaxLine)
	}
	return answer
}

// officeHeld finds a question for who holds an office or is something to somebody.
var officeHeld = regexp.MustCompile(`^who (?:is|was) (?:the|its|his|her|their|[\p{L}’'-]+[’']s) (?:[\p{L}-]+ )*?([\p{L}-]+)(?: (?:of|at|for) .+)?[?]?$`)

// leadOf returns the sentences that open an article.
func leadOf(article *corpus.Article) (lead []string) {
	if article == nil {
		return nil
	}
	for _, at := range article.Sentences[:min(afterLead, len(article.Sentences))] {
		lead = append(lead, at.In(article.Text))
	}
	return lead
}

// onlyOne reports whether a text speaks of one of those whom a word means, and not of the one
// whom it has named: "a spokeswoman", 某公司.
func onlyOne(text, head string) bool {
	folded := lexicon.Simplified(index.Fold(text))
	at := strings.Index(folded, head)
	if at < 0 {
		return false
	}
	before := folded[:at]
	if lexicon.Han(head) > 0 {
		return oneHan.MatchString(before)
	}
	return oneLatin.MatchString(before)
}

var (
	oneLatin = regexp.MustCompile(`\b(?:an?|one|another) (?:[\p{L}’'-]+ ){0,3}$`)
	oneHan   = regexp.MustCompile(`(?:某|一[名位家间个所])\p{Han}{0,6}$`)
)

// onlySeveral reports whether a text speaks of several of those of whom a question asks for one,
// and so names none of them: landlords.
func onlySeveral(text, head string) bool {
	folded := lexicon.Spaced(text)
	return lexicon.Han(head) == 0 && strings.Contains(folded, " "+head+"s ") && !strings.Contains(folded, " "+head+" ")
}

// saysUnnamedItself reports whether a text says that somebody is not named, and not that
// somebody said so.
func saysUnnamedItself(text string) bool {
	at := leftUnnamed.FindStringIndex(text)
	return at != nil && !strings.Contains(text[:at[0]], " that ")
}

// givesName reports whether a text may name whom a question calls by a word.
func (q *Question) givesName(text, head string) bool {
	bare := leftUnnamed.ReplaceAllString(text, " ")
	if lexicon.Han(bare) == 0 {
		return q.firstFresh(capitals.FindAllString(bare, 20), func(name string) bool {
			return !lexicon.National(name) && !months.MatchString(name) && !(strings.HasPrefix(bare, name) && !strings.Contains(name, " "))
		}) != "" || q.properName(bare) != ""
	}
	if hanNamed(bare) != "" {
		return true
	}
	for _, part := range strings.Split(lexicon.Simplified(index.Fold(bare)), head)[1:] {
		if m := namedBehind.FindStringSubmatch(part); m != nil && !strings.ContainsAny(lexicon.Clip(m[1], 1), "今昨前早随则均曾已于在对回也都并不未其之的") || hanName(part) != "" || hanQuoted.MatchString(lexicon.Clip(part, 3)) {
			return true
		}
	}
	return false
}

// namedBehind finds what stands as a name does behind an office.
var namedBehind = regexp.MustCompile(`^(\p{Han}{2,4}?)(?:表示|说|称|指|认为|回应|透露|坦言|强调|，|、|（|\()`)

// ofTheirs reports whether a question for a name calls its bearer by a word behind the name of
// one whom it names: whoever holds that office there, and not that one.
func (q *Question) ofTheirs(head string) bool {
	at := strings.LastIndex(lexicon.Simplified(index.Fold(q.Text)), head)
	return head != "" && !defending.MatchString(head) && !nameItself.MatchString(head) && at >= 0 && slices.ContainsFunc(q.Mentions, func(m Mention) bool {
		return m.at.End > 0 && lexicon.Runes(q.Text[:min(m.at.End, len(q.Text))]) <= lexicon.Runes(lexicon.Simplified(index.Fold(q.Text))[:at])
	})
}

// nameItself finds words for a name.
var nameItself = regexp.MustCompile(`真名|全名|姓名|名字|本名|原名|称呼|案件?$`)

// officerName answers a question for the name of one who is something to a party.
func (a *Answerer) officerName(ctx context.Context, q Question, d *digest) (Answer, error) {
	if told, ok, err := a.reads(ctx, q, d, false); ok || err != nil {
		return told, err
	}
	m, w := q.Mentions[0], wording[q.Language]
	answer := Answer{Route: RouteFact, Abstained: true, Question: q, Text: w.unsaid + shortName(m) + w.colon + standingLine(m.Case, m.Party, q.Language, false) + w.stop}
	if status, ok := Standing(m.Case, m.Party); ok {
		answer.Facts = StatedIn(m.Case, []corpus.Fact{status})
	}
	return answer, nil
}
