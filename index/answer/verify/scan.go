package verify

import (
	"slices"
	"strings"
	"unicode"

	"casebot/corpus"
	"casebot/index/answer"
)

// A piece is part of a text: an expression with what it can be, or one token
// that nothing explains.
type piece struct {
	words []token
	roles []role         // none: nothing explains it
	scope []*corpus.Case // what the sentence is about here; none: any of those shown
}

// has reports whether the piece can be of a kind.
func (p piece) has(k kind) bool {
	return slices.ContainsFunc(p.roles, func(r role) bool { return r.kind == k })
}

// valued reports whether the piece can be a value of a slot.
func (p piece) valued(slot corpus.Slot) bool {
	return slices.ContainsFunc(p.roles, func(r role) bool { return r.kind == value && r.fact.Slot == slot })
}

// is reports whether the piece is a mark that nothing explains.
func (p piece) is(norm string) bool { return p.roles == nil && p.words[0].norm == norm }

// ends reports whether a sentence ends here.
func (p piece) ends() bool { return p.roles == nil && p.words[0].stop }

// A scan spreads a text over the evidence.
type scan struct {
	common, further, names book
	books                  map[*corpus.Case]book
	cases                  []*corpus.Case
	asked                  map[string]bool
	quotes                 []quotation
	scope                  []*corpus.Case
	bracketed              bool // the words that come next stand behind an opening bracket
}

func newScan(common book, e Evidence) *scan {
	s := &scan{cases: e.Cases, common: common, further: further(e.Sources), names: book{}, books: map[*corpus.Case]book{}, asked: set([]string{e.Asked})}
	for _, q := range e.Quotes {
		s.quotes = append(s.quotes, quotation{q.Source, tokens(q.Text)})
		if list := answer.InOneLine(q.Text); list != q.Text {
			s.quotes = append(s.quotes, quotation{q.Source, tokens(list)})
		}
	}
	for _, c := range e.Cases {
		s.names.name(c)
	}
	return s
}

// pieces explains as much of a text as the evidence can, the longest expression
// first. A name of a case or a party says what the words after it are about,
// up to the next such name or the end of the line.
func (s *scan) pieces(text []token) []piece {
	var out []piece
	for len(text) > 0 {
		roles, n := s.explain(text)
		switch source, m := s.verbatim(text, out); {
		case m > n:
			roles, n = []role{{kind: quoted, source: source}}, m
		case m == n && m > 0:
			roles = append(slices.Clone(roles), role{kind: quoted, source: source})
		}
		if n == 0 {
			n = 1
		} else if n+1 < len(text) && text[n].norm == "." && text[n+1].norm == "(" {
			n++ // the full stop of an expression that is a sentence: who says it follows
		}
		if text[0].norm == "\n" {
			s.scope = nil
		}
		s.bracketed = text[0].norm == "("
		out = append(out, piece{text[:n], roles, s.scope})
		text = text[n:]
	}
	return out
}

// explain returns what a text begins with, and narrows or moves the scope.
func (s *scan) explain(text []token) ([]role, int) {
	if n := s.repeated(text); n > 0 {
		return []role{{kind: echo}}, n
	}
	elsewhere, away := s.names.longest(text)
	if len(s.cases) > sideBySide && away > 1 && subjects(elsewhere, title) != nil && !(s.bracketed && s.owns(elsewhere)) {
		s.scope = subjects(elsewhere, title) // a list: what it says of the case before is over
		return elsewhere, away
	}
	roles, n := s.common.longest(text)
	merge := func(b book) {
		if found, m := b.longest(text); m > n {
			roles, n = found, m
		} else if m == n && m > 0 {
			roles = slices.Concat(roles, found)
		}
	}
	known := n
	if text[0].class != mark || !joins(text[0].norm) {
		for _, c := range s.within() {
			merge(s.book(c))
		}
		known = n
		merge(s.further)
	}
	judged := away == n && away > known && subjects(elsewhere, title) != nil // by its title a judgment is cited too: the case is meant
	if away > n || judged {
		s.scope = subjects(elsewhere, title, party)
		return elsewhere, away
	}
	s.narrow(roles)
	return roles, n
}

// joins reports whether a mark stands between expressions and begins none.
func joins(mark string) bool { return strings.Contains(",.:;()/-", mark) }

// sideBySide is how many cases a line can be about before it names one. Longer
// lists name each.
const sideBySide = 4

// within returns the cases that the next words may be about.
func (s *scan) within() []*corpus.Case {
	switch {
	case s.scope != nil:
		return s.scope
	case len(s.cases) > sideBySide:
		return nil
	}
	return s.cases
}

// narrow leaves in the scope those cases that a name in it belongs to.
func (s *scan) narrow(roles []role) {
	for _, k := range []kind{title, party} {
		if named := subjects(roles, k); named != nil {
			s.scope = named
			return
		}
	}
}

// owns reports whether a name is one of the case that the sentence is about, whomever
// else it names: "Li and the beauty check app (李某)".
func (s *scan) owns(named []role) bool {
	return slices.ContainsFunc(subjects(named, title, party), func(c *corpus.Case) bool { return slices.Contains(s.scope, c) })
}

// subjects returns the cases of the roles of some kinds, none twice.
func subjects(roles []role, kinds ...kind) []*corpus.Case {
	var out []*corpus.Case
	for _, r := range roles {
		if slices.Contains(kinds, r.kind) && !slices.Contains(out, r.of) {
			out = append(out, r.of)
		}
	}
	return out
}

// book returns the expressions of a case. They are laid out once a text, and
// only for the cases that it speaks of.
func (s *scan) book(c *corpus.Case) book {
	b, ok := s.books[c]
	if !ok {
		b = recorded(c)
		s.books[c] = b
	}
	return b
}

// repeated returns how many tokens stand within quotation marks and repeat words
// of the question, the marks included. What is repeated may have plain marks of
// its own within curly ones: “court:"High Court"”.
func (s *scan) repeated(text []token) int {
	if text[0].norm != `"` {
		return 0
	}
	for i, t := range text[1:] {
		switch {
		case t.norm == `"` && t.end-t.start == text[0].end-text[0].start:
			return i + 2
		case t.norm == "…" && (i+2 == len(text) || text[i+2].norm == "\n"):
			return i + 2 // the line was cut before the mark that ends it
		case t.class == mark, s.asked[t.norm], s.cut(t, text[i+2:]):
		default:
			return 0
		}
	}
	return 0
}

// cut reports whether a word before an ellipsis begins a word of the question.
func (s *scan) cut(t token, rest []token) bool {
	lettered := t.class == word || t.class == number && strings.IndexFunc(t.norm, unicode.IsLetter) >= 0 // a figure is never cut
	if len(rest) == 0 || rest[0].norm != "…" || !lettered {
		return false
	}
	for asked := range s.asked {
		if begins(token{norm: asked}, token{norm: t.norm}) {
			return true
		}
	}
	return false
}
