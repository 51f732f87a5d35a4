// Package verify checks a reply before it is sent: what its text asserts must
// stand in a record or a quotation that the reply shows.
//
//	text → tokens → spread over the evidence → clauses → each holds, or is dropped
//
// The text is read without knowing how it was put together. Whatever is, word
// for word, an expression of the case that a sentence is about (its title, the
// name of a party, a value as printed, a date, a publisher) is explained by the
// claims that print it. What is left over may be the bot's own wording; but a
// number, a name, a stage, a status, a "not" or, in Chinese, any character that
// is not explained has no source, and the clause that holds it is dropped.
//
// Explained expressions must agree with each other: a value with the heading,
// the party, the stage and the publisher beside it, a date with the status that
// it dates. So the right figure of the wrong person is caught as well.
//
// Known by construction and not examined: how many cases are shown or left out,
// what the archive covers, the yes or no before a fact, and that a figure is the
// highest of those compared. A sum is added up again, and holds no total beside
// its parts. A court or authority that a record is merely filed under is no
// statement of a source, unless one names it.
//
// Only the text is checked. Cards and quotations are made from the records and
// the stored articles, and are the evidence here.
package verify
