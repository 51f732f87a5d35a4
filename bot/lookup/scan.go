package lookup

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"casebot/corpus"
	"casebot/index"
)

// A scan is a message laid out in words, so that names are found in it whole.
type scan struct {
	text    string        // with spaces in place of the links
	tokens  []index.Token // words, and Han characters one by one
	line    string        // their terms, with a space around each
	starts  []int         // where each begins in line
	proper  bool          // it has capitals, so that names have too
	dockets []docket      // numbers of cases, however they are written
	figures bool          // there are any in it
	shouts  bool          // most words have one, so that they say nothing: a headline

	reading func(rune) string // how a Chinese character is read in Latin letters; nil: nobody knows
}

// scanned lays a message out.
func scanned(text string) scan {
	s := scan{text: webLink.ReplaceAllStringFunc(text, func(link string) string { return strings.Repeat(" ", len(link)) })}
	s.tokens, s.line, s.starts = laidOut(s.text)
	if s.figures = strings.ContainsFunc(s.text, unicode.IsDigit); s.figures {
		s.dockets = docketsIn(s.text)
	}
	capitals, words := 0, 0
	for i, t := range s.tokens {
		if !t.Han() {
			words++
			if s.capital(i) {
				capitals++
			}
		}
	}
	s.proper, s.shouts = capitals > 0, 2*capitals > words+1
	return s
}

// laidOut takes a text apart. "v", "vs" and "versus" are one word, and whom nobody names,
// "and Others", is left out.
func laidOut(text string) (tokens []index.Token, line string, starts []int) {
	var b strings.Builder
	b.WriteByte(' ')
	all := index.NameTokens(text)
	for i := 0; i < len(all); i++ {
		t := all[i]
		if i+1 < len(all) && isOthers(t.Term+" "+all[i+1].Term) {
			i++
			continue
		}
		if i > 0 && isOthers("and "+t.Term) && strings.Contains(text[all[i-1].Span.End:t.Span.Start], "&") {
			continue
		}
		if t.Han() && utf8.RuneCountInString(t.Term) > 1 {
			continue // a pair: its characters stand beside it singly
		}
		if t.Term == "vs" || t.Term == "versus" {
			t.Term = "v"
		}
		tokens, starts = append(tokens, t), append(starts, b.Len())
		b.WriteString(t.Term + " ")
	}
	return tokens, b.String(), starts
}

// find returns where a name stands in the message: the first and the last of its
// words, each time.
func (s scan) find(name string) (at [][2]int) {
	_, line, _ := laidOut(name)
	if line == " " {
		return nil
	}
	for from := 0; ; {
		i := strings.Index(s.line[from:], line)
		if i < 0 {
			return at
		}
		i += from
		first, _ := slices.BinarySearch(s.starts, i+1)
		end, _ := slices.BinarySearch(s.starts, i+len(line))
		at = append(at, [2]int{first, end - 1})
		from = i + len(line) - 1
	}
}

// span returns the bytes from one word to another.
func (s scan) span(at [2]int) corpus.Span {
	return corpus.Span{Start: s.tokens[at[0]].Span.Start, End: s.tokens[at[1]].Span.End}
}

// word returns a word as it is written.
func (s scan) word(i int) string { return s.tokens[i].Span.In(s.text) }

// capital reports whether a word begins with a capital.
func (s scan) capital(i int) bool {
	first, _ := utf8.DecodeRuneInString(s.word(i))
	return unicode.IsUpper(first) || unicode.IsTitle(first)
}

// number reports whether a word has a digit.
func (s scan) number(i int) bool { return strings.ContainsFunc(s.word(i), unicode.IsDigit) }

// between returns what stands between a word and the next one.
func (s scan) between(i int) string {
	return s.text[s.tokens[i].Span.End:s.tokens[i+1].Span.Start]
}

// beside reports whether a word and the next one stand side by side: with nothing
// between them where they are Han, else with no end of a line or sentence.
func (s scan) beside(i int) bool {
	if i < 0 || i+1 >= len(s.tokens) {
		return false
	}
	if s.tokens[i].Han() || s.tokens[i+1].Han() {
		return s.between(i) == ""
	}
	return !strings.ContainsAny(s.between(i), "\n;:!?。；：！？")
}
