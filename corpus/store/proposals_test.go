package store_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"casebot/corpus"
	"casebot/corpus/store"
)

func draft(n int) *corpus.Proposal {
	return &corpus.Proposal{ID: corpus.ProposalID(fmt.Sprintf("prop-%d", n)), At: noon.Add(time.Duration(-n) * time.Hour), Origin: "lamps.xml",
		Article: plainArticle(n, "").ID, Draft: plainCase(n, "Draft"), Verdict: corpus.NewCase}
}

func link(n int, origin string) *corpus.Proposal {
	return &corpus.Proposal{ID: corpus.ProposalID(fmt.Sprintf("link-%s-%d", origin, n)), At: noon, Origin: origin, Link: fmt.Sprintf("https://example.org/%d", n)}
}

func propose(t testing.TB, s *store.Store, ps ...*corpus.Proposal) int {
	t.Helper()
	added, err := s.Propose(ctx, ps...)
	if err != nil {
		t.Fatal(err)
	}
	return added
}

func waiting(t testing.TB, s *store.Store, after corpus.ProposalID, limit int) (ids []corpus.ProposalID) {
	t.Helper()
	found, err := s.Proposals(ctx, after, limit)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range found {
		ids = append(ids, p.ID)
	}
	return ids
}

func TestAProposalWaitsUntilAPersonDecides(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	same(t, "added", propose(t, s, draft(1), draft(2), link(3, "a")), 3)
	same(t, "added again", propose(t, s, draft(2), draft(4)), 1)
	same(t, "all", waiting(t, s, "", 0), []corpus.ProposalID{"prop-1", "prop-2", "link-a-3", "prop-4"})
	same(t, "a page", waiting(t, s, "prop-1", 2), []corpus.ProposalID{"prop-2", "link-a-3"})
	same(t, "behind the end", waiting(t, s, "prop-4", 2), []corpus.ProposalID(nil))
	same(t, "behind one that is not there", waiting(t, s, "prop-9", 1), []corpus.ProposalID{"prop-1"})
	p, err := s.Proposal(ctx, "prop-2")
	fails(t, err, nil)
	same(t, "one", p, draft(2))

	outcomes, err := s.Decide(ctx, ann, "prop-2", store.Published, list(plainCase(2, "Draft"), plainCase(3, "Merged")))
	fails(t, err, nil)
	same(t, "outcomes", outcomes[1], store.Outcome{Ref: plainCase(3, "").ID.Ref(), Action: store.New, Revision: 1})
	same(t, "title", title(t, s, 2), "Draft")
	_, err = s.Decide(ctx, ann, "prop-1", store.Discarded, nil)
	fails(t, err, nil)
	same(t, "behind one that is decided", waiting(t, s, "prop-2", 0), []corpus.ProposalID{"link-a-3", "prop-4"})
	same(t, "added after the decision", propose(t, s, draft(1), draft(2)), 0)

	_, err = s.Proposal(ctx, "prop-1")
	fails(t, err, store.ErrDecided)
	same(t, "message", err.Error(), "proposal prop-1 was decided already; look at the next proposal (discarded by ann)")
	_, err = s.Decide(ctx, ann, "prop-1", store.Published, list(plainCase(9, "Late")))
	fails(t, err, store.ErrDecided)
	same(t, "the late case", title(t, s, 9), "none")
	_, err = s.Proposal(ctx, "prop-9")
	fails(t, err, corpus.ErrNotFound)
	_, err = s.Decide(ctx, ann, "prop-9", store.Discarded, nil)
	fails(t, err, corpus.ErrNotFound)
	decided, err := s.Decisions(ctx, 0)
	fails(t, err, nil)
	same(t, "decisions", decided, []store.Decided{{ID: "prop-2", Decision: store.Published, Edit: ann}, {ID: "prop-1", Decision: store.Discarded, Edit: ann}})
	state(t, s)
}

