package bot

import (
	"cmp"
	"slices"
	"strings"

	"casebot/bot/chart"
	"casebot/corpus"
	"casebot/index/answer"
)

// A step is something in a case that has a date.
type step struct {
	when       corpus.Date
	is         corpus.DateIs
	text       string // as sources print it
	plain      string // the same in our own words
	publishers []string
	others     string // the other dates that sources give, with who gives them
	differs    string // that they differ, where the others have no room
	tone       chart.Tone
}

// line writes a step with who tells it, and what others tell instead.
func (s step) line(w Wording) string {
	line := s.date(w) + " — " + s.text + w.said(s.publishers)
	if s.others == "" {
		return line
	}
	return w.List([]string{line, s.others})
}

// date writes when a step was: "published 12 June 2025".
func (s step) date(w Wording) string {
	return answer.DateWords(corpus.Fact{Date: s.when, DateIs: s.is}, w.lang())
}

// beside says in a picture what a date is of, where not of the thing itself.
func beside(is corpus.DateIs) string {
	if is == "" {
		return ""
	}
	return " (" + string(is) + ")"
}

// stepsOf returns what of a case is dated, oldest first.
func stepsOf(w Wording, c *corpus.Case) []step {
	var out []step
	for _, f := range c.Status {
		text := statusText(w, c, f)
		out = append(out, step{f.Date, f.DateIs, text, text, publishers(c, f.Claims), "", "", tones[tone(stateOf(f))]})
	}
	for _, f := range c.Facts {
		out = append(out, factStep(w, c, f))
	}
	for _, event := range c.Later {
		out = append(out, step{event.Date, "", event.Text, event.Text, publishersOf(c, event.Sources), "", "", chart.Plain})
	}
	out = slices.DeleteFunc(out, func(s step) bool { return s.when.IsZero() })
	slices.SortStableFunc(out, func(a, b step) int { return byDate(a.when, b.when) })
	return out
}

// factStep makes a step of a fact: of a date what it is the date of, of anything
// else what sources say.
func factStep(w Wording, c *corpus.Case, f corpus.Fact) step {
	s := step{when: f.Date, is: f.DateIs, text: answer.Heading(c, f, w.lang()), publishers: publishers(c, f.Claims), tone: chart.Plain}
	if f.Slot == corpus.SlotDate {
		s.text = cmp.Or(sentence(f.About), s.text) + machine(w, f)
		s.when, s.plain = dateOf(f), s.text
		return s.dated(w, c, f)
	}
	s.plain = s.text
	for _, claim := range f.Claims[:min(1, len(f.Claims))] {
		if claim.Stated() {
			s.plain += ": " + claim.Value.Display()
		}
	}
	var words []string
	for _, side := range answer.Sides(c, f, w.lang()) {
		words = append(words, side.Words+mistaken(w, side))
	}
	s.text = w.Say("%s: %s", s.text, strings.Join(words, " / ")) + machine(w, f)
	s.plain += machine(w, f)
	return s
}

// dated is the step of a date with those who give that date, and beside it what dates
// others give: none of them is credited with a date that it does not say.
func (s step) dated(w Wording, c *corpus.Case, f corpus.Fact) step {
	here, rest := f, f
	here.Claims, rest.Claims = nil, nil
	for _, claim := range f.Claims {
		date, _ := claim.Value.(corpus.Date)
		switch {
		case claim.Mistaken == "" && date == s.when:
			here.Claims = append(here.Claims, claim)
		case claim.Mistaken != "" || !date.Holds(s.when): // a month does not contradict a day in it
			rest.Claims = append(rest.Claims, claim)
		}
	}
	s.publishers = publishers(c, here.Claims)
	var said []string
	for _, side := range answer.Exact(answer.Sides(c, rest, w.lang())) {
		said = append(said, side.Words+mistaken(w, side)+w.said(side.Publishers()))
	}
	s.others = w.List(said)
	if f.Differs() {
		s.others = w.Say("%s: %s", w.Say("sources differ"), s.others)
		s.differs = w.aside(w.Say("sources differ"))
	}
	return s
}

// statusText writes a status without its date: "Han: sentenced (fraud)".
func statusText(w Wording, c *corpus.Case, status corpus.Fact) string {
	undated := status
	undated.Date = corpus.Date{}
	return statusWords(w, c, undated, true)
}

// dateOf returns the date that the first source gives which is not mistaken, as exactly as
// another says it.
func dateOf(f corpus.Fact) (first corpus.Date) {
	machine := false
	for _, claim := range f.Claims {
		date, ok := claim.Value.(corpus.Date)
		if ok && claim.Mistaken == "" && (first.IsZero() || first.Holds(date) && (machine || !claim.MachineRead())) {
			first, machine = date, claim.MachineRead()
		}
	}
	return first
}

// byDate puts the older first, a year before its months and a month before its days.
func byDate(a, b corpus.Date) int {
	for _, d := range []int{a.Year - b.Year, int(a.Month - b.Month), a.Day - b.Day} {
		if d != 0 {
			return d
		}
	}
	return 0
}

func mistaken(w Wording, side answer.Side) string {
	if side.Mistaken == "" {
		return ""
	}
	return w.aside(answer.Mistaken(w.lang()))
}

func machine(w Wording, f corpus.Fact) string {
	if !f.MachineRead() {
		return ""
	}
	return answer.Comma(w.lang()) + answer.MachineRead(w.lang())
}

// publishers names those who make claims, none twice.
func publishers(c *corpus.Case, claims []corpus.Claim) []string {
	var ids []corpus.ArticleID
	for _, claim := range claims {
		ids = append(ids, claim.Source)
	}
	return publishersOf(c, ids)
}

func publishersOf(c *corpus.Case, ids []corpus.ArticleID) []string {
	var names []string
	for _, id := range ids {
		if source, ok := c.Source(id); ok && !slices.Contains(names, publisher(source)) {
			names = append(names, publisher(source))
		}
	}
	return names
}

// said writes who says something: " (China Daily, Biometric Update)".
func (w Wording) said(names []string) string {
	if len(names) == 0 {
		return ""
	}
	return w.aside(w.commas(names))
}

// tones are those of a picture.
var tones = map[Tone]chart.Tone{ToneOpen: chart.Open, ToneDecided: chart.Decided, ToneSettled: chart.Settled, ToneCleared: chart.Cleared}
