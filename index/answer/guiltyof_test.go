package answer

import (
	"strings"
	"testing"
)

// Of what somebody is guilty stands behind their name, or a pronoun in a sentence of theirs: what
// another of the name, or a clerk between the two, was convicted of is not theirs.
func TestOfWhatSomebodyIsGuilty(t *testing.T) {
	article := laidOut("en",
		"Per Vik, 41, who ran the stall for the firm Larch Phones, pleaded guilty at Alm District Court to six counts of snooping.",
		"Vik's wife, Liv Vik, was convicted of lying to the police.",
		"A clerk whom Vik knew, Odd Brekke, was convicted of theft.",
		"Ada Tarn was jailed for nine weeks for stalking a singer.",
		"She was sentenced to pay 900 kronor, suspended for two years.")
	for _, c := range []struct{ question, want string }{
		{"What did Vik plead guilty to?", "six counts"},
		{"Which charges did Per Vik admit?", "six counts"},
		{"What did Per Vik admit to?", "six counts"},
		{"What was Per Vik convicted of?", "six counts"},
		{"What was Odd Brekke convicted of?", "theft"},
		{"What was Ada Tarn convicted of?", "stalking"},
		{"What is Ada Tarn charged with?", ""},
	} {
		m := guiltAsked.FindStringSubmatch(c.question)
		if m == nil {
			if c.want != "" {
				t.Errorf("%s is not read", c.question)
			}
			continue
		}
		got := ""
		for _, words := range guiltSaid(strings.ToLower(m[2])) {
			if p, ok := saidOf(article, strings.TrimSpace(m[1]), guilty(words)); ok && got == "" {
				got = p.text()
			}
		}
		if c.want == "" && got != "" || !strings.Contains(got, c.want) {
			t.Errorf("%s %q, want %q", c.question, got, c.want)
		}
	}
}
