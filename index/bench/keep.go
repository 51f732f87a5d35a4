package bench

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// Kept are the names of what is written down beside documents and indexes that
// later runs use again: which they are, and what was measured when they were made.
const (
	keptDocuments = "documents.txt"
	keptSuffix    = ".json"
)

// A receipt says which documents a file holds, or an index. Nothing of it is believed
// where another corpus is asked for.
type receipt struct {
	Docs  int
	Seed  uint64
	Size  int64        // of the texts
	Law   Law          // of a file
	Index IndexFigures // of an index
}

// Documents returns the file of the documents in a folder, its size in bytes and
// what came of the laws. A file that an earlier run made of the same corpus is
// used again; without one it is made, as [Corpus.Write] says.
func (c *Corpus) Documents(ctx context.Context, folder string, progress func(done, total int64)) (file string, size int64, law Law, err error) {
	file = filepath.Join(folder, keptDocuments)
	if before := readReceipt(file); before.of(c) && fileSize(file) == before.Size {
		return file, before.Size, before.Law, nil
	}
	forget(file)
	if size, law, err = c.Write(ctx, file, progress); err != nil {
		return "", 0, Law{}, err
	}
	return file, size, law, note(file, receipt{Docs: c.docs, Seed: c.seed, Size: size, Law: law})
}

func (m receipt) of(c *Corpus) bool { return m.Docs == c.docs && m.Seed == c.seed }

// readReceipt reads what is written down beside a file or folder; nothing where there
// is nothing, or nothing that can be read.
func readReceipt(beside string) (m receipt) {
	written, _ := os.ReadFile(beside + keptSuffix)
	if json.Unmarshal(written, &m) != nil {
		return receipt{}
	}
	return m
}

func note(beside string, m receipt) error {
	written, err := json.Marshal(m)
	if err == nil {
		err = os.WriteFile(beside+keptSuffix, written, 0o600)
	}
	if err != nil {
		return fmt.Errorf("write down what %s is: %w", beside, err)
	}
	return nil
}

// forget takes back what was written down: what it told of is made anew.
func forget(beside string) { _ = os.Remove(beside + keptSuffix) } // it may not be there

func fileSize(name string) int64 {
	info, err := os.Stat(name)
	if err != nil {
		return -1
	}
	return info.Size()
}

// loaded loads the documents, or leaves it at those that an earlier run has loaded
// and returns what that one measured. An index that does not hold them any more is
// made anew: the engine may have dropped it, being damaged or of an earlier layout.
func (m *Measuring) loaded(ctx context.Context) (IndexFigures, error) {
	if before := readReceipt(m.Folder); m.Keep && before.of(m.Corpus) {
		held, err := m.held(ctx)
		if err != nil {
			return IndexFigures{}, fmt.Errorf("look at what was kept in %s: %w; remove that folder, and it is made anew", m.Folder, err)
		}
		if held == m.Docs {
			return before.Index, nil
		}
	}
	forget(m.Folder)
	if err := os.RemoveAll(m.Folder); err != nil {
		return IndexFigures{}, err
	}
	if err := os.MkdirAll(m.Folder, 0o700); err != nil {
		return IndexFigures{}, err
	}
	begun := m.Now()
	if err := m.load(ctx); err != nil {
		return IndexFigures{}, err
	}
	figures := IndexFigures{Engine: m.Name, DocsPerSecond: rate(m.Docs, m.Now().Sub(begun)), PeakMB: peakMB()}
	if !m.Keep {
		return figures, nil
	}
	return figures, note(m.Folder, receipt{Docs: m.Corpus.docs, Seed: m.Corpus.seed, Size: m.Size, Index: figures})
}

// held returns how many documents are in the folder.
func (m *Measuring) held(ctx context.Context) (n int, err error) {
	if err := os.MkdirAll(m.Folder, 0o700); err != nil {
		return 0, err
	}
	engine, err := m.Open(m.Folder, m.Texts)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, engine.Close()) }()
	return engine.Held(ctx)
}
