package complete

// widest is the largest span that is looked at name by name while somebody waits.
const widest = 4096

// prepare finds what is best for each text that more starts of a span begin with
// than are looked at while somebody waits: a letter or two, and words that are in
// very many names.
func (s *segment) prepare(in span, typed string) {
	s.letters(in, len(typed), func(letter rune, begun span) {
		if begun.to-begun.from <= widest {
			return
		}
		more := typed + string(letter)
		b := best{limit: mostSuggestions}
		view{segment: s}.scan(begun, len(more), &b)
		s.wide[more] = b.kept
		s.prepare(begun, more)
	})
}

// known offers what was found beforehand for a text. It reports whether that is
// enough, now that some of the records have changed.
func (v view) known(typed string, b *best) bool {
	kept, prepared := v.wide[typed]
	if !prepared {
		return false
	}
	still := 0
	for _, c := range kept {
		if v.gone == nil || !v.gone[c.number] {
			b.offer(c)
			still++
		}
	}
	return still >= b.limit || len(kept) < mostSuggestions
}
