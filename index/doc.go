// Package index is full-text search as the rest of casebot sees it: what can be
// asked ([Query], [Parse]), what comes back ([Page], [Hit], [Snippet]), and the
// small interfaces that an engine fills ([Searcher], [Writer]). It knows no engine.
//
// An index is derived data. [Sync] brings it up to the archive's change feed,
// and each batch carries the feed position that it leads to, so that a kill at
// any instant loses nothing and duplicates nothing. Deleting the index costs a
// rebuild and nothing else.
//
// Text is taken apart by [Analyze] alone, at index and at query time and when
// matched words are marked ([Mark]), whatever the engine; how documents are
// ranked stands beside [IDF]. Of documents whose scores are within two in a hundred
// of each other, the newer and the more settled comes first ([Settle]): no engine
// knows of that, and no real difference of relevance gives way to it.
//
//	typed line  → Parse        → Query      → Searcher → Page
//	change feed → Sync         → Batch      → Writer
//	record      → CaseDocument → Document   → Analyze  → Token
//	query, text → Mark         → Snippet
//	hits        → Settle       → hits, near ties broken
package index
