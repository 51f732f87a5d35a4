package fetch

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"
)

func TestRobots(t *testing.T) {
	for _, test := range []struct{ story, file, open, closed string }{
		{"an empty file opens everything", "", "/ /x", ""},
		{"a page of HTML says nothing", "<html>\nUser-agent: nobody Disallow: /\n", "/", ""},
		{"everybody", "User-agent: *\nDisallow: /x", "/ /y", "/x /xy /x/y"},
		{"nothing behind Disallow", "User-agent: *\nDisallow:", "/ /x", ""},
		{"our own group goes before that for everybody", "User-agent: *\nDisallow: /\n\nUser-agent: CaseBot/2.0\nDisallow: /x", "/ /y", "/x"},
		{"an own group without rules opens everything", "User-agent: casebot\nUser-agent: *\nDisallow: /y\nUser-agent: casebot\n", "/", "/y"},
		{"others' groups", "User-agent: casebotter\nDisallow: /\nUser-agent: case\nDisallow: /", "/", ""},
		{"groups of one name are one", "User-agent: casebot\nDisallow: /x\nUser-agent: other\nDisallow: /\nUser-agent: casebot\nDisallow: /y", "/", "/x /y"},
		{"several names share a group", "User-agent: other\nUser-agent: casebot\nDisallow: /x", "/", "/x"},
		{"a delay ends the names", "User-agent: *\nCrawl-delay: 1\nUser-agent: other\nDisallow: /", "/", ""},
		{"the longest rule", "User-agent: *\nDisallow: /x\nAllow: /x/open\nDisallow: /x/open/not", "/x/open", "/x /x/open/not"},
		{"as long: allowed", "User-agent: *\nDisallow: /x\nAllow: /x", "/x", ""},
		{"stars", "User-agent: *\nDisallow: /*.pdf$\nDisallow: /a/*/c", "/x.pdf?y /a/c /b/a/b/c", "/x.pdf /y/z.pdf /a/b/c /a/b/b/c/d"},
		{"a rule begins at the beginning", "User-agent: *\nDisallow: /a*b", "/c/a/b", "/a/b"},
		{"a star at the beginning", "User-agent: *\nDisallow: *print=", "/x", "/x?print=1"},
		{"without its slash", "User-agent: *\nDisallow: x", "/y", "/x"},
		{"$ alone ends the path", "User-agent: *\nDisallow: /$", "/x", "/"},
		{"a star before the end", "User-agent: *\nDisallow: /x*$", "/", "/x /xy"},
		{"letters as %XX", "User-agent: *\nDisallow: /caf%C3%A9\nDisallow: /%61bc\nDisallow: /新", "/%2Fx", "/café /caf%c3%a9 /abc /%E6%96%B0"},
		{"a slash as %2F is no slash", "User-agent: *\nDisallow: /a%2fb", "/a/b", "/a%2Fb"},
		{"lines of Windows and comments", "\ufeffUser-agent: * # all\r\nDisallow: /x # not here\r\n# Disallow: /\r\n", "/", "/x"},
		{"one bad line", "Disallow: /\nnonsense\nCrawl-delay: soon\nUser-agent: *\nCrawl-delay: soon\nDisallow: /x", "/", "/x"},
		{"spaces before the colon", "User-Agent : *\nDISALLOW : /x", "/", "/x"},
	} {
		r := parseRobots([]byte(test.file))
		for paths, want := range map[string]bool{test.open: true, test.closed: false} {
			for path := range strings.FieldsSeq(paths) {
				if u, err := url.Parse("http://lantern.example" + path); err != nil || r.allows(u) != want {
					t.Errorf("%s: %s is allowed: %v, %v", test.story, path, !want, err)
				}
			}
		}
	}
}

func TestRobotsDelay(t *testing.T) {
	for file, want := range map[string]time.Duration{
		"User-agent: *\nCrawl-delay: 2.5":                                        2500 * time.Millisecond,
		"User-agent: *\nCrawl-delay: 86400":                                      maxDelay,
		"User-agent: *\nCrawl-delay: 1e300":                                      maxDelay,
		"User-agent: *\nCrawl-delay: -1":                                         0,
		"User-agent: *\nCrawl-delay: NaN":                                        0,
		"User-agent: *\nCrawl-delay: 9\nUser-agent: casebot\nCrawl-delay: 3":     3 * time.Second,
		"User-agent: other\nCrawl-delay: 9\n\nUser-agent: *\nDisallow: /private": 0,
	} {
		if got := parseRobots([]byte(file)).delay; got != want {
			t.Errorf("%q: %v, want %v", file, got, want)
		}
	}
}

