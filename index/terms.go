package index

import "strings"

// A Group is a part of a [Word]: one word of a script with spaces, or a run of
// Han or hiragana. A document holds the word if it holds every group; within an
// Or, if it holds one.
type Group struct {
	Keys  []string // the document must hold one of these terms
	Ranks []string // these only tell how well it matches: the single characters of a run
}

// Groups takes the text of a Word apart. A run of two characters or more is held
// where two of them stand side by side, since single ones stand everywhere.
func Groups(text string) []Group {
	var groups []Group
	for _, run := range runs(Analyze(text)) {
		if len(run) == 1 {
			groups = append(groups, Group{Keys: []string{run[0].Term}})
			continue
		}
		var g Group
		for i, t := range run {
			if pair(run, i) {
				g.Keys = append(g.Keys, t.Term)
			} else {
				g.Ranks = append(g.Ranks, t.Term)
			}
		}
		groups = append(groups, g)
	}
	return groups
}

// runs cuts tokens into single words and runs of adjacent characters.
func runs(tokens []Token) [][]Token {
	var out [][]Token
	start := 0
	for i := range tokens {
		last := i+1 == len(tokens)
		if last || !tokens[i].Han() || !tokens[i+1].Han() || tokens[i+1].Span.Start > tokens[i].Span.End {
			out = append(out, tokens[start:i+1])
			start = i + 1
		}
	}
	return out
}

// pair reports whether the i-th token of a run is two characters side by side:
// it stands before its first character, at the same position.
func pair(run []Token, i int) bool {
	return i+1 < len(run) && run[i+1].Position == run[i].Position
}

// A Place is a term of a phrase and where it stands in it.
type Place struct {
	Term   string
	Offset int // in positions from the first term
}

// Places takes a phrase apart: its terms and how far apart they must stand. A
// run of characters is looked up by its pairs. Nil where the words hold no term.
func Places(words []string) []Place {
	var places []Place
	first := 0
	for _, run := range runs(Analyze(strings.Join(words, " "))) {
		for i, t := range run {
			if len(run) > 1 && !pair(run, i) {
				continue
			}
			if places == nil {
				first = t.Position
			}
			places = append(places, Place{t.Term, t.Position - first})
		}
	}
	return places
}

// A Pair is two terms that a query has side by side. A document that has them
// side by side too ranks higher for it; see [PairWeight].
type Pair struct{ First, Second string }

// Pairs returns the pairs of plain words in a query; a pair that stands there
// twice counts twice.
func Pairs(q Query) []Pair {
	switch q := q.(type) {
	case Word:
		return adjacent(q.Text)
	case And:
		return pairsAmong(q.All)
	case Or:
		return pairsAmong(q.Any)
	}
	return nil
}

func pairsAmong(children []Query) []Pair {
	var found []Pair
	var line []string // the words read since something else stood between
	for _, child := range children {
		if word, ok := child.(Word); ok {
			line = append(line, word.Text)
			continue
		}
		found = append(found, adjacent(strings.Join(line, " "))...)
		found = append(found, Pairs(child)...)
		line = nil
	}
	return append(found, adjacent(strings.Join(line, " "))...)
}

// adjacent returns the pairs of a text, without those of a run of characters,
// which are terms of their own.
func adjacent(text string) []Pair {
	var found []Pair
	tokens := Analyze(text)
	for i := 1; i < len(tokens); i++ {
		a, b := tokens[i-1], tokens[i]
		if !a.Han() && !b.Han() && b.Position == a.Position+1 {
			found = append(found, Pair{a.Term, b.Term})
		}
	}
	return found
}
