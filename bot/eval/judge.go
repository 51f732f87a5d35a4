package eval

import (
	"path"
	"regexp"
	"slices"
	"strings"

	"casebot/bot"
)

// A Verdict is how one answer compares with what was expected.
type Verdict struct {
	Question
	Reply     bot.Reply
	Right     bool // holds what it must, and nothing that it must not
	Forbidden bool // holds something that it must not
	Quoted    bool // one of its quotes holds most of an expected sentence
	Sourced   bool // one of its sources is an expected article
	Hits      int  // expected cases that it shows
	Extra     int  // cases that it shows and that were not expected
}

// Judge compares a reply with what a question expects.
func Judge(q Question, r bot.Reply) Verdict {
	text := normal(r.Text)
	v := Verdict{Question: q, Reply: r}
	v.Forbidden = slices.ContainsFunc(q.Never, func(words string) bool { return holds(text, words) })
	v.Right = !v.Forbidden && (len(q.Any) == 0 || anyOf(text, q.Any))
	for _, group := range q.All {
		v.Right = v.Right && anyOf(text, group)
	}
	v.Quoted = slices.ContainsFunc(q.Evidence, func(sentence string) bool { return quoted(sentence, r.Quotes) })
	v.Sourced = slices.ContainsFunc(r.Links, func(l bot.Link) bool { return named(l, q.Articles) })
	shown := map[string]bool{}
	for _, c := range r.Cards {
		shown[string(c.Case)] = true
	}
	for _, c := range r.Choices {
		if c.Found {
			shown[string(c.Case)] = true
		}
	}
	for id := range shown {
		if slices.Contains(q.Cases, id) {
			v.Hits++
		} else {
			v.Extra++
		}
	}
	return v
}

func anyOf(text string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return holds(text, w) })
}

var spaces = regexp.MustCompile(`\s+`)

// normal makes texts comparable: lower case, plain quotes, single spaces.
func normal(text string) string {
	text = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`).Replace(strings.ToLower(text))
	return strings.TrimSpace(spaces.ReplaceAllString(text, " "))
}

// holds reports whether words stand in a text, and not inside a longer word or
// number.
func holds(text, words string) bool {
	words = normal(words)
	if words == "" {
		return true
	}
	for from := 0; ; {
		i := strings.Index(text[from:], words)
		if i < 0 {
			return false
		}
		start, end := from+i, from+i+len(words)
		inside := start > 0 && plain(text[start-1]) && plain(words[0]) ||
			end < len(text) && plain(text[end]) && plain(words[len(words)-1])
		if !inside {
			return true
		}
		from = start + 1
	}
}

func plain(b byte) bool { return b >= 'a' && b <= 'z' || b >= '0' && b <= '9' }

var words = regexp.MustCompile(`[\p{L}\p{N}_]+`)

// quoted reports whether a quote holds four fifths of a sentence's words.
func quoted(sentence string, quotes []bot.Quote) bool {
	wanted := map[string]bool{}
	for _, w := range words.FindAllString(normal(sentence), -1) {
		wanted[w] = true
	}
	return slices.ContainsFunc(quotes, func(q bot.Quote) bool {
		found := map[string]bool{}
		for _, w := range words.FindAllString(normal(q.Text), -1) {
			if wanted[w] {
				found[w] = true
			}
		}
		return len(wanted) > 0 && 5*len(found) >= 4*len(wanted)
	})
}

// named reports whether a link is one of the articles, by ID, address or the
// name of its file.
func named(l bot.Link, articles []string) bool {
	file := path.Base(strings.ReplaceAll(l.Origin, `\`, "/"))
	bare := strings.TrimSuffix(file, path.Ext(file))
	return slices.ContainsFunc(articles, func(a string) bool {
		return a != "" && slices.Contains([]string{string(l.Source), l.Page, l.Origin, file, bare}, a)
	})
}
