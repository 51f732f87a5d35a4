package index

import (
	"strconv"
	"unicode/utf8"
)

// characters reads a number in Chinese characters: 一亿二千万, 十三, 二〇二五.
func (r valueReader) characters(i int) (figure, int) {
	var run []rune
	next := i
	for t, at := &r.tokens[i], i; t != nil && t.Han() && len(run) < longestNumber; t, at = r.follows(next) {
		c, size := utf8.DecodeRuneInString(t.Term)
		if size < len(t.Term) || digitZH(c) < 0 && powerZH(c) == 0 {
			break
		}
		run, next = append(run, c), at+1
	}
	n := valueZH(run)
	if n < 0 {
		return figure{}, i
	}
	if len(run) > 0 {
		if tenths, end := r.tenths(n, next); end > next {
			return tenths, end
		}
	}
	return figure{digits: strconv.Itoa(n)}, next
}

// tenths reads what follows the whole part of a number, up to next: 点二亿 behind 一. A
// power must be behind it, since 三点二十 is a time of day.
func (r valueReader) tenths(whole, next int) (figure, int) {
	point, at := r.follows(next)
	if point == nil || point.Term != "点" {
		return figure{}, next
	}
	digits := ""
	for t, i := r.follows(at + 1); t != nil && t.Han() && len(digits) < longestNumber/2; t, i = r.follows(at + 1) {
		c, size := utf8.DecodeRuneInString(t.Term)
		if size < len(t.Term) || digitZH(c) < 0 {
			break
		}
		digits, at = digits+strconv.Itoa(digitZH(c)), i
	}
	n, end := r.scaled(figure{digits: strconv.Itoa(whole) + "." + digits}, at+1)
	if digits == "" || n.zeros < 4 {
		return figure{}, next
	}
	return n, end
}

// valueZH reads the characters of a number, -1 for none.
func valueZH(run []rune) int {
	total, part, digit, powers := 0, 0, 0, 0
	for _, c := range run {
		if d := digitZH(c); d >= 0 {
			if powers == 0 {
				digit = 10*digit + d // digit by digit, as years are written
			} else {
				digit = d
			}
			continue
		}
		power := powerZH(c)
		if powers++; part+digit > 1e9 || power > 10_000 && total > 1e9 { // 八十亿 goes on with 二千六百万
			return -1
		}
		switch {
		case power < 10_000:
			part += max(digit, 1) * power
		case power == 10_000:
			total += (part + digit) * power
			part = 0
		default:
			total = (total + part + digit) * power
			part = 0
		}
		digit = 0
	}
	if len(run) == 0 || digit > 1e9 {
		return -1
	}
	return total + part + digit
}

func digitZH(c rune) int {
	switch c {
	case '〇', '零':
		return 0
	case '一', '壹':
		return 1
	case '二', '两', '贰':
		return 2
	case '三', '叁':
		return 3
	case '四', '肆':
		return 4
	case '五', '伍':
		return 5
	case '六', '陆':
		return 6
	case '七', '柒':
		return 7
	case '八', '捌':
		return 8
	case '九', '玖':
		return 9
	}
	return -1
}

func powerZH(c rune) int {
	switch c {
	case '十', '拾':
		return 10
	case '百', '佰':
		return 100
	case '千', '仟':
		return 1000
	case '万':
		return 10_000
	case '亿':
		return 100_000_000
	}
	return 0
}
