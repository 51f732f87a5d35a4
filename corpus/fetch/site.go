package fetch

import (
	"context"
	"net/http"
	"net/url"
	"strconv"
	"time"
)

const (
	maxSites = 512              // remembered at once; the one not asked for longest goes first
	maxDelay = 30 * time.Second // the longest Crawl-delay that is kept
	maxRetry = 24 * time.Hour   // the longest Retry-After that is kept
)

// A site is what is known about one host. All but turn and used belong to
// whoever has the turn.
type site struct {
	turn  chan struct{}     // holds a token while nobody asks the host
	used  time.Time         // kept by Client.site
	next  time.Time         // no request before
	delay time.Duration     // between two requests
	busy  *StatusError      // the host asked to be left alone; nil: it did not
	rules map[string]*rules // by scheme and port
}

// visit waits for the turn at an address's host, which the caller gives back
// with leave.
func (c *Client) visit(ctx context.Context, u *url.URL) (*site, error) {
	s := c.site(u.Hostname())
	select {
	case <-s.turn:
		return s, nil
	case <-ctx.Done():
		return nil, unreachable(ctx, shown(u.String()), ctx.Err())
	}
}

func (s *site) leave() { s.turn <- struct{}{} }

func (c *Client) site(host string) *site {
	c.mu.Lock()
	defer c.mu.Unlock()
	s := c.sites[host]
	if s == nil {
		c.makeRoom()
		s = &site{turn: make(chan struct{}, 1), delay: c.perHost, rules: map[string]*rules{}}
		s.leave()
		c.sites[host] = s
	}
	s.used = c.now()
	return s
}

// makeRoom forgets the site that was not asked for longest, if there are many.
func (c *Client) makeRoom() {
	if len(c.sites) < maxSites {
		return
	}
	var oldest string
	for host, s := range c.sites {
		if oldest == "" || s.used.Before(c.sites[oldest].used) {
			oldest = host
		}
	}
	delete(c.sites, oldest)
}

// pause waits until the host may be asked again. A host that asked to be left
// alone until some later time is an error at once.
func (s *site) pause(ctx context.Context, c *Client, u *url.URL) error {
	if s.busy != nil && c.now().Before(s.busy.Until) {
		return &StatusError{URL: shown(u.String()), Code: s.busy.Code, Until: s.busy.Until}
	}
	if d := s.next.Sub(c.now()); d > 0 {
		if err := c.wait(ctx, d); err != nil {
			return unreachable(ctx, shown(u.String()), err)
		}
	}
	s.next = c.now().Add(s.delay)
	return nil
}

// slower keeps the pause that robots.txt asks for, if it is the longer one.
func (s *site) slower(delay time.Duration) {
	if delay > s.delay {
		s.next = s.next.Add(delay - s.delay)
		s.delay = delay
	}
}

// refused makes the error of an answer that is no page, and remembers a host
// that asks to be left alone.
func (s *site) refused(address string, resp *http.Response, now time.Time) *StatusError {
	e := &StatusError{URL: address, Code: resp.StatusCode}
	if e.Code == http.StatusTooManyRequests || e.Code == http.StatusServiceUnavailable {
		if e.Until = retryAfter(resp.Header.Get("Retry-After"), now); !e.Until.IsZero() {
			s.busy = e
		}
	}
	return e
}

// retryAfter reads a Retry-After: seconds or a date. What is past, or nonsense, is zero.
func retryAfter(written string, now time.Time) time.Time {
	until, err := http.ParseTime(written)
	if seconds, notNumber := strconv.Atoi(written); notNumber == nil {
		until, err = now.Add(time.Duration(min(seconds, int(maxRetry/time.Second)))*time.Second), nil
	}
	if err != nil || !until.After(now) {
		return time.Time{}
	}
	if latest := now.Add(maxRetry); until.After(latest) {
		return latest
	}
	return until
}
