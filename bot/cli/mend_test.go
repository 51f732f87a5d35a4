package cli

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"casebot/index"
	"casebot/index/bleveindex"
)

// A journal is a log that may be read while it is written.
type journal struct {
	mu sync.Mutex
	bytes.Buffer
}

func (j *journal) Write(p []byte) (int, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.Buffer.Write(p)
}

func (j *journal) said() string {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.String()
}

// An index that is damaged is built anew while it is open, whether the damage shows in
// a search or, in what opening did not read, in nothing at all; the log says so once.
func TestADamagedIndexIsBuiltAnewWithoutARestart(t *testing.T) {
	camera := index.Request{Query: index.Word{Text: "camera"}, Facets: true}
	for _, c := range []struct {
		name      string
		atOpening int
		from, to  float64 // of each file
		fails     bool
	}{
		{"a bit that no search reads", 0, 1, 1, false},
		{"what searches read", 16 << 20, 0, 0.12, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			said := &journal{}
			a, h := opened(t)
			a.log = slog.New(slog.NewTextHandler(said, nil))
			a.Wait = func(ctx context.Context, _ time.Duration) error { return ctx.Err() }
			want, err := h.index.Search(t.Context(), camera)
			if err != nil {
				t.Fatal(err)
			}
			h.index.Close()
			folder := filepath.Join(h.folder, "index")
			if h.index, err = bleveindex.Open(folder, a.log, bleveindex.OpeningReads(c.atOpening)); err != nil {
				t.Fatal(err)
			}
			harm(t, folder, c.from, c.to)
			a.bot(h, nil)
			a.mend(h)
			if _, err := h.index.Search(t.Context(), camera); err != nil != c.fails {
				t.Errorf("damaged, a search says %v", err)
			}
			for i := 0; h.index.Verify(t.Context()) != nil; i++ {
				if i == 500 {
					t.Fatalf("it is still damaged; the log says %q", said.said())
				}
				time.Sleep(10 * time.Millisecond)
			}
			page, err := h.index.Search(t.Context(), camera)
			if err != nil || page.Total != want.Total || page.Hits[0] != want.Hits[0] {
				t.Errorf("it finds %+v, %v, want %+v", page, err, want)
			}
			if strings.Count(said.said(), "built anew") != 1 {
				t.Errorf("the log says %q", said.said())
			}
		})
	}
}

// harm turns all bits of a part of each segment, the last byte at least, where it is
// mapped.
func harm(t *testing.T, folder string, from, to float64) {
	t.Helper()
	segments, err := filepath.Glob(filepath.Join(folder, "v7", "*.zap"))
	if err != nil || len(segments) == 0 {
		t.Fatalf("no segment: %v", err)
	}
	for _, name := range segments {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		begin := min(int(from*float64(len(data))), len(data)-1)
		part := data[begin:max(begin+1, int(to*float64(len(data))))]
		for i := range part {
			part[i] ^= 0xff
		}
		file, err := os.OpenFile(name, os.O_RDWR, 0)
		if err != nil {
			t.Fatal(err)
		}
		_, err = file.WriteAt(part, int64(begin))
		if err := errors.Join(err, file.Close()); err != nil {
			t.Fatal(err)
		}
	}
}
