package bleveindex_test

import (
	"log/slog"
	"testing"

	"casebot/index/bleveindex"
	"casebot/index/indextest"
)

func openDisk(t *testing.T, dir string) *bleveindex.Engine {
	t.Helper()
	e, err := bleveindex.Open(dir, slog.New(slog.DiscardHandler))
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

func TestInMemory(t *testing.T) {
	indextest.Run(t, func(t *testing.T) indextest.Engine {
		e, err := bleveindex.OpenMemory()
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() {
			if err := e.Close(); err != nil {
				t.Error(err)
			}
		})
		return e
	})
}
