package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"casebot/bot"
	"casebot/bot/state"
	"casebot/corpus"
	"casebot/corpus/builtin"
	"casebot/corpus/fetch"
	"casebot/corpus/match"
	"casebot/corpus/read"
	"casebot/corpus/store"
	"casebot/index"
	"casebot/index/bleveindex"

	"github.com/gofrs/flock"
)

// house is an open data folder: the archive, its index, and the lock that keeps
// other processes out.
type house struct {
	folder string
	store  *store.Store
	index  *bleveindex.Engine
	lock   *flock.Flock
	memory *state.State // of conversations and watches; nil until it is needed
	notes  *scratch     // of a terminal session; nil where none is kept
	names  *names       // kept for suggestions while the folder is served; nil: they are read on demand
	bots   []*bot.Bot   // that answer from it

	open        context.Context // ends when the house is closed
	shut        context.CancelFunc
	reading     sync.WaitGroup // what reads the archive beside what is asked
	syncing     sync.Mutex     // one at a time brings the index up to the archive
	remembering sync.Mutex     // one at a time opens the memory
}

// patience is how long to wait for another process that is about to finish.
const patience = 2 * time.Second

// open opens the data folder, loads the archive that ships where it is new, and
// brings the index up to the archive.
func (a *app) open(ctx context.Context) (*house, error) {
	h, err := a.openAsIs(ctx)
	if err != nil {
		return nil, err
	}
	if err := a.sync(ctx, h); err != nil {
		h.close()
		return nil, fmt.Errorf("index in %s: %w", h.folder, err)
	}
	return h, nil
}

// sync brings the index up to the archive, and shows how far it has come.
func (a *app) sync(ctx context.Context, h *house) error {
	h.syncing.Lock()
	defer h.syncing.Unlock()
	defer h.names.nudge()
	return index.Sync(ctx, h.store, h.store, h.index, a.progress("indexing"))
}

// quietly is sync beside other work that shows how far it has come.
func (a *app) quietly(ctx context.Context, h *house) error {
	h.syncing.Lock()
	defer h.syncing.Unlock()
	defer h.names.nudge()
	return index.Sync(ctx, h.store, h.store, h.index, nil)
}

// openAsIs is open with the index as it was left.
func (a *app) openAsIs(ctx context.Context) (_ *house, err error) {
	if a.cache < 0 || a.cache > mostCache {
		return nil, usageError{fmt.Errorf("--cache %d: give a number of MB from 0 to %d", a.cache, mostCache)}
	}
	folder, err := a.folder()
	if err != nil {
		return nil, err
	}
	h := &house{folder: folder}
	h.open, h.shut = context.WithCancel(ctx)
	defer func() {
		if err != nil {
			h.close()
		}
	}()
	if err = h.claim(ctx); err != nil {
		return nil, err
	}
	if h.store, err = store.Open(ctx, folder, store.Random(a.Random), store.Keys(match.KeysVersion, match.Keys), store.Bands("1", bands), store.Derived("index/*/root.bolt")); err != nil {
		return nil, err
	}
	if a.builtin {
		if err = a.ship(ctx, h.store); err != nil {
			return nil, err
		}
	}
	h.index, err = bleveindex.Open(filepath.Join(folder, "index"), a.log, bleveindex.CacheBytes(a.cache<<20))
	return h, err
}

// bands are what near copies of an article's text are found by.
func bands(article *corpus.Article) []string { return read.Bands(read.Fingerprint(article.Text)) }

// claim locks the folder for this process.
func (h *house) claim(ctx context.Context) error {
	if err := os.MkdirAll(h.folder, 0o700); err != nil {
		return fmt.Errorf("data folder %s cannot be made: %w; choose another with --data or CASEBOT_DATA", h.folder, reason(err))
	}
	name := filepath.Join(h.folder, "lock")
	h.lock = flock.New(name)
	wait, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	locked, err := h.lock.TryLockContext(wait, 20*time.Millisecond)
	switch {
	case locked:
		if err := os.WriteFile(name, fmt.Appendf(nil, "%d\n", os.Getpid()), 0o644); err != nil {
			return fmt.Errorf("data folder %s cannot be written: %w; make room or give it write permission, or choose another with --data or CASEBOT_DATA", h.folder, reason(err))
		}
		return nil
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil && !errors.Is(err, context.DeadlineExceeded):
		return fmt.Errorf("data folder %s cannot be written: %w; choose another with --data or CASEBOT_DATA", h.folder, reason(err))
	}
	holder, _ := os.ReadFile(name)
	return fmt.Errorf("data folder %s is in use by another casebot (process %s); stop that one, or choose another folder with --data",
		h.folder, strings.TrimSpace(string(holder)))
}

// reason strips the path that the message around it has already named.
func reason(err error) error {
	var path *os.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}

// ship loads the archive that ships, where it is new, and says what it did to
// records that a person had edited.
func (a *app) ship(ctx context.Context, s *store.Store) error {
	digest, err := builtin.Digest()
	if err != nil {
		return err
	}
	loaded, err := s.LoadBuiltin(ctx, digest, builtin.Cases, a.Now())
	if err != nil {
		return fmt.Errorf("load the archive that ships: %w", err)
	}
	for _, id := range loaded.Kept {
		fmt.Fprintf(a.Stderr, "kept your edit of %s: the archive that ships has a newer version of it.\n", id)
	}
	return nil
}

// close gives everything back, in the reverse order. Errors of closing are
// ignored: what was acknowledged is on disk.
func (h *house) close() {
	h.shut()
	h.reading.Wait()
	for _, b := range h.bots {
		b.Close()
	}
	if h.index != nil {
		h.index.Close()
	}
	if h.memory != nil {
		h.memory.Close()
	}
	if h.store != nil {
		h.store.Close()
	}
	if h.lock != nil {
		h.lock.Unlock()
	}
}

// bot returns a bot over the open folder, and ends it with that. client fetches what
// curators add; nil where pages are not fetched.
func (a *app) bot(h *house, client *fetch.Client) *bot.Bot {
	config := bot.Config{Contact: a.Env("CASEBOT_CONTACT"), Home: a.Env("CASEBOT_HOME_GUILD"), Desk: a.desk(h, client), Cite: citation, Reading: match.Reading, Names: a.completer(h), Log: a.log}
	kept := late{a, h}
	config.Settings, config.Feedback, config.Eraser, config.Feeds = kept, kept, kept, readyMade
	if h.notes != nil {
		config.Notes = h.notes
	}
	if h.memory != nil {
		config.Memory, config.Notes = h.memory, h.memory
	}
	config.Follows = a.follows(h)
	b := bot.New(h.store, h.index, config)
	h.bots = append(h.bots, b)
	return b
}
