package match

import (
	"fmt"
	"strings"

	"casebot/corpus"
)

// maxNamesakes bounds how many cases may want one ID.
const maxNamesakes = 1000

// NewID returns an ID for a case that the archive does not hold: that of the
// draft, with a number behind it where it is taken. It fails where taken does,
// and where a thousand cases have the ID already.
func NewID(draft *corpus.Case, taken func(corpus.CaseID) (bool, error)) (corpus.CaseID, error) {
	base := wanted(draft)
	for n := 1; n <= maxNamesakes; n++ {
		id := base
		if n > 1 {
			suffix := fmt.Sprintf("-%d", n)
			id = corpus.CaseID(strings.TrimRight(clip(string(base), 80-len(suffix)), "-") + suffix)
		}
		used, err := taken(id)
		if err != nil {
			return "", fmt.Errorf("ask whether case %s exists: %w", id, err)
		}
		if !used {
			return id, nil
		}
	}
	return "", fmt.Errorf("case %s: a thousand cases have this ID; give the new one another", base)
}

// wanted is the ID that a draft brings, or one made of what it is about.
func wanted(draft *corpus.Case) corpus.CaseID {
	if draft.ID.Valid() {
		return draft.ID
	}
	var parts []string
	if place := slug(draft.Jurisdiction); place != "" {
		parts = append(parts, place)
	} else {
		parts = append(parts, "xx")
	}
	if year := draft.Year(); year > 0 {
		parts = append(parts, fmt.Sprint(year))
	}
	if name := slug(callName(draft)); name != "" {
		parts = append(parts, name)
	}
	if len(parts) == 1 {
		parts = append(parts, "case")
	}
	return corpus.CaseID(strings.TrimRight(clip(strings.Join(parts, "-"), 70), "-"))
}

// callName is what the press would call a case by: a surname, or a company.
func callName(c *corpus.Case) string {
	for _, p := range defendants(c) {
		if readings := readNames(p).readings; len(readings) > 0 {
			return readings[0][0].family
		}
	}
	return firstNamed(c, "defendant")
}

// slug writes words with the letters that an ID may have.
func slug(text string) string {
	plain := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return ' '
	}, latin(fold(text)))
	return strings.Join(strings.Fields(plain), "-")
}
