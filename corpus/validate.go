package corpus

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"
)

// A Problem is one thing that is wrong with a record: in which record, where in
// it, and what, with the next step.
type Problem struct {
	Record string // "cn-spc-2025-06-12-han"
	Where  string // "facts[3] (fine), claim 2"
	What   string
}

// String puts the three on one line.
func (p Problem) String() string { return p.Record + ": " + p.Where + ": " + p.What }

// Bounds on what a record may hold, in characters. They keep a card, an index
// entry and a reply finite whatever a file says.
const (
	maxLine    = 300  // names, titles, citations, topics, words as printed
	maxSummary = 2000 // the summary, notes, addresses, values in words
	maxList    = 500  // entries in any list
)

// Validate returns everything that is wrong with a case, in reading order, and
// nil for a sound one. It looks at the record alone; [ValidatePassages] looks at
// the articles that it points to.
func Validate(c *Case) []Problem {
	v := validator{record: string(c.ID), c: c}
	v.head()
	v.parties()
	v.sources()
	for i, f := range c.Status {
		where := fmt.Sprintf("status[%d]", i+1)
		v.fact(where, f)
		if f.Slot != SlotStatus {
			v.add(where, "slot %q: only a status stands here", string(f.Slot))
		}
		if f.Differs() {
			v.add(where, "its sources give different states: write a status for each")
		}
		if f.Date.After(c.Checked) {
			v.add(where, "is dated after the day on which the sources were read")
		}
		if i > 0 && f.Date.After(c.Status[i-1].Date) {
			v.add(where, "is later than the one before it: the newest status stands first")
		}
	}
	for i, f := range c.Facts {
		v.fact(fmt.Sprintf("facts[%d] (%s)", i+1, f.Slot), f)
	}
	for i, event := range c.Later {
		where := fmt.Sprintf("later[%d]", i+1)
		v.line(where+" text", event.Text, maxSummary)
		v.cited(where, event.Sources)
	}
	return v.found
}

// ValidatePassages returns a problem for each claim whose passage is not in the
// text of its source. Articles that text does not know are left out.
func ValidatePassages(c *Case, text func(ArticleID) (string, bool)) []Problem {
	v := validator{record: string(c.ID), c: c}
	for i, f := range slices.Concat(c.Status, c.Facts) {
		for j, claim := range f.Claims {
			held, ok := text(claim.Source)
			if !ok || claim.Passage.IsZero() {
				continue
			}
			if _, found := claim.Passage.Find(held); !found {
				v.add(fmt.Sprintf("%s, claim %d", factPlace(c, i), j+1), "the quote %q is not in the text of %s; correct the quote or remove it",
					claim.Passage.String(), claim.Source)
			}
		}
	}
	return v.found
}

// factPlace names the i-th of the statuses and facts taken together.
func factPlace(c *Case, i int) string {
	if i < len(c.Status) {
		return fmt.Sprintf("status[%d]", i+1)
	}
	i -= len(c.Status)
	return fmt.Sprintf("facts[%d] (%s)", i+1, c.Facts[i].Slot)
}

type validator struct {
	record string
	c      *Case
	found  []Problem
}

func (v *validator) add(where, format string, args ...any) {
	v.found = append(v.found, Problem{v.record, where, fmt.Sprintf(format, args...)})
}

