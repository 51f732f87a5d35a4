package read

import (
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// Abbreviations, in lower case and without their last full stop, by what shows
// that the full stop ends no sentence.
const (
	// A name or word always follows.
	titles = " mr mrs ms mx dr prof st sen rep gov gen col maj capt lt sgt hon rev messrs mme mlle mt ft v vs cf e.g i.e eg ie viz approx ca al ibid supra "

	// Only before a figure: "No. 5", and no is a word as well.
	numbered = " no nos art arts para paras sec secs s ss ch cl reg regs sch vol vols fig figs p pp pt cap ex exh app r rr rs " +
		"jan feb mar apr jun jul aug sep sept oct nov dec "

	// Both inside a sentence and at its end: there a word follows that begins sentences.
	either = " inc ltd co corp llc llp plc bros jr sr etc esq dept univ assn bldg ave blvd am pm a.m p.m ph.d "
)

// starters begin a sentence more often than they follow an abbreviation.
const starters = " the a an he she it they we i you this that these those his her its their our there here " +
	"in on at by for from with to of as if when while after before since although though because during under " +
	"but and or so yet however meanwhile also instead both another other others one two no not none all some many most " +
	"what who where why how according last earlier later then now "

var (
	leadingNote = regexp.MustCompile(`^\[\d{1,3}\]`)
	initials    = regexp.MustCompile(`^(\p{Lu}|\pL(\.\pL)+)$`)
	enumerator  = regexp.MustCompile(`^[#>*_\s-]*(\d{1,3}|[IVXivx]{1,5}|[A-Za-z])$`)
	figureNext  = regexp.MustCompile(`^ ?[(\[§]?(\d|[IVX]{2,}\b)`)
)

// longestAbbreviation bounds how far back the word before a full stop is looked for.
const longestAbbreviation = 16

// abbreviated reports whether the full stop behind the text belongs to its last
// word, or to the number of a list item, given what follows.
func abbreviated(before, rest string) bool {
	if len(before) <= longestAbbreviation && enumerator.MatchString(before) {
		return true
	}
	written := lastWord(before)
	word := " " + strings.ToLower(written) + " "
	switch {
	case strings.Contains(titles, word), strings.Contains(numbered, word) && figureNext.MatchString(rest):
		return true
	case strings.Contains(either, word), initials.MatchString(written):
		return !startsSentence(rest)
	}
	return false
}

// lastWord returns the word at the end of a text, its inner full stops included.
func lastWord(text string) string {
	words := strings.FieldsFunc(text[max(0, len(text)-longestAbbreviation):], func(r rune) bool {
		return r != '.' && (!isWord(r) || wide(r))
	})
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// startsSentence reports whether the first word is one of the starters.
func startsSentence(rest string) bool {
	word := strings.TrimLeft(rest, " \"'“‘([*_")
	if end := strings.IndexAny(word, " ,.’'”\""); end >= 0 {
		word = word[:end]
	}
	return len(word) < longestAbbreviation && strings.Contains(starters, " "+strings.ToLower(word)+" ")
}
