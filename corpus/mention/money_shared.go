package mention

import (
	"slices"
	"strings"

	"casebot/corpus"
)

// settleShared decides what the signs and names that several currencies have
// stand for, where the text says so apart from any amount: "all figures in
// Canadian dollars", Tokyo beside a ¥.
func settleShared(text string, found []amount) {
	dollars := slices.ContainsFunc(found, amount.inDollars)
	var named corpus.Currency
	if dollars {
		named = namedDollars(text, found)
	}
	yuan, settled := corpus.Currency(""), false
	if slices.ContainsFunc(found, amount.inYen) {
		yuan, settled = yenOrYuan(text)
	}
	for i := range found {
		switch a := &found[i]; {
		case named != "" && a.inDollars():
			a.money.Currency, a.shared = named, ""
		case settled && a.inYen():
			if minor, ok := (decimal{a.money.Minor, 0}).scaled(2); ok && yuan == "CNY" {
				a.money = corpus.Money{Minor: minor, Currency: yuan}
			}
			a.shared = ""
		}
	}
}

// inDollars and inYen report whether an amount is in dollars that nobody told
// the country of, or bears a ¥.
func (a amount) inDollars() bool {
	switch a.shared {
	case "$", "dollar", "dollars", "cent", "cents", "¢":
		return true
	}
	return false
}

func (a amount) inYen() bool { return a.shared == "¥" }

// yenWords and yuanWords tell what ¥ is.
var (
	yenWords  = []string{"yen", "japan", "tokyo", "osaka", "日元", "日本", "东京", "大阪"}
	yuanWords = []string{"yuan", "rmb", "renminbi", "cny", "china", "chinese", "beijing", "shanghai", "hangzhou", "shenzhen", "guangzhou", "元", "人民"}
)

// yenOrYuan returns what a ¥ is: yen where the text speaks of Japan and not of
// China, yuan the other way round or in a Chinese text; settled is false where
// nothing tells.
func yenOrYuan(text string) (code corpus.Currency, settled bool) {
	yen, yuan := containsAny(text, yenWords), containsAny(text, yuanWords)
	switch {
	case yen && !yuan:
		return "JPY", true
	case yuan && !yen, strings.ContainsFunc(text, isHan):
		return "CNY", true
	}
	return "JPY", false
}

// namedDollars returns the one dollar that a text names outside its amounts, and
// "" where it names none or several.
func namedDollars(text string, found []amount) corpus.Currency {
	var code corpus.Currency
	for at := 0; ; {
		i := strings.Index(text[at:], " dollars")
		if i < 0 {
			return code
		}
		at += i + len(" dollars")
		form, start, ok := formBefore(text, at, true)
		if !ok || form.shared || within(found, start) {
			continue
		}
		if code != "" && code != form.code {
			return ""
		}
		code = form.code
	}
}

// within reports whether a place is inside one of some amounts, which stand in
// order.
func within(found []amount, at int) bool {
	i, _ := slices.BinarySearchFunc(found, at, func(a amount, at int) int { return a.end - 1 - at })
	return i < len(found) && found[i].start <= at
}
