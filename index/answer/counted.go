package answer

import (
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// counted returns how the number is found that a folded question asks for, nil
// where it does not say of what.
func counted(folded string, asked []string) func(text string) string {
	noun := countedNoun(folded)
	if m := measured.FindStringSubmatch(folded); m != nil {
		return func(text string) string { return countOrMeasure(text, noun, m[1], asked) }
	}
	if noun == "" {
		return nil
	}
	chinese := chineseOf(folded)
	return func(text string) string {
		if said := countIn(text, noun); said != "" || chinese == nil {
			return said
		}
		return chinese.FindString(text)
	}
}

// chineseOf finds in a Chinese text the number of what an English question counts,
// nil where its words have no idea of the field: "how many cases" is 六起典型案例.
func chineseOf(folded string) *regexp.Regexp {
	m := howMany.FindStringSubmatch(folded)
	if m == nil {
		return nil
	}
	var words []string
	for _, key := range lexicon.Keys(untilVerb(m[1])) {
		if i := slices.IndexFunc(lexicon.Concepts, func(c lexicon.Concept) bool { return c.Name == key }); i >= 0 {
			words = append(words, lexicon.Concepts[i].Chinese...)
		}
	}
	if len(words) == 0 {
		return nil
	}
	return regexp.MustCompile(`(?:[\d,.]+|[一二三四五六七八九十两百千]+)[万亿千百余餘多]*\p{Han}{1,4}?(?:` + strings.Join(words, "|") + `)`)
}

// countedNoun returns the stem of what a question counts: "how many cases".
func countedNoun(folded string) string {
	if m := howManyChinese.FindStringSubmatch(folded); m != nil {
		for _, key := range lexicon.Keys(m[1]) {
			return key
		}
	}
	m := howMany.FindStringSubmatch(folded)
	if m == nil {
		return ""
	}
	for _, word := range strings.Fields(m[1]) {
		if found := lexicon.Terms(word); len(found) == 1 {
			return lexicon.KeyOf(found[0])
		}
	}
	return ""
}

// howMany and howManyChinese find what a question counts.
var howManyChinese = regexp.MustCompile(`(?:多少|几)(?:个|起|宗|件|名|台|条|张|家|间|部|次|位|户|份|项|种|所)?(\p{Han}{1,6})`)

var howMany = regexp.MustCompile(`(?:how many|number of) ((?:\w+ ?){1,4})`)

// numbers finds a number, in digits or spelt, with what is counted behind it.
var numbers = regexp.MustCompile(`(?i)\b((?:about |around |some |over |nearly |almost |more than |at least |up to )?(?:\d[\d,.]*\d|\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds|thousands|dozens)(?:[ -](?:hundred|thousand|million|billion))?)((?: [\p{L}’'-]+){1,4})`)

// measured finds the measure word that a Chinese question counts by, and numbered
// a number with one.
var (
	measured = regexp.MustCompile(`(?:多少|几)(条|件|宗|起|次|个|名|台|张|部|人|家|间|位|户|份|项|种|所)`)
	numbered = regexp.MustCompile(`(?:[\d,.]+|[一二三四五六七八九十两百千]+)[万亿千百]*(?:余|多)?[万亿]?(条|件|宗|起|次|个|名|台|张|部|人|家|间|位|户|份|项|种|所)`)
)

// countOrMeasure returns the number of a noun in English, and in Chinese the one
// with the measure word that is asked for.
func countOrMeasure(text, noun, measure string, asked []string) string {
	if number := closestNumber(text, measure, asked); number != "" {
		return number
	}
	if noun == "" {
		return ""
	}
	return countIn(text, noun)
}

// closestNumber returns, of the numbers with a measure word, the one whose clause has
// most of what is asked, the first of several; empty where there is none.
func closestNumber(text, measure string, asked []string) string {
	best, most := "", -1
	for _, clause := range clauseEnds.Split(text, -1) {
		said, held := lexicon.HanTerms(clause), 0
		for _, key := range asked {
			if slices.Contains(said, key) {
				held++
			}
		}
		for _, m := range numbered.FindAllStringSubmatch(index.Fold(clause), -1) {
			if m[1] == measure && strings.Contains(clause, m[0]) && held > most {
				best, most = m[0], held
			}
		}
	}
	return best
}

// countIn returns the number of a noun as printed: "six influential cases".
func countIn(text, noun string) string {
	for _, m := range numbers.FindAllStringSubmatch(text, -1) {
		said := m[1]
		for _, word := range strings.Fields(m[2]) {
			said += " " + word
			if slices.Contains(lexicon.Keys(word), noun) {
				return said
			}
			if word == "of" || word == "the" {
				continue // "27 of the cameras"
			}
			if len(lexicon.Terms(word)) == 0 {
				break // a preposition or an article: what follows is counted by something else
			}
		}
	}
	return ""
}
