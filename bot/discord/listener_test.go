package discord

import (
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
)

func newTestListener(t *testing.T, log *logbook) *listener {
	return newListener(t.Context(), &clock{}, slog.New(slog.NewTextHandler(log, nil)))
}

func TestAFloodIsBounded(t *testing.T) {
	log := newLogbook()
	l := newTestListener(t, log)
	hold := make(chan bool)
	for i := range maxRunning + 1 {
		l.start(fmt.Sprint(i), func() { <-hold })
	}
	if l.running != maxRunning || !strings.Contains(log.String(), "too many answers") {
		t.Errorf("%d run; log: %s", l.running, log)
	}
	close(hold)
	l.stop(time.Minute)
	l.start("late", func() { t.Error("an event was taken after the stop") })
	l.stop(time.Minute) // again, as Run does
}

func TestACrashEndsOneAnswerOnly(t *testing.T) {
	log := newLogbook()
	l := newTestListener(t, log)
	l.start("1", func() { panic("boom") })
	l.event(identity{}, nil) // no event at all
	l.stop(time.Minute)
	for _, want := range []string{"an answer crashed", "an event crashed"} {
		if !strings.Contains(log.String(), want) {
			t.Errorf("%q is not in the log: %s", want, log)
		}
	}
}

func TestOtherEventsAreIgnored(t *testing.T) {
	log := newLogbook()
	l := newTestListener(t, log)
	l.event(identity{}, &discordgo.Event{Type: "GUILD_CREATE", RawData: []byte(`{}`)})
	l.stop(time.Minute)
	if log.String() != "" {
		t.Errorf("log: %s", log)
	}
}

func TestSeenForgetsTheOldest(t *testing.T) {
	s := seen{at: map[string]int{}}
	for i := range 3 * len(s.ring) {
		if id := fmt.Sprint(i); !s.first(id) || s.first(id) {
			t.Fatalf("%s is not taken once", id)
		}
	}
	if got := len(s.at); got > len(s.ring) {
		t.Errorf("%d are remembered", got)
	}
	if !s.first("0") {
		t.Error("the oldest is not forgotten")
	}
}

func TestTheOldestBotsHaveAnApplicationOfTheirOwn(t *testing.T) {
	me := identity{User: user{ID: "1"}}
	if got := me.application(); got != "1" {
		t.Errorf("application %q", got)
	}
	me.Application.ID = "2"
	if got := me.application(); got != "2" {
		t.Errorf("application %q", got)
	}
}
