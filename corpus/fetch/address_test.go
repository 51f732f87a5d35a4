package fetch

import (
	"errors"
	"net/netip"
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	for _, test := range []struct{ ask, want string }{
		{"https://lantern.example", "https://lantern.example/"},
		{" https://Lantern.EXAMPLE/A/b?q=1#part ", "https://lantern.example/A/b?q=1"},
		{"https://lantern.example:8443/", "https://lantern.example:8443/"},
		{"http://新闻.example:80/法院", "http://xn--efvy88h.example:80/%E6%B3%95%E9%99%A2"},
		{"http://１２７。0。0。1/", "http://127.0.0.1/"},
		{"http://[2606:4700::1111]:80/", "http://[2606:4700::1111]:80/"},

		{"", `"" is not an address that casebot connects to: it does not begin with http:// or https://; copy it again`},
		{"lantern.example", `"lantern.example" is not an address that casebot connects to: it does not begin with http:// or https://; copy it again`},
		{"ftp://lantern.example/x", "ftp://lantern.example/x is not an address that casebot connects to: it does not begin with http:// or https://; copy it again"},
		{"javascript:alert(1)", `"javascript:alert(1)" is not an address that casebot connects to: it does not begin with http:// or https://; copy it again`},
		{"http:///x", `"http:///x" is not an address that casebot connects to: it names no host; copy it again`},
		{"http://:80/", "http://:80/ is not an address that casebot connects to: it names no host; copy it again"},
		{"http://lantern.example:22/", "http://lantern.example:22/ is not an address that casebot connects to: its port is none of 80, 443, 8080 and 8443; save the article's text as a file and add that"},
		{"http://lantern.example:99999999/", "http://lantern.example:99999999/ is not an address that casebot connects to: its port is none of 80, 443, 8080 and 8443; save the article's text as a file and add that"},
		{"http://anna@lantern.example/", "http://lantern.example/ is not an address that casebot connects to: it holds a user name or password; save the article's text as a file and add that"},
		{"http://-新闻.example/", "http://-%E6%96%B0%E9%97%BB.example/ is not an address that casebot connects to: its host name is not valid; copy it again"},
		{"http://lantern.example/\x00", `"http://lantern.example/\x00" is not an address that casebot connects to: it is not a web address; copy it again`},
	} {
		u, err := New(Config{}).parse(test.ask)
		switch {
		case err == nil && u.String() != test.want:
			t.Errorf("%q: %s", test.ask, u)
		case err != nil && (err.Error() != test.want || !errors.Is(err, ErrAddress)):
			t.Errorf("%q: %v", test.ask, err)
		}
	}
	if _, err := New(Config{}).parse("http://lantern.example/" + strings.Repeat("a", longestAddress)); err == nil || len(err.Error()) > 400 {
		t.Errorf("an endless address: %v", err)
	}
	if _, err := New(Config{Loopback: true}).parse("http://127.0.0.1:40404/"); err != nil {
		t.Errorf("any port with the loopback option: %v", err)
	}
}

func TestNoErrorNamesCredentials(t *testing.T) {
	for _, ask := range []string{
		"http://anna:open-sesame@lantern.example/", "http://anna:open-sesame@lantern.example:22/", "http://anna:open sesame@lantern.example/",
		"http://anna:open-sesame%@lantern.example/", "http://anna:open-sesame/x@lantern.example/", "anna:open-sesame@lantern.example",
		"http://anna:open-sesame@[::1/", "//anna:open-sesame@lantern.example/", "ftp://anna:open-sesame@lantern.example/",
	} {
		_, err := New(Config{}).Get(t.Context(), ask, Validators{})
		if !errors.Is(err, ErrAddress) || strings.Contains(err.Error(), "sesame") || strings.Contains(err.Error(), "anna") {
			t.Errorf("%q: %v", ask, err)
		}
	}
}

