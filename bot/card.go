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
func card(c *corpus.Case) Card {
	lead := corpus.Fact{}
	if len(c.Status) > 0 {
		lead = c.Status[0]
	}
	return Card{
		Case: c.ID, Title: c.Title, Tone: tone(stateOf(lead)), Status: statusLine(c, lead), Forum: forum(c),
		Date: lead.Date.String(), Summary: c.Summary, Fields: fields(c), Links: links(c),
		Footer: footer(c), Defendants: c.Defendants(), record: c,
	}
}

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
func statusLine(c *corpus.Case, status corpus.Fact) string {
	if len(status.Claims) == 0 {
		return "An incident: no charge and no decision was found."
	}
	line := statusWords(c, status, true)
	if status.Note != "" {
		line += ". " + sentence(status.Note)
	}
	return strings.TrimSuffix(line, ".") + "."
}

// headline names a case with its newest status.
func headline(c *corpus.Case) string {
	title := strings.TrimSuffix(c.Title, ".") + ". "
	if len(c.Status) == 0 {
		return title + statusLine(c, corpus.Fact{})
	}
	lead := c.Status[0]
	if each := answer.Standings(c, answer.English); each != answer.StandingWords(lead, answer.English) {
		return title + each + "." // nobody is shown as somebody else of the same case stands
	}
	party, _ := c.Party(lead.Party)
	return title + statusWords(c, lead, !strings.HasPrefix(c.Title, party.Name())) + "."
}

// statusWords writes a status with what it concerns and, if named, whom.
func statusWords(c *corpus.Case, status corpus.Fact, named bool) string {
	words := answer.StandingWords(status, answer.English)
	if party, ok := c.Party(status.Party); ok && named {
		words = party.Name() + ": " + words
	} else {
		words = sentence(words)
	}
	if status.About != "" {
		words += " (" + status.About + ")"
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
func forum(c *corpus.Case) string {
	known := slices.DeleteFunc([]string{c.Forum, c.Jurisdiction, string(c.Kind)}, func(part string) bool { return part == "" })
	return strings.Join(known, " · ")
}

// footer is the line that no card goes without.
func footer(c *corpus.Case) string {
	line := "Sources checked on " + c.Checked.Display() + "; later developments may be missing."
	if c.CheckedNote != "" {
		line += " " + c.CheckedNote
	}
	if c.MachineRead() {
		line = "Machine-read: no person has confirmed this record. " + line
	}
	return line
}

// fields returns the older statuses and then the facts, slot by slot.
func fields(c *corpus.Case) []Field {
	var out []Field
	if older := olderStatuses(c); len(older.Lines) > 0 {
		out = append(out, older)
	}
	for _, slot := range corpus.Slots() {
		for _, f := range c.Facts {
			if f.Slot == slot {
				out = append(out, field(c, f))
			}
		}
	}
	if later := laterEvents(c); len(later.Lines) > 0 {
		out = append(out, later)
	}
	return out
}

// olderStatuses keeps visible what the newest status replaced or stands beside.
func olderStatuses(c *corpus.Case) Field {
	older := Field{Name: "Also"}
	for i, status := range c.Status {
		if i > 0 {
			older.Lines = append(older.Lines, statusLine(c, status))
		}
	}
	return older
}

func field(c *corpus.Case, f corpus.Fact) Field {
	out := Field{Name: answer.Heading(c, f, answer.English), Differs: f.Differs()}
	for _, side := range answer.Sides(c, f, answer.English) {
		out.Lines = append(out.Lines, side.String())
	}
	if date := answer.DateWords(f, answer.English); date != "" {
		out.Name += ", " + date
	}
	if f.Note != "" {
		out.Lines = append(out.Lines, "Note: "+f.Note)
	}
	return out
}

func laterEvents(c *corpus.Case) Field {
	later := Field{Name: "Later"}
	for _, event := range c.Later {
		line := event.Text
		if !event.Date.IsZero() {
			line = event.Date.Display() + ": " + line
		}
		later.Lines = append(later.Lines, line)
	}
	return later
}

// choice tells a case apart from its namesakes. found says that it is among what
// was asked for.
func choice(c *corpus.Case, found bool) Choice {
	var parts []string
	if c.Jurisdiction != "" {
		parts = append(parts, c.Jurisdiction)
	}
	if newest, _, _ := strings.Cut(c.Forum, ";"); newest != "" {
		parts = append(parts, newest)
	}
	if year := c.Year(); year > 0 {
		parts = append(parts, fmt.Sprint(year))
	}
	if len(c.Status) > 0 {
		parts = append(parts, answer.StateLabel(stateOf(c.Status[0]), answer.English))
	}
	if c.MachineRead() {
		parts = append(parts, answer.MachineRead(answer.English))
	}
	return Choice{
		Case: c.ID, Label: c.Title, Detail: strings.Join(parts, " · "),
		Found: found, Summary: c.Summary, Defendants: c.Defendants(), record: c,
	}
}
