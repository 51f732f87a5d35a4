package bleveindex

import "casebot/index"

// set returns the documents of a filter, or of a choice among filters.
func (r *run) set(q index.Query) (set, bool) {
	switch q := q.(type) {
	case index.Filter:
		if !filtered(q.Field) {
			return nil, true
		}
		return set{r.lists(string(q.Field), q.Value)}, true
	case index.Years:
		if q.From <= 0 && q.To <= 0 {
			return set{r.lists(fieldText, everyDocument)}, true
		}
		var out set
		for _, y := range r.yearsBetween(q) {
			out = append(out, r.lists(fieldYear, y.term))
		}
		return out, true
	case index.Court:
		return r.courts(q)
	case index.Dates:
		return r.dated(q), true
	case index.Range:
		return r.amounts(q), true
	case index.Or:
		var out set
		for _, child := range q.Any {
			if _, nested := child.(index.Or); nested {
				return nil, false
			}
			s, ok := r.set(child)
			if !ok {
				return nil, false
			}
			out = append(out, s...)
		}
		return out, true
	}
	return nil, false
}

func (r *run) wordGroups(text string) []group {
	var out []group
	for _, g := range index.Groups(text) {
		var terms group
		for _, key := range g.Keys {
			terms.keys = append(terms.keys, r.word(key, true))
		}
		for _, rank := range g.Ranks {
			terms.ranks = append(terms.ranks, r.word(rank, true))
		}
		out = append(out, terms)
	}
	return out
}

// word looks a term up; with its head, where title and names count more.
func (r *run) word(text string, head bool) *term {
	t := &term{}
	t.text, t.documents = r.counted(fieldText, text)
	t.bit = r.words[text].bit
	t.idf = r.idf(t.documents)
	if head {
		t.head = r.lists(fieldHead, text)
	}
	return t
}

// weighted looks up a term that counts more or less than others.
func (r *run) weighted(q index.Term) *term {
	t := r.word(q.Text, true)
	t.idf = r.weigh(q, t.idf)
	return t
}

// weigh returns what a term counts in place of how rare it is.
func (r *run) weigh(q index.Term, idf float64) float64 {
	if q.Like != "" {
		_, documents := r.counted(fieldText, q.Like)
		idf = min(idf, r.idf(documents))
	}
	return idf * max(q.Weight, 0)
}

func (r *run) lists(field, text string) []*postings {
	lists, _ := r.counted(field, text)
	return lists
}

// held is where documents hold a term, by segment, and how many of them there are.
type held struct {
	lists     []*postings
	documents int
	bit       uint64 // in [hit.lacks]; nought for what is looked up late
}

// counted returns the postings of a term, and how many documents hold it. After
// a failure they are empty.
func (r *run) counted(field, text string) ([]*postings, int) {
	if r.opened++; r.opened > maxSources {
		r.fail(errTooLarge)
	}
	r.fail(r.ctx.Err())
	if r.err != nil {
		return make([]*postings, len(r.at.parts)), 0
	}
	if known, ok := r.words[text]; ok && field == fieldText {
		return known.lists, known.documents
	}
	lists, documents, err := r.at.lists(field, text, r.look)
	if r.fail(err); field == fieldText && err == nil {
		r.words[text] = held{lists, documents, 1 << len(r.words)}
	}
	return lists, documents
}
