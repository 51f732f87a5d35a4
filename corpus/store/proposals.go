package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"casebot/corpus"
)

// How much the curators' queue holds: in all, of links that one origin
// suggests, and of one proposal in bytes.
const (
	maxWaiting    = 10_000
	maxSuggested  = 50
	maxProposal   = 1 << 20
	draftProposal = "draft"
	linkProposal  = "link"
)

// Propose puts proposals into the curators' queue, all or none, and returns how
// many were added: one whose ID waits or was decided already is not added again,
// nor one of something forgotten or blocked. The error wraps [ErrQueueFull]
// where 10,000 wait already, or 50 links of the same origin.
func (s *Store) Propose(ctx context.Context, ps ...*corpus.Proposal) (added int, err error) {
	for _, p := range ps {
		if err := sound(p); err != nil {
			return 0, err
		}
	}
	err = s.update(ctx, Edit{}, func(b *batch) error {
		added = 0
		for _, p := range ps {
			new, err := b.propose(ctx, p)
			if err != nil {
				return err
			}
			if new {
				added++
			}
		}
		return nil
	})
	if err != nil {
		return 0, err
	}
	return added, nil
}

// sound returns an error where a proposal cannot be queued whatever it says.
func sound(p *corpus.Proposal) error {
	switch {
	case p.ID == "" || p.At.IsZero():
		return errors.New("nothing was queued: a proposal needs an ID and a moment")
	case (p.Draft == nil) == (p.Link == ""):
		return fmt.Errorf("nothing was queued: proposal %s needs a draft or a link, and not both", p.ID)
	case len(p.Origin) > 1000 || len(p.Link) > 2000:
		return fmt.Errorf("nothing was queued: the link or the origin of proposal %s is too long", p.ID)
	case p.Link != "" && !corpus.WebAddress(p.Link):
		return fmt.Errorf("nothing was queued: the link of proposal %s is not a web address", p.ID)
	}
	return nil
}

func (b *batch) propose(ctx context.Context, given *corpus.Proposal) (added bool, err error) {
	var known int
	if err := b.first(ctx, `SELECT COUNT(*) FROM proposals WHERE id = $1`, []any{given.ID}, &known); err != nil || known > 0 {
		return false, err
	}
	p, wanted, err := b.gate.proposal(given)
	if err != nil || !wanted {
		return false, err
	}
	if err := b.room(ctx, p); err != nil {
		return false, err
	}
	text, err := json.Marshal(p)
	if err != nil {
		return false, fmt.Errorf("proposal %s cannot be stored: %w", p.ID, err)
	}
	if len(text) > maxProposal {
		return false, fmt.Errorf("nothing was queued: proposal %s is larger than %d MiB; add its article by itself", p.ID, maxProposal>>20)
	}
	return true, b.exec(ctx, `
		INSERT INTO proposals (id, place, kind, at, origin, document, decision, decided, who, why)
		VALUES ($1, (SELECT COALESCE(MAX(place), 0) + 1 FROM proposals), $2, $3, $4, $5, '', '', '', '')`,
		p.ID, kindOf(p), stamp(p.At), p.Origin, string(text))
}

func kindOf(p *corpus.Proposal) string {
	if p.Draft == nil {
		return linkProposal
	}
	return draftProposal
}

// room returns an error where the queue has none for a proposal.
func (b *batch) room(ctx context.Context, p *corpus.Proposal) error {
	if b.waiting == nil {
		b.waiting = new(int)
		if err := b.first(ctx, `SELECT COUNT(*) FROM proposals WHERE decision = ''`, nil, b.waiting); err != nil {
			return err
		}
	}
	if *b.waiting >= maxWaiting {
		return fmt.Errorf("the queue of proposals %w", ErrQueueFull)
	}
	*b.waiting++ // the proposal comes in, or the whole batch is given up
	if kindOf(p) != linkProposal {
		return nil
	}
	var suggested int
	err := b.first(ctx, `SELECT COUNT(*) FROM proposals WHERE decision = '' AND kind = $1 AND origin = $2`, []any{linkProposal, p.Origin}, &suggested)
	if err == nil && suggested >= maxSuggested {
		err = fmt.Errorf("the queue of links that %s suggests %w", p.Origin, ErrQueueFull)
	}
	return err
}

// Proposals returns at most limit proposals that wait, oldest first, from the
// one behind after; from the oldest where after is empty or unknown. A limit
// below 1 means 1,000.
func (s *Store) Proposals(ctx context.Context, after corpus.ProposalID, limit int) ([]*corpus.Proposal, error) {
	if limit < 1 {
		limit = 1000
	}
	return collect(ctx, s, proposal, `
		SELECT id, document FROM proposals WHERE decision = '' AND place > COALESCE((SELECT place FROM proposals WHERE id = $1), 0)
		ORDER BY place LIMIT $2`, after, limit)
}

// Proposal returns a proposal that waits. The error wraps [ErrDecided] where it
// was decided, and [corpus.ErrNotFound] where there is none of that ID.
func (s *Store) Proposal(ctx context.Context, id corpus.ProposalID) (*corpus.Proposal, error) {
	found, err := collect(ctx, s, proposal, `SELECT id, document FROM proposals WHERE id = $1 AND decision = ''`, id)
	if err != nil {
		return nil, err
	}
	if len(found) > 0 {
		return found[0], nil
	}
	decided, err := collect(ctx, s, decision, oneDecision, id)
	if err == nil {
		err = missing(id, decided)
	}
	return nil, err
}

func proposal(rows *sql.Rows) (*corpus.Proposal, error) {
	var id string
	var text sql.RawBytes
	if err := rows.Scan(&id, &text); err != nil {
		return nil, err
	}
	return decode[corpus.Proposal](corpus.Ref{Kind: "proposal", ID: id}, text)
}
