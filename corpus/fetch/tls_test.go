package fetch

import (
	"bufio"
	"context"
	"crypto/x509"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// served returns a client that finds every host of the web at a server on
// loopback.
func served(t *testing.T, server *httptest.Server, change func(*Config)) *Client {
	t.Helper()
	t.Cleanup(server.Close)
	w := newWeb(t)
	w.hosts["example.com"], _ = w.LookupNetIP(t.Context(), "ip", "lantern.example")
	return w.client(func(config *Config) {
		config.Dial = func(ctx context.Context, network, _ string) (net.Conn, error) {
			return (&net.Dialer{}).DialContext(ctx, network, server.Listener.Addr().String())
		}
		if change != nil {
			change(config)
		}
	})
}

func trusting(server *httptest.Server) func(*Config) {
	return func(config *Config) {
		config.Roots = x509.NewCertPool()
		config.Roots.AddCert(server.Certificate())
	}
}

func secure(handler http.HandlerFunc) *httptest.Server {
	server := httptest.NewUnstartedServer(handler)
	server.EnableHTTP2 = true
	server.Config.ErrorLog = nil
	server.StartTLS()
	return server
}

func TestGetOverTLS(t *testing.T) {
	server := secure(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/story":
			io.WriteString(w, r.Proto)
		case "/down":
			http.Redirect(w, r, "http://example.com/story", http.StatusFound)
		default:
			http.NotFound(w, r)
		}
	})
	c := served(t, server, trusting(server))
	if page := get(t, c, "https://example.com/story"); string(page.Body) != "HTTP/2.0" {
		t.Errorf("%s", page.Body)
	}
	_, err := c.Get(t.Context(), "https://example.com/down", Validators{})
	if !errors.Is(err, ErrRedirects) || !strings.Contains(err.Error(), "from https back to http, to http://example.com/story") {
		t.Errorf("%v", err)
	}
}

func TestGetRefusesCertificatesThatAreNotValid(t *testing.T) {
	server := secure(http.NotFound)
	server.Config.ErrorLog = quiet()
	_, err := served(t, server, nil).Get(t.Context(), "https://example.com/", Validators{})
	if !errors.Is(err, ErrUnreachable) || !strings.Contains(err.Error(), "its certificate is not valid") {
		t.Errorf("nobody signed it: %v", err)
	}
}

func TestTheLoopbackOption(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/story" {
			http.NotFound(w, r)
			return
		}
		io.WriteString(w, "at home")
	}))
	defer server.Close()
	now := func() time.Time { return noon }
	wait := func(context.Context, time.Duration) error { return nil }
	page := get(t, New(Config{Loopback: true, Now: now, Wait: wait}), server.URL+"/story")
	if string(page.Body) != "at home" {
		t.Errorf("%s", page.Body)
	}
	if _, err := New(Config{}).Get(t.Context(), server.URL+"/story", Validators{}); !errors.Is(err, ErrAddress) {
		t.Errorf("without it: %v", err)
	}
	if _, err := New(Config{}).Get(t.Context(), "http://127.0.0.1:8080/", Validators{}); !errors.Is(err, ErrAddress) {
		t.Errorf("without it, on a web port: %v", err)
	}
}

func TestProxiesOfTheEnvironmentAreNotUsed(t *testing.T) {
	if transport(Config{}).Proxy != nil {
		t.Error("a proxy would connect where nobody checks")
	}
}

// A server that sends a byte now and then, forever. Time is that of the test:
// it passes as soon as everybody waits.
func TestASlowAnswerEndsAfterThirtySeconds(t *testing.T) {
	for _, path := range []string{"/", "/robots.txt"} {
		synctest.Test(t, func(t *testing.T) {
			var servers sync.WaitGroup
			defer servers.Wait() // they end because the client hangs up
			c := newWeb(t).client(func(config *Config) {
				config.Now, config.Wait = nil, nil
				config.Dial = func(context.Context, string, string) (net.Conn, error) {
					client, server := net.Pipe()
					servers.Go(func() { drip(server, path) })
					return client, nil
				}
			})
			began := time.Now()
			_, err := c.Get(t.Context(), "http://slow.example/", Validators{})
			if !errors.Is(err, ErrUnreachable) || !strings.Contains(err.Error(), "slow.example"+path+" cannot be fetched (no full answer within 30 s)") {
				t.Errorf("%s: %v", path, err)
			}
			want := maxTime
			if path == "/" {
				want += 2 * time.Second // the pauses after the files of rules
			}
			if took := time.Since(began); took != want {
				t.Errorf("%s: gave up after %v, want %v", path, took, want)
			}
		})
	}
}

// drip answers a request: slowly for one path, with 404 for others.
func drip(conn net.Conn, path string) {
	defer conn.Close()
	request := make([]byte, 1024)
	n, _ := conn.Read(request)
	if !strings.HasPrefix(string(request[:n]), "GET "+path+" ") {
		io.WriteString(conn, "HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
		return
	}
	_, err := io.WriteString(conn, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
	for ; err == nil; time.Sleep(time.Second) {
		_, err = io.WriteString(conn, "x")
	}
}

// The thirty seconds are for all redirects together; the pauses between them do
// not count: here the two around the files of rules.
func TestSlowRedirectsShareTheTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var servers sync.WaitGroup
		defer servers.Wait()
		c := newWeb(t).client(func(config *Config) {
			config.Now, config.Wait = nil, nil
			config.Dial = func(context.Context, string, string) (net.Conn, error) {
				client, server := net.Pipe()
				servers.Go(func() { lead(server) })
				return client, nil
			}
		})
		began := time.Now()
		_, err := c.Get(t.Context(), "http://slow.example/on", Validators{})
		if !errors.Is(err, ErrUnreachable) || !strings.Contains(err.Error(), "slow.example/onxx cannot be fetched (no full answer within 30 s)") {
			t.Errorf("%v", err)
		}
		if took, want := time.Since(began), maxTime+2*time.Second; took != want {
			t.Errorf("gave up after %v, want %v", took, want)
		}
	})
}

// lead answers 404 for files of rules, and else after twelve seconds with the
// next address.
func lead(conn net.Conn) {
	defer conn.Close()
	req, err := http.ReadRequest(bufio.NewReader(conn))
	if err != nil {
		return
	}
	answer := "HTTP/1.1 404 Not Found\r\n"
	if strings.HasPrefix(req.URL.Path, "/on") {
		time.Sleep(12 * time.Second)
		answer = "HTTP/1.1 302 Found\r\nLocation: " + req.URL.Path + "x\r\n"
	}
	io.WriteString(conn, answer+"Connection: close\r\nContent-Length: 0\r\n\r\n")
}

func TestTheCallerMayHaveLessTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWeb(t)
		c := w.client(func(config *Config) { config.Now, config.Wait, config.PerHost = nil, nil, time.Minute })
		ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
		defer cancel()
		_, err := c.Get(ctx, "http://lantern.example/story", Validators{})
		if !errors.Is(err, context.DeadlineExceeded) || errors.Is(err, ErrUnreachable) {
			t.Errorf("%v", err)
		}
	})
}
