package answer

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// mostNamed is how many cases of a list are read that are not in memory: what it
// names, shows and offers.
const mostNamed = 40

// listed names the cases of the archive that a question asks for, with the newest
// status of each, and says what the list covers. Where more are asked for than
// the archive holds, it says that the rest is missing.
func (a *Answerer) listed(ctx context.Context, d *digest, q Question) (Answer, error) {
	f := d.filtered(q)
	few, err := a.among(ctx, d, f, true)
	if err != nil {
		return Answer{}, err
	}
	passed := few.pass(f, true)
	found, number := few.having(q, slices.Clone(passed)), few.number
	if len(found) < len(passed) {
		number = 0 // the index counts what passes, whatever was done to whom
	}
	loose := len(found) == 0 && q.Shape == List
	if loose {
		if found, err = a.loosely(ctx, few, f); err != nil {
			return Answer{}, err
		}
	}
	most := mostNamed
	if few.kept != nil {
		most = len(found)
	}
	shown, err := a.casesAt(ctx, few, found[:min(most, len(found))])
	if err != nil {
		return Answer{}, err
	}
	answer := few.naming(q, shown, max(number, len(found)), "")
	if loose && len(found) > 0 {
		answer.Text = wording[q.Language].loosely + answer.Text
	}
	return answer, nil
}

// naming writes a list of cases, how many there are, and what else tells of some.
func (d *digest) naming(q Question, found []*corpus.Case, number int, also string) Answer {
	answer := Answer{Route: RouteList, Question: q}
	answer.Question.Mentions = nil
	w := wording[q.Language]
	lead := fmt.Sprintf(w.found, number)
	if number == 1 && q.Language == English {
		lead = "1 case: "
	}
	end := w.stop + also + d.comparison(q.Language)
	if n := askedFor(q); n > number {
		end = fmt.Sprintf(w.rest, n) + also + d.comparison(q.Language)
		answer.Abstained = true
	}
	if number == 0 && q.Shape != Tally {
		lead, answer.Abstained = w.noCase, true
		end = d.comparison(q.Language)
	}
	if number == 0 && q.Shape == Tally {
		lead += strings.Replace(w.noCase, "The", "the", 1) // a nought that the verifier knows for a count
		end = d.comparison(q.Language)
	}
	text, written := lead, 0
	for _, c := range found {
		answer.Question.Mentions = append(answer.Question.Mentions, Mention{Case: c})
		answer.Facts = append(answer.Facts, StatedIn(c, c.Status[:min(1, len(c.Status))])...)
		item := Shorten(TitleNaming(c, q.Language), 100)
		item += q.inItsScript(c, item)
		if standing := standingsApart(c, q.Language); standing != "" {
			item += Aside(standing, q.Language)
		}
		if written > 0 {
			item = w.semicolon + item
		}
		if lexicon.Runes(text+item+end)+more > MaxList || written == mostListed {
			continue
		}
		text += item
		written++
	}
	if left := number - written; left > 0 {
		text += fmt.Sprintf(w.unlisted, left)
	}
	answer.Text = unstopped(text, end) + end
	if number == len(found) {
		answer.listed = casesListed(answer.Question.Mentions)
	}
	return answer
}

// inItsScript names behind a title, to who asks in Chinese, the parties of a case by
// their Chinese names, as far as it has them and the title has not.
func (q *Question) inItsScript(c *corpus.Case, title string) string {
	if !q.Language.chinese() {
		return ""
	}
	var names []string
	for _, p := range c.Parties {
		for _, n := range p.Names {
			if p.Role == "defendant" && lexicon.Han(n.Text) > 0 {
				if !slices.Contains(names, n.Text) && !strings.Contains(title, n.Text) {
					names = append(names, n.Text)
				}
				break
			}
		}
	}
	if len(names) == 0 || len(names) > mostLines {
		return ""
	}
	return Aside(Listed(names, q.Language), q.Language)
}

// mostListed is how many cases a list names; the rest is counted.
const mostListed = 8

// askedFor returns how many cases a question takes for granted: "list all six".
func askedFor(q Question) int {
	b := &blotter{index.Fold(q.Text)}
	b.periodIn()
	tokens := index.NameTokens(inDigits(provisions.ReplaceAllString(b.text, " ")))
	for i, token := range tokens {
		n, err := strconv.Atoi(token.Term)
		if err != nil || n < 2 || n > 100 {
			continue
		}
		for _, next := range tokens[i+1 : min(i+4, len(tokens))] {
			if strings.HasPrefix(next.Term, "case") || next.Term == "案" || next.Term == "案件" {
				return n
			}
		}
		if i+1 == len(tokens) {
			return n
		}
	}
	return 0
}
