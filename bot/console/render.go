package console

import (
	"strings"
	"unicode"

	"casebot/bot"
)

// Render writes a reply as plain text, at most 100 columns wide but for
// addresses, which stay whole so that a terminal can open them. What comes from
// outside cannot steer the terminal: control and direction characters are
// dropped.
func Render(r bot.Reply) string {
	var p page
	for line := range strings.SplitSeq(r.Text, "\n") {
		p.paragraph("", line)
	}
	if r.Table != nil {
		p.gap()
		p.table(*r.Table)
	}
	if r.Body != "" {
		p.gap()
		for line := range strings.SplitSeq(r.Body, "\n") {
			p.paragraph("", line)
		}
	}
	for _, c := range r.Cards {
		p.gap()
		p.card(c)
	}
	for _, q := range r.Quotes {
		p.gap()
		p.quote(q)
	}
	if len(r.Choices) > 0 {
		p.gap()
		p.choices(r)
	}
	if r.Picture != nil {
		p.gap()
		p.paragraph("", r.Picture.Alt) // the picture itself is for whoever opens its file: [Drawn]
	}
	if len(r.Actions) > 0 {
		p.gap()
		p.actions(r.Actions)
	}
	if r.Note != "" {
		p.gap()
		for line := range strings.SplitSeq(r.Note, "\n") {
			p.paragraph("", line)
		}
	}
	return p.String()
}

// A page is text being laid out.
type page struct{ strings.Builder }

// gap leaves one empty line.
func (p *page) gap() { p.WriteByte('\n') }

// paragraph wraps a text; its first line begins with the indent, and the
// following ones are set in as far.
func (p *page) paragraph(indent, text string) {
	hang := strings.Repeat(" ", columns(indent))
	for i, line := range wrap(plain(text), lineWidth-columns(indent)) {
		if i == 0 {
			p.WriteString(indent)
		} else {
			p.WriteString(hang)
		}
		p.WriteString(line + "\n")
	}
}

func (p *page) card(c bot.Card) {
	p.paragraph("", "── "+c.Title)
	p.paragraph("   ", c.Status)
	p.paragraph("   ", c.Forum)
	p.gap()
	p.paragraph("   ", c.Summary)
	p.gap()
	for _, f := range c.Fields {
		name := f.Name
		if f.Differs {
			name += " — sources differ"
		}
		p.paragraph("   ", name)
		for _, line := range f.Lines {
			p.paragraph("     · ", line)
		}
	}
	if len(c.Links) > 0 {
		p.paragraph("   ", "Sources")
	}
	for _, l := range c.Links {
		p.paragraph("     · ", label(l))
		p.where("       ", l)
	}
	p.gap()
	p.paragraph("   ", c.Footer)
}

// table sets a table in by two columns.
func (p *page) table(t bot.Table) {
	for _, line := range t.Lines(lineWidth - 4) {
		p.WriteString("  " + plain(line) + "\n")
	}
}

func (p *page) quote(q bot.Quote) {
	p.paragraph("“", marked(q)+"”")
	p.paragraph("   ", "— "+label(q.Link))
	p.where("   ", q.Link)
}

// where prints the address of a source, else the file it was added from, on a
// line of its own that is never broken.
func (p *page) where(indent string, l bot.Link) {
	switch {
	case l.URL != "":
		p.WriteString(indent + plain(l.URL) + "\n")
	case l.Origin != "":
		p.WriteString(indent + "file: " + plain(l.Origin) + "\n")
	}
}

func (p *page) choices(r bot.Reply) {
	says := "/case"
	if r.Picking != "" {
		says = r.Picking
	}
	for _, c := range r.Choices {
		p.paragraph("  ", c.Label)
		p.paragraph("    ", c.Detail)
		p.WriteString("    " + plain(says) + " " + plain(string(c.Case)) + "\n")
	}
}

// actions prints what a button says elsewhere, as the line to type.
func (p *page) actions(actions []bot.Action) {
	for _, a := range actions {
		p.WriteString("  " + plain(a.Label) + ": " + plain(a.Says) + "\n")
	}
}

// marked sets the matched words of a quote between asterisks: every terminal and
// every pipe can show them, and unlike brackets they do not say that a word was
// put in. A mark over most of the quote says nothing and is left out.
func marked(q bot.Quote) string {
	var b strings.Builder
	at := 0
	for _, m := range q.Marks {
		if m.Start < at || m.End < m.Start || m.End > len(q.Text) || 2*(m.End-m.Start) > len(q.Text) {
			continue
		}
		b.WriteString(q.Text[at:m.Start] + "*" + q.Text[m.Start:m.End] + "*")
		at = m.End
	}
	return b.String() + q.Text[at:]
}

// label names a source: title, publisher, date.
func label(l bot.Link) string {
	parts := []string{l.Title}
	if l.Publisher != "" && l.Publisher != l.Title {
		parts = append(parts, l.Publisher)
	}
	if !l.Published.IsZero() {
		parts = append(parts, l.Published.Display())
	}
	return strings.Join(parts, ", ")
}

// plain drops what could steer a terminal or turn text around, and makes other
// white space a space.
func plain(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, "�"))
}
