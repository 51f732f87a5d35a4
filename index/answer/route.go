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

// Ask answers a question by the first route that fits. It fails only where the
// archive or the index does, or ctx ends.
func (a *Answerer) Ask(ctx context.Context, text string) (Answer, error) {
	return a.Follow(ctx, text, Turn{})
}

// Follow answers a question of a conversation, of which before is the turn of the
// question asked last; see [Answer.Turn].
func (a *Answerer) Follow(ctx context.Context, text string, before Turn) (Answer, error) {
	typed := Clean(text)
	if greets, thanking := greeted(typed); thanking {
		return Answer{Route: RouteThanks, Question: understandFor(ctx, text)}, nil
	} else if greets {
		return Answer{Route: RouteGreeting, Question: understandFor(ctx, text)}, nil
	}
	if q, ok := searchFor(ctx, text); ok {
		return Answer{Route: RouteSearch, Question: q}, nil
	}
	if answer, ok, err := a.wantedAgain(ctx, typed, before); ok || err != nil {
		return answer, err
	}
	if again, ok := before.elsewhereListed(typed); ok {
		return a.follow(asTyped(ctx, text), again, Turn{})
	}
	if again, ok := before.besideNamed(typed); ok {
		answer, err := a.follow(asTyped(ctx, text), again, Turn{})
		answer.keepsList(before)
		return answer, err
	}
	if answer, ok, err := a.fromPlaces(ctx, typed, before); ok || err != nil {
		return answer, err
	}
	if answer, ok, err := a.fromList(ctx, typed, before); ok || err != nil {
		return answer, err
	}
	if parts := partsOf(typed); len(parts) > 1 {
		return a.several(ctx, understandFor(ctx, text), parts, before)
	}
	if told, ok := before.outOfList(typed); ok {
		return told, nil
	}
	return a.sideBySide(ctx, text, before)
}

// follow answers one question.
func (a *Answerer) follow(ctx context.Context, text string, before Turn) (Answer, error) {
	q := understandFor(ctx, text)
	q.Language = inLanguage(ctx, q.Language)
	switch {
	case strings.TrimSpace(q.Text) == "":
		return Answer{Route: RouteNothing, Question: q}, nil
	case q.Shape == Order:
		return Answer{Route: RouteOrder, Text: wording[q.Language].order, Abstained: true, Question: q}, nil
	}
	d, err := a.digest(ctx)
	if err != nil {
		return Answer{}, err
	}
	d = d.within(ctx)
	q, read, err := a.identify(ctx, q, before, d)
	if err != nil {
		return Answer{}, err
	}
	if lexicon.Unreadable(q.Text) {
		return inForeign(q, d), nil
	}
	q.Mentions, q.everyone = ofCasesOnly(q.Mentions, onlyOf(ctx)), ofCasesOnly(q.everyone, onlyOf(ctx))
	q.near = &nearArticles{}
	if answer, ok, err := a.namesakeOnly(ctx, q, d); ok || err != nil {
		return answer, err
	}
	q.askPeople()
	q.ofOfficer()
	q.ofCounterpart()
	q.ofPossessor()
	q.ofRelative()
	q.ofHandover()
	answer, err := a.route(ctx, q, d)
	if err == nil && q.relative != nil && answer.Route == RouteCase {
		answer = unanswered(answer, d) // how it stands with the other is not what is asked
	}
	if err == nil {
		answer, err = a.readInLatin(ctx, q, d, answer)
	}
	if err == nil && len(read) == 0 {
		answer, read, err = a.respelled(ctx, q, d, answer)
	}
	if err == nil {
		answer.wanted = d.wantedIn(q, answer)
	}
	if err == nil {
		answer, err = a.ofTheirParty(ctx, d, answer)
	}
	if err == nil {
		answer, err = a.ofTheirCountry(ctx, d, q, answer)
	}
	if err == nil {
		answer, err = a.fitted(ctx, q, d, answer)
	}
	if err == nil && len(read) > 0 && answer.Text != "" {
		answer.Text = Shorten(fmt.Sprintf(wording[q.Language].readAs, Listed(read, q.Language))+answer.Text, MaxList)
	}
	return answer, err
}

// route answers a question whose names are known: by the first step that does, and where
// that leaves open what was asked, with the sentence that tells it best.
func (a *Answerer) route(ctx context.Context, q Question, d *digest) (Answer, error) {
	if told, ok, err := first(ctx, q, d, a.betweenThem, a.paidByOther, a.boughtFor, a.suspendedPart, a.framed, a.handedOver, a.headNamed, a.roleHeld, a.ageTold, a.livesTold, a.guiltTold, a.clearedTold, a.counselNamed, a.paidInPlace); ok || err != nil {
		return told, err
	}
	answer, err := a.stepwise(ctx, q, d)
	if err == nil && q.offDeed(answer) {
		answer = unanswered(answer, d)
	}
	if err == nil {
		answer, err = a.inPlaceUnsaid(ctx, q, d, answer)
	}
	if err == nil {
		answer, err = a.deedsTold(ctx, q, answer)
	}
	if err == nil {
		answer, err = a.askedApart(ctx, q, answer)
	}
	if err == nil {
		answer, err = a.saidBetter(ctx, q, d, answer)
	}
	if err == nil {
		answer, err = a.valueOfDeed(ctx, q, d, answer)
	}
	if err == nil {
		if told, ok, err := a.takenFrom(ctx, q, d, answer); ok || err != nil {
			return told, err
		}
	}
	if err == nil && !q.open(answer) && q.leavesAvowal(answer) {
		if told, ok, err := a.avowedOf(ctx, q, d); ok || err != nil {
			return told, err
		}
	}
	if err != nil || !q.open(answer) {
		return a.besideOther(ctx, q, d, answer, err)
	}
	if told, ok, err := a.avowedInDescribed(ctx, q, d); ok || err != nil {
		return told, err
	}
	if len(q.Mentions) == 0 && answer.Route != RoutePremise {
		q.Mentions = answer.Question.Mentions
	}
	if told, ok, err := a.avowedOf(ctx, q, d); ok || err != nil {
		return told, err
	}
	if told, ok, err := a.reads(ctx, q, d, answer.Text != "" && !answer.Abstained); ok || err != nil {
		return told, err
	}
	return a.lastly(ctx, q, d, answer)
}

