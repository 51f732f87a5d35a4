package answer

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index/answer/lexicon"
)

// A figure is one value that counts for a statistic, with the fact that says it.
type figure struct {
	Stated
	value  corpus.Value
	beside bool // another counts for its party, or those of several do
}

// A tally is what a statistic is computed over. What a machine read and nobody has
// confirmed stands apart.
type tally struct {
	figures, machine []entry
	without          []entry // what is decided and has no amount
}

// tallied collects what a filter asks for. Years are those of the decisions: a fine
// of 2020 is one of 2020, whatever became of it later.
func (d *digest) tallied(f filter, slot corpus.Slot) tally {
	passed := make([]bool, len(d.ids))
	for _, at := range d.pass(f, false) {
		passed[at] = true
	}
	var t tally
	for _, e := range d.figures {
		if e.slot != slotNumber(slot) || !passed[e.of] || e.apart {
			continue
		}
		switch asked := f.within(int(e.year)) && d.means(f, e); {
		case e.class == amountless:
			t.without = append(t.without, e)
		case !asked:
		case e.class == machine:
			t.machine = append(t.machine, e)
		default:
			t.figures = append(t.figures, e)
		}
	}
	return d.in(t, f.currency)
}

// means reports whether a figure is of one of those that a filter names.
func (d *digest) means(f filter, e entry) bool {
	if len(f.named) == 0 && (f.days.none() || d.kept == nil) {
		return true
	}
	c := d.kept[d.ids[e.of]]
	fact, ok := factAt(c, e)
	if ok && !f.days.none() && e.slot != slotNumber(corpus.SlotDate) && !f.dates(c, fact) {
		return false
	}
	if len(f.named) == 0 {
		return ok
	}
	return ok && slices.ContainsFunc(f.named, func(m Mention) bool {
		return m.Case.ID == c.ID && (fact.Party == "" || m.means(fact.Party))
	})
}

// factAt returns the fact of a case that a figure is of; ok is false where the case
// has changed since.
func factAt(c *corpus.Case, e entry) (fact corpus.Fact, ok bool) {
	facts := c.Facts
	if e.slot == slotNumber(corpus.SlotDate) {
		facts = c.Status
	}
	if int(e.fact) >= len(facts) {
		return corpus.Fact{}, false
	}
	return facts[e.fact], true
}

// figuresOf reads the records of figures. What has changed since the register was
// made is passed over.
func (a *Answerer) figuresOf(ctx context.Context, d *digest, entries []entry) ([]figure, error) {
	var out []figure
	for _, e := range entries {
		c, err := a.caseOf(ctx, d, d.ids[e.of])
		if err != nil {
			return nil, err
		}
		if c == nil {
			continue
		}
		fact, ok := factAt(c, e)
		if !ok {
			continue
		}
		if value := decided(fact); value != nil {
			if n, currency := numberOf(value); n == e.n && string(currency) == d.units[e.unit] {
				out = append(out, figure{Stated{c, fact}, value, !e.own && e.class == confirmed})
			}
		}
	}
	return out, nil
}

// means reports whether a mention is of a party, of the case as a whole, or by the
// beginning of a name that several parties share: "Google" is Google Ireland too.
func (m Mention) means(id corpus.PartyID) bool {
	if m.Party == "" || m.Party == id {
		return true
	}
	party, _ := m.Case.Party(id)
	called := slices.MinFunc(lexicon.Forms(m.Name), func(a, b string) int { return len(a) - len(b) })
	return strings.HasPrefix(lexicon.Spaced(party.Name()), called)
}

// in keeps the figures of a currency; all of them where none is named.
func (d *digest) in(t tally, currency corpus.Currency) tally {
	if currency == "" {
		return t
	}
	other := func(e entry) bool { return d.units[e.unit] != string(currency) }
	t.figures, t.machine = slices.DeleteFunc(t.figures, other), slices.DeleteFunc(t.machine, other)
	there := [256]bool{} // it can only be guessed in which currency they would be: that of the same countries
	for _, e := range t.figures {
		there[d.region[e.of]] = true
	}
	t.without = slices.DeleteFunc(t.without, func(e entry) bool { return !there[d.region[e.of]] })
	return t
}

// counting returns the facts of a case that may count: for a date its newest
// status, by which cases are put in order.
func counting(c *corpus.Case, slot corpus.Slot) []corpus.Fact {
	if slot == corpus.SlotDate {
		return c.Status[:min(1, len(c.Status))]
	}
	return slices.DeleteFunc(slices.Clone(c.Facts), func(f corpus.Fact) bool { return f.Slot != slot })
}

// decided returns the value of a decision that stands, nil for anything else.
func decided(f corpus.Fact) corpus.Value {
	switch {
	case !standing(f):
		return nil
	case f.Slot == corpus.SlotStatus && f.Date.IsZero():
		return nil
	case f.Slot == corpus.SlotStatus:
		return f.Date
	}
	for _, claim := range f.Claims {
		if claim.Stated() && claim.Mistaken == "" {
			return claim.Value
		}
	}
	return nil
}

// standing reports whether what a fact says was decided, and not undone.
func standing(f corpus.Fact) bool { return f.Stage == corpus.Decided || f.Stage == corpus.OnAppeal }

// ranked answers for the longest, the highest, the first or the latest over the
// cases of the archive that the question is about.
func (a *Answerer) ranked(ctx context.Context, d *digest, q Question, slot corpus.Slot) (Answer, error) {
	return a.rankedIn(ctx, d, q, slot, d.filtered(q))
}

