package answer

import (
	"slices"
	"strings"
	"unicode"

	"casebot/index"
	"casebot/index/answer/lexicon"
)

// particles are single characters that tell no cases apart.
const particles = "的了在与和同被把是有吗呢请我你他她它们这那些个宗件种类等及或对于从到由为以中里内上下就都也还又再会能可要得地着过哪几多少谁年月日元吧啊么并而且零一二两三四五六七八九十百千万"

// unread returns what a Chinese question for cases says that no list of words of the
// field knows, the longest run of it, in simplified characters: what stands there and
// is not understood must be searched for, or the list would hold what nobody asked for.
// known are the names of places, courts and parties that were read. "" where all of it
// was understood.
func (q *Question) unread(known []string) string {
	text := index.Fold(q.Text)
	blank := func(word string) {
		if word != "" {
			text = strings.ReplaceAll(text, word, " ")
		}
	}
	for _, c := range lexicon.Concepts {
		for _, word := range c.Chinese {
			blank(word)
		}
	}
	for _, word := range slices.Concat(known, lexicon.ListWords) {
		blank(word)
	}
	runs := strings.FieldsFunc(text, func(r rune) bool { return !unicode.Is(unicode.Han, r) || strings.ContainsRune(particles, r) })
	longest := ""
	for _, run := range runs {
		if lexicon.Han(run) > lexicon.Han(longest) {
			longest = run
		}
	}
	if lexicon.Han(longest) < 2 {
		return "" // a single character is rarely a word
	}
	return longest
}

// readIn returns the names of countries, courts and states of a matter that stand in
// a text, folded.
func (d *digest) readIn(text string) []string {
	folded := index.Fold(text)
	read := []string{"欧盟", "欧洲"}
	for name := range lexicon.CountryWords {
		if lexicon.Han(name) > 0 && strings.Contains(folded, name) {
			read = append(read, name)
		}
	}
	var f filter
	f.body(d.reading(text), d.bodies)
	for _, name := range f.bodies {
		read = append(read, strings.ReplaceAll(strings.TrimSpace(name), " ", ""))
	}
	for _, s := range stateWords {
		read = append(read, s.words.FindAllString(folded, 3)...)
	}
	slices.SortFunc(read, func(a, b string) int { return len(b) - len(a) })
	return read
}