// stepwise answers by the first step that does.
func (a *Answerer) stepwise(ctx context.Context, q Question, d *digest) (Answer, error) {
	if told, ok, err := a.defendants(ctx, q, d); ok || err != nil {
		return told, err
	}
	if told, ok, err := first(ctx, q, d, a.officeHeld, a.hadNone, a.countedSo, a.shareOf, a.roleSpared, a.keptOutOf, a.namedOrNot, a.notSettled, a.sumsOfBoth, a.undecided, a.ended, a.noneAwarded, a.awardedTo, a.paidTo, a.agreedTo, a.finedTwice, a.countriesTold, a.inTwoPlaces); ok || err != nil {
		return told, err
	}
	switch q.Shape {
	case Advice:
		return a.advised(ctx, q, d)
	case Byline:
		if answer, ok, err := a.byline(ctx, q); ok || err != nil {
			return answer, err
		}
		if len(q.Slots) == 0 {
			q.Shape = Who
		}
	case FullName:
		return a.fullName(ctx, q, d)
	}
	if len(q.Mentions) == 0 {
		return a.unnamed(ctx, q, d)
	}
	if told, ok := q.numbered(); ok {
		return told, nil
	}
	if told, ok := remarked(q); ok && q.outspoken() && !q.Mentions[0].Case.MachineRead() {
		return told, nil
	}
	answer, err := a.about(ctx, q, d)
	if err == nil && answer.Abstained && answer.Route == RouteFact {
		if told, ok := remarked(q); ok {
			return told, nil
		}
	}
	if err == nil && (answer.Abstained && answer.Route == RouteFact || answer.Route == RouteCase) {
		if told, ok := q.recorded(); ok {
			return told, nil
		}
	}
	return answer, err
}

// bare returns cases without a fact of theirs.
func bare(cases []*corpus.Case) []Stated {
	out := make([]Stated, len(cases))
	for i, c := range cases {
		out[i].Case = c
	}
	return out
}

// oneCase finds a question about one case, described instead of named.
var oneCase = regexp.MustCompile(`\bcase\b|案`)

// onlyDefendant returns the one who answers for the conduct of a case, empty
// where there are several.
func onlyDefendant(c *corpus.Case) corpus.PartyID {
	var ids []corpus.PartyID
	for _, p := range c.Parties {
		if p.Role == "defendant" {
			ids = append(ids, p.ID)
		}
	}
	if len(ids) != 1 {
		return ""
	}
	return ids[0]
}

// stranger answers a question about somebody whom the archive does not know, with
// the names that are written nearly like it.
func (a *Answerer) stranger(ctx context.Context, q Question, d *digest) (Answer, bool, error) {
	if q.Slots == nil {
		return Answer{}, false, nil
	}
	name := q.stranger()
	if name == "" {
		if m := lexicon.Withheld.FindString(index.Fold(q.Text)); m != "" {
			if answer, ok, err := a.onlyTold(ctx, q, m); ok || err != nil {
				return answer, true, err
			}
			answer, err := a.strange(ctx, q, m, d)
			return answer, true, err
		}
		return Answer{}, false, nil
	}
	known, err := a.known(ctx, name)
	if err != nil || known {
		return Answer{}, false, err
	}
	if aloud, err := a.writtenInHan(ctx, q, name); err != nil || aloud {
		return Answer{}, false, err
	}
	answer, err := a.strange(ctx, q, name, d)
	return answer, true, err
}

// byHeadline answers a question that describes a case by the title of an article.
func (a *Answerer) byHeadline(ctx context.Context, q Question, d *digest) (answer Answer, ok bool, err error) {
	at, ok := d.headlined(q)
	if !ok || !q.Asks || len(d.describing(q.Topic)) > 0 {
		return Answer{}, false, nil
	}
	found, err := a.casesAt(ctx, d, []place{at})
	if err != nil || len(found) == 0 {
		return Answer{}, false, err
	}
	q.Mentions = []Mention{{Case: found[0], Party: onlyDefendant(found[0])}}
	answer, err = a.about(ctx, q, d)
	return answer, !answer.Abstained && !q.tellsAnother(answer, q.countryAsked()), err
}

// startOfName is how many characters of a name another must share to be near.
const startOfName = 2

// mostNear is how many names are offered.
const mostNear = 3

// near returns at most three names of the archive that begin like the name.
func (a *Answerer) near(ctx context.Context, d *digest, name string) ([]string, error) {
	var out []string
	start := lexicon.Clip(index.Fold(name), startOfName)
	found, err := a.casesAt(ctx, d, slices.DeleteFunc(slices.Clone(d.like[start]), func(at place) bool { return d.hides(at) }))
	if err != nil {
		return nil, err
	}
	for _, c := range found {
		for _, p := range c.Parties {
			if p.Role == "defendant" && strings.HasPrefix(index.Fold(p.Name()), start) && !slices.Contains(out, p.Name()) && len(out) < mostNear {
				out = append(out, p.Name())
			}
		}
	}
	return out, nil
}
