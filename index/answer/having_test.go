package answer

import (
	"testing"

	"casebot/index"
)

// What was done, and to whom, is kept; what it was done for is not, so that it stays an
// idea by which cases are chosen.
func TestWhatWasDoneAndToWhom(t *testing.T) {
	for question, want := range map[string]string{
		"哪些公司被罚？":                           "哪些公司被罚",
		"哪些公司因为刷脸被罚？":                       "哪些公司被罚",
		"哪幾家公司由於外洩個資被罰？":                    "哪几家公司被罚",
		"哪些人因偷拍被判刑":                         "哪些人被判刑",
		"Which firms were fined over bees?": "which firms were fined",
		"哪些案件涉及刷脸？":                         "",
	} {
		if got := doneToWhom(index.Fold(question)); got != want {
			t.Errorf("%s: %q, want %q", question, got, want)
		}
	}
}
