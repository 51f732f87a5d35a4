// Package answer turns a question into an answer that the archive can prove, or
// says honestly that it does not hold one.
//
// No language model is involved, and no sentence is generated: an answer is put
// together from the typed facts of the records, each with the sources that state
// it, or it points at the closest passages. The steps, in order:
//
//	Clean        the question without markup, mentions, links and invisible characters
//	Understand   which cases and parties it names, and which slot it asks for
//	Ask          the first route that fits: a fact, a case, a search, an unknown name, passages
//
// The line that a person reads first always says the newest status of the
// matter: an accusation is called one, and an acquittal stands before what it
// ended. A slot has three states, and each gets a different reply: a value, "no
// amount given" where a source says that there was one, and "do not say" where
// no source speaks of it.
package answer
