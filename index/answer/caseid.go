package answer

import (
	"context"
	"fmt"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// caseID finds what may be the ID of a case, as the bot prints it.
var caseID = regexp.MustCompile(`(?i)[a-z0-9]+(?:-[a-z0-9]+)+`)

// byID returns the cases whose IDs stand in a question. An ID is of one case and means
// no other, whatever names its words are.
func (a *Answerer) byID(ctx context.Context, d *digest, question string) (found []Mention, err error) {
	if !strings.Contains(question, "-") {
		return nil, nil
	}
	for _, m := range caseID.FindAllStringIndex(question, mostInNames) {
		id := corpus.CaseID(index.Fold(question[m[0]:m[1]]))
		if _, known := d.at[id]; !known {
			continue
		}
		c, err := a.caseOf(ctx, d, id)
		if err != nil {
			return nil, fmt.Errorf("a case by its ID: %w", err)
		}
		if c != nil {
			found = append(found, Mention{Case: c, Name: string(id), at: corpus.Span{Start: m[0], End: m[1]}})
		}
	}
	return found, nil
}
