// Package bleveindex is the embedded search engine: bleve's segments and
// postings on disk (package scorch, without the rest of bleve, so that starting
// a program costs next to nothing), searched and ranked by own code with exact
// BM25 as [index] describes it. It is the only package that imports bleve.
//
// A document is these fields; only the fingerprint is stored, since the archive
// holds the texts:
//
//	_id     "case/cn-spc-2025-06-12-han"
//	text    term => frequency, positions    index.Analyze of all parts; "\x00" stands once in every document
//	word    word => -                       words that differ from their stems, for prefixes
//	head    term => -                       the terms of title and names, which count more
//	name    word => (name, words in it)…    index.NameTokens of each name of a case
//	topic, in, status, kind, record, year   value => -
//	sum     stored: index.Document.Sum, eight bytes
//
// The folder holds one version of this layout (v1) beside a lock file. A search
// is one pass over documents in their internal order: a tree of [source] values
// made from the query, each of which moves forward and scores the document it
// stands at; the best go into a heap, and pairs are counted in those alone.
package bleveindex
