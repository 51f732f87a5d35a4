package answer

import (
	"context"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// versus finds the name of a case by its two sides: "Carpenter v United States".
var versus = regexp.MustCompile(`((?:\p{Lu}[\p{L}’'-]*\.? )+)(?:v|vs|versus)\.? ((?:the )?\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)*)`)

// unknownCase returns the name of a case that a question gives by two sides, one of
// which is nowhere in the archive; "" where there is none.
func (a *Answerer) unknownCase(ctx context.Context, q Question) (string, error) {
	m := versus.FindStringSubmatch(q.Text)
	if m == nil || q.Shape == Compare || q.Shape == Contest {
		return "", nil
	}
	for _, side := range m[1:] {
		if slices.ContainsFunc(q.Cases(), func(c *corpus.Case) bool { return sided(c, side) }) {
			continue
		}
		words := strings.Fields(side)
		if known, err := a.known(ctx, words[len(words)-1]); err != nil || !known {
			return strings.TrimSpace(m[0]), err
		}
	}
	return "", nil
}

// sided reports whether a word of one side of a case's name is in the names of a case.
func sided(c *corpus.Case, side string) bool {
	return alikeNames(strings.Join(c.Names(), "\n"), side)
}
