package extract

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/corpus/mention"
)

// A digest tells case after case, each in a section of its own: under a heading, behind
// a bold label or the name of a place in capitals, or behind its party's name. What one
// section tells is nobody's of another.

// labels says how a sentence opens a section of its article.
type labels int

const (
	noLabel    labels = iota
	heading           // it is only the name of the section
	partyLabel        // it opens with the party's name and no verb: "Acme Ltd, Hove, £150,000."
)

// longestHeading bounds a heading, in bytes.
const longestHeading = 100

var (
	placeLabel = regexp.MustCompile(`^\p{Lu}[\p{Lu} ,'-]{2,30}[.:]$`)
	bullet     = regexp.MustCompile(`^(?:[-•*–·] ?|\d{1,2}[.)] )`)
	// labelTail follows the party's name of a label: where it is, and what it has to pay.
	labelTail = regexp.MustCompile(`^\.?(?: \([^)]{1,30}\))?(?:, \p{Lu}[\p{L}' -]{2,30}){0,2}(?: and (?:its|his|her|their) [^.;:]{3,60})?(?:(?:[,:]?| [–—-]) (?:\p{Sc}|\p{Lu}{1,3}\$?|\p{Lu}{3} )[\d.,]*\d ?(?:million|billion|m|bn|k)?)?(?:$| (?:for|over|after) |[.:;](?:$| )| [–—-] )`)
)

// label finds the sentences that open a section.
func (r *reader) label() {
	round, numbered := someCases.MatchString(r.title.fold), 0
	var items []*sentence
	for i, s := range r.sentences {
		s.begins = i == 0 || r.sentences[i-1].paragraph != s.paragraph
		if s.zh && i > 0 && s.begins && s.headsZH() && (i+1 == len(r.sentences) || r.sentences[i+1].paragraph != s.paragraph) {
			s.label = heading
		}
		if s.zh && r.oneOfThese(s) {
			s.opening = "case"
		}
		round = round || !s.zh && (i < leadSentences && someCases.MatchString(s.fold) || suchCase.MatchString(s.fold))
		if s.zh || !s.begins {
			continue
		}
		if round && otherDefendant.MatchString(s.fold) {
			s.opening = "case"
		}
		alone := i+1 == len(r.sentences) || r.sentences[i+1].paragraph != s.paragraph
		switch {
		case s.captionAlone():
			s.label = heading
		case s.entry():
			s.label = partyLabel
		case strings.HasPrefix(s.text, "**") && strings.Contains(s.text[2:], "**"), placeLabel.MatchString(s.text), i > 0 && alone && s.unclosed():
			s.label = heading
		}
		if s.item() == numbered+1 && alone && i+1 < len(r.sentences) && r.sentences[i+1].item() == 0 {
			numbered++
			items = append(items, s)
		}
	}
	r.itemised = round && numbered >= fewestItems
	for _, s := range items {
		if r.itemised && s.label == noLabel {
			s.label = heading // "3. rival.example (Lower Saxony)"
		}
	}
	r.survey()
	r.runIn()
}

// oneOfThese reports whether a Chinese sentence opens with 其一 or 其二 one of several cases that
// its paragraph said it would tell: 两起民事案件均由…审理。其一，….
func (r *reader) oneOfThese(s *sentence) bool {
	if !ordinalZH.MatchString(s.fold) {
		return false
	}
	for i := s.index - 1; i >= 0 && r.sentences[i].paragraph == s.paragraph; i-- {
		if casesTold.MatchString(r.sentences[i].fold) {
			return true
		}
	}
	return false
}

var (
	ordinalZH = regexp.MustCompile(`^其[一二三四五]，`)
	casesTold = regexp.MustCompile(`^[^，。；]{0,12}[两二三四五六](?:起|件|宗|个)[^，。；]{0,8}案`)
)

// fewestItems is how many headings 1., 2., 3. of an article about so many cases make each
// of its sections a case's own.
const fewestItems = 3

// item returns the number with which a short line without a full stop opens, as that of a
// section does, and 0 for none.
func (s *sentence) item() int {
	m := itemNumber.FindStringSubmatch(s.text)
	if m == nil || len(s.text) >= longestHeading || endsAny(s.text, ".", ":", ";", ",") {
		return 0
	}
	n, _ := strconv.Atoi(m[1])
	return n
}

var itemNumber = regexp.MustCompile(`^(\d{1,2})\. ?\p{L}`)

