package cli

import (
	"context"
	"crypto/rand"
	"errors"
	"io"
	"log/slog"
	"strings"
	"testing"
	"time"

	"casebot/corpus"
	"casebot/corpus/store"
	"casebot/index"
	"casebot/index/complete"
)

// While somebody serves the archive, what is suggested follows it: each time the
// index was brought up to date, whatever came or went.
func TestSuggestionsFollowTheArchive(t *testing.T) {
	a := &app{Process: Process{Env: func(string) string { return "" }, Stderr: io.Discard, Now: time.Now, Random: rand.Reader},
		log: slog.New(slog.DiscardHandler), data: t.TempDir(), builtin: true}
	h, err := a.open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer h.close()
	ctx, stop := context.WithCancel(t.Context())
	stopped := a.complete(ctx, h)
	// becomes waits until what is typed suggests a case, or none any more.
	becomes := func(typed, want string) {
		t.Helper()
		await(t, h.names, typed, func(found []index.Suggestion) bool {
			return len(found) == 0 && want == "" || len(found) > 0 && found[0].Ref.ID == want
		})
	}
	becomes("han mou", "cn-spc-2025-06-12-han")
	c, err := h.store.Case(ctx, "cn-spc-2025-06-12-han")
	if err != nil {
		t.Fatal(err)
	}
	c.Aliases = append(c.Aliases, "the quorvex tablets")
	edit := store.Edit{Who: "a test", At: a.Now()}
	if _, err := h.store.Save(ctx, edit, []*corpus.Case{c}, nil); err != nil {
		t.Fatal(err)
	}
	if err := a.quietly(ctx, h); err != nil {
		t.Fatal(err)
	}
	becomes("qourvex", string(c.ID))
	if _, err := h.store.Forget(ctx, edit, store.Forgotten{Name: "quorvex"}); err != nil {
		t.Fatal(err)
	}
	if err := a.sync(ctx, h); err != nil {
		t.Fatal(err)
	}
	becomes("quorvex", "")
	stop()
	<-stopped
}

// heard is a log that is read line by line.
type heard chan string

func (h heard) Write(line []byte) (int, error) {
	h <- string(line)
	return len(line), nil
}

func TestTroubleWithTheNamesIsSaid(t *testing.T) {
	log := make(heard, 1)
	a := &app{Process: Process{Env: func(string) string { return "" }, Stderr: io.Discard, Now: time.Now, Random: rand.Reader},
		log: slog.New(slog.NewTextHandler(log, nil)), data: t.TempDir()}
	h, err := a.open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer h.close()
	h.store.Close()
	ctx, stop := context.WithCancel(t.Context())
	stopped := a.complete(ctx, h)
	if line := <-log; !strings.Contains(line, "not up to date") {
		t.Errorf("log: %s", line)
	}
	stop()
	<-stopped
}

// slowFeed is a change feed that is read when it is let go.
type slowFeed struct {
	index.Feed
	read, let chan bool
}

func (f slowFeed) LastSeq(ctx context.Context) (int64, error) {
	f.read <- true
	select {
	case <-f.let:
		return f.Feed.LastSeq(ctx)
	case <-ctx.Done():
		return 0, ctx.Err()
	}
}

// Whoever asks waits so long for names and no longer: they are read on beside what is
// asked next, until the folder is closed.
func TestNamesThatAreNotReadInTimeSuggestNothing(t *testing.T) {
	a, h := opened(t)
	feed := slowFeed{h.store, make(chan bool, 9), make(chan bool)}
	d := &demanded{complete.New(), a, h, feed}
	asked := func(want string) {
		t.Helper()
		found, err := d.Complete(t.Context(), "hanmou", 1)
		if err != nil || len(found) > 0 != (want != "") || want != "" && found[0].Ref.ID != want {
			t.Errorf("%v, %v, want %q", found, err, want)
		}
	}
	var waited time.Duration
	a.Wait = func(_ context.Context, d time.Duration) error { waited = d; <-feed.read; return nil }
	asked("")
	if waited != 5*time.Second {
		t.Errorf("it waits %s", waited)
	}
	close(feed.let)
	a.Wait = func(ctx context.Context, _ time.Duration) error { <-ctx.Done(); return ctx.Err() }
	asked("cn-spc-2025-06-12-han")
	feed.let = make(chan bool)
	d.feed = feed
	a.Wait = func(context.Context, time.Duration) error { <-feed.read; return nil }
	<-feed.read
	asked("") // and reads still
	h.close()
}

func TestTroubleWithNamesOnDemandIsAnError(t *testing.T) {
	a, h := opened(t)
	h.store.Close()
	if found, err := a.completer(h).Complete(t.Context(), "hanmou", 1); found != nil || err == nil {
		t.Errorf("%v, %v", found, err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	feed := slowFeed{h.store, make(chan bool, 1), make(chan bool)}
	if found, err := (&demanded{complete.New(), a, h, feed}).Complete(ctx, "hanmou", 1); found != nil || !errors.Is(err, context.Canceled) {
		t.Errorf("%v, %v", found, err)
	}
}
