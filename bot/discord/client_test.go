package discord

import (
	"net/http"
	"testing"
	"time"
)

// A carrier answers requests without a network.
type carrier func(*http.Request) (*http.Response, error)

func (c carrier) RoundTrip(r *http.Request) (*http.Response, error) { return c(r) }

// A call is of unknown fate only where an earlier try may have been received: a
// 429 was not, a 500 may have been.
func TestWhenTheFateOfACallIsUnknown(t *testing.T) {
	for _, c := range []struct {
		intent string
		answer []int
		unsure bool
	}{
		{"taken at once", []int{204}, false},
		{"refused at once", []int{400}, false},
		{"taken after a wait", []int{429, 204}, false},
		{"refused after a wait", []int{429, 400}, false},
		{"taken after a failure", []int{500, 204}, true},
		{"refused after a failure", []int{503, 400}, true},
	} {
		try := 0
		answer := carrier(func(*http.Request) (*http.Response, error) {
			try++
			return &http.Response{StatusCode: c.answer[try-1], Header: http.Header{}, Body: http.NoBody}, nil
		})
		caller := &client{http: &http.Client{Transport: answer}, timing: Timing{Retry: time.Millisecond}, rand: func() float64 { return 0 }}
		unsure, _ := caller.do(t.Context(), call{name: "test", method: http.MethodPost, path: "/x"})
		if unsure != c.unsure || try != len(c.answer) {
			t.Errorf("%s: unsure is %v after %d tries", c.intent, unsure, try)
		}
	}
}
