package cli

import (
	"context"
	"errors"
	"fmt"

	"casebot/corpus"
	"casebot/corpus/fetch"
	"casebot/corpus/store"
)

// cited fetches the pages that the archive's records cite, those of the named
// cases or of all, keeps their articles, and says of each claim whether its
// words stand there. A page that cannot be read does not stop the others.
func (a *app) cited(ctx context.Context, h *house, client *fetch.Client, ids []string) error {
	cases, err := named(ctx, h.store, ids)
	if err != nil {
		return err
	}
	p := prover{app: a, intake: a.intake(h, client), pages: map[string]*reading{}}
	for i, c := range cases {
		for _, source := range c.Sources {
			if source.URL == "" {
				continue
			}
			if err := p.source(ctx, c, source); err != nil {
				return err
			}
		}
		fmt.Fprintf(a.Stderr, "%d of %s\n", i+1, counted(len(cases), "case"))
	}
	if err := a.sync(ctx, h); err != nil {
		return err
	}
	_, err = fmt.Fprintln(a.Stdout, p.sum)
	return err
}

// named returns the cases of the given IDs, or all.
func named(ctx context.Context, s *store.Store, ids []string) ([]*corpus.Case, error) {
	var cases []*corpus.Case
	for _, id := range ids {
		c, err := s.Case(ctx, corpus.CaseID(id))
		if errors.Is(err, corpus.ErrNotFound) {
			return nil, fmt.Errorf("%s: the archive holds no case of that ID; casebot ask /case NAME shows IDs", id)
		}
		if err != nil {
			return nil, err
		}
		cases = append(cases, c)
	}
	if len(ids) > 0 {
		return cases, nil
	}
	for c, err := range s.Cases(ctx) {
		if err != nil {
			return nil, err
		}
		cases = append(cases, c)
	}
	return cases, nil
}
