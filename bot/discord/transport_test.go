package discord

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"
)

// A stub answers requests without a network.
type stub func(*http.Request) *http.Response

func (s stub) RoundTrip(r *http.Request) (*http.Response, error) { return s(r), nil }

// response is a status with headers, as "Name: value".
func response(status int, headers ...string) *http.Response {
	r := &http.Response{StatusCode: status, Header: http.Header{}, Body: http.NoBody}
	for _, h := range headers {
		name, value, _ := strings.Cut(h, ": ")
		r.Header.Set(name, value)
	}
	return r
}

// paced returns a transport with a time that stands still, and a way to ask it.
func paced(root string, s stub) (*transport, func(ctx context.Context, route string) error) {
	now := time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)
	u, err := url.Parse(root)
	if err != nil {
		panic(err)
	}
	t := newTransport(u, func() time.Time { return now })
	t.base = s
	return t, func(ctx context.Context, route string) error {
		method, path, _ := strings.Cut(route, " ")
		req, err := http.NewRequestWithContext(ctx, method, discordRoot+path, nil)
		if err != nil {
			return err
		}
		_, err = t.RoundTrip(req)
		return err
	}
}

func TestRequestsGoToTheRoot(t *testing.T) {
	for root, want := range map[string]string{
		discordRoot:                     "https://discord.com/api/v10/users/@me?a=b",
		"http://127.0.0.1:8080":         "http://127.0.0.1:8080/api/v10/users/@me?a=b",
		"http://127.0.0.1:8080/discord": "http://127.0.0.1:8080/discord/api/v10/users/@me?a=b",
	} {
		var got string
		_, ask := paced(root, func(r *http.Request) *http.Response {
			got = r.URL.String()
			if r.Host != r.URL.Host {
				t.Errorf("host %q of %q", r.Host, got)
			}
			return response(200)
		})
		if err := ask(t.Context(), "GET /api/v10/users/@me?a=b"); err != nil || got != want {
			t.Errorf("%s: %q, %v", root, got, err)
		}
	}
}

// closed reports which of three routes a response to the first of them closes.
func TestPace(t *testing.T) {
	routes := []string{"POST /api/v10/channels/1/messages", "POST /api/v10/channels/2/messages", "POST /api/v10/interactions/1/token/callback"}
	for _, c := range []struct {
		name   string
		answer *http.Response
		open   []bool
	}{
		{"a plain answer", response(200, "X-RateLimit-Remaining: 3", "X-RateLimit-Reset-After: 5"), []bool{true, true, true}},
		{"the last of an allowance", response(200, "X-RateLimit-Remaining: 0", "X-RateLimit-Reset-After: 5"), []bool{false, true, true}},
		{"429 of a route", response(429, "Retry-After: 5"), []bool{false, true, true}},
		{"429 of everything", response(429, "Retry-After: 5", "X-RateLimit-Global: true"), []bool{false, false, true}},
		{"429 for more than a minute", response(429, "X-RateLimit-Reset-After: 61.5"), []bool{false, true, true}},
		{"odd headers", response(429, "Retry-After: soon", "X-RateLimit-Reset-After: -1"), []bool{true, true, true}},
	} {
		answer := c.answer
		_, ask := paced(discordRoot, func(*http.Request) *http.Response { return answer })
		if err := ask(t.Context(), routes[0]); err != nil {
			t.Fatal(err)
		}
		answer = response(200)
		ctx, cancel := context.WithTimeout(t.Context(), time.Second) // less than any wait here
		for i, route := range routes {
			if err := ask(ctx, route); (err == nil) != c.open[i] {
				t.Errorf("%s: %s is open: %v (%v)", c.name, route, err == nil, err)
			}
		}
		cancel()
	}
}

func TestALongPaceIsNotWaitedFor(t *testing.T) {
	for after, want := range map[string]error{"59": context.DeadlineExceeded, "60": errPace, "3600": errPace} {
		_, ask := paced(discordRoot, func(*http.Request) *http.Response { return response(429, "Retry-After: "+after) })
		_ = ask(t.Context(), "GET /x")
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		if err := ask(ctx, "GET /x"); !errors.Is(err, want) {
			t.Errorf("%s s: %v", after, err)
		}
		cancel()
	}
}

func TestPaceForgetsRoutesThatAreOpenAgain(t *testing.T) {
	transport, ask := paced(discordRoot, func(*http.Request) *http.Response { return response(429, "Retry-After: 1") })
	now := time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)
	transport.pace.now = func() time.Time { now = now.Add(time.Second); return now }
	for i := range 2 * maxRoutes {
		if err := ask(t.Context(), fmt.Sprint("GET /", i)); err != nil {
			t.Fatal(err)
		}
	}
	if got := len(transport.pace.routes); got > maxRoutes {
		t.Errorf("%d routes are remembered", got)
	}
}

func TestWhichErrorsAreWorthAnotherTry(t *testing.T) {
	c := &client{timing: Timing{Retry: 100 * time.Millisecond}, rand: func() float64 { return 0 }}
	for _, q := range []struct {
		err  error
		try  int
		wait time.Duration
		want bool
	}{
		{nil, 1, 0, false},
		{errors.New("reset"), 1, 100 * time.Millisecond, true},
		{errors.New("reset"), 3, 400 * time.Millisecond, true},
		{errors.New("reset"), maxTries, 0, false},
		{context.Canceled, 1, 0, false},
		{errPace, 1, 0, false},
		{&statusError{status: 500}, 1, 100 * time.Millisecond, true},
		{&statusError{status: 429, after: 2 * time.Second}, 1, 2 * time.Second, true},
		{&statusError{status: 429}, 1, 100 * time.Millisecond, true},
		{&statusError{status: 429, after: time.Minute}, 1, time.Minute, false},
		{&statusError{status: 400}, 1, 0, false},
		{&statusError{status: 404}, 1, 0, false},
	} {
		if wait, again := c.again(q.err, q.try); again != q.want || (again && wait != q.wait) {
			t.Errorf("%v, try %d: %v after %v", q.err, q.try, again, wait)
		}
	}
}

func TestCheckRoot(t *testing.T) {
	for root, ok := range map[string]bool{
		"": true, "https://discord.com": true, "https://discord.com/": true, "http://127.0.0.1:8080": true, "http://localhost:1": true, "http://[::1]:2": true,
		"http://discord.com": false, "https://discord.example": false, "http://127.0.0.1.evil.example": false, "ftp://127.0.0.1": false, "127.0.0.1:80": false,
		"http://10.0.0.1": false, "https://discord.com@127.0.0.1.evil.example": false, ":": false,
		"http://user:pw@127.0.0.1:1": false, "http://127.0.0.1:1/?a=b": false, "http://127.0.0.1:1/?": false, "http://127.0.0.1:1/#a": false, "http://127.0.0.1:1/fake/": true,
	} {
		if err := CheckRoot(root); (err == nil) != ok {
			t.Errorf("%q: %v", root, err)
		}
	}
	if err := CheckRoot("https://user:secret@discord.example"); err == nil || strings.Contains(err.Error(), "secret") {
		t.Errorf("error: %v", err)
	}
}
