package answer

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"iter"
	"sync"

	"casebot/corpus"
	"casebot/index"
)

// A memory keeps the newest digest. It may be used by many at once.
type memory struct {
	mu      sync.Mutex
	last    *digest
	whole   bool          // last has a register of all cases, made beside the questions
	reading chan struct{} // closed when the register that is being made stands; nil: none is
	stop    func()        // gives up the one that is being made
	closed  bool          // none is made any more
	failed  position      // of what a register could not be made
	failure error
}

// A lister is an archive that gives all of its cases, in the order of their IDs;
// without that no register of a large archive is made.
type lister interface {
	Cases(ctx context.Context) iter.Seq2[*corpus.Case, error]
}

// Prepare makes what is remembered of the archive, and returns when it stands. It
// need not be called: the first question makes it of a small archive, and begins to
// of a large one, and is answered from a part.
func (a *Answerer) Prepare(ctx context.Context) error {
	if _, err := a.digest(ctx); err != nil {
		return err
	}
	a.memory.mu.Lock()
	reading := a.memory.reading
	a.memory.mu.Unlock()
	if reading == nil {
		return nil
	}
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-reading:
	}
	a.memory.mu.Lock()
	defer a.memory.mu.Unlock()
	return a.memory.failure
}

// Close gives up what is being made of a large archive beside the questions, and
// returns when nobody reads the archive for it any more: then the archive may be
// closed. Questions are answered after that as well, of a large archive from a part.
func (a *Answerer) Close() {
	a.memory.mu.Lock()
	a.memory.closed = true
	reading, stop := a.memory.reading, a.memory.stop
	a.memory.mu.Unlock()
	if reading != nil {
		stop()
		<-reading
	}
}

// digest returns what is known of the archive as it is now. An archive without a
// feed is read anew each time.
func (a *Answerer) digest(ctx context.Context) (*digest, error) {
	feed, remembers := a.archive.(index.Feed)
	var now position
	var err error
	if remembers {
		now.of = feed.ID()
		if now.seq, err = feed.LastSeq(ctx); err != nil {
			return nil, fmt.Errorf("position of the archive: %w", err)
		}
	}
	a.memory.mu.Lock()
	defer a.memory.mu.Unlock()
	last := a.memory.last
	same := remembers && last != nil && last.of == now.of && last.seq == now.seq
	if same && a.memory.whole {
		return last, nil // the index need not know as much yet
	}
	if now.total, err = a.cases(ctx); err != nil {
		return nil, err
	}
	switch {
	case same && last.total == now.total:
		return last, nil
	case remembers && a.memory.whole && last.of == now.of && now.total > mostKept:
		last, err = a.catchUp(ctx, feed, last, now)
	default:
		a.memory.whole = false
		if last, err = a.read(ctx, now); err == nil && remembers && now.total > mostKept {
			a.begin(ctx, feed, now)
		}
	}
	if err != nil {
		return nil, err
	}
	a.memory.last = last
	return last, nil
}

// cases returns how many cases the index knows.
func (a *Answerer) cases(ctx context.Context) (int, error) {
	page, err := a.searcher.Search(ctx, index.Request{Query: index.Years{}, Kind: corpus.CaseRecord, Limit: 1})
	if err != nil {
		return 0, fmt.Errorf("count the cases: %w", err)
	}
	return page.Total, nil
}

// read makes a digest of the cases that the index knows, the first of many.
func (a *Answerer) read(ctx context.Context, now position) (*digest, error) {
	page, err := a.searcher.Search(ctx, index.Request{Query: index.Years{}, Kind: corpus.CaseRecord, Limit: mostKept, Facets: now.total > mostKept})
	if err != nil {
		return nil, fmt.Errorf("read the cases: %w", err)
	}
	cases, err := a.load(ctx, page.Hits)
	if err != nil {
		return nil, err
	}
	now.total = page.Total
	d := digested(now, registered(cases), cases)
	d.cover(page.Facets)
	return d, nil
}

// begin makes a register of all cases beside the questions, where none is being
// made, until [Answerer.Close]. What could not be read is not tried again before the
// archive changes. The memory must be locked.
func (a *Answerer) begin(ctx context.Context, feed index.Feed, now position) {
	all, ok := a.archive.(lister)
	if !ok || a.memory.closed || a.memory.reading != nil || a.memory.failed == now {
		return
	}
	ctx, stop := context.WithCancel(context.WithoutCancel(ctx)) // it outlives the question that began it
	done := make(chan struct{})
	a.memory.reading, a.memory.stop = done, stop
	go func() {
		made, err := registerOf(ctx, all)
		stop()
		a.memory.mu.Lock()
		defer a.memory.mu.Unlock()
		defer close(done)
		a.memory.reading, a.memory.failure = nil, err
		if err != nil {
			a.memory.failed = now
			return
		}
		if feed.ID() == now.of { // else it holds what was to be forgotten
			now.total = made.size()
			a.memory.last, a.memory.whole = digested(now, made, nil), true
		}
	}()
}

// registerOf makes the register of all cases of an archive.
func registerOf(ctx context.Context, all lister) (made *register, err error) {
	defer func() {
		if crash := recover(); crash != nil { // nobody stands above to catch it
			err = fmt.Errorf("read all cases: %w: %v", errCrashed, crash)
		}
	}()
	made = newRegister()
	for c, err := range all.Cases(ctx) {
		if err = cmp.Or(err, ctx.Err()); err != nil {
			return nil, fmt.Errorf("read all cases: %w", err)
		}
		made.add(c)
	}
	made.citing.sort()
	return made, nil
}

var errCrashed = errors.New("crashed")

// Bounds on what is followed while somebody waits: changes of the feed, and cases
// among them. Beyond that the register is made anew.
const (
	mostChanges  = 5000
	mostFollowed = 200
)

// catchUp brings the digest of a large archive up to where it is now, or, where too
// much has changed, begins to make another one and goes on with what there is.
func (a *Answerer) catchUp(ctx context.Context, feed index.Feed, last *digest, now position) (*digest, error) {
	changes, err := feed.Changes(ctx, last.seq, mostChanges+1)
	if err != nil {
		return nil, fmt.Errorf("what has changed since %d: %w", last.seq, err)
	}
	changed := map[corpus.CaseID]*corpus.Case{}
	for _, change := range changes {
		now.seq = change.Seq
		if id := corpus.CaseID(change.Ref.ID); change.Ref == id.Ref() {
			changed[id] = nil
		}
	}
	if len(changes) > mostChanges || len(changed) > mostFollowed {
		a.begin(ctx, feed, now)
		behind := *last
		behind.total = max(now.total, last.compared)
		return &behind, nil
	}
	for id := range changed {
		if changed[id], err = corpus.Found(a.archive.Case(ctx, id)); err != nil {
			return nil, fmt.Errorf("case %s: %w", id, err)
		}
	}
	next := last.register.with(changed)
	now.total = next.size()
	if next.worn() {
		a.begin(ctx, feed, now)
	}
	return digested(now, next, nil), nil
}
