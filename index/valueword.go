package index

import "strconv"

// words reads a number in English words: "two hundred and fifty thousand".
func (r valueReader) words(i int) (figure, int) {
	total, part, next := 0, 0, i
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
			return figure{digits: strconv.Itoa(total + part)}, next
		}
		next = at + 1
	}
	return figure{digits: strconv.Itoa(total + part)}, next
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
