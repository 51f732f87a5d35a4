package discord

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"time"
)

// A transport sends what is meant for https://discord.com to the configured
// root, and holds the bot's own routes to Discord's rate limits. Interaction
// endpoints are exempt from those and pass at once: they must never queue behind
// each other.
type transport struct {
	base http.RoundTripper
	root *url.URL
	pace *pace
}

// newTransport returns a transport over connections that are kept open, so that
// a first reply pays for no handshake.
func newTransport(root *url.URL, now func() time.Time) *transport {
	return &transport{
		base: &http.Transport{
			Proxy:               http.ProxyFromEnvironment,
			DialContext:         (&net.Dialer{Timeout: 5 * time.Second}).DialContext,
			TLSHandshakeTimeout: 5 * time.Second,
			ForceAttemptHTTP2:   true,
			MaxIdleConns:        256,
			MaxIdleConnsPerHost: 256,
			IdleConnTimeout:     90 * time.Second,
		},
		root: root,
		pace: &pace{now: now, routes: map[string]time.Time{}},
	}
}

// RoundTrip implements [http.RoundTripper].
func (t *transport) RoundTrip(req *http.Request) (*http.Response, error) {
	route := req.Method + " " + req.URL.Path
	exempt := strings.Contains(route, "/interactions/") || strings.Contains(route, "/webhooks/")
	if !exempt {
		if err := t.pace.wait(req.Context(), route); err != nil {
			return nil, err
		}
	}
	sent := req.Clone(req.Context())
	sent.URL.Scheme, sent.URL.Host, sent.Host = t.root.Scheme, t.root.Host, t.root.Host
	sent.URL.Path = t.root.Path + req.URL.Path
	resp, err := t.base.RoundTrip(sent)
	if err == nil && !exempt {
		t.pace.learn(route, resp)
	}
	return resp, err
}

// A pace knows until when routes are closed: the one that a 429 names, one whose
// allowance is used up, or all of them after a global 429.
type pace struct {
	now    func() time.Time
	mu     sync.Mutex
	all    time.Time
	routes map[string]time.Time
}

// errPace ends a call that would have to wait for longer than an answer is worth.
var errPace = errors.New("the rate limit is closed for longer than a minute")

// wait returns when the route is open.
func (p *pace) wait(ctx context.Context, route string) error {
	for {
		wait := p.closed(route)
		switch {
		case wait <= 0:
			return nil
		case wait > time.Minute:
			return errPace
		}
		if err := within(ctx, wait); err != nil {
			return err
		}
	}
}

func (p *pace) closed(route string) time.Duration {
	p.mu.Lock()
	defer p.mu.Unlock()
	until := p.all
	if p.routes[route].After(until) {
		until = p.routes[route]
	}
	return until.Sub(p.now())
}

// maxRoutes bounds the memory of a bot that speaks in many channels, and
// paceMargin makes up for times that Discord has rounded.
const (
	maxRoutes  = 1000
	paceMargin = 5 * time.Millisecond
)

// learn reads the rate limit headers of a response.
func (p *pace) learn(route string, resp *http.Response) {
	after, global := retryAfter(resp)
	if after <= 0 {
		return
	}
	after += paceMargin
	p.mu.Lock()
	defer p.mu.Unlock()
	now := p.now()
	if global {
		p.all = now.Add(after)
		return
	}
	if len(p.routes) >= maxRoutes {
		for r, until := range p.routes {
			if until.Before(now) {
				delete(p.routes, r)
			}
		}
	}
	p.routes[route] = now.Add(after)
}

// retryAfter returns for how long a response closes its route, 0 if it does not,
// and whether it closes all of them.
func retryAfter(resp *http.Response) (after time.Duration, global bool) {
	head := resp.Header
	if resp.StatusCode == http.StatusTooManyRequests {
		return max(seconds(head.Get("Retry-After")), seconds(head.Get("X-RateLimit-Reset-After"))),
			head.Get("X-RateLimit-Global") != ""
	}
	if head.Get("X-RateLimit-Remaining") == "0" {
		return seconds(head.Get("X-RateLimit-Reset-After")), false
	}
	return 0, false
}

// seconds reads "0.25"; anything else is 0.
func seconds(written string) time.Duration {
	n, err := strconv.ParseFloat(written, 64)
	if err != nil || n < 0 || n > 1e6 {
		return 0
	}
	return time.Duration(n * float64(time.Second))
}

// within waits, but not in vain: where the context is to end before, it returns an
// error at once.
func within(ctx context.Context, d time.Duration) error {
	if end, ok := ctx.Deadline(); ok && time.Until(end) < d {
		return context.DeadlineExceeded
	}
	pause(ctx, d)
	return ctx.Err()
}

// pause waits, and reports whether it did so to the end.
func pause(ctx context.Context, d time.Duration) bool {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return true
	case <-ctx.Done():
		return false
	}
}
