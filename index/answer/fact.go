package answer

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// fromFacts reads the slot that is asked for from each case and party named:
// one line each, those that have a value first. A single one has all the room. A
// yes-or-no question gets its word before the fact.
func (a *Answerer) fromFacts(ctx context.Context, q Question) (Answer, error) {
	findings := make([]finding, len(q.Mentions))
	for i, m := range q.Mentions {
		findings[i] = finding{m, relevant(m.Case, m.Party, q.Slots, q.detailOf(m))}
		if prevailing.MatchString(index.Fold(q.Text)) && q.Slots[0] == corpus.SlotOutcome {
			findings[i].facts = slices.DeleteFunc(findings[i].facts, func(f corpus.Fact) bool { return !ruling.MatchString(tells(f)) })
		}
	}
	if whole, ok := q.together(); ok {
		findings = []finding{whole}
	}
	slices.SortStableFunc(findings, func(a, b finding) int { return b.telling() - a.telling() })
	answer := Answer{Route: RouteFact, Abstained: true, Question: q}
	answer.Question.Mentions = nil
	var lines []string
	for _, f := range findings {
		line, answered, err := a.line(ctx, q, f, len(findings))
		if err != nil {
			return Answer{}, err
		}
		if !slices.Contains(lines, line) {
			lines = append(lines, line)
		}
		answer.Question.Mentions = append(answer.Question.Mentions, f.Mention)
		answer.Abstained = answer.Abstained && !answered
		answer.Facts = append(answer.Facts, StatedIn(f.Case, f.facts)...)
	}
	answer.Text = Shorten(strings.Join(lines, "\n"), MaxList)
	return answer, nil
}

// together returns what several parties of one case have to bear in all, where the
// question gives just that figure and none of them bears it alone.
func (q Question) together() (finding, bool) {
	asked := figures(index.Fold(q.Text))
	if q.Shape != YesNo || len(asked) == 0 || len(q.Mentions) < 2 || len(q.Cases()) != 1 || !q.Slots[0].Money() {
		return finding{}, false
	}
	c := q.Mentions[0].Case
	for _, f := range c.Facts {
		if f.Slot == q.Slots[0] && f.Party == "" && standing(f) && judgeFigure(asked, []corpus.Fact{f}) == yes {
			whole := q.Mentions[0]
			whole.Party = ""
			return finding{whole, []corpus.Fact{f}}, true
		}
	}
	return finding{}, false
}

// detailOf returns the words of a question that tell one fact of a mention from
// another. Words that are in questions of every kind count for a date and a number,
// where a fact speaks of them.
func (q Question) detailOf(m Mention) []string {
	detail := slices.Concat(q.Detail, q.Topic)
	if q.Slots[0] != corpus.SlotDate && q.Slots[0] != corpus.SlotCount && q.Slots[0] != corpus.SlotDamages {
		return detail
	}
	wide := slices.DeleteFunc(lexicon.Keys(q.Text), func(key string) bool { return !telling.Has(key) })
	speaks := func(f corpus.Fact) bool { return speaksOf(f, wide) }
	if !slices.ContainsFunc(concerning(m.Case, m.Party, q.Slots, nil), speaks) {
		return detail
	}
	return append(detail, wide...)
}

// line writes what is found of one mention among so many, and says whether that
// answers the question.
func (a *Answerer) line(ctx context.Context, q Question, f finding, among int) (line string, answered bool, err error) {
	room := MaxLine
	if among > 1 {
		room = max(100, MaxList/among-1)
	}
	word, answered := "", f.answers(q)
	if event, ok := deniedInWords(f.Mention, q.Slots[0]); ok && len(f.facts) == 0 {
		if q.Shape == YesNo {
			word = verdictWords[q.Language][no.turned(q.Text, index.Fold(q.Text))]
		}
		return inWordsOf(Mention{Case: f.Case, Party: f.subject(q)}, word, event, q.Language, room), true, nil
	}
	if q.Shape == YesNo {
		if v, ok := f.spared(q); ok {
			word = verdictWords[q.Language][v.turned(q.Text, index.Fold(q.Text))]
			return word + factLine(f.Case, f.Party, nil, q.Language, room-lexicon.Runes(word)), v == no, nil
		}
		v, err := a.judge(ctx, q, f)
		if err != nil {
			return "", false, err
		}
		if caveat, ok := f.caveat(); ok && v == evident && finalAsked.MatchString(index.Fold(q.Text)) {
			return inWordsOf(f.Mention, "", caveat, q.Language, room), true, nil
		}
		f.facts = q.leading(f)
		if event, ok := q.later(f.Case); ok && v == unsaid && q.tellsOfDeed(f.Mention, event) {
			line := q.verdictOn(event) + factLine(f.Case, f.subject(q), nil, q.Language, room/2) + wording[q.Language].stop
			return line + laterWords(f.Case, event, q.Language, room-lexicon.Runes(line)-1) + fullStop(q.Language), true, nil
		}
		word, answered = q.dated(q.word(v), v, f), v != unsaid && v != uncriminal
		switch _, ok := denied(f.Mention, q.Slots[0]); {
		case v != unsaid || len(f.facts) > 0:
		case ok:
			word, answered = verdictWords[q.Language][no], true
		default:
			word = "" // the line says it
		}
	}
	room -= lexicon.Runes(word)
	if event, ok := q.noted(f, answered); ok {
		if !answered {
			word, answered = "", true // the caveat speaks for itself
		}
		line := word + factLine(f.Case, f.subject(q), nil, q.Language, room/2) + wording[q.Language].stop
		return line + laterWords(f.Case, event, q.Language, room+lexicon.Runes(word)-lexicon.Runes(line)-1) + fullStop(q.Language), true, nil
	}
	if len(f.facts) == 0 {
		return word + silence(f.Mention, q, room), answered, nil
	}
	if paidHowMuch.MatchString(index.Fold(q.Text)) {
		slices.SortStableFunc(f.facts, func(a, b corpus.Fact) int { return paidFirst(b) - paidFirst(a) })
	}
	facts, err := a.spelledOut(ctx, f.facts)
	if err != nil {
		return "", false, err
	}
	for i := range facts {
		words := verdictWords[q.Language]
		if facts[i].Slot == corpus.SlotStatus && word != "" && word != words[unsaid] && word != words[uncriminal] || q.Shape != YesNo && facts[i].Slot == corpus.SlotStatus {
			facts[i].Note = "" // a caveat says why the sources do not
		}
	}
	if unpaid := q.paidOf(f); unpaid != "" {
		line := factLine(f.Case, f.subject(q), facts, q.Language, room-lexicon.Runes(unpaid))
		return strings.TrimRight(line, ".。") + unpaid, answered, nil
	}
	return word + factLine(f.Case, f.subject(q), facts, q.Language, room), answered, nil
}

