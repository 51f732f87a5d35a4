package bot

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
)

// A hearsay is a sentence of the rooms that read pages and keep records, which know
// no readers and write English: read back into the format that it was written by, it
// is said in another language.
type hearsay struct {
	pattern *regexp.Regexp
	verbs   []string
	theirs  string
	worded  bool // the format has words of its own, and is not only ": " between others
}

// retold says in the reader's language why a page was not taken, what a person should
// look at, or what speaks for two cases being one. What it does not know stays as it
// is: names, addresses and quotes do.
func (w Wording) retold(english string) string {
	theirs, _ := retell(hearsays()[w.locale], english, deepest)
	return theirs
}

// retoldAll is retold for each of a list.
func (w Wording) retoldAll(english []string) (all []string) {
	for _, text := range english {
		all = append(all, w.retold(text))
	}
	return all
}

// deepest is how many sentences may stand within each other.
const deepest = 6

func retell(known []hearsay, english string, depth int) (theirs string, ok bool) {
	for _, h := range known {
		if theirs, ok := h.retell(known, english, depth); ok {
			return theirs, true
		}
	}
	return english, false
}

func (h hearsay) retell(known []hearsay, english string, depth int) (theirs string, ok bool) {
	found := h.pattern.FindStringSubmatch(english)
	if found == nil || depth == 0 {
		return "", false
	}
	ok = h.worded
	var parts []any
	for i, part := range found[1:] {
		if wraps := h.verbs[i] == "w"; wraps || h.verbs[i] == "s" {
			theirs, told := retell(known, part, depth-1)
			if wraps && !told {
				return "", false
			}
			part, ok = theirs, ok || told
		}
		parts = append(parts, part)
	}
	return fmt.Sprintf(h.theirs, parts...), ok
}

// A verb of a format, and what it may have written: %q something in quotation marks,
// %d a number.
var (
	formatVerb = regexp.MustCompile(`%(\[\d+\])?([a-zA-Z])`)
	written    = map[string]string{"q": `("(?:[^"\\]|\\.)*")`, "d": `(-?\d+)`}
)

// hearsays are the files by locale, read when first needed: the sentence with the most
// words first, what only joins others last.
var hearsays = sync.OnceValue(func() map[string][]hearsay {
	all := map[string][]hearsay{}
	for _, locale := range Locales() {
		file, err := wordFiles.ReadFile("words/told-" + locale + ".txt")
		if err != nil {
			continue // the test that holds the files complete tells
		}
		known := pairs(string(file))
		slices.SortStableFunc(known, func(a, b [2]string) int {
			return cmp.Or(joint(a[0])-joint(b[0]), len(plainOf(b[0]))-len(plainOf(a[0])))
		})
		for _, pair := range known {
			all[locale] = append(all[locale], hearsayOf(pair[0], pair[1]))
		}
	}
	return all
})

// joint is 1 for a format that only joins others, as "%s: %w" does, else 0.
func joint(format string) int {
	if strings.ContainsFunc(plainOf(format), unicode.IsLetter) {
		return 0
	}
	return 1
}

// plainOf is a format without its verbs.
func plainOf(format string) string { return formatVerb.ReplaceAllString(format, "") }

func hearsayOf(english, theirs string) hearsay {
	h := hearsay{theirs: formatVerb.ReplaceAllString(theirs, "%${1}s"), worded: joint(english) == 0}
	pattern, end := `(?s)^`, 0
	for _, at := range formatVerb.FindAllStringSubmatchIndex(english, -1) {
		verb := english[at[4]:at[5]]
		h.verbs = append(h.verbs, verb)
		pattern += regexp.QuoteMeta(english[end:at[0]]) + cmp.Or(written[verb], `("(?:[^"\\]|\\.)*"|.+?)`)
		end = at[1]
	}
	h.pattern = regexp.MustCompile(pattern + regexp.QuoteMeta(english[end:]) + `$`)
	return h
}
