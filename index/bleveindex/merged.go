package bleveindex

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
			r.fail(p.mark(e.field, e.term, all, r.look))
		}
		t.text[i] = r.once(p, all)
		t.documents += t.text[i].without(p.dead)
	}
	t.idf = r.idf(t.documents)
	return t
}

// once makes postings of documents that hold a term once each.
func (r *run) once(p *part, documents []uint64) *postings {
	out := newBuilder(count(documents), len(p.lengths), false).weighing(p.lengths, r.known.average)
	r.fail(out.addBits(documents, r.look))
	return out.built()
}
