package verify_test

import (
	"testing"

	"casebot/corpus"
	"casebot/index/answer"
	"casebot/index/answer/verify"
)

// A title that quotes somebody is still that title when it stands within quotation
// marks itself; with another figure in it, it is none.
func TestATitleThatQuotes(t *testing.T) {
	verifier := verify.New()
	for _, title := range []string{"“一个账号卖8元”：民宿摄像头案三人获刑", `Watchdog says "sorry" 8 times`, "「8元賣一個帳號」：旅宿案宣判"} {
		e := verify.Evidence{Cases: []*corpus.Case{orchard()}, Sources: []corpus.Source{{ID: "own", Title: title}}}
		said := answer.Titled(title, answer.MaxLine)
		if _, problems := verifier.Check(said, e); len(problems) > 0 {
			t.Errorf("%s: %v", said, problems)
		}
		other := answer.Titled(replaced(title), answer.MaxLine)
		if _, problems := verifier.Check(other, e); len(problems) == 0 {
			t.Errorf("%s holds, and is no title", other)
		}
	}
}

// A title that opens with a bracket is that title behind a figure of its record, whomever
// else it names; with another name in it, it is none.
func TestATitleThatOpensWithABracket(t *testing.T) {
	c := orchard()
	c.Sources[0] = corpus.Source{ID: "daily", Title: "(3rd LD) Pell slapped with a fine over a camera in a lamp of a hostel by the sea", Published: c.Sources[0].Published}
	verifier, e := verify.New(), verify.Evidence{Cases: []*corpus.Case{c}, Sources: c.Sources}
	for said, holds := range map[string]bool{
		"Fine (Orchard): 13,000 yuan ((3rd LD) Pell slapped…).":    true,
		"Fine (Orchard): 13,000 yuan ((3rd LD) Orchard slapped…).": false,
		"Fine (Orchard): 13,000 yuan ((4th LD) Pell slapped…).":    false,
	} {
		if _, problems := verifier.Check(said, e); (len(problems) == 0) != holds {
			t.Errorf("%s: %v", said, problems)
		}
	}
}

// replaced gives a title another figure.
func replaced(title string) string {
	out := []rune(title)
	for i, r := range out {
		if r == '8' {
			out[i] = '9'
		}
	}
	return string(out)
}