// A finding is what the record of a mention says in the slots that are asked for.
type finding struct {
	Mention
	facts []corpus.Fact
}

// subject is whom the line is about: the party, or the case as a whole where what
// somebody pays or serves is told of none of its several defendants by name.
func (f finding) subject(q Question) corpus.PartyID {
	own := func(fact corpus.Fact) bool { return fact.Party == f.Party }
	if personal(q.Slots[0]) && len(f.Case.Defendants()) > 1 && !slices.ContainsFunc(f.facts, own) {
		return ""
	}
	return f.Party
}

// telling ranks findings: 2 for a value, 1 for facts that no source puts a
// figure to, 0 for silence.
func (f finding) telling() int {
	switch {
	case slices.ContainsFunc(f.facts, stated):
		return 2
	case len(f.facts) > 0:
		return 1
	}
	return 0
}

// answers reports whether the question is answered: by a value, or, where it
// asks for a court, by the forum that the record stands under.
func (f finding) answers(q Question) bool {
	return f.telling() == 2 || len(f.facts) == 0 && forumAnswers(f.Case, q)
}

func forumAnswers(c *corpus.Case, q Question) bool {
	return q.Slots[0] == corpus.SlotCourt && c.Forum != ""
}

// stated reports whether a source gives the fact a value.
func stated(f corpus.Fact) bool { return slices.ContainsFunc(f.Claims, corpus.Claim.Stated) }

// silence says that no source speaks of the slot, and what the record does hold.
// Asked for a court, it names the forum that the record stands under.
func silence(m Mention, q Question, room int) string {
	if forumAnswers(m.Case, q) {
		w := wording[q.Language]
		return Shorten(who(m.Case, m.Party, q.Language)+w.colon+standingLine(m.Case, m.Party, q.Language, false)+w.stop+
			forumLabel(m.Case.Forum, q.Language)+w.colon+strings.ReplaceAll(m.Case.Forum, "; ", w.semicolon), room)
	}
	var held []string
	for _, f := range m.Case.Facts {
		if label := Label(f.Slot, q.Language); !slices.Contains(held, label) {
			held = append(held, label)
		}
	}
	asked, list := Label(q.Slots[0], q.Language), Listed(held, q.Language)
	if q.Language == English {
		asked, list = strings.ToLower(asked), strings.ToLower(list)
	}
	w := wording[q.Language]
	line := who(m.Case, m.Party, q.Language) + w.colon + standingLine(m.Case, m.Party, q.Language, false) + w.stop
	if denial, ok := denied(m, q.Slots[0]); ok {
		return line + factWords(m.Case, denial, q.Language, room-lexicon.Runes(line))
	}
	line += fmt.Sprintf(w.silent, asked)
	switch {
	case slices.Contains(held, Label(q.Slots[0], q.Language)):
		line += w.others
	case len(held) > 0:
		line += fmt.Sprintf(w.holds, list)
	}
	return Shorten(line, room)
}

// denied returns what a record says in place of a sum: a warning, without a fine.
func denied(m Mention, slot corpus.Slot) (corpus.Fact, bool) {
	idea := lexicon.Keys(string(slot))
	for _, f := range m.Case.Facts {
		said := strings.Join(factWordsOf(f), " ")
		if f.Slot == corpus.SlotOutcome && len(idea) > 0 && holds(lexicon.Keys(said), idea) && negative.MatchString(said) {
			return f, true
		}
	}
	return corpus.Fact{}, false
}
