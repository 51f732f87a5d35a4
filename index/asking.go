package index

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed words/asking.txt
var askingList string

// An asking is what people write around what they search for.
type asking struct {
	anywhere, opening map[string]bool
	chinese           *strings.Replacer // of it in a run of characters: with spaces
}

// askings is read when the first search comes by.
var askings = sync.OnceValue(func() asking {
	lists := map[string]string{}
	for line := range strings.Lines(askingList) {
		if name, list, ok := strings.Cut(line, ":"); ok && !strings.HasPrefix(line, "#") {
			lists[name] = list
		}
	}
	var pairs []string
	for _, piece := range strings.Fields(lists["chinese"]) {
		pairs = append(pairs, piece, " ")
	}
	return asking{set(lists["anywhere"]), set(lists["opening"]), strings.NewReplacer(pairs...)}
})

// focus leaves out of plain words what only asks: "show me the cases about drones"
// is drones, and 有哪些人脸识别的案件 is 人脸识别. Where nothing else is left, all stays.
func (a asking) focus(words []Query) []Query {
	var kept []Query
	begins := true // nothing but what asks stands before
	for i, q := range words {
		word, ok := q.(Word)
		if !ok {
			kept, begins = append(kept, q), false
			continue
		}
		folded := Fold(word.Text)
		switch {
		case a.anywhere[folded] && a.asks(words[i+1:]), begins && a.opening[folded] && i+1 < len(words) && a.asks(words[i+1:]):
		case strings.ContainsFunc(folded, spaceless):
			kept = append(kept, a.run(word, folded)...)
			begins = false
		default:
			kept, begins = append(kept, q), begins && stopWords[folded]
		}
	}
	if !slices.ContainsFunc(kept, matters) {
		return words
	}
	return kept
}

// asks reports whether words begin with one of what only asks, or there are none.
func (a asking) asks(words []Query) bool {
	if len(words) == 0 {
		return true
	}
	word, _ := words[0].(Word)
	folded := Fold(word.Text)
	return stopWords[folded] || a.anywhere[folded] || a.opening[folded]
}

// run is what is left of a word in a script without spaces.
func (a asking) run(word Word, folded string) []Query {
	left := a.chinese.Replace(folded)
	if left == folded {
		return []Query{word}
	}
	var kept []Query
	for _, piece := range strings.Fields(left) {
		if piece = strings.Trim(piece, "的吗呢"); piece != "" {
			kept = append(kept, Word{piece})
		}
	}
	return kept
}

// matters reports whether there is anything to look up in a query.
func matters(q Query) bool {
	word, ok := q.(Word)
	return !ok || len(Analyze(word.Text)) > 0
}
