package cli

import (
	"context"
	"crypto/rand"
	"io"
	"log/slog"
	"runtime"
	"strings"
	"testing"
	"time"

	"casebot/corpus"
	"casebot/corpus/store"
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
	ctx, stop := context.WithTimeout(t.Context(), time.Minute)
	stopped := a.complete(ctx, h)
	// becomes waits until what is typed suggests a case, or none any more.
	becomes := func(typed, want string) {
		t.Helper()
		for {
			found, err := h.names.Complete(ctx, typed, 1)
			if err != nil {
				t.Fatalf("%q never suggests %q: %v", typed, want, err)
			}
			if len(found) == 0 && want == "" || len(found) > 0 && found[0].Ref.ID == want {
				return
			}
			runtime.Gosched()
		}
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
