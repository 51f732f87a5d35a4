package fetch

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

func get(t *testing.T, c *Client, address string) *Page {
	t.Helper()
	page, err := c.Get(t.Context(), address, Validators{})
	if err != nil {
		t.Fatal(err)
	}
	return page
}

func TestRequestsToOneHostKeepAPause(t *testing.T) {
	const second = time.Second
	for _, test := range []struct {
		story string
		pause time.Duration
		ask   []string
		want  []time.Duration
	}{
		{"the usual pause, before every request but the first", 0,
			[]string{"http://shut.example/", "http://shut.example/"}, []time.Duration{second, second, second}},
		{"another pause", 5 * second,
			[]string{"http://shut.example/"}, []time.Duration{5 * second, 5 * second}},
		{"two hosts do not wait for each other", 0,
			[]string{"http://shut.example/", "http://lantern.example/story"}, []time.Duration{second, second, second}},
		{"a Crawl-delay, as soon as it is known; its robots.txt came through a redirect", 0,
			[]string{"http://harbour.example/news?id=7", "http://harbour.example/news?id=7"}, []time.Duration{second, second, 7 * second, 7 * second}},
		{"a Crawl-delay shorter than our own pause", 10 * second,
			[]string{"http://harbour.example/news?id=7"}, []time.Duration{10 * second, 10 * second, 10 * second}},
	} {
		w := newWeb(t)
		c := w.client(func(config *Config) { config.PerHost = test.pause })
		for _, address := range test.ask {
			get(t, c, address)
		}
		want := test.want
		if strings.Contains(test.story, "two hosts") {
			want = want[:2:2] // the first host's pauses run while the second is asked
			want = append(want, second, second)
		}
		if !slices.Equal(w.waits, want) {
			t.Errorf("%s: %v, want %v", test.story, w.waits, want)
		}
	}
}

func TestRulesAreReadOnceADay(t *testing.T) {
	w := newWeb(t)
	c := w.client()
	times := func() int {
		return strings.Count(strings.Join(w.asked, " "), "/robots.txt") + strings.Count(strings.Join(w.asked, " "), "/tdmrep.json")
	}
	for _, test := range []struct {
		later time.Duration
		want  int
	}{{0, 2}, {23 * time.Hour, 2}, {time.Hour, 4}, {time.Hour, 4}} {
		w.clock = w.clock.Add(test.later)
		get(t, c, "http://shut.example/")
		if got := times(); got != test.want {
			t.Errorf("after %v: %d times, want %d", test.later, got, test.want)
		}
	}
}

func TestAClosedSiteIsAskedAgainAfterAQuarterOfAnHour(t *testing.T) {
	w := newWeb(t)
	c := w.client()
	for _, test := range []struct {
		later time.Duration
		open  bool
	}{{0, false}, {14 * time.Minute, false}, {2 * time.Minute, true}} {
		w.clock = w.clock.Add(test.later)
		_, err := c.Get(t.Context(), "http://ill.example/", Validators{})
		if (err == nil) != test.open || err != nil && !errors.Is(err, ErrRobots) {
			t.Errorf("after %v: %v", test.later, err)
		}
		w.answers["http://ill.example/robots.txt"] = "HTTP/1.1 404 Not Found\n\n"
	}
}

func TestRobotsThatCannotBeReachedAreNotRemembered(t *testing.T) {
	w := newWeb(t)
	w.hosts["late.example"] = nil
	c := w.client()
	if _, err := c.Get(t.Context(), "http://late.example/", Validators{}); !errors.Is(err, ErrUnreachable) {
		t.Error(err)
	}
	delete(w.hosts, "late.example")
	w.answers["http://late.example/"] = "HTTP/1.1 200 OK\n\nhere now"
	get(t, c, "http://late.example/")
}

func TestABusyHostIsLeftAlone(t *testing.T) {
	w := newWeb(t)
	c := w.client()
	for _, test := range []struct {
		later  time.Duration
		visits string
	}{{0, "busy.example/"}, {time.Minute, ""}, {2 * time.Minute, "busy.example/"}} {
		w.clock = w.clock.Add(test.later)
		_, err := c.Get(t.Context(), "http://busy.example/", Validators{})
		var status *StatusError
		if !errors.As(err, &status) || status.Code != http.StatusTooManyRequests || !status.Until.After(w.clock) {
			t.Errorf("after %v: %v", test.later, err)
		}
		if got := w.visited(); got != test.visits {
			t.Errorf("after %v: asked for %q", test.later, got)
		}
	}
	get(t, c, "http://shut.example/") // other hosts have nothing to do with it
}

func TestAHostThatIsBusyWithItsRulesIsLeftAloneToo(t *testing.T) {
	w := newWeb(t)
	w.answers["http://lantern.example/.well-known/tdmrep.json"] = "HTTP/1.1 503 Service Unavailable\nRetry-After: 60\n\n"
	_, err := w.client().Get(t.Context(), "http://lantern.example/story", Validators{})
	var status *StatusError
	if !errors.As(err, &status) || status.Code != http.StatusServiceUnavailable || w.visited() != "" {
		t.Errorf("%v", err)
	}
}

