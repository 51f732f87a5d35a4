package extract_test

import (
	"slices"
	"testing"

	"casebot/corpus/extract"
)

// TestByAge holds that an age behind a name makes it somebody's: also where the surname is the
// word of an office, and where the name of the court runs into it.
func TestByAge(t *testing.T) {
	for _, test := range []struct {
		text string
		want []string
	}{
		{"Paul Judge, 42, admitted misconduct in public office and received two months in prison. His colleague, Ann Hale, 52, was given 200 hours of community service.",
			[]string{"paul-judge term 2m decided"}},
		{"At Marlow Bay Crown Court Peter Sumner, 37, who admitted voyeurism, received four months in prison.",
			[]string{"peter-sumner term 4m decided"}},
		{"Peter Sumner, 37, received four months in prison. District Judge Ann Clay, 61, sentenced him.",
			[]string{"peter-sumner term 4m decided"}},
	} {
		var got []string
		for _, c := range extract.Cases(article(t, test.text)) {
			for _, f := range c.Facts {
				if f.Slot == "term" {
					got = append(got, line(f))
				}
			}
		}
		if slices.Sort(got); !slices.Equal(got, test.want) {
			t.Errorf("%s:\n got %q\nwant %q", test.text, got, test.want)
		}
	}
}
