package bot

import (
	"context"
	"errors"
	"slices"

	"casebot/corpus"
)

// A Desk is where curators work: it reads pages, and keeps the queue of what was
// read in them and of what others suggest.
//
// An error with a Reason is told to the curator; any other is a failure of ours.
type Desk interface {
	Reader
	Queue
}

// A Reader takes a page into the archive.
type Reader interface {
	// Read fetches a page, keeps its article, and puts what it says of cases into
	// the queue. The warnings say what a person should look at.
	Read(ctx context.Context, who, address string) (article *corpus.Article, found []*corpus.Proposal, warnings []string, err error)
	// Suggest puts an address into the queue and fetches nothing.
	Suggest(ctx context.Context, origin, address string) error
}

// A Queue holds what waits for a person.
type Queue interface {
	// Waiting returns the oldest proposals that come after the given one.
	Waiting(ctx context.Context, after corpus.ProposalID, limit int) ([]*corpus.Proposal, error)
	// Proposal returns one; the error wraps [corpus.ErrNotFound] where it does not wait any more.
	Proposal(ctx context.Context, id corpus.ProposalID) (*corpus.Proposal, error)
	// Decide carries out what a person decided and closes the proposal.
	Decide(ctx context.Context, id corpus.ProposalID, d Decision) (*corpus.Case, error)
}

// A Decision is what a person made of a proposal: a case of its own, a part of
// one that the archive holds, or nothing.
type Decision struct {
	Who     string
	Why     string
	Discard bool
	Into    corpus.CaseID // the case that it is; empty: a new one
	Draft   *corpus.Case  // as the person edited it; nil: as proposed
}

// reason returns what an error has to tell the asker, if anything.
func reason(err error) (string, bool) {
	var told interface{ Reason() string }
	if errors.As(err, &told) {
		return told.Reason(), true
	}
	return "", false
}

// curates reports whether the asker may change the archive: whoever runs the
// bot, and in the operator's home server its managers and those who have the role
// that they chose. Inviting a bot makes everybody the manager of some server, so no
// other counts.
func (b *Bot) curates(req Request) bool {
	curator := req.rules.Curators != "" && slices.Contains(req.Roles, req.rules.Curators)
	return req.Owner || b.config.Home != "" && req.Guild == b.config.Home && (req.Manager || curator)
}
