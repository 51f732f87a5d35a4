package index

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"casebot/corpus"
)

// An appeal is often a case of its own: the record of the one names the number of
// the other.

// fewestInCitation is how short a citation may be that is looked for in words, in
// bytes: "3/24" may be anything.
const fewestInCitation = 6

// maxRelatedNumbers bounds the numbers in a record that are looked for elsewhere.
const maxRelatedNumbers = 20

// citedIn names the citation of a case that the record of another tells of and has
// not itself, "" for none. told is that record in words, folded.
func citedIn(told func() string, a, b *corpus.Case) string {
	for _, citation := range b.Citations {
		text := Fold(citation.Text)
		if len(text) < fewestInCitation || !strings.ContainsFunc(text, unicode.IsDigit) {
			continue
		}
		own := func(other corpus.Citation) bool { return Fold(other.Text) == text }
		if !slices.ContainsFunc(a.Citations, own) && holdsApart(told(), text) {
			return citation.Text
		}
	}
	return ""
}

// holdsApart reports whether a text holds another that is no part of a longer word
// or number: 12/2025 is not in 112/2025.
func holdsApart(text, part string) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], part)
		if i < 0 {
			return false
		}
		i += from
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[i+len(part):])
		if !inNumber(before) && !inNumber(after) {
			return true
		}
		from = i + len(part)
	}
}

func inNumber(r rune) bool { return r != utf8.RuneError && (unicode.IsDigit(r) || unicode.IsLetter(r)) }

// yearly reports whether a number may be a year, which half of all records hold.
func yearly(number string) bool {
	return len(number) == 4 && (strings.HasPrefix(number, "19") || strings.HasPrefix(number, "20"))
}

// citers are the cases whose records may tell of a case: those that the first search of
// [citing] found, nil where there are more than it shows. A record is read for a citation
// in words, which takes longer than to find it.
type citers map[corpus.CaseID]bool

func citersOn(page *Page) citers {
	if page.Total > len(page.Hits) || page.Partial {
		return nil
	}
	found := citers{}
	for _, hit := range page.Hits {
		found[corpus.CaseID(hit.Ref.ID)] = true
	}
	return found
}

func (c citers) may(id corpus.CaseID) bool { return c == nil || c[id] }

// citing looks for the cases whose records have a citation of a case, as theirs or in what
// they tell of, and for those that its record tells of.
func citing(c *corpus.Case) []Query {
	var theirs, ours []Query
	for _, citation := range c.Citations {
		theirs = append(theirs, Phrase{strings.Fields(citation.Text)})
	}
	seen := map[string]bool{}
	for _, t := range Analyze(CaseDocument(c).Body) {
		number := len(t.Term) > 2 && strings.ContainsFunc(t.Term, unicode.IsDigit)
		if number && !yearly(t.Term) && !seen[t.Term] && len(ours) < maxRelatedNumbers {
			seen[t.Term] = true
			ours = append(ours, Word{t.Word})
		}
	}
	return []Query{anyOf(theirs), Or{ours}}
}

// anyOf asks for any of some phrases; for one alone as that, which engines find soonest.
func anyOf(phrases []Query) Query {
	if len(phrases) == 1 {
		return phrases[0]
	}
	return Or{phrases}
}
