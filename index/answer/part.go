package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// joints are where a sentence can be cut: each part reads by itself.
var joints = regexp.MustCompile(`, (?:and|but|which|who|while|after|where)? ?|; | and | but |，|；|：| – | — `)

// hedged finds what must not be cut from a part: that something is only asked
// for, threatened, alleged or denied, or who says it. May is a month.
var hedged = regexp.MustCompile(`\bmay\b|(?i)\b(?:not|no|never|without|denie[sd]|could|would|might|must|faces?|facing|up to|if|unless|propos\w*|seek\w*|sought|claim\w*|alleg\w*|accus\w*|said|says|according|recommend\w*|maximum|draft|planned|suspended)\b|n[’']t\b|没有|未|不|否认|拟|最高|可能|指控|涉嫌|求偿|要求|建议|称|表示`)

// endsOf returns where clauses end by a pattern: not within a value that two words join, as
// four years and two months, nor before the second of two, as between May and June, or
// in Peru and Chile.
func endsOf(pattern *regexp.Regexp, text string) [][]int {
	return slices.DeleteFunc(pattern.FindAllStringIndex(text, -1), func(at []int) bool {
		return restOfValue.MatchString(text[at[1]:]) && unitBefore.MatchString(text[:at[0]]) || text[at[0]:at[1]] == " and " && (firstOfTwo.MatchString(text[:at[0]]) || placeBefore.MatchString(text[:at[0]]) && lexicon.Capital(text[at[1]:]))
	})
}

// What stands before and behind the word within such a value, and what only begins two.
var (
	placeBefore = regexp.MustCompile(`\bin (?:\p{Lu}[\p{L}’'-]* ?)+$`)
	firstOfTwo  = regexp.MustCompile(`(?i)\b(?:between|both) [^,.;]{1,60}$`)
	unitBefore  = regexp.MustCompile(`(?i)(?:years?|months?|weeks?|days?|hours?|pounds|dollars|euros)$`)
	restOfValue = regexp.MustCompile(`(?i)^(?:\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|twenty|thirty|forty|fifty)(?:-[a-z]+)?[ -](?:half|months?|weeks?|days?|hours?|minutes?|cents?|pence)\b`)
)

// partOf returns the part of a sentence that holds the words that answer: whole
// where there is room and nothing in it rivals the answer, else grown from those
// words by whole clauses, the ones before first. ok is false where there is no
// room, and what would be left out turns the sense.
func partOf(text string, answering corpus.Span, room int, rivals func(clause string) bool) (part corpus.Span, ok bool) {
	whole := corpus.Span{End: len(strings.TrimRight(text, ".。 "))}
	edges := []corpus.Span{{}} // the text between two clauses
	for _, at := range endsOf(joints, text[:whole.End]) {
		edges = append(edges, corpus.Span{Start: at[0], End: at[1]})
	}
	edges = append(edges, corpus.Span{Start: whole.End, End: whole.End})
	first, last := 0, len(edges)-1
	for first+1 < last && edges[first+1].End <= answering.Start {
		first++
	}
	for last > first+1 && edges[last-1].Start >= answering.End {
		last--
	}
	clause := func(i int) string { return text[edges[i].End:edges[i+1].Start] }
	fits := func(first, last int) bool { return lexicon.Runes(text[edges[first].End:edges[last].Start]) <= room }
	for first > 0 && fits(first-1, last) && !rivals(clause(first-1)) {
		first--
	}
	for last < len(edges)-1 && fits(first, last+1) && !rivals(clause(last)) {
		last++
	}
	part = corpus.Span{Start: edges[first].End, End: edges[last].Start}
	sound := fits(first, last) && !dealtOut.MatchString(text) && !hedged.MatchString(text[:part.Start]) && !hedged.MatchString(text[part.End:]) && !laterChange.MatchString(text[part.End:])
	sound = sound && (part.Start == 0 || !apposed.MatchString(part.In(text)))
	switch {
	case sound && (part.Start == 0 || opensWithSubject(part.In(text)) || lexicon.Han(part.In(text)) > 0):
		return part, true
	case lexicon.Runes(whole.In(text)) <= room:
		return whole, true // the part would have no subject
	}
	return part, sound
}

// opensWithSubject reports whether what is cut out of a sentence may open with whom it is of: a
// name, and not one between commas that says who somebody before it is: "the judge, Ada Holm, …".
func opensWithSubject(part string) bool { return lexicon.Capital(part) && !apposed.MatchString(part) }

var apposed = regexp.MustCompile(`^(?:\p{Lu}[\p{L}’'-]*\.? ?){1,4},`)

// shortened cuts a sentence to the room of a line: to its [partOf] with the words that answer,
// or, where that is none or would be without its subject, to what [elided] leaves. at is what of
// the article is repeated.
func (q *Question) shortened(p passage, answering corpus.Span, room int) (short string, at corpus.Span, ok bool) {
	text := p.text()
	part, ok := partOf(text, answering, room, q.rivals())
	if begins := part.In(text); !ok || part.Start > 0 && lexicon.Han(begins) == 0 && !opensWithSubject(begins) {
		if short, is := elided(text, answering, room, q.asks()); is {
			return short, p.at, true
		}
	}
	return part.In(text), corpus.Span{Start: p.at.Start + part.Start, End: p.at.Start + part.End}, ok
}

// rivals returns what reports whether a clause holds another value of the kind
// that a question asks for, beside which the right one could be misread.
func (q *Question) rivals() func(clause string) bool {
	var kind *regexp.Regexp
	switch {
	case len(q.Slots) == 0:
	case q.Slots[0].Money():
		kind = amounts
	case q.Slots[0] == corpus.SlotTerm:
		kind = lengths
	case q.Slots[0] == corpus.SlotCount:
		if m := measured.FindStringSubmatch(index.Fold(q.Text)); m != nil {
			return func(clause string) bool {
				found := numbered.FindStringSubmatch(index.Fold(clause))
				return found != nil && found[1] == m[1]
			}
		}
	}
	return func(clause string) bool {
		at := []int(nil)
		if kind != nil {
			at = kind.FindStringIndex(clause)
		}
		return at != nil && !probation.MatchString(clause[:at[0]])
	}
}
