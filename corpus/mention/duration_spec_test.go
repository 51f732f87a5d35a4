package mention

import (
	"math/big"
	"strings"
	"testing"
	"unicode/utf8"
)

type specLength struct {
	Text          string
	Start, Length int
	Value         struct{ FutureResolution struct{ Duration string } }
}

// seconds is a length as that specification resolves it: a month is 30 days, a
// year 365. Terms of imprisonment are never counted so.
func (l length) seconds() *big.Rat {
	of := map[timeUnit]int64{second: 1, minute: 60, hour: 3600, day: 86400, week: 7 * 86400,
		fortnight: 14 * 86400, month: 30 * 86400, year: 365 * 86400, decade: 3650 * 86400}
	sum := new(big.Rat)
	for _, p := range l.parts {
		n, _ := new(big.Rat).SetString(big.NewInt(p.value.n).String() + "e" + big.NewInt(int64(p.value.exp)).String())
		sum.Add(sum, n.Mul(n, big.NewRat(of[p.unit], 1)))
	}
	return sum
}

// agrees reports whether a length has the span of a result and, where the
// specification resolves it, its seconds. Words of a bound ("more than") belong
// to the span there and not here.
func (r specLength) agrees(text string, p plain, l length) bool {
	start, end := characters(text, p.span(l.start, l.end))
	if bound := strings.TrimSpace(r.Text[:max(0, min(len(r.Text), start-r.Start))]); bound == "more than" || bound == "less than" {
		r.Length -= start - r.Start
		r.Start = start
	}
	want := r.Value.FutureResolution.Duration
	if want != "" {
		if value, ok := new(big.Rat).SetString(want); !ok || value.Cmp(l.seconds()) != 0 {
			return false
		}
	}
	return start == r.Start && end == r.Start+r.Length
}

// TestLengthsAgreeWithPublicSpecification measures the lengths of time that
// Terms is made from on specifications that other recognisers are measured on.
func TestLengthsAgreeWithPublicSpecification(t *testing.T) {
	for name, floor := range map[string]float64{
		"English/DurationExtractor.json": 0.97, "English/DurationParser.json": 0.97,
		"Chinese/DurationExtractor.json": 0.97, "Chinese/DurationParser.json": 0.97,
	} {
		cases, ok := readSpec[specLength](t, name)
		if !ok {
			t.Log("the public specifications are not beside the repository: nothing measured")
			return
		}
		var s score
		for _, c := range cases {
			p := plainOf(c.Input)
			found := lengths(p.text)
			right := 0
			for _, r := range c.Results {
				for _, l := range found {
					if r.agrees(c.Input, p, l) {
						right++
					}
				}
			}
			s.found, s.expected, s.right = s.found+len(found), s.expected+len(c.Results), s.right+right
			if right < len(c.Results) || right < len(found) {
				t.Logf("differs: %q: %d found, %d of %d right", c.Input, len(found), right, len(c.Results))
			}
		}
		s.check(t, name, floor)
	}
}

// TestSpecificationCountsCharacters keeps the measure itself right: offsets
// there are characters, here bytes.
func TestSpecificationCountsCharacters(t *testing.T) {
	text := "刑期为两年。"
	l := lengths(text)
	if len(l) != 1 || utf8.RuneCountInString(text[:l[0].start]) != 3 {
		t.Fatalf("found %v", l)
	}
	r := specLength{Text: "两年", Start: 3, Length: 2}
	if r.Value.FutureResolution.Duration = "63072000"; !r.agrees(text, plainOf(text), l[0]) {
		t.Error("two years of 365 days do not agree")
	}
	if r.Value.FutureResolution.Duration = "63072001"; r.agrees(text, plainOf(text), l[0]) {
		t.Error("a second more agrees")
	}
}
