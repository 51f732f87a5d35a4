package complete

import (
	"cmp"
	"slices"

	"casebot/index"
)

// A fit is how well a name fits what is typed; less is better. A slip is worse
// than none, and each further one worse still.
type fit int

const (
	exact fit = iota
	beginsName
	beginsWord
)

// A candidate is a name that fits.
type candidate struct {
	fit    fit
	weight uint64
	number int // of the record in its segment
	record *record
	name   *name
}

// before orders candidates: by fit, then by weight, then by reference; of one
// record by the kind of the name, then the shorter.
func (c candidate) before(o candidate) bool {
	if c.fit != o.fit || c.weight != o.weight {
		return c.fit < o.fit || c.fit == o.fit && c.weight > o.weight
	}
	return cmp.Or(index.CompareRefs(c.record.ref, o.record.ref), cmp.Compare(order(c.name.kind), order(o.name.kind)),
		cmp.Compare(len(c.name.text), len(o.name.text)), cmp.Compare(c.name.text, o.name.text)) < 0
}

// order is where a kind comes among the names of a record.
func order(kind index.SuggestionKind) int {
	return slices.Index([]index.SuggestionKind{index.SuggestName, index.SuggestAlias, index.SuggestCitation, index.SuggestTopic}, kind)
}

// best keeps the best candidates, each record once.
type best struct {
	limit   int
	written string      // what a name that fits has to hold: [index.Joined]
	kept    []candidate // best first
}

// full reports whether nothing that fits so, or worse, comes in any more.
func (b *best) full(as fit) bool {
	return len(b.kept) == b.limit && b.kept[b.limit-1].fit < as
}

// late reports whether what fits so with this weight would come behind all that
// are kept.
func (b *best) late(as fit, weight uint64) bool {
	if len(b.kept) < b.limit {
		return false
	}
	last := b.kept[b.limit-1]
	return last.fit < as || last.fit == as && last.weight > weight
}

// offer adds a candidate where it is good enough.
func (b *best) offer(c candidate) {
	if len(b.kept) == b.limit && !c.before(b.kept[b.limit-1]) || !index.HasJoined(c.name.text, b.written) {
		return
	}
	if i := slices.IndexFunc(b.kept, func(o candidate) bool { return o.record == c.record }); i >= 0 {
		if !c.before(b.kept[i]) {
			return
		}
		b.kept = slices.Delete(b.kept, i, i+1)
	}
	at, _ := slices.BinarySearchFunc(b.kept, c, func(o, c candidate) int {
		if o.before(c) {
			return -1
		}
		return 1
	})
	b.kept = slices.Insert(b.kept, at, c)
	b.kept = b.kept[:min(len(b.kept), b.limit)]
}

// suggestions returns what is kept, best first.
func (b *best) suggestions() []index.Suggestion {
	out := make([]index.Suggestion, len(b.kept))
	for i, c := range b.kept {
		r := c.record
		out[i] = index.Suggestion{Text: c.name.text, Kind: c.name.kind, Ref: r.ref, Title: r.title, TitleZH: r.titleZH, Forum: r.forum, Year: r.year}
	}
	return out
}
