package discordtest

import (
	"fmt"
	"net/http"
	"strconv"
	"time"
)

// A Fault makes REST requests fail.
//
// The routes are "callback" (first reply), "get", "edit" and "delete" (of the
// first reply), "followup", "message" (in a channel), "thread" (its start),
// "channel", "read" (of a message), "history" (of a channel), "direct" (the opening of
// direct messages), "typing", "gateway", "gateway/bot", "me",
// "commands" and "overwrite".
type Fault struct {
	Route      string        // which requests; empty: any
	Times      int           // how many of them; 0: one
	Status     int           // what they are answered; 0: the answer never comes
	Code       int           // Discord's own beside the status; 0: what is usual
	Done       bool          // the request has its effect all the same: only its answer is this
	Proxy      bool          // the answer is a proxy's page, not Discord's JSON
	RetryAfter time.Duration // with status 429
	Global     bool          // with status 429: for every route
}

// Fail makes the next requests that the fault describes fail.
func (d *Discord) Fail(f Fault) {
	f.Times = max(f.Times, 1)
	d.change(func() { d.faults = append(d.faults, &f) })
}

// fault returns what is wrong with the next request of a route, nil if nothing.
func (d *Discord) fault(route string) *Fault {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, f := range d.faults {
		if f.Times > 0 && (f.Route == "" || f.Route == route) {
			f.Times--
			return f
		}
	}
	return nil
}

// broken answers a request that has no effect, and reports whether it did.
func (d *Discord) broken(w http.ResponseWriter, r *http.Request, f *Fault) bool {
	if f == nil || f.Done {
		return false
	}
	if f.Status == 0 {
		hang(r, d.stop)
		return true
	}
	if f.Status == http.StatusNotFound {
		d.abandon(r)
	}
	f.answer(w)
	return true
}

func (f *Fault) answer(w http.ResponseWriter) {
	if f.Proxy {
		w.Header().Set("Content-Type", "text/html")
		w.WriteHeader(f.Status)
		fmt.Fprintf(w, "<html><title>%d</title></html>", f.Status)
		return
	}
	switch {
	case f.Status == http.StatusTooManyRequests:
		tooMany(w, f.RetryAfter, f.Global)
	case f.Status == http.StatusNotFound && f.Code == 0:
		refuse(w, f.Status, 10062, "Unknown interaction")
	default:
		refuse(w, f.Status, f.Code, fmt.Sprintf("%d: %s", f.Status, http.StatusText(f.Status)))
	}
}

// tooMany answers 429.
func tooMany(w http.ResponseWriter, after time.Duration, global bool) {
	seconds := after.Seconds()
	w.Header().Set("Retry-After", strconv.FormatFloat(seconds, 'f', 3, 64))
	w.Header().Set("X-RateLimit-Reset-After", strconv.FormatFloat(seconds, 'f', 3, 64))
	if global {
		w.Header().Set("X-RateLimit-Global", "true")
		w.Header().Set("X-RateLimit-Scope", "global")
	}
	answer(w, http.StatusTooManyRequests, map[string]any{"message": "You are being rate limited.", "retry_after": seconds, "global": global})
}

// hang answers nothing until the bot gives up.
func hang(r *http.Request, stop <-chan struct{}) {
	select {
	case <-r.Context().Done():
	case <-stop:
	}
	panic(http.ErrAbortHandler) // closes the connection without an answer
}

// wrap returns a writer for a handler whose answer is to be replaced.
func (f *Fault) wrap(w http.ResponseWriter, r *http.Request, stop <-chan struct{}) http.ResponseWriter {
	if f == nil {
		return w
	}
	return &spoilt{ResponseWriter: w, fault: f, request: r, stop: stop}
}

// A spoilt writer drops what a handler answers and answers the fault.
type spoilt struct {
	http.ResponseWriter
	fault   *Fault
	request *http.Request
	stop    <-chan struct{}
}

func (s *spoilt) Header() http.Header { return http.Header{} }

func (s *spoilt) Write(p []byte) (int, error) { return len(p), nil }

func (s *spoilt) WriteHeader(int) {
	if s.fault.Status == 0 {
		hang(s.request, s.stop)
	}
	s.fault.answer(s.ResponseWriter)
}
