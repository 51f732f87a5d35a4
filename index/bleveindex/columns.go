package bleveindex

import "sync"

// Columns say of every document of a segment what it has in a field, the other
// way round than postings do. Each is read when it is first asked for, and serves
// as long as the segment: four bytes for each document and date, eight or so for
// each document and value that is counted.
type columns struct {
	mu     sync.Mutex
	dates  map[string][]uint32
	values map[string]*valueColumn
	orders map[int][]uint16 // of the windows of which many tie: see [ties]
	tied   map[int]int      // how many did of a window, in all searches
}

// order returns where each document of a window comes by its reference; nil where
// that is not known.
func (c *columns) order(window int) []uint16 {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.orders[window]
}

// tie adds to how many documents of a window tied in all searches, and returns that.
func (c *columns) tie(window, more int) int {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.tied == nil {
		c.tied = map[int]int{}
	}
	c.tied[window] += more
	return c.tied[window]
}

func (c *columns) keepOrder(window int, order []uint16) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.orders == nil {
		c.orders = map[int][]uint16{}
	}
	c.orders[window] = order
}

// column returns the dates of a field of all documents of a segment, as numbers:
// 20250612, and 0 where there is none.
func (r *run) column(p *part, field string) []uint32 {
	p.columns.mu.Lock()
	defer p.columns.mu.Unlock()
	if known := p.columns.dates[field]; known != nil {
		return known
	}
	dates := make([]uint32, len(p.lengths))
	r.eachHolder(p, field, func(term string, document uint32) { dates[document] = dateNumber(term) })
	if r.err == nil {
		if p.columns.dates == nil {
			p.columns.dates = map[string][]uint32{}
		}
		p.columns.dates[field] = dates
	}
	return dates
}

// A valueColumn is the values of a field, and which of them the documents have.
type valueColumn struct {
	values []string
	ends   []uint32 // where the values of each document end in held
	held   []uint32 // values by their places
}

// of returns the values of a document.
func (c *valueColumn) of(document int) []uint32 {
	if document == 0 {
		return c.held[:c.ends[0]]
	}
	return c.held[c.ends[document-1]:c.ends[document]]
}

// valuesOf returns the values that all documents of a segment have in a field.
func (r *run) valuesOf(p *part, field string) *valueColumn {
	p.columns.mu.Lock()
	defer p.columns.mu.Unlock()
	if known := p.columns.values[field]; known != nil {
		return known
	}
	c := &valueColumn{ends: make([]uint32, len(p.lengths))}
	r.eachHolder(p, field, func(_ string, document uint32) { c.ends[document]++ })
	total := uint32(0)
	next := make([]uint32, len(p.lengths)) // where the next value of each document goes
	for document, n := range c.ends {
		next[document] = total
		total += n
		c.ends[document] = total
	}
	c.held = make([]uint32, total)
	r.eachHolder(p, field, func(value string, document uint32) {
		if last := len(c.values) - 1; last < 0 || c.values[last] != value {
			c.values = append(c.values, value)
		}
		c.held[next[document]] = uint32(len(c.values) - 1)
		next[document]++
	})
	if r.err == nil {
		if p.columns.values == nil {
			p.columns.values = map[string]*valueColumn{}
		}
		p.columns.values[field] = c
	}
	return c
}

// eachHolder visits the documents that hold each term of a field in a segment,
// term by term, deleted ones too.
func (r *run) eachHolder(p *part, field string, visit func(term string, document uint32)) {
	r.eachTerm(p, field, "", "\U0010ffff", func(term string) {
		held, err := p.holders(field, term)
		if err != nil {
			r.fail(err)
			return
		}
		r.fail(eachOf(held, func(documents []uint32) error {
			for _, document := range documents {
				visit(term, document)
			}
			return r.look(len(documents))
		}))
	})
}