// rankedIn is ranked over the cases that a filter lets through.
func (a *Answerer) rankedIn(ctx context.Context, d *digest, q Question, slot corpus.Slot, f filter) (Answer, error) {
	answer := Answer{Route: RouteStatistic, Question: q}
	answer.Question.Mentions = nil
	few, err := a.extremes(ctx, d, f, slot, wantedOrder(q))
	if err != nil {
		return Answer{}, err
	}
	t := few.tallied(f, slot)
	w := wording[q.Language]
	lines := []string{}
	for _, group := range []struct {
		entries []entry
		lead    string
	}{{t.figures, w.amongWords(t.figures, slot)}, {t.machine, fmt.Sprintf(w.leftOut, len(t.machine))}} {
		if len(group.entries) == 0 {
			continue
		}
		room := MaxList - lexicon.Runes(strings.Join(append(lines, group.lead), "\n")) - lexicon.Runes(few.comparison(q.Language)) - more
		shown, words, err := a.firstOf(ctx, few, group.entries, q, room)
		if err != nil {
			return Answer{}, err
		}
		for _, f := range shown {
			answer.Facts = append(answer.Facts, f.Stated)
			answer.Question.Mentions = append(answer.Question.Mentions, Mention{Case: f.Case, Party: f.Fact.Party})
		}
		lines = append(lines, group.lead+words+strings.TrimSpace(w.stop))
	}
	return few.close(answer, lines, slot), nil
}

// firstOf writes the first figures of an order, as many as a line has room for: of each
// currency one, or two that are alike, and where it is beside a party's own the first own one.
func (a *Answerer) firstOf(ctx context.Context, d *digest, entries []entry, q Question, room int) (kept []figure, said string, err error) {
	w := wording[q.Language]
	own, _ := ownOf(entries)
	_, ownFirst := best(own, wantedOrder(q))
	units, leaders := best(entries, wantedOrder(q))
	for _, unit := range units[:min(mostUnits, len(units))] {
		first := leaders[unit][:min(2, len(leaders[unit]))]
		if alone := ownFirst[unit]; len(alone) > 0 && !slices.ContainsFunc(first, func(e entry) bool { return e.own }) {
			first = append(slices.Clone(first), alone[0])
		}
		shown, err := a.figuresOf(ctx, d, first)
		if err != nil {
			return nil, "", err
		}
		for i, f := range shown {
			words := f.words(q.Language)
			if i > 0 && !f.beside && shown[0].beside {
				words = w.own + words
			}
			if len(kept) > 0 && lexicon.Runes(said+w.semicolon+words) > room {
				continue
			}
			if len(kept) > 0 {
				said += w.semicolon
			}
			kept, said = append(kept, f), said+words
		}
	}
	return kept, said, nil
}

// mostUnits is in how many currencies the first of an order are shown.
const mostUnits = 6

// unitsIn is how many currencies some figures are in.
func unitsIn(figures []entry) int {
	seen := map[uint8]bool{}
	for _, f := range figures {
		seen[f.unit] = true
	}
	return len(seen)
}

// words names a figure with its case and sources: those that give it, since what is known
// to be mistaken, and how else it is put, decides nothing here.
func (f figure) words(lang Language) string {
	w := wording[lang]
	name := Shorten(who(f.Case, f.Fact.Party, lang), 90)
	if f.Fact.Slot == corpus.SlotStatus {
		return name + w.colon + StandingWords(f.Fact, lang)
	}
	plain, first := f.Fact, amountOf{of: Mention{Case: f.Case}, fact: f.Fact, money: f.value}.printed(lang)
	plain.Claims = slices.DeleteFunc(slices.Clone(f.Fact.Claims), func(claim corpus.Claim) bool {
		return claim.Mistaken != "" || claim.Value == nil || ClaimIn(claim, lang) != first
	})
	standing, amount := standingBeside(f.Case, f.Fact.Party, []corpus.Fact{f.Fact}, lang, false), cellWords(f.Case, plain, lang, allWays)
	if f.beside && f.Fact.About != "" {
		amount += Comma(lang) + f.Fact.About
	}
	status, ok := StandingOf(f.Case, f.Fact.Party, []corpus.Fact{f.Fact})
	if ok && f.beside && ofAnother(f.Case, f.Fact, status) {
		return name + w.colon + amount + " – " + fmt.Sprintf(w.notThis, status.About, standing)
	}
	if ok && (f.Fact.Party != "" || len(f.Case.Defendants()) > 1) && status.Party != "" && status.Party != f.Fact.Party {
		return name + w.colon + amount + " – " + standing // behind the name of another, or of one of several, it would be theirs
	}
	return name + " – " + standing + w.colon + amount
}

// close ends a statistic with what it covers; one without figures says so.
func (d *digest) close(answer Answer, lines []string, slot corpus.Slot) Answer {
	lang := answer.Question.Language
	if len(lines) == 0 {
		answer.Abstained = true
		asked := Label(slot, lang)
		if lang == English {
			asked = strings.ToLower(asked)
		}
		lines = append(lines, fmt.Sprintf(wording[lang].noFigure, asked))
	}
	end := d.comparison(lang)
	answer.Text = Shorten(strings.Join(lines, "\n"), MaxList-lexicon.Runes(end)-1) + "\n" + end
	return answer
}
