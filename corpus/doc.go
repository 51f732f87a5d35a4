// Package corpus says what an archive of legal cases holds: articles, cases,
// facts, claims and sources, with money, terms of imprisonment and dates as
// exact values.
//
// A [Case] is a record written by people. It makes its statements as facts; a
// [Fact] has one [Claim] for each source that speaks to it, side by side, and
// no claim is ever computed, averaged or dropped because another disagrees:
//
//	Case     → Parties, Status (newest first), Facts, Later, Sources
//	Fact     → slot, party, stage, what it is about, Claims
//	Claim    → value (or "stated without an amount"), words as printed, source, passage
//	Source   → title, publisher, URL, date: where the words stand
//	Article  → a Source whose main text the archive holds
//
// The package is pure: no files, no network, no clock. [Validate] tells what is
// wrong with a record, where, and in which one.
package corpus
