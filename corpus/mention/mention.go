// Package mention recognises typed expressions in text, English and Chinese:
// amounts of money, terms and other lengths of time, dates, counts with their
// noun, courts, laws and their articles, docket numbers and citations.
//
// Each recogniser is a pure function from a text, a sentence as a rule, to the
// mentions in it, in order and none overlapping another of the same kind. What
// an expression is about (a fine or a gain, whose) is not seen here: that is for
// package extract.
package mention

import "casebot/corpus"

// A Mention is one expression with its value.
type Mention struct {
	Span  corpus.Span    // bytes of the text: the whole expression with its unit, "more than 13,000 yuan ($1,800)" without the words of the bound and without the gloss
	Value corpus.Value   // Money, Term, Date, Count or Text
	Bound corpus.Bound   // "about", "more than", "近", "余"
	Gloss []corpus.Money // of an amount: the conversions printed in brackets behind it, never amounts of their own
	End   int            // where the expression ends, bound and gloss included; at least Span.End
	Rule  string         // the rule that found it: "money.code-before"
}