// someCases tells that an article goes through several cases; otherDefendant opens the
// next of them.
var (
	someCases      = regexp.MustCompile(`\b(?:two|three|four|five|six|seven|eight|nine|ten|several|\d{1,2}) (?:[a-z]+ ){0,3}(?:cases|summaries|rulings|decisions|convictions|sentences|prosecutions|matters|settlements|fines|penalties|verdicts|disputes)\b|^here (?:are|is a look at|come) (?:the )?(?:three|four|five|six|seven|eight|nine|ten)\b`)
	suchCase       = regexp.MustCompile(`\bis the (?:second|third|fourth|fifth|sixth|latest) such (?:case|conviction|sentence|prosecution|ruling)\b`)
	otherDefendant = regexp.MustCompile(`^(?:another|a (?:second|third|fourth|fifth|sixth)) defendant,? (?:surnamed|named|identified|a|an)\b|^(?:another|an? (?:third|fourth|fifth|sixth)|the (?:second|third|fourth|fifth|sixth|last|final|other)) (?:man|woman|person|offender|company|firm|business)(?:,| [a-z]+ed |: )|^the (?:second|third|fourth|fifth|sixth|last|final|other)(?: of (?:them|these|the (?:cases|five|four|three|six)))? (?:may|is|was|comes|came|also)\b`)
)

// entry reports whether a sentence opens with a company's name as a label, and
// introduces it then.
func (s *sentence) entry() bool {
	if s.placeEntry() {
		return true
	}
	t := nameAfter(s.text, len(bullet.FindString(s.text)), 0)
	if t.start == t.end {
		return false
	}
	name, tail := s.text[t.start:t.end], s.text[t.end:]
	if item := t.start > 0 && companyName(name) && plainName(name); item {
		s.add(t, false, false)
		return true
	}
	if end := labelTail.FindString(tail); end == "" && tail != "" || !companyName(name) && !strings.ContainsAny(end, "0123456789") || !plainName(name) {
		return false
	}
	s.add(t, false, false)
	return true
}

// placedSum is an entry of a list of fines: "Norway – Brevik – €7,000".
var placedSum = regexp.MustCompile(`^(\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+)?) [–—-] (\p{Lu}[^–—]{2,60}?) [–—-] (?:\p{Sc} ?|\p{Lu}{3} )[\d.,]+(?: ?(?:million|m|bn))?$`)

// placeEntry reports whether a sentence is such an entry, and introduces whom it names; who has
// no name is a party of his own.
func (s *sentence) placeEntry() bool {
	m := placedSum.FindStringSubmatchIndex(s.text)
	if m == nil {
		return false
	}
	if _, place := placeOf[s.fold[m[2]:m[3]]]; !place {
		return false
	}
	t := token{m[4], m[5]}
	if noName := oneOf(firstWord(s.fold[t.start:]), "unnamed", "undisclosed", "unknown", "anonymous"); noName {
		s.names = append(s.names, introduction{t, unnamedCompany, false, true})
	} else {
		s.add(t, false, false)
	}
	return len(s.names) > 0
}

// entryFine notes the amount that stands beside the name in a label, where the article
// speaks of fines: "Acme Ltd, Hove, £150,000".
func (w *walk) entryFine(all []mention.Mention) {
	s := w.s
	if s.label != partyLabel || len(all) == 0 || len(s.names) == 0 {
		return
	}
	end := s.names[0].end + len(labelTail.FindString(s.text[s.names[0].end:]))
	if m := all[0]; m.Span.End <= end && w.m.section && !s.has("settlement", 0, end) {
		w.put(fact{slot: corpus.SlotFine, value: m.Value, bound: m.Bound, printed: token{m.Span.Start, m.Span.End}, rule: "fine.entry"}, w.m.actors, false)
	}
}

// unclosed reports whether a short sentence ends without a full stop, or asks, as a heading
// does.
func (s *sentence) unclosed() bool {
	last, _ := utf8.DecodeLastRuneInString(s.text)
	return len(s.text) < longestHeading && (unicode.IsLetter(last) || unicode.IsDigit(last) || last == '?' || last == ')' && numberedCaption.MatchString(s.text))
}

// headsZH reports whether a Chinese sentence is short, tells no decision and ends without a
// mark, as a heading does: 苗某非法控制摄像头案, 工位上方的摄像头.
func (s *sentence) headsZH() bool {
	text := strings.Trim(s.text, "*#_ 　")
	last, _ := utf8.DecodeLastRuneInString(text)
	n := utf8.RuneCountInString(text)
	return n >= shortestZH && n <= longestZH && (unicode.Is(unicode.Han, last) || strings.ContainsRune("”」》）", last)) && !strings.ContainsAny(text, "，。；：|｜/") && !s.judges()
}

// A heading in Chinese, in characters.
const (
	shortestZH = 4
	longestZH  = 24
)

// turns reports whether a sentence begins another case or section than the one before.
func (s *sentence) turns() bool {
	marked, _ := s.mark()
	return marked || s.label != noLabel
}
