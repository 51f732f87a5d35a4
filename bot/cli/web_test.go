package cli_test

import (
	"bytes"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"casebot/bot/cli"
)

// A site is a web server on this machine. A page that begins with a number is
// that status.
type site struct {
	*httptest.Server
	mu    sync.Mutex
	pages map[string]string
	asked []*http.Request
}

func newSite(t testing.TB, pages map[string]string) *site {
	s := &site{pages: pages}
	s.Server = httptest.NewServer(http.HandlerFunc(s.serve))
	t.Cleanup(s.Close)
	return s
}

func (s *site) serve(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.asked = append(s.asked, r)
	body, ok := s.pages[r.URL.Path]
	var status int
	switch n, _ := fmt.Sscanf(body, "%d", &status); {
	case !ok:
		http.NotFound(w, r)
	case n == 1:
		http.Error(w, body, status)
	default:
		w.Header().Set("Content-Type", http.DetectContentType([]byte(body)))
		w.Header().Set("ETag", fmt.Sprintf("%q", fmt.Sprintf("%x", sha256.Sum256([]byte(body)))))
		http.ServeContent(w, r, "", time.Time{}, strings.NewReader(body))
	}
}

// set puts a page in place of what was there.
func (s *site) set(path, body string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.pages[path] = body
}

// requests returns what was asked of a path.
func (s *site) requests(path string) []*http.Request {
	s.mu.Lock()
	defer s.mu.Unlock()
	var found []*http.Request
	for _, r := range s.asked {
		if r.URL.Path == path {
			found = append(found, r)
		}
	}
	return found
}

// page is a news page with what surrounds an article on the web.
func page(title, publisher, published string, paragraphs ...string) string {
	return `<!doctype html><html lang="en"><head><title>` + title + ` | ` + publisher + `</title>
<meta property="og:site_name" content="` + publisher + `"><meta property="og:title" content="` + title + `">
<meta property="article:published_time" content="` + published + `T09:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a> <a href="/weather">Weather</a></nav>
<article><h1>` + title + `</h1><p>` + strings.Join(paragraphs, "</p>\n<p>") + `</p></article>
<aside><a href="/ten">Ten lamps to buy this winter</a></aside><footer>All rights reserved. Subscribe.</footer></body></html>`
}

// Two articles in our own words, about people and places that do not exist.
var (
	landlord = []string{
		"The district court of Milltown sentenced landlord Tomas Perl to two years and four months in prison on Thursday for filming tenants in secret, and fined him 9,000 euros.",
		"Perl had hidden 31 cameras in smoke detectors of flats that he let, the court found. Tenants noticed a red light at night and called the police, who searched his office in the autumn.",
		"His lawyer said that he would look at the written reasons before deciding on an appeal. The tenants' union called the sentence a warning to others.",
	}
	pharmacy = []string{
		"The data protection authority of Exampleland has fined Brookside Pharmacies Ltd 120,000 euros for scanning the faces of customers in 14 shops without their consent, it said on Friday.",
		"The company had compared the scans with pictures of people whom its guards had turned away before. Signs at the doors spoke of video only, the authority found.",
		"Brookside said that it had switched the system off and would not appeal.",
	}
	policy = []string{
		"The transport ministry wants to replace the paper timetables at all country stations by screens within three years, a spokesman said on Monday.",
		"Passengers had asked for more up to date information, he said. The screens will show delays and the weather, and they will be read out at the press of a button.",
		"The plan goes to the cabinet in the summer. The railway workers' union said that it had not been asked.",
	}
)

// A clock is the time of a test: whoever waits moves it on.
type clock struct {
	mu  sync.Mutex
	now time.Time
}

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *clock) Wait(ctx context.Context, d time.Duration) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
	return ctx.Err()
}

// A workplace is a data folder, and the time at which a person works on it.
type workplace struct {
	*clock
	folder string
	env    map[string]string
	wait   func(ctx context.Context, d time.Duration) error // nil: that of the clock
}

func newWorkplace(t testing.TB) *workplace {
	return &workplace{&clock{now: time.Date(2026, 4, 1, 12, 0, 0, 0, time.UTC)}, t.TempDir(), map[string]string{}, nil}
}

// run runs the command line on the folder, without the archive that ships.
func (w *workplace) run(ctx context.Context, typed string, args ...string) result {
	var stdout, stderr bytes.Buffer
	wait := w.Wait
	if w.wait != nil {
		wait = w.wait
	}
	code := cli.Main(ctx, cli.Process{
		Args: append([]string{"--data", w.folder, "--builtin=false"}, args...), Env: func(name string) string { return w.env[name] },
		Stdin: strings.NewReader(typed), Stdout: &stdout, Stderr: &stderr, Now: w.Now, Random: rand.Reader, Wait: wait,
	})
	return result{code, stdout.String(), stderr.String()}
}

// do is run for what must not fail.
func (w *workplace) do(t testing.TB, args ...string) result {
	t.Helper()
	got := w.run(context.Background(), "", args...)
	if got.code != 0 {
		t.Fatalf("%v: %+v", args, got)
	}
	return got
}

// raw returns how many pages are kept as bytes.
func (w *workplace) raw(t testing.TB) int {
	t.Helper()
	n := 0
	err := filepath.WalkDir(filepath.Join(w.folder, "raw"), func(_ string, entry os.DirEntry, err error) error {
		if err == nil && entry.Type().IsRegular() {
			n++
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// line is what add --json says of a source.
type line struct {
	Origin  string
	Article struct{ ID, Title, Publisher, Published, Text string }
	Cases   []struct {
		ID, Action string
		Names      []string
		Facts      []struct {
			Party, Slot, Printed, Quote string
			Value                       any
			Start, End                  int
		}
	}
	Warnings []string
}

func lines(t testing.TB, stdout string) []line {
	t.Helper()
	var out []line
	for text := range strings.Lines(stdout) {
		var l line
		if err := json.Unmarshal([]byte(text), &l); err != nil {
			t.Fatalf("%v: %s", err, text)
		}
		for _, c := range l.Cases {
			for _, f := range c.Facts {
				if f.Quote != l.Article.Text[f.Start:f.End] || f.Quote == "" {
					t.Errorf("%s %s: the quote %q does not stand there", c.ID, f.Slot, f.Quote)
				}
			}
		}
		out = append(out, l)
	}
	return out
}

// value returns what a line says in a slot, as JSON.
func (l line) value(slot string) string {
	for _, c := range l.Cases {
		for _, f := range c.Facts {
			if f.Slot == slot {
				written, _ := json.Marshal(f.Value)
				return string(written)
			}
		}
	}
	return "nothing"
}
