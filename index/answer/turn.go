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

// A Turn is what a conversation remembers of one question: whom it was about and
// what it asked for, never its words. It is a value that the caller keeps, and
// the zero Turn is the beginning of a conversation.
type Turn struct {
	About []Subject
	Slots []corpus.Slot
	Shape Shape

	Listed  []corpus.CaseID `json:",omitempty"` // the cases of a list, in its order
	Entries []Subject       `json:",omitempty"` // what the list reads, in its order, where that is not its cases one by one
	OfList  bool            `json:",omitempty"` // it asked for those of a kind, and named none
	Wanted  *Wanted         `json:",omitempty"` // what it asked for, where that is of cases in general
}

// IsZero reports whether there is nothing that the next question may refer to.
func (t Turn) IsZero() bool { return len(t.About)+len(t.Listed)+len(t.Entries) == 0 && t.Wanted == nil }

// A Subject is a case, and one of its parties where the question was about it.
type Subject struct {
	Case  corpus.CaseID
	Party corpus.PartyID
}

// MostRemembered bounds the subjects of a turn.
const MostRemembered = 4

// Turn returns what the next question may refer to. A question that named nobody
// leaves nothing to refer to.
func (a Answer) Turn() Turn {
	if a.last != nil {
		return *a.last
	}
	turn := Turn{Slots: a.Question.Slots, Shape: a.Question.Shape, Listed: a.listed, Entries: a.entries, Wanted: a.wanted}
	if turn.Slots == nil {
		turn.Slots = a.ofList
	}
	turn.OfList = a.listed != nil && len(a.Question.everyone) == 0 && (a.Route == RouteList || a.Route == RouteStatistic)
	if len(a.Question.Mentions) > MostRemembered {
		return turn
	}
	for _, m := range a.Question.Mentions {
		turn.About = append(turn.About, Subject{m.Case.ID, m.Party})
	}
	return turn
}

// referring finds a question that leaves out whom it is about or what it asks:
// pronouns, "and Li?", "what about the fine?".
var (
	referring = regexp.MustCompile(`\b(he|she|they|him|her|them|his|hers|their|it|its|that case|this case|the case|the same|the defendant)\b|^(and|what about|how about|what of)\b|他|她|它|该案|此案|这个案|那个案|呢[?？]?$|^那`)
	elliptic  = regexp.MustCompile(`^(and|what about|how about|what of|or|also|then)\b|呢[?？]?$|^那`)
	emptyIt   = regexp.MustCompile(`\b(is|was|would|be) it (il)?(legal|lawful|allowed|permitted|possible|ok|okay|safe|right|wrong|a crime|an offence) (for|to|if|that|when)\b`) // refers to nothing
)

// recall completes a question from the one before: whom it is about, where it
// names nobody and refers to somebody or asks for a slot alone, and what it asks,
// where it only names somebody else.
func (a *Answerer) recall(ctx context.Context, d *digest, q *Question, before Turn) error {
	folded := index.Fold(q.Text)
	switch {
	case len(before.About) == 0:
		return nil
	case len(q.Mentions) > 0:
		if sides, err := a.againstIt(ctx, d, q, before); err != nil || sides != nil {
			q.Mentions, q.everyone = sides, sides
			return err
		}
		if q.Slots == nil && q.Shape == Free && elliptic.MatchString(folded) {
			q.Slots, q.Shape = before.Slots, before.carried()
		}
		if elliptic.MatchString(folded) {
			q.Mentions = before.same(q.Mentions)
			var err error
			q.Mentions, err = before.inOneMatter(ctx, a, d, q.Mentions)
			return err
		}
		return nil
	}
	if large, err := a.atLarge(ctx, d, q, before); err != nil || large {
		return err
	}
	if moved, err := a.elsewhere(ctx, d, q, before); err != nil || len(moved) > 0 {
		q.Mentions, q.everyone = moved, moved
		if q.Slots == nil && q.Shape == Free {
			q.Slots, q.Shape = before.Slots, before.carried()
		}
		return err
	}
	switch {
	case !referring.MatchString(emptyIt.ReplaceAllString(folded, " ")) && (q.Shape == Advice || !q.leansOn(before.speaksOf(d))):
		return nil
	}
	if m := elliptic.FindString(folded); m != "" && q.Slots == nil && before.Slots != nil {
		described := strings.Trim(q.Text[min(len(m), len(q.Text)):], " ?？呢")
		if len(describing(described)) > 0 {
			all, err := a.accountsFor(ctx, *q, d, described)
			if err != nil {
				return err
			}
			if whom, ok := meant(all, described); ok {
				q.Mentions, q.Slots, q.Shape = []Mention{whom}, before.Slots, before.carried()
				q.everyone = q.Mentions
				return nil
			}
		}
	}
	spoken, err := a.spokenOf(ctx, d, before)
	if err != nil {
		return err
	}
	q.Mentions = append(q.Mentions, spoken...)
	q.Slots = before.sinceThen(folded, q.Slots)
	if others := besideThem(q.Mentions); theOther.MatchString(folded) && len(others) > 0 {
		q.Mentions = others
		if q.Slots == nil {
			q.Slots, q.Shape = before.Slots, before.carried()
		}
		return nil
	}
	if q.Slots == nil && !slices.Contains([]Shape{Reason, Who, FullName}, q.Shape) && elliptic.MatchString(folded) && len(q.Detail) == 0 {
		q.Slots = before.Slots
	}
	return nil
}

