package answer

import (
	"strings"
	"testing"

	"casebot/index"
)

func TestWhoHeldAnOffice(t *testing.T) {
	article := page("en", "The harbour authority found that Larch had kept faces.",
		"Its chairman, Per Vik, said that directors could be held liable.",
		"Ivo Pine, the chief legal officer of Larch, called it unlawful.",
		"The named plaintiffs are Ann Tew and Max Orr, both of Tarn.",
		"A sergeant wrote that it was the same man.", "It also faults Detective Oda Lund.")
	for _, c := range []struct{ question, want string }{
		{"Who is the chairman of the harbour authority?", "Per Vik"},
		{"Who is the chairman of Larch?", ""},
		{"Who was the detective in the Larch case?", "Oda Lund"},
		{"Who was the sergeant?", ""},
		{"Who are the plaintiffs suing Larch?", "Ann Tew"},
		{"Who is the mayor?", ""},
	} {
		got := ""
		m := roleHeldAsked.FindStringSubmatch(c.question)
		for i, at := range article.Sentences {
			if heldAt(article, i, m[1], m[2]) {
				got += holderNamed(at.In(article.Text), m[1])
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.question, got, c.want)
		}
		for _, at := range article.Sentences {
			text := at.In(article.Text)
			if c.want != "" && !claiming.MatchString(m[1]) && ofNoSuchRole(c.question, text) == strings.Contains(text, c.want) {
				t.Errorf("%s: %q", c.question, text)
			}
		}
	}
	if ofNoSuchRole("Who is the chairman of Larch?", "Ann Tew chairs "+index.Fold("Larch")) {
		t.Error("whoever chairs it is its chairman")
	}
}
