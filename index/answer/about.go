package answer

import (
	"context"
	"regexp"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
)

// about answers a question that names cases.
func (a *Answerer) about(ctx context.Context, q Question, d *digest) (Answer, error) {
	switch {
	case q.Shape == Compare && len(q.Mentions) > 1 && len(q.Mentions) <= mostCompared:
		return compare(q), nil
	case (q.Shape == Contest || q.Shape == Rank) && len(q.Mentions) == 2 && (q.Slots != nil || rankedBy(index.Fold(q.Text)) != ""):
		if q.Slots == nil {
			q.Slots = slots(rankedBy(index.Fold(q.Text)))
		}
		q.Shape = Contest
		return a.contest(ctx, q)
	case q.Shape == Tally || q.Shape == List:
		return d.naming(q, q.Cases()), nil
	}
	if answer, ok := d.abroad(q); ok {
		return answer, nil
	}
	if len(q.Mentions) > mostLines {
		return Answer{Route: RouteCase, Question: q}, nil
	}
	if len(q.Cases()) == 1 && q.Asks {
		if answer, ok, err := a.premise(ctx, q, d); ok || err != nil {
			return answer, err
		}
	}
	if q.Shape == Who && acting.MatchString(index.Fold(q.Text)) && len(q.Cases()) == 1 && authority(q.Mentions[0].Case) != "" {
		return a.acted(ctx, q)
	}
	if q.Shape == Reason && len(q.Cases()) == 1 {
		return a.reasoned(ctx, q, d)
	}
	if q.Slots != nil {
		return a.facts(ctx, q, d)
	}
	if q.Asks && len(q.Cases()) == 1 && q.Shape != Free {
		if answer, ok, err := a.fromText(ctx, q, d, q.Mentions[0].Case); ok || err != nil {
			return answer, err
		}
	}
	if further := q.asksFurther(); q.Asks && len(q.Cases()) == 1 && len(further) > 0 {
		return a.further(ctx, q, further)
	}
	return Answer{Route: RouteCase, Question: q}, nil
}

// reasoned answers why and how: from a fact or a sentence that gives a reason in
// so many words. Nothing is inferred.
func (a *Answerer) reasoned(ctx context.Context, q Question, d *digest) (Answer, error) {
	if told, ok, err := a.fromText(ctx, q, d, q.Mentions[0].Case); ok || err != nil {
		return told, err
	}
	m := q.Mentions[0]
	answer := Answer{Route: RouteFact, Abstained: true, Question: q}
	for _, f := range m.Case.Facts {
		said := strings.Join(factWordsOf(f), " ")
		if because.MatchString(said) && strings.Contains(said, "because") && slices.ContainsFunc(q.Topic, func(key string) bool { return slices.Contains(keys(said), key) }) {
			answer.Abstained, answer.Facts = false, StatedIn(m.Case, []corpus.Fact{f})
			answer.Text = factLine(m.Case, m.Party, []corpus.Fact{f}, q.Language, MaxLine)
			return answer, nil
		}
	}
	w := wording[q.Language]
	answer.Text = Shorten(w.unsaid+who(m.Case, m.Party)+w.colon+standingLine(m.Case, m.Party, q.Language, true)+w.stop, MaxLine)
	if status, ok := Standing(m.Case, m.Party); ok {
		answer.Facts = StatedIn(m.Case, []corpus.Fact{status})
	}
	return answer, nil
}

// acting finds a question for the body that decided.
var acting = regexp.MustCompile(`\b(fined|fine|penali[sz]ed|imposed|sanctioned|sued|ordered|decided|ruled|brought|sentenced|convicted)\b|罚|判|起诉`)

// acted answers who decided, with what was decided.
func (a *Answerer) acted(ctx context.Context, q Question) (Answer, error) {
	c := q.Mentions[0].Case
	if q.Slots == nil {
		q.Slots = slots(corpus.SlotOutcome)
	}
	q.Shape = Free
	answer, err := a.fromFacts(ctx, q)
	answer.Abstained = false
	answer.Text = Shorten(authority(c)+wording[q.Language].stop+answer.Text, MaxLine)
	return answer, err
}

// further answers what no slot asks: with the facts that speak of it, or by
// saying that the sources do not.
func (a *Answerer) further(ctx context.Context, q Question, asked []string) (Answer, error) {
	m := q.Mentions[0]
	answer := Answer{Route: RouteFact, Abstained: true, Question: q}
	w := wording[q.Language]
	facts, all := speaking(m, asked)
	facts, err := a.spelledOut(ctx, facts[:min(3, len(facts))])
	if err != nil {
		return Answer{}, err
	}
	if len(facts) == 0 {
		answer.Text = Shorten(w.unsaid+who(m.Case, m.Party)+w.colon+standingLine(m.Case, m.Party, q.Language, true)+w.stop, MaxLine)
		return answer, nil
	}
	answer.Abstained = !all && q.Shape == YesNo
	answer.Facts = StatedIn(m.Case, facts)
	answer.Text = factLine(m.Case, m.Party, facts, q.Language, MaxLine)
	return answer, nil
}

// facts answers from the records, or, where they are silent, from the sentences
// of the articles that name the party.
func (a *Answerer) facts(ctx context.Context, q Question, d *digest) (Answer, error) {
	answer, err := a.fromFacts(ctx, q)
	if err != nil || !answer.Abstained || len(answer.Facts) > 0 || len(q.Cases()) != 1 {
		return answer, err
	}
	if told, ok, err := a.fromText(ctx, q, d, q.Mentions[0].Case); ok || err != nil {
		return told, err
	}
	return answer, nil
}

// Cases returns the cases that the question names, none twice.
func (q Question) Cases() []*corpus.Case { return Answer{Question: q}.Cases() }