// spokenOf returns whom a turn was about, but for what has left the archive.
func (a *Answerer) spokenOf(ctx context.Context, d *digest, before Turn) (spoken []Mention, err error) {
	for _, subject := range before.About {
		c, err := a.caseOf(ctx, d, subject.Case)
		if err != nil {
			return nil, fmt.Errorf("the case asked about before: %w", err)
		}
		if c == nil {
			continue
		}
		if _, ok := c.Party(subject.Party); !ok {
			subject.Party = ""
		}
		spoken = append(spoken, Mention{Case: c, Party: subject.Party, Name: shortName(Mention{Case: c, Party: subject.Party})})
	}
	return spoken, nil
}

// carried is the shape of a question that leaves out what it asks. Whether it was
// paid, upheld or denied that the one before asked is not remembered, so that a yes
// to it would be one to nothing: the facts alone answer.
func (t Turn) carried() Shape {
	if t.Shape == YesNo {
		return Free
	}
	return t.Shape
}

// theOther finds a question for whoever else answers for the conduct.
var theOther = regexp.MustCompile(`\bthe others?\b( (company|companies|firm|one|ones|man|men|woman|person|people|defendants?|part(y|ies)|suspects?))?|另(外)?(一)?(个|名|家|位)|其他(人|被告|公司)`)

// besideThem returns the other defendants of the cases that are mentioned.
func besideThem(mentions []Mention) []Mention {
	var out []Mention
	for _, m := range mentions {
		for _, p := range m.Case.Parties {
			same := func(o Mention) bool { return o.Case.ID == m.Case.ID && (o.Party == p.ID || o.Party == "") }
			if p.Role == "defendant" && !slices.ContainsFunc(mentions, same) && !slices.ContainsFunc(out, same) {
				out = append(out, Mention{Case: m.Case, Party: p.ID, Name: p.Name()})
			}
		}
	}
	return out
}

// same keeps, where some of the mentions are of the case that the question before
// was about, those alone: of three people called Li the one beside Xu.
func (t Turn) same(mentions []Mention) []Mention {
	kept := slices.DeleteFunc(slices.Clone(mentions), func(m Mention) bool {
		return !slices.ContainsFunc(t.About, func(s Subject) bool { return s.Case == m.Case.ID })
	})
	if len(kept) == 0 {
		return mentions
	}
	return kept
}

// speaksOf returns a test for the ideas that the cases of the turn are about.
func (t Turn) speaksOf(d *digest) func(key string) bool {
	return func(key string) bool {
		return slices.ContainsFunc(t.About, func(s Subject) bool { return d.is(s.Case, key) })
	}
}

// leansOn reports whether a question that names nobody is short and speaks of no
// idea of the field but those of the case before, so that it can only be meant of
// that case.
func (q *Question) leansOn(before func(key string) bool) bool {
	const few = 6 // words
	return q.stranger() == "" && lexicon.LatinWords(q.Text) <= few && lexicon.Han(q.Text) <= 2*few && (q.Slots != nil || q.Asks) &&
		!slices.ContainsFunc(q.Topic, func(key string) bool { return strings.HasPrefix(key, "=") && !soft.Has(key) && !before(key) })
}
