package bot_test

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"strings"
	"testing"
	"time"

	"casebot/bot"
	"casebot/bot/state"
	"casebot/corpus"
	"casebot/index"
)

// follower is another follower of the same newsroom, with something of it changed.
func (n *newsroom) follower(change func(*bot.Following)) *bot.Follower {
	n.t.Helper()
	with := n.following()
	change(with)
	b := bot.New(n.archive, nil, bot.Config{Follows: func(context.Context) (*bot.Following, error) { return with, nil }})
	f, err := b.Follower(n.t.Context(), n)
	if err != nil {
		n.t.Fatal(err)
	}
	return f
}

var errFire = errors.New("the disk is on fire")

// noHistory, noShelf and brokenShelf fail.
type noHistory struct{}

func (noHistory) Versions(context.Context, corpus.CaseID) ([]bot.Version, error) { return nil, errFire }
func (noHistory) Hidden(context.Context, corpus.Ref) (bool, error)               { return false, errFire }
func (noHistory) CasesCiting(context.Context, corpus.ArticleID) ([]corpus.CaseID, error) {
	return nil, errFire
}

func noShelf(context.Context, []index.Document) (index.Searcher, func() error, error) {
	return nil, nil, errFire
}

func brokenShelf(ctx context.Context, documents []index.Document) (index.Searcher, func() error, error) {
	s, closing, err := shelf(ctx, documents)
	return s, func() error { return errors.Join(closing(), errFire) }, err
}

// What cannot be read now is news later: the position stays where it was.
func TestWhatCannotBeFollowedNowIsFollowedLater(t *testing.T) {
	n := newNewsroom(t)
	n.ask("ann", "harbour", "/watch add hacking")
	n.write(doorCase("Abel", 2024, "door hacking"))
	n.archive.PutArticle(page())
	for what, change := range map[string]func(*bot.Following){
		"history":        func(f *bot.Following) { f.History = noHistory{} },
		"a shelf":        func(f *bot.Following) { f.Shelf = noShelf },
		"a broken shelf": func(f *bot.Following) { f.Shelf = brokenShelf },
	} {
		if err := n.follower(change).Catch(t.Context()); !errors.Is(err, errFire) {
			t.Errorf("without %s: %v", what, err)
		}
	}
	for _, failing := range []string{"changes", "last", "xx-abel"} {
		n.archive.Check = func(_ context.Context, what string) error {
			if what == failing {
				return errFire
			}
			return nil
		}
		if err := n.follower(func(*bot.Following) {}).Catch(t.Context()); !errors.Is(err, errFire) {
			t.Errorf("without %s: %v", failing, err)
		}
	}
	n.archive.Check = nil
	n.heard("at last", "New: Abel")
}

// An archive that was restored from a backup is behind: what is written from then on
// is news.
func TestAnArchiveThatWentBackIsFollowedOn(t *testing.T) {
	n := newNewsroom(t)
	n.write(doorCase("Abel", 2024, "door hacking"))
	n.ask("ann", "harbour", "/watch add hacking")
	if done, err := n.state.KeepRound(t.Context(), state.Round{From: 1, To: 99}); err != nil || !done {
		t.Fatal(done, err)
	}
	n.silent("at once")
	n.write(doorCase("Baker", 2024, "door hacking"))
	n.heard("from then on", "New: Baker")
}

// A follower goes on whatever fails, says so without a word of what is followed, and
// stops when it is told to.
func TestAFollowerRunsUntilItIsStopped(t *testing.T) {
	n := newNewsroom(t)
	n.ask("ann", "harbour", "/watch add hacking")
	n.write(doorCase("Abel", 2024, "door hacking"))
	var log bytes.Buffer
	b := bot.New(n.archive, nil, bot.Config{Log: slog.New(slog.NewTextHandler(&log, nil)), Follows: func(context.Context) (*bot.Following, error) { return n.following(), nil }})
	f, err := b.Follower(t.Context(), n)
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	rounds := 0
	n.archive.Check = func(context.Context, string) error { return errFire }
	f.Run(ctx, func(ctx context.Context, d time.Duration) error {
		rounds++
		n.archive.Check = nil
		if n.later(time.Minute); rounds == 3 {
			stop()
		}
		return ctx.Err()
	})
	if rounds != 3 || len(n.posted) != 1 || !strings.Contains(log.String(), "could not be followed") || strings.Contains(log.String(), "hacking") {
		t.Errorf("%d rounds, %q, log %s", rounds, n.posted, log.String())
	}
	failing := bot.New(n.archive, nil, bot.Config{Follows: func(context.Context) (*bot.Following, error) { return nil, errFire }})
	if _, err := failing.Follower(t.Context(), n); !errors.Is(err, errFire) {
		t.Error(err)
	}
	for _, text := range []string{"/watch list", "/watch add hacking", "/watch remove 1", "/watch now", "/snooze 1"} {
		if reply := failing.Handle(t.Context(), bot.Request{Text: text, Owner: true}); !reply.Failed || strings.Contains(reply.Text, "fire") {
			t.Errorf("%s: %+v", text, reply)
		}
	}
}

// A message that cannot be made holds no other up, and is made later.
func TestAMessageThatCannotBeMadeNowIsMadeLater(t *testing.T) {
	n := newNewsroom(t)
	n.ask("ann", "harbour", "/watch add hacking")
	n.ask("ann", "market", "/watch add sales")
	n.write(doorCase("Abel", 2024, "door hacking"), doorCase("Cole", 2024, "door sales"))
	f := n.follower(func(*bot.Following) {})
	if err := f.Catch(t.Context()); err != nil {
		t.Fatal(err)
	}
	n.archive.Check = func(_ context.Context, what string) error {
		if what == "xx-abel" {
			return errFire
		}
		return nil
	}
	if err := f.Send(t.Context()); err != nil || len(n.posted) != 1 || !strings.HasPrefix(n.posted[0], "channel market: New: Cole") {
		t.Errorf("%q, %v", n.posted, err)
	}
	n.archive.Check = nil
	n.later(time.Minute)
	n.heard("when it can be made", "channel harbour: New: Abel")
}

// A channel in which a server does not let the bot be used is told nothing.
func TestAChannelThatIsNotForTheBotIsToldNothing(t *testing.T) {
	n := newNewsroom(t)
	n.bot = bot.New(n.archive, nil, bot.Config{Settings: rules{Channels: []string{"office"}},
		Follows: func(context.Context) (*bot.Following, error) { return n.following(), nil }})
	if got := n.ask("ann", "harbour", "/watch add hacking"); !got.Failed {
		t.Errorf("%+v", got)
	}
	for _, text := range []string{"/watch add hacking into:dm"} {
		if got := n.ask("ann", "harbour", text); got.Failed {
			t.Errorf("%+v", got)
		}
	}
	if got := n.ask("ann", "office", "/watch add hacking"); got.Failed {
		t.Errorf("%+v", got)
	}
}
