package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"casebot/corpus"
)

// An Edit says who writes, why and when.
type Edit struct {
	Who, Why string // Why may be empty; each at most 1,000 bytes
	At       time.Time
}

func (e Edit) check() error {
	switch {
	case e.Who == "" || e.At.IsZero():
		return errors.New("nothing was saved: an edit needs a name and a moment")
	case len(e.Who) > 1000 || len(e.Why) > 1000:
		return errors.New("nothing was saved: the name or the reason of the edit is longer than 1,000 bytes; shorten it")
	}
	return nil
}

// An Action is what a write did to one record.
type Action string

// The actions.
const (
	New       Action = "new"       // the archive did not hold it
	Revised   Action = "revised"   // it has a further revision
	Unchanged Action = "unchanged" // its content is what the archive holds: no revision, no change in the feed
)

// An Outcome is what Save did with one record.
type Outcome struct {
	Ref      corpus.Ref
	Action   Action
	Revision int64 // the record's newest
}

// Save writes records, all or nothing, and returns the outcome for each: first
// the cases, then the articles, in the order given. From then on they belong to
// the user. An article that differs in nothing but the moment of adding is
// unchanged.
//
// The error is a [ProblemsError] where a record is not sound, is larger than
// 16 MiB, or has a passage that is not in the text of its source, be that in
// the archive or among the articles given. Passages of cases that are not given
// here are left alone.
func (s *Store) Save(ctx context.Context, edit Edit, cases []*corpus.Case, articles []*corpus.Article) ([]Outcome, error) {
	if err := edit.check(); err != nil {
		return nil, err
	}
	docs, err := documents(cases, articles)
	if err != nil {
		return nil, err
	}
	outcomes := make([]Outcome, 0, len(docs))
	err = s.update(ctx, edit, func(b *batch) error {
		if err := b.checkPassages(ctx, cases, articles); err != nil {
			return err
		}
		for _, doc := range docs {
			done, err := b.save(ctx, doc)
			if err != nil {
				return err
			}
			outcomes = append(outcomes, done)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return outcomes, nil
}

// save writes one record for a user.
func (b *batch) save(ctx context.Context, doc document) (Outcome, error) {
	old, err := b.row(ctx, doc.ref)
	if err != nil {
		return Outcome{}, err
	}
	if old.digest == doc.digest {
		return Outcome{doc.ref, Unchanged, old.revision}, nil
	}
	action := Revised
	if !old.live() {
		action = New
	}
	old.origin = user
	return Outcome{doc.ref, action, old.revision + 1}, b.put(ctx, old, doc)
}

// checkPassages looks each claim's passage up in the text of its source.
func (b *batch) checkPassages(ctx context.Context, cases []*corpus.Case, articles []*corpus.Article) error {
	given := map[corpus.ArticleID]string{}
	for _, a := range articles {
		given[a.ID] = a.Text
	}
	var found []corpus.Problem
	for _, c := range cases {
		texts, err := b.texts(ctx, c, given)
		if err != nil {
			return err
		}
		found = append(found, corpus.ValidatePassages(c, func(id corpus.ArticleID) (string, bool) {
			text, held := texts[id]
			return text, held
		})...)
	}
	return refused(found)
}

// texts returns the texts of a case's sources, as far as they are given or held.
func (b *batch) texts(ctx context.Context, c *corpus.Case, given map[corpus.ArticleID]string) (map[corpus.ArticleID]string, error) {
	texts := map[corpus.ArticleID]string{}
	for _, source := range c.Sources {
		text, held := given[source.ID]
		if !held {
			var err error
			if text, held, err = b.text(ctx, source.ID); err != nil {
				return nil, err
			}
		}
		if held {
			texts[source.ID] = text
		}
	}
	return texts, nil
}

// Remove takes a record out of the archive, for good as far as the shipped
// archive is concerned: it does not bring the record back. The revisions stay.
// The error wraps [corpus.ErrNotFound] where the archive does not hold the record.
func (s *Store) Remove(ctx context.Context, edit Edit, ref corpus.Ref) error {
	if err := edit.check(); err != nil {
		return err
	}
	return s.update(ctx, edit, func(b *batch) error {
		old, err := b.row(ctx, ref)
		if err != nil {
			return err
		}
		if !old.live() {
			return fmt.Errorf("%s %w", ref, corpus.ErrNotFound)
		}
		old.origin = user
		return b.put(ctx, old, document{ref: ref})
	})
}
