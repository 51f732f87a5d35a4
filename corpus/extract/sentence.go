package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// A sentence is one sentence of the article with what was seen in it. All
// offsets in it count from its own beginning.
type sentence struct {
	text       string      // as printed
	fold       string      // lower-case ASCII and simplified characters, byte for byte as long as text
	span       corpus.Span // in the article
	paragraph  int
	index      int
	zh         bool
	cues       []cue
	names      []introduction // parties as this sentence introduces them
	holders    []token        // Chinese companies of whose systems or customers it speaks
	brands     []token        // what may be the names of Chinese companies, parties or not
	firms      []token        // Chinese words for companies that name none: 涉事酒店
	near       []string       // names told only by what somebody is to another: they are others, unless the article accuses them
	bystanders []token        // Chinese words for people who are no parties: where they stand
	others     []string       // names of victims, claimants and witnesses, who are no parties
	begins     bool           // it opens a paragraph
	label      labels         // how it opens a section of the article
	opening    string         // what kind of words it opens with, once looked at: number, case, aside or plain
	described  []description  // parties and bystanders without a name
	needs      []need         // where somebody whom it does not name is decided about
	ends       []token        // where its clauses end, once looked for
	seen       typed          // typed mentions, found when first asked for
}

func newSentence(text string, span corpus.Span, paragraph int) *sentence {
	s := &sentence{text: text, fold: folded(text), span: span, paragraph: paragraph, zh: chinese(text)}
	s.cues = slices.DeleteFunc(words.scan(s), func(c cue) bool { return inName(text, c.start, s.word(c)) || !s.zh && s.noun(c) })
	return s
}

// noun reports whether a word that can be a verb of what may come is a noun here: "face
// recognition", not "face up to two years".
func (s *sentence) noun(c cue) bool {
	return oneOf(s.word(c), "face", "faces", "facing") && !faced.MatchString(s.fold[c.end:])
}

// faced follows the verb to face: what may come.
var faced = regexp.MustCompile(`^ (?:up to|as (?:much|many)|an?\b|the (?:rest|maximum|prospect|possibility)|charges?|more|life|possible|potential|maximum|fines?|penalt|prison|jail|years|trial|sentenc|additional|further|multiple|several|separate|similar|criminal|civil|federal|\d|\p{Sc}|one|two|three|four|five|six|seven|eight|nine|ten|[a-z]+teen|twenty|thirty|decades|between|at least|deportation|another|[a-z]{3} ?\d)`)

// folded lowers ASCII letters and simplifies characters, and keeps every offset:
// a character whose folded form has another length stays as it is.
func folded(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	for i, r := range text {
		width := utf8.RuneLen(r)
		if r == utf8.RuneError {
			_, width = utf8.DecodeRuneInString(text[i:])
			b.WriteString(text[i : i+width])
			continue
		}
		other := r
		if 'A' <= r && r <= 'Z' {
			other = r + 'a' - 'A'
		} else if simple, ok := corpus.Simplified(r); ok && utf8.RuneLen(simple) == width {
			other = simple
		}
		b.WriteRune(other)
	}
	return b.String()
}

// chinese reports whether a sentence is written in Chinese: names in Latin
// letters may stand in it.
func chinese(text string) bool {
	han, latin := 0, 0
	for _, r := range text {
		switch {
		case unicode.Is(unicode.Han, r):
			han++
		case unicode.IsLetter(r):
			latin++
		}
	}
	return han > 0 && han*4 >= latin
}

// readable reports whether a text can be quoted: valid, and without characters
// that change how the text around them reads.
func readable(text string) bool {
	return text != "" && utf8.ValidString(text) && !strings.ContainsFunc(text, func(r rune) bool {
		return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)
	})
}

// has reports whether a cue of the role stands in text[from:to].
func (s *sentence) has(role role, from, to int) bool {
	_, ok := s.first(role, from, to)
	return ok
}

// says reports whether a cue of the role stands anywhere in the sentence.
func (s *sentence) says(role role) bool { return s.has(role, 0, len(s.text)) }

// first returns the first cue of the role in text[from:to].
func (s *sentence) first(role role, from, to int) (cue, bool) {
	for _, c := range s.cues {
		if c.role == role && c.start >= from && c.end <= to {
			return c, true
		}
	}
	return cue{}, false
}

// last returns the last cue of the role in text[from:to].
func (s *sentence) last(role role, from, to int) (cue, bool) {
	for i := len(s.cues) - 1; i >= 0; i-- {
		if c := s.cues[i]; c.role == role && c.start >= from && c.end <= to {
			return c, true
		}
	}
	return cue{}, false
}

// clauseEnds are where a new clause begins, in folded text.
var clauseEnds = []string{"; ", "；", "。", " while ", " but ", " although ", " though ", " whereas ", " after ", " before ", ", and ", " which ", " who ", ": "}

var clauseEndsZH = []string{"；", ";", "。", "，", ",", "："}

// clause returns the part of the sentence around an offset within which one
// word can govern another.
func (s *sentence) clause(at int) (from, to int) {
	from, to = 0, len(s.fold)
	for _, end := range s.clauseEnds() {
		if end.end <= at {
			from = max(from, end.end)
		}
		if end.start >= at {
			to = min(to, end.start)
		}
	}
	return from, to
}

// clauseEnds returns where clauses end, found once.
func (s *sentence) clauseEnds() []token {
	if s.ends == nil {
		s.ends = []token{}
		ends := clauseEnds
		if s.zh {
			ends = clauseEndsZH
		}
		for _, end := range ends {
			for at := strings.Index(s.fold, end); at >= 0; {
				s.ends = append(s.ends, token{at, at + len(end)})
				next := strings.Index(s.fold[at+1:], end)
				if next < 0 {
					break
				}
				at += 1 + next
			}
		}
	}
	return s.ends
}
