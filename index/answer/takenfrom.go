package answer

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// takenFrom answers what was taken from somebody by the sentence that says it, which mostly
// names nobody: "Two laptops and a drone were forfeited." It stands in the matter of those
// whom the question names, and nobody else is named last before it. ok is false where it is
// of no such question, or the answer at hand says what was taken.
func (a *Answerer) takenFrom(ctx context.Context, q Question, d *digest, at Answer) (answer Answer, ok bool, err error) {
	if !takenAsked.MatchString(index.Fold(q.Text)) || q.valued() || at.tellsTaken() || len(q.Mentions) > 0 && !q.Mentions[0].Case.MachineRead() {
		return Answer{}, false, nil
	}
	articles, err := a.toRead(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	var found []passage
	for _, article := range articles {
		b := q.blocksOf(article)
		of, err := a.theirCase(ctx, d, b, q.Mentions)
		if err != nil {
			return Answer{}, false, err
		}
		for i := range b.number {
			sentence := article.Sentences[i]
			if len(b.names) > 0 && thingsTaken(b.text(i)) != "" && b.theirs(i, of) && !article.Withholds(sentence) && !headed(b.text(i)) {
				found = append(found, passage{article: article, at: sentence, typed: thingsTaken(b.text(i))})
			}
		}
	}
	slices.SortStableFunc(found, func(a, b passage) int {
		return oneIf(proceeds.MatchString(a.typed)) - oneIf(proceeds.MatchString(b.typed))
	})
	if len(found) == 0 {
		return Answer{}, false, nil
	}
	told := q
	if len(q.Mentions) > 1 {
		told.Mentions = nil // how one of several stands says nothing of the others
	}
	text, part, ok := repeated(told, found[0])
	if !ok {
		best := found[0]
		text, part = told.standsBefore(best)+fmt.Sprintf(wording[q.Language].fromText, best.typed, q.saidBy(best, fewOfTitle)), best.at
	}
	answer = Answer{Route: RouteText, Text: Shorten(text, MaxList), Question: q, Quotes: []Quote{quote(found[0].article, part)}}
	for _, p := range found[1:min(len(found), maxPerSource)] {
		answer.Quotes = add(answer.Quotes, quote(p.article, p.at))
	}
	return answer, true, nil
}

// theirCase returns the one case that an article cites, where it is of somebody and tells
// of no other matter; nil where it is not.
func (a *Answerer) theirCase(ctx context.Context, d *digest, b *block, of []Mention) (*corpus.Case, error) {
	if len(of) != 1 || b.number[len(b.number)-1] > 0 {
		return nil, nil
	}
	cases, err := a.citing(ctx, d, b.article.ID, mostBeside)
	if err != nil || len(cases) != 1 || cases[0].ID != of[0].Case.ID {
		return nil, err
	}
	return cases[0], nil
}

// theirs reports whether a sentence is of those whom the question names: it names them, or
// nobody, and they are named last before it; of an article of their case alone, last of
// those on trial.
func (b *block) theirs(i int, of *corpus.Case) bool {
	text := b.text(i)
	if nameIn(text, b.names) {
		return true
	}
	whom, _, _ := strings.Cut(text, cmp.Or(thingsTaken(text), text))
	if pronounFirst.MatchString(text) {
		text = whom // behind the verb stands what was taken, by whatever name it is sold
	}
	if len(b.written.strangers(text, b.names)) > 0 {
		return false
	}
	return b.namedLast(i) || of != nil && b.lastOnTrial(i, of)
}

// lastOnTrial reports whether the last before a sentence who is named of the defendants of
// a case is one of those whom the question names.
func (b *block) lastOnTrial(i int, c *corpus.Case) bool {
	var names []string
	for _, p := range c.Parties {
		for _, n := range p.Names {
			if p.Role == "defendant" && !slices.Contains(b.names, n.Text) {
				names = append(names, n.Text)
			}
		}
	}
	for j := i - 1; j >= 0; j-- {
		switch own, other := nameIn(b.text(j), b.names), nameIn(b.text(j), names); {
		case own:
			return !other
		case other:
			return false
		}
	}
	return false
}

// tellsTaken reports whether an answer says what was taken, and not only that something was.
func (a Answer) tellsTaken() bool {
	switch {
	case a.Abstained:
		return false
	case a.Route == RouteText:
		return len(a.Quotes) > 0 && thingsTaken(a.Quotes[0].Text) != ""
	case a.Route != RouteFact:
		return false
	}
	return slices.ContainsFunc(a.Facts, func(s Stated) bool {
		return s.Fact.Slot == corpus.SlotOutcome && slices.ContainsFunc(s.Fact.Claims, func(claim corpus.Claim) bool {
			things := takingWords.ReplaceAllString(kindsTaken.ReplaceAllString(claim.Display(), " "), " ")
			return slices.ContainsFunc(strings.Fields(things), func(thing string) bool { return strings.Contains(a.Text, thing) })
		})
	})
}

// kindsTaken are what a record says of things without saying which.
var kindsTaken = regexp.MustCompile(`\b(?:illicit gains|tools|and)\b|[()]`)

// thingsTaken returns the clause of a sentence that says what was taken from somebody, empty
// where it says no more than that something was.
func thingsTaken(text string) string {
	if lexicon.Han(text) == 0 {
		if words := takenIn(text); words != "" {
			return words
		}
		return tookIt.FindString(text)
	}
	for _, clause := range hanClauses.FindAllString(text, -1) {
		if hanTaking.MatchString(clause) && lexicon.Han(takingWords.ReplaceAllString(clause, "")) > 1 {
			return clause
		}
	}
	return ""
}

// What asks for it, what says it, and what is left out where it says of nothing.
var (
	takenAsked  = regexp.MustCompile(`\b(?:what|which)\b(?: (?:\w+ ){0,3}?(?:was|were|did|has|have|had|of|else))?\b.*\b(?:confiscat\w*|seiz\w*|forfeit\w*|impounded|taken away from|surrender\w*|giv(?:e|en) up)\b|^what (?:was|were) taken from [\p{L}’'-]+(?: \p{L}+)?[?]?$|\bwhat (?:did|has|have|had) (?:the )?(?:police|officers?|detectives?|investigators?|inspectors?|customs|agents|prosecutors?|courts?|authorities) (?:take|taken|remove|removed)\b|(?:什么|哪些)\p{Han}{0,6}被?(?:没收|扣押|查扣|收缴|查获)|(?:没收|扣押|查扣|收缴|查获)(?:了|到|过)?\p{Han}{0,4}(?:什么|哪些)`)
	tookIt      = regexp.MustCompile(`(?i)\b(?:confiscated|seized|impounded|took away|(?:police|officers|detectives|investigators|inspectors) (?:\w+ )?(?:took|removed)|surrendered|gave up|given up) (?:(?:his|her|their|its|the|an?|all|one|two|three|four|five|six|seven|eight|nine|ten|several|some|\d+) |[$€£]\d)(?:[^.;]|\.\d)+`)
	hanTaking   = regexp.MustCompile(`没收|沒收|扣押|查扣|收缴|收繳|扣得`)
	hanClauses  = regexp.MustCompile(`[^。；;]+`)
	takingWords = regexp.MustCompile(`(?i)没收|沒收|扣押|查扣|收缴|收繳|予以|依法|全部|均|被|并|並|一并|宣告|判决|判決|法院|警方|confiscat\w+|seized|forfeit\w*|[\s，,、。.：:]`)
	proceeds    = regexp.MustCompile(`^[^，,]{0,8}(?:违法所得|違法所得|犯罪所得|赃款|贓款)[^，,、]{0,12}$|(?i)^[^,]{0,20}\b(?:proceeds|gains|profits?)\b[^,]{0,30}$`)
)
