package indextest

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
)

// A bruteForce scores every document by reading it, the plain way: no postings,
// no pruning. What it says is the contract.
type bruteForce struct {
	documents map[corpus.Ref]index.Document
	texts     map[corpus.Ref]*text
	average   float64
	rare      map[string]float64 // what idf said before
	sets      map[string]map[corpus.Ref]bool
}

func newBruteForce(documents map[corpus.Ref]index.Document, known map[corpus.Ref]*text) *bruteForce {
	b := &bruteForce{documents: documents, texts: known, rare: map[string]float64{}, sets: map[string]map[corpus.Ref]bool{}}
	total := 0
	for ref := range documents {
		total += len(known[ref].tokens)
	}
	b.average = max(1, float64(total)/float64(max(1, len(documents))))
	return b
}

// A truth is what a search should find.
type truth struct {
	scores map[corpus.Ref]float64 // of all matches
	deep   map[corpus.Ref]bool    // those too far behind to be looked into for pairs
}

// search scores all documents; a document that does not match is not there.
func (b *bruteForce) search(req index.Request) truth {
	found := truth{map[corpus.Ref]float64{}, map[corpus.Ref]bool{}}
	if !b.asks(req.Query) {
		return found
	}
	for ref := range b.documents {
		if req.Kind != "" && ref.Kind != req.Kind {
			continue
		}
		if score, ok := b.match(req.Query, ref); ok {
			found.scores[ref] = score
		}
	}
	pairs := index.Pairs(req.Query)
	if len(pairs) == 0 {
		return found
	}
	byScore := slices.SortedFunc(maps.Keys(found.scores), func(a, b corpus.Ref) int {
		return cmp.Or(cmp.Compare(found.scores[b], found.scores[a]), index.CompareRefs(a, b))
	})
	for i, ref := range byScore {
		if i >= max(req.Limit, 200) {
			found.deep[ref] = true
			continue
		}
		for _, pair := range pairs {
			found.scores[ref] += b.pair(pair, ref)
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
	case index.Near:
		return len(q.Units()) > 0
	case index.Prefix:
		return len(index.NameTokens(q.Text)) > 0
	case index.Fuzzy:
		return len(index.NameTokens(q.Text)) > 0
	case index.Name:
		return len(index.NameTokens(q.Text)) > 0
	case index.Court:
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
	case index.Term:
		return b.weighted(q, ref), b.frequency(q.Text, ref) > 0
	case index.Phrase:
		return b.phrase(index.Places(q.Words), ref)
	case index.Near:
		return b.near(q, ref)
	case index.Prefix:
		return b.pieces(q.Text, ref, begins)
	case index.Fuzzy:
		return b.pieces(q.Text, ref, slips)
	case index.Name:
		return b.name(q, ref)
	case index.Filter:
		return 0, b.filter(q, d)
	case index.Years:
		return 0, q.From == 0 && q.To == 0 || d.Year > 0 && d.Year >= q.From && (q.To == 0 || d.Year <= q.To)
	case index.Court:
		return 0, slices.ContainsFunc(q.Names(), func(name string) bool {
			return len(index.NameTokens(name)) > 0 && slices.ContainsFunc(d.Bodies(), func(body string) bool { return holdsAll(body, name) })
		})
	case index.Dates:
		return 0, dated(q, d.Date)
	case index.Range:
		return 0, ranged(q, d.Amounts)
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
	if names && b.texts[ref].head[term] {
		score += .2 * b.idf(term)
	}
	return score
}

// weighted scores a term that counts more or less than others.
func (b *bruteForce) weighted(q index.Term, ref corpus.Ref) float64 {
	score := q.Weight * b.term(q.Text, ref, true)
	if q.Like != "" && b.idf(q.Like) < b.idf(q.Text) {
		score *= b.idf(q.Like) / b.idf(q.Text)
	}
	return score
}

func (b *bruteForce) idf(term string) float64 {
	known, ok := b.rare[term]
	if ok {
		return known
	}
	df := 0.0
	for ref := range b.documents {
		if b.frequency(term, ref) > 0 {
			df++
		}
	}
	b.rare[term] = rarity(float64(len(b.documents)), df)
	return b.rare[term]
}

func rarity(n, df float64) float64 { return math.Log(1 + (n-df+.5)/(df+.5)) }

func (b *bruteForce) saturation(n int, ref corpus.Ref) float64 {
	f, length := float64(n), float64(len(b.texts[ref].tokens))
	return f * 2.2 / (f + 1.2*(.25+.75*length/b.average))
}

func (b *bruteForce) frequency(term string, ref corpus.Ref) int { return b.texts[ref].counts[term] }

// stands returns where terms stand in their places.
func (b *bruteForce) stands(places []index.Place, ref corpus.Ref) []int {
	if slices.ContainsFunc(places, func(p index.Place) bool { return b.frequency(p.Term, ref) == 0 }) {
		return nil
	}
	at := map[int]map[string]bool{}
	for _, t := range b.texts[ref].tokens {
		if at[t.Position] == nil {
			at[t.Position] = map[string]bool{}
		}
		at[t.Position][t.Term] = true
	}
	var found []int
	for position := range at {
		if !slices.ContainsFunc(places, func(p index.Place) bool { return !at[position+p.Offset][p.Term] }) {
			found = append(found, position)
		}
	}
	return found
}

func (b *bruteForce) phrase(places []index.Place, ref corpus.Ref) (float64, bool) {
	if len(places) == 0 || b.stands(places, ref) == nil {
		return 0, false
	}
	sum := 0.0
	for _, place := range places {
		sum += b.term(place.Term, ref, false)
	}
	return sum, true
}

func (b *bruteForce) pair(pair index.Pair, ref corpus.Ref) float64 {
	n := len(b.stands([]index.Place{{Term: pair.First}, {Term: pair.Second, Offset: 1}}, ref))
	if n == 0 {
		return 0
	}
	return .4 * min(b.idf(pair.First), b.idf(pair.Second)) * b.saturation(n, ref)
}

// near tries every stretch that begins with one of the words.
func (b *bruteForce) near(q index.Near, ref corpus.Ref) (float64, bool) {
	sum, own := 0.0, 0
	var begins [][]int
	for _, places := range q.Units() {
		begins = append(begins, b.stands(places, ref))
		own += places[len(places)-1].Offset + 1
		for _, place := range places {
			sum += b.term(place.Term, ref, false)
		}
	}
	for _, from := range slices.Concat(begins...) {
		to := 0
		for i, places := range q.Units() {
			first := math.MaxInt32
			for _, begin := range begins[i] {
				if begin >= from {
					first = min(first, begin)
				}
			}
			to = max(to, first+places[len(places)-1].Offset+1)
		}
		if to-from-own <= q.Within {
			return sum, true
		}
	}
	return 0, false
}

// A likeness says whether a word or its stem is one that a piece of a query
// stands for; last is the last piece.
type likeness func(piece, word string, last bool) bool

func begins(piece, word string, last bool) bool {
	return word == piece || last && strings.HasPrefix(word, piece)
}

func slips(piece, word string, _ bool) bool { return index.Slip(piece, word) }

// pieces scores what each piece of a text stands for as one word, standing once.
func (b *bruteForce) pieces(text string, ref corpus.Ref, like likeness) (float64, bool) {
	tokens := index.NameTokens(text)
	if slices.ContainsFunc(tokens, index.Token.Han) {
		return b.phrase(index.Places([]string{text}), ref)
	}
	sum := 0.0
	for i, piece := range tokens {
		last := i == len(tokens)-1
		held := b.having(fmt.Sprint(piece.Word, last, like("sixes", "sizes", false)), func(t index.Token) bool {
			return t.Word != "" && like(piece.Word, t.Word, last) || like(piece.Word, t.Term, last)
		})
		if !held[ref] {
			return 0, false
		}
		sum += rarity(float64(len(b.documents)), float64(len(held))) * b.saturation(1, ref)
	}
	return sum, len(tokens) > 0
}

// having returns the documents that have a token of some kind, by its name.
func (b *bruteForce) having(name string, is func(index.Token) bool) map[corpus.Ref]bool {
	if b.sets[name] == nil {
		b.sets[name] = map[corpus.Ref]bool{}
		for ref := range b.documents {
			if slices.ContainsFunc(b.texts[ref].tokens, is) {
				b.sets[name][ref] = true
			}
		}
	}
	return b.sets[name]
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
