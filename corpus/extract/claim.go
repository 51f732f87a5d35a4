package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// maxQuote bounds the quoted sentence, in characters: a longer one is cut to a
// window of it around the words that state the value.
const maxQuote = 300

// claim makes a fact a claim of the article, with the sentence that proves it.
func (r *reader) claim(f *fact) corpus.Claim {
	printed := corpus.Span{Start: f.in.span.Start + f.printed.start, End: f.in.span.Start + f.printed.end}
	span := window(r.a.Text, f.in.span, printed)
	span, passage := passageOf(r.a.Text, span)
	return corpus.Claim{
		Value: f.value, Bound: f.bound, Gloss: f.gloss, Printed: clip(f.words(), 200), Source: r.a.ID,
		Passage: passage, Rule: f.rule, Span: span,
	}
}

// boundWords end where a figure begins that they bound.
var boundWords = regexp.MustCompile(`(?i)(?:\b(?:(?:well |just |slightly |a little )?(?:more than|less than|fewer than|over|under|above|below)|no (?:more|less|fewer) than|not (?:more|less) than|at (?:least|most)|up to|as (?:many|much) as|(?:an )?estimated|about|around|approximately|roughly|some|nearly|almost|close to|upwards of|or so)(?: an? estimated)?(?: a(?: total of)?)? ?|大?约|大概|将近|接近|近|超过?|逾|至少|不少于|不低于|不超过|多达|高达|最多|將近|超過|約)$`)

// words returns the printed words of a fact: with those before a figure that bound
// it ("about 130 residents"), and none of an outcome in our own words, whose
// single printed word says nothing alone.
func (f *fact) words() string {
	if f.slot == corpus.SlotOutcome && f.about != "finding" {
		return ""
	}
	start := f.printed.start
	if f.bound != corpus.Exact {
		near := uncut(f.in.text, start-40)
		if m := boundWords.FindStringIndex(f.in.text[near:start]); m != nil {
			start = near + m[0]
		}
	}
	return f.in.text[start:f.unitEnd()]
}

// unitEnd returns where the words of a fact end; the unit of a term may stand with the
// one behind it only: "14 and nine months".
func (f *fact) unitEnd() int {
	printed := f.in.text[f.printed.start:f.printed.end]
	if f.slot != corpus.SlotTerm || f.in.zh || strings.ContainsFunc(printed, unicode.IsSpace) || strings.Contains(printed, "-") {
		return f.printed.end
	}
	if m := sharedUnit.FindStringIndex(f.in.fold[f.printed.end:]); m != nil {
		return f.printed.end + m[1]
	}
	return f.printed.end
}

// sharedUnit is what follows a bare number up to the unit of the numbers behind it.
var sharedUnit = regexp.MustCompile(`^(?:(?:,| and| or| to|, and) (?:\d+|[a-z-]+))+ (?:years?|months?|weeks?|days?)\b`)

// window returns the sentence without the space around it, or where it is too
// long the part around the printed words, cut between words.
func window(text string, sentence, printed corpus.Span) corpus.Span {
	sentence = trimmed(text, sentence)
	if utf8.RuneCountInString(sentence.In(text)) <= maxQuote {
		return sentence
	}
	room := maxQuote - utf8.RuneCountInString(printed.In(text)) - 2
	before := backBy(text, max(printed.Start, sentence.Start), sentence.Start, max(room*2/3, 0))
	used := utf8.RuneCountInString(text[before:max(before, printed.Start)])
	after := onBy(text, max(printed.End, before), sentence.End, max(room-used, 0))
	return trimmed(text, corpus.Span{Start: before, End: after})
}

// backBy goes back by at most n characters, to the beginning of a word.
func backBy(text string, at, least, n int) int {
	from := at
	for ; from > least && n > 0; n-- {
		_, width := utf8.DecodeLastRuneInString(text[least:from])
		from -= width
	}
	if from > least {
		if space := strings.IndexByte(text[from:at], ' '); space >= 0 && !chinese(text[from:at]) {
			return from + space + 1
		}
	}
	return from
}

// onBy goes on by at most n characters, to the end of a word.
func onBy(text string, at, most, n int) int {
	to := at
	for ; to < most && n > 0; n-- {
		_, width := utf8.DecodeRuneInString(text[to:most])
		to += width
	}
	if to < most {
		if space := strings.LastIndexByte(text[at:to], ' '); space >= 0 && !chinese(text[at:to]) {
			return at + space
		}
	}
	return to
}

// trimmed takes the white space off both ends of a span.
func trimmed(text string, span corpus.Span) corpus.Span {
	within := text[span.Start:span.End]
	start := len(within) - len(strings.TrimLeftFunc(within, unicode.IsSpace))
	end := len(strings.TrimRightFunc(within, unicode.IsSpace))
	if start >= end {
		return span
	}
	return corpus.Span{Start: span.Start + start, End: span.Start + end}
}

// passageOf points at a span by its first and last words: as few as find exactly
// it in the text. Where the same words stand earlier too, the span moves there.
func passageOf(text string, span corpus.Span) (corpus.Span, corpus.Passage) {
	quote := span.In(text)
	for n := 4; n <= 16; n += 3 {
		first, last := firstWords(quote, n), lastWords(quote, n)
		if len(first)+len(last) >= len(quote) {
			break
		}
		p := corpus.Passage{First: first, Last: last}
		if found, ok := p.Find(text); ok && found == span {
			return span, p
		}
	}
	whole := corpus.Passage{First: quote}
	if found, ok := whole.Find(text); ok {
		span = found
	}
	return span, whole
}

// firstWords returns the first n words, or twice as many characters of Chinese.
func firstWords(text string, n int) string {
	if chinese(text) {
		return clip(text, 2*n)
	}
	at := 0
	for ; n > 0; n-- {
		space := strings.IndexByte(text[at:], ' ')
		if space < 0 {
			return text
		}
		at += space + 1
	}
	return strings.TrimRight(text[:at], " ")
}

// lastWords returns the last n words, or twice as many characters of Chinese.
func lastWords(text string, n int) string {
	at := len(text)
	if chinese(text) {
		for n *= 2; n > 0 && at > 0; n-- {
			_, width := utf8.DecodeLastRuneInString(text[:at])
			at -= width
		}
		return text[at:]
	}
	for ; n > 0; n-- {
		space := strings.LastIndexByte(text[:at], ' ')
		if space < 0 {
			return text
		}
		at = space
	}
	return strings.TrimLeft(text[at:], " ")
}

// clip cuts a text to at most n characters.
func clip(text string, n int) string {
	for i := range text {
		if n == 0 {
			return text[:i]
		}
		n--
	}
	return text
}
