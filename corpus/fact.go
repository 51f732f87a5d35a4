package corpus

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// A Fact is one thing that sources state about a case, each in its own claim.
type Fact struct {
	Slot   Slot    // what kind of thing
	Party  PartyID // whom it concerns; empty: the case as a whole
	Stage  Stage   // how far the figure has come
	About  string  // what it is, where the slot alone does not say: "overdue penalty"; for a status, the charge or claim
	Date   Date    // when it came to be; zero where not known
	DateIs DateIs  // what the date is of, where not of the thing itself
	Note   string  // a caveat that is shown beside it
	Claims []Claim // what each source says; at least one
}

// A Claim is what one source says. The three states of a slot are: a claim with
// a value; a claim without one (the source says that there was one and not how
// much); and no fact at all, which is silence.
type Claim struct {
	Value    Value     // nil: stated without an amount
	Bound    Bound     // how the source limits the value: about, more than, at most
	Gloss    []Money   // conversions that the same source prints behind the amount; never facts of their own
	Printed  string    // the words as printed, a few at most; empty where not known
	Source   ArticleID // who says it
	Passage  Passage   // where in the source's text the words stand
	Mistaken string    // why the claim is mistaken: its source corrected it, or the primary source refutes it

	// What a machine read in the text of an article that the archive holds.
	Rule      string // the rule that found the claim: "fine.along-with"; empty: a person wrote it
	Span      Span   // the sentence that proves it, bytes of the article's text; zero where a person wrote it
	Confirmed bool   // a person has read the sentence and agrees
}

// MachineRead reports whether a machine read the claim and no person has
// confirmed it. It is marked so wherever it is shown.
func (c Claim) MachineRead() bool { return c.Rule != "" && !c.Confirmed }

// MachineRead reports whether the fact has claims and no person stands behind
// any of them.
func (f Fact) MachineRead() bool {
	return len(f.Claims) > 0 && !slices.ContainsFunc(f.Claims, func(c Claim) bool { return !c.MachineRead() })
}

// Stated reports whether the source gives a value.
func (c Claim) Stated() bool { return c.Value != nil }

// Display is the claim for a reader: the words as printed, else the value with
// its bound and conversions, else "no amount given". A date that is printed
// without its year is written out before them: 3 February 2026 (“Tuesday”).
func (c Claim) Display() string {
	date, isDate := c.Value.(Date)
	switch {
	case isDate && c.Printed != "" && !strings.Contains(c.Printed, strconv.Itoa(date.Year)):
		return fmt.Sprintf("%s (“%s”)", date.Display(), c.Printed)
	case c.Printed != "":
		return c.Printed
	case c.Value == nil:
		return "no amount given"
	}
	out := c.Value.Display()
	if c.Bound != Exact {
		out = c.Bound.Display() + " " + out
	}
	for _, gloss := range c.Gloss {
		out += " (" + gloss.Display() + ")"
	}
	return out
}

// A Bound says how a source limits its figure.
type Bound string

// The bounds.
const (
	Exact    Bound = ""
	About    Bound = "about"
	AtLeast  Bound = "at_least"
	MoreThan Bound = "more_than"
	AtMost   Bound = "at_most"
)

// Valid reports whether the bound is one of those above.
func (b Bound) Valid() bool {
	return slices.Contains([]Bound{Exact, About, AtLeast, MoreThan, AtMost}, b)
}

// Display is the bound in words: "more than".
func (b Bound) Display() string {
	switch b {
	case AtLeast:
		return "at least"
	case MoreThan:
		return "more than"
	case AtMost:
		return "at most"
	}
	return string(b)
}

// Differs reports whether the sources differ: two claims, neither known to be
// mistaken, whose values, bounds or conversions are not the same. The same
// length of time in other units, or the same amount in other words, is no
// difference, nor is a day and the month or year that it lies in; a source that gives
// no amount contradicts none.
func (f Fact) Differs() bool {
	for i, a := range f.Claims {
		for _, b := range f.Claims[i+1:] {
			if a.Mistaken == "" && b.Mistaken == "" && contradict(a, b) {
				return true
			}
		}
	}
	return false
}

