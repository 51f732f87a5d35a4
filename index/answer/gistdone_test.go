package answer_test

import (
	"strings"
	"testing"

	"casebot/index/indextest"
)

// A value stands in the sentence that says what a question asks was done or will be, and in
// one that counts on from the sentence before.
func TestAValueIsOfWhatWasDone(t *testing.T) {
	archive := &indextest.Archive{}
	archive.PutArticle(articleOf("art-lock", "The Vim Courier", "", "Firm promises reset of its locks",
		"In February 2030 a researcher reported to Torvane that its K7 lock accepted the code of whoever had fitted it. "+
			"The company has now announced that every K7 lock will be reset on 30 April. ", 3))
	archive.PutArticle(articleOf("art-channel", "The Vim Courier", "", "Fitter jailed over nursery films",
		"He offered the films in a channel called Cradlesong, where members paid $45 a month. "+
			"Bank records showed that the channel brought in $38,600 before it was closed. ", 3))
	archive.PutArticle(articleOf("art-faces", "The Vim Courier", "", "City told to end its trial of cameras",
		"The system at the market of Quernmoor raised 19 alerts. Eleven of them were wrong. Two led to an arrest. ", 3))
	a := over(t, archive)
	for question, want := range map[string]string{
		"When will Torvane reset the K7 locks?":                  "30 April",
		"How much money did the Cradlesong channel bring in?":    "38,600",
		"How many of the alerts in Quernmoor were wrong?":        "Eleven",
		"When did the researcher report the K7 lock to Torvane?": "February 2030",
	} {
		if got := ask(t, a, question); !strings.Contains(got.Text, want) {
			t.Errorf("%s: %q, want %q", question, got.Text, want)
		}
	}
}
