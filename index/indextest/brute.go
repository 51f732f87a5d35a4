package indextest

import (
	"math"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
)

// A bruteForce scores every document by reading it, the slow and plain way: no
// postings, no pruning, no shared state. What it says is the contract.
type bruteForce struct {
	documents map[corpus.Ref]index.Document
	texts     map[corpus.Ref][]index.Token // of all parts, far apart
	average   float64
}

func newBruteForce(documents map[corpus.Ref]index.Document) *bruteForce {
	b := &bruteForce{documents: documents, texts: map[corpus.Ref][]index.Token{}}
	total := 0
	for ref, d := range documents {
		var text []index.Token
		for i, part := range d.Parts() {
			for _, t := range index.Analyze(part) {
				t.Position += 100_000 * i
				text = append(text, t)
			}
		}
		b.texts[ref] = text
		total += len(text)
	}
	b.average = max(1, float64(total)/float64(max(1, len(documents))))
	return b
}

// search scores all documents; a document that does not match is not there.
func (b *bruteForce) search(req index.Request) map[corpus.Ref]float64 {
	found := map[corpus.Ref]float64{}
	if !b.asks(req.Query) {
		return found
	}
	for ref := range b.documents {
		if req.Kind != "" && ref.Kind != req.Kind {
			continue
		}
		if score, ok := b.match(req.Query, ref); ok {
			for _, pair := range index.Pairs(req.Query) {
				score += b.pair(pair, ref)
			}
			found[ref] = score
		}
	}
	return found
}

// asks reports whether a query holds anything to look for.
func (b *bruteForce) asks(q index.Query) bool {
	switch q := q.(type) {
	case nil:
		return false
	case index.Word:
		return len(index.Groups(q.Text)) > 0
	case index.Phrase:
		return len(index.Places(q.Words)) > 0
	case index.Prefix:
		return len(index.NameTokens(q.Text)) > 0
	case index.Name:
		return len(index.NameTokens(q.Text)) > 0
	case index.And:
		return slices.ContainsFunc(q.All, b.asks)
	case index.Or:
		return slices.ContainsFunc(q.Any, b.asks)
	}
	return true
}

// match returns the score of a document without pairs, and whether it matches.
func (b *bruteForce) match(q index.Query, ref corpus.Ref) (float64, bool) {
	d := b.documents[ref]
	switch q := q.(type) {
	case index.Word:
		return b.groups(index.Groups(q.Text), ref, false)
	case index.Phrase:
		return b.phrase(index.Places(q.Words), ref)
	case index.Prefix:
		return b.prefix(q.Text, ref)
	case index.Name:
		return b.name(q, ref)
	case index.Filter:
		return 0, b.filter(q, d)
	case index.Years:
		return 0, q.From == 0 && q.To == 0 || d.Year > 0 && d.Year >= q.From && (q.To == 0 || d.Year <= q.To)
	case index.And:
		return b.and(q, ref)
	case index.Or:
		return b.or(q, ref)
	}
	return 0, false
}

func (b *bruteForce) and(q index.And, ref corpus.Ref) (float64, bool) {
	sum, wanted := 0.0, false
	for _, child := range q.All {
		if not, ok := child.(index.Not); ok {
			inner := not.Query
			if word, ok := inner.(index.Word); ok {
				inner = index.Phrase{Words: []string{word.Text}}
			}
			if _, match := b.match(inner, ref); match && b.asks(inner) {
				return 0, false
			}
			continue
		}
		if !b.asks(child) {
			continue
		}
		score, match := b.match(child, ref)
		if !match {
			return 0, false
		}
		sum, wanted = sum+score, true
	}
	return sum, wanted
}

func (b *bruteForce) or(q index.Or, ref corpus.Ref) (float64, bool) {
	sum, any := 0.0, false
	for _, child := range q.Any {
		score, match := 0.0, false
		if word, ok := child.(index.Word); ok {
			score, match = b.groups(index.Groups(word.Text), ref, true)
		} else {
			score, match = b.match(child, ref)
		}
		if match {
			sum, any = sum+score, true
		}
	}
	return sum, any
}

// groups scores the pieces of a word: all are needed, or any.
func (b *bruteForce) groups(groups []index.Group, ref corpus.Ref, any bool) (float64, bool) {
	sum, held := 0.0, 0
	for _, g := range groups {
		if !slices.ContainsFunc(g.Keys, func(key string) bool { return b.frequency(key, ref) > 0 }) {
			continue
		}
		held++
		for _, t := range slices.Concat(g.Keys, g.Ranks) {
			sum += b.term(t, ref, true)
		}
	}
	return sum, held > 0 && (any || held == len(groups))
}

