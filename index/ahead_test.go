package index_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"sync/atomic"
	"testing"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/indextest"
)

// A tellingWriter ends writing a batch when the next one is being prepared.
type tellingWriter struct {
	plainWriter
	begun   chan int64 // batches being prepared
	last    int64
	breaks  map[string]error
	written atomic.Int64
	ahead   int64 // how many batches were prepared and not written, at most
}

func (w *tellingWriter) Prepare(_ context.Context, b index.Batch) (func(context.Context) error, error) {
	seq := b.Position.Seq
	w.ahead = max(w.ahead, seq-w.written.Load())
	w.begun <- seq
	if err := w.breaks[fmt.Sprint("prepare ", seq)]; err != nil {
		return nil, err
	}
	return func(context.Context) error {
		for next := seq; next <= seq && seq < w.last; {
			next = <-w.begun
		}
		if err := w.breaks[fmt.Sprint("write ", seq)]; err != nil {
			return err
		}
		w.written.Store(seq)
		return nil
	}, nil
}

// numbered yields batches at the positions from 1, and then an error if there is one.
func numbered(upTo int64, end error) iter.Seq2[index.Batch, error] {
	return func(yield func(index.Batch, error) bool) {
		for seq := range upTo {
			if !yield(index.Batch{Position: index.Position{Seq: seq + 1}}, nil) {
				return
			}
		}
		if end != nil {
			yield(index.Batch{}, end)
		}
	}
}

// Each batch is prepared while the one before is written (writing would never end
// otherwise), and none beyond it.
func TestWriteAllIsOneBatchAhead(t *testing.T) {
	broken := errors.New("disk on fire")
	for _, c := range []struct {
		what    string
		read    error
		breaks  map[string]error
		written int64
	}{
		{"all goes well", nil, nil, 9},
		{"reading fails", broken, nil, 9},
		{"preparing fails", nil, map[string]error{"prepare 5": broken}, 4},
		{"writing fails", nil, map[string]error{"write 5": broken}, 4},
	} {
		w := &tellingWriter{begun: make(chan int64, 9), last: 9, breaks: c.breaks}
		var told []int64
		err := index.WriteAll(t.Context(), w, numbered(9, c.read), func(p index.Position) error {
			told = append(told, p.Seq)
			return nil
		})
		if fails := c.read != nil || c.breaks != nil; fails != errors.Is(err, broken) || !fails && err != nil {
			t.Errorf("%s: %v", c.what, err)
		}
		if w.written.Load() != c.written || int64(len(told)) != c.written || w.ahead != 2 {
			t.Errorf("%s: written up to %d, told of %v, %d in memory", c.what, w.written.Load(), told, w.ahead)
		}
	}
}

func TestWriteAllEnds(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	var w writer
	err := index.WriteAll(ctx, &w, numbered(9, nil), func(p index.Position) error {
		if p.Seq == 2 {
			cancel()
			return ctx.Err()
		}
		return nil
	})
	if !errors.Is(err, context.Canceled) || w.position.Seq != 2 {
		t.Errorf("at %d: %v", w.position.Seq, err)
	}
	if err := index.WriteAll(ctx, &w, numbered(9, nil), nil); !errors.Is(err, context.Canceled) || w.position.Seq != 2 {
		t.Errorf("after the end, at %d: %v", w.position.Seq, err)
	}
}

// What comes in while the last batch is written is not left for the next time.
func TestSyncReadsWhatCameMeanwhile(t *testing.T) {
	a, w := &indextest.Archive{}, &writer{}
	put(a, "x-1")
	err := index.Sync(t.Context(), a, a, w, func(done, _ int64) {
		if done == 1 {
			put(a, "x-2")
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	agrees(t, a, w)
	if w.position.Seq != 2 || w.held[corpus.CaseID("x-2").Ref()] == 0 {
		t.Errorf("at %v", w.position)
	}
}
