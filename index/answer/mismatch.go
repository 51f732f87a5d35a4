package answer

import (
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// mismatched corrects a question that puts together what no record does: two
// opponents of different cases, a case and an authority that has nothing to do
// with it, or a decision and a figure that was only proposed. ok is false where
// nothing is to be corrected.
func (d *digest) mismatched(q Question) (answer Answer, ok bool) {
	if answer, ok = opponents(q); ok {
		return answer, true
	}
	if answer, ok = outsider(q); ok {
		return answer, true
	}
	if answer, ok = d.strangeBody(q); ok {
		return answer, true
	}
	return superseded(q)
}

// opposing finds a question that takes one for the other's opponent.
var opposing = regexp.MustCompile(`\b(from|against|sues?|sued|suing|v|vs|versus|beat|defeat(ed)?)\b|起诉|诉|告`)

// opponents answers for two that a question sets against each other, and that are
// parties of different cases.
func opponents(q Question) (Answer, bool) {
	if len(q.everyone) < 2 || places(q.everyone) != 2 || !opposing.MatchString(index.Fold(q.Text)) {
		return Answer{}, false
	}
	claims, answers := false, false
	for _, m := range q.Mentions {
		party, known := m.Case.Party(m.Party)
		if !known || slices.ContainsFunc(q.everyone, func(o Mention) bool { return o.Case.ID == m.Case.ID && o.at != m.at }) {
			return Answer{}, false
		}
		claims, answers = claims || party.Role == "claimant", answers || party.Role == "defendant"
	}
	if !claims || !answers {
		return Answer{}, false
	}
	first, second := q.Mentions[0], q.Mentions[len(q.Mentions)-1]
	for _, m := range q.Mentions {
		if m.at.Start < first.at.Start {
			first = m
		}
		if m.at.Start > second.at.Start {
			second = m
		}
	}
	return wrong(q, fmt.Sprintf(wording[q.Language].apart, shortName(first), shortName(second), titles(q.Cases(), q.Language))), true
}

// outsider answers for somebody whom a question takes for a party of a case that it
// names by more than a party: "what did Google offer in the Facebook settlement".
func outsider(q Question) (Answer, bool) {
	if places(q.everyone) != 2 {
		return Answer{}, false
	}
	for _, m := range q.everyone {
		before := strings.TrimSuffix(strings.TrimSpace(index.Fold(q.Text[:m.at.Start])), " the")
		if strings.Count(m.Name, " ") == 0 || !strings.HasSuffix(" "+before, " in") || !settled.MatchString(index.Fold(m.Name)) {
			continue
		}
		inside := func(o Mention) bool { return o.at != m.at && o.Case.ID == m.Case.ID }
		i := slices.IndexFunc(q.everyone, func(o Mention) bool { return o.at != m.at })
		if other, ok := q.everyone[i].Case.Party(q.everyone[i].Party); !ok || other.Person || slices.ContainsFunc(q.everyone, inside) {
			return Answer{}, false
		}
		q.Mentions = []Mention{m}
		return wrong(q, fmt.Sprintf(wording[q.Language].apart, "“"+q.everyone[i].at.In(q.Text)+"”", shortName(Mention{Case: m.Case}), titles(q.Cases(), q.Language))), true
	}
	return Answer{}, false
}

// settled finds the name of a case that is more than that of a party.
var settled = regexp.MustCompile(`\b(case|settlement|litigation|verdict|breach|fine|trial)\b`)

// strangeBody answers for a court or authority of the archive that a question
// takes for the one that decided the case it names.
func (d *digest) strangeBody(q Question) (Answer, bool) {
	if !acting.MatchString(index.Fold(q.Text)) {
		return Answer{}, false
	}
	var f filter
	f.body(d.reading(q.Text), d.bodies)
	there := func(c *corpus.Case) bool {
		held := lexicon.Spaced(strings.Join(index.CaseDocument(c).Parts(), "\n") + "\n" + c.Forum)
		return acts(c, f.bodies) || slices.ContainsFunc(f.bodies, func(name string) bool { return strings.Contains(held, name) })
	}
	if len(f.bodies) == 0 || slices.ContainsFunc(q.Cases(), there) {
		return Answer{}, false
	}
	name := ""
	for _, body := range f.bodies {
		if at, ok := read(q.Text).find(body); ok {
			name = at.In(q.Text)
		}
	}
	return wrong(q, fmt.Sprintf(wording[q.Language].undecided, Shorten(name, 60), shortName(q.Mentions[0]), titles(q.Cases(), q.Language))), true
}

// bigFigure finds an amount of money in a folded question.
var bigFigure = regexp.MustCompile(`\b(million|billion|thousand|euros?|pounds?|dollars?|yuan|won)\b|\d(?:m|mn|mln|bn|b|k)\b|[€£$₩¥]|万|亿|元|英镑`)

// superseded answers where the figure that a question takes for decided was only
// proposed, claimed or set aside: with that, and with what was decided.
func superseded(q Question) (Answer, bool) {
	folded := index.Fold(q.Text)
	asked := figures(folded)
	if len(q.Cases()) != 1 || len(asked) == 0 || !bigFigure.MatchString(folded) || q.Slots == nil {
		return Answer{}, false
	}
	m := q.Mentions[0]
	var undecided, decided []corpus.Fact
	for _, f := range m.Case.Facts {
		switch {
		case !f.Slot.Money() || !gives(f, asked):
		case standing(f) || f.Stage == corpus.Paid || f.Stage == corpus.SetAside && q.Shape == YesNo:
			return Answer{}, false
		default:
			undecided = append(undecided, f)
		}
	}
	if len(undecided) == 0 || slices.ContainsFunc(lexicon.Terms(folded), proposing.Has) {
		return Answer{}, false
	}
	for _, f := range m.Case.Facts {
		if f.Slot == undecided[0].Slot && standing(f) && (f.Party == "" || m.Party == "" || f.Party == m.Party) {
			decided = append(decided, f)
		}
	}
	facts := append(undecided[:1], decided...)
	if q.Slots[0] == corpus.SlotDate {
		facts = append(facts, relevant(m.Case, m.Party, q.Slots, q.detailOf(m))...)
	}
	if q.Shape == YesNo {
		if len(decided) == 0 {
			return Answer{}, false
		}
		word := verdictWords[q.Language][no.turned(q.Text, folded)]
		return Answer{Route: RouteFact, Text: word + factLine(m.Case, "", facts, q.Language, MaxLine-lexicon.Runes(word)), Question: q, Facts: StatedIn(m.Case, facts)}, true
	}
	answer := wrong(q, factLine(m.Case, "", facts, q.Language, MaxLine))
	answer.Facts = StatedIn(m.Case, facts)
	return answer, true
}

// gives reports whether a claim of a fact has all of the figures, which a question
// may give without what stands behind the point: 183 million for 183.39 million.
func gives(f corpus.Fact, asked []string) bool {
	return slices.ContainsFunc(f.Claims, func(c corpus.Claim) bool {
		if !c.Stated() {
			return false
		}
		said := append(figures(index.Fold(c.Display())), figures(index.Fold(c.Value.Display()))...)
		return !slices.ContainsFunc(asked, func(figure string) bool {
			return !slices.ContainsFunc(said, func(s string) bool { return s == figure || len(figure) > 1 && strings.HasPrefix(s, figure+".") })
		})
	})
}

// proposing stems are in questions that know that a figure was not decided.
var proposing = lexicon.Set{"propos", "claim", "ask", "demand", "intend", "intent", "notic", "offer", "provision", "sought", "seek", "want", "threaten", "origin", "first", "initi", "befor", "reduc", "annul", "overturn", "=annulled"}

// wrong is the answer to a question whose premise does not hold.
func wrong(q Question, text string) Answer {
	return Answer{Route: RoutePremise, Text: Shorten(text, MaxLine), Abstained: true, Question: q}
}

// titles names at most three cases.
func titles(cases []*corpus.Case, lang Language) string {
	var out []string
	for _, c := range cases[:min(3, len(cases))] {
		out = append(out, Shorten(TitleNaming(c, lang), 70))
	}
	return strings.Join(out, wording[lang].semicolon)
}
