package cli

import (
	"context"
	"fmt"
	"time"

	"casebot/corpus"
	"casebot/corpus/store"
)

// target says what is meant: a record, where there is one of that ID, else a name.
func (a *app) target(ctx context.Context, s *store.Store, what string) (store.Forgotten, corpus.Ref, error) {
	stones, err := s.Tombstones(ctx)
	if err != nil {
		return store.Forgotten{}, corpus.Ref{}, err
	}
	for _, stone := range stones { // a blocked record is not held, and has its ID all the same
		if stone.ID == what && stone.Kind != "name" {
			return forgotten(stone.Kind, what), corpus.Ref{Kind: corpus.RecordKind(stone.Kind), ID: what}, nil
		}
	}
	c, err := corpus.Found(s.Case(ctx, corpus.CaseID(what)))
	if err != nil {
		return store.Forgotten{}, corpus.Ref{}, err
	}
	if c != nil {
		return store.Forgotten{Case: c.ID}, c.ID.Ref(), nil
	}
	article, err := corpus.Found(s.Article(ctx, corpus.ArticleID(what)))
	if err != nil {
		return store.Forgotten{}, corpus.Ref{}, err
	}
	if article != nil {
		return store.Forgotten{Article: article.ID}, article.ID.Ref(), nil
	}
	return store.Forgotten{Name: what}, corpus.Ref{}, nil
}

func forgotten(kind, id string) store.Forgotten {
	if corpus.RecordKind(kind) == corpus.CaseRecord {
		return store.Forgotten{Case: corpus.CaseID(id)}
	}
	return store.Forgotten{Article: corpus.ArticleID(id)}
}

// tombstones lists what may not come in any more.
func (a *app) tombstones(ctx context.Context, s *store.Store) error {
	stones, err := s.Tombstones(ctx)
	if err != nil {
		return err
	}
	for _, stone := range stones {
		how := "blocked"
		if stone.Lasting {
			how = "forgotten"
		}
		line := fmt.Sprintf("%s %s %s, by %s", stone.At.UTC().Format(time.DateOnly), how, stone.ID, stone.Who)
		if stone.Kind != "name" {
			line = fmt.Sprintf("%s %s %s %s, by %s", stone.At.UTC().Format(time.DateOnly), how, stone.Kind, stone.ID, stone.Who)
		}
		if stone.Why != "" {
			line += ": " + stone.Why
		}
		if _, err := fmt.Fprintln(a.Stdout, line); err != nil {
			return err
		}
	}
	return nil
}
