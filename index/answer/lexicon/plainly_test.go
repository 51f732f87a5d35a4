package lexicon_test

import (
	"testing"

	"casebot/index/answer/lexicon"
)

// What people type in several words articles say in one verb.
func TestPlainly(t *testing.T) {
	for question, plainly := range map[string]string{
		"how did they get into the mailbox?":             "how did they hack the mailbox?",
		"how did the filming come out?":                  "how did the filming surface?",
		"how did orr get the photos?":                    "how did orr obtain the photos?",
		"did the chain tell shoppers about the cameras?": "did the chain inform shoppers about the cameras?",
		"did the mayor say sorry?":                       "did the mayor apologise?",
		"岑某怎么拿到名单的？":                                     "岑某怎么获取名单的？",
		"did the shop use cameras?":                      "did the shop use cameras?",
	} {
		if got := lexicon.Plainly(question); got != plainly {
			t.Errorf("%q is %q, want %q", question, got, plainly)
		}
	}
}