func contradict(a, b Claim) bool {
	if a.Value == nil || b.Value == nil {
		return false
	}
	if day, isDate := a.Value.(Date); isDate {
		other, _ := b.Value.(Date)
		return !day.Holds(other) && !other.Holds(day)
	}
	return !a.Value.Same(b.Value) || opposed(a.Bound, b.Bound) || glossesDiffer(a.Gloss, b.Gloss)
}

// opposed reports whether two bounds of the same figure exclude each other:
// more than it, and at most it. "About" opposes nothing.
func opposed(a, b Bound) bool {
	return a == MoreThan && (b == AtMost || b == Exact) || b == MoreThan && (a == AtMost || a == Exact)
}

// glossesDiffer compares conversions currency by currency: a source that gives
// none does not differ from one that does.
func glossesDiffer(a, b []Money) bool {
	for _, x := range a {
		for _, y := range b {
			if x.Currency == y.Currency && x != y {
				return true
			}
		}
	}
	return false
}

// factJSON and claimJSON are the stored form: values as the text that
// [ParseValue] reads, so that the store and the record files share one notation.
type factJSON struct {
	Slot   Slot        `json:"slot"`
	Party  PartyID     `json:"party,omitempty"`
	Stage  Stage       `json:"stage,omitempty"`
	About  string      `json:"about,omitempty"`
	Date   Date        `json:"date,omitzero"`
	DateIs DateIs      `json:"date_is,omitempty"`
	Note   string      `json:"note,omitempty"`
	Claims []claimJSON `json:"claims"`
}

type claimJSON struct {
	Value    string    `json:"value,omitempty"`
	Bound    Bound     `json:"bound,omitempty"`
	Gloss    []string  `json:"gloss,omitempty"`
	Printed  string    `json:"printed,omitempty"`
	Source   ArticleID `json:"source"`
	Passage  Passage   `json:"passage,omitzero"`
	Mistaken string    `json:"mistaken,omitempty"`

	Rule      string `json:"rule,omitempty"`
	Span      Span   `json:"span,omitzero"`
	Confirmed bool   `json:"confirmed,omitempty"`
}

// MarshalJSON writes the fact with its values in the notation of [ParseValue].
func (f Fact) MarshalJSON() ([]byte, error) {
	out := factJSON{f.Slot, f.Party, f.Stage, f.About, f.Date, f.DateIs, f.Note, make([]claimJSON, len(f.Claims))}
	for i, c := range f.Claims {
		written := claimJSON{Bound: c.Bound, Printed: c.Printed, Source: c.Source, Passage: c.Passage, Mistaken: c.Mistaken,
			Rule: c.Rule, Span: c.Span, Confirmed: c.Confirmed}
		if c.Value != nil {
			written.Value = c.Value.String()
		}
		for _, gloss := range c.Gloss {
			written.Gloss = append(written.Gloss, gloss.String())
		}
		out.Claims[i] = written
	}
	return json.Marshal(out)
}

// UnmarshalJSON reads what MarshalJSON wrote.
func (f *Fact) UnmarshalJSON(data []byte) error {
	var in factJSON
	if err := json.Unmarshal(data, &in); err != nil {
		return fmt.Errorf("fact: %w", err)
	}
	*f = Fact{in.Slot, in.Party, in.Stage, in.About, in.Date, in.DateIs, in.Note, make([]Claim, len(in.Claims))}
	for i, c := range in.Claims {
		claim, err := c.claim(in.Slot)
		if err != nil {
			return fmt.Errorf("fact %s: %w", in.Slot, err)
		}
		f.Claims[i] = claim
	}
	return nil
}

func (c claimJSON) claim(slot Slot) (Claim, error) {
	out := Claim{Bound: c.Bound, Printed: c.Printed, Source: c.Source, Passage: c.Passage, Mistaken: c.Mistaken,
		Rule: c.Rule, Span: c.Span, Confirmed: c.Confirmed}
	if c.Value != "" {
		value, err := ParseValue(slot, c.Value)
		if err != nil {
			return Claim{}, err
		}
		out.Value = value
	}
	for _, written := range c.Gloss {
		gloss, err := ParseMoney(written)
		if err != nil {
			return Claim{}, err
		}
		out.Gloss = append(out.Gloss, gloss)
	}
	return out, nil
}
