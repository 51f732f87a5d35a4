package fetch

import (
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"time"

	"casebot/corpus"
)

// ErrCorrupt says that a file of raw pages does not hold what was written to it.
var ErrCorrupt = errors.New("is damaged: remove the file, and add its page again")

// Raw keeps the bytes of pages for a while, one file to a page, so that a better
// reader can run again. Several processes may use one folder: a file is there
// whole or not at all.
type Raw struct {
	dir  string
	keep time.Duration
	now  func() time.Time
}

// OpenRaw returns the raw pages in a folder, which it makes if it has to, for
// its owner alone. Pages are given out until they are older than keep, and
// deleted by the first Expire after that.
func OpenRaw(dir string, keep time.Duration, now func() time.Time) (*Raw, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("raw pages cannot be kept: %w: use another --data folder", err)
	}
	return &Raw{dir: dir, keep: keep, now: now}, nil
}

// Put keeps a page, in place of what was kept for the address that was asked for.
func (r *Raw) Put(page *Page) error {
	data, err := encodePage(page)
	if err != nil {
		return fmt.Errorf("keep %s: %w", shown(page.Asked), err)
	}
	if err := r.write(r.file(page.Asked), data); err != nil {
		return fmt.Errorf("keep %s: %w: free some space, or go on without raw pages", shown(page.Asked), err)
	}
	return nil
}

// Get returns the page that was kept for an address: the one asked for at that time, or
// the one that redirects led to. Where there is none, or only one that is too old, the
// error wraps [corpus.ErrNotFound].
func (r *Raw) Get(address string) (*Page, error) {
	page, err := r.read(r.file(address))
	if err == nil && r.fresh(page.Fetched) {
		return page, nil
	}
	if errors.Is(err, ErrCorrupt) {
		return nil, err
	}
	for page, err := range r.All() {
		if err == nil && same(page.URL, address) {
			return page, nil
		}
	}
	return nil, fmt.Errorf("the raw page of %s %w: add it again", shown(address), corpus.ErrNotFound)
}

// All returns every page that is kept and not too old, in no order that means
// anything. A file that cannot be read comes as an error that names it, and the
// rest follow.
func (r *Raw) All() iter.Seq2[*Page, error] {
	return func(yield func(*Page, error) bool) {
		for _, file := range r.files(".page") {
			page, err := r.read(file)
			if errors.Is(err, fs.ErrNotExist) || err == nil && !r.fresh(page.Fetched) {
				continue
			}
			if !yield(page, err) {
				return
			}
		}
	}
}

// Remove deletes what is kept for an address, asked for or arrived at, whether
// it is still given out or not. It is no error if there is nothing.
func (r *Raw) Remove(address string) error {
	problems := []error{r.remove(r.file(address))}
	for _, file := range r.files(".page") {
		if page, err := r.read(file); err == nil && same(page.URL, address) {
			problems = append(problems, r.remove(file))
		}
	}
	return errors.Join(problems...)
}

// Expire deletes the pages that are too old, and by their file's date damaged
// files and those that a kill left half-written.
func (r *Raw) Expire() error {
	var problems []error
	for _, file := range append(r.files(".page"), r.files(".tmp")...) {
		if since, err := r.since(file); err == nil && !r.fresh(since) {
			problems = append(problems, r.remove(file))
		}
	}
	return errors.Join(problems...)
}

// since returns the moment from which a file is kept.
func (r *Raw) since(file string) (time.Time, error) {
	if page, err := r.read(file); err == nil {
		return page.Fetched, nil
	}
	info, err := os.Lstat(file)
	if err != nil {
		return time.Time{}, err
	}
	return info.ModTime(), nil
}

func (r *Raw) fresh(since time.Time) bool { return r.now().Sub(since) <= r.keep }

func (r *Raw) file(address string) string {
	return filepath.Join(r.dir, string(corpus.ArticleIDForURL(address))+".page")
}

func same(a, b string) bool { return corpus.ArticleIDForURL(a) == corpus.ArticleIDForURL(b) }
