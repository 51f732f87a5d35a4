package bleveindex

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"sync/atomic"

	"casebot/index"
	"casebot/index/bleveindex/segment"

	"github.com/blevesearch/bleve/v2/index/scorch"
	bleve "github.com/blevesearch/bleve_index_api"
)

// ErrClosed says that the index was closed.
var ErrClosed = errors.New("the search index is closed")

// An Engine is a search index on disk or in memory. Its methods may be called at
// the same time by many.
type Engine struct {
	folder *folder // nil in memory
	queue  *bleve.AnalysisQueue

	mu   sync.RWMutex // held for writing while db is replaced
	db   *scorch.Scorch
	last atomic.Pointer[snapshot] // what the last search knew of the newest snapshot

	searches atomic.Int32 // that are under way

	cacheBytes int
	cache      *cache // of the segments of db

	atOpening int64         // bytes that opening compares with their sums
	unread    []string      // the files that it did not, under mu
	doubted   chan struct{} // holds one thing where reading failed, until Patrol has looked
	stuck     atomic.Bool   // nothing is merged any more, since files are damaged
}

// An Option sets how an index is opened.
type Option func(*Engine)

// CacheBytes bounds how much memory the postings take that are kept between
// searches: 64 MB unless told. Less makes searches slower, never wrong.
func CacheBytes(n int) Option { return func(e *Engine) { e.cacheBytes = max(0, n) } }

func newEngine(f *folder, options []Option) *Engine {
	e := &Engine{folder: f, queue: newQueue(), cacheBytes: usualCache, atOpening: usuallyChecked, doubted: make(chan struct{}, 1)}
	for _, set := range options {
		set(e)
	}
	return e
}

var (
	_ index.Searcher = (*Engine)(nil)
	_ index.Writer   = (*Engine)(nil)
	_ index.Preparer = (*Engine)(nil)
	_ index.Lister   = (*Engine)(nil)
	_ index.Resetter = (*Engine)(nil)
)

// OpenMemory returns an empty index that lives as long as the process.
func OpenMemory(options ...Option) (*Engine, error) {
	e := newEngine(nil, options)
	if err := e.open(); err != nil {
		e.queue.Close()
		return nil, fmt.Errorf("search index in memory: %w", err)
	}
	return e, nil
}

// Open opens the index in a folder, and makes it where there is none. What is in
// the folder and cannot be used (damaged, half-written, not an index) is removed
// with one line in the log, and so is an index of an earlier version: the next [index.Sync] fills the index again.
//
// An index that another process has open is [ErrInUse], within a second.
func Open(dir string, log *slog.Logger, options ...Option) (*Engine, error) {
	folder, err := lockFolder(dir)
	if err != nil {
		return nil, fmt.Errorf("search index in %s: %w", dir, err)
	}
	if older, err := folder.dropOlder(); err != nil {
		log.Warn("the search index of an earlier version cannot be removed: remove it by hand", "folder", dir, "reason", err)
	} else if older {
		log.Warn("the search index is of an earlier version and is built anew", "folder", dir)
	}
	_ = folder.beside().clear() // where that fails, it takes room, and Successor says so
	e := newEngine(folder, options)
	err = e.open()
	if err != nil && !environment(err) {
		log.Warn("the search index cannot be used and is built anew", "folder", folder.path, "reason", err)
		if err = folder.clear(); err == nil {
			err = e.open()
		}
	}
	if err != nil {
		e.queue.Close()
		folder.unlock()
		return nil, fmt.Errorf("search index in %s: %w", dir, err)
	}
	return e, nil
}

// newQueue is where bleve has documents taken apart. Ours come in parts already.
func newQueue() *bleve.AnalysisQueue { return bleve.NewAnalysisQueue(1) }

// open opens what the engine stands on.
func (e *Engine) open() (err error) {
	e.cache = newCache(e.cacheBytes)
	e.stuck.Store(false)
	if e.folder == nil {
		e.db, err = openScorch("", e.queue, e.merging())
	} else {
		e.db, e.unread, err = e.folder.open(e.queue, e.atOpening, e.merging())
	}
	return err
}

// merging is how the engine's files are merged.
func (e *Engine) merging() segment.Merging {
	return segment.Merging{Guard: e.guard, Urgent: e.searched}
}

// searched reports whether a search is under way.
func (e *Engine) searched() bool { return e.searches.Load() > 0 }

// Close ends the index; it waits for searches to end.
func (e *Engine) Close() error {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.queue == nil {
		return nil
	}
	var err error
	if e.db != nil {
		err = e.db.Close()
	}
	e.queue.Close()
	e.db, e.queue = nil, nil
	e.last.Store(nil)
	if e.folder != nil {
		if err == nil {
			err = e.folder.seal()
		}
		err = errors.Join(err, e.folder.unlock())
	}
	if err != nil {
		return fmt.Errorf("search index: close: %w", err)
	}
	return nil
}

// Reset empties the index, position and all.
func (e *Engine) Reset(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("search index: %w", err)
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.reopen((*folder).clear)
}

// reopen opens the index afresh, after a change of its folder. The lock is held.
func (e *Engine) reopen(change func(*folder) error) error {
	if e.db == nil {
		return ErrClosed
	}
	e.last.Store(nil)
	err := e.db.Close()
	e.db = nil
	if err == nil && e.folder != nil {
		err = change(e.folder)
	}
	if err == nil {
		err = e.open()
	}
	if err != nil {
		e.db = nil
		return fmt.Errorf("search index: open it again: %w", err)
	}
	return nil
}
