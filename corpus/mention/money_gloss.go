package mention

import "strings"

// glossWords are the words that may stand between an amount and its conversion,
// longest first where one begins as another.
var glossWords = []string{
	"approximately", "approx.", "approx", "about", "around", "roughly", "nearly", "almost", "some",
	"equivalent to", "equivalent", "equal to", "equals", "worth", "or", "at the time", "then", "today", "converted",
	"more than", "over", "at", "the", "~", "≈", "=", "c.", "ca.", "/", ",", ";", "and", "is", "in", "us",
	"current", "exchange", "rates", "rate", "prices", "as", "of", "on", "that", "day",
	"人民币", "约合", "折合", "合计", "相当于", "大约", "约", "合", "即", "近", "、", "，", "；",
}

// openers are what a conversion without brackets begins with.
var openers = []string{"or ", "or about", "equivalent to", "equal to", "约合", "折合", "相当于", "合"}

// glossed takes the conversions out of the amounts and puts them to the amount
// that they convert: an amount in another currency, in brackets right behind it
// with no words of its own, or behind "or" and the like.
func glossed(text string, found []amount) []amount {
	kept := found[:0:0]
	for i := 0; i < len(found); {
		a := found[i]
		i++
		if n, last := bracketed(text, a, found[i:]); n > 0 {
			a.take(found[i:i+n], last)
			i += n
		} else if i < len(found) && reworded(text, a, found[i]) {
			a.take(found[i:i+1], found[i].last)
			i++
		}
		kept = append(kept, a)
	}
	return kept
}

// take makes amounts the gloss of another, which then ends at a place.
func (a *amount) take(conversions []amount, last int) {
	for _, c := range conversions {
		a.gloss = append(a.gloss, c.money)
	}
	a.last = last
}

// bracketed returns how many of the next amounts stand as conversions in a
// bracket right behind an amount, and where that bracket ends.
func bracketed(text string, a amount, next []amount) (n, last int) {
	open := skipSpaces(text, a.last)
	if open >= len(text) || text[open] != '(' && text[open] != '[' {
		return 0, 0
	}
	size := strings.IndexAny(text[open:min(len(text), open+160)], ")]")
	if size < 0 {
		return 0, 0
	}
	shut, from := open+size, open+1
	for n < len(next) && next[n].end <= shut {
		if next[n].money.Currency == a.money.Currency || !onlyWords(text[from:next[n].start], glossWords) {
			return 0, 0
		}
		from = next[n].last
		n++
	}
	if n == 0 || from > shut || !onlyWords(text[from:shut], glossWords) {
		return 0, 0
	}
	return n, shut + 1
}

// reworded reports whether the next amount is a conversion without brackets:
// "30,000 yuan, or about $4,170".
func reworded(text string, a, next amount) bool {
	if next.start-a.last > 40 || next.start < a.last || next.money.Currency == a.money.Currency {
		return false
	}
	between := strings.TrimLeft(text[a.last:next.start], " ,，")
	return beginsAny(between, openers) && onlyWords(between, glossWords)
}
