package bleveindex

// all matches what every child matches, and adds up their scores.
type all struct{ children []source }

func (a *all) advance(to uint64) uint64 {
	for {
		doc := a.children[0].advance(to)
		agreed := true
		for _, child := range a.children[1:] {
			if to = child.advance(doc); to != doc {
				agreed = false
				break
			}
		}
		if agreed || doc == none {
			return doc
		}
	}
}

func (a *all) score() float64 {
	sum := 0.0
	for _, child := range a.children {
		sum += child.score()
	}
	return sum
}

// either matches what one child matches or more, and adds up the scores of those.
type either struct {
	children []source
	at       []uint64
	doc      uint64
}

func newEither(children []source) source {
	if len(children) == 1 {
		return children[0]
	}
	return &either{children: children, at: make([]uint64, len(children))}
}

func (e *either) advance(to uint64) uint64 {
	e.doc = none
	for i, child := range e.children {
		if e.at[i] < to || to == 0 {
			e.at[i] = child.advance(to)
		}
		e.doc = min(e.doc, e.at[i])
	}
	return e.doc
}

func (e *either) score() float64 {
	sum := 0.0
	for i, child := range e.children {
		if e.at[i] == e.doc {
			sum += child.score()
		}
	}
	return sum
}

// ranked matches what its first source matches; the others only add to the
// score of those documents.
type ranked struct {
	source
	extras []source
	doc    uint64
}

func (r *ranked) advance(to uint64) uint64 {
	r.doc = r.source.advance(to)
	return r.doc
}

func (r *ranked) score() float64 {
	sum := r.source.score()
	for _, extra := range r.extras {
		if extra.advance(r.doc) == r.doc {
			sum += extra.score()
		}
	}
	return sum
}

// without matches what its source matches and none of the dropped ones does.
type without struct {
	source
	drop source
}

func (w *without) advance(to uint64) uint64 {
	for doc := w.source.advance(to); ; doc = w.source.advance(doc + 1) {
		if doc == none || w.drop.advance(doc) != doc {
			return doc
		}
	}
}
