package answer

import (
	"regexp"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
)

// dates finds dates as articles print them.
var dates = regexp.MustCompile(`(?:\b\d{1,2} )?\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?: \d{1,2}\b)?(?:,? \d{4}\b)?|\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?|\b(?:19|20)\d{2}\b|\d{1,2}月\d{1,2}日`)

// dateIn returns the date that stands nearest to one of the words asked about.
func dateIn(text string, asked []string) string {
	return nearestIn(text, dates, asked)
}

// nearestIn returns what a pattern finds nearest to one of the words asked about.
func nearestIn(text string, pattern *regexp.Regexp, asked []string) string {
	if pattern == nil {
		pattern = amounts
	}
	found := pattern.FindAllStringIndex(text, -1)
	best, near := "", len(text)+1
	for _, at := range found {
		for _, token := range index.Analyze(text) {
			if !slices.Contains(asked, keyOf(token.Term)) {
				continue
			}
			if gap := max(at[0]-token.Span.End, token.Span.Start-at[1], 0); gap < near {
				best, near = text[at[0]:at[1]], gap
			}
		}
	}
	return best
}

// amounts finds amounts of money, terms and laws as articles print them.
var (
	amounts = regexp.MustCompile(`(?:[$€£¥￥]|(?:US|HK|A|C)\$|\b(?:RMB|EUR|USD|GBP|CNY|HKD|KRW|CHF)\s?)\d[\d,.]*(?:\s?(?:million|billion|thousand|m|bn|k)\b)?|\b\d[\d,.]*(?:\s(?:million|billion|thousand))?\s(?:yuan|dollars|euros?|pounds|won|yen|kronor|francs|złoty|zlotys?)\b|\d[\d,.]*(?:余)?[万亿千百]*(?:余)?(?:元|港元|港币|美元|欧元|英镑|韩元)`)
	lengths = regexp.MustCompile(`(?i)\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty)[ -](?:years?|months?|weeks?|days?)(?: and (?:a half|(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven) months?))?\b|[一二三四五六七八九十\d]+年(?:零?[一二三四五六七八九十\d]+个月)?|[一二三四五六七八九十\d]+个月`)
	laws    = regexp.MustCompile(`\bArticles? \d+[\d(), ]*(?:(?:and|or) \d+[\d()]*)*(?: of the [A-Z][\w ]+)?|(?:\p{Lu}[\p{L}’'-]+ )+(?:Act|Code|Law|Regulation)(?: (?:of )?\d{4})?\b|《[^》]{2,40}》(?:第[一二三四五六七八九十百零\d]+条(?:之[一二三])?)?|第[一二三四五六七八九十百零\d]+条(?:之[一二三])?`)
	printed = map[corpus.Slot]*regexp.Regexp{corpus.SlotTerm: lengths, corpus.SlotStatute: laws}
)

// courts finds the name of a court as articles print it.
var courts = regexp.MustCompile(`(?:\p{Lu}[\p{L}’'-]+ )+Court(?: (?:of|for)(?: the)?(?: \p{Lu}[\p{L}’'-]+)+)?|\p{Han}{2,12}法院`)

// reasons and means begin the part of a sentence that says why or how.
var because = regexp.MustCompile(`\b(because|after|for|over|due to|as a result of|by|using|through|found to have)\b|因为?|由于|通过|利用`)

// reasonIn returns the end of a sentence from where it begins to give a reason,
// behind a word that is asked about.
func reasonIn(text string, asked []string) string {
	for _, token := range index.Analyze(text) {
		if !slices.Contains(asked, keyOf(token.Term)) || token.Span.End >= len(text) {
			continue
		}
		if at := because.FindStringIndex(text[token.Span.End:]); at != nil {
			words := strings.TrimRight(text[token.Span.End+at[0]:], ".。 ")
			if n := runes(words); n > 20 && n <= 200 {
				return words
			}
		}
	}
	return ""
}

// statement returns the part of a sentence that says all of what is asked, close
// together and nothing of it turned around: what a yes rests on.
func statement(text string, asked []string) string {
	if len(asked) < 2 || negative.MatchString(text) || !holds(keys(text), asked) {
		return ""
	}
	tokens := index.Analyze(text)
	shortest := corpus.Span{}
	for i, first := range tokens {
		missing := slices.Clone(asked)
		for _, last := range tokens[i:] {
			missing = slices.DeleteFunc(missing, func(key string) bool { return key == keyOf(last.Term) })
			if len(missing) > 0 {
				continue
			}
			if shortest.End == 0 || last.Span.End-first.Span.Start < shortest.End-shortest.Start {
				shortest = corpus.Span{Start: first.Span.Start, End: last.Span.End}
			}
			break
		}
	}
	if shortest.End == 0 || len(strings.Fields(shortest.In(text))) > 2*len(asked)+4 {
		return ""
	}
	return closed(text, shortest)
}

// closed widens a part of a sentence by the bracket that it leaves open.
func closed(text string, at corpus.Span) string {
	part := at.In(text)
	if end := strings.IndexByte(text[at.End:], ')'); end >= 0 && strings.Count(part, "(") > strings.Count(part, ")") {
		return text[at.Start : at.End+end+1]
	}
	return part
}
