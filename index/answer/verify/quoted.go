package verify

import (
	"slices"

	"casebot/corpus"
)

// A quotation is a quote cut into tokens.
type quotation struct {
	source corpus.ArticleID
	tokens []token
}

// verbatim returns how many tokens of a text, from one mark to the next bracket
// or stop, are a quotation's own words, and whose. Shorter repetitions are not
// looked for here: two quotations together could prove what neither says.
func (s *scan) verbatim(text []token, before []piece) (corpus.ArticleID, int) {
	if len(before) > 0 && last(before[len(before)-1]).class != mark {
		return "", 0
	}
	source, most := corpus.ArticleID(""), 1
	for _, q := range s.quotes {
		if !cited(s.scope, q.source) && !q.names(s.scope) {
			continue
		}
		for i := range q.tokens {
			if n := run(text, q.tokens[i:]); n > most {
				source, most = q.source, n
			}
		}
	}
	if source == "" {
		return "", 0
	}
	return source, most
}

// run returns how many tokens two texts begin with alike, cut back to where a
// bracket or a stop follows in the first.
func run(text, other []token) int {
	n := 0
	for n < len(text) && n < len(other) && text[n].norm == other[n].norm {
		n++
	}
	for n > 0 && n < len(text) && text[n].norm != "(" && text[n].norm != "…" && !text[n].stop && text[n].norm != "\n" {
		n--
	}
	return n
}

// names reports whether the quotation itself names a party of one of the cases, in full: its
// words are then of that case, whichever article they stand in.
func (q quotation) names(scope []*corpus.Case) bool {
	return slices.ContainsFunc(scope, func(c *corpus.Case) bool {
		return slices.ContainsFunc(c.Parties, func(p corpus.Party) bool {
			name := tokens(p.Name())
			if p.Role == "authority" || p.Anonymised || len(name) < 2 {
				return false
			}
			for i := range q.tokens {
				if opens(q.tokens[i:], name) {
					return true
				}
			}
			return false
		})
	})
}

// opens reports whether a text begins with all of some tokens.
func opens(text, all []token) bool {
	return len(text) >= len(all) && slices.EqualFunc(text[:len(all)], all, func(a, b token) bool { return a.norm == b.norm })
}

// cited reports whether a source is one of the cases'; any is where there are none.
func cited(scope []*corpus.Case, source corpus.ArticleID) bool {
	return scope == nil || slices.ContainsFunc(scope, func(c *corpus.Case) bool {
		_, ok := c.Source(source)
		return ok
	})
}
