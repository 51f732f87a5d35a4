package bleveindex

import (
	"math/bits"

	"casebot/index"
)

// merged makes one term of several: its documents are those that hold one of
// them, once.
func (r *run) merged(terms []entry) *term {
	t := &term{text: make([]*postings, len(r.at.parts))}
	for i, p := range r.at.parts {
		all := make([]uint64, (len(p.lengths)+63)/64)
		for _, e := range terms {
			if r.fail(r.ctx.Err()); r.err != nil {
				return t
			}
			r.fail(p.mark(e.field, e.term, all))
		}
		t.text[i] = p.once(all, r.known.average)
		t.documents += t.text[i].without(p.dead)
	}
	t.idf = r.idf(t.documents)
	return t
}

// once makes postings of documents that hold a term once each.
func (p *part) once(documents []uint64, average float64) *postings {
	size := 0
	for _, word := range documents {
		size += bits.OnesCount64(word)
	}
	out := newPostings(size, len(p.lengths), false)
	out.average = average
	for i, word := range documents {
		for ; word != 0; word &= word - 1 {
			document := i*64 + bits.TrailingZeros64(word)
			out.add(uint32(document), 1, index.Saturation(1, float64(p.lengths[document]), average))
		}
	}
	return out
}
