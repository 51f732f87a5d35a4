package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// countsOf returns how the numbers are found of what a folded question counts: with its
// noun behind them, "57 packhouse workers", or before, "templates of 21,600 members"; in
// Chinese with its measure word. nil where it does not say of what.
func countsOf(folded string) func(text string) []corpus.Span {
	nouns, measure := countedNouns(folded), ""
	if m := howManyMeasure.FindStringSubmatch(folded); m != nil {
		measure = m[1]
	}
	if len(nouns) == 0 && measure == "" {
		return nil
	}
	unread := measure == "" && (!inHan(nouns) || byThePiece.MatchString(folded))
	return func(text string) []corpus.Span {
		var out []corpus.Span
		days := dates.FindAllStringIndex(text, 20)
		for _, at := range numberSpans.FindAllStringSubmatchIndex(text, 30) {
			value := corpus.Span{Start: at[2], End: at[3]}
			if strings.EqualFold(value.In(text), "one") {
				continue // one of them, of whom something is told
			}
			if waresBefore.MatchString(text[:value.Start]) && !waresAsked.MatchString(folded) {
				continue // it is what a business has sold, whatever was done to some of them
			}
			if slices.ContainsFunc(days, func(day []int) bool { return day[0] <= value.Start && value.End <= day[1] }) {
				continue // it is of a date
			}
			if countsNoun(text, value, nouns, measure) || unread && piecesIn(text, value) {
				out = append(out, value)
			}
		}
		return out
	}
}

// waresBefore ends before how many of its things a business has sold, waresAsked finds a question
// for that.
var (
	waresBefore = regexp.MustCompile(`(?i)\b(?:has |have |had )?(?:sold|sells|shipped|ships|delivered) (?:about |around |some |over |nearly |almost |more than )?$|(?:售出|销售了?|銷售了?|出货|出貨)(?:约|約|超过|超過|逾)?$`)
	waresAsked  = regexp.MustCompile(`\b(?:s[eo]ll|sells|sold|sale|shipp?\w*|deliver\w*|bought|buy|market)\b|卖|售|销|出货|买|购`)
)

// byThePiece finds a question that counts things by a word that says only that they are
// counted: "how many copies of the app".
var byThePiece = regexp.MustCompile(`\b(?:how many|number of) (?:copies|sets|units|pieces|items)\b`)

// lexicon.InHan reports whether one of some keys can stand in a Chinese text.
func inHan(nouns []string) bool {
	return slices.ContainsFunc(nouns, func(noun string) bool {
		return strings.ContainsAny(lexicon.Clip(noun, 1), "=~#") || lexicon.Han(noun) > 0 || people.In([]string{noun})
	})
}

// pieces stand behind a number of things in a Chinese text: of no people, cases or firms.
var pieces = regexp.MustCompile(`^[余餘多]?[套台臺部张張条條份只隻辆輛项項本枚块塊把款组組篇封支颗顆个個](?:[，。；、]|$|\p{Han})`)

// piecesIn reports whether a number of a Chinese text stands with a measure word of things,
// which may be what a question in English counts by a word that no list knows.
func piecesIn(text string, number corpus.Span) bool {
	behind := text[number.End:]
	for _, at := range numberSpans.FindAllStringIndex(text, 30) {
		if at[0] != number.Start && pieces.MatchString(text[at[1]:]) && !notBehind.MatchString(text[at[1]:]) {
			return false // which of them is meant is not known
		}
	}
	return lexicon.Han(text) > lexicon.LatinWords(text) && !moneyBefore.MatchString(text[:number.Start]) && !notBehind.MatchString(behind) && pieces.MatchString(behind)
}

// untilVerb returns the words of what is counted, as far as what is asked of it.
func untilVerb(words string) (noun string) {
	for word := range strings.FieldsSeq(words) {
		if verbsBehind.MatchString(word) {
			break
		}
		noun += " " + word
	}
	return noun
}

// howManyMeasure finds the measure word of a Chinese question, and what it counts.
var howManyMeasure = regexp.MustCompile(`(?:多少|几)(个|名|台|人|张|条|件|宗|起|次|部|家|间|位|户|份|项|种|所|只|辆|通|则|段|页|笔|封|座|颗|枚|套|组|篇|幅|艘|句|首|栋|箱|袋)?(\p{Han}{0,4})`)

