package index

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"casebot/corpus"

	"github.com/clipperhouse/uax29/v2/sentences"
	"github.com/clipperhouse/uax29/v2/words"
)

// longestSnippet bounds a snippet, in characters.
const longestSnippet = 240

// A window is a stretch of a text that can be a snippet, with the marks in it.
type window struct {
	span  corpus.Span
	marks []mark
}

// windows returns one window for each sentence with a mark: the sentence and
// those of the same paragraph after it that fit. Lines without a mark are not
// read: no sentence goes on behind the end of one.
func windows(text string, marks []mark) []window {
	var out []window
	for len(marks) > 0 {
		start := strings.LastIndexByte(text[:marks[0].span.Start], '\n') + 1
		end := len(text)
		if i := strings.IndexByte(text[start:], '\n'); i >= 0 {
			end = start + i + 1
		}
		n := 1
		for n < len(marks) && marks[n].span.Start < end {
			n++
		}
		out = appendWindows(out, text, corpus.Span{Start: start, End: end}, marks[:n])
		marks = marks[n:]
	}
	return out
}

// appendWindows adds the windows of a line that holds the marks.
func appendWindows(out []window, text string, line corpus.Span, marks []mark) []window {
	pieces := pieces(text, line)
	for i, piece := range pieces {
		for len(marks) > 0 && marks[0].span.Start < piece.Start {
			marks = marks[1:]
		}
		if len(marks) == 0 {
			break
		}
		if marks[0].span.Start >= piece.End {
			continue
		}
		span := widest(text, pieces[i:])
		within := 0
		for within < len(marks) && marks[within].span.Start < span.End {
			within++
		}
		out = append(out, window{span, marks[:within]})
	}
	return out
}

// widest joins the first piece with the following ones while they fit.
func widest(text string, pieces []corpus.Span) corpus.Span {
	span := pieces[0]
	for _, next := range pieces[1:] {
		between := text[span.End:next.Start]
		if strings.Contains(between, "\n") || strings.TrimSpace(between) != "" ||
			!fits(text[span.Start:next.End]) {
			break
		}
		span.End = next.End
	}
	return span
}

// fits reports whether a stretch is no longer than a snippet.
func fits(stretch string) bool {
	return len(stretch) <= longestSnippet || utf8.RuneCountInString(stretch) <= longestSnippet
}

// pieces cuts a line of a text into sentences, and a sentence that is too long
// between words; without the white space around them.
func pieces(text string, line corpus.Span) []corpus.Span {
	var out []corpus.Span
	for s := sentences.FromString(line.In(text)); s.Next(); {
		sentence, start, end := s.Value(), line.Start+s.Start(), line.Start+s.End()
		if fits(sentence) {
			out = appendTrimmed(out, text, start, end)
			continue
		}
		begin, runes := start, 0
		for w := words.FromString(sentence); w.Next(); {
			n := utf8.RuneCountInString(w.Value())
			if stop := begin + w.Start(); runes+n > longestSnippet && stop > start {
				out = appendTrimmed(out, text, start, stop)
				start, runes = stop, 0
			}
			for runes += n; runes > longestSnippet; runes -= longestSnippet { // a word without end
				cut := start + len(cutAfter(text[start:], longestSnippet))
				out = appendTrimmed(out, text, start, cut)
				start = cut
			}
		}
		out = appendTrimmed(out, text, start, end)
	}
	return out
}

// appendTrimmed adds the stretch without the white space around it. Broken
// bytes end a stretch: a snippet is valid UTF-8.
func appendTrimmed(out []corpus.Span, text string, start, end int) []corpus.Span {
	stretch := strings.TrimRightFunc(text[start:end], unicode.IsSpace)
	trimmed := strings.TrimLeftFunc(stretch, unicode.IsSpace)
	start += len(stretch) - len(trimmed)
	for trimmed != "" {
		valid := validPrefix(trimmed)
		if valid > 0 {
			out = append(out, corpus.Span{Start: start, End: start + valid})
		}
		skip := min(valid+1, len(trimmed))
		trimmed, start = trimmed[skip:], start+skip
	}
	return out
}

// validPrefix returns how many bytes of s are valid UTF-8.
func validPrefix(s string) int {
	if utf8.ValidString(s) {
		return len(s)
	}
	for i, r := range s {
		if _, size := utf8.DecodeRuneInString(s[i:]); r == utf8.RuneError && size == 1 {
			return i
		}
	}
	return len(s)
}

func (w window) overlaps(other window) bool {
	return w.span.Start < other.span.End && other.span.Start < w.span.End
}

// worth ranks windows: by how many different leaves they hold, then by how many
// of those stand side by side, then by how often.
func (w window) worth() int {
	different, beside := map[int]bool{}, 0
	for i, m := range w.marks {
		different[m.leaf] = true
		if i > 0 && m.leaf != w.marks[i-1].leaf && m.span.Start-w.marks[i-1].span.End <= 1 {
			beside++
		}
	}
	return 10000*len(different) + 100*min(beside, 99) + min(len(w.marks), 99)
}

// snippet cuts the window out, its marks merged where they touch or overlap, as
// the pairs of Han characters do.
func (w window) snippet(text string) Snippet {
	var marks []corpus.Span
	for _, m := range w.marks {
		span := corpus.Span{Start: m.span.Start - w.span.Start, End: min(m.span.End, w.span.End) - w.span.Start}
		if last := len(marks) - 1; last >= 0 && span.Start <= marks[last].End {
			marks[last].End = max(marks[last].End, span.End)
			continue
		}
		marks = append(marks, span)
	}
	return Snippet{Text: w.span.In(text), Span: w.span, Marks: slices.Clip(marks)}
}
