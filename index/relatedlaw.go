package index

import (
	"regexp"
	"slices"
	"strings"

	"casebot/corpus"
)

// A law is a statute that a case is about, and which articles of it.
type law struct {
	name     string
	articles []string // numbers without their paragraphs
}

// The ways in which a source names a law with articles of it, and the notes and
// paragraph numbers in brackets that are no part of either.
var (
	lawThenArticles = regexp.MustCompile(`(?i)^(.+?),?\s*(?:\barticles?|\barts?\b\.?|\bsections?|§+)\s*(\d.*)$`)
	articlesThenLaw = regexp.MustCompile(`(?i)^(?:articles?|arts?\.?|sections?|§+)\s*(\d.*?) of (?:the )?(.+)$`)
	acronymNumber   = regexp.MustCompile(`^([A-Z]{2,})\s+(\d.*)$`)
	lawNote         = regexp.MustCompile(`\s+\([^()]*\)`)
	paragraph       = regexp.MustCompile(`\([^()]*\)`)
	articleNumber   = regexp.MustCompile(`\d+\p{Lu}*(?:[.-]\d+)*`)
)

// longestLaw bounds what is read as the name of a law, in bytes.
const longestLaw = 300

// readLaw takes a law as a source names it apart.
func readLaw(text string) law {
	text = strings.TrimSpace(lawNote.ReplaceAllString(text[:min(len(text), longestLaw)], ""))
	name, list := text, ""
	if m := articlesThenLaw.FindStringSubmatch(text); m != nil {
		name, list = m[2], m[1]
	} else if m := lawThenArticles.FindStringSubmatch(text); m != nil {
		name, list = m[1], m[2]
	} else if m := acronymNumber.FindStringSubmatch(text); m != nil {
		name, list = m[1], m[2]
	}
	l := law{name: name}
	for _, number := range articleNumber.FindAllString(paragraph.ReplaceAllString(list, ""), -1) {
		if !slices.Contains(l.articles, number) {
			l.articles = append(l.articles, number)
		}
	}
	return l
}

// lawsOf returns the laws that a case is about.
func lawsOf(c *corpus.Case) []law {
	var laws []law
	for _, fact := range c.Facts {
		if fact.Slot != corpus.SlotStatute {
			continue
		}
		for _, claim := range fact.Claims {
			if text, ok := claim.Value.(corpus.Text); ok {
				laws = append(laws, readLaw(string(text)))
			}
		}
	}
	return laws
}

// sharedLaw names a law that both cases are about, one with articles in common
// where there is one: "GDPR Art. 5, 9".
func sharedLaw(a, b *corpus.Case) (name string, article bool) {
	for _, ours := range lawsOf(a) {
		for _, theirs := range lawsOf(b) {
			if Fold(ours.name) != Fold(theirs.name) {
				continue
			}
			both := slices.DeleteFunc(slices.Clone(ours.articles), func(n string) bool { return !slices.Contains(theirs.articles, n) })
			if len(both) > 0 {
				return ours.name + " Art. " + strings.Join(both, ", "), true
			}
			name = ours.name
		}
	}
	return name, false
}
