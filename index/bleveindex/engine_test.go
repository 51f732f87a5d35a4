package bleveindex_test

import (
	"log/slog"
	"testing"

	"casebot/index/bleveindex"
	"casebot/index/indextest"
)

func openDisk(t *testing.T, dir string, options ...bleveindex.Option) *bleveindex.Engine {
	t.Helper()
	e, err := bleveindex.Open(dir, slog.New(slog.DiscardHandler), options...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := e.Close(); err != nil {
			t.Error(err)
		}
	})
	return e
}

func TestOnDisk(t *testing.T) {
	indextest.Run(t, func(t *testing.T) indextest.Engine { return openDisk(t, t.TempDir()) })
}

func TestInMemory(t *testing.T) { indextest.Run(t, inMemory()) }

// Postings that are dropped as soon as they are read change nothing.
func TestWithoutCache(t *testing.T) { indextest.Run(t, inMemory(bleveindex.CacheBytes(0))) }

// Nor do those that are dropped now and then, in memory and on disk.
func TestManyDocuments(t *testing.T) { indextest.RunMany(t, inMemory(bleveindex.CacheBytes(100_000))) }

func inMemory(options ...bleveindex.Option) func(t *testing.T) indextest.Engine {
	return func(t *testing.T) indextest.Engine {
		e, err := bleveindex.OpenMemory(options...)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() {
			if err := e.Close(); err != nil {
				t.Error(err)
			}
		})
		return e
	}
}

func TestManyDocumentsOnDisk(t *testing.T) {
	indextest.RunMany(t, func(t *testing.T) indextest.Engine { return openDisk(t, t.TempDir(), bleveindex.CacheBytes(100_000)) })
}
