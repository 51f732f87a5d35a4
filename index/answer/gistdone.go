package answer

import (
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// A question for a day, a sum or a number asks of something that was done or is so: "when
// will they reset the hubs", "how many of the alerts were wrong". A sentence that does not
// say it has another value.

// valueAskedFor finds a folded question for a value.
var valueAskedFor = regexp.MustCompile(`^(?:by |since |until |from )?when\b|\bhow (?:much|many)\b|\b(?:what|which) (?:date|day|month|year|sum|amount)\b|什么时候|何时|哪一?[天日年月]|几[月号]|多少|几`)

// asksValue reports whether a question is one for a value.
func (q *Question) asksValue() bool {
	return q.Shape != YesNo && q.Shape != Who && q.Shape != Reason && valueAskedFor.MatchString(index.Fold(q.Text))
}

// markDone notes what a question for a value asks of, where it says it in a way that can be
// told: behind a form of do or will, as what became of something, or in Chinese beside the
// word that asks.
func (g gist) markDone(q *Question) {
	text := index.Fold(q.Text)
	for name := range strings.Lines(q.names()) {
		text = strings.ReplaceAll(text, index.Fold(strings.TrimSpace(name)), " they ")
	}
	text = strings.ReplaceAll(strings.Join(strings.Fields(text), " "), "they 's", "their")
	if lexicon.Han(text) > 0 {
		g.markDoneHan(lexicon.Simplified(text))
		return
	}
	word := ""
	if m := doneBehind.FindStringSubmatch(text); m != nil {
		word = verbAmong(strings.Fields(m[1]))
	} else if m := becameOf.FindStringSubmatch(text); m != nil {
		word = m[1] + m[2]
	}
	stems := lexicon.Terms(word)
	for i := range g {
		g[i].ask = g[i].ask || len(stems) == 1 && !g[i].name && (g[i].key == stems[0] || slices.Contains(g[i].stems, stems[0]))
	}
}

// verbAmong returns the word for what was done among those behind a form of do: the first
// that is a verb as a rule, else the one behind a subject of one word or of two.
func verbAmong(words []string) string {
	for i, word := range words {
		if stems := lexicon.Terms(word); i > 0 && len(stems) == 1 && (verbs.Has(stems[0]) || doneOn.Has(stems[0])) {
			return word
		}
	}
	at := 1
	if len(words) > 0 && afterThe.MatchString(words[0]) {
		at = 2
	}
	if at >= len(words) || noVerb.MatchString(words[at]) {
		return ""
	}
	return words[at]
}

// doneOn are stems of words for what is done on a day, beside those of [verbs].
var doneOn = lexicon.Set(lexicon.Terms(`appeal close confirm convict detain die extradite identify indict issue jail resign search sentence settle shut suspend switch`))

// markDoneHan is markDone for a Chinese question, in simplified characters.
func (g gist) markDoneHan(text string) {
	for _, m := range doneHan.FindAllStringSubmatch(text, 4) {
		for i := range g {
			g[i].ask = g[i].ask || lexicon.Han(g[i].key) > 1 && slices.Contains(m[1:], g[i].key)
		}
	}
}

var (
	doneBehind = regexp.MustCompile(`\b(?:did|does|do|will|would|must|shall) (.*)`)
	becameOf   = regexp.MustCompile(`\b(?:was|were|is|are|been|be|got)\b(?: [\p{L}’'.\d-]+){0,7}? ((?:[a-z]{3,}ed|found|cut|sent|sold|kept|given|made|hidden|caught|put|paid|lost|taken|told|thrown|struck|brought|shut|stolen|held|withdrawn|frozen|won|drawn|driven|written))\b|^how (?:many|much) of .* (?:was|were|is|are) (?:in )?([a-z]+)[?]?$`)
	afterThe   = regexp.MustCompile(`^(?:the|an?|his|her|its|their|this|that)$`)
	noVerb     = regexp.MustCompile(`^(?:of|in|at|for|from|and|or|to|by|on|with|be|have|not|all|also)$`)
	doneHan    = regexp.MustCompile(`(?:什么时候|何时|哪一?[天日年月]|几[月号])(?:才|会|要|将|被|把|遭|开始|就)*(\p{Han}{2})`)
)
