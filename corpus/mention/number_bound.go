package mention

import (
	"strings"

	"casebot/corpus"
)

// A boundWord is how a text limits a figure, in words that stand before it or
// behind it.
type boundWord struct {
	words string
	bound corpus.Bound
}

// boundsBefore are the words of a bound in front of a figure; where one ends in
// another, the longer stands first.
var boundsBefore = []boundWord{
	{"no more than", corpus.AtMost}, {"not more than", corpus.AtMost}, {"not exceeding", corpus.AtMost},
	{"no less than", corpus.AtLeast}, {"not less than", corpus.AtLeast}, {"no fewer than", corpus.AtLeast},
	{"more than", corpus.MoreThan}, {"greater than", corpus.MoreThan}, {"in excess of", corpus.MoreThan},
	{"upwards of", corpus.MoreThan}, {"upward of", corpus.MoreThan}, {"north of", corpus.MoreThan},
	{"exceeding", corpus.MoreThan}, {"exceeded", corpus.MoreThan}, {"exceeds", corpus.MoreThan},
	{"over", corpus.MoreThan}, {"above", corpus.MoreThan},
	{"at least", corpus.AtLeast}, {"a minimum of", corpus.AtLeast}, {"minimum of", corpus.AtLeast},
	{"up to", corpus.AtMost}, {"at most", corpus.AtMost}, {"as much as", corpus.AtMost}, {"as many as", corpus.AtMost},
	{"a maximum of", corpus.AtMost}, {"maximum of", corpus.AtMost}, {"less than", corpus.AtMost},
	{"fewer than", corpus.AtMost}, {"under", corpus.AtMost}, {"below", corpus.AtMost},
	{"about", corpus.About}, {"around", corpus.About}, {"approximately", corpus.About}, {"approx.", corpus.About},
	{"approx", corpus.About}, {"roughly", corpus.About}, {"nearly", corpus.About}, {"almost", corpus.About},
	{"close to", corpus.About}, {"an estimated", corpus.About}, {"estimated", corpus.About},
	{"circa", corpus.About}, {"some", corpus.About}, {"~", corpus.About}, {"≈", corpus.About},
	{">", corpus.MoreThan}, {"≥", corpus.AtLeast}, {"<", corpus.AtMost}, {"≤", corpus.AtMost},
	{"不超过", corpus.AtMost}, {"不高于", corpus.AtMost}, {"不多于", corpus.AtMost}, {"最高可达", corpus.AtMost},
	{"最高", corpus.AtMost}, {"最多", corpus.AtMost}, {"至多", corpus.AtMost}, {"不足", corpus.AtMost}, {"不到", corpus.AtMost},
	{"不少于", corpus.AtLeast}, {"不低于", corpus.AtLeast}, {"至少", corpus.AtLeast}, {"最少", corpus.AtLeast},
	{"超过", corpus.MoreThan}, {"多于", corpus.MoreThan}, {"高于", corpus.MoreThan}, {"大于", corpus.MoreThan},
	{"逾", corpus.MoreThan}, {"超", corpus.MoreThan},
	{"约合", corpus.About}, {"约为", corpus.About}, {"大约", corpus.About}, {"约", corpus.About}, {"将近", corpus.About},
	{"接近", corpus.About}, {"近", corpus.About}, {"大概", corpus.About}, {"估计", corpus.About},
}

// boundsAfter are the words of a bound behind a figure.
var boundsAfter = []boundWord{
	{"or more", corpus.AtLeast}, {"or less", corpus.AtMost}, {"or so", corpus.About},
	{"at least", corpus.AtLeast}, {"at most", corpus.AtMost},
	{"以上", corpus.AtLeast}, {"以下", corpus.AtMost}, {"以内", corpus.AtMost}, {"左右", corpus.About}, {"上下", corpus.About},
	{"多", corpus.MoreThan}, {"余", corpus.MoreThan},
}

// notBounds are words that end as a bound does and are none: 最近三年, 违约五万元, "a row
// over €2m".
var notBounds = []string{"hand over", "hands over", "handed over", "handing over", "take over", "takes over", "took over", "taken over", "taking over", "turn over", "turned over", "pay over", "paid over", "fork over", "forked over",
	"sweats over", "sweating over", "dispute over", "fight over", "fights over", " row over", "battle over", "clash over", "fury over",
	"anger over", "worries over", "worry over", "outcry over", "sues over", "lawsuit over", "最近", "附近", "违约", "合约", "签约", "预约", "节约", "条约"}

// afterMore are the characters behind which 多 does not mean more: 三年多次.
const afterMore = "次名人个家项种处地起"

// bounded returns how a text limits the figure between two places, and where
// the figure ends with the words behind it. Inner is the bound inside the
// figure: it yields to the words before it alone.
func bounded(text string, start, end int, inner corpus.Bound) (corpus.Bound, int) {
	bound := boundBefore(text, start)
	if bound == corpus.Exact {
		bound = inner
	}
	from := skipSpaces(text, end)
	for _, b := range boundsAfter {
		if !beginsWord(text[from:], []string{b.words}) {
			continue
		}
		after := from + len(b.words)
		if b.words == "多" && strings.ContainsRune(afterMore, runeAt(text, after)) {
			break
		}
		if bound == corpus.Exact {
			bound = b.bound
		}
		return bound, after
	}
	return bound, end
}

// boundBefore returns the bound that the words before a place say.
func boundBefore(text string, start int) corpus.Bound {
	before := text[max(0, start-40):start]
	before = strings.TrimRight(before, " ")
	before = strings.TrimSuffix(before, " a")
	if endsAny(before, notBounds) {
		return corpus.Exact
	}
	for _, b := range boundsBefore {
		if endsWord(before, []string{b.words}) {
			return b.bound
		}
	}
	return corpus.Exact
}
