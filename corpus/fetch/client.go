package fetch

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"sync"
	"time"
)

// Limits of one page.
const (
	maxRedirects = 5
	maxTime      = 30 * time.Second // connecting, redirects and body together; pauses between requests do not count
	maxBody      = 10 << 20         // after decompression
	maxHeader    = 256 << 10
)

// Config says how pages are fetched. Every field may be left zero.
type Config struct {
	Contact  string        // whom a site's owner writes to: a mail address or a URL, part of the user agent
	PerHost  time.Duration // the least pause between two requests to one host; default 1 s. A longer Crawl-delay is kept, up to 30 s
	Loopback bool          // allows loopback addresses and any port: for tests, and for operators with a server of their own
	Raw      *Raw          // where the bytes of pages are kept; default: nowhere
	Log      *slog.Logger  // default: silence

	Keeps    func(ctx context.Context, page *Page) bool       // whether the bytes of a page may be kept in Raw; default: always
	Now      func() time.Time                                 // default: time.Now
	Wait     func(ctx context.Context, d time.Duration) error // waits for d or the end of the context; default: a timer
	Resolver Resolver                                         // default: that of the system
	Dial     Dial                                             // given checked IP addresses alone; default: a net.Dialer
	Roots    *x509.CertPool                                   // default: those of the system
}

// A Client fetches pages. It may be used by many goroutines at once; those that
// ask the same host wait for each other.
type Client struct {
	agent     string
	loopback  bool
	perHost   time.Duration
	raw       *Raw
	keeps     func(context.Context, *Page) bool
	log       *slog.Logger
	now       func() time.Time
	wait      func(context.Context, time.Duration) error
	transport http.RoundTripper

	mu    sync.Mutex
	sites map[string]*site // by host name
}

// New returns a client. It neither connects nor resolves anything yet.
func New(config Config) *Client {
	c := &Client{
		agent: agent(config.Contact), loopback: config.Loopback, perHost: config.PerHost, raw: config.Raw, keeps: config.Keeps,
		log: config.Log, now: config.Now, wait: config.Wait, sites: map[string]*site{},
	}
	if c.perHost <= 0 {
		c.perHost = time.Second
	}
	if c.log == nil {
		c.log = slog.New(slog.DiscardHandler)
	}
	if c.now == nil {
		c.now = time.Now
	}
	if c.wait == nil {
		c.wait = wait
	}
	c.transport = transport(config)
	return c
}

func transport(config Config) *http.Transport {
	g := guard{resolver: config.Resolver, dial: config.Dial, loopback: config.Loopback}
	if g.resolver == nil {
		g.resolver = net.DefaultResolver
	}
	if g.dial == nil {
		g.dial = (&net.Dialer{Timeout: maxTime / 3}).DialContext
	}
	return &http.Transport{
		Proxy:                  nil, // see the package comment
		DialContext:            g.connect,
		TLSClientConfig:        &tls.Config{RootCAs: config.Roots, MinVersion: tls.VersionTLS12},
		DisableKeepAlives:      true, // what a server sends behind its answer would be logged by net/http, and hosts are asked seldom
		ForceAttemptHTTP2:      true,
		MaxResponseHeaderBytes: maxHeader,
	}
}

// product is the name that robots.txt files know the program by.
const product = "casebot"

// agent is the user agent, with the contact if it is one that a header can hold.
func agent(contact string) string {
	contact = strings.Map(func(r rune) rune {
		if r < ' ' || r > '~' || r == '(' || r == ')' {
			return -1
		}
		return r
	}, contact)
	if contact = strings.TrimSpace(contact); contact == "" {
		return product + "/1.0"
	}
	return product + "/1.0 (+" + contact + ")"
}

func wait(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}