func TestADecisionThatCannotBeSavedLeavesTheProposalWaiting(t *testing.T) {
	s := open(t, t.TempDir())
	propose(t, s, draft(1))
	forget(t, s, store.Forgotten{Case: "de-test-0005"})
	for name, decide := range map[string]func() error{
		"an unsound case": func() error {
			_, err := s.Decide(ctx, ann, "prop-1", store.Published, list(plainCase(1, "")))
			return err
		},
		"a forgotten case": func() error {
			_, err := s.Decide(ctx, ann, "prop-1", store.Published, list(plainCase(1, "One"), plainCase(5, "Five")))
			return err
		},
		"no such decision": func() error { _, err := s.Decide(ctx, ann, "prop-1", "postponed", nil); return err },
		"a case to discard": func() error {
			_, err := s.Decide(ctx, ann, "prop-1", store.Discarded, list(plainCase(1, "One")))
			return err
		},
		"nobody who decides": func() error { _, err := s.Decide(ctx, store.Edit{}, "prop-1", store.Discarded, nil); return err },
	} {
		if decide() == nil {
			t.Errorf("%s was let in", name)
		}
		same(t, name+": waiting", waiting(t, s, "", 0), []corpus.ProposalID{"prop-1"})
		same(t, name+": case", title(t, s, 1), "none")
	}
}

func TestProposalsThatCannotBeQueued(t *testing.T) {
	s := open(t, t.TempDir())
	for name, spoil := range map[string]func(*corpus.Proposal){
		"no ID":             func(p *corpus.Proposal) { p.ID = "" },
		"no moment":         func(p *corpus.Proposal) { p.At = time.Time{} },
		"nothing in it":     func(p *corpus.Proposal) { p.Draft = nil },
		"two things in it":  func(p *corpus.Proposal) { p.Link = "https://example.org" },
		"no address":        func(p *corpus.Proposal) { p.Draft, p.Link = nil, "file:///etc/passwd" },
		"a long address":    func(p *corpus.Proposal) { p.Draft, p.Link = nil, "https://example.org/"+strings.Repeat("x", 2000) },
		"a long origin":     func(p *corpus.Proposal) { p.Origin = strings.Repeat("x", 1001) },
		"a huge draft":      func(p *corpus.Proposal) { p.Draft.Summary = strings.Repeat("x", 1<<20) },
		"a moment too late": func(p *corpus.Proposal) { p.At = time.Date(10_000, 1, 1, 0, 0, 0, 0, time.UTC) },
	} {
		bad := draft(2)
		spoil(bad)
		if added, err := s.Propose(ctx, draft(1), bad); err == nil || added != 0 {
			t.Errorf("%s: %d were added, %v", name, added, err)
		}
	}
	same(t, "waiting", waiting(t, s, "", 0), []corpus.ProposalID(nil))
}

func TestTheQueueEnds(t *testing.T) {
	s := open(t, t.TempDir())
	for n := range 50 {
		propose(t, s, link(n, "a"))
	}
	added, err := s.Propose(ctx, link(50, "b"), link(51, "a"))
	fails(t, err, store.ErrQueueFull)
	same(t, "added", added, 0)
	same(t, "message", err.Error(), "the queue of links that a suggests is full; review what waits and try again")
	same(t, "from elsewhere", propose(t, s, link(50, "b"), draft(1)), 2)
	_, err = s.Decide(ctx, ann, "link-a-0", store.Discarded, nil)
	fails(t, err, nil)
	same(t, "in the place of one that was decided", propose(t, s, link(51, "a")), 1)

	many := make([]*corpus.Proposal, 10_000-len(waiting(t, s, "", 0)))
	for i := range many {
		many[i] = link(i, fmt.Sprint("origin ", i/50))
	}
	same(t, "up to 10,000", propose(t, s, many...), len(many))
	if _, err := s.Propose(ctx, draft(2)); !errors.Is(err, store.ErrQueueFull) || !strings.HasPrefix(err.Error(), "the queue of proposals is full") {
		t.Errorf("error is %v", err)
	}
	same(t, "one that waits", propose(t, s, draft(1)), 0)
}
