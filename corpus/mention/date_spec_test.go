package mention

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"unicode/utf16"

	"casebot/corpus"
)

// A dateCase is one line of the public specifications of date recognisers.
type dateCase struct {
	Input   string
	Context struct{ ReferenceDateTime string }
	Results []struct {
		Start, Length int // of UTF-16 units
		Value         struct{ PastResolution struct{ Date string } }
	}
}

// TestDatesOfThePublicSpecifications measures the recogniser on cases that other
// people wrote. A date agrees where its span is the same and, in the files that
// give one, the value too: the day that lies in the past, which a date of ours
// that is a month or a year holds. Most of the cases are things that people say
// to a calendar ("the third Tuesday", "two weeks from now", 三月初一), which
// articles do not, so that the floors are low; what they guard is that nothing
// that is read now is lost.
func TestDatesOfThePublicSpecifications(t *testing.T) {
	for file, floor := range map[string]float64{
		"English/DateExtractor": 0.63, "English/DateParser": 0.59,
		"Chinese/DateExtractor": 0.71, "Chinese/DateParser": 0.66,
	} {
		var cases []dateCase
		data, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "data", "recognizers", filepath.FromSlash(file)+".json"))
		if errors.Is(err, fs.ErrNotExist) {
			t.Skipf("the public specifications of dates are not beside the repository: %s not measured", file)
		}
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(bytes.TrimPrefix(data, []byte("\ufeff")), &cases); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		var right, found, wanted int
		for _, c := range cases {
			r, f := c.agree(t)
			right, found, wanted = right+r, found+f, wanted+len(c.Results)
		}
		p, r := float64(right)/float64(found), float64(right)/float64(wanted)
		f1 := 2 * p * r / (p + r)
		t.Logf("%s: precision %.2f, recall %.2f, F1 %.2f of %d dates", file, p, r, f1, wanted)
		if f1 < floor {
			t.Errorf("%s: F1 %.3f is under the floor of %.2f", file, f1, floor)
		}
	}
}

// agree counts the dates of a case that are right, and those that were found.
func (c dateCase) agree(t *testing.T) (right, found int) {
	reference := corpus.Date{Year: 2016, Month: 11, Day: 7}
	if at := c.Context.ReferenceDateTime; at != "" {
		reference, _ = corpus.ParseDate(at[:10])
	}
	mentions := Dates(c.Input, reference)
	for _, m := range mentions {
		ok := false
		for _, want := range c.Results {
			ok = ok || m.Span == bytesOf(c.Input, want.Start, want.Length) && holds(m.Value.(corpus.Date), want.Value.PastResolution.Date)
		}
		if ok {
			right++
		} else if testing.Verbose() {
			t.Logf("  not agreed: %q: %q %s (%s), want %+v", c.Input, m.Span.In(c.Input), m.Value, m.Rule, c.Results)
		}
	}
	if len(mentions) < len(c.Results) && testing.Verbose() {
		t.Logf("  missed: %q", c.Input)
	}
	return right, len(mentions)
}

// holds reports whether a day in full lies in a date; no day lies in any.
func holds(d corpus.Date, day string) bool {
	full, err := corpus.ParseDate(day)
	return err != nil || !d.After(full) && !full.After(d) && d.Year == full.Year
}

// bytesOf turns a span of UTF-16 units into one of bytes.
func bytesOf(text string, start, length int) corpus.Span {
	units := utf16.Encode([]rune(text))
	start, end := min(start, len(units)), min(start+length, len(units))
	return corpus.Span{Start: len(string(utf16.Decode(units[:start]))), End: len(string(utf16.Decode(units[:end])))}
}
