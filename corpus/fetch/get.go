package fetch

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"time"
)

// Get fetches the page at an address, through at most five redirects. With
// known validators it may return a page that is Unchanged and has no body.
//
// The error wraps one of the errors of this package or the cause of the
// context's end. No page comes with an error, and what was fetched of it is
// dropped.
func (c *Client) Get(ctx context.Context, address string, known Validators) (*Page, error) {
	u, err := c.parse(address)
	if err != nil {
		return nil, err
	}
	if known.From == "" {
		known.From = u.String()
	}
	asked, left := u.String(), maxTime
	for range maxRedirects + 1 {
		page, next, err := c.step(ctx, u, known, &left)
		if err != nil {
			return nil, err
		}
		if next == nil {
			page.Asked = asked
			c.keep(ctx, page)
			return page, nil
		}
		u = next
	}
	return nil, fmt.Errorf("%s %w: it went through %d of them; check the address", shown(asked), ErrRedirects, maxRedirects)
}

// step asks one host for one address: for a page, or where to look instead. It
// takes the time that it needs from what is left.
func (c *Client) step(ctx context.Context, u *url.URL, known Validators, left *time.Duration) (page *Page, next *url.URL, err error) {
	s, err := c.visit(ctx, u)
	if err != nil {
		return nil, nil, err
	}
	defer s.leave()
	rules, err := c.rules(ctx, s, u)
	if err != nil {
		return nil, nil, err
	}
	if err := rules.refuses(u); err != nil {
		return nil, nil, err
	}
	err = c.exchange(ctx, s, u, known.header(u.String()), left, func(ctx context.Context, resp *http.Response) (err error) {
		if next, err = c.redirect(u, resp); next == nil && err == nil {
			page, err = c.page(ctx, s, u, resp, rules)
		}
		return err
	})
	if page != nil && page.Unchanged {
		page.Validators = known
	}
	return page, next, err
}

// exchange sends a request when its host's pause is over, and hands the answer
// to read, with the caller's context: it tells whose time ran out.
func (c *Client) exchange(ctx context.Context, s *site, u *url.URL, header http.Header, left *time.Duration, read func(context.Context, *http.Response) error) error {
	if err := s.pause(ctx, c, u); err != nil {
		return err
	}
	began := c.now()
	defer func() { *left -= c.now().Sub(began) }()
	limited, cancel := context.WithTimeout(ctx, *left)
	defer cancel()
	resp, err := c.ask(limited, u, header)
	if err != nil {
		return unreachable(ctx, shown(u.String()), err)
	}
	defer resp.Body.Close()
	return read(ctx, resp)
}

// ask sends one request. It is a guest's: no cookies, no referrer. As it names
// encodings itself, the transport undoes none: body does, which knows the limit.
func (c *Client) ask(ctx context.Context, u *url.URL, header http.Header) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, err
	}
	header.Set("User-Agent", c.agent)
	header.Set("Accept", "text/html,application/xhtml+xml,application/atom+xml,application/rss+xml,application/feed+json,text/*;q=0.9,*/*;q=0.5")
	header.Set("Accept-Encoding", "gzip, deflate")
	req.Header = header
	return c.transport.RoundTrip(req)
}

// redirect returns where an answer leads; nil where it is no redirect.
func (c *Client) redirect(from *url.URL, resp *http.Response) (*url.URL, error) {
	location := resp.Header.Get("Location")
	switch resp.StatusCode {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
	default:
		return nil, nil
	}
	to, err := from.Parse(location)
	if err != nil || location == "" {
		return nil, fmt.Errorf("%s %w: it gives no address to go on to; look for the page under another one", shown(from.String()), ErrRedirects)
	}
	next, err := c.parse(to.String())
	if err != nil {
		return nil, fmt.Errorf("%s redirects: %w", shown(from.String()), err)
	}
	if from.Scheme == "https" && next.Scheme == "http" {
		return nil, fmt.Errorf("%s %w: from https back to http, to %s; add that address itself if you trust it", shown(from.String()), ErrRedirects, shown(next.String()))
	}
	return next, nil
}

// page makes a page of an answer that is no redirect.
func (c *Client) page(ctx context.Context, s *site, u *url.URL, resp *http.Response, rules *rules) (*Page, error) {
	page := &Page{URL: u.String(), Fetched: c.now()}
	conditional := resp.Request.Header.Get("If-None-Match") + resp.Request.Header.Get("If-Modified-Since")
	switch {
	case rules.reserves(u, resp.Header):
		return nil, fmt.Errorf("%s %w: ask its publisher, or link to it without its text", shown(u.String()), ErrReserved)
	case resp.StatusCode == http.StatusNotModified && conditional != "":
		page.Unchanged = true
		return page, nil
	case resp.StatusCode/100 != 2:
		return nil, s.refused(shown(u.String()), resp, c.now())
	}
	page.Type, page.Charset = mediaType(resp.Header.Get("Content-Type"))
	page.Validators = validators(page.URL, resp.Header)
	var err error
	if page.Body, page.Cut, err = body(resp, maxBody); err != nil {
		return nil, unreadable(ctx, shown(page.URL), err)
	}
	return page, nil
}

// keep stores a page's bytes where that is asked for, and they may be kept. The
// page is of use without, so a full disk is logged and no more.
func (c *Client) keep(ctx context.Context, page *Page) {
	if c.raw == nil || page.Unchanged || c.keeps != nil && !c.keeps(ctx, page) {
		return
	}
	if err := c.raw.Put(page); err != nil {
		c.log.Warn("the raw page was not kept", "url", shown(page.URL), "err", err)
	}
}
