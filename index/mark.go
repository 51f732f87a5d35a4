package index

import (
	"cmp"
	"slices"
	"strings"

	"casebot/corpus"
)

// A Snippet is a passage of a text with the words that a query matches.
type Snippet struct {
	Text  string        // verbatim from the text, at most 240 characters, valid UTF-8
	Span  corpus.Span   // where it stands in the text, in bytes
	Marks []corpus.Span // bytes of Text that matched, in order, none touching another
}

// Mark returns the best passages of a text for a query, best first and at most
// limit of them, none overlapping another: whole sentences where they fit, else
// parts cut between words. A text that holds nothing of the query has none.
//
// It takes the text apart as [Analyze] does and knows no engine; it is meant for
// the few hits that are shown.
func Mark(q Query, text string, limit int) []Snippet { return NewMarker(q).Mark(text, limit) }

// A Marker is [Mark] for one text after the other: it takes the query apart once. It is
// for one user at a time.
type Marker struct{ matcher }

// NewMarker returns a marker of what a query matches.
func NewMarker(q Query) *Marker {
	m := &Marker{}
	m.add(q)
	m.passing = m.sieve()
	return m
}

// Mark is as [Mark] says.
func (m *Marker) Mark(text string, limit int) []Snippet {
	marks := m.find(m.tokens(text))
	if len(marks) == 0 {
		return nil
	}
	candidates := windows(text, marks)
	slices.SortStableFunc(candidates, func(a, b window) int { return cmp.Compare(b.worth(), a.worth()) })
	var out []Snippet
	var taken []window
	for _, w := range candidates {
		if len(out) >= limit {
			break
		}
		if !slices.ContainsFunc(taken, w.overlaps) {
			taken = append(taken, w)
			out = append(out, w.snippet(text))
		}
	}
	return out
}

// A mark is a place that matches; places of the same leaf have the same number.
type mark struct {
	span corpus.Span
	leaf int
}

// A matcher finds what the leaves of a query match.
type matcher struct {
	leaves   int
	terms    map[string]int // stems, and single characters or pairs
	names    map[string]int // whole words before stemming
	prefixes map[string]int
	slips    map[string]int // words that may have a slip
	phrases  [][]Place      // numbered from the back: -1 is the first
	nears    []Near         // numbered behind the phrases

	passing *sieve // nil where it was not made yet
}

// add gathers the leaves that a document is found by; what restricts or
// excludes marks nothing.
func (m *matcher) add(q Query) {
	switch q := q.(type) {
	case Word:
		for _, g := range Groups(q.Text) {
			for _, key := range g.Keys {
				m.set(&m.terms, key)
			}
		}
	case Term:
		m.set(&m.terms, q.Text)
	case Phrase:
		m.phrase(q.Words)
	case Prefix:
		m.beginning(q.Text)
	case Fuzzy:
		m.fuzzy(q)
	case Near:
		m.nears = append(m.nears, q)
	case Name:
		m.name(q)
	case And:
		for _, child := range q.All {
			m.add(child)
		}
	case Or:
		for _, child := range q.Any {
			m.add(child)
		}
	}
}

func (m *matcher) set(in *map[string]int, term string) {
	if *in == nil {
		*in = map[string]int{}
	}
	if _, known := (*in)[term]; !known {
		m.leaves++
		(*in)[term] = m.leaves
	}
}

func (m *matcher) phrase(words []string) {
	if places := Places(words); places != nil {
		m.phrases = append(m.phrases, places)
	}
}

// beginning adds the words of a prefix: the last one open, the others whole.
func (m *matcher) beginning(text string) {
	tokens := NameTokens(text)
	for i, t := range tokens {
		switch {
		case t.Han():
			m.phrase([]string{text})
			return
		case i == len(tokens)-1:
			m.set(&m.prefixes, t.Word)
		default:
			m.set(&m.names, t.Word)
		}
	}
}

