package bleveindex

// within returns the documents that hold a term of a field between two, both
// included, that is wanted. They are kept like the postings of a word, under a
// name that says as much as the bounds do.
func (r *run) within(field, name, first, last string, wanted func(term string) bool) set {
	lists, _ := r.at.kept(key{field, name}, func(p *part) (*postings, error) {
		held := make([]uint64, (len(p.lengths)+63)/64)
		r.eachTerm(p, field, first, last, func(term string) {
			if wanted(term) {
				r.fail(p.mark(field, term, held, r.look))
			}
		})
		return r.merelyHeld(p, held)
	})
	return set{lists}
}

// eachTerm visits the terms of a field in a segment between two, both included,
// in their order, those of deleted documents too.
func (r *run) eachTerm(p *part, field, first, last string, visit func(term string)) {
	if r.err != nil {
		return
	}
	terms, err := p.segment.Segment().Dictionary(field)
	if err != nil {
		r.fail(err)
		return
	}
	found := terms.AutomatonIterator(nil, []byte(first), append([]byte(last), 0))
	for r.step() {
		entry, err := found.Next()
		if err != nil || entry == nil {
			r.fail(err)
			return
		}
		visit(entry.Term)
	}
}

// merelyHeld makes postings of documents that are merely held or not; nil once the
// search has failed.
func (r *run) merelyHeld(p *part, documents []uint64) (*postings, error) {
	out := newBuilder(count(documents), len(p.lengths), false)
	if r.fail(out.addBits(documents, r.look)); r.err != nil {
		return nil, r.err
	}
	return out.built(), nil
}

// listed makes the source of a set.
func (r *run) listed(s set) source {
	out, lists := &given{}, make([]cursor, len(s))
	for i, p := range r.at.parts {
		s.open(i, lists)
		for w := range p.windows() {
			if !r.looking(windowSize) {
				break
			}
			for n := range lists {
				lists[n].enter(w)
			}
			held := union(lists)
			p.dropDead(w, &held)
			held.each(func(place int) { out.docs = append(out.docs, p.base+uint64(w*windowSize+place)) })
		}
	}
	out.scores = make([]float64, len(out.docs))
	return out
}
