package answer

import (
	"regexp"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
)

// asks returns the keys of what a question is about, without the words that only
// ask.
func (q *Question) asks() []string {
	return slices.DeleteFunc(keys(q.Text), func(key string) bool { return asking.has(key) })
}

// asksIn is [Question.asks] for articles in a language: to Chinese ones also the
// pairs of characters that stand in the question.
func (q *Question) asksIn(chinese bool) []string {
	asked := q.asks()
	if chinese && han(q.Text) > 0 {
		asked = append(asked, hanPairs(q.Text)...)
	}
	return asked
}

// hanPairs returns the pairs of adjacent Chinese characters of a text.
func hanPairs(text string) []string {
	var out []string
	for _, token := range index.Analyze(text) {
		if token.Han() && runes(token.Term) == 2 && !slices.Contains(out, token.Term) {
			out = append(out, token.Term)
		}
	}
	return out
}

// asking stems stand in questions of every kind and in the answer to none.
var asking = lexicon{"mani", "much", "long", "which", "bodi", "agenc", "organis", "organiz", "tell", "give", "date", "day", "year", "month", "got", "get", "please"}

// wanted returns how the words that answer a question are found in a sentence,
// nil where no words of a kind would.
func wanted(q Question) func(text string) string {
	folded := index.Fold(q.Text)
	switch {
	case q.Shape == Who:
		return func(text string) string { return agent(text, q.asks(), q.Text) }
	case len(q.Slots) > 0 && q.Slots[0] == corpus.SlotDate:
		return func(text string) string { return dateIn(text, q.asksIn(true)) }
	case len(q.Text) > 0 && len(q.asksIn(true)) < 2:
		return nil // one word is in many sentences
	case q.Shape == Reason:
		return func(text string) string { return reasonIn(text, q.asks()) }
	case len(q.Slots) > 0 && (q.Slots[0].Money() || q.Slots[0] == corpus.SlotTerm || q.Slots[0] == corpus.SlotStatute):
		return func(text string) string { return nearestIn(text, printed[q.Slots[0]], q.asksIn(true)) }
	case len(q.Slots) > 0 && q.Slots[0] == corpus.SlotCourt:
		return func(text string) string { return courts.FindString(text) }
	case len(q.Slots) > 0 && q.Slots[0] == corpus.SlotCount:
		if m := measured.FindStringSubmatch(folded); m != nil {
			return func(text string) string { return countOrMeasure(text, countedNoun(folded), m[1]) }
		}
		if noun := countedNoun(folded); noun != "" {
			return func(text string) string { return countIn(text, noun) }
		}
	case q.Shape == YesNo && q.Slots == nil && len(q.Mentions) == 0:
		return func(text string) string { return statement(text, q.asks()) }
	}
	return nil
}

// keyOf returns the key of a stem: its idea where it has one.
func keyOf(stem string) string {
	if name := conceptOf[stem]; name != "" {
		return name
	}
	return stem
}

// countedNoun returns the stem of what a question counts: "how many cases".
func countedNoun(folded string) string {
	if m := howManyChinese.FindStringSubmatch(folded); m != nil {
		for _, key := range keys(m[1]) {
			return key
		}
	}
	m := howMany.FindStringSubmatch(folded)
	if m == nil {
		return ""
	}
	for _, word := range strings.Fields(m[1]) {
		if found := terms(word); len(found) == 1 {
			return keyOf(found[0])
		}
	}
	return ""
}

// howMany and howManyChinese find what a question counts.
var howManyChinese = regexp.MustCompile(`(?:多少|几)(?:个|起|宗|件|名|台|条|张)?(\p{Han}{1,6})`)

var howMany = regexp.MustCompile(`(?:how many|number of) ((?:\w+ ?){1,4})`)

// numbers finds a number, in digits or spelt, with what is counted behind it.
var numbers = regexp.MustCompile(`(?i)\b((?:about |around |some |over |nearly |almost |more than |at least |up to )?(?:\d[\d,.]*\d|\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds|thousands|dozens)(?:[ -](?:hundred|thousand|million|billion))?)((?: [\p{L}’'-]+){1,4})`)

// measured finds the measure word that a Chinese question counts by, and numbered
// a number with one.
var (
	measured = regexp.MustCompile(`(?:多少|几)(条|件|宗|起|次|个|名|台|张|部|人)`)
	numbered = regexp.MustCompile(`(?:[\d,.]+|[一二三四五六七八九十两百千]+)[万亿千百]*(?:余|多)?[万亿]?(条|件|宗|起|次|个|名|台|张|部|人)`)
)

// countOrMeasure returns the number of a noun in English, and in Chinese the
// first with the measure word that is asked for.
func countOrMeasure(text, noun, measure string) string {
	for _, m := range numbered.FindAllStringSubmatch(index.Fold(text), -1) {
		if m[1] == measure && strings.Contains(text, m[0]) {
			return m[0]
		}
	}
	if noun == "" {
		return ""
	}
	return countIn(text, noun)
}

// countIn returns the number of a noun as printed: "six influential cases".
func countIn(text, noun string) string {
	for _, m := range numbers.FindAllStringSubmatch(text, -1) {
		said := m[1]
		for _, word := range strings.Fields(m[2]) {
			said += " " + word
			if slices.Contains(keys(word), noun) {
				return said
			}
			if len(terms(word)) == 0 {
				break // a preposition or an article: what follows is counted by something else
			}
		}
	}
	return ""
}
