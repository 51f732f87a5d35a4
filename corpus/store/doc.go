// Package store is the archive: cases and articles as JSON documents in SQL,
// every revision of them, and a change feed that derived data follows.
//
//	archive    name → value                                 identity; digest of the shipped archive last loaded
//	records    kind, id → revision, seq, origin, digests    one row for each record that ever was
//	revisions  kind, id, revision → at, who, why, document  only ever added to; no document: removed
//	citations  article, case                                which case cites which article, as the cases stand now
//
// A write is one transaction over all four: when it returns nil it is on the
// disk, and a kill or a power cut at any other moment leaves no trace of it.
//
// The change feed is the column seq. Each write of a record takes the next
// number, so a record stands in the feed once, at its newest change; a removed
// record keeps its row, and so its place in the feed. Following the feed from
// any earlier position therefore ends in the right state.
//
// A record belongs to the shipped archive until somebody writes or removes it;
// from then on it is theirs, and a newer shipped version does not touch it.
//
// The default is one SQLite file. All that is particular to it stands in
// sqlite.go and schema.go; the queries elsewhere use $1 for parameters, ON CONFLICT and
// nothing else that PostgreSQL would read differently.
package store
