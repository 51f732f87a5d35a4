package bot

import (
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index/answer"
)

// A difference is what a case says otherwise than it did.
type difference struct {
	what    string // "Fine (Han)", "Later"
	was, is string // one of them may be empty
}

// String says what it was and what it is.
func (d difference) String(w Wording) string {
	switch {
	case d.was == "":
		return w.Say("%s: %s", d.what, d.is)
	case d.is == "":
		return w.Say("%s: was %s; the record says this no more", d.what, d.was)
	}
	return w.Say("%s: was %s; is %s", d.what, d.was, d.is)
}

// differences lists what is news of a case: how somebody stands, figures that were
// added or corrected, and what came later; of all of it, what it is called and said to
// be about, and further sources too. What only a machine has read is none of it.
func differences(former, now *corpus.Case, all bool) []difference {
	return differencesIn(WordingFor(""), former, now, all)
}

func differencesIn(w Wording, former, now *corpus.Case, all bool) []difference {
	out := compared(statements(w, former, former.Status), statements(w, now, now.Status))
	out = append(out, compared(statements(w, former, former.Facts), statements(w, now, now.Facts))...)
	for _, event := range now.Later {
		if !slices.ContainsFunc(former.Later, func(e corpus.Event) bool { return e.Text == event.Text }) {
			out = append(out, difference{what: w.Say("Later"), is: dated(w, event)})
		}
	}
	if !all {
		return out
	}
	out = append(out, retitled(w, former, now)...)
	for _, source := range now.Sources {
		if _, known := former.Source(source.ID); !known {
			out = append(out, difference{what: w.Say("A further source"), is: source.Label()})
		}
	}
	return out
}

func dated(w Wording, event corpus.Event) string {
	if event.Date.IsZero() {
		return event.Text
	}
	return w.Say("%s: %s", w.Date(event.Date), event.Text)
}

// A stated is what sources say of one thing: of one fact, or how one party stands.
type stated struct {
	about  string   // what tells it apart
	what   string   // "Fine (Han)"
	values []string // what it comes to, sorted: the same amount in other words, or of another source, is no news
	words  string
}

// statements lists what the sources of a case say, each thing once. Of the statuses
// of a party the newest counts; of a figure, what was claimed, decided and set aside
// stand together.
func statements(w Wording, c *corpus.Case, facts []corpus.Fact) []stated {
	var out []stated
	for _, fact := range facts {
		if fact.MachineRead() {
			continue
		}
		about := string(fact.Slot) + "\n" + string(fact.Party) + "\n" + fact.About
		i := slices.IndexFunc(out, func(s stated) bool { return s.about == about })
		switch {
		case i >= 0 && fact.Slot == corpus.SlotStatus:
		case i >= 0:
			out[i].words += " / " + wordsOf(w, c, fact)
			out[i].values = slices.Compact(slices.Sorted(slices.Values(append(out[i].values, valuesOf(fact)...))))
		default:
			out = append(out, stated{about, headingOf(w, c, fact), valuesOf(fact), wordsOf(w, c, fact)})
		}
	}
	return out
}

// valuesOf lists what a fact comes to, whoever says it and in whatever words.
func valuesOf(fact corpus.Fact) []string {
	var values []string
	for _, claim := range fact.Claims {
		if claim.MachineRead() {
			continue
		}
		value := "stated without an amount"
		switch v := claim.Value.(type) {
		case nil:
		case corpus.Term:
			if value = v.String(); !v.Life {
				value = fmt.Sprint(v.InMonths())
			}
		default:
			value = v.String()
		}
		values = append(values, fmt.Sprintf("%s %s %s mistaken=%t", fact.Stage, claim.Bound, value, claim.Mistaken != ""))
	}
	if fact.Slot == corpus.SlotStatus {
		values = append(values, fact.Date.String())
	}
	return slices.Compact(slices.Sorted(slices.Values(values)))
}

func headingOf(w Wording, c *corpus.Case, fact corpus.Fact) string {
	if fact.Slot != corpus.SlotStatus {
		fact.Stage = corpus.Decided
		return answer.Heading(c, fact, w.lang())
	}
	heading := answer.Label(corpus.SlotStatus, w.lang())
	if party, ok := c.Party(fact.Party); ok {
		heading = party.Name()
	}
	if fact.About != "" {
		heading += w.aside(fact.About)
	}
	return heading
}

func wordsOf(w Wording, c *corpus.Case, fact corpus.Fact) string {
	if fact.Slot == corpus.SlotStatus {
		return answer.StandingWords(fact, w.lang())
	}
	var sides []string
	for _, side := range answer.Sides(c, fact, w.lang()) {
		if !side.Machine {
			sides = append(sides, side.String())
		}
	}
	words := strings.Join(sides, " / ")
	if stage := answer.StageLabel(fact.Stage, w.lang()); stage != "" {
		words += answer.Staged(stage, w.lang())
	}
	return words
}

// compared lists what is stated otherwise now.
func compared(former, now []stated) []difference {
	var out []difference
	for _, n := range now {
		i := slices.IndexFunc(former, func(f stated) bool { return f.about == n.about })
		switch {
		case i < 0:
			out = append(out, difference{what: n.what, is: n.words})
		case !slices.Equal(former[i].values, n.values):
			out = append(out, difference{what: n.what, was: former[i].words, is: n.words})
		}
	}
	for _, f := range former {
		if !slices.ContainsFunc(now, func(n stated) bool { return n.about == f.about }) {
			out = append(out, difference{what: f.what, was: f.words})
		}
	}
	return out
}