// fuzzy adds a word that may have a slip; of anything else it adds the words.
func (m *matcher) fuzzy(q Fuzzy) {
	for _, t := range NameTokens(q.Text) {
		if t.Han() {
			m.phrase([]string{q.Text})
			return
		}
		m.set(&m.slips, t.Word)
	}
}

func (m *matcher) name(q Name) {
	if q.Open {
		m.beginning(q.Text)
		return
	}
	for _, t := range NameTokens(q.Text) {
		if t.Han() {
			m.phrase([]string{q.Text})
			return
		}
		m.set(&m.names, t.Word)
	}
}

// tokens takes a text apart as [Analyze] does, without most of the words that
// match nothing.
func (m *matcher) tokens(text string) []Token {
	stems := stemmers.Get().(*stemmer)
	defer stemmers.Put(stems)
	a := analyzer{stem: stems.stem, sieve: m.passing}
	a.split(text)
	return a.tokens
}

// sieve lets through what the leaves may match.
func (m *matcher) sieve() *sieve {
	s := &sieve{}
	for _, words := range []map[string]int{m.terms, m.names, m.prefixes} {
		for word := range words {
			s.beginning(word)
		}
	}
	for word := range m.slips {
		s.slip(word)
	}
	units := slices.Clone(m.phrases)
	for _, near := range m.nears {
		units = append(units, near.Units()...)
	}
	for _, places := range units {
		for _, place := range places {
			s.beginning(place.Term)
		}
	}
	return s
}

// find returns what matches among the tokens of a text, in order.
func (m *matcher) find(tokens []Token) []mark {
	var marks []mark
	for _, t := range tokens {
		if leaf := m.leaf(t); leaf > 0 {
			marks = append(marks, mark{t.Span, leaf})
		}
	}
	for i, places := range m.phrases {
		for _, o := range occurrences(places, tokens) {
			marks = append(marks, mark{o.span, -1 - i})
		}
	}
	for i, near := range m.nears {
		for _, span := range near.together(tokens) {
			marks = append(marks, mark{span, -1 - len(m.phrases) - i})
		}
	}
	slices.SortStableFunc(marks, func(a, b mark) int { return cmp.Compare(a.span.Start, b.span.Start) })
	return marks
}

// leaf returns the number of the leaf that a token matches, 0 for none.
func (m *matcher) leaf(t Token) int {
	if leaf := m.terms[t.Term]; leaf > 0 {
		return leaf
	}
	if leaf := m.names[t.Word]; leaf > 0 {
		return leaf
	}
	first := 0 // of the leaves that match, whatever the order of the maps
	for prefix, leaf := range m.prefixes {
		if (first == 0 || leaf < first) && (strings.HasPrefix(t.Word, prefix) || strings.HasPrefix(t.Term, prefix)) {
			first = leaf
		}
	}
	if first > 0 {
		return first
	}
	for word, leaf := range m.slips {
		if (first == 0 || leaf < first) && (Slip(word, t.Word) || Slip(word, t.Term)) {
			first = leaf
		}
	}
	return first
}

// An occurrence is where a phrase stands, from its first word to its last.
type occurrence struct {
	position int // of its first word
	span     corpus.Span
}

// occurrences returns where a phrase stands, in the order of the text.
func occurrences(places []Place, tokens []Token) []occurrence {
	type spot struct {
		term     string
		position int
	}
	spots := map[spot]corpus.Span{}
	for _, t := range tokens {
		spots[spot{t.Term, t.Position}] = t.Span
	}
	var found []occurrence
	for _, t := range tokens {
		if t.Term != places[0].Term {
			continue
		}
		span := t.Span
		for _, place := range places[1:] {
			next, ok := spots[spot{place.Term, t.Position + place.Offset}]
			if !ok {
				span.End = 0
				break
			}
			span.End = max(span.End, next.End)
		}
		if span.End > 0 {
			found = append(found, occurrence{t.Position, span})
		}
	}
	return found
}
