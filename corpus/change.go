package corpus

import "time"

// A RecordKind tells cases and articles apart where both are handled alike.
type RecordKind string

// The kinds of record.
const (
	CaseRecord    RecordKind = "case"
	ArticleRecord RecordKind = "article"
)

// A Ref names one record of the archive.
type Ref struct {
	Kind RecordKind
	ID   string
}

// String returns "case/cn-spc-2025-06-12-han".
func (r Ref) String() string { return string(r.Kind) + "/" + r.ID }

// Ref returns the reference to the case.
func (id CaseID) Ref() Ref { return Ref{CaseRecord, string(id)} }

// Ref returns the reference to the article.
func (id ArticleID) Ref() Ref { return Ref{ArticleRecord, string(id)} }

// A Change says that a record was written or removed. It holds the identity,
// not the content: whoever applies it rereads the archive, and a record that is
// not there any more is to be deleted.
type Change struct {
	Seq   int64 // position in the change feed, growing, from 1
	Ref   Ref
	Added time.Time // when the archive first held the record; zero where not known
}
