package fetch

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"time"
)

const (
	rulesKeep  = 24 * time.Hour
	rulesRetry = 15 * time.Minute // where a server could not give them
	maxRules   = 500 << 10        // bytes of a file of rules; what comes behind is not read
)

// rules are what a site says about being read by programs.
type rules struct {
	robots robots
	tdm    []pathRule // yes: reserved
	closed int        // the status in place of a robots.txt, where that closes the site; 0: it does not
	until  time.Time
}

// refuses reports, as an error, that robots.txt keeps a page from being fetched.
func (r *rules) refuses(u *url.URL) error {
	address := shown(u.String())
	switch {
	case r.closed != 0:
		return fmt.Errorf("%s %w: in its place the server answers %d; try again later, or %s", address, ErrRobots, r.closed, saveIt)
	case !r.robots.allows(u):
		return fmt.Errorf("%s %w: %s", address, ErrRobots, saveIt)
	}
	return nil
}

// reserves reports whether a page is reserved against text mining. What the page
// itself says goes before what the site says about it.
func (r *rules) reserves(u *url.URL, header http.Header) bool {
	return reserved(header) || header.Get(tdmHeader) == "" && judge(r.tdm, u, false)
}

// rules returns the rules of an address's scheme, host and port, read at most once a day.
func (c *Client) rules(ctx context.Context, s *site, u *url.URL) (*rules, error) {
	origin := u.Scheme + "://" + u.Host
	if r := s.rules[origin]; r != nil && c.now().Before(r.until) {
		return r, nil
	}
	r, err := c.readRules(ctx, s, u)
	if err != nil {
		return nil, err
	}
	s.rules[origin] = r
	s.slower(r.robots.delay)
	return r, nil
}

// readRules asks for both files of rules. Without an answer for robots.txt the
// site is out of reach, and nothing is remembered; a missing or broken
// reservation file reserves nothing, and one that could not be had is asked for
// again before long.
func (c *Client) readRules(ctx context.Context, s *site, u *url.URL) (*rules, error) {
	data, err := c.ruleFile(ctx, s, u, "/robots.txt")
	var status *StatusError
	switch {
	case errors.As(err, &status) && !status.Until.IsZero():
		return nil, err
	case errors.As(err, &status) && closes(status.Code):
		return &rules{closed: status.Code, until: c.now().Add(rulesRetry)}, nil
	case err != nil && status == nil:
		return nil, err
	}
	r := &rules{robots: parseRobots(data), until: c.now().Add(rulesKeep)}
	data, err = c.ruleFile(ctx, s, u, "/.well-known/tdmrep.json")
	if ctx.Err() != nil {
		return nil, err
	}
	switch {
	case err == nil:
		r.tdm = parseReservations(data)
	case !errors.As(err, &status) || closes(status.Code):
		r.until = c.now().Add(rulesRetry)
	}
	return r, nil
}

// closes reports whether a site is closed when it answers so for its
// robots.txt. RFC 9309 opens it for 4xx; a host that is asked too often has
// rules that it did not tell.
func closes(code int) bool {
	return code/100 == 5 || code == http.StatusTooManyRequests
}

// ruleFile reads a file of rules, through redirects that may leave the host
// (whose own turn is not waited for: two sites that send each other's visitors
// to and fro would wait forever). Too many redirects are as no file.
func (c *Client) ruleFile(ctx context.Context, s *site, of *url.URL, path string) ([]byte, error) {
	u, left := &url.URL{Scheme: of.Scheme, Host: of.Host, Path: path}, maxTime
	for range maxRedirects + 1 {
		var data []byte
		var next *url.URL
		err := c.exchange(ctx, s, u, http.Header{}, &left, func(ctx context.Context, resp *http.Response) (err error) {
			if next, err = c.redirect(u, resp); next != nil || err != nil {
				return err
			}
			if resp.StatusCode/100 != 2 {
				return s.refused(shown(u.String()), resp, c.now())
			}
			data, _, err = body(resp, maxRules)
			if errors.Is(err, ErrTooLarge) {
				err = nil
			}
			return unreadable(ctx, shown(u.String()), err)
		})
		if next == nil || err != nil {
			return data, err
		}
		u = next
	}
	return nil, &StatusError{URL: shown(of.String()), Code: http.StatusNotFound}
}
