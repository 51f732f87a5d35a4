package mention

import (
	"strings"
	"unicode/utf8"

	"casebot/corpus"
)

// numeralDigits are the Chinese digits, plain and as sums are written on
// cheques.
var numeralDigits = map[rune]int64{
	'零': 0, '一': 1, '二': 2, '两': 2, '三': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9,
	'壹': 1, '贰': 2, '叁': 3, '肆': 4, '伍': 5, '陆': 6, '柒': 7, '捌': 8, '玖': 9,
}

// chequeDigits are surnames and other words too: alone they are no numbers.
const chequeDigits = "壹贰叁肆伍陆柒捌玖"

// numeralPowers are the Chinese magnitudes as powers of ten.
var numeralPowers = map[rune]int{
	'十': 1, '拾': 1, '百': 2, '佰': 2, '千': 3, '仟': 3, '万': 4, '亿': 8, '兆': 12,
}

// notMagnitude are words that begin with a magnitude and mean no number.
var notMagnitude = []string{"百分", "百度", "百货", "百姓", "千克", "千米", "千瓦", "千卡", "千兆"}

// hanAt reads a number that begins with the Chinese character at i.
func hanAt(text string, i, size int) (quantity, int) {
	r := runeAt(text, i)
	_, digit := numeralDigits[r]
	power, magnitude := numeralPowers[r]
	switch {
	case r == '半':
		return quantity{start: i, end: i + size, value: decimal{5, -1}}, i + size
	case !digit && !magnitude:
		return quantity{}, i + size
	case magnitude && power > 1 && !runOfMagnitudes(text[i+size:]):
		return quantity{}, i + size
	}
	h := hanReader{text: text, i: i}
	h.read()
	next := max(h.i, i+size)
	if !h.ok(i) {
		return quantity{}, next
	}
	return quantity{start: i, end: h.i, value: h.total, bound: h.bound, large: h.large, power: h.last}, next
}

// runOfMagnitudes reports whether what follows 百, 千 or 万 makes a number of it
// though no digit stands before: 百万, 千余.
func runOfMagnitudes(rest string) bool {
	r := runeAt(rest, 0)
	return numeralPowers[r] > 3 && !beginsAny(rest, notMagnitude) || r == '余' || r == '多'
}

// hanNumber reads on from a number in digits that a Chinese magnitude follows:
// 1.3万, 12亿3000万, 130余.
func hanNumber(text string, q quantity) (quantity, bool) {
	i := skipSpaces(text, q.end)
	h := hanReader{text: text, i: i, pending: q.value, hasPending: true, arabic: true}
	if power := numeralPowers[runeAt(text, i)]; power < 2 && !(i == q.end && h.more()) {
		return quantity{}, false
	}
	h.read()
	if !h.ok(q.start) || h.i == i {
		return quantity{}, false
	}
	q.end, q.value, q.bound, q.power, q.large = h.i, h.total, h.bound, h.last, q.large || h.large
	q.glued = isLetter(runeBefore(text, q.start))
	return q, true
}

// A hanReader adds up the characters of a Chinese number.
type hanReader struct {
	text       string
	i          int     // where it reads
	total      decimal // down to the last 万 or 亿, and the whole in the end
	section    decimal // since then
	pending    decimal // the digit whose magnitude is still to come
	hasPending bool
	arabic     bool // pending is in digits
	last       int  // the magnitude read last
	big        int  // the last of 万, 亿 and 兆
	vague      bool // 十几, 三四百: no number can be told
	large      bool
	bound      corpus.Bound
}

// read takes characters as long as they continue the number.
func (h *hanReader) read() {
	for h.i < len(h.text) && !h.vague {
		r, size := utf8.DecodeRuneInString(h.text[h.i:])
		digit, isNumeral := numeralDigits[r]
		power, isPower := numeralPowers[r]
		switch {
		case isPower && !beginsAny(h.text[h.i:], notMagnitude):
			h.magnitude(power)
		case isNumeral && h.hasPending:
			h.positional()
			return
		case isNumeral && digit == 0:
			h.last = 0
		case isNumeral:
			h.pending, h.hasPending, h.arabic = decimal{digit, 0}, true, false
		case r == '几':
			h.vague = true
		case h.more():
			h.bound = corpus.MoreThan
		case h.digitsGoOn():
			continue
		default:
			h.finish()
			return
		}
		h.i += size
	}
	h.finish()
}

