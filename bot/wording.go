package bot

import (
	"embed"
	"fmt"
	"strings"
	"sync"
)

// A Wording says the bot's own words in a reader's language: labels, hints,
// refusals. Answers are in the language of the question and not its business.
//
// The key of a text is the English one; words/zh-CN.txt and words/zh-TW.txt hold
// the others. A test finds every text that is said and holds the files to it.
type Wording struct{ locale string }

// WordingFor returns the wording for a reader's locale as Discord writes it:
// "zh-CN", "zh-TW", and English for every other.
func WordingFor(locale string) Wording { return Wording{locale} }

// Say writes an English format and what belongs into it in the reader's language.
func (w Wording) Say(english string, args ...any) string {
	if theirs, ok := wordings()[w.locale][english]; ok {
		english = theirs
	}
	if len(args) == 0 {
		return english
	}
	return fmt.Sprintf(english, args...)
}

//go:embed words/*.txt
var wordFiles embed.FS

// wordings are the files by locale, read when first needed.
var wordings = sync.OnceValue(func() map[string]map[string]string {
	all := map[string]map[string]string{}
	for _, locale := range []string{"zh-CN", "zh-TW"} {
		file, err := wordFiles.ReadFile("words/" + locale + ".txt")
		if err != nil {
			continue // the test that holds the files complete tells
		}
		all[locale] = map[string]string{}
		for stanza := range strings.SplitSeq(strings.TrimSpace(string(file)), "\n\n") {
			if english, theirs, ok := strings.Cut(stanza, "\n"); ok {
				all[locale][english] = theirs
			}
		}
	}
	return all
})
