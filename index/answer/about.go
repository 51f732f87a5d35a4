package answer

import (
	"context"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// about answers a question that names cases.
func (a *Answerer) about(ctx context.Context, q Question, d *digest) (Answer, error) {
	q.Mentions = d.parted(q)
	if q.Shape != Compare && q.Shape != Rank && q.Shape != Sum {
		q.Mentions = q.wholes()
	}
	if answer, ok := d.timesFined(q); ok {
		return answer, nil
	}
	if answer, ok, err := a.computed(ctx, q, d); ok || err != nil {
		return answer, err
	}
	if q.Shape == Contest && len(q.Mentions) > 2 && places(q.everyone) == 2 {
		if pair := d.paired(q); pair != nil {
			q.Mentions = pair
		}
	}
	if q.Shape == Contest && q.Slots == nil && len(q.Mentions) == 2 && rankedBy(index.Fold(q.Text)) == "" {
		q.Slots = inBoth(q.Mentions[0], q.Mentions[1])
	}
	if len(q.Cases()) == 1 && prevailing.MatchString(index.Fold(q.Text)) && !slices.ContainsFunc(q.Mentions[0].Case.Facts, func(f corpus.Fact) bool { return f.Slot == corpus.SlotOutcome && ruling.MatchString(tells(f)) }) {
		q.Slots = slots(corpus.SlotStatus) // without a ruling, how it ended
	}
	if answer, ok, err := a.same(ctx, q); ok || err != nil {
		return answer, err
	}
	if len(q.Mentions) == 1 {
		if answer, ok, err := a.contrasting(ctx, q, d); ok || err != nil {
			return answer, err
		}
	}
	if q.Shape == Compare && len(q.Mentions) == 1 {
		if answer, ok, err := a.opposed(ctx, q, d); ok || err != nil {
			return answer, err
		}
	}
	switch {
	case q.Shape == Compare && len(q.Mentions) > 1 && len(q.Mentions) <= mostCompared:
		return compare(q), nil
	case (q.Shape == Contest || q.Shape == Rank) && len(q.Mentions) == 2 && (q.Slots != nil || rankedBy(index.Fold(q.Text)) != ""):
		if q.Slots == nil {
			q.Slots = slots(rankedBy(index.Fold(q.Text)))
		}
		q.Shape = Contest
		return a.contest(ctx, q, d)
	}
	if q.Shape == Contest && len(q.Mentions) == 1 && q.Slots != nil && q.sets() {
		return a.half(ctx, q)
	}
	if name, err := a.unknownCase(ctx, q); name != "" || err != nil {
		if err != nil {
			return Answer{}, err
		}
		return a.strange(ctx, q, name, d)
	}
	if answer, ok := q.others(); ok {
		return answer, nil
	}
	if answer, ok := d.abroad(q); ok {
		return answer, nil
	}
	if answer, ok := d.mismatched(q); ok {
		return answer, nil
	}
	if len(q.Mentions) > mostLines {
		return Answer{Route: RouteCase, Question: q}, nil
	}
	return a.ofCases(ctx, q, d)
}

// ofCases answers a question about cases that the archive knows, in which it takes
// none for another.
func (a *Answerer) ofCases(ctx context.Context, q Question, d *digest) (Answer, error) {
	if len(q.Cases()) == 1 && q.Asks {
		if answer, ok, err := first(ctx, q, d, a.toldOfOthers, a.premise); ok || err != nil {
			return answer, err
		}
	}
	if answer, ok := q.particular(); ok {
		return answer, nil
	}
	admits := q
	if admittedSum.MatchString(index.Fold(q.Text)) {
		admits.Shape = YesNo // what somebody agreed to pay they need not have admitted
	}
	if answer, ok, err := a.avowed(ctx, admits, d); ok || err != nil || admits.Shape != q.Shape {
		if err == nil && !ok {
			answer = unanswered(Answer{Question: q}, d)
		}
		return answer, err
	}
	if answer, ok, err := a.agreeing(ctx, q, d); ok || err != nil {
		return answer, err
	}
	if answer, ok, err := a.saidSo(ctx, q); ok || err != nil {
		return answer, err
	}
	if len(q.Cases()) == 1 {
		if answer, ok, err := a.actor(ctx, q, d); ok || err != nil {
			return answer, err
		}
	}
	if answer, ok, err := a.denied(ctx, q, d); ok || err != nil {
		return answer, err
	}
	if q.Shape == Who && q.Slots == nil {
		if answer, ok, err := a.fromText(ctx, q, d, q.Mentions[0].Case); ok && len(q.Cases()) == 1 || err != nil {
			return answer, err
		}
	}
	return a.ofShape(ctx, q, d)
}

// ofShape answers by what kind of thing a question about cases is after.
func (a *Answerer) ofShape(ctx context.Context, q Question, d *digest) (Answer, error) {
	if openAppeal.MatchString(index.Fold(q.Text)) && len(q.Cases()) == 1 {
		if status, ok := Standing(q.Mentions[0].Case, q.Mentions[0].Party); ok && stateOf(status) == "under_appeal" {
			return a.further(ctx, q, []string{"=nothing"})
		}
	}
	if q.Shape == Who && acting.MatchString(index.Fold(q.Text)) && !actedOn.MatchString(index.Fold(q.Text)) && len(q.Cases()) == 1 && authority(q.Mentions[0].Case) != "" {
		return a.acted(ctx, q)
	}
	if q.Shape == Reason && len(q.Cases()) == 1 && !becoming.MatchString(index.Fold(q.Text)) {
		return a.reasoned(ctx, q, d)
	}
	if unpaid, err := a.unpaid(ctx, q); unpaid || err != nil {
		if err != nil {
			return Answer{}, err
		}
		return a.further(ctx, q, []string{"=nothing"})
	}
	if q.Slots != nil {
		return a.facts(ctx, q, d)
	}
	if q.Asks && len(q.Cases()) == 1 {
		if answer, ok, err := a.fromText(ctx, q, d, q.Mentions[0].Case); ok || err != nil {
			return answer, err
		}
	}
	if q.Asks && len(q.Cases()) == 1 {
		if answer, ok, err := a.valueTold(ctx, q, d); ok || err != nil {
			return answer, err
		}
	}
	if folded := index.Fold(q.Text); len(q.Cases()) == 1 && (ageAsked.MatchString(folded) || q.Asks && asksForRole(folded)) {
		return a.further(ctx, q, []string{"=nothing"}) // a status alone would be no answer
	}
	if further := q.besidesPlace(q.asksFurther()); q.Asks && len(q.Cases()) == 1 && len(further) > 0 {
		return a.further(ctx, q, further)
	}
	if m := q.Mentions[0]; becoming.MatchString(index.Fold(q.Text)) && len(q.Mentions) == 1 && m.Party != "" && len(m.Case.Defendants()) > 1 {
		q.Slots = slots(corpus.SlotStatus)
		return a.fromFacts(ctx, q) // of several people the card would lead with another
	}
	return Answer{Route: RouteCase, Question: q}, nil
}

// prevailing finds a question for who won.
var prevailing = regexp.MustCompile(winOrLose)

// ruling finds what an outcome says of who prevailed.
var ruling = regexp.MustCompile(`(?i)\b(?:for|against|won|lost|allowed|dismissed|upheld|overturned|succeeded|failed|ordered|granted|rejected|liable|annulled|set aside|acquitted|breach\w*)\b|胜|败|驳回|判令|撤销`)

// becoming finds a question for what came of somebody.
var becoming = regexp.MustCompile(`\b(happen(ed|s|d)?|happned|bec(a|o)me of)\b|怎么样了|下场|(?:后来|最后|最终|结果|结局|现在|如今)(?:又|到底|究竟)?(?:怎么?样|如何)`)

// reasoned answers why and how: from a fact or a sentence that gives a reason in
// so many words. Nothing is inferred.
func (a *Answerer) reasoned(ctx context.Context, q Question, d *digest) (Answer, error) {
	if told, ok := q.presumed(); ok {
		return told, nil
	}
	if gotAsked.MatchString(index.Fold(q.Text)) { // how somebody was punished is what they got
		q.Shape, q.Slots = Free, slots(corpus.SlotTerm, corpus.SlotFine, corpus.SlotDamages)
		return a.facts(ctx, q, d)
	}
	if told, ok, err := a.fromText(ctx, q, d, q.Mentions[0].Case); ok || err != nil {
		return told, err
	}
	m := q.Mentions[0]
	answer := Answer{Route: RouteFact, Abstained: true, Question: q}
	for _, f := range m.Case.Facts {
		said := strings.Join(factWordsOf(f), " ")
		if giving.MatchString(said) && slices.ContainsFunc(q.Topic, func(key string) bool { return slices.Contains(lexicon.Keys(said), key) }) {
			answer.Abstained, answer.Facts = false, StatedIn(m.Case, []corpus.Fact{f})
			answer.Text = factLine(m.Case, m.Party, []corpus.Fact{f}, q.Language, MaxLine)
			return answer, nil
		}
	}
	if told, ok := q.reasonTold(m); ok {
		return told, nil
	}
	w := wording[q.Language]
	answer.Text = Shorten(w.unsaid+who(m.Case, m.Party, q.Language)+w.colon+standingLine(m.Case, m.Party, q.Language, true)+w.stop, MaxLine)
	if status, ok := Standing(m.Case, m.Party); ok {
		answer.Facts = StatedIn(m.Case, []corpus.Fact{status})
	}
	return answer, nil
}

// giving finds the words by which a fact gives a reason.
var giving = regexp.MustCompile(`\b(because|since|for want of|for lack of|due to|as it lacked)\b`)

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
	if event, ok := q.later(m.Case); ok && (len(facts) == 0 || !all) {
		line := q.verdictOn(event) + factLine(m.Case, m.Party, nil, q.Language, MaxLine/2) + w.stop
		answer.Text, answer.Abstained = line+laterWords(m.Case, event, q.Language, MaxLine-lexicon.Runes(line)-1)+".", false
		return answer, nil
	}
	if len(facts) == 0 {
		answer.Text = Shorten(w.unsaid+who(m.Case, m.Party, q.Language)+w.colon+standingLine(m.Case, m.Party, q.Language, true)+w.stop, MaxLine)
		return answer, nil
	}
	word := ""
	if q.Shape == YesNo {
		v := unsaid
		if all && len(asked) > 1 { // a single word is in too many claims
			v = judgeClaims(asked, facts)
		}
		word, answer.Abstained = verdictWords[q.Language][v], v == unsaid
		if all && len(asked) > 1 && v == unsaid {
			word, answer.Abstained = "", false // what is said speaks for itself
		}
	} else {
		answer.Abstained = false
	}
	answer.Facts = StatedIn(m.Case, facts)
	answer.Text = word + factLine(m.Case, m.Party, facts, q.Language, MaxLine-lexicon.Runes(word))
	return answer, nil
}

