package mention

import "casebot/corpus"

// A Number is a number in a text, in digits or in words, whatever it counts.
type Number struct {
	Span  corpus.Span  // bytes of the text, the words of magnitude included: "1.2 million", "130余"
	N     int64        // the number, cut to a whole one where it is not Exact
	Exact bool         // it is a whole number, and N is all of it
	Bound corpus.Bound // how the text limits it: "about 130", "130余"
	End   int          // where it ends with the words of its bound: "130 or more"; at least Span.End
}

// Numbers returns the numbers of a text, English and Chinese, in order, none
// overlapping: "thirty-seven", "1.2 million", "1,300", "一万三千". Docket numbers,
// times of day and numbers that letters touch ("3G") are none, nor are unspecific
// ones ("several hundred", 数十); years are, and a number that no int64 holds is
// left out.
func Numbers(text string) []Number {
	p := plainOf(text)
	var numbers []Number
	for _, q := range quantities(p.text) {
		if q.glued {
			continue
		}
		_, exact := q.value.whole()
		n, fits := q.value.floor()
		if !fits {
			continue
		}
		bound, end := bounded(p.text, q.start, q.end, q.bound)
		numbers = append(numbers, Number{
			Span: p.span(q.start, q.end), N: n, Exact: exact, Bound: bound, End: p.offset(end),
		})
	}
	return numbers
}
