package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/corpus/store"
)

// added is what became of one source.
type added struct {
	origin   string
	article  *corpus.Article    // nil for a case record
	action   store.Action       // what the archive did with it
	cases    []caseAdded        // the record; or those that the article says something of
	waiting  []*corpus.Proposal // what a person has to decide on
	warnings []string
}

// caseAdded is a record, and what became of it.
type caseAdded struct {
	record *corpus.Case
	action store.Action
	draft  *corpus.Case // what the article alone says; nil where that was not read by a machine
}

// has reports whether a case is spoken of already.
func (done added) has(id corpus.CaseID) bool {
	return slices.ContainsFunc(done.cases, func(c caseAdded) bool { return c.record.ID == id }) ||
		slices.ContainsFunc(done.waiting, func(p *corpus.Proposal) bool { return proposedID(p) == id })
}

// citing returns the records that the archive holds of an article's matters:
// those that cite it.
func citing(ctx context.Context, s *store.Store, id corpus.ArticleID) ([]caseAdded, error) {
	ids, err := s.CasesCiting(ctx, id)
	if err != nil {
		return nil, err
	}
	var cases []caseAdded
	for _, id := range ids {
		c, err := s.Case(ctx, id)
		if err != nil {
			return nil, err
		}
		cases = append(cases, caseAdded{record: c, action: store.Unchanged})
	}
	return cases, nil
}

// printAdded says what became of a source: lines for people, or one for scripts.
func (a *app) printAdded(done added, asJSON bool) error {
	if asJSON {
		if err := a.encoder().Encode(addedJSON(done)); err != nil {
			return fmt.Errorf("write what was added: %w", err)
		}
		return nil
	}
	for _, warning := range done.warnings {
		fmt.Fprintf(a.Stderr, "%s: %s\n", shown(done.origin), shown(warning))
	}
	if _, err := fmt.Fprintf(a.Stdout, "%s: %s\n", shown(done.origin), strings.Join(done.lines(), "\n  ")); err != nil {
		return fmt.Errorf("write what was added: %w", err)
	}
	return nil
}

// lines names what was added: the record, or the article and what it says of cases.
func (done added) lines() []string {
	if done.article == nil {
		return []string{fmt.Sprintf("%s case %s", done.action, done.cases[0].record.ID)}
	}
	lines := []string{fmt.Sprintf("%s %s “%s”, %d sentences", done.action, done.article.ID, shown(done.article.Label()), len(done.article.Sentences))}
	for _, c := range done.cases {
		lines = append(lines, fmt.Sprintf("%s case %s “%s”", actionDoc(c.action), c.record.ID, shown(c.record.Title)))
	}
	if n := len(done.waiting); n > 0 {
		lines = append(lines, counted(n, "proposed case")+" to confirm")
	}
	return lines
}
