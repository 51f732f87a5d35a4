package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"casebot/corpus"
)

// A Decision is what became of a proposal.
type Decision string

// The decisions.
const (
	Published Decision = "published"
	Discarded Decision = "discarded"
)

// Decided says what became of a proposal, and by whom, why and when.
type Decided struct {
	ID       corpus.ProposalID
	Decision Decision
	Edit
}

const oneDecision = `SELECT id, decision, decided, who, why FROM proposals WHERE id = $1 AND decision <> ''`

// Decisions returns at most limit decisions, the newest of the queue first.
// A limit below 1 means 1,000.
func (s *Store) Decisions(ctx context.Context, limit int) ([]Decided, error) {
	if limit < 1 {
		limit = 1000
	}
	return collect(ctx, s, decision, `SELECT id, decision, decided, who, why FROM proposals WHERE decision <> '' ORDER BY place DESC LIMIT $1`, limit)
}

func decision(rows *sql.Rows) (d Decided, err error) {
	var at string
	if err := rows.Scan(&d.ID, &d.Decision, &at, &d.Who, &d.Why); err != nil {
		return d, err
	}
	d.At, err = time.Parse(time.RFC3339Nano, at)
	return d, err
}

// missing says why a proposal does not wait.
func missing(id corpus.ProposalID, decided []Decided) error {
	if len(decided) == 0 {
		return fmt.Errorf("proposal %s %w", id, corpus.ErrNotFound)
	}
	return fmt.Errorf("proposal %s %w (%s by %s)", id, ErrDecided, decided[0].Decision, decided[0].Who)
}

// Decide closes a proposal, and saves the cases that a person made of it, in
// one transaction: it is closed if and only if they are saved. What is kept of
// it is who decided what, when and why. The errors are those of [Store.Save]
// and [Store.Proposal].
func (s *Store) Decide(ctx context.Context, edit Edit, id corpus.ProposalID, what Decision, cases []*corpus.Case) (outcomes []Outcome, err error) {
	switch {
	case what != Published && what != Discarded:
		return nil, fmt.Errorf("nothing was saved: decision %q: use %s or %s", what, Published, Discarded)
	case what == Discarded && len(cases) > 0:
		return nil, fmt.Errorf("nothing was saved: proposal %s is to be discarded, and has cases to save", id)
	}
	if err := edit.check(); err != nil {
		return nil, err
	}
	docs, err := documents(cases, nil)
	if err != nil {
		return nil, err
	}
	err = s.update(ctx, edit, func(b *batch) error {
		if err := b.waits(ctx, id); err != nil {
			return err
		}
		if outcomes, err = b.saveAll(ctx, docs, false); err != nil {
			return err
		}
		return b.exec(ctx, `UPDATE proposals SET document = NULL, decision = $2, decided = $3, who = $4, why = $5 WHERE id = $1`,
			id, what, stamp(b.edit.At), b.edit.Who, b.edit.Why)
	})
	if err != nil {
		return nil, err
	}
	return outcomes, nil
}

// waits returns an error where a proposal does not wait.
func (b *batch) waits(ctx context.Context, id corpus.ProposalID) error {
	var waiting int
	err := b.first(ctx, `SELECT COUNT(*) FROM proposals WHERE id = $1 AND decision = ''`, []any{id}, &waiting)
	if err != nil || waiting > 0 {
		return err
	}
	decided, err := gather(ctx, b, decision, oneDecision, id)
	if err != nil {
		return err
	}
	return missing(id, decided)
}
