package answer

import (
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index/answer/lexicon"
)

// leftOutMark stands for the clauses that a sentence is repeated without.
const leftOutMark = " … "

// elided returns a sentence for which there is no room without some clauses of its middle: it
// begins as it does, so that it says who, and goes on with the clause that holds the words
// that answer, or, where there are none, most of some keys. ok is false where there is no room
// for that either, or where what would be left out turns the sense.
func elided(text string, answering corpus.Span, room int, keys []string) (short string, ok bool) {
	text = strings.TrimRight(text, ".。 ")
	edges := []corpus.Span{{}}
	for _, at := range endsOf(joints, text) {
		edges = append(edges, corpus.Span{Start: at[0], End: at[1]})
	}
	edges = append(edges, corpus.Span{Start: len(text), End: len(text)})
	lead := 1 // clauses that it begins with
	if setsScene.MatchString(text) {
		lead++
	}
	most, at := 0, 0
	for i := lead; i+1 < len(edges); i++ {
		clause := corpus.Span{Start: edges[i].End, End: edges[i+1].Start}
		n := heldOf(clause.In(text), keys)
		if answering.End > 0 && clause.Start <= answering.Start && answering.End <= clause.End {
			n += len(keys) + 1
		}
		if n > most {
			most, at = n, i
		}
	}
	if at == 0 {
		return "", false
	}
	head, to := edges[lead].Start, at+1
	fits := func(to int) bool {
		return lexicon.Runes(text[:head]+leftOutMark+text[edges[at].End:edges[to].Start]) <= room
	}
	if !fits(to) {
		return "", false
	}
	for to+1 < len(edges) && fits(to+1) {
		to++
	}
	middle, end := text[head:edges[at].End], text[edges[to].Start:]
	if turnsSense.MatchString(middle) || hedged.MatchString(end) || laterChange.MatchString(end) || dealtOut.MatchString(text) {
		return "", false
	}
	return text[:head] + leftOutMark + text[edges[at].End:edges[to].Start], true
}

// setsScene finds a sentence that tells when or where before it says who.
var setsScene = regexp.MustCompile(`^(?:In|From|On|At|After|Before|When|While|Since|By|With|During|Under|As|Also|Separately|Meanwhile|Additionally)\b`)

// turnsSense finds what must not be left out of the middle of a sentence.
var turnsSense = regexp.MustCompile(`(?i)\b(?:not|no|never|without|denie[sd]|unless|if|but|except|neither|nor)\b|n[’']t\b|没有|沒有|未|不|否认|否認|但`)