// howManyWords finds what an English question counts: as far as its verb.
var howManyWords = regexp.MustCompile(`(?:how many|number of) ((?:[\p{L}’'-]+ ?){1,6})`)

// ofWhose begins the words of what is counted with whose it is: "how many of her ex's trips".
var ofWhose = regexp.MustCompile(`^of (?:(?:the|his|her|its|their|these|those|[\p{L}-]+['’]s) )+(?:[\p{L}-]+['’]s )?`)

// verbsBehind end the noun of what a question counts.
var verbsBehind = regexp.MustCompile(`^(?:did|does|do|was|were|are|is|has|have|had|of|in|from|who|that|which|can|could|will|would|got|get|gets|received|share|shared|on|at|by|to|for|with|under|there)$`)

// countedNouns returns the keys and ideas of what a folded question counts.
func countedNouns(folded string) []string {
	noun := ""
	if m := howManyWords.FindStringSubmatch(folded); m != nil {
		m[1] = ofWhose.ReplaceAllString(m[1], "")
		noun = untilVerb(m[1])
	} else if m := howManyMeasure.FindStringSubmatch(folded); m != nil {
		noun = m[2]
		if m[1] == "人" {
			noun = "人"
		}
		if noun != "" {
			return append(slices.Concat(lexicon.Keys(noun), lexicon.Ideas(noun), sensesOf(noun)), noun)
		}
	}
	return slices.DeleteFunc(slices.Concat(lexicon.Keys(noun), lexicon.Ideas(noun), sensesOf(noun)), func(key string) bool { return asking.Has(key) })
}

// countsAnyKind reports whether a Chinese text counts what a question counts of one kind only, and
// says nothing of that kind: of 起底投诉 a number of 投诉 alone says nothing.
func countsAnyKind(asked, text string) bool {
	m := howManyMeasure.FindStringSubmatch(asked)
	if m == nil || m[1] == "" || lexicon.Runes(m[2]) != 4 {
		return false
	}
	said, kind, noun := lexicon.Simplified(index.Fold(text)), lexicon.Clip(m[2], 2), lastRunes(m[2], 2)
	if anyKind.MatchString(kind) || strings.Contains(said, kind) {
		return false
	}
	return slices.ContainsFunc(numberSpans.FindAllStringIndex(said, 30), func(at []int) bool {
		return strings.HasPrefix(said[at[1]:], m[1]+noun)
	})
}

// anyKind are words before a noun that tell none of it from others, or that begin a longer one.
var anyKind = regexp.MustCompile(`^(?:个人|公民|用户|客户|相关|有关|受害|非法|违法|涉案|这种|这样|其他|不同)$`)

// numberSpans finds numbers, in digits or spelt.
var numberSpans = regexp.MustCompile(`(?i)(\d[\d,.]*[万萬]\d[\d,]*|(?:\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)\b|\d[\d,.]*\d|\d)(?: (?:hundred|thousand|million|billion))?(?:[余餘多]?[万亿萬億千百]+)?[余餘多]?|[一二三四五六七八九十百千万亿两兩萬億]{2,}[余餘多]?|[二三四五六七八九十两兩])`)

// notCount finds what stands around a number that counts nothing: money, dates, times.
var (
	moneyBefore = regexp.MustCompile(`(?:[$€£¥￥₦₹₩]|\b(?:N|Sh|R|PLN|SEK|NOK|DKK|EUR|USD|GBP|C\$|A\$|NT\$) ?|[台臺][币幣])$`)
	notBehind   = regexp.MustCompile(`^(?:\s?(?:%|per cent|percent|yuan|euros?|dollars|pounds|years?|months?|days?|weeks?|hours?|minutes?)|[元年月日岁歲天%审審号號届屆])|^[个個]月|^ counts?\b`)
	hanDigit    = regexp.MustCompile(`^[一二三四五六七八九十两兩]$`)
	measureWord = regexp.MustCompile(`^[个個名台臺人张張条條件宗起次部家间間位户戶份项項种種所只隻辆輛通则則段页頁支颗顆笔筆封座枚套组組篇幅艘句首栋棟箱袋]`)
)

// notOfPeople begins with a measure word that counts no people.
var notOfPeople = regexp.MustCompile(`^[余餘多]?[台臺张張条條件宗起次部家间間户戶项項种種所只隻辆輛]`)

