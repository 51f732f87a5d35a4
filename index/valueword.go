package index

import "strconv"

// words reads a number in English words: "two hundred and fifty thousand", "two and a half
// million", "eighteen point four million".
func (r valueReader) words(i int) (figure, int) {
	total, part, next := 0, 0, i
reading:
	for t, at := &r.tokens[i], i; t != nil && total < 1e12; t, at = r.follows(next) {
		n := wordNumber(t.Word)
		switch {
		case n == 100 && part > 0 && part < 100:
			part *= 100
		case n > 0 && n < 100 && (part%100 == 0 || part%10 == 0 && part%100 >= 20 && n < 10):
			part += n
		case scale(t) >= 3 && part > 0 && len(t.Word) > 2:
			for range scale(t) {
				part *= 10
			}
			total, part = total+part, 0
		default:
			break reading
		}
		next = at + 1
	}
	if total == 0 && part > 0 {
		return r.broken(part, next)
	}
	return figure{digits: strconv.Itoa(total + part)}, next
}

// broken reads what follows a whole number in words, in the tokens up to next: a half, if
// a scale is behind it, or "point" and digits.
func (r valueReader) broken(whole, next int) (figure, int) {
	n := figure{digits: strconv.Itoa(whole)}
	if r.andAHalf(next) {
		if half, end := r.scaled(figure{digits: n.digits + ".5"}, next+1); half.zeros > 0 {
			return half, end
		}
		return n, next
	}
	point, at := r.follows(next)
	if point == nil || point.Word != "point" {
		return n, next
	}
	digits := ""
	for t, i := r.follows(at + 1); t != nil && digitWord(t.Word) >= 0 && len(digits) < longestNumber/2; t, i = r.follows(at + 1) {
		digits, at = digits+strconv.Itoa(digitWord(t.Word)), i
	}
	if digits == "" {
		return n, next
	}
	return r.scaled(figure{digits: n.digits + "." + digits}, at+1)
}

// digitWord returns the digit that an English word stands for, -1 for none.
func digitWord(word string) int {
	if word == "zero" || word == "nought" {
		return 0
	}
	if n := wordNumber(word); n > 0 && n < 10 {
		return n
	}
	return -1
}

// wordNumber returns the number that an English word below a thousand stands for.
func wordNumber(word string) int {
	switch word {
	case "one":
		return 1
	case "two":
		return 2
	case "three":
		return 3
	case "four":
		return 4
	case "five":
		return 5
	case "six":
		return 6
	case "seven":
		return 7
	case "eight":
		return 8
	case "nine":
		return 9
	case "ten":
		return 10
	case "eleven":
		return 11
	case "twelve":
		return 12
	case "thirteen":
		return 13
	case "fourteen":
		return 14
	case "fifteen":
		return 15
	case "sixteen":
		return 16
	case "seventeen":
		return 17
	case "eighteen":
		return 18
	case "nineteen":
		return 19
	case "twenty":
		return 20
	case "thirty":
		return 30
	case "forty":
		return 40
	case "fifty":
		return 50
	case "sixty":
		return 60
	case "seventy":
		return 70
	case "eighty":
		return 80
	case "ninety":
		return 90
	case "hundred":
		return 100
	}
	return 0
}
