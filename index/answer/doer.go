package answer

import (
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index/answer/lexicon"
)

// So many words behind a name, and characters of Chinese, say what its bearer did.
const (
	wordsBehind = 3
	hanBehind   = 8
)

// doer returns whom a line says to have done what the question asks: the name stands right
// before the word for it, or behind one of what was done by them. Empty where the line says
// it of nobody by name, or the question asks of no deed.
func (b *bearing) doer(l *line) string {
	text := l.text()
	for _, name := range b.wanted.all(text) {
		at := strings.Index(text, name)
		if at < 0 {
			continue
		}
		if m := asWho.FindStringSubmatch(text[at+len(name):]); m != nil && b.asksDeed(m[1]) && !b.gist.saysAll(name) {
			return name // one of whose words may stand in the question
		}
		if b.says(name) {
			continue
		}
		before, behind := text[:at], text[at+len(name):]
		switch m := doneBy.FindStringSubmatch(before); {
		case lawName.MatchString(name), ofNothing.MatchString(behind):
		case m != nil && b.asksDeed(m[1]), b.asksDeed(firstOf(behind)):
			return name
		}
	}
	return ""
}

// asWho begins what stands behind a name that says what its bearer did: ", the vendor that
// supplied".
var asWho = regexp.MustCompile(`^,? (?:an?|the|its|their) (?:[\p{L}-]+ ){1,5}?(?:that|which|who) (?:(?:had|has|have|also|first) )?([\p{L}-]+)`)

// doneBy ends what stands before whoever did something: "issued by the", 委由.
var doneBy = regexp.MustCompile(`(?i)\b([\p{L}-]+) by (?:the |an? )?$`)

// What does nothing itself, and what stands behind whoever did a thing to nothing: "has
// found no sign".
var (
	lawName   = regexp.MustCompile(`\b(?:Act|Law|Regulation|Directive|Constitution|Ordinance|(?:Penal|Criminal|Civil|Labou?r) Code)$`)
	ofNothing = regexp.MustCompile(`^(?: (?:has|have|had|did))? (?:not |never )?[\p{L}]+ (?:no|nothing|nobody|none)\b`)
)

// doerDescribed returns what a line says of whoever did what the question asks, where it
// does not name them: "was handed in by a porter", 揭发此事的是一名教师, 由一名住户举报.
func (b *bearing) doerDescribed(l *line) string {
	text := l.text()
	for _, m := range doneByOne.FindAllStringSubmatch(text, 4) {
		if whom, _, _ := strings.Cut(m[2], ","); b.asksDeed(m[1]) && !b.gist.saysAll(whom) {
			return whom
		}
	}
	if whom := b.doerFirst(text); whom != "" {
		return whom
	}
	if m := whoDidIs.FindStringSubmatch(text); m != nil && b.asksDeed(m[1]) && !b.gist.says(m[2]) {
		return m[2]
	}
	for _, m := range doneByHan.FindAllStringSubmatch(text, 4) {
		whom := lexicon.Clip(m[1], lexicon.Runes(m[1])-2)
		if deed := strings.TrimPrefix(m[1], whom); b.asksDeed(deed) && !b.gist.says(whom) {
			return whom
		}
	}
	return ""
}

// doerFirst returns who is called by what they are, at the beginning of a sentence, right
// before what they did: "One of its own lifeguards reported it".
func (b *bearing) doerFirst(text string) string {
	whom := someoneFirst.FindString(text)
	fields := strings.Fields(text[len(whom):])
	for i, field := range fields[:min(len(fields), wordsOfDoer)] {
		switch {
		case lexicon.Capital(field) || strings.ContainsAny(field, ",.;:") || whom == "":
			return ""
		case i > 0 && b.asksDeed(field):
			if whom += strings.Join(fields[:i], " "); b.gist.saysAll(whom) {
				return ""
			}
			return whom
		}
	}
	return ""
}

// wordsOfDoer is how many words behind the first what they did stands at most.
const wordsOfDoer = 6

var someoneFirst = regexp.MustCompile(`^(?:An?|Another|One of (?:the|his|her|its|their)|Two|Three|Four|Several|Some|His|Her|Its|Their) `)

var (
	doneByOne = regexp.MustCompile(`\b(\p{L}+) by ((?:an?|one of|two|three|some|her|his|its|their) (?:\p{Ll}[\p{L}’'-]*,? ?){1,3})`)
	whoDidIs  = regexp.MustCompile(`(?:^|[，。；])(\p{Han}{2,12})的(?:正|就)?(?:是|為|为)(\p{Han}{2,24})`)
	doneByHan = regexp.MustCompile(`(?:由|經|经)((?:一|兩|两|三|該|该|其|多)[名位個个]?\p{Han}{4,18})(?:[，。；、]|$)`)
)

// firstOf is the beginning of a text that stands behind a name, within its clause.
func firstOf(text string) string {
	if end := strings.IndexAny(text, ".;:，。；：、"); end >= 0 {
		text = text[:end]
	}
	if lexicon.Han(text) > 0 {
		return lexicon.Clip(text, hanBehind)
	}
	words := strings.Fields(text)
	words = words[:min(len(words), wordsBehind)]
	for i := 1; i < len(words); i++ {
		if beginsObject.MatchString(words[i]) && !joinsName.MatchString(words[i-1]) {
			words = words[:i] // to what it was done
		}
	}
	return strings.Join(words, " ")
}

var (
	beginsObject = regexp.MustCompile(`^(?:the|an?|his|her|its|their)$`)
	joinsName    = regexp.MustCompile(`^(?:,|\(\d+\),?|of|to|in|at|for|by|from|with|and|or|as|was|is)$`)
)

// asksDeed reports whether some words say what the question asks that was done.
func (b *bearing) asksDeed(words string) bool {
	has := featuresOf(words)
	for i := range b.gist {
		if u := &b.gist[i]; u.ask && !u.sorted && u.in(has) >= sameSense {
			return true
		}
	}
	return false
}
