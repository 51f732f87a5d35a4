package fetch

import (
	"errors"
	"fmt"
	"testing"
	"time"
)

func TestPoll(t *testing.T) {
	const minute, hour = time.Minute, time.Hour
	fails, news, quiet := Outcome{Err: ErrUnreachable}, Outcome{News: true}, Outcome{}
	for _, test := range []struct {
		story    string
		outcomes []Outcome
		want     []time.Duration
	}{
		{"news all the time", []Outcome{news, news}, []time.Duration{15 * minute, 15 * minute}},
		{"nothing new", []Outcome{quiet, quiet, quiet, quiet, quiet, quiet}, []time.Duration{30 * minute, hour, 2 * hour, 4 * hour, 6 * hour, 6 * hour}},
		{"then news", []Outcome{quiet, quiet, news, quiet}, []time.Duration{30 * minute, hour, 15 * minute, 30 * minute}},
		{"failures", []Outcome{fails, fails, fails, fails, fails, fails, fails, fails}, []time.Duration{30 * minute, hour, 2 * hour, 4 * hour, 8 * hour, 16 * hour, 24 * hour, 24 * hour}},
		{"well again", []Outcome{fails, fails, quiet, fails}, []time.Duration{30 * minute, hour, 30 * minute, 30 * minute}},
		{"a failure among quiet days does not make it sooner", []Outcome{quiet, quiet, quiet, quiet, fails}, []time.Duration{30 * minute, hour, 2 * hour, 4 * hour, 4 * hour}},
	} {
		var p Poll
		now := noon
		for i, outcome := range test.outcomes {
			if !p.Due(now) {
				t.Errorf("%s: not due at %v", test.story, now)
			}
			p = p.After(outcome, now, 0)
			if got := p.Next.Sub(now); got != test.want[i] {
				t.Errorf("%s: pause %d is %v, want %v", test.story, i+1, got, test.want[i])
			}
			if p.Due(p.Next.Add(-1)) {
				t.Errorf("%s: due too soon", test.story)
			}
			now = p.Next
		}
	}
}

func TestPollKeepsToRetryAfter(t *testing.T) {
	busy := fmt.Errorf("the feed: %w", &StatusError{Code: 429, Until: noon.Add(5 * time.Hour)})
	if p := (Poll{}).After(Outcome{Err: busy}, noon, 0.5); !p.Next.Equal(noon.Add(5 * time.Hour)) {
		t.Errorf("%v", p.Next)
	}
	soon := &StatusError{Code: 503, Until: noon.Add(time.Second)}
	if p := (Poll{}).After(Outcome{Err: soon}, noon, 0); !p.Next.Equal(noon.Add(30 * time.Minute)) {
		t.Errorf("%v", p.Next)
	}
}

func TestPollKeepsValidatorsThroughFailures(t *testing.T) {
	v := Validators{From: "https://lantern.example/feed", ETag: `"v1"`}
	p := (Poll{}).After(Outcome{News: true, Validators: v}, noon, 0).After(Outcome{Err: errors.New("down")}, noon, 0)
	if p.Validators != v || p.Failures != 1 {
		t.Errorf("%+v", p)
	}
}

func TestPollIsSpreadByJitter(t *testing.T) {
	for jitter, want := range map[float64]time.Duration{0: 15 * time.Minute, 0.5: 15*time.Minute + 45*time.Second, 1: 16*time.Minute + 30*time.Second} {
		if got := (Poll{}).After(Outcome{News: true}, noon, jitter).Next.Sub(noon); got != want {
			t.Errorf("%v: %v, want %v", jitter, got, want)
		}
	}
}
