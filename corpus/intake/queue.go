package intake

import (
	"context"
	"errors"
	"fmt"

	"casebot/corpus"
	"casebot/corpus/match"
	"casebot/corpus/store"
)

// Queue puts into the queue what an article says of cases, and returns what now
// waits. What the archive says already does not wait, nor does what a person has
// decided before.
func (in *Intake) Queue(ctx context.Context, article *corpus.Article, drafts []*corpus.Case) ([]*corpus.Proposal, error) {
	var waiting []*corpus.Proposal
	for _, draft := range drafts {
		p, err := in.Match(ctx, article, draft)
		if err != nil {
			return nil, err
		}
		if known, err := in.says(ctx, p); err != nil || known {
			if err != nil {
				return nil, err
			}
			continue
		}
		if _, err := in.Store.Propose(ctx, p); err != nil {
			return nil, fmt.Errorf("queue %s: %w", p.ID, err)
		}
		switch held, err := in.Store.Proposal(ctx, p.ID); {
		case err == nil:
			waiting = append(waiting, held)
		case !errors.Is(err, store.ErrDecided) && !errors.Is(err, corpus.ErrNotFound):
			return nil, err
		}
	}
	return waiting, nil
}

// says reports whether the case that a proposal is for says all of it already.
func (in *Intake) says(ctx context.Context, p *corpus.Proposal) (bool, error) {
	if p.Verdict != corpus.SameCase || len(p.Matches) == 0 {
		return false, nil
	}
	_, changed, err := in.Record(ctx, p.Draft, p.Matches[0].Case, false)
	return !changed, err
}

// Suggest keeps an address for a curator to look at. Nothing of it is fetched.
func (in *Intake) Suggest(ctx context.Context, origin, address string) error {
	id := corpus.ArticleIDForURL(address)
	_, err := in.Store.Propose(ctx, &corpus.Proposal{ID: corpus.ProposalIDFor(id, ""), At: in.Now(), Origin: origin, Link: address})
	return refused(err)
}

// Proposal returns what waits under an ID, compared with the archive as it
// stands now.
func (in *Intake) Proposal(ctx context.Context, id corpus.ProposalID) (*corpus.Proposal, error) {
	p, err := in.Store.Proposal(ctx, id)
	if errors.Is(err, store.ErrDecided) {
		return nil, fmt.Errorf("%w: it %w", corpus.ErrNotFound, err)
	}
	if err != nil {
		return nil, err
	}
	return p, in.refresh(ctx, p)
}

// Waiting returns the oldest proposals after a given one, likewise.
func (in *Intake) Waiting(ctx context.Context, after corpus.ProposalID, limit int) ([]*corpus.Proposal, error) {
	found, err := in.Store.Proposals(ctx, after, limit)
	if err != nil {
		return nil, err
	}
	for _, p := range found {
		if err := in.refresh(ctx, p); err != nil {
			return nil, err
		}
	}
	return found, nil
}

func (in *Intake) refresh(ctx context.Context, p *corpus.Proposal) error {
	if p.Draft == nil {
		return nil
	}
	verdict, matches, err := match.Find(ctx, in.Store, p.Draft)
	if err != nil {
		return fmt.Errorf("match %s: %w", p.ID, err)
	}
	p.Verdict, p.Matches = verdict, matches
	return nil
}

// Accept publishes what waits under an ID, as a person read or edited it, and
// closes it: one transaction. An edited draft may be nil.
func (in *Intake) Accept(ctx context.Context, edit store.Edit, id corpus.ProposalID, edited *corpus.Case, into corpus.CaseID) (*corpus.Case, error) {
	p, err := in.Store.Proposal(ctx, id)
	if err != nil {
		return nil, refused(err)
	}
	draft := p.Draft
	if edited != nil {
		draft = edited
	}
	if draft == nil {
		return nil, refusal{fmt.Errorf("%s is a link that nobody has opened yet", id)}
	}
	record, changed, err := in.Record(ctx, draft, into, true)
	if err != nil {
		return nil, err
	}
	var cases []*corpus.Case
	if changed {
		cases = append(cases, record)
	}
	done, err := in.Store.Decide(ctx, edit, id, store.Published, cases)
	if err != nil {
		return nil, refused(err)
	}
	if !changed {
		return record, nil
	}
	return in.held(ctx, done)
}

// Discard closes what waits under an ID without publishing it.
func (in *Intake) Discard(ctx context.Context, edit store.Edit, id corpus.ProposalID) error {
	_, err := in.Store.Decide(ctx, edit, id, store.Discarded, nil)
	return err
}
