// Package bleveindex is the embedded search engine: bleve's segments and
// postings on disk (package scorch, without the rest of bleve, so that starting
// a program costs next to nothing), searched and ranked by own code with exact
// BM25 as [index] describes it. It is the only package that imports bleve.
//
// A document is these fields; the fingerprint and the line are stored, the texts
// are not, since the archive holds them:
//
//	_id     "case/cn-spc-2025-06-12-han"
//	text    term => frequency less one      index.Terms of all parts; "\x00" is in every document, with its length
//	word    word => -                       words that differ from their stems, for prefixes
//	head    term => -                       the terms of title and names, which count more
//	name    word => (name, words in it)…    index.NameTokens of each name of a case
//	topic, in, status, kind, record, year   value => -
//	court   word => -                       index.NameTokens of a case's court or regulator
//	date, added     20250612 => -           the day; 20250600 for a month, 20250000 for a year
//	amount  fine|CNY|0000000000001300000 => -
//	line    stored: where each term of the text stands, about two bytes each; see [line]
//	sum     stored: index.Document.Sum, eight bytes
//
// Batches are taken apart on [desk]s, whose sheets package segment writes as a
// segment; merging those is left to scorch. A merged segment of some size has a [shelf]
// at its end, on which the postings of its frequent terms lie ready, and the lengths.
//
//	index.Batch → newest → takeApart → segment.Draft → scorch.Batch
//	scorch → segment.Appendix → shelve → shelf
//
// The folder holds one version of this layout (v10) beside a lock file; earlier
// versions are removed. Each segment file has a checksum of its own; between an
// orderly end and the next start bleve's root file has one, too: see [rootSeal]. What
// opening did not compare with its sum [Engine.Patrol] does beside the searches; an
// [Engine.Successor] is made beside a damaged index and takes its place.
//
// A search takes one of two ways to the same hits and scores. Most queries have
// a [plan]: clauses of words with filters around them. It is carried out by a
// [scan] of each segment, in windows of 4,096 documents, which adds up only what
// may still come among the best: each term is known to add at most so much to a
// document of the window. It is added up in whole numbers first, which are bounds
// ([sums]); a large index is gone through in a sample before the rest, which tells
// how good the best will be at least. Idle processors share that work ([hands]). Any other
// query is a tree of [source] values, each of which moves forward through all its documents
// and scores the one it stands at. Pairs are counted in the best alone.
//
//	query → planned → plan → carryOut → hands → scan → window: gather or intersect → lookUp → settle → top
//	query → compile → source → walk ---------------------------------------------------→ top → addPairs → page
//
// What a scan reads are [postings], of a segment and a term. Those on its shelf are
// used where they lie in the mapped file. Others are made by a [builder] from bleve's,
// which on disk are read straight from the [file] of the segment, and are kept in a
// [cache] of a bounded size: on a large index most of what a cache of 64 MB holds is
// words that others push out again, and what a miss costs is what a question costs.
// Segments never change; what is deleted from them is in the [snapshot], with the
// lengths of all texts. Bounds on dates and amounts are postings as well, those of all
// terms between. What hits are ordered by and what facets count is read the other way
// round, from [columns].
//
// Where a page ended is written down in a [bookmark], together with the
// [statistics] by which it was ranked.
package bleveindex
