package cli_test

import (
	"context"
	"strings"
	"sync"
	"testing"
	"time"

	"casebot/bot"
)

// watching follows feeds until a feed was asked for n times.
func watching(t *testing.T, w *workplace, news *site, n int, args ...string) result {
	t.Helper()
	return w.until(func() bool { return len(news.requests("/news.rss")) >= n }, append([]string{"add", "--watch", "--allow-loopback"}, args...)...)
}

// until runs a command and ends it at the first wait of a minute or so after
// enough is seen: that is when a round of polling is over.
func (w *workplace) until(enough func() bool, args ...string) result {
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	w.wait = func(ctx context.Context, d time.Duration) error {
		if d > 2*time.Second && enough() {
			stop()
		}
		return w.clock.Wait(ctx, d)
	}
	defer func() { w.wait = nil }()
	return w.run(ctx, "", args...)
}

func TestAWatchedFeedFillsTheQueue(t *testing.T) {
	t.Parallel()
	news := newSite(t, map[string]string{
		"/pharmacy":   page("Pharmacy chain fined over faces", "The Ledger", "2026-03-15", pharmacy...),
		"/timetables": page("Screens for country stations", "The Ledger", "2026-03-16", policy...),
		"/busy":       "503",
	})
	news.set("/news.rss", feed(news.URL, "/pharmacy", "/gone", "/timetables"))
	w := newWorkplace(t)
	got := watching(t, w, news, 3, news.URL+"/news.rss")
	if got.code != 0 || got.stdout != "watching "+news.URL+"/news.rss\n" || !strings.Contains(got.stderr, "1 feed watched") || !strings.Contains(got.stderr, "/gone") {
		t.Errorf("%+v", got)
	}
	asked := news.requests("/news.rss")
	if first, next := asked[0].Header.Get("If-None-Match"), asked[1].Header.Get("If-None-Match"); first != "" || next == "" {
		t.Errorf("asked with %q, and then with %q", first, next)
	}
	if got := w.do(t, "check").stdout; !strings.HasPrefix(got, "0 cases and 1 article:") {
		t.Errorf("what tells of no case is not kept: %s", got)
	}

	// A second start goes on where the first stopped: by the clock, with what the
	// server said, and with the items that are new.
	news.set("/perl", page("Landlord jailed over smoke detectors", "The Milltown Times", "2026-03-12", landlord...))
	news.set("/news.rss", feed(news.URL, "/perl", "/busy", "/pharmacy", "/gone"))
	got = watching(t, w, news, len(asked)+2)
	if got.code != 0 || !strings.HasPrefix(got.stdout, "watching "+news.URL) || strings.Contains(got.stderr, "/gone") {
		t.Errorf("%+v", got)
	}
	for path, want := range map[string]int{"/pharmacy": 1, "/gone": 1, "/timetables": 1, "/perl": 1} {
		if n := len(news.requests(path)); n != want {
			t.Errorf("%s was asked for %d times", path, n)
		}
	}
	if n := len(news.requests("/busy")); n < 2 {
		t.Errorf("a busy server was asked %d times", n)
	}
	reviewed := w.run(context.Background(), "accept\nie\nfaces\naccept\nie\nhome cameras\n", "review")
	if reviewed.code != 0 || strings.Count(reviewed.stdout, "\npublished ") != 2 {
		t.Errorf("%+v", reviewed)
	}
	w.do(t, "check")
}

func TestFeedsThatAreWatchedNoMore(t *testing.T) {
	t.Parallel()
	w := newWorkplace(t)
	refused(t, w.run(context.Background(), "", "add", "--watch"), "no feed is watched")
	if got := w.run(context.Background(), "", "add", "--watch", "news.rss"); got.code != 2 || !strings.Contains(got.stderr, "begin with https://") {
		t.Error(got)
	}
	if got := w.run(context.Background(), "", "add", "--watch", "--cited"); got.code != 2 {
		t.Error(got)
	}
	if got := w.until(func() bool { return true }, "add", "--watch", "http://10.0.0.1/news.rss"); got.code != 0 || !strings.Contains(got.stderr, "10.0.0.1") {
		t.Error(got)
	}
	if got := w.do(t, "add", "--unwatch", "http://10.0.0.1/news.rss"); got.stdout != "watched no more: http://10.0.0.1/news.rss\n" {
		t.Error(got)
	}
	refused(t, w.run(context.Background(), "", "add", "--unwatch", "http://10.0.0.1/news.rss"), "not watched")
	refused(t, w.run(context.Background(), "", "add", "--watch"), "no feed is watched")
}

// onceAfter is a wait of the clock that closes done at the end of the first round
// of polling after enough is seen, and from then on waits for the end; so does
// whoever waits for an hour, which is no round of polling.
func onceAfter(c *clock, enough func() bool, done chan struct{}) func(context.Context, time.Duration) error {
	seen := sync.OnceFunc(func() { close(done) }) // whoever follows the archive waits too, and whoever tells of finds: shorter
	return func(ctx context.Context, d time.Duration) error {
		switch {
		case d >= time.Hour:
			<-ctx.Done()
		case d > bot.Pause && enough():
			seen()
			<-ctx.Done()
		}
		return c.Wait(ctx, d)
	}
}
