package answer

import (
	"testing"

	"casebot/index"
)

// Who denies or disputes something has not admitted it; who never denied it is not said to have.
func TestWhoDeniesHasNotAdmitted(t *testing.T) {
	for text, want := range map[string]verdict{
		"They deny wrongdoing, but wished to avoid a trial.":              no,
		"Larch disputes the allegations but is glad of the deal.":         no,
		"Larch accepted no blame, and did not accept any responsibility.": no,
		"Pell pleaded guilty in May.":                                     yes,
	} {
		if v, at := admitting.judge(index.Fold(text)); v != want || at < 0 {
			t.Errorf("%s: %v at %d, want %v", text, v, at, want)
		}
	}
	for _, text := range []string{"Pell never denied that he was behind the calls.", "The judge did not accept that."} {
		if v, at := admitting.judge(index.Fold(text)); at >= 0 {
			t.Errorf("%s: %v", text, v)
		}
	}
}