// head checks what stands once in a record.
func (v *validator) head() {
	c := v.c
	if !c.ID.Valid() {
		v.add("id", "%q: use lower-case letters, digits and hyphens, as in cn-spc-2025-06-12-han", string(c.ID))
	}
	v.line("title", c.Title, maxLine)
	v.optional("title_zh", c.TitleZH, maxLine)
	v.optional("forum", c.Forum, maxLine)
	v.optional("checked_note", c.CheckedNote, maxSummary)
	read := c.MachineRead() // a machine cannot always tell where, and of what kind
	if region, err := language.ParseRegion(c.Jurisdiction); !(read && c.Jurisdiction == "") && (err != nil || (!region.IsCountry() && c.Jurisdiction != "EU") ||
		region.Canonicalize().String() != c.Jurisdiction) {
		v.add("jurisdiction", "%q: use an ISO 3166-1 code such as CN, or EU", c.Jurisdiction)
	}
	if !slices.Contains(Kinds(), c.Kind) {
		v.add("kind", "%q: use one of %v", string(c.Kind), Kinds())
	}
	v.line("summary", c.Summary, maxSummary)
	if len(c.Topics) == 0 && !read {
		v.add("topics", "none given")
	}
	for _, text := range slices.Concat(c.Topics, c.Aliases) {
		v.line("topics and aliases", text, maxLine)
	}
	if len(c.Status) == 0 && c.Kind != Incident {
		v.add("status", "none given: every card leads with one")
	}
	if c.Checked.IsZero() {
		v.add("checked", "no date: say on which day the sources were read")
	}
	for _, citation := range c.Citations {
		v.line("citations", citation.Text, maxLine)
		v.cited("citations", citation.Sources)
	}
	for _, n := range []int{len(c.Topics), len(c.Aliases), len(c.Citations), len(c.Parties), len(c.Status), len(c.Facts), len(c.Later), len(c.Sources)} {
		v.list("record", n)
	}
}

func (v *validator) parties() {
	seen := map[PartyID]bool{}
	for _, p := range v.c.Parties {
		where := fmt.Sprintf("party %q", p.ID)
		if p.ID == "" || seen[p.ID] {
			v.add(where, "the ID is empty or used twice")
		}
		seen[p.ID] = true
		if !slices.Contains(Roles(), p.Role) {
			v.add(where, "role %q: use one of %v", string(p.Role), Roles())
		}
		if len(p.Names) == 0 {
			v.add(where, "has no name")
		}
		v.list(where, len(p.Names))
		v.optional(where+" note", p.Note, maxSummary)
		for _, name := range p.Names {
			v.line(where, name.Text, maxLine)
			if p.Person || len(name.Sources) > 0 {
				v.cited(fmt.Sprintf("%s, name %q", where, name.Text), name.Sources)
			}
		}
	}
}

func (v *validator) sources() {
	if len(v.c.Sources) == 0 {
		v.add("sources", "none given")
	}
	seen := map[ArticleID]bool{}
	for _, s := range v.c.Sources {
		where := fmt.Sprintf("source %q", s.Label())
		if s.ID == "" {
			v.add(where, "has no ID")
		}
		if s.ID != "" && seen[s.ID] {
			v.add(where, "stands twice (the same page under two keys)")
		}
		seen[s.ID] = true
		if s.URL != "" && !WebAddress(s.URL) {
			v.add(where, "%q is not a web address: begin with https://", s.URL)
		}
		v.optional(where+" title", s.Title, maxLine)
		v.optional(where+" publisher", s.Publisher, maxLine)
		v.optional(where+" author", s.Author, maxLine)
		v.optional(where+" url", s.URL, maxSummary)
		v.optional(where+" note", s.Note, maxSummary)
		if s.Title == "" && s.Publisher == "" {
			v.add(where, "has neither title nor publisher")
		}
		if _, known := v.c.Source(s.DerivedFrom); s.DerivedFrom != "" && (!known || s.DerivedFrom == s.ID) {
			v.add(where, "derived_from names no other source of this record")
		}
		if s.Rank != Original && s.Rank != Official && s.Rank != Derived {
			v.add(where, "rank %q: use official or derived, or leave it out", string(s.Rank))
		}
	}
}

