package cli

import (
	"context"
	"slices"
	"testing"
	"time"

	"casebot/bot/state"
	"casebot/corpus/builtin"
	"casebot/corpus/store"
)

// The archive watches what servers follow, and stops when none does; a feed that
// the operator watches stays.
func TestTheFeedsThatServersFollowAreWatched(t *testing.T) {
	all, err := builtin.Feeds()
	if err != nil {
		t.Fatal(err)
	}
	now := func() time.Time { return time.Date(2026, 5, 1, 9, 0, 0, 0, time.UTC) }
	archive, err := store.Open(t.Context(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	memory, err := state.Open(t.Context(), t.TempDir(), now)
	if err != nil {
		t.Fatal(err)
	}
	defer memory.Close()
	f := follower{app: &app{Process: Process{Now: now}}, house: &house{store: archive, memory: memory}}
	watch := func(url string) error { return archive.Watch(t.Context(), url, now()) }
	if err := watch(all[0].URL); err != nil { // by hand
		t.Fatal(err)
	}
	follow := func(guild string, names ...string) {
		t.Helper()
		if _, err := memory.Set(t.Context(), guild, func(s *state.Settings) { s.Feeds = names }); err != nil {
			t.Fatal(err)
		}
	}
	for _, step := range []struct {
		intent string
		do     func()
		want   []string
	}{
		{"nobody follows anything", func() {}, []string{all[0].URL}},
		{"two servers follow", func() { follow("harbour", all[0].Name, all[1].Name); follow("market", all[1].Name, all[2].Name) }, []string{all[0].URL, all[1].URL, all[2].URL}},
		{"one of them stops", func() { follow("market") }, []string{all[0].URL, all[1].URL}},
		{"it was given up by hand meanwhile", func() { _ = archive.Unwatch(context.Background(), all[1].URL); follow("harbour") }, []string{all[0].URL}},
		{"what is no more on the list", func() { follow("harbour", "gone") }, []string{all[0].URL}},
	} {
		step.do()
		for range 2 { // a second look changes nothing
			if err := f.choose(t.Context()); err != nil {
				t.Fatalf("%s: %v", step.intent, err)
			}
		}
		watched, err := archive.Feeds(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, feed := range watched {
			got = append(got, feed.URL)
		}
		slices.Sort(step.want)
		if !slices.Equal(got, step.want) {
			t.Errorf("%s: watched are %v, want %v", step.intent, got, step.want)
		}
	}
	if feeds := readyMade(); len(feeds) != len(all) || feeds[0].Title == "" || feeds[0].About == "" {
		t.Errorf("%v", feeds)
	}
	if err := (&follower{house: &house{}}).choose(t.Context()); err != nil {
		t.Errorf("without servers: %v", err)
	}
}
