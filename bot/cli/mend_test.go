package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"casebot/bot"
	"casebot/corpus"
	"casebot/corpus/store"
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

// What comes while the index is built anew is found in the new one, and what is asked
// meanwhile is answered, whatever is asked and written at once.
func TestWhatComesWhileTheIndexIsBuiltAnew(t *testing.T) {
	a, h := opened(t)
	a.bot(h, nil)
	c, err := h.store.Case(t.Context(), "cn-spc-2025-06-12-han")
	if err != nil {
		t.Fatal(err)
	}
	stop := make(chan struct{})
	var others sync.WaitGroup
	others.Go(func() {
		for n := 0; ; n++ {
			c.Aliases = []string{fmt.Sprint("quorvex ", n)}
			if _, err := h.store.Save(t.Context(), store.Edit{Who: "a test", At: a.Now()}, []*corpus.Case{c}, nil); err != nil {
				t.Error(err)
			}
			if err := a.quietly(t.Context(), h); err != nil {
				t.Error(err)
			}
			select {
			case <-stop:
				return
			default:
			}
		}
	})
	others.Go(func() {
		for {
			page, err := h.index.Search(t.Context(), index.Request{Query: index.Word{Text: "camera"}})
			if err != nil || page.Total == 0 {
				t.Errorf("meanwhile %+v, %v", page, err)
			}
			select {
			case <-stop:
				return
			default:
			}
		}
	})
	for range 3 {
		if err := a.renew(t.Context(), h); err != nil {
			t.Error(err)
		}
	}
	close(stop)
	others.Wait()
	wrong, err := index.Differences(t.Context(), documents(t.Context(), h), h.index)
	if err != nil || !wrong.None() {
		t.Errorf("%+v, %v", wrong, err)
	}
}

// What came in while the new index was filled is in it when it takes the place, for
// which whoever brings the present one up to date is waited for.
func TestTheNewIndexHasWhatCameInMeanwhile(t *testing.T) {
	a, h := opened(t)
	next, err := h.index.Successor()
	if err != nil {
		t.Fatal(err)
	}
	defer next.Close()
	if err := index.Sync(t.Context(), h.store, h.store, next, nil); err != nil {
		t.Fatal(err)
	}
	c, err := h.store.Case(t.Context(), "cn-spc-2025-06-12-han")
	if err != nil {
		t.Fatal(err)
	}
	c.Aliases = []string{"quorvex"}
	if _, err := h.store.Save(t.Context(), store.Edit{Who: "a test", At: a.Now()}, []*corpus.Case{c}, nil); err != nil {
		t.Fatal(err)
	}
	h.syncing.Lock()
	done := make(chan error, 1)
	go func() { done <- h.replace(t.Context(), next) }()
	select {
	case err := <-done:
		t.Fatalf("it did not wait: %v", err)
	case <-time.After(200 * time.Millisecond):
	}
	h.syncing.Unlock()
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	if wrong, err := index.Differences(t.Context(), documents(t.Context(), h), h.index); err != nil || !wrong.None() {
		t.Errorf("%+v, %v", wrong, err)
	}
}

// Who asks of a damaged index is told so, and the log says it once of each index.
func TestTheLogTellsOfEachDamagedIndexOnce(t *testing.T) {
	said := &journal{}
	a, h := opened(t)
	a.log = slog.New(slog.NewTextHandler(said, nil))
	b := a.bot(h, nil)
	for times := range 2 {
		harm(t, filepath.Join(h.folder, "index"), 0, 0.12)
		for range 2 {
			if reply := b.Handle(t.Context(), bot.Request{Text: "/search camera"}); !strings.Contains(reply.Text, "index is damaged") {
				t.Errorf("damaged, it says %q", reply.Text)
			}
		}
		if n := strings.Count(said.said(), "command failed"); n != times+1 {
			t.Errorf("it is said %d times: %s", n, said.said())
		}
		if err := a.renew(t.Context(), h); err != nil {
			t.Fatal(err)
		}
		if reply := b.Handle(t.Context(), bot.Request{Text: "/search camera"}); len(reply.Cards) == 0 {
			t.Errorf("built anew, it says %q", reply.Text)
		}
	}
}

// A rebuild that is called off ends at once and leaves nothing, and the old one is used.
func TestARebuildThatIsCalledOffLeavesNothing(t *testing.T) {
	a, h := opened(t)
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if err := a.renew(ended, h); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
	if left, err := filepath.Glob(filepath.Join(h.folder, "index", "*.new")); err != nil || left != nil {
		t.Errorf("%v, %v", left, err)
	}
	if page, err := h.index.Search(t.Context(), index.Request{Query: index.Word{Text: "camera"}}); err != nil || page.Total == 0 {
		t.Errorf("%+v, %v", page, err)
	}
}

// harm turns all bits of a part of each segment, the last byte at least, where it is
// mapped.
func harm(t *testing.T, folder string, from, to float64) {
	t.Helper()
	segments, err := filepath.Glob(filepath.Join(folder, "v*", "*.zap"))
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
