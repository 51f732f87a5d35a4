package bleveindex

import (
	"errors"
	"fmt"
	"os"
)

// beside is the folder in which what takes the place of this one is made. The lock on
// this one holds for it.
func (f *folder) beside() *folder { return &folder{path: f.path + ".new"} }

// A Successor is an index that is made to take the place of another one.
type Successor struct{ *Engine }

// Successor returns an empty index beside this one, which is filled while this one
// goes on being searched; [Engine.Yield] puts it in this one's place. There is one at a
// time; what a kill has left of one is removed by the next Open.
func (e *Engine) Successor() (*Successor, error) {
	if e.folder == nil {
		return nil, errors.New("search index in memory: it has no successor")
	}
	next := newEngine(e.folder.beside(), []Option{CacheBytes(0)})
	err := next.folder.clear()
	if err == nil {
		err = next.open()
	}
	if err != nil {
		next.queue.Close()
		return nil, fmt.Errorf("search index in %s: %w", next.folder.path, err)
	}
	return &Successor{next}, nil
}

// Close ends the index, and removes it where it has not taken its place.
func (s *Successor) Close() error { return errors.Join(s.Engine.Close(), s.folder.clear()) }

// Yield closes a successor of this index and puts it in its place. Nothing may be
// written to either meanwhile; searches wait.
func (e *Engine) Yield(to *Successor) error {
	if err := to.Engine.Close(); err != nil {
		return err
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.reopen(func(f *folder) error {
		if err := f.clear(); err != nil {
			return err
		}
		return os.Rename(to.folder.path, f.path)
	})
}