// countsNoun reports whether a number in a text counts one of some nouns, or stands with
// the measure word.
func countsNoun(text string, number corpus.Span, nouns []string, measure string) bool {
	before, behind := text[:number.Start], text[number.End:]
	if moneyBefore.MatchString(before) || notBehind.MatchString(behind) {
		return false
	}
	if hanDigit.MatchString(number.In(text)) && !measureWord.MatchString(behind) {
		return false
	}
	chinese := lexicon.Han(text) > lexicon.LatinWords(text)
	if chinese {
		if strings.Contains("名人位", measure) && measure != "" && notOfPeople.MatchString(behind) {
			return false
		}
		if measure != "" && measure != "个" && strings.HasPrefix(behind, measure) {
			return true
		}
		near := lexicon.Clip(behind, nounWithin)
		if noun := lexicon.Simplified(behind); measure == "个" && slices.ContainsFunc(nouns, func(n string) bool { return lexicon.Han(n) > 0 && strings.HasPrefix(noun, lexicon.Clip(n, 1)) }) {
			return true
		}
		return heldAny(near, nouns) || measure == "人" && strings.HasPrefix(behind, "名") || heldAny(lastRunes(before, nounBefore), nouns) && !strings.ContainsAny(lastRunes(before, 1), "第0123456789")
	}
	words := strings.Fields(behind)
	for i, word := range words {
		joins := word == "and" && !(i == 1 && !strings.HasSuffix(words[0], "s")) // "current and former workers"
		if strings.ContainsAny(word, ".;:()") || joins {
			words = words[:i+1]
			break
		}
	}
	if heldAny(strings.Join(words[:min(len(words), nounWords)], " "), nouns) {
		return true
	}
	if ofThose.MatchString(behind) && heldAny(before, nouns) {
		return true // "opened 1,906 files and sold 212 of them"
	}
	m := ofNumber.FindStringSubmatch(before)
	return m != nil && heldAny(m[1], nouns)
}

// ofThose follows a number of what the sentence has named before.
var ofThose = regexp.MustCompile(`^ of (?:them|these|those)\b`)

// How far the noun is from its number: characters in Chinese, words in English.
const (
	nounWithin = 6
	nounBefore = 6
	nounWords  = 5
)

// ofNumber finds a noun before its number: "templates of 21,600".
var ofNumber = regexp.MustCompile(`(?i)((?:[\p{L}’'-]+ ){1,2})(?:of|from|belonging to) (?:about |around |some |over |nearly |almost |more than |at least )?$`)

// heldAny reports whether a text has one of some keys, or what may stand for it.
func heldAny(text string, nouns []string) bool {
	said := slices.Concat(lexicon.Keys(text), lexicon.Ideas(text), sensesOf(text))
	return slices.ContainsFunc(nouns, func(noun string) bool {
		if lexicon.Han(noun) > 0 && strings.Contains(lexicon.Simplified(text), noun) {
			return true
		}
		return slices.ContainsFunc(said, func(word string) bool {
			return akin(noun, word) || people.In([]string{noun}) && people.In([]string{word})
		})
	})
}

// lastRunes returns the last so many characters of a text.
func lastRunes(text string, n int) string {
	all := []rune(text)
	return string(all[max(0, len(all)-n):])
}

// sensesOf returns the senses of the words of a text.
func sensesOf(text string) []string {
	var out []string
	for _, one := range lexicon.WaysToSay.In(text) {
		out = append(out, one.Sense)
	}
	return out
}

// ownNoun returns what finds the numbers of what an English question counts by its own word,
// and not by one that is only of the same idea: of pupils, where schools are counted too.
func ownNoun(folded string) func(text string) []corpus.Span {
	m := howManyWords.FindStringSubmatch(folded)
	if m == nil {
		return nil
	}
	stems := lexicon.Terms(untilVerb(ofWhose.ReplaceAllString(m[1], "")))
	if len(stems) == 0 {
		return nil
	}
	noun := stems[len(stems)-1:]
	return func(text string) (out []corpus.Span) {
		for _, at := range numberSpans.FindAllStringSubmatchIndex(text, 30) {
			value, behind := corpus.Span{Start: at[2], End: at[3]}, strings.Fields(text[at[3]:])
			said := lexicon.Terms(strings.Join(behind[:min(len(behind), nounWords)], " "))
			if !moneyBefore.MatchString(text[:at[2]]) && !notBehind.MatchString(text[at[3]:]) && slices.Contains(said, noun[0]) {
				out = append(out, value)
			}
		}
		return out
	}
}
