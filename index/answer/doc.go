// Package answer turns a question into an answer that the archive can prove, or
// says honestly that it does not hold one.
//
// No language model is involved, and no sentence is generated: an answer is put
// together from the typed facts of the records, each with the sources that state
// it, or it points at the closest passages. The steps, in order:
//
//	Clean      the question without markup, mentions, links and invisible characters
//	understand the kind of answer it wants, the slot it asks for, and what it is about
//	identify   whom it names: as written, in the other script, misspelt, or in the question before
//	route      the first that fits: a premise to correct, a fact, a comparison, a list, a figure
//	           over the records, a sentence of an article, an unknown name, the closest passages
//
// Where no record answers, a sentence of an article may: one that is about whom the
// question names and holds words of the kind that it asks for. It is repeated as
// it stands, with who says it and how the case stands; a "could" or a "not" is
// never cut off, and the amount of one person is never given for another's.
//
// What words mean, in two languages, package lexicon knows: ideas, words that stand for
// each other, surnames by their reading, and names of companies.
//
// A list, a superlative, a sum and a refusal say what the archive covers; what only a
// machine has read, nobody counts.
//
// What concerns the archive as a whole is computed over a register: a few hundred
// bytes of every case, from which counts, sums and superlatives are exact however
// many cases there are. It is derived from the archive, follows its feed, and is
// made beside the questions; until it stands, an answer is of what the index finds,
// and says of how many cases it is. Each figure that is written is read from its
// record.
//
// The line that a person reads first always says the newest status of the
// matter: an accusation is called one, and an acquittal stands before what it
// ended. A slot has three states, and each gets a different reply: a value, "no
// amount given" where a source says that there was one, and "do not say" where
// no source speaks of it.
package answer
