package fetch

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"
)

func TestGetReadsAPage(t *testing.T) {
	w := newWeb(t)
	page, err := w.client().Get(t.Context(), " HTTP://Lantern.example/story#end ", Validators{})
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ what, got, want string }{
		{"asked", page.Asked, "http://lantern.example/story"},
		{"address", page.URL, "http://lantern.example/story"},
		{"type", page.Type, "text/html"},
		{"charset", page.Charset, "gbk"},
		{"body", string(page.Body), "<p>The clerk read the page."},
		{"mark", page.ETag, `"v1"`},
		{"date", page.LastModified, "Tue, 03 Mar 2026 08:00:00 GMT"},
		{"giver of both", page.From, "http://lantern.example/story"},
		{"requests", strings.Join(w.asked, " "), "http://lantern.example/robots.txt http://lantern.example/.well-known/tdmrep.json http://lantern.example/story"},
		{"connections", strings.Join(w.dialled, " "), "11.22.33.44:80 11.22.33.44:80 11.22.33.44:80"},
		{"agent", w.headers[2].Get("User-Agent"), "casebot/1.0 (+clerk@casebot.example)"},
		{"encodings", w.headers[2].Get("Accept-Encoding"), "gzip, deflate"},
		{"cookie and referrer", w.headers[2].Get("Cookie") + w.headers[2].Get("Referer"), ""},
	} {
		if test.got != test.want {
			t.Errorf("%s: %q, want %q", test.what, test.got, test.want)
		}
	}
	if want := noon.Add(2 * time.Second); !page.Fetched.Equal(want) || page.Cut || page.Unchanged {
		t.Errorf("fetched %v, want %v; cut %v, unchanged %v", page.Fetched, want, page.Cut, page.Unchanged)
	}
}

func TestGetFollowsRedirects(t *testing.T) {
	for _, test := range []struct{ ask, arrives, visits string }{
		{"lantern.example/moved", "lantern.example/story", "lantern.example/moved lantern.example/story"},
		{"lantern.example/abroad", "harbour.example/news?id=7", "rules.example/harbour.txt lantern.example/abroad harbour.example/news?id=7"},
		{"lantern.example/hop1", "lantern.example/story", "lantern.example/hop1 lantern.example/hop2 lantern.example/hop3 lantern.example/hop4 lantern.example/hop5 lantern.example/story"},
	} {
		w := newWeb(t)
		page, err := w.client().Get(t.Context(), "http://"+test.ask, Validators{})
		if err != nil {
			t.Error(err)
			continue
		}
		if page.Asked != "http://"+test.ask || page.URL != "http://"+test.arrives {
			t.Errorf("%s: asked %s, arrived at %s", test.ask, page.Asked, page.URL)
		}
		if got := w.visited(); !sameWords(got, test.visits) {
			t.Errorf("%s: visited %s, want %s", test.ask, got, test.visits)
		}
	}
}

// sameWords compares two lists of words in any order.
func sameWords(a, b string) bool {
	count := map[string]int{}
	for _, word := range strings.Fields(a) {
		count[word]++
	}
	for _, word := range strings.Fields(b) {
		count[word]--
	}
	for _, n := range count {
		if n != 0 {
			return false
		}
	}
	return true
}

