package store_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"casebot/corpus"
	"casebot/corpus/store"
)

const lampFeed = "https://example.org/lamps.xml"

func TestAFeedIsWatched(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	fails(t, s.Watch(ctx, lampFeed, noon), nil)
	fails(t, s.Watch(ctx, "https://example.net/feed", noon.Add(time.Hour)), nil)
	next := store.Feed{URL: lampFeed, From: lampFeed + "?page=1", Quiet: 3, ETag: `"1"`, LastModified: "Sat", Next: noon.Add(time.Hour), Failures: 2, Added: noon}
	fails(t, s.Polled(ctx, next, []string{"one", "two", "one"}), nil)
	fails(t, s.Watch(ctx, lampFeed, noon.Add(2*time.Hour)), nil) // which changes nothing
	s.Close()
	s = open(t, dir)
	feeds, err := s.Feeds(ctx)
	fails(t, err, nil)
	same(t, "feeds", feeds, []store.Feed{{URL: "https://example.net/feed", Next: noon.Add(time.Hour), Added: noon.Add(time.Hour)}, next})
	seen, err := s.Seen(ctx, lampFeed, []string{"one", "two", "three"})
	fails(t, err, nil)
	same(t, "seen", seen, map[string]bool{"one": true, "two": true})

	next.ETag = strings.Repeat("x", 1001)
	fails(t, s.Polled(ctx, next, nil), nil)
	fails(t, s.Unwatch(ctx, "https://example.net/feed"), nil)
	feeds, err = s.Feeds(ctx)
	fails(t, err, nil)
	same(t, "what a server says without end", feeds[0].ETag+feeds[0].LastModified, "")
	fails(t, s.Unwatch(ctx, "https://example.net/feed"), corpus.ErrNotFound)
	fails(t, s.Polled(ctx, store.Feed{URL: "https://example.net/feed"}, nil), corpus.ErrNotFound)
	fails(t, s.Unwatch(ctx, lampFeed), nil)
	fails(t, s.Watch(ctx, lampFeed, noon), nil)
	seen, err = s.Seen(ctx, lampFeed, []string{"one"})
	fails(t, err, nil)
	same(t, "seen by a feed that was given up", seen, map[string]bool{})
}

func TestTheNewestItemsOfAFeedAreRemembered(t *testing.T) {
	s := open(t, t.TempDir())
	fails(t, s.Watch(ctx, lampFeed, noon), nil)
	items := func(from, to int) (ids []string) {
		for n := from; n < to; n++ {
			ids = append(ids, fmt.Sprint("item ", n))
		}
		return ids
	}
	f := store.Feed{URL: lampFeed, Next: noon}
	fails(t, s.Polled(ctx, f, items(0, 5000)), nil)
	fails(t, s.Polled(ctx, f, items(0, 10)), nil) // which are the newest then
	fails(t, s.Polled(ctx, f, items(5000, 5100)), nil)
	seen, err := s.Seen(ctx, lampFeed, items(0, 5100))
	fails(t, err, nil)
	same(t, "how many", len(seen), 5000)
	for n, want := range map[int]bool{0: true, 9: true, 10: false, 109: false, 110: true, 5099: true} {
		same(t, fmt.Sprint("item ", n), seen[fmt.Sprint("item ", n)], want)
	}
}

func TestWhatCannotBeWatched(t *testing.T) {
	s := open(t, t.TempDir())
	for _, url := range []string{"", "lamps.xml", "ftp://example.org/x", "https://example.org/" + strings.Repeat("x", 2000)} {
		if s.Watch(ctx, url, noon) == nil {
			t.Errorf("%.40q is watched", url)
		}
	}
	if s.Watch(ctx, lampFeed, time.Time{}) == nil {
		t.Error("a feed without a moment is watched")
	}
	for n := range 500 {
		fails(t, s.Watch(ctx, fmt.Sprint("https://example.org/", n), noon), nil)
	}
	if err := s.Watch(ctx, lampFeed, noon); err == nil || !strings.Contains(err.Error(), "there are 500 feeds already") {
		t.Errorf("error is %v", err)
	}
	fails(t, s.Watch(ctx, "https://example.org/7", noon), nil)
}
