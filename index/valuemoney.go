package index

import (
	"cmp"
	"strings"
	"unicode/utf8"
)

// money reads the currency of the number in the tokens from i up to next: behind
// it, before it, or as a sign before it.
func (r valueReader) money(n figure, i, next int) (term string, last int) {
	if n.ordinal {
		return "", next
	}
	currency, last := r.currencyBehind(next)
	before := cmp.Or(n.code, r.currencyBefore(i))
	switch {
	case currency == "":
		currency, last = before, next
	case currency == yuan: // 新臺幣20萬元
		currency = cmp.Or(before, currency)
	}
	if n.zeros == 0 && dotGrouped(n.digits) {
		n.digits = strings.ReplaceAll(n.digits, ".", "") // 6.000 €: nobody counts thousandths of money
	}
	amount := n.plain()
	if currency == "" || amount == "" {
		return "", next
	}
	return "=" + currency + " " + amount, last
}

// yuan is the currency of a bare 元.
const yuan = "cny"

// currencyBehind reads a word, a sign or characters behind a number.
func (r valueReader) currencyBehind(i int) (currency string, next int) {
	t, at := r.follows(i)
	if i > 0 && euroSign(r.text[r.tokens[i-1].Span.End:]) {
		return "eur", i
	}
	if t != nil && (t.Term == "余" || t.Term == "多") {
		t, at = r.follows(at + 1) // 2万余元
	}
	if t == nil {
		return "", i
	}
	if !t.Han() {
		if currency = currencyWords[t.Word]; currency != "" {
			return currency, at + 1
		}
		return r.nation(t.Term, at, i)
	}
	if t.Term == "元" || t.Term == "圆" || t.Term == "块" {
		return yuan, at + 1
	}
	return r.currencyZH(at, i)
}

// euroSign reports whether a text begins with the sign of a number before it, and not
// of one behind it.
func euroSign(text string) bool {
	behind, ok := strings.CutPrefix(strings.TrimLeft(text, " \u00a0\u202f"), "€")
	return ok && (behind == "" || !isDigit(behind[0]))
}

// nation reads "US dollars" and the like.
func (r valueReader) nation(word string, at, i int) (currency string, next int) {
	dollars, last := r.follows(at + 1)
	if dollars == nil {
		return "", i
	}
	if currency = nations[word+" "+dollars.Term]; currency != "" {
		return currency, last + 1
	}
	return "", i
}

// currencyZH reads the name of a currency in two to four characters: 美元, 人民币元.
func (r valueReader) currencyZH(at, i int) (currency string, next int) {
	name, next := "", i
	for range 4 {
		if at >= len(r.tokens) || !r.tokens[at].Han() {
			break
		}
		name, next = name+r.tokens[at].Term, at+1
		if found := currenciesZH[name]; found != "" {
			return found, next
		}
		t, after := r.follows(next)
		if t == nil {
			break
		}
		at = after
	}
	return "", i
}

// currencyBefore reads a code, a word or a sign before a number: RMB 6,000, HK$5,
// 人民币六千.
func (r valueReader) currencyBefore(i int) string {
	start := r.tokens[i].Span.Start
	before := strings.TrimRight(r.text[max(0, start-24):start], " \u00a0")
	sign, size := utf8.DecodeLastRuneInString(before)
	switch sign {
	case '€':
		return "eur"
	case '£', '￡':
		return "gbp"
	case '¥', '￥':
		return "cny"
	case '₩':
		return "krw"
	case '₹':
		return "inr"
	case '$', '＄':
		return dollarOf(before[:len(before)-size])
	case '币':
		if strings.HasSuffix(before, "人民币") {
			return "cny"
		}
	case '幣':
		if strings.HasSuffix(before, "臺幣") || strings.HasSuffix(before, "台幣") {
			return "twd"
		}
	}
	if t, _ := r.follows(i); t == nil || strings.HasSuffix(before, ",") {
		return ""
	}
	return currencyCodes[r.before(i).Word]
}

// dollarOf tells whose dollar it is by the letters before the sign.
func dollarOf(before string) string {
	for _, whose := range [][2]string{{"HK", "hkd"}, {"NT", "twd"}, {"AU", "aud"}, {"CA", "cad"}, {"SG", "sgd"}, {"NZ", "nzd"}, {"US", "usd"}, {"R", "brl"}, {"A", "aud"}, {"C", "cad"}, {"S", "sgd"}} {
		if strings.HasSuffix(before, whose[0]) {
			return whose[1]
		}
	}
	return "usd"
}

// currencyCodes stand before a number or behind it.
var currencyCodes = map[string]string{
	"rmb": "cny", "rs": "inr", "cny": "cny", "eur": "eur", "usd": "usd", "gbp": "gbp", "krw": "krw", "jpy": "jpy", "hkd": "hkd", "twd": "twd",
	"aud": "aud", "cad": "cad", "sgd": "sgd", "nzd": "nzd", "inr": "inr", "chf": "chf", "sek": "sek", "nok": "nok", "dkk": "dkk",
	"pln": "pln", "huf": "huf", "czk": "czk", "brl": "brl", "rub": "rub", "try": "try", "zar": "zar", "mxn": "mxn",
}

// currencyWords stand behind a number; the codes do too.
var currencyWords = func() map[string]string {
	words := map[string]string{
		"yuan": "cny", "renminbi": "cny", "euro": "eur", "euros": "eur", "dollar": "usd", "dollars": "usd", "pound": "gbp", "pounds": "gbp",
		"won": "krw", "yen": "jpy", "rupee": "inr", "rupees": "inr", "zloty": "pln", "forint": "huf", "forints": "huf", "kronor": "sek",
		"reais": "brl", "rubles": "rub", "roubles": "rub",
	}
	for code, currency := range currencyCodes {
		words[code] = currency
	}
	return words
}()

// nations tell dollars and pounds apart, by the stems of the words.
var nations = map[string]string{
	"us dollar": "usd", "american dollar": "usd", "australian dollar": "aud", "canadian dollar": "cad", "singapor dollar": "sgd", "korean won": "krw",
	"chines yuan": "cny", "japanes yen": "jpy", "swiss franc": "chf", "swedish kronor": "sek", "british pound": "gbp",
}

// currenciesZH are names in simplified characters; 元 alone is read elsewhere.
var currenciesZH = map[string]string{
	"人民币": "cny", "美元": "usd", "美金": "usd", "欧元": "eur", "英镑": "gbp", "港元": "hkd", "港币": "hkd", "日元": "jpy", "韩元": "krw",
	"新台币": "twd", "新台币元": "twd", "台币": "twd", "澳元": "aud", "加元": "cad", "新加坡元": "sgd", "新元": "sgd", "卢布": "rub", "卢比": "inr",
}
