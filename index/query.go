package index

import "casebot/corpus"

// MaxTerms bounds the leaves of a parsed tree: words, the words of phrases, the
// characters of text without spaces, and filters.
const MaxTerms = 128

// A Query is a tree of the nodes below. String gives a form that [Parse] reads
// back to the same tree. A tree from Parse has at most [MaxTerms] leaves and is
// at most a dozen deep; engines bound any other tree themselves.
//
// A leaf in which [Analyze] finds nothing (a stop word, punctuation) matches
// nothing in an Or and is left out of an And or a Not.
type Query interface {
	String() string
	node()
}

// The nodes.
type (
	// Word matches documents that hold the word, in any inflection. A word of
	// several pieces (face-recognition) matches where all are held, and within an
	// Or where one is; text in a script without spaces where two adjacent
	// characters of it are. Under a Not all of it must be there. See [Groups].
	Word struct{ Text string }
	// Phrase matches documents that hold the words side by side and in order,
	// in any inflection. A stop word stands for any word.
	Phrase struct{ Words []string }
	// Prefix matches documents that hold a word which begins with Text, itself or
	// its stem; pieces before the last one are held as whole words. Text without
	// spaces matches as a phrase.
	Prefix struct{ Text string }
	// Name matches cases one of whose names holds every word of Text; with
	// Open, the last word need only begin a word of that name.
	Name struct {
		Text string
		Open bool
	}
	// Filter matches documents whose field has exactly the value.
	Filter struct {
		Field Field
		Value string
	}
	// Years matches documents whose year is within both bounds; 0 is no bound.
	// A document without a year matches only where both bounds are 0.
	Years struct{ From, To int }
	// Near matches documents that hold all the words within a stretch of text that
	// has at most Within other words between them, in any order and any inflection.
	// See [Near.Units].
	Near struct {
		Words  []string
		Within int
	}
	// Fuzzy matches documents that hold a word which, itself or its stem, is at most
	// one slip (a letter too much, too few, wrong, or two swapped) away from Text;
	// shorter than five letters, only the word itself. See [Slip].
	Fuzzy struct{ Text string }
	// Court matches cases whose court or regulator holds every word of Text.
	Court struct{ Text string }
	// Dates matches documents dated after the one day and before the other, the days
	// themselves excluded; a zero date is no bound, and a month or a year is excluded
	// whole. What is known only to the year or the month matches where some day of it
	// does; what is not dated, only where there is no bound.
	Dates struct{ After, Before corpus.Date }
	// Range matches cases that hold an amount of the slot and unit from From up to
	// and including To; a To of 0 is no bound.
	Range struct {
		Slot     corpus.Slot
		Unit     string // an ISO 4217 code, or Months
		From, To int64
	}
	// Term matches documents that hold a term as [Terms] makes it, which adds to
	// their score as a word does, times Weight. No parser makes it: see [Widen].
	Term struct {
		Text   string
		Weight float64 // 0 or more
		Like   string  // counts as no rarer than this term; empty: as rare as it is
	}
	// And matches documents that match every child.
	And struct{ All []Query }
	// Or matches documents that match one child or more, the more the better.
	Or struct{ Any []Query }
	// Not matches documents that do not match its child. Alone it finds nothing:
	// it only takes away from what stands beside it in an And.
	Not struct{ Query Query }
)

// A Field is what a [Filter] can ask for.
type Field string

// The fields.
const (
	FieldTopic        Field = "topic"  // lower case
	FieldJurisdiction Field = "in"     // ISO 3166-1 alpha-2, or EU
	FieldState        Field = "status" // one of corpus.States
	FieldKind         Field = "kind"   // one of corpus.Kinds
	FieldYear         Field = "year"   // counted in facets; asked for by Years
)

// Fields returns the fields that facets count, in the order they are shown in.
func Fields() []Field {
	return []Field{FieldTopic, FieldJurisdiction, FieldKind, FieldState, FieldYear}
}

func (Word) node()   {}
func (Phrase) node() {}
func (Prefix) node() {}
func (Name) node()   {}
func (Filter) node() {}
func (Years) node()  {}
func (Near) node()   {}
func (Fuzzy) node()  {}
func (Court) node()  {}
func (Dates) node()  {}
func (Range) node()  {}
func (Term) node()   {}
func (And) node()    {}
func (Or) node()     {}
func (Not) node()    {}
