package mention

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"casebot/corpus"
)

//go:embed currencies.txt
var currenciesText string

// A currencyForm is one way in which texts write a currency.
type currencyForm struct {
	code   corpus.Currency
	before bool  // may stand in front of the number
	shared bool  // other currencies are written so too: $, yen sign, rupees
	weak   bool  // an ordinary word: only beside large numbers
	coin   int64 // worth in minor units; 0: the main unit
	inner  bool  // a coin only behind the main unit
	power  int   // minor units are 10 to this power of it: 2 for euro, 8 for meur
}

// longestForm bounds the bytes of a form, and so the search for one.
const longestForm = 32

// currencyForms reads the table when the first number comes by.
var currencyForms = sync.OnceValue(func() map[string]currencyForm {
	forms := make(map[string]currencyForm, 600)
	for line := range strings.Lines(currenciesText) {
		columns := strings.Split(strings.TrimSpace(line), "|")
		if strings.HasPrefix(line, "#") || len(columns) != 4 {
			continue
		}
		code, weak := strings.CutSuffix(strings.TrimSpace(columns[0]), "~")
		base := currencyForm{code: corpus.Currency(code), weak: weak, before: true, power: minorDigits(code)}
		addForm(forms, strings.ToLower(code), base)
		millions := base
		millions.power += 6
		addForm(forms, "m"+strings.ToLower(code), millions)
		base.weak = false
		addForms(forms, columns[1], base, false)
		base.before = false
		addForms(forms, columns[2], base, true)
		addForms(forms, columns[3], base, true)
	}
	return forms
})

// addForms adds the forms of one column, each with its marks.
func addForms(forms map[string]currencyForm, column string, base currencyForm, plural bool) {
	for field := range strings.SplitSeq(column, ",") {
		form := base
		words := strings.TrimSpace(field)
		words, form.inner = strings.CutSuffix(words, "+")
		if i := strings.LastIndexByte(words, ' '); i > 0 {
			if worth, err := strconv.ParseInt(words[i+1:], 10, 64); err == nil {
				words, form.coin = words[:i], worth
			}
		}
		words, form.weak = strings.CutSuffix(words, "~")
		words, form.shared = strings.CutSuffix(words, "?")
		if words == "" {
			continue
		}
		addForm(forms, words, form)
		if last := words[len(words)-1]; plural && asciiLetter(last) && last != 's' {
			addForm(forms, words+"s", form)
		}
	}
}

// addForm adds a form unless an earlier line of the table has it.
func addForm(forms map[string]currencyForm, words string, form currencyForm) {
	if _, taken := forms[words]; !taken {
		forms[words] = form
	}
}

// formBefore returns the longest form that ends at a place, and its start: of
// those that may stand in front of a number, or with names true of all.
func formBefore(text string, end int, names bool) (currencyForm, int, bool) {
	forms := currencyForms()
	for start := max(0, end-longestForm); start < end; start++ {
		form, ok := forms[text[start:end]]
		before := runeBefore(text, start)
		if ok && (form.before || names) && !(isLetter(runeAt(text, start)) && (continuesWord(before) || partOfAddress(before))) {
			return form, start, true
		}
	}
	return currencyForm{}, end, false
}

// formAfter returns the longest form that begins at a place, and its end. A
// sign that touches the next digit belongs to that number.
func formAfter(text string, start int) (currencyForm, int, bool) {
	forms := currencyForms()
	for end := min(len(text), start+longestForm); end > start; end-- {
		form, ok := forms[text[start:end]]
		if !ok {
			continue
		}
		next := runeAt(text, end)
		if isLetter(runeBefore(text, end)) && continuesWord(next) || form.before && isDigitRune(next) && !isHan(runeBefore(text, end)) || notMoney(text[start:end], text[end:]) {
			continue
		}
		return form, end, true
	}
	return currencyForm{}, start, false
}

// continuesWord reports whether a character beside a word makes it another one.
func continuesWord(r rune) bool {
	return isLetter(r) || isDigitRune(r) || r == '\''
}

// partOfAddress reports whether a character before a code makes it a part of a
// web address: "read.php3".
func partOfAddress(r rune) bool { return r == '.' || r == '/' || r == '_' || r == '&' || r == '?' }

// isDigitRune is isDigit for characters.
func isDigitRune(r rune) bool { return '0' <= r && r <= '9' }

// notMoney tells the words that begin as a unit does: 元月, 元素, 块砖.
func notMoney(unit, rest string) bool {
	switch unit {
	case "元", "圆":
		return strings.ContainsRune("月旦素件首帅老宵里区组论凶桌形周柱", runeAt(rest, 0))
	case "块", "镑", "欧":
		return isHan(runeAt(rest, 0)) && !beginsAny(rest, []string{"罚", "赔", "的"})
	case "pounds", "pound":
		return strings.HasPrefix(rest, " of ")
	}
	return false
}

// minorDigits returns how many decimals a currency has.
func minorDigits(code string) int {
	one, err := corpus.ParseMoney(code + " 1")
	if err != nil {
		return 0
	}
	return len(strconv.FormatInt(one.Minor, 10)) - 1
}
