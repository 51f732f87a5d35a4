package answer_test

import (
	"strings"
	"testing"

	"casebot/index/answer"
)

// Where a server shows some cases alone, an article that none of them cites is not
// quoted to it.
func TestAnArticleBeyondTheLimitsIsNotQuoted(t *testing.T) {
	a, _ := harbour(t)
	for region, quoted := range map[string]bool{"": true, "SE": true, "NO": false} {
		var limits answer.Limits
		if region != "" {
			limits.Regions = []string{region}
		}
		got, err := a.Ask(answer.Within(t.Context(), limits), "Which body drafted the rules?")
		if err != nil {
			t.Fatal(err)
		}
		said := got.Text
		for _, q := range got.Quotes {
			said += q.Text
		}
		if strings.Contains(said, "Quiet Streets") != quoted {
			t.Errorf("within %q: %q", region, said)
		}
	}
}