// magnitude multiplies what came before: a digit, or a whole group by 万.
func (h *hanReader) magnitude(power int) {
	if !h.hasPending && (power <= 3 || h.section.n == 0 && h.total.n == 0) {
		h.pending = decimal{1, 0}
	}
	if power > 3 && power <= h.big && !h.hasPending && h.section.n == 0 {
		h.vague = true // 亿亿
		return
	}
	section, fits := h.section.plus(h.pending)
	whole, fitsToo := h.total, true
	switch {
	case power <= 3:
		section, fits = h.section.plus(decimal{h.pending.n, h.pending.exp + power})
	case h.big != 0 && power > h.big:
		whole, fitsToo = h.total.plus(section)
		whole.exp += power
	default:
		whole, fitsToo = h.total.plus(decimal{section.n, section.exp + power})
	}
	if power > 3 {
		section, h.big = decimal{}, power
	}
	h.section, h.total, h.last = section, whole, power
	h.pending, h.hasPending = decimal{}, false
	h.large = h.large || power > 1
	h.vague = h.vague || !fits || !fitsToo
}

// more reports whether 余 or 多 stands here and says that there is more: after a
// magnitude, or after digits that end in zero.
func (h *hanReader) more() bool {
	r := runeAt(h.text, h.i)
	return (r == '余' || r == '多') && (h.last > 0 && !h.hasPending || h.arabic && h.pending.n%10 == 0 && h.pending.exp == 0)
}

// digitsGoOn takes digits that go on after a magnitude, the 3000 of 12亿3000万 and
// the 1000 of 38万1000元, and reports whether there are any.
func (h *hanReader) digitsGoOn() bool {
	if h.last == 0 || h.hasPending || !isDigit(h.text[h.i]) {
		return false
	}
	end := digitsEnd(h.text, h.i)
	value, _, ok := parseDigits(h.text[h.i:end])
	n, whole := value.whole()
	rest := h.big == 4 && h.last == 4 && whole && n < 10000 && isHan(runeAt(h.text, end)) // a rest below 万
	if !ok || numeralPowers[runeAt(h.text, end)] < 2 && !rest {
		return false
	}
	h.pending, h.hasPending, h.arabic, h.i = value, true, true, end
	return true
}

// positional reads digits that stand for themselves, as in a year: 二零二一.
// Two of them, as in 三四百, are no number anybody could hold them to.
func (h *hanReader) positional() {
	n, count := h.pending.n, 1
	for h.i < len(h.text) {
		digit, ok := numeralDigits[runeAt(h.text, h.i)]
		if !ok {
			break
		}
		n, count, h.i = n*10+digit, count+1, h.i+utf8.RuneLen('一')
	}
	h.vague = h.last != 0 || h.arabic || count < 3 || count > 15 || numeralPowers[runeAt(h.text, h.i)] != 0
	h.total = decimal{n, 0}
}

// finish adds up. A last digit without a magnitude is short for the next lower
// one in a price, 三万五元, and else part of what follows: 三万一年.
func (h *hanReader) finish() {
	if h.hasPending && h.last > 1 && !h.arabic {
		if r := runeAt(h.text, h.i); r == '元' || r == '块' {
			h.pending.exp += h.last - 1
		} else {
			h.pending, h.i = decimal{}, h.i-utf8.RuneLen('一')
		}
	}
	section, ok := h.section.plus(h.pending)
	if ok {
		h.total, ok = h.total.plus(section)
	}
	h.vague = h.vague || !ok
}

// ok reports whether the characters from start on are a number: no ordinal, no
// fraction, no unspecific 数十万, no surname.
func (h *hanReader) ok(start int) bool {
	first := runeAt(h.text, start)
	before := h.text[:start]
	switch {
	case h.vague, h.total.n == 0,
		strings.HasSuffix(before, "第"), strings.HasSuffix(before, "分之"), strings.HasPrefix(h.text[h.i:], "分之"):
		return false
	case numeralPowers[first] > 0:
		return !endsAny(strings.TrimSuffix(before, "以上"), []string{"数", "几", "上", "成", "若干"})
	}
	return !strings.ContainsRune(chequeDigits, first) || h.large || h.last > 0
}
