package answer_test

import (
	"strings"
	"testing"

	"casebot/index/indextest"
)

// Whom a Chinese question calls in Latin letters an English article may tell of without a record.
func TestAChineseQuestionForALatinName(t *testing.T) {
	archive := &indextest.Archive{}
	putArticle(archive, "art-hovi", "en", "A look at four sentences",
		"Last week's sentencing invites a look back.",
		"On April 30, 2030, the District Court of Tarn gave Aulis Hövi six years and three months for breaking into a clinic.",
		"Moss Care, the clinic, was fined 608,000 euros.")
	a := over(t, archive)
	for question, says := range map[string]string{
		"Hövi被判多久？":       "six years and three months",
		"Hövi被判了几年？":      "six years and three months",
		"Moss Care被罚多少钱？": "608,000 euros",
		"Nilsson被判多久？":    "",
	} {
		got := ask(t, a, question)
		if !strings.Contains(got.Text, says) || says == "" && !got.Abstained && got.Text != "" {
			t.Errorf("%s: %q", question, got.Text)
		}
	}
}