func TestGetRefuses(t *testing.T) {
	for _, test := range []struct {
		ask  string
		is   error
		want string
	}{
		{"lantern.example/drafts/story", ErrRobots, "http://lantern.example/drafts/story is closed to casebot by the site's robots.txt: save the article's text as a file and add that"},
		{"lantern.example/to-drafts", ErrRobots, "http://lantern.example/drafts/story is closed to casebot by the site's robots.txt: save the article's text as a file and add that"},
		{"harbour.example/private", ErrRobots, "http://harbour.example/private is closed to casebot by the site's robots.txt: save the article's text as a file and add that"},
		{"ill.example/", ErrRobots, "http://ill.example/ is closed to casebot by the site's robots.txt: in its place the server answers 500; try again later, or save the article's text as a file and add that"},
		{"shy.example/", ErrRobots, "http://shy.example/ is closed to casebot by the site's robots.txt: in its place the server answers 429; try again later, or save the article's text as a file and add that"},
		{"lantern.example/mined", ErrReserved, "http://lantern.example/mined is reserved against text and data mining: ask its publisher, or link to it without its text"},
		{"lantern.example/noai", ErrReserved, "http://lantern.example/noai is reserved against text and data mining: ask its publisher, or link to it without its text"},
		{"harbour.example/archive/7", ErrReserved, "http://harbour.example/archive/7 is reserved against text and data mining: ask its publisher, or link to it without its text"},
		{"lantern.example/hop0", ErrRedirects, "http://lantern.example/hop0 redirects where casebot does not follow: it went through 5 of them; check the address"},
		{"lantern.example/nowhere", ErrRedirects, "http://lantern.example/nowhere redirects where casebot does not follow: it gives no address to go on to; look for the page under another one"},
		{"lantern.example/inside", ErrAddress, "http://cellar.example/robots.txt is not an address that casebot connects to: 192.168.7.7 is not on the public Internet; save the article's text as a file and add that"},
		{"lantern.example/secret", ErrAddress, "http://lantern.example/secret redirects: http://harbour.example/ is not an address that casebot connects to: it holds a user name or password; save the article's text as a file and add that"},
		{"lantern.example/file", ErrAddress, `http://lantern.example/file redirects: "file:///etc/hostname" is not an address that casebot connects to: it does not begin with http:// or https://; copy it again`},
		{"both.example/", ErrAddress, "http://both.example/robots.txt is not an address that casebot connects to: 127.0.0.1 is not on the public Internet; save the article's text as a file and add that"},
		{"lantern.example/gone", nil, "http://lantern.example/gone: the server answers 410 Gone: check the address, or look for the page in a web archive"},
		{"lantern.example/missing", nil, "http://lantern.example/missing: the server answers 404 Not Found: check the address, or look for the page in a web archive"},
		{"lantern.example/paid", nil, "http://lantern.example/paid: the server answers 402 Payment Required: save the article's text as a file and add that"},
		{"lantern.example/broken", nil, "http://lantern.example/broken: the server answers 500 Internal Server Error: try again later"},
		{"lantern.example/choice", nil, "http://lantern.example/choice: the server answers 300 Multiple Choices: try again later"},
		{"lantern.example/unasked", nil, "http://lantern.example/unasked: the server answers 304 Not Modified: try again later"},
		{"busy.example/", nil, "http://busy.example/: the server answers 429 Too Many Requests: try again after 12:02 UTC on 4 March 2026"},
		{"tired.example/", nil, "http://tired.example/robots.txt: the server answers 503 Service Unavailable: try again after 13:00 UTC on 4 March 2026"},
		{"lantern.example/brotli", ErrUnreachable, `http://lantern.example/brotli cannot be fetched (it is compressed as "br", which was not offered): check the address, or try again later`},
		{"lantern.example/not-gzip", ErrUnreachable, "http://lantern.example/not-gzip cannot be fetched (gzip: invalid header): check the address, or try again later"},
		{"lantern.example/garbage", ErrUnreachable, `http://lantern.example/garbage cannot be fetched (net/http: HTTP/1.x transport connection broken: malformed HTTP response "SSH-2.0-lantern"): check the address, or try again later`},
		{"nobody.invalid/", ErrUnreachable, "http://nobody.invalid/robots.txt cannot be fetched (there is no such host): check the address, or try again later"},
	} {
		page, err := newWeb(t).client().Get(t.Context(), "http://"+test.ask, Validators{})
		var status *StatusError
		if page != nil || err == nil || err.Error() != test.want {
			t.Errorf("%s: %v, %v\nwant %s", test.ask, page, err, test.want)
		} else if test.is != nil && !errors.Is(err, test.is) || test.is == nil && !errors.As(err, &status) {
			t.Errorf("%s: %v does not wrap %v", test.ask, err, test.is)
		}
	}
}

func TestGetAllows(t *testing.T) {
	for ask, want := range map[string]string{
		"shut.example/":                "Come in.",           // a robots.txt that is forbidden forbids nothing
		"maze.example/":                "Out again.",         // nor does one that leads nowhere
		"harbour.example/archive/open": "Read me.",           // the page's word goes before the site's
		"lantern.example/too-long":     "The line went dead", // announced longer than it is
		"lantern.example/too-short":    "The line",           // announced shorter than it is
		"lantern.example/empty-gzip":   "",
		"two.example/":                 "", // its first address does not answer
	} {
		w := newWeb(t)
		w.answers["http://two.example/"] = "HTTP/1.1 200 OK\n\n"
		page, err := w.client().Get(t.Context(), "http://"+ask, Validators{})
		if err != nil || string(page.Body) != want {
			t.Errorf("%s: %+v, %v; want %q", ask, page, err, want)
			continue
		}
		if cut := ask == "lantern.example/too-long"; page.Cut != cut {
			t.Errorf("%s: cut: %v", ask, page.Cut)
		}
	}
}

func TestGetKeepsWhatIsClearOfAType(t *testing.T) {
	for written, want := range map[string][2]string{
		"text/html":                    {"text/html", ""},
		"Text/HTML; Charset=\"UTF-8\"": {"text/html", "utf-8"},
		"text/html; charset":           {"text/html", ""},
		"":                             {"", ""},
		";;;":                          {"", ""},
	} {
		if kind, charset := mediaType(written); kind != want[0] || charset != want[1] {
			t.Errorf("%q: %q, %q", written, kind, charset)
		}
	}
}

func TestGetStopsWithTheCallersContext(t *testing.T) {
	w := newWeb(t)
	ctx, cancel := context.WithCancelCause(t.Context())
	enough := errors.New("the curator went home")
	c := w.client(func(config *Config) {
		config.Wait = func(ctx context.Context, _ time.Duration) error { cancel(enough); return ctx.Err() }
	})
	_, err := c.Get(ctx, "http://lantern.example/story", Validators{})
	if !errors.Is(err, enough) || errors.Is(err, ErrUnreachable) {
		t.Errorf("%v", err)
	}
	if _, err := c.Get(ctx, "http://lantern.example/story", Validators{}); !errors.Is(err, enough) {
		t.Errorf("a second time: %v", err)
	}
}

func TestTidy(t *testing.T) {
	for text, want := range map[string]string{
		"":                     "",
		" a \n\tb\u2028c ":     "a b c",
		"a\x00\x1b[31mb\xff":   "a[31mb",
		"a\u202egnp.exe\u200b": "agnp.exe",
		"1234567890":           "1234567890",
		"12345678901":          "123456789…",
		"法院法院法院法院法院法院":         "法院法院法院法院法…",
	} {
		if got := tidy(text, 10); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