// term scores one term, with or without what a title or name adds.
func (b *bruteForce) term(term string, ref corpus.Ref, names bool) float64 {
	n := b.frequency(term, ref)
	if n == 0 {
		return 0
	}
	score := b.idf(term) * b.saturation(n, ref)
	if names && slices.ContainsFunc(b.documents[ref].Head(), func(text string) bool { return count(index.Analyze(text), term) > 0 }) {
		score += .2 * b.idf(term)
	}
	return score
}

func (b *bruteForce) idf(term string) float64 {
	df := 0.0
	for ref := range b.documents {
		if b.frequency(term, ref) > 0 {
			df++
		}
	}
	return rarity(float64(len(b.documents)), df)
}

func rarity(n, df float64) float64 { return math.Log(1 + (n-df+.5)/(df+.5)) }

func (b *bruteForce) saturation(n int, ref corpus.Ref) float64 {
	f, length := float64(n), float64(len(b.texts[ref]))
	return f * 2.2 / (f + 1.2*(.25+.75*length/b.average))
}

func (b *bruteForce) frequency(term string, ref corpus.Ref) int { return count(b.texts[ref], term) }

func count(tokens []index.Token, term string) int {
	n := 0
	for _, t := range tokens {
		if t.Term == term {
			n++
		}
	}
	return n
}

func (b *bruteForce) stands(places []index.Place, ref corpus.Ref) int {
	at := map[int]map[string]bool{}
	for _, t := range b.texts[ref] {
		if at[t.Position] == nil {
			at[t.Position] = map[string]bool{}
		}
		at[t.Position][t.Term] = true
	}
	n := 0
	for position := range at {
		if !slices.ContainsFunc(places, func(p index.Place) bool { return !at[position+p.Offset][p.Term] }) {
			n++
		}
	}
	return n
}

func (b *bruteForce) phrase(places []index.Place, ref corpus.Ref) (float64, bool) {
	if len(places) == 0 || b.stands(places, ref) == 0 {
		return 0, false
	}
	sum := 0.0
	for _, place := range places {
		sum += b.term(place.Term, ref, false)
	}
	return sum, true
}

func (b *bruteForce) pair(pair index.Pair, ref corpus.Ref) float64 {
	n := b.stands([]index.Place{{Term: pair.First}, {Term: pair.Second, Offset: 1}}, ref)
	if n == 0 {
		return 0
	}
	return .4 * min(b.idf(pair.First), b.idf(pair.Second)) * b.saturation(n, ref)
}

func (b *bruteForce) prefix(text string, ref corpus.Ref) (float64, bool) {
	tokens := index.NameTokens(text)
	if slices.ContainsFunc(tokens, index.Token.Han) {
		return b.phrase(index.Places([]string{text}), ref)
	}
	sum := 0.0
	for i, piece := range tokens {
		begins := func(t index.Token) bool {
			if i < len(tokens)-1 {
				return t.Word == piece.Word || t.Term == piece.Word
			}
			return strings.HasPrefix(t.Word, piece.Word) || strings.HasPrefix(t.Term, piece.Word)
		}
		if !slices.ContainsFunc(b.texts[ref], begins) {
			return 0, false
		}
		df := 0.0
		for other := range b.documents {
			if slices.ContainsFunc(b.texts[other], begins) {
				df++
			}
		}
		sum += rarity(float64(len(b.documents)), df) * b.saturation(1, ref)
	}
	return sum, len(tokens) > 0
}

// name returns the best share of a name that the words asked for cover.
func (b *bruteForce) name(q index.Name, ref corpus.Ref) (float64, bool) {
	asked := index.NameTokens(q.Text) // not empty: the query asks for something
	best, found := 0.0, false
	for _, name := range b.documents[ref].Names {
		tokens := index.NameTokens(name)
		covered, all := 0.0, len(tokens) > 0
		for i, a := range asked {
			share, held := 0.0, false
			for _, t := range tokens {
				open := q.Open && i == len(asked)-1 && !a.Han() && strings.HasPrefix(t.Term, a.Term)
				if t.Term == a.Term || open {
					held = true
					share = max(share, float64(len([]rune(a.Term)))/float64(len([]rune(t.Term))))
				}
			}
			all = all && held
			if held && (!a.Han() || len([]rune(a.Term)) == 1) {
				covered += share / float64(tokens[len(tokens)-1].Position+1)
			}
		}
		if all {
			best, found = max(best, min(covered, 1)), true
		}
	}
	return best, found
}

func (b *bruteForce) filter(q index.Filter, d index.Document) bool {
	switch q.Field {
	case index.FieldTopic:
		return slices.ContainsFunc(d.Topics, func(topic string) bool { return strings.ToLower(topic) == q.Value })
	case index.FieldJurisdiction:
		return d.Jurisdiction == q.Value && q.Value != ""
	case index.FieldState:
		return slices.Contains(d.States, q.Value)
	case index.FieldKind:
		return d.Kind == q.Value && q.Value != ""
	}
	return false
}
