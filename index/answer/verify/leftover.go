package verify

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// leftover examines a token that no expression of the record explains. It may
// stand where it asserts nothing, or where a quotation that the reply shows has
// it in the same company. Strict is behind a heading, where every word must be a
// source's.
func (r *ruling) leftover(pieces []piece, at int, strict bool) {
	t := pieces[at].words[0]
	asserts := strict
	switch t.class {
	case mark:
		first, _ := utf8.DecodeRuneInString(t.norm)
		asserts = unicode.Is(unicode.Sc, first) || first == '%'
	case number:
		asserts = true
	case han:
		asserts = !(r.refuses() && r.asked(t))
	case word:
		asserts = strict || r.verifier.guarded[t.norm] || t.capital && !r.opening(pieces, at) || r.measures(pieces, at)
		if asserts && t.capital && r.refuses() && r.asked(t) {
			asserts = false
		}
	}
	if asserts && !(t.class != mark && !r.verifier.guarded[t.norm] && r.quoted(pieces, at)) {
		r.refuse(pieces[at], "is in no source of the reply")
	}
}

// opening reports whether a capital is only that of a sentence's first word.
func (r *ruling) opening(pieces []piece, at int) bool {
	return (at == 0 || pieces[at-1].is(":")) && r.verifier.openers[pieces[at].words[0].norm]
}

// measures reports whether a word changes the figure after it: "about", or the
// "one" of "one million".
func (r *ruling) measures(pieces []piece, at int) bool {
	if at+1 >= len(pieces) {
		return false
	}
	next := pieces[at+1]
	figure := next.words[0].class == number || next.has(value) && slices.ContainsFunc(next.words, func(t token) bool { return t.class == number })
	switch pieces[at].words[0].norm {
	case "about", "over", "nearly", "almost", "under", "least", "most", "than", "minus", "one":
		return figure
	}
	return false
}

// refuses reports whether the clause says that the archive does not hold
// something: a name in it is then the asker's, and nothing is said of it.
func (r *ruling) refuses() bool {
	return slices.ContainsFunc(r.pieces, func(p piece) bool {
		return p.has(frame) && slices.ContainsFunc(p.words, func(t token) bool { return t.norm == "not" || t.norm == "no" || t.norm == "没" })
	})
}

func (r *ruling) asked(t token) bool { return set([]string{r.evidence.Asked})[t.norm] }

// quoted reports whether a quotation of the clause's case has the token beside
// the same neighbour.
func (r *ruling) quoted(pieces []piece, at int) bool {
	this := pieces[at].words[0]
	var before, after *token
	if at > 0 {
		before = last(pieces[at-1])
	}
	if at+1 < len(pieces) {
		after = &pieces[at+1].words[0]
	}
	return slices.ContainsFunc(r.evidence.Quotes, func(q Quote) bool {
		return cited(r.scope, q.Source) && beside(tokens(q.Text), this, before, after)
	})
}

func last(p piece) *token { return &p.words[len(p.words)-1] }

// beside reports whether a token stands in a text with one of its neighbours. A
// part of a name needs every neighbour that is a part of it too.
func beside(text []token, this token, before, after *token) bool {
	for i, t := range text {
		if t.norm != this.norm || t.capital != this.capital {
			continue
		}
		left := before != nil && i > 0 && text[i-1].norm == before.norm
		right := after != nil && i+1 < len(text) && text[i+1].norm == after.norm
		if this.class == word && this.capital {
			if (left || before == nil || !before.capital) && (right || after == nil || !after.capital) {
				return true
			}
		} else if left || right {
			return true
		}
	}
	return false
}
