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

// What somebody did is told by the sentences of an article that are of them: a record that a
// machine has read holds figures, and no summary.

// doneAsked finds a folded question for what somebody did, or what their case is about.
var doneAsked = regexp.MustCompile(`^(?:so |and |but )?what (?:exactly |actually )?(?:did|has|have|had) .+ (?:do|done)(?: wrong| exactly| actually| then| there| (?:with|to|in|on) [^?]+)?[?.! ]*$|^what (?:is|was|were|are) .+ (?:about|doing)[?.! ]*$|^what[’']?s .+ about[?.! ]*$|^(?:can you |please )?(?:tell me|what do you know) (?:more |something )?about |^(?:please )?(?:explain|describe|summari[sz]e) |(?:做|干)了?些?(?:什么|啥)|(?:讲|说|关于|有关)的?是?(?:什么|啥)|怎么回事|犯了?什么事|^(?:请)?(?:介绍|说说|讲讲|谈谈)`)

var (
	doneWrong   = regexp.MustCompile(`^what (?:did|has|have|had) .+ d(?:o|one) wrong\b|(?:做错|犯)了?(?:些)?什么`) // and not what is to be done
	verdictLead = regexp.MustCompile(`(?i)\b(?:found|finds|held|holds|ruled|concluded|determined|established)\b[^.;]*[:：]?\s*$|(?:认定|認定|裁定|认为|認為)[^。；]*[:：]?\s*$`)

	doneWith = regexp.MustCompile(`^what did .+ do (?:with|to) `)
	dutyToDo = regexp.MustCompile(`\b(?:have|has|had|need|needs|needed|ordered|told|asked|required|supposed|going) to (?:\w+ )?(?:do|done)\b|(?:要|必须|须|应|应该|需要)(?:做|干)`) // which was not done
)

// Bounds on what is repeated of what somebody did.
const (
	mostDeeds   = 3   // sentences
	deedsLength = 520 // characters of the line
)

// deedsTold answers a question for what somebody did with what an article of their case tells
// of them. Of a record that somebody has reviewed the card says it.
func (a *Answerer) deedsTold(ctx context.Context, q Question, answer Answer) (Answer, error) {
	folded := index.Fold(q.Text)
	nothing := answer.Route == RouteCase || answer.Route == RouteFact && answer.Abstained || (answer.Route == RouteFact || answer.Route == RouteText) && doneWith.MatchString(folded) && len(q.Slots) == 0
	if len(q.Mentions) == 0 || len(q.Cases()) != 1 || !nothing || !q.Asks || dutyToDo.MatchString(folded) || !doneAsked.MatchString(folded) && !q.asksWhoIs() {
		return answer, nil
	}
	if !q.Mentions[0].Case.MachineRead() {
		return Answer{Route: RouteCase, Question: q}, nil
	}
	articles, err := a.articlesOf(ctx, q.Mentions[0].Case)
	if err != nil {
		return Answer{}, err
	}
	slices.SortStableFunc(articles, func(a, b *corpus.Article) int { return oneIf(q.foreign(a)) - oneIf(q.foreign(b)) })
	for _, article := range articles {
		if p, ok := q.wrongsListed(article); ok && doneWrong.MatchString(folded) {
			if text, part, ok := repeated(q, p); ok {
				return Answer{Route: RouteText, Text: text, Question: q, Quotes: quotesOf(article, part)}, nil
			}
		}
	}
	told := Answer{Route: RouteText, Question: q}
	var lines []string
	for _, m := range q.Mentions[:min(mostLines, len(q.Mentions))] {
		one := q
		one.Mentions = []Mention{m}
		if text, quotes := one.deedsIn(articles); text != "" && lexicon.Runes(strings.Join(append(lines, text), "\n")) <= MaxList {
			lines, told.Quotes = append(lines, text), append(told.Quotes, quotes...)
		}
	}
	if told.Text = strings.Join(lines, "\n"); told.Text == "" {
		return answer, nil
	}
	return told, nil
}

// asksWhoIs reports whether a question is for who somebody is, and names them alone.
func (q *Question) asksWhoIs() bool {
	m := whoSomebodyIs.FindStringSubmatch(index.Fold(q.Text))
	return m != nil && lexicon.Spaced(m[1]+m[2]) == lexicon.Spaced(q.Mentions[0].Name)
}

var whoSomebodyIs = regexp.MustCompile(`^who(?: (?:is|was)|[’']s) (.+?)[?.! ]*$|^(.+?)是谁[?？]*$`)

// deedsIn repeats the first sentences of the first of some articles that tells what somebody
// did; none where none does.
func (q *Question) deedsIn(articles []*corpus.Article) (text string, quotes []Quote) {
	w := wording[q.Language]
	for _, article := range articles {
		stop, said := wording[English].stop, []string(nil)
		if strings.HasPrefix(article.Language, "zh") {
			stop = wording[Chinese].stop
		}
		for _, at := range q.deedsOf(article) {
			p := passage{article: article, at: at}
			more := append(said, p.bare())
			longer := q.standsBefore(p) + fmt.Sprintf(w.fromText, strings.Join(more, stop), q.saidBy(p, fewOfTitle))
			if len(more) > mostDeeds || lexicon.Runes(longer) > deedsLength {
				break
			}
			said, text, quotes = more, longer, add(quotes, quote(article, at))
		}
		if len(said) > 0 {
			return text, quotes
		}
	}
	return "", nil
}

// deedsOf returns the sentences of an article that are of those whom a question names, without
// those that only tell what they got for it or lead in a list.
func (q *Question) deedsOf(article *corpus.Article) (of []corpus.Span) {
	names := q.namesFor(article)
	if len(names) == 0 {
		return nil
	}
	theirs := owned(article, names)
	for i, at := range article.Sentences[:min(len(article.Sentences), mostSentences)] {
		text := at.In(article.Text)
		if theirs[i] && !headed(text) && !article.Withholds(at) && !onlyPunished(text) && !strings.HasSuffix(text, ":") {
			of = append(of, at)
		}
	}
	return of
}

// onlyPunished reports whether a sentence tells what somebody got, and not for what.
func onlyPunished(text string) bool { return punished.MatchString(text) && !forWhat.MatchString(text) }

var (
	punished = regexp.MustCompile(`(?i)\b(?:was|were|been|is|are) (?:\w+ )?(?:sentenced|jailed|fined|convicted|ordered|handed|confiscated|seized|found guilty)\b|判处|判處|被判|获刑|獲刑|处罚|處罰|罚款|罰款|没收|沒收`)
	forWhat  = regexp.MustCompile(`(?i)\b(?:after|for|having|because|over)\b|因|由于|由於`)
)
