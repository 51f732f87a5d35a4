package bot

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"casebot/corpus"
	"casebot/index/answer"
)

// card shows a case: the newest status first, then the summary, the facts in
// the order of the slots, the sources, and the day they were checked.
func card(w Wording, c *corpus.Case) Card {
	lead := corpus.Fact{}
	if len(c.Status) > 0 {
		lead = c.Status[0]
	}
	return Card{
		Case: c.ID, Title: w.title(c), Tone: tone(stateOf(lead)), Status: statusLine(w, c, lead), Forum: forum(w, c),
		Date: lead.Date.String(), Summary: c.Summary, Fields: fields(w, c), Links: links(c),
		Footer: footer(w, c), Defendants: c.Defendants(), record: c,
	}
}

// newest is the status that leads a case.
func newest(c *corpus.Case) corpus.Fact { return c.Status[0] }

func stateOf(status corpus.Fact) corpus.State {
	if len(status.Claims) == 0 {
		return ""
	}
	s, _ := status.Claims[0].Value.(corpus.State)
	return s
}

// tone says how final a state is.
func tone(s corpus.State) Tone {
	switch s {
	case "", "accused", "charged", "proposed", "under_appeal", "remitted":
		return ToneOpen
	case "settled":
		return ToneSettled
	case "acquitted", "dismissed", "withdrawn", "vacated", "overturned":
		return ToneCleared
	}
	return ToneDecided
}

// statusLine writes the newest status in words, with whom and what it concerns.
func statusLine(w Wording, c *corpus.Case, status corpus.Fact) string {
	if len(status.Claims) == 0 {
		return w.Say("An incident: no charge and no decision was found.")
	}
	line := statusWords(w, c, status, true)
	if status.Note != "" {
		return w.sentences(w.Say("%s.", line), strings.TrimSuffix(sentence(status.Note), ".")+".")
	}
	return w.Say("%s.", line)
}

// headline names a case with its newest status.
func headline(w Wording, c *corpus.Case) string {
	title := answer.TitleNaming(c, w.lang())
	if len(c.Status) == 0 {
		return w.Say("%s. %s", title, statusLine(w, c, corpus.Fact{}))
	}
	lead := c.Status[0]
	if each := answer.Standings(c, w.lang()); each != answer.StandingWords(lead, w.lang()) {
		return w.Say("%s. %s.", title, each) // nobody is shown as somebody else of the same case stands
	}
	party, _ := c.Party(lead.Party)
	return w.Say("%s. %s.", title, statusWords(w, c, lead, !strings.HasPrefix(c.Title, party.Name())))
}

// statusWords writes a status with what it concerns and, if named, whom.
func statusWords(w Wording, c *corpus.Case, status corpus.Fact, named bool) string {
	words := answer.StandingWords(status, w.lang())
	if party, ok := c.Party(status.Party); ok && named {
		words = w.Say("%s: %s", party.Name(), words)
	} else {
		words = sentence(words)
	}
	if status.About != "" {
		words += w.aside(status.About)
	}
	return words
}

// sentence begins a text with a capital.
func sentence(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + text[size:]
}

// forum names the court or regulator with its jurisdiction.
func forum(w Wording, c *corpus.Case) string {
	known := slices.DeleteFunc([]string{w.List(strings.Split(c.Forum, "; ")), c.Jurisdiction, answer.KindLabel(c.Kind, w.lang())}, func(part string) bool { return part == "" })
	return strings.Join(known, " · ")
}

// footer is the line that no card goes without.
func footer(w Wording, c *corpus.Case) string {
	warning := ""
	if c.MachineRead() {
		warning = w.Say("Machine-read: no person has confirmed this record.")
	}
	return w.sentences(warning, w.Say("Sources checked on %s; later developments may be missing.", w.Date(c.Checked)), c.CheckedNote)
}

// fields returns the older statuses and then the facts, slot by slot.
func fields(w Wording, c *corpus.Case) []Field {
	var out []Field
	if older := olderStatuses(w, c); len(older.Lines) > 0 {
		out = append(out, older)
	}
	for _, f := range bySlot(c.Facts) {
		out = append(out, field(w, c, f))
	}
	if later := laterEvents(w, c); len(later.Lines) > 0 {
		out = append(out, later)
	}
	return out
}

// bySlot puts facts in the order of the slots.
func bySlot(facts []corpus.Fact) []corpus.Fact {
	slots := corpus.Slots()
	out := slices.Clone(facts)
	slices.SortStableFunc(out, func(a, b corpus.Fact) int { return slices.Index(slots, a.Slot) - slices.Index(slots, b.Slot) })
	return out
}

// olderStatuses keeps visible what the newest status replaced or stands beside.
func olderStatuses(w Wording, c *corpus.Case) Field {
	older := Field{Name: w.Say("Also"), Stands: true}
	for i, status := range c.Status {
		if i > 0 {
			older.Lines = append(older.Lines, statusLine(w, c, status))
		}
	}
	return older
}

func field(w Wording, c *corpus.Case, f corpus.Fact) Field {
	out := Field{Name: answer.Heading(c, f, w.lang()), Differs: f.Differs()}
	for _, side := range answer.Sides(c, f, w.lang()) {
		out.Lines = append(out.Lines, side.String())
	}
	if date := answer.DateWords(f, w.lang()); date != "" {
		out.Name = w.Joined(out.Name, date)
	}
	if f.Note != "" {
		out.Lines = append(out.Lines, w.Say("Note: %s", f.Note))
	}
	return out
}

func laterEvents(w Wording, c *corpus.Case) Field {
	later := Field{Name: w.Say("Later"), Stands: true}
	for _, event := range c.Later {
		line := event.Text
		if !event.Date.IsZero() {
			line = w.Say("%s: %s", w.Date(event.Date), line)
		}
		later.Lines = append(later.Lines, line)
	}
	return later
}

// choice tells a case apart from its namesakes. found says that it is among what
// was asked for.
func choice(w Wording, c *corpus.Case, found bool) Choice {
	var parts []string
	if c.Jurisdiction != "" {
		parts = append(parts, c.Jurisdiction)
	}
	forum, year := c.Seat()
	if forum != "" {
		parts = append(parts, forum)
	}
	if year > 0 {
		parts = append(parts, fmt.Sprint(year))
	}
	if len(c.Status) > 0 {
		parts = append(parts, stood(w, c.Status[0], year))
	}
	if c.MachineRead() {
		parts = append(parts, answer.MachineRead(w.lang()))
	}
	return Choice{
		Case: c.ID, Label: w.title(c), Detail: strings.Join(parts, " · "),
		Found: found, Summary: c.Summary, Defendants: c.Defendants(), record: c,
	}
}

// stood says how far a case has come, and in which year where that is not the one
// beside it: "settled 2021".
func stood(w Wording, lead corpus.Fact, year int) string {
	label := answer.StateLabel(stateOf(lead), w.lang())
	if lead.Date.Year != 0 && lead.Date.Year != year {
		return w.Joined(label, fmt.Sprint(lead.Date.Year))
	}
	return label
}
