package lexicon

import (
	"cmp"
	_ "embed"
	"slices"
	"strings"

	"casebot/index"
)

//go:embed kinds.txt
var kindLines string

// kindsOf are the kinds of kinds.txt, by the words for things of them. They never change.
var kindsOf = readKinds(kindLines)

// A kind is what something is: the stems and words of a question for it.
type kind struct {
	things Ways
	called []string
}

func readKinds(lines string) (all []kind) {
	for line := range strings.Lines(lines) {
		kinds, things, ok := strings.Cut(line, ":")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		one := kind{things: readWays(things)}
		english, chinese, _ := strings.Cut(kinds, "|")
		for _, word := range list(english) {
			one.called = append(one.called, Terms(word)...)
		}
		all = append(all, kind{one.things, append(one.called, list(chinese)...)})
	}
	return all
}

// KindsIn returns what things named by some English words are, each by the first word for its
// kind: of "his laptop" the stem of device. The others, as equipment, are much else too.
func KindsIn(tokens []index.Token) (called []string) {
	for _, k := range kindsOf {
		if len(k.things.InTokens(tokens)) > 0 {
			called = append(called, k.called[0])
		}
	}
	return called
}

// ThingOf returns a thing of a kind in a text that some words do not name themselves, as a
// stem or a Chinese word; empty where it has none or the kind is not known.
func ThingOf(called, text, but string) string {
	tokens := slices.DeleteFunc(index.Analyze(text), index.Token.Han)
	for _, k := range kindsOf {
		if !slices.Contains(k.called, Simplified(called)) && !slices.ContainsFunc(Terms(called), func(stem string) bool { return slices.Contains(k.called, stem) }) {
			continue
		}
		named := k.things.names(slices.DeleteFunc(index.Analyze(but), index.Token.Han), but)
		for _, name := range k.things.names(tokens, text) {
			if !slices.Contains(named, name) {
				return name
			}
		}
	}
	return ""
}

// names returns the ways that a text has, each as its stems or its Chinese word.
func (w Ways) names(tokens []index.Token, text string) (all []string) {
	for _, one := range append(w.InTokens(tokens), w.InHan(text)...) {
		all = append(all, cmp.Or(one.Han, strings.Join(one.Stems, " ")))
	}
	return all
}
