package bleveindex

import (
	"errors"

	"casebot/index"
)

var errTooLarge = errors.New("the query is too large: ask for fewer words at once")

// compile makes the source of a query. Nil stands for a query that holds no
// term: it asks for nothing and forbids nothing.
func (r *run) compile(q index.Query, depth int) source {
	if depth > maxDepth {
		r.fail(errTooLarge)
	}
	if r.err != nil {
		return nil
	}
	switch q := q.(type) {
	case index.Word:
		return conjunction(r.groups(q.Text))
	case index.Term:
		t := r.term(q.Text)
		t.idf = r.weigh(q, t.idf)
		return &ranked{source: t, extras: []source{r.constant(fieldHead, q.Text, index.NameWeight*t.idf)}}
	case index.Phrase:
		return r.phrase(index.Places(q.Words))
	case index.Near:
		return r.standing(nearTerms(q))
	case index.Prefix, index.Fuzzy:
		return r.unions(q)
	case index.Name:
		return r.name(q)
	case index.Filter:
		return r.filter(q)
	case index.Years:
		return r.years(q)
	case index.Court:
		return r.court(q)
	case index.Dates:
		return r.listed(r.dated(q))
	case index.Range:
		return r.listed(r.amounts(q))
	case index.And:
		return r.and(q.All, depth)
	case index.Or:
		return r.or(q.Any, depth)
	}
	return &given{} // a Not alone
}

// groups makes a source of each piece of a word; a term counts more where a
// title or a name has it.
func (r *run) groups(text string) []source {
	var groups []source
	for _, g := range index.Groups(text) {
		var keys, extras []source
		for _, key := range g.Keys {
			t := r.term(key)
			keys = append(keys, t)
			extras = append(extras, r.constant(fieldHead, key, index.NameWeight*t.idf))
		}
		for _, rank := range g.Ranks {
			t := r.term(rank)
			extras = append(extras, t, r.constant(fieldHead, rank, index.NameWeight*t.idf))
		}
		groups = append(groups, &ranked{source: newEither(keys), extras: extras})
	}
	return groups
}

func (r *run) and(children []index.Query, depth int) source {
	var wanted, dropped []source
	forbids := false
	for _, child := range children {
		if not, ok := child.(index.Not); ok {
			forbids = true
			if s := r.forbidden(not.Query, depth+1); s != nil {
				dropped = append(dropped, s)
			}
		} else if s := r.compile(child, depth+1); s != nil {
			wanted = append(wanted, s)
		}
	}
	found := conjunction(wanted)
	switch {
	case found == nil && forbids:
		return &given{}
	case found == nil || dropped == nil:
		return found
	}
	return &without{found, newEither(dropped)}
}

// forbidden makes the source of what a Not takes away. Text without spaces must
// be there from end to end to be taken away, not only two characters of it.
func (r *run) forbidden(q index.Query, depth int) source {
	if word, ok := q.(index.Word); ok {
		return r.phrase(index.Places([]string{word.Text}))
	}
	return r.compile(q, depth)
}

func (r *run) or(children []index.Query, depth int) source {
	var wanted []source
	for _, child := range children {
		if word, ok := child.(index.Word); ok {
			wanted = append(wanted, r.groups(word.Text)...)
		} else if s := r.compile(child, depth+1); s != nil {
			wanted = append(wanted, s)
		}
	}
	if wanted == nil {
		return nil
	}
	return newEither(wanted)
}

func conjunction(children []source) source {
	switch len(children) {
	case 0:
		return nil
	case 1:
		return children[0]
	}
	return &all{children}
}

// filter matches whole values, of the fields that may be asked for.
func (r *run) filter(q index.Filter) source {
	if !filtered(q.Field) {
		return &given{}
	}
	return r.constant(string(q.Field), q.Value, 0)
}

func filtered(f index.Field) bool {
	switch f {
	case index.FieldTopic, index.FieldJurisdiction, index.FieldState, index.FieldKind:
		return true
	}
	return false
}

// years matches documents of the years between the bounds.
func (r *run) years(q index.Years) source {
	if q.From <= 0 && q.To <= 0 {
		return r.constant(fieldText, everyDocument, 0)
	}
	var held []source
	for _, y := range r.yearsBetween(q) {
		held = append(held, r.constant(fieldYear, y.term, 0))
	}
	if held == nil {
		return &given{}
	}
	return newEither(held)
}

// yearsBetween returns the years that the index holds between the bounds.
func (r *run) yearsBetween(q index.Years) []entry {
	first, last := year(max(q.From, 1)), year(q.To)
	if q.To <= 0 {
		last = year(9999)
	}
	if first == "" || last == "" {
		return nil
	}
	return r.vocabulary(fieldYear, first, last)
}
