package lazyregexp

import (
	"regexp/syntax"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Most expressions match few of the texts they are tried on, and an expression that cannot
// begin by looking for a word is tried at each character. But nearly all of them need one of
// a few words somewhere, and a text that has none of these is passed over a hundred times
// faster than it is matched.

// A needed is the words of which one stands in whatever an expression matches; none: nothing
// is known of it. Folded, they are in small letters and are looked for in those of a text.
type needed struct {
	words  []string
	folded bool
}

// mostNeeded is the number of words beyond which to look for them all is no gain.
const mostNeeded = 80

// neededBy reads an expression. One that begins at the start of a text, or with a word that
// the standard package looks for itself, is quick without.
func neededBy(expr string) needed {
	parsed, err := syntax.Parse(expr, syntax.Perl)
	if err != nil || atStart(parsed) {
		return needed{}
	}
	n := needed{folded: folds(parsed)}
	words := wordsOf(parsed, n.folded)
	if len(words) > mostNeeded {
		return needed{}
	}
	slices.Sort(words)
	n.words = slices.Compact(words)
	return n
}

// in reports whether a text may hold a match.
func (n needed) in(text string) bool {
	if len(n.words) == 0 {
		return true
	}
	if n.folded {
		if strings.Contains(text, "ſ") { // is matched as an s, and is none in small letters
			return true
		}
		text = strings.ToLower(text)
	}
	return slices.ContainsFunc(n.words, func(word string) bool { return strings.Contains(text, word) })
}

// atStart reports whether an expression matches at the start of a text alone.
func atStart(e *syntax.Regexp) bool {
	switch e.Op {
	case syntax.OpBeginText:
		return true
	case syntax.OpCapture, syntax.OpConcat:
		return len(e.Sub) > 0 && atStart(e.Sub[0])
	case syntax.OpAlternate:
		return !slices.ContainsFunc(e.Sub, func(sub *syntax.Regexp) bool { return !atStart(sub) })
	}
	return false
}

// folds reports whether some of an expression is matched in capitals and small letters alike.
func folds(e *syntax.Regexp) bool {
	return e.Op == syntax.OpLiteral && e.Flags&syntax.FoldCase != 0 || slices.ContainsFunc(e.Sub, folds)
}

// wordsOf returns words of which one stands in whatever an expression matches, none where
// that cannot be said.
func wordsOf(e *syntax.Regexp, folded bool) []string {
	switch e.Op {
	case syntax.OpLiteral:
		return literal(e.Rune, e.Flags&syntax.FoldCase != 0, folded)
	case syntax.OpCharClass:
		return members(e.Rune, folded)
	case syntax.OpCapture, syntax.OpPlus:
		return wordsOf(e.Sub[0], folded)
	case syntax.OpRepeat:
		if e.Min > 0 {
			return wordsOf(e.Sub[0], folded)
		}
	case syntax.OpConcat:
		var best []string
		for _, sub := range e.Sub {
			if words := wordsOf(sub, folded); rarer(words, best) {
				best = words
			}
		}
		return best
	case syntax.OpAlternate:
		var all []string
		for _, sub := range e.Sub {
			words := wordsOf(sub, folded)
			if words == nil {
				return nil
			}
			all = append(all, words...)
		}
		return all
	}
	return nil
}

// rarer reports whether fewer texts are likely to have one of some words than of others: the
// shortest of them tells, and then how many there are.
func rarer(words, than []string) bool {
	if len(words) == 0 || len(than) == 0 {
		return len(words) > 0
	}
	one, other := shortest(words), shortest(than)
	return one > other || one == other && len(words) < len(than)
}

func shortest(words []string) int {
	least := len(words[0])
	for _, word := range words {
		least = min(least, len(word))
	}
	return least
}

// literal returns a literal, nil where letters of it are matched in other ways than by their
// capitals.
func literal(runes []rune, foldCase, folded bool) []string {
	word := string(runes)
	if slices.Contains(runes, utf8.RuneError) { // stands for whatever is no text
		return nil
	}
	if foldCase && slices.ContainsFunc(runes, func(r rune) bool { return r > unicode.MaxASCII && unicode.SimpleFold(r) != r }) {
		return nil
	}
	if folded {
		word = strings.ToLower(word)
	}
	return []string{word}
}

// members returns the characters of a class of few.
func members(ranges []rune, folded bool) (all []string) {
	const most = 12
	for i := 0; i < len(ranges); i += 2 {
		if int(ranges[i+1]-ranges[i]) >= most-len(all) {
			return nil
		}
		for r := ranges[i]; r <= ranges[i+1]; r++ {
			one := literal([]rune{r}, false, folded)
			if one == nil {
				return nil
			}
			all = append(all, one...)
		}
	}
	return all
}
