package index

import (
	"cmp"
	"slices"

	"casebot/corpus"
)

// A nearWord is a word of a Near where it stands.
type nearWord struct {
	occurrence
	unit int // which of the words
	end  int // the position behind it
}

// together returns where the words of a Near stand close enough to each other,
// each word by itself, in the order of the text.
func (q Near) together(tokens []Token) []corpus.Span {
	units := q.Units()
	var found []nearWord
	room := q.Within // positions from the first word to the last, both included
	for i, places := range units {
		length := places[len(places)-1].Offset + 1
		room += length
		for _, o := range occurrences(places, tokens) {
			found = append(found, nearWord{o, i, o.position + length})
		}
	}
	slices.SortStableFunc(found, func(a, b nearWord) int { return cmp.Compare(a.position, b.position) })
	return huddled(found, len(units), room)
}

// huddled returns the words that stand in a stretch with all units in it.
func huddled(found []nearWord, units, room int) []corpus.Span {
	var spans []corpus.Span
	held := make([]int, units) // how often each unit stands in the stretch
	different, first, marked := 0, 0, 0
	for last, word := range found {
		if held[word.unit]++; held[word.unit] == 1 {
			different++
		}
		for first < last && word.end-found[first].position > room {
			if held[found[first].unit]--; held[found[first].unit] == 0 {
				different--
			}
			first++
		}
		if different < units {
			continue
		}
		for marked = max(marked, first); marked <= last; marked++ {
			spans = append(spans, found[marked].span)
		}
	}
	return spans
}