// FuzzParse: what is let through is http or https, on a web port, without
// credentials, and is let through again as it is written.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{"https://lantern.example/a?b=c#d", "http://a:b@c/", "http://[::1]:80/", "http://0x7f.1/", "HTTP://新闻.example:8080", "http://a\\@b/", "http://a%2fb/"} {
		f.Add(seed)
	}
	c := New(Config{})
	f.Fuzz(func(t *testing.T, address string) {
		u, err := c.parse(address)
		if err != nil {
			if !errors.Is(err, ErrAddress) {
				t.Fatalf("%q: %v", address, err)
			}
			return
		}
		again, err := c.parse(u.String())
		if err != nil || again.String() != u.String() || u.User != nil || !webPort(u.Port()) || u.Hostname() == "" {
			t.Fatalf("%q: %q, then %v, %v", address, u, again, err)
		}
	})
}

func TestConnectIsToACheckedAddress(t *testing.T) {
	for _, test := range []struct {
		host, dials string
		loopback    bool
		is          error
	}{
		{"lantern.example:80", "11.22.33.44:80", false, nil},
		{"two.example:443", "11.22.33.40:443 11.22.33.41:443", false, nil},
		{"1.1.1.1:80", "1.1.1.1:80", false, nil},
		{"[2606:4700::1111]:80", "[2606:4700::1111]:80", false, nil},
		{"cellar.example:80", "", false, ErrAddress},
		{"both.example:80", "", false, ErrAddress},
		{"127.0.0.1:80", "", false, ErrAddress},
		{"[::1]:80", "", false, ErrAddress},
		{"[::ffff:127.0.0.1]:80", "", false, ErrAddress},
		{"[fe80::1%eth0]:80", "", false, ErrAddress},
		{"127.0.0.1:80", "127.0.0.1:80", true, nil},
		{"[::1]:80", "[::1]:80", true, nil},
		{"both.example:80", "11.22.33.44:80", true, nil},
		{"cellar.example:80", "", true, ErrAddress},
		{"169.254.169.254:80", "", true, ErrAddress},
	} {
		w := newWeb(t)
		conn, err := guard{resolver: w, dial: w.dial, loopback: test.loopback}.connect(t.Context(), "tcp", test.host)
		if conn != nil {
			conn.Close()
		}
		if !errors.Is(err, test.is) || strings.Join(w.dialled, " ") != test.dials {
			t.Errorf("%s, loopback %v: dialled %s, %v", test.host, test.loopback, w.dialled, err)
		}
	}
}

// A name that is public when it is looked up and private a moment later gets
// one connection, to the public address.
func TestConnectDoesNotResolveTwice(t *testing.T) {
	w := newWeb(t)
	w.hosts["turncoat.example"] = []netip.Addr{netip.MustParseAddr("11.22.33.44")}
	lookUps := 0
	c := w.client(func(config *Config) {
		config.Resolver = resolverFunc(func(host string) []netip.Addr {
			lookUps++
			if lookUps > 3 { // robots.txt, the reservations, the page
				return []netip.Addr{netip.MustParseAddr("127.0.0.1")}
			}
			return w.hosts[host]
		})
	})
	w.answers["http://turncoat.example/"] = "HTTP/1.1 200 OK\n\nhello"
	if _, err := c.Get(t.Context(), "http://turncoat.example/", Validators{}); err != nil {
		t.Error(err)
	}
	if _, err := c.Get(t.Context(), "http://turncoat.example/", Validators{}); !errors.Is(err, ErrAddress) {
		t.Errorf("%v", err)
	}
	if got := strings.Join(w.dialled, " "); got != "11.22.33.44:80 11.22.33.44:80 11.22.33.44:80" {
		t.Errorf("dialled %s", got)
	}
}

func TestConnectToAHostWithoutAddresses(t *testing.T) {
	w := newWeb(t)
	w.hosts["empty.example"] = []netip.Addr{}
	_, err := w.client().Get(t.Context(), "http://empty.example/", Validators{})
	if !errors.Is(err, ErrUnreachable) || !strings.Contains(err.Error(), "there is no such host") {
		t.Errorf("%v", err)
	}
}
