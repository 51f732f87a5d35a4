package index

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"casebot/corpus"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
	"github.com/clipperhouse/uax29/v2/words"
)

// A Token is one piece of text that an index looks up.
type Token struct {
	Term     string      // the folded stem; for Han and hiragana, one character or two side by side
	Word     string      // the folded word before stemming; empty for Han and hiragana
	Span     corpus.Span // bytes of the original text
	Position int         // counted in words and Han characters from 0, stop words included
}

// Han reports whether the token is text in a script without spaces.
func (t Token) Han() bool { return t.Word == "" }

// LongestWord bounds a token, in bytes of its folded form: what is longer is no
// word that anybody looks up, and is left out.
const LongestWord = 100

// Analyze takes text apart for full-text search, the same way for documents and
// for queries: words by the Unicode rules, folded as [Fold] does, without
// possessives and English stop words, in their English stems; numbers without
// thousands commas; Han and hiragana as single characters and as pairs of
// adjacent ones, a pair standing before its first character and sharing its
// position. Any input is fine; tokens come in the order of their positions.
func Analyze(text string) []Token {
	stems := stemmers.Get().(*stemmer)
	defer stemmers.Put(stems)
	a := analyzer{tokens: make([]Token, 0, len(text)/6), stem: stems.stem}
	a.split(text)
	return a.tokens
}

// NameTokens takes a name apart: like [Analyze], with stop words and word
// endings kept, so that a name is found by its own words only.
func NameTokens(text string) []Token {
	a := analyzer{stem: func(word string) string { return word }}
	a.split(text)
	return a.tokens
}

// A stemmer gives the stems of words. It remembers those of the texts before, most of
// whose words are in the next one too: stemming is much of the work.
type stemmer struct {
	env   *snowballstem.Env
	known map[string]string // at most mostStems
}

// mostStems bounds what one stemmer remembers, about a megabyte.
const mostStems = 1 << 13

// stemmers are used by one text at a time each.
var stemmers = sync.Pool{New: func() any {
	return &stemmer{env: snowballstem.NewEnv(""), known: map[string]string{}}
}}

// stem returns a word's stem, and "" for a stop word.
func (s *stemmer) stem(word string) string {
	if stopWords[word] {
		return ""
	}
	if len(word) < 3 || !letters(word) {
		return word
	}
	stem, ok := s.known[word]
	if !ok {
		s.env.SetCurrent(word)
		english.Stem(s.env)
		stem = strings.Clone(s.env.Current())
		if len(s.known) >= mostStems {
			clear(s.known)
		}
		s.known[strings.Clone(word)] = stem
	}
	return stem
}

type analyzer struct {
	tokens   []Token
	stem     func(word string) string
	sieve    *sieve // holds words back that nobody asks for; nil for none
	position int
	run      string // the Han character that ended where the next begins, else ""
	runSpan  corpus.Span
}

// split walks the words of a text. Most stand between spaces and are nothing but
// plain letters, which takes no rules to see. A broken byte parts words: the rules
// would join it with marks beside it, and "=\xf6c" be a term that begins as a value does.
func (a *analyzer) split(text string) {
	text = mended(text)
	for start := 0; start < len(text); {
		run := text[start:stretch(text, start)]
		from, to, bare := bareWord(run)
		switch {
		case !bare:
			a.segments(run, start)
		case from == to:
			// punctuation alone
		case a.sieve.passes(run[from:to]):
			a.run = ""
			a.word(run[from:to], corpus.Span{Start: start + from, End: start + to})
		default:
			a.position++
		}
		start += len(run)
	}
}

// mended is a text with a space for each byte that is part of no character.
func mended(text string) string {
	if utf8.ValidString(text) {
		return text
	}
	whole := []byte(text)
	for i := 0; i < len(whole); {
		r, size := utf8.DecodeRune(whole[i:])
		if r == utf8.RuneError && size == 1 {
			whole[i] = ' '
		}
		i += size
	}
	return string(whole)
}

// stretch returns the end of the stretch from start on that no word of it reaches
// over: behind a space or a line's end, where no mark follows that would join it.
func stretch(text string, start int) int {
	for i := start; i+1 < len(text); i++ {
		if (text[i] == ' ' || text[i] == '\n') && text[i+1] < utf8.RuneSelf {
			return i + 1
		}
	}
	return len(text)
}

// bareWord finds the only word of a stretch, if it is plain letters with nothing
// but ASCII punctuation around them. There may be none.
func bareWord(run string) (from, to int, bare bool) {
	for i := range len(run) {
		switch b := run[i]; {
		case b >= utf8.RuneSelf || isDigit(b):
			return 0, 0, false
		case !asciiLetter(b):
		case to == 0:
			from, to = i, i+1
		case to == i:
			to++
		default:
			return 0, 0, false
		}
	}
	return from, to, true
}

// segments walks the words of a stretch by the Unicode rules.
func (a *analyzer) segments(stretch string, start int) {
	for segments := words.FromString(stretch); segments.Next(); {
		segment, at := segments.Value(), start+segments.Start()
		first, size := utf8.DecodeRuneInString(segment)
		switch {
		case spaceless(first):
			a.character(foldCharacter(segment[:size], first), corpus.Span{Start: at, End: at + size})
		case strings.ContainsFunc(segment, wordRune):
			a.pieces(segment, at)
		default:
			a.run = ""
		}
	}
}

// spaceless reports whether the character belongs to a script that runs on
// without spaces and is looked up by single characters and pairs.
func spaceless(r rune) bool { return unicode.In(r, unicode.Han, unicode.Hiragana) }

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

// character adds a Han character, and before it the pair with the one before.
func (a *analyzer) character(folded string, span corpus.Span) {
	if a.run != "" && a.runSpan.End == span.Start {
		last := len(a.tokens) - 1
		single := a.tokens[last]
		a.tokens[last] = Token{Term: a.run + folded, Span: corpus.Span{Start: a.runSpan.Start, End: span.End}, Position: single.Position}
		a.tokens = append(a.tokens, single)
	}
	a.tokens = append(a.tokens, Token{Term: folded, Span: span, Position: a.position})
	a.run, a.runSpan = folded, span
	a.position++
}
