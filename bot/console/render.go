package console

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"casebot/bot"
)

// Render writes a reply as plain text, with its labels in a wording, at most 100
// columns wide but for addresses and citations, which stay whole so that a terminal
// can open them and a person copy them. What comes from outside cannot steer the
// terminal: control and direction characters are dropped.
func Render(r bot.Reply, w bot.Wording) string {
	p := page{words: w, shown: map[string]bool{}}
	p.paragraphs(r.Text)
	if r.Table != nil {
		p.gap()
		p.table(*r.Table)
	}
	if r.Body != "" {
		p.gap()
		p.paragraphs(r.Body)
	}
	if r.Copy != "" {
		p.gap()
		p.WriteString(plain(r.Copy) + "\n")
	}
	for _, c := range r.Cards {
		p.gap()
		p.card(c)
	}
	for _, q := range r.Quotes {
		p.gap()
		p.quote(q)
	}
	for _, s := range r.States {
		p.gap()
		p.statement(s)
	}
	if len(r.Choices) > 0 {
		p.gap()
		p.choices(r)
	}
	p.sources(r.Links)
	if r.Picture != nil {
		p.gap()
		p.paragraph("", r.Picture.Alt) // the picture itself is for whoever opens its file: [Drawn]
	}
	if len(r.Names) > 0 {
		p.gap()
		p.names(r.Names)
	}
	if r.Menu != nil {
		p.gap()
		p.menu(*r.Menu)
	}
	if r.Pages != nil {
		p.gap()
		p.pages(*r.Pages)
	}
	if len(r.Actions) > 0 {
		p.gap()
		p.actions(r.Actions)
	}
	if r.Note != "" {
		p.gap()
		p.paragraphs(r.Note)
	}
	return p.String()
}

// A page is text being laid out.
type page struct {
	strings.Builder
	words bot.Wording
	shown map[string]bool // addresses, and files, of sources that stand there
}

// gap leaves one empty line.
func (p *page) gap() { p.WriteByte('\n') }

// paragraphs writes the lines of a text, each a paragraph.
func (p *page) paragraphs(text string) {
	for line := range strings.SplitSeq(text, "\n") {
		p.paragraph("", line)
	}
}

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
			name += " — " + p.words.Say("sources differ")
		}
		p.paragraph("   ", name)
		for _, line := range f.Lines {
			p.paragraph("     · ", line)
		}
	}
	if len(c.Links) > 0 {
		p.paragraph("   ", p.words.Say("Sources"))
	}
	for _, l := range c.Links {
		p.paragraph("     · ", p.label(l))
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
	if q.Proves != "" {
		p.paragraph("", q.Proves)
	}
	p.paragraph("“", marked(q)+"”")
	p.paragraph("   ", "— "+p.label(q.Link))
	p.where("   ", q.Link)
}

func (p *page) statement(s bot.Statement) {
	p.paragraphs(s.Text)
	p.paragraph("   ", "— "+p.label(s.Link))
	p.where("   ", s.Link)
}

// where prints the address of a source, else the file it was added from, on a
// line of its own that is never broken.
func (p *page) where(indent string, l bot.Link) {
	p.shown[place(l)] = true
	switch {
	case l.URL != "":
		p.WriteString(indent + plain(l.URL) + "\n")
	case l.Origin != "":
		p.WriteString(indent + plain(p.words.Say("file: %s", l.Origin)) + "\n")
	}
}

// place tells a source apart: where it is.
func place(l bot.Link) string { return cmp.Or(l.URL, l.Origin) }

// sources lists those that the reply relies on and that stand nowhere else in it.
func (p *page) sources(links []bot.Link) {
	links = slices.DeleteFunc(slices.Clone(links), func(l bot.Link) bool { return place(l) == "" || p.shown[place(l)] || p.shown[l.Page] })
	if len(links) == 0 {
		return
	}
	p.gap()
	p.paragraph("  ", p.words.Say("Sources"))
	for _, l := range links {
		if p.shown[place(l)] {
			continue // it is listed twice
		}
		p.paragraph("    · ", p.label(l))
		p.where("      ", l)
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

// actions prints what a button says elsewhere, as the line to type; the ways to
// read on, which are many and the same each time, stand together, and so does what
// can be done with the reply itself.
func (p *page) actions(actions []bot.Action) {
	var asides, selves []string
	for _, a := range actions {
		line := p.words.Say("%s: %s", plain(a.Label), plain(a.Says))
		switch {
		case a.Aside:
			asides = append(asides, a.Says)
		case a.Self:
			selves = append(selves, line)
		default:
			p.WriteString("  " + line + "\n")
		}
	}
	for _, line := range []string{strings.Join(together(asides), "; "), strings.Join(selves, " · ")} {
		if line != "" {
			p.paragraph("  ", line)
		}
	}
}

// names prints what a medium with channels and roles shows by name.
func (p *page) names(all []bot.Named) {
	for _, n := range all {
		what := p.words.Say("channel %s", n.ID)
		if n.Of == bot.MenuRoles {
			what = p.words.Say("role %s", n.ID)
		}
		p.paragraph("  ", what)
	}
}

// menu prints what can be picked, each as the line to type.
func (p *page) menu(m bot.Menu) {
	if m.Hint != "" {
		p.paragraph("  ", m.Hint)
	}
	switch m.Of { // what the medium would list itself
	case bot.MenuChannels:
		p.WriteString("    " + plain(m.Says) + " " + p.words.Say("ID-OF-A-CHANNEL") + "\n")
	case bot.MenuRoles:
		p.WriteString("    " + plain(m.Says) + " " + p.words.Say("ID-OF-A-ROLE") + "\n")
	}
	for _, item := range m.Items {
		name := item.Label
		if item.Chosen {
			name += " ✓"
		}
		if item.Detail != "" {
			name += " — " + item.Detail
		}
		p.paragraph("  ", name)
		p.WriteString("    " + plain(m.Says+" "+item.Value) + "\n")
	}
}

// pages says which page it is and how to turn to the next, or back to the first.
func (p *page) pages(at bot.Pages) {
	turn := at.At%at.Of + 1
	p.WriteString("  " + p.words.Say("%s: %s", p.words.Say("Page %d of %d", at.At, at.Of), fmt.Sprintf("%s %d", plain(at.Says), turn)) + "\n")
}

// together joins commands that say the same of one thing: "/evidence, /sources cn-han".
func together(says []string) []string {
	var out []string
	last := ""
	for _, text := range says {
		command, of, _ := strings.Cut(text, " ")
		if n := len(out) - 1; n >= 0 && of == last {
			out[n] = strings.TrimSuffix(out[n], " "+of) + ", " + command + " " + of
		} else {
			out = append(out, text)
		}
		last = of
	}
	return out
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
func (p *page) label(l bot.Link) string {
	parts := []string{l.Title}
	if l.Publisher != "" && l.Publisher != l.Title {
		parts = append(parts, l.Publisher)
	}
	if !l.Published.IsZero() {
		parts = append(parts, p.words.Date(l.Published))
	}
	return p.words.Joined(parts...)
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
