// Package store is the archive: cases and articles as JSON documents in SQL,
// every revision of them, and a change feed that derived data follows.
//
//	archive     name → value                                 identity; shipped archive and key rules last loaded; key of names
//	records     kind, id → revision, seq, origin, digests    one row for each record that ever was
//	revisions   kind, id, revision → at, who, why, document  only ever added to; no document: removed
//	citations   article, case                                which case cites which article, as the cases stand now
//	keys        hash, seq                                    what else a record is found by, as it stands now
//	proposals   id → place, document, decision               the curators' queue, and what became of it
//	feeds, seen url → when to ask again, items handled       the feeds that are watched
//	imports     run → rows done                              how far bulk imports have come
//	tombstones  kind, value → at, who, why                   what may not come in any more
//
// A write is one transaction over all of them: when it returns nil it is on the
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
// Everything that is written goes through a gate: it refuses what was forgotten
// or blocked, and puts asterisks in the place of forgotten names. Forgetting is
// the one write that reaches into what was written earlier, revisions and all:
// it sweeps the archive with the same gate, gives it a new identity, so that the
// index is made again, and has the file written anew.
//
// The default is one SQLite file. All that is particular to it stands in
// sqlite.go and schema.go; the queries elsewhere use $1 for parameters, ON CONFLICT and
// nothing else that PostgreSQL would read differently.
package store