func TestReservationsThatCouldNotBeHadAreAskedForAgain(t *testing.T) {
	const file, reserving = "http://lantern.example/.well-known/tdmrep.json", `[{"location": "/", "tdm-reservation": 1}]`
	for answer, later := range map[string]time.Duration{
		"HTTP/1.1 500 Internal Server Error\n\n": rulesRetry,
		"nonsense":                               rulesRetry,
		"HTTP/1.1 404 Not Found\n\n":             rulesKeep,
		"HTTP/1.1 200 OK\n\n<html>Lost?</html>":  rulesKeep,
	} {
		w := newWeb(t)
		w.answers[file] = answer
		c := w.client()
		get(t, c, "http://lantern.example/story")
		w.answers[file] = "HTTP/1.1 200 OK\n\n" + reserving
		w.clock = w.clock.Add(later - time.Minute)
		get(t, c, "http://lantern.example/story")
		w.clock = w.clock.Add(time.Minute)
		if _, err := c.Get(t.Context(), "http://lantern.example/story", Validators{}); !errors.Is(err, ErrReserved) {
			t.Errorf("%q: %v", answer, err)
		}
	}
}

func TestRetryAfter(t *testing.T) {
	for written, want := range map[string]time.Duration{
		"120": 2 * time.Minute, "0": 0, "-5": 0, "": 0, "soon": 0, "99999999": maxRetry, "99999999999999999999": 0,
		"Wed, 04 Mar 2026 12:30:00 GMT": 30 * time.Minute, "Wed, 04 Mar 2026 11:30:00 GMT": 0, "Fri, 04 Mar 2044 12:00:00 GMT": maxRetry,
	} {
		until := retryAfter(written, noon)
		if want == 0 && !until.IsZero() || want != 0 && !until.Equal(noon.Add(want)) {
			t.Errorf("%q: %v, want %v", written, until, want)
		}
	}
}

func TestAPageThatHasNotChanged(t *testing.T) {
	w := newWeb(t)
	c := w.client()
	first := get(t, c, "http://lantern.example/moved")
	w.answers["http://lantern.example/story"] = "HTTP/1.1 304 Not Modified\n\n"
	page, err := c.Get(t.Context(), "http://lantern.example/moved", first.Validators)
	if err != nil || !page.Unchanged || page.Body != nil || page.Validators != first.Validators || page.URL != first.URL {
		t.Errorf("%+v, %v", page, err)
	}
	moved, story := w.headers[len(w.headers)-2], w.headers[len(w.headers)-1]
	if moved.Get("If-None-Match")+moved.Get("If-Modified-Since") != "" {
		t.Errorf("an address was shown the marks of another: %v", moved)
	}
	if story.Get("If-None-Match") != `"v1"` || story.Get("If-Modified-Since") != "Tue, 03 Mar 2026 08:00:00 GMT" {
		t.Errorf("asked again with %v", story)
	}
	if _, err := c.Get(t.Context(), "http://lantern.example/story", Validators{ETag: `"v1"`}); err != nil {
		t.Errorf("validators of no address are of the one asked for: %v", err)
	}
}

func TestEndlessValidatorsAreNotKept(t *testing.T) {
	header := http.Header{"Etag": {strings.Repeat("x", maxValidator+1)}, "Last-Modified": {strings.Repeat("x", maxValidator+1)}}
	if v := validators("http://lantern.example/", header); v.ETag != "" || v.LastModified != "" {
		t.Errorf("%+v", v)
	}
}

// One host is asked by one goroutine at a time, and its rules are read once
// however many ask.
func TestManyAskOneHost(t *testing.T) {
	w := newWeb(t)
	c := w.client()
	var all sync.WaitGroup
	for range 20 {
		all.Go(func() {
			if _, err := c.Get(t.Context(), "http://lantern.example/story", Validators{}); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if len(w.asked) != 22 || len(w.waits) != 21 {
		t.Errorf("%d requests, %d pauses", len(w.asked), len(w.waits))
	}
}

func TestWaitingForTheTurnEndsWithTheContext(t *testing.T) {
	w := newWeb(t)
	c := w.client()
	s, err := c.visit(t.Context(), mustParse(t, c, "http://lantern.example/"))
	if err != nil {
		t.Fatal(err)
	}
	defer s.leave()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := c.Get(ctx, "http://lantern.example/story", Validators{}); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

func TestOnlySoManySitesAreRemembered(t *testing.T) {
	w := newWeb(t)
	c := w.client()
	for i := range maxSites + 5 {
		w.clock = w.clock.Add(time.Second)
		c.site(fmt.Sprintf("host%d.example", i))
		c.site("host0.example") // asked for all the time
	}
	if len(c.sites) != maxSites || c.sites["host0.example"] == nil || c.sites["host1.example"] != nil {
		t.Errorf("%d sites; the busiest %v, the oldest %v", len(c.sites), c.sites["host0.example"], c.sites["host1.example"])
	}
}

func TestAgent(t *testing.T) {
	for contact, want := range map[string]string{
		"":                                "casebot/1.0",
		"https://casebot.example/contact": "casebot/1.0 (+https://casebot.example/contact)",
		" clerk@casebot.example ":         "casebot/1.0 (+clerk@casebot.example)",
		"a\r\nCookie: b) (法":              "casebot/1.0 (+aCookie: b)",
	} {
		if got := agent(contact); got != want {
			t.Errorf("%q: %q", contact, got)
		}
	}
}
