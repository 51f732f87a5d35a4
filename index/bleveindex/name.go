package bleveindex

import (
	"slices"
	"unicode/utf8"

	"casebot/index"
)

// name makes the source of cases one of whose names holds every word asked for.
// A case scores by how much of that name the words cover, from 0 to 1: Han alone
// before Han and two others.
func (r *run) name(q index.Name) source {
	tokens := index.NameTokens(q.Text)
	if tokens == nil {
		return nil
	}
	var found map[uint64]map[uint64]float64 // document -> name -> covered so far
	for i, t := range tokens {
		words := []entry{{term: t.Term}}
		if q.Open && i == len(tokens)-1 && !t.Han() {
			words = r.expand(t.Term, fieldName)
		}
		weight := 1.0
		if i+1 < len(tokens) && tokens[i+1].Position == t.Position {
			weight = 0 // two characters: the single ones count
		}
		held := r.named(words, t.Term, weight)
		if found != nil {
			held = intersect(found, held)
		}
		found = held
	}
	return best(found)
}

// named returns the names that hold one of the words, and which part of each
// name that is; a longer word that only begins so covers less.
func (r *run) named(words []entry, asked string, weight float64) map[uint64]map[uint64]float64 {
	held := map[uint64]map[uint64]float64{}
	for _, word := range words {
		share := weight * float64(utf8.RuneCountInString(asked)) / float64(utf8.RuneCountInString(word.term))
		p := r.open(fieldName, word.term, true, true)
		for doc := p.advance(0); doc != none; doc = p.advance(doc + 1) {
			if held[doc] == nil {
				held[doc] = map[uint64]float64{}
			}
			for _, at := range p.current.Vectors {
				held[doc][at.Pos] = max(held[doc][at.Pos], share/float64(at.Start))
			}
		}
	}
	return held
}

// intersect keeps the names in both and adds up what is covered.
func intersect(a, b map[uint64]map[uint64]float64) map[uint64]map[uint64]float64 {
	both := map[uint64]map[uint64]float64{}
	for doc, names := range a {
		for name, covered := range names {
			more, ok := b[doc][name]
			if !ok {
				continue
			}
			if both[doc] == nil {
				both[doc] = map[uint64]float64{}
			}
			both[doc][name] = covered + more
		}
	}
	return both
}

// best lists the documents with the best covered name of each.
func best(found map[uint64]map[uint64]float64) source {
	out := &given{}
	for doc := range found {
		out.docs = append(out.docs, doc)
	}
	slices.Sort(out.docs)
	for _, doc := range out.docs {
		covered := 0.0
		for _, share := range found[doc] {
			covered = max(covered, share)
		}
		out.scores = append(out.scores, min(covered, 1))
	}
	return out
}
