package fetch

import (
	"bytes"
	"context"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// A server that sends more than it announced is believed as to the announcement,
// and what it sends behind its answer reaches neither the next page nor the
// program's own messages, into which net/http would write it.
func TestWhatComesBehindAnAnswerIsNotHeard(t *testing.T) {
	var said bytes.Buffer
	log.SetOutput(&said)
	defer log.SetOutput(io.Discard)
	asked := make(chan net.Conn, 8)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			http.NotFound(w, r)
			return
		}
		conn, _, err := w.(http.Hijacker).Hijack()
		if err != nil {
			t.Error(err)
			return
		}
		io.WriteString(conn, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nshort and then \x1b[2J much more")
		asked <- conn
	}))
	defer server.Close()
	c := New(Config{Loopback: true, Wait: func(context.Context, time.Duration) error { return nil }})
	for range 2 {
		page, err := c.Get(t.Context(), server.URL+"/story", Validators{})
		if err != nil || string(page.Body) != "short" || page.Cut {
			t.Errorf("%+v, %v", page, err)
		}
		conn := <-asked
		if _, err := io.ReadAll(conn); err != nil && !strings.Contains(err.Error(), "reset") {
			t.Error(err)
		}
		conn.Close()
	}
	if said.Len() > 0 {
		t.Errorf("the server speaks in our name: %q", said.String())
	}
}
