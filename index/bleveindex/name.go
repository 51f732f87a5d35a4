package bleveindex

import (
	"maps"
	"slices"
	"unicode/utf8"

	"casebot/index"
)

// name makes the source of cases one of whose names holds every word asked for.
// A case scores by how much of that name the words cover, from 0 to 1: Han alone
// before Han and two others. The rarest word is read first, and of the others what
// stands in the same documents: "Ltd" is in every other case.
func (r *run) name(q index.Name) source {
	var parts []namePart
	tokens := index.NameTokens(q.Text)
	for i, t := range tokens {
		words := []entry{{term: t.Term}}
		if q.Open && i == len(tokens)-1 && !t.Han() {
			words = r.expand(t.Term, fieldName)
		}
		part := namePart{}
		for _, word := range words {
			share := float64(utf8.RuneCountInString(t.Term)) / float64(utf8.RuneCountInString(word.term))
			if i+1 < len(tokens) && tokens[i+1].Position == t.Position {
				share = 0 // two characters: the single ones count
			}
			p := r.open(fieldName, word.term, true, true)
			part.words, part.size = append(part.words, nameWord{p, share}), part.size+p.size
		}
		parts = append(parts, part)
	}
	if len(parts) == 0 {
		return nil
	}
	slices.SortStableFunc(parts, func(a, b namePart) int { return a.size - b.size })
	found := parts[0].named(nil)
	for _, part := range parts[1:] {
		if len(found) == 0 {
			break
		}
		found = intersect(found, part.named(slices.Sorted(maps.Keys(found))))
	}
	return best(found)
}

// A namePart is a word that is asked for, in the forms that may stand for it.
type namePart struct {
	words []nameWord
	size  int // documents with any of them, those with several more than once
}

// A nameWord is the postings of a word, and how much of it was asked for: a longer
// word that only begins so covers less.
type nameWord struct {
	*walker
	share float64
}

// named returns the names that hold one of the words, and which part of each name
// that is: of all documents, or of some, in ascending order.
func (part namePart) named(among []uint64) map[uint64]map[uint64]float64 {
	held := map[uint64]map[uint64]float64{}
	for _, word := range part.words {
		if among == nil {
			for doc := word.advance(0); doc != none; doc = word.advance(doc + 1) {
				word.hold(held, doc)
			}
		}
		for _, doc := range among {
			if word.advance(doc) == doc {
				word.hold(held, doc)
			}
		}
	}
	return held
}

// hold notes the names of a document that the current posting is of.
func (w nameWord) hold(held map[uint64]map[uint64]float64, doc uint64) {
	if held[doc] == nil {
		held[doc] = map[uint64]float64{}
	}
	for _, at := range w.current.Vectors {
		held[doc][at.Pos] = max(held[doc][at.Pos], w.share/float64(at.Start))
	}
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
