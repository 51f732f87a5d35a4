// Package bench measures search engines beside each other: the same made-up
// documents, the same queries, ten hits with snippets from each. It knows no
// engine; whoever runs it hands over [Contender] values.
//
//	corpus.go   number → document, the same in every run and every process
//	words.go    Zipf's law over a vocabulary that grows with the corpus, by Heaps' law
//	law.go      what came of both laws, counted
//	file.go     the documents in a file: what engines load, and where snippets are cut from
//	keep.go     documents and indexes that a later run uses again
//	query.go    queries of seven kinds, made from the same documents
//	engine.go   what an engine must do
//	measure.go  loading, opening and querying one engine, by the clock
//	figures.go  what comes of that
//	brute.go    the best ten found by reading every document, to hold an engine against
//	child.go    one engine in a process of its own, so that peak memory is its own
//	report.go   the tables, and the same as JSON
//
// The laws are those of large English collections: the frequency of a word falls
// with its rank, and beyond the commonest 7,873 faster, so that the vocabulary
// keeps growing, ever more slowly (Gerlach and Altmann, 2013). The commonest are
// English function words, which analysers know; the others are invented.
package bench
