package index

import (
	"slices"
	"strings"
	"sync"
)

// meaningsBy are meanings by the first word of each phrase of theirs.
type meaningsBy map[string][]meaning

// meanings are what stands for each other in a search: the entries of a line of the
// lists of words, and the names of a line in either script. A Chinese name of a court or
// regulator stands for its other ones; in an alphabet the words of a name are those of
// every other court. They are read when the first search comes by.
var meanings = sync.OnceValue(func() meaningsBy {
	found := meaningsBy{}
	for entries := range listLines(wordsEN + wordsZH) {
		found.add(phrases(entries, false), anyPhrase)
	}
	for name, chinese := range nameLines() {
		found.add(phrases(append(strings.Split(chinese, ","), name), true), anyPhrase)
	}
	for names := range courtLines() {
		for i, name := range names {
			names[i] = withoutBrackets(name)
		}
		found.add(phrases(names, true), func(p phrase) bool { return p.han })
	}
	for _, all := range found {
		slices.SortStableFunc(all, func(a, b meaning) int { return len(b[0].words) - len(a[0].words) })
	}
	return found
})

func anyPhrase(phrase) bool { return true }

// asks reports whether a phrase is only a way to ask for others.
func (p phrase) asks() bool { return len(p.keys) == 0 }

// phrases are entries of a list, names or words.
func phrases(entries []string, named bool) (all meaning) {
	for _, written := range entries {
		if p := newPhrase(written); len(p.words) > 0 {
			p.named = named
			all = append(all, p)
		}
	}
	return all
}

// add notes that some phrases mean the same, for those of them that stand for the others.
func (m meaningsBy) add(all meaning, stands func(phrase) bool) {
	for i, p := range all {
		if stands(p) {
			others := slices.DeleteFunc(slices.Delete(slices.Clone(all), i, i+1), phrase.asks)
			m[p.words[0]] = append(m[p.words[0]], append(meaning{p}, others...)) // what it is found by stands first
		}
	}
}