// facts answers from the records, or, where they are silent or say nothing of
// somebody else whom the question names, from the sentences of the articles that
// are about the party.
func (a *Answerer) facts(ctx context.Context, q Question, d *digest) (Answer, error) {
	answer, err := a.fromFacts(ctx, q)
	if err != nil || len(q.Cases()) != 1 || len(q.Mentions) != 1 {
		if told, ok, err := a.ofEither(ctx, q, d, answer, err); ok || err != nil {
			return told, err
		}
		return a.orSpecial(ctx, q, d, answer, err)
	}
	if told, ok, err := a.changed(ctx, q, answer); ok || err != nil {
		return told, err
	}
	if told, ok, err := a.valueBeyond(ctx, q, d, answer); ok || err != nil {
		return told, err
	}
	if told, ok, err := a.inItsWords(ctx, q, answer); ok || err != nil {
		return told, err
	}
	loose := len(q.Slots) > 3 && !answer.speaksOf(q.asksFurther()) // "how much", of what no fact speaks of
	otherCount := q.Slots[0] == corpus.SlotCount && countsPeople(answer.Facts) && !answer.speaksOf(q.asksFurther())
	if otherCount && affected.MatchString(index.Fold(q.Text)) {
		if otherCount, err = a.notOfData(ctx, answer); err != nil {
			return Answer{}, err
		}
	}
	deed := befellCounted.FindString(index.Fold(q.Text))
	if m := disposedOf.FindStringSubmatch(index.Fold(q.Text)); m != nil {
		deed = m[1]
	}
	if deed != "" && q.Slots[0] == corpus.SlotCount && len(answer.Facts) > 0 && !otherCount {
		if otherCount, err = a.notOfDeed(ctx, answer, deed); err != nil {
			return Answer{}, err
		}
	}
	loose = loose || otherCount // what a machine counted is of what its sentence tells
	weighed := answer.Abstained && len(answer.Facts) > 0 && !loose && (q.Shape != YesNo || len(figures(index.Fold(q.Text))) > 0)
	if weighed || !answer.Abstained && !loose && !q.beyond(answer) {
		return answer, nil
	}
	if sought, ok := q.quantitySought(); ok && sought.cue != nil && answer.Abstained && q.Mentions[0].Case.MachineRead() {
		if told, ok, err := a.noValue(ctx, q, d, sought, nil); ok || err != nil {
			return told, err
		}
	}
	if told, ok, err := a.fromText(ctx, q, d, q.Mentions[0].Case); ok || err != nil {
		return told, err
	}
	if told, ok, err := a.lawOf(ctx, q, d); answer.Abstained && (ok || err != nil) {
		return told, err
	}
	if answer.Abstained {
		if told, ok, err := first(ctx, q, d, a.fromNamed, a.valueTold); ok || err != nil {
			return told, err
		}
	}
	if otherCount && !answer.Abstained {
		answer.Text, answer.Abstained = Shorten(wording[q.Language].unsaid+answer.Text, MaxLine), true
	}
	return answer, nil
}

// admittedSum finds a question for how much somebody admitted.
var admittedSum = regexp.MustCompile(`^(?:how much|what) (?:did|does|has|have) .* (?:admit|admitted|acknowledged?|confess(?:ed)?)(?: to)?[?]?$|承认了?(?:多少|什么)`)

// speaksOf reports whether one of the facts of an answer speaks of all of the keys.
func (a Answer) speaksOf(further []string) bool {
	return len(further) == 0 || slices.ContainsFunc(a.Facts, func(s Stated) bool { return holds(factKeys(s.Fact), further) })
}

// Cases returns the cases that the question names, none twice.
func (q Question) Cases() []*corpus.Case { return Answer{Question: q}.Cases() }