func TestReserved(t *testing.T) {
	for _, test := range []struct {
		name, value string
		want        bool
	}{
		{"TDM-Reservation", "1", true},
		{"tdm-reservation", " 1 ", true},
		{"TDM-Reservation", "0", false},
		{"TDM-Policy", "https://lantern.example/policy.json", false},
		{"X-Robots-Tag", "noai", true},
		{"X-Robots-Tag", "NoIndex, NoAI", true},
		{"X-Robots-Tag", "noindex, nofollow", false},
		{"X-Robots-Tag", "noimageai", false},
		{"X-Robots-Tag", "casebot: noai", true},
		{"X-Robots-Tag", "otherbot: noindex, noai", false},
		{"X-Robots-Tag", "otherbot: noindex, casebot: noai", true},
		{"X-Robots-Tag", "unavailable_after: 25 Jun 2026 15:00:00 GMT, noai", true},
		{"X-Robots-Tag", "max-snippet: 20, noai", true},
	} {
		header := http.Header{}
		header.Add("X-Robots-Tag", "all")
		header.Add(test.name, test.value)
		if got := reserved(header); got != test.want {
			t.Errorf("%s: %s: %v", test.name, test.value, got)
		}
	}
}

func TestReservationFile(t *testing.T) {
	file := `[{"location": "/", "tdm-reservation": 0}, {"location": "/a*", "tdm-reservation": 1}, {"location": "/a/open", "tdm-reservation": 0},
		{"location": "/b", "tdm-reservation": "1", "tdm-policy": "x"}, {"location": "/b", "tdm-reservation": 0},
		{"location": 7, "tdm-reservation": 1}, {"tdm-reservation": 1}, "nonsense", null]`
	rules := parseReservations([]byte(file))
	for path, want := range map[string]bool{"/": false, "/a": true, "/a/b": true, "/a/open": false, "/b/c": true, "/c": false} {
		if got := judge(rules, &url.URL{Path: path}, false); got != want {
			t.Errorf("%s: %v", path, got)
		}
	}
	for _, file := range []string{"", "<html>", `{"location": "/", "tdm-reservation": 1}`, `[{"location": "/"`} {
		if rules := parseReservations([]byte(file)); rules != nil {
			t.Errorf("%q: %v", file, rules)
		}
	}
}

// FuzzRobots: whatever a file says, a site's own spelling of a page and ours
// get the same answer, and a group for casebot is the last word.
func FuzzRobots(f *testing.F) {
	f.Add("User-agent: *\nDisallow: /a*b$\nAllow: /%61\nCrawl-delay: 3", "/a%62")
	f.Add("User-agent: casebot\nDisallow: *", "/")
	f.Add("Disallow: /\xff%f", "/%")
	f.Add("", "%2%66") // a % that begins nothing, in front of what makes it begin something
	f.Fuzz(func(t *testing.T, file, path string) {
		r := parseRobots([]byte(file))
		if r.delay < 0 || r.delay > maxDelay {
			t.Fatalf("a delay of %v", r.delay)
		}
		if again := normal(normal(path)); again != normal(path) {
			t.Fatalf("%q is written %q, then %q", path, normal(path), again)
		}
		u := &url.URL{Scheme: "http", Host: "lantern.example", Path: "/" + path}
		if closed := parseRobots([]byte(file + "\nDisallow:\nUser-agent: casebot\nDisallow: /")); len(closed.rules) == 0 {
			t.Fatal("a group for casebot was passed over")
		}
		parsed, err := url.Parse(u.String())
		if err == nil && r.allows(u) != r.allows(parsed) {
			t.Fatalf("%q and %q differ", u, parsed)
		}
	})
}

// A hostile robots.txt: half a megabyte of patterns full of stars.
func BenchmarkHostileRobots(b *testing.B) {
	line := "Disallow: /" + strings.Repeat("*a", 40) + "$\n"
	r := parseRobots([]byte("User-agent: *\n" + strings.Repeat(line, maxRules/len(line))))
	u := &url.URL{Path: "/" + strings.Repeat("a", longestAddress-100) + "b"}
	for b.Loop() {
		r.allows(u)
	}
}
