package answer

import (
	"math"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// dates finds dates as articles print them.
var dates = regexp.MustCompile(`(?:\b\d{1,2} )?\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?: \d{1,2}\b)?(?:,? \d{4}\b)?|(?:\b\d{1,2} )?\b(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\. \d{1,2}\b(?:, \d{4}\b)?|\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?|\b(?:19|20)\d{2}\b|\d{1,2}月\d{1,2}日`)

// event finds what a Chinese question asks the date of: the verb behind the words
// that ask, or at its end.
var event = regexp.MustCompile(`(?:什么时候|何时|哪一?[天日年月])(?:被)?(\p{Han}{2})|(\p{Han}{2})的[?？]?$`)

// dated returns what finds the date of the event that a question asks for.
func dated(folded string, asked []string) func(text string) string {
	var verb []string
	if m := event.FindStringSubmatch(folded); m != nil {
		verb = lexicon.HanTerms(m[1] + m[2])
	}
	return func(text string) string {
		said := lexicon.HanTerms(text)
		tells := func(term string) bool {
			return slices.ContainsFunc(said, func(word string) bool { return akin(term, word) })
		}
		if len(said) > 0 && len(verb) > 0 && !slices.ContainsFunc(verb, tells) {
			return ""
		}
		return dateIn(text, asked)
	}
}

// dateIn returns the date that stands nearest to one of the words asked about.
func dateIn(text string, asked []string) string {
	return nearestIn(text, dates, asked)
}

// distant says how far a value stands from a word that is asked about. A name
// before the value says whose it is, better than a verb that several share.
func distant(value []int, word corpus.Span, name bool) int {
	gap := max(value[0]-word.End, word.Start-value[1], 0)
	switch {
	case !name:
		return 8 * gap
	case word.Start > value[1]:
		return gap + 8
	}
	return gap
}

// aged follows a length of time that is somebody's age.
var aged = regexp.MustCompile(`^[- ]old\b`)

// probation stands before a length of time for which a term is suspended, which is
// not the term.
var probation = regexp.MustCompile(`(?i)(?:缓刑|緩刑|suspended for (?:a period of )?)$`)

// dateline follows the day on which a Chinese report was sent, which is no day of what
// it tells.
var dateline = regexp.MustCompile(`^(?:[电電讯訊]|[综綜]合?[报報][导導道])`)

// calendar finds a year that is no length of time: 2020年, or 民國113年 of Taiwan.
var calendar = regexp.MustCompile(`^\d{3,4}年`)

// nearestIn returns what a pattern finds nearest to one of the words asked about.
func nearestIn(text string, pattern *regexp.Regexp, asked []string) string {
	if pattern == nil {
		pattern = amounts
	}
	found := pattern.FindAllStringIndex(text, -1)
	best, near := "", math.MaxInt
	words, firms := spansOf(text, asked), slices.ContainsFunc(asked, func(key string) bool { return turnedOver.MatchString(strings.TrimPrefix(key, "=")) })
	for _, at := range found {
		if !firms && turnedOver.MatchString(text[:at[0]]) || aged.MatchString(text[at[1]:]) || pattern == lengths && calendar.MatchString(text[at[0]:at[1]]) || probation.MatchString(text[:at[0]]) || dateline.MatchString(text[at[1]:]) {
			continue
		}
		for _, word := range words {
			if n := distant(at, word, lexicon.Capital(word.In(text))); n < near {
				best, near = text[at[0]:at[1]], n
			}
		}
	}
	return best
}

// spansOf returns where the words that are asked about, or their ideas, stand in a text.
func spansOf(text string, asked []string) []corpus.Span {
	var words []corpus.Span
	for _, token := range index.Analyze(text) {
		if slices.Contains(asked, lexicon.KeyOf(token.Term)) {
			words = append(words, token.Span)
		}
	}
	if !slices.ContainsFunc(asked, lexicon.Crossed) {
		return words
	}
	for _, s := range lexicon.Bridge.Seen(text) {
		if slices.Contains(asked, s.Idea) {
			words = append(words, s.At)
		}
	}
	return words
}

// amounts finds amounts of money, terms and laws as articles print them.
var (
	amounts  = regexp.MustCompile(`(?:[$€£¥￥]|(?:US|HK|A|C)\$|\b(?:RMB|EUR|USD|GBP|CNY|HKD|KRW|CHF)\s?)\d[\d,.]*(?:\s?(?:million|billion|thousand|m|bn|k)\b)?|\b\d[\d,.]*(?:\s(?:million|billion|thousand))?\s(?:yuan|dollars|euros?|pounds|won|yen|kronor|kroner|crowns|marks|rupees|rand|reais|pesos|francs|dinars?|dirhams?|riyals?|lira|shillings?|florins?|guilders?|thalers?|złoty|zlotys?)\b|\d[\d,.]*(?:余)?[万亿千百萬億]*(?:余)?(?:元|圆|圓|港元|港币|港幣|美元|欧元|歐元|英镑|英鎊|韩元|韓元)|[一二三四五六七八九十百千万亿两萬億兩]+(?:元|圆|圓|港元|美元|欧元|歐元|英镑|英鎊)`)
	lengths  = regexp.MustCompile(`(?i)\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty)[ -](?:years?|months?|weeks?|days?)(?: and (?:a half|(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven) months?))?\b|(?:徒刑|拘役)[一二三四五六七八九十\d]+月|[一二三四五六七八九十两兩\d]+年(?:零?[一二三四五六七八九十两兩\d]+[个個]?月)?|[一二三四五六七八九十两兩\d]+[个個]月|[一二三四五六七八九十两兩\d]+(?:星期|周|週)|(?:拘役|拘留)[一二三四五六七八九十\d]+[日天]|(?:服[务務]令|劳动|勞動)[一二三四五六七八九十百\d]+小[时時]|\b\d+ hours of (?:unpaid work|community service)`)
	lawNames = regexp.MustCompile(`\bArticles? \d+[\d(), ]*(?:(?:and|or) \d+[\d()]*)*(?: of the [A-Z][\w ]+)?|(?:\p{Lu}[\p{L}’'-]+ )+(?:Act|Code|Law|Regulation)(?: (?:of )?\d{4})?\b|《[^》]{2,40}》(?:第[一二三四五六七八九十百零\d]+[条條](?:之[一二三])?)?|第[一二三四五六七八九十百零\d]+[条條](?:之[一二三])?`)
	printed  = map[corpus.Slot]*regexp.Regexp{corpus.SlotTerm: lengths, corpus.SlotStatute: lawNames}
)

// reasons and means begin the part of a sentence that says why or how.
var because = regexp.MustCompile(`\b(because|after|for|over|due to|as a result of|by|using|through|found to have)\b|因为?|由于|通过|利用`)

// becauseHan begins a reason in Chinese.
var becauseHan = regexp.MustCompile(`因为|因為|是因|由于|由於|原因是|理由是|理由为|因其|因`)

// sharesPairs reports whether one of the asked pairs of Chinese characters stands
// in a text.
func sharesPairs(text string, asked []string) bool {
	said := lexicon.HanTerms(text)
	return slices.ContainsFunc(asked, func(key string) bool { return lexicon.Han(key) == 2 && slices.Contains(said, key) })
}

// reasonIn returns the end of a sentence from where it begins to give a reason,
// behind a word that is asked about.
func reasonIn(text string, asked []string) string {
	if at := becauseHan.FindStringIndex(text); at != nil && sharesPairs(text, asked) {
		return strings.TrimRight(text[at[0]:], "。 ")
	}
	for _, token := range index.Analyze(text) {
		if !slices.Contains(asked, lexicon.KeyOf(token.Term)) || token.Span.End >= len(text) {
			continue
		}
		if at := because.FindStringIndex(text[token.Span.End:]); at != nil {
			words := strings.TrimRight(text[token.Span.End+at[0]:], ".。 ")
			if n := lexicon.Runes(words); n > 20 && n <= 200 {
				return words
			}
		}
	}
	return ""
}

// statement returns the part of a sentence that says all of what is asked, close
// together, in the same words or in such as may stand for them.
func statement(text string, asked []string) string {
	tokens := index.Analyze(text)
	shortest := corpus.Span{}
	for i, first := range tokens {
		missing := slices.Clone(asked)
		for _, last := range tokens[i:] {
			missing = slices.DeleteFunc(missing, func(key string) bool { return akin(key, lexicon.KeyOf(last.Term)) })
			if len(missing) > 0 {
				continue
			}
			if shortest.End == 0 || last.Span.End-first.Span.Start < shortest.End-shortest.Start {
				shortest = corpus.Span{Start: first.Span.Start, End: last.Span.End}
			}
			break
		}
	}
	if len(asked) == 0 || shortest.End == 0 || len(strings.Fields(shortest.In(text))) > 2*len(asked)+4 {
		return ""
	}
	return closed(text, shortest)
}

// akin reports whether a word of a sentence is one that is asked about, or may
// stand for it.
func akin(asked, said string) bool {
	return asked == said || slices.Contains(lexicon.KinOf(asked), said)
}

// closed widens a part of a sentence by the bracket that it leaves open.
func closed(text string, at corpus.Span) string {
	part := at.In(text)
	if end := strings.IndexByte(text[at.End:], ')'); end >= 0 && strings.Count(part, "(") > strings.Count(part, ")") {
		return text[at.Start : at.End+end+1]
	}
	return part
}
