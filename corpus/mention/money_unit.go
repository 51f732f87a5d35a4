package mention

import (
	"strings"

	"casebot/corpus"
)

// A worth is a number with its currency: an amount in the making.
type worth struct {
	number     quantity
	start, end int
	value      decimal
	form       currencyForm
	unit       string // the form as written
	sign       bool   // it stands in front
	minor      int64  // coins behind the main unit, in minor units
	inner      corpus.Bound
}

// shortMagnitudes are magnitudes that only money is written with.
var shortMagnitudes = map[string]int{
	"k": 3, "m": 6, "mn": 6, "mln": 6, "mio": 6, "mm": 6, "mil": 6, "bn": 9, "b": 9, "bln": 9, "tn": 12, "trn": 12,
}

// unitsOf reads the currency in front of a number and behind it; nothing before
// the place free may be used. Where both sides name one, a shared sign yields
// ("$5 million CAD", 新台币5万元), and else the front wins.
func unitsOf(text string, q quantity, free int) (worth, bool) {
	w := worth{number: q, start: q.start, end: q.end, value: q.value, inner: q.bound}
	before, start, ahead := signsBefore(text, q.start)
	if ahead && (start < free || before.weak && !q.large || before.coin > 0 || isLetter(runeBefore(text, q.start)) && bareYear(q)) {
		ahead = false
	}
	if q.glued && !ahead && isLetter(runeBefore(text, q.start)) {
		return w, false
	}
	if ahead {
		w.form, w.unit, w.start, w.sign = before, text[start:backSpaces(text, q.start)], start, true
	}
	w.shortMagnitude(text)
	behind := w.unitBehind(text)
	if !ahead && !behind || w.end < len(text) && w.end == q.end && q.glued && isLetter(runeAt(text, w.end)) {
		return w, false
	}
	w.lateMagnitude(text)
	return w, true
}

// signsBefore returns the currency in front of a number and its start. A code
// in front of a shared sign tells which is meant: "AUD $3,125".
func signsBefore(text string, number int) (currencyForm, int, bool) {
	form, start, ok := formBefore(text, backSpaces(text, number), false)
	if ok && form.shared {
		if code, first, found := formBefore(text, backSpaces(text, start), false); found && !code.shared {
			return code, first, true
		}
	}
	return form, start, ok
}

// shortMagnitude takes in the bn of "€1.2bn", if a currency is beside it.
func (w *worth) shortMagnitude(text string) {
	if w.number.large && !w.number.digits {
		return
	}
	from := w.end
	if from < len(text) && (text[from] == ' ' || text[from] == '-') && w.sign {
		from++
	}
	end := wordEnd(text, from)
	power, ok := shortMagnitudes[text[from:end]]
	if !ok || end < len(text) && isLetter(runeAt(text, end)) {
		return
	}
	if _, _, unit := formAfter(text, skipSpaces(text, end)); w.sign || unit {
		w.value.exp += power
		w.number.power += power
		w.end, w.number.large = end, true
	}
}

// unitBehind takes in the currency behind the number, and reports whether there
// is one.
func (w *worth) unitBehind(text string) bool {
	from := skipSpaces(text, w.end)
	if from == w.end && from < len(text) && text[from] == '-' {
		from++
	}
	form, end, ok := formAfter(text, from)
	if !ok || form.inner || form.weak && !w.number.large {
		return false
	}
	if w.sign && (form.coin > 0 || !w.agrees(form) || form.before && isDigitRune(runeAt(text, skipSpaces(text, end)))) {
		return false
	}
	w.end = end
	if !w.sign || w.form.shared && !form.shared {
		w.form, w.unit = form, text[from:end]
	} else if w.form.shared && w.form.code == form.code {
		w.form.shared = form.shared
	}
	return true
}

// agrees reports whether a form behind the number goes with the sign in front.
func (w *worth) agrees(form currencyForm) bool {
	return form.code == w.form.code || form.shared || w.form.shared
}

// lateMagnitude takes in a magnitude that stands behind the unit: "75 USD
// million".
func (w *worth) lateMagnitude(text string) {
	if w.sign || w.number.large || w.form.coin > 0 {
		return
	}
	word, end := nextWord(text, w.end)
	if n := numerals[word]; n.kind == scale && word != "dozen" {
		if value, ok := w.value.times(n.value); ok {
			w.value, w.end = value, end
		}
	}
}

// coins takes in smaller coins of the same currency behind the main unit, "3
// dollars 50 cents", 五元三角二分, and returns how many numbers they took.
func (w *worth) coins(text string, numbers []quantity) int {
	if w.form.coin > 0 || w.sign && !isHan(runeBefore(text, w.end)) {
		return 0
	}
	taken := 0
	for taken < len(numbers) && w.coin(text, numbers[taken]) {
		taken++
	}
	return taken
}

// coin takes in one number of coins, and reports whether it is one: with its
// name, or as people say prices, "15 dollars 50", at the end of a sentence.
func (w *worth) coin(text string, q quantity) bool {
	switch strings.TrimSpace(text[w.end:q.start]) {
	case "", "and", "又", "零":
	default:
		return false
	}
	form, end, ok := formAfter(text, skipSpaces(text, q.end))
	if spoken := len(text)-q.end < 4 && strings.Trim(text[q.end:], " .!?") == ""; spoken && w.minor == 0 && w.form.power == 2 && !w.number.large && !q.large {
		form, end, ok = currencyForm{code: w.form.code, coin: 1}, q.end, q.value.n >= 10
	}
	minor, exact := q.value.times(decimal{form.coin, 0})
	n, whole := minor.whole()
	if !ok || form.coin == 0 || form.code != w.form.code && !form.shared || !exact || !whole || n > 99 || w.minor > 0 && n > 9 {
		return false
	}
	w.minor, w.end = w.minor+n, end
	return true
}

// amount returns the amount, and whether minor units can hold it.
func (w worth) amount() (amount, bool) {
	a := amount{start: w.start, end: w.end, last: w.end, how: "unit", bound: w.inner}
	if w.sign {
		a.how = "sign"
	}
	if w.form.shared {
		a.shared = w.unit
	}
	money, ok := exactMoney(w.value, w.form, w.minor)
	a.money = money
	thirdDecimal := w.value.exp == -3 && w.form.power == 2 // 1.250 is 1,250 to some and 1.25 to others
	return a, ok && !thirdDecimal && money.Minor > 0
}

// exactMoney returns a number of units of a form as money, with further minor
// units, and whether that is exact and fits.
func exactMoney(value decimal, form currencyForm, minor int64) (corpus.Money, bool) {
	money := corpus.Money{Currency: form.code}
	power := form.power
	if form.coin > 0 {
		var ok bool
		if value, ok = value.times(decimal{form.coin, 0}); !ok {
			return money, false
		}
		power = 0
	}
	n, ok := value.scaled(power)
	money.Minor = n + minor
	return money, ok && money.Minor >= n
}