func (v *validator) fact(where string, f Fact) {
	if !slices.Contains(Slots(), f.Slot) {
		v.add(where, "slot %q: use one of %v", string(f.Slot), Slots())
	}
	if _, known := v.c.Party(f.Party); f.Party != "" && !known {
		v.add(where, "party %q is not among the parties", f.Party)
	}
	if !f.Stage.Valid() {
		v.add(where, "stage %q: use alleged, claimed, proposed, on_appeal, set_aside or paid, or leave it out", string(f.Stage))
	}
	v.optional(where+" about", f.About, maxLine)
	v.optional(where+" note", f.Note, maxSummary)
	if !f.DateIs.Valid() || f.DateIs != OfItself && f.Date.IsZero() {
		v.add(where, "date_is %q: use published, announced, reported, filed or effective, beside a date", string(f.DateIs))
	}
	if len(f.Claims) == 0 {
		v.add(where, "has no source: a fact stands only with who says it")
	}
	v.list(where, len(f.Claims))
	for i, claim := range f.Claims {
		v.claim(fmt.Sprintf("%s, claim %d", where, i+1), f.Slot, claim)
	}
}

func (v *validator) claim(where string, slot Slot, claim Claim) {
	v.cited(where, []ArticleID{claim.Source})
	if !claim.Bound.Valid() {
		v.add(where, "bound %q: use about, at_least, more_than or at_most, or leave it out", string(claim.Bound))
	}
	if claim.Value == nil && !slot.Money() && slot != SlotTerm && slot != SlotCount {
		v.add(where, "only an amount, a term or a count can be stated without its value")
	}
	if claim.Value != nil {
		v.value(where, slot, claim.Value)
	}
	for _, gloss := range claim.Gloss {
		v.value(where+" gloss", SlotFine, gloss)
	}
	if claim.Rule == "" && (claim.Confirmed || claim.Span != Span{}) {
		v.add(where, "a span and a confirmation belong to what a machine read: name the rule")
	}
	v.optional(where+" rule", claim.Rule, maxLine)
	v.optional(where+" printed", claim.Printed, maxLine)
	v.optional(where+" mistaken", claim.Mistaken, maxSummary)
	v.optional(where+" passage", claim.Passage.First, maxLine)
	v.optional(where+" passage", claim.Passage.Last, maxLine)
	if claim.Passage.First == "" && claim.Passage.Last != "" {
		v.add(where, "the passage has an end and no beginning")
	}
}

// value checks that a value is of its slot's kind and survives being stored.
func (v *validator) value(where string, slot Slot, value Value) {
	written := value.String()
	read, err := ParseValue(slot, written)
	switch {
	case err != nil:
		v.add(where, "%v", err)
	case !read.Same(value):
		v.add(where, "%q is a %T, which is not what slot %s holds", written, value, slot)
	}
	v.optional(where+" value", written, maxSummary)
}

// list checks that a list ends somewhere.
func (v *validator) list(where string, n int) {
	if n > maxList {
		v.add(where, "a list of %d entries; at most %d are kept", n, maxList)
	}
}

// cited checks that sources are named and known.
func (v *validator) cited(where string, sources []ArticleID) {
	if len(sources) == 0 {
		v.add(where, "has no source: say who prints it")
	}
	for _, id := range sources {
		if _, known := v.c.Source(id); !known {
			v.add(where, "the source %q is not among the sources", string(id))
		}
	}
}

// optional checks a text that need not be there.
func (v *validator) optional(where, text string, longest int) {
	if text != "" {
		v.line(where, text, longest)
	}
}

// line checks a text that must be there, be readable and end somewhere.
func (v *validator) line(where, text string, longest int) {
	switch {
	case strings.TrimSpace(text) == "":
		v.add(where, "is empty")
	case !utf8.ValidString(text):
		v.add(where, "is not valid UTF-8")
	case utf8.RuneCountInString(text) > longest:
		v.add(where, "is longer than %d characters", longest)
	case strings.ContainsFunc(text, unprintable):
		v.add(where, "holds a control or direction character")
	}
}

// unprintable finds characters that can change how the text around them reads.
func unprintable(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)
}
