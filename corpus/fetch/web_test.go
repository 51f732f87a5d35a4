package fetch

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"os"
	"strings"
	"sync"
	"testing"
	"time"
)

// A web is a few hosts in one file, a name service for them and a clock that
// moves when somebody waits. Nothing of it leaves the process.
type web struct {
	t     *testing.T
	hosts map[string][]netip.Addr // other names under .example are at 11.22.33.44

	mu      sync.Mutex
	answers map[string]string // raw, by address
	asked   []string          // addresses, in order
	headers []http.Header     // of the same requests
	dialled []string
	clock   time.Time
	waits   []time.Duration
}

var noon = time.Date(2026, time.March, 4, 12, 0, 0, 0, time.UTC)

func newWeb(t *testing.T) *web {
	t.Helper()
	data, err := os.ReadFile("testdata/web.txt")
	if err != nil {
		t.Fatal(err)
	}
	return &web{t: t, answers: sections(string(data)), clock: noon, hosts: map[string][]netip.Addr{
		"cellar.example": {netip.MustParseAddr("192.168.7.7")},
		"both.example":   {netip.MustParseAddr("11.22.33.44"), netip.MustParseAddr("127.0.0.1")},
		"two.example":    {netip.MustParseAddr("11.22.33.40"), netip.MustParseAddr("11.22.33.41")},
	}}
}

// sections cuts a file at its lines "-- address --".
func sections(file string) map[string]string {
	all := map[string]string{}
	for _, part := range strings.Split("\n"+file, "\n-- ")[1:] {
		address, answer, _ := strings.Cut(part, " --\n")
		all[address] = answer
	}
	return all
}

func (w *web) client(change ...func(*Config)) *Client {
	config := Config{Contact: "clerk@casebot.example", Now: w.now, Wait: w.wait, Resolver: w, Dial: w.dial}
	for _, f := range change {
		f(&config)
	}
	return New(config)
}

func (w *web) now() time.Time {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.clock
}

func (w *web) wait(ctx context.Context, d time.Duration) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.clock = w.clock.Add(d)
	w.waits = append(w.waits, d)
	return ctx.Err()
}

func (w *web) LookupNetIP(_ context.Context, network, host string) ([]netip.Addr, error) {
	if addrs, ok := w.hosts[host]; ok {
		return addrs, nil
	}
	if network != "ip" || !strings.HasSuffix(host, ".example") {
		return nil, &net.DNSError{Err: "no such host", Name: host, IsNotFound: true}
	}
	return []netip.Addr{netip.MustParseAddr("11.22.33.44")}, nil
}

func (w *web) dial(_ context.Context, _, address string) (net.Conn, error) {
	w.mu.Lock()
	w.dialled = append(w.dialled, address)
	w.mu.Unlock()
	if strings.HasPrefix(address, "11.22.33.40:") {
		return nil, fmt.Errorf("dial %s: nobody answers", address)
	}
	client, server := net.Pipe()
	go w.serve(server)
	return client, nil
}

// serve answers one request and hangs up.
func (w *web) serve(conn net.Conn) {
	defer conn.Close()
	req, err := http.ReadRequest(bufio.NewReader(conn))
	if err != nil {
		return
	}
	w.mu.Lock()
	address := "http://" + req.Host + req.RequestURI
	w.asked, w.headers = append(w.asked, address), append(w.headers, req.Header)
	answer, ok := w.answers[address]
	w.mu.Unlock()
	if !ok {
		answer = "HTTP/1.1 404 Not Found\n\n"
	}
	head, body, _ := strings.Cut(answer, "\n\n")
	io.WriteString(conn, strings.ReplaceAll(strings.TrimSpace(head), "\n", "\r\n")+"\r\nConnection: close\r\n\r\n"+body)
}

// visited returns the pages that were asked for since the last call, without the files of rules.
func (w *web) visited() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	var pages []string
	for _, address := range w.asked {
		if !strings.HasSuffix(address, "/robots.txt") && !strings.HasSuffix(address, "/tdmrep.json") {
			pages = append(pages, strings.TrimPrefix(address, "http://"))
		}
	}
	w.asked = nil
	return strings.Join(pages, " ")
}

// A resolverFunc is a name service that cannot fail.
type resolverFunc func(host string) []netip.Addr

func (f resolverFunc) LookupNetIP(_ context.Context, _, host string) ([]netip.Addr, error) {
	return f(host), nil
}

func mustParse(t *testing.T, c *Client, address string) *url.URL {
	t.Helper()
	u, err := c.parse(address)
	if err != nil {
		t.Fatal(err)
	}
	return u
}

// quiet is a server's log of errors that the test brings about.
func quiet() *log.Logger { return log.New(io.Discard, "", 0) }
