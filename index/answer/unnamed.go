package answer

import (
	"context"
	"fmt"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// A step answers a question, or is none for it: ok is false.
type step func(ctx context.Context, q Question, d *digest) (answer Answer, ok bool, err error)

// first returns the answer of the first step that has one.
func first(ctx context.Context, q Question, d *digest, steps ...step) (answer Answer, ok bool, err error) {
	for _, try := range steps {
		if answer, ok, err = try(ctx, q, d); ok || err != nil {
			return answer, ok, err
		}
	}
	return Answer{}, false, nil
}

// unnamed answers a question that names no case: one that describes a case, asks
// for a list or a figure over all of them, or names somebody whom the archive
// does not know.
func (a *Answerer) unnamed(ctx context.Context, q Question, d *digest) (Answer, error) {
	if q.Language.chinese() {
		q.unknown = q.unread(d.readIn(q.Text))
	}
	answer, ok, err := first(ctx, q, d, a.sieved, a.contrasting, a.opposed, a.rolled, a.overall, a.became, a.listing, a.actor, a.inCountry, a.unknownTo, a.surnameAlone, a.aloneUnknown, a.caseDescribed,
		a.ofMeant, a.byHeadline, a.ofRole, a.valuePlain, a.asked, a.fromNamed, a.valueAsked, a.ofDescribed, a.judgeOfDescribed)
	if ok || err != nil {
		return answer, err
	}
	if !q.Asks && q.Language.chinese() && len(q.Topic) > 0 {
		if found, err := a.finds(ctx, q); err != nil || !found {
			q.Listing = lexicon.Translated(q.Topic)
		}
	}
	if answer, ok, err := a.sievedLast(ctx, q, d); ok || err != nil {
		return answer, err
	}
	switch {
	case !q.Asks && (q.Slots == nil || lexicon.Runes(q.Text) < fewWords):
		if answer, ok, err := a.matching(ctx, q, d); ok || err != nil {
			return answer, err
		}
		if answer, ok, err := a.valueTold(ctx, q, d); ok || err != nil {
			return answer, err
		}
		return Answer{Route: RouteSearch, Question: q}, nil
	case q.Slots != nil && len(q.Detail) == 0 && !(gotAsked.MatchString(index.Fold(q.Text)) && len(q.capitals()) > 0):
		return nameless(q, d), nil
	}
	return a.nearest(ctx, q)
}

// finds reports whether a search finds what a question says: in its own words, or, where
// it says what no list of words knows, such as a name, in what stands for these as well.
func (a *Answerer) finds(ctx context.Context, q Question) (bool, error) {
	if q.unknown == "" {
		return a.known(ctx, q.Text)
	}
	query, _ := index.Parse(q.Text)
	page, err := a.searcher.Search(ctx, index.Request{Query: index.Widen(query), Kind: corpus.CaseRecord, Limit: 1})
	if err != nil {
		return false, fmt.Errorf("looking for what is asked: %w", err)
	}
	return len(page.Hits) > 0, nil
}

// overall answers what is computed over the records; where no record has a figure for
// it, what an article says.
func (a *Answerer) overall(ctx context.Context, q Question, d *digest) (Answer, bool, error) {
	answer, ok, err := a.computed(ctx, q, d)
	if !ok || err != nil || len(answer.Facts) > 0 || q.Shape == Tally {
		return answer, ok, err
	}
	if told, ok, err := first(ctx, q, d, a.anyText, a.fromNamed, a.valueTold); ok || err != nil {
		return told, ok, err
	}
	return answer, true, nil
}

// listing answers a question for cases: with those whose matter has its words, and else
// by a search for them.
func (a *Answerer) listing(ctx context.Context, q Question, d *digest) (Answer, bool, error) {
	if q.Listing == "" && q.Shape != List {
		return Answer{}, false, nil
	}
	if answer, ok, err := a.matching(ctx, q, d); ok || err != nil {
		return answer, ok, err
	}
	if answer, ok, err := a.sievedLast(ctx, q, d); ok || err != nil {
		return answer, ok, err
	}
	switch {
	case q.unknown != "":
		q.Listing = q.unknown
	case q.Language.chinese() && len(q.Topic) > 0:
		q.Listing = lexicon.Translated(q.Topic)
	}
	return Answer{Route: RouteSearch, Question: q}, true, nil
}

// unknownTo says that the archive does not know a name, unless an article knows one
// that stands beside it.
func (a *Answerer) unknownTo(ctx context.Context, q Question, d *digest) (Answer, bool, error) {
	stranger, ok, err := a.stranger(ctx, q, d)
	if !ok || err != nil {
		return stranger, ok, err
	}
	if told, ok, err := first(ctx, q, d, a.fromNamed, a.bySurname, a.wonBySurname, a.whereNamed); ok || err != nil {
		return told, ok, err
	}
	return stranger, true, nil
}

// whereNamed answers about somebody whom a question calls by a surname, and no record knows,
// with a sentence of an article that calls them so.
func (a *Answerer) whereNamed(ctx context.Context, q Question, d *digest) (Answer, bool, error) {
	name := lexicon.Withheld.FindString(index.Fold(q.Text))
	if name == "" {
		return Answer{}, false, nil
	}
	answer, ok, err := a.asked(ctx, q, d)
	if !ok || err != nil || answer.Abstained || len(answer.Quotes) == 0 || answer.Quotes[0].Article == nil {
		return Answer{}, false, err
	}
	return answer, strings.Contains(index.Fold(answer.Quotes[0].Article.Text), name), nil
}

// ofRole answers about whom a question tells by what they are: "the engineer".
func (a *Answerer) ofRole(ctx context.Context, q Question, d *digest) (Answer, bool, error) {
	m, ok, err := a.byRole(ctx, q, d)
	if err == nil && !ok && q.Slots != nil {
		m, ok, err = a.byIntroduction(ctx, q, d)
	}
	if err != nil || !ok || q.Slots == nil {
		return Answer{}, false, err
	}
	q.Mentions = []Mention{m}
	answer, err := a.about(ctx, q, d)
	return answer, true, err
}

// asked answers what is asked as a question from the articles.
func (a *Answerer) asked(ctx context.Context, q Question, d *digest) (Answer, bool, error) {
	if !q.Asks {
		return Answer{}, false, nil
	}
	return a.anyText(ctx, q, d)
}

// anyText answers from whatever article.
func (a *Answerer) anyText(ctx context.Context, q Question, d *digest) (Answer, bool, error) {
	return a.fromText(ctx, q, d, nil)
}

// customers finds a question for whoever bought, ordered or paid for what somebody did.
var customers = regexp.MustCompile(`\bwho (?:bought|paid for|ordered|hired|commissioned)\b|\bbuyers?\b|(?:买下|买走|购买|出钱|雇用|雇)\p{Han}{0,16}的人(?:[^脸民员物工口体像]|$)|买家`)

// ofDescribed answers about the cases that a question describes instead of naming.
func (a *Answerer) ofDescribed(ctx context.Context, q Question, d *digest) (Answer, bool, error) {
	if q.Slots == nil {
		if !oneCase.MatchString(index.Fold(q.Text)) || q.Shape == Who {
			return Answer{}, false, nil
		}
		described, err := a.described(ctx, d, q.Topic, 1)
		if err != nil || len(described) != 1 {
			return Answer{}, false, err
		}
		q.Mentions = []Mention{{Case: described[0]}}
		return Answer{Route: RouteCase, Question: q}, true, nil
	}
	if customers.MatchString(index.Fold(q.Text)) {
		return Answer{}, false, nil // whoever bought of those whom it describes
	}
	described, err := a.described(ctx, d, q.Topic, mostLines)
	if err != nil || len(described) == 0 || q.beyond(Answer{Facts: bare(described)}) {
		return Answer{}, false, err
	}
	if other, err := a.outdone(ctx, q, d, described, clearlyMeant); other || err != nil {
		return Answer{}, false, err
	}
	for _, c := range described {
		q.Mentions = append(q.Mentions, Mention{Case: c, Party: onlyDefendant(c)})
	}
	if len(described) == 1 {
		answer, err := a.about(ctx, q, d)
		if err != nil || !answer.Abstained || described[0].MachineRead() {
			return answer, true, err
		}
		other, err := a.outdone(ctx, q, d, described, 0) // what has no answer is not likelier meant than what may have one
		return answer, !other, err
	}
	answer, err := a.fromFacts(ctx, q)
	return answer, !answer.Abstained, err
}
