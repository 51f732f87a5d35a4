package fetch

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
)

// packed compresses a text with one of the writers of the standard library.
func packed(t *testing.T, text string, writer func(io.Writer) io.WriteCloser) string {
	t.Helper()
	var b bytes.Buffer
	w := writer(&b)
	if _, err := io.WriteString(w, text); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func gzipped(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) }
func zlibbed(w io.Writer) io.WriteCloser { return zlib.NewWriter(w) }
func flated(w io.Writer) io.WriteCloser {
	f, _ := flate.NewWriter(w, flate.BestSpeed) // fails for unknown levels alone
	return f
}

func TestBody(t *testing.T) {
	const text = "The clerk read the page, all of it, from the first line to the last."
	whole := packed(t, text, gzipped)
	for _, test := range []struct {
		story, encoding, sent, want string
		cut                         bool
	}{
		{"as it is", "", text, text, false},
		{"said to be as it is", "identity", text, text, false},
		{"gzip", "gzip", whole, text, false},
		{"gzip, by its old name", "X-GZIP", whole, text, false},
		{"gzip in two parts", "gzip", whole + whole, text + text, false},
		{"deflate", "deflate", packed(t, text, zlibbed), text, false},
		{"deflate without its header", "deflate", packed(t, text, flated), text, false},
		{"gzip that ends early", "gzip", whole[:len(whole)-4], text, true},
		{"nothing", "gzip", "", "", false},
	} {
		header := http.Header{}
		if test.encoding != "" {
			header.Set("Content-Encoding", test.encoding)
		}
		resp := &http.Response{Header: header, Body: io.NopCloser(strings.NewReader(test.sent))}
		if data, cut, err := body(resp, 1000); err != nil || string(data) != test.want || cut != test.cut {
			t.Errorf("%s: %q, cut %v, %v", test.story, data, cut, err)
		}
	}
}

func TestBodyRefuses(t *testing.T) {
	for _, test := range []struct{ encoding, sent, want string }{
		{"br", "x", `it is compressed as "br", which was not offered`},
		{"gzip, gzip", "x", `it is compressed as "gzip, gzip", which was not offered`},
		{"gzip", "x", "unexpected EOF"},
		{"deflate", "\xff\xff\xff", "flate: corrupt input before offset 1"},
	} {
		resp := &http.Response{Header: http.Header{"Content-Encoding": {test.encoding}}, Body: io.NopCloser(strings.NewReader(test.sent))}
		if data, _, err := body(resp, 1000); err == nil || err.Error() != test.want || len(data) > 0 {
			t.Errorf("%s: %q, %v", test.encoding, data, err)
		}
	}
}

// zeros is a body without an end that counts what was taken of it.
type zeros struct{ taken int }

func (z *zeros) Read(p []byte) (int, error) {
	clear(p)
	z.taken += len(p)
	return len(p), nil
}

func TestAnEndlessBodyIsCutAtTheLimit(t *testing.T) {
	source := &zeros{}
	data, _, err := body(&http.Response{Header: http.Header{}, Body: io.NopCloser(source)}, maxBody)
	if !errors.Is(err, ErrTooLarge) || len(data) != maxBody || source.taken > maxBody+64<<10 {
		t.Errorf("%d bytes of %d, %v", len(data), source.taken, err)
	}
}

func TestABombIsCutAtTheLimit(t *testing.T) {
	w := newWeb(t)
	bomb := packed(t, strings.Repeat("0", maxBody+1), gzipped)
	w.answers["http://lantern.example/bomb"] = "HTTP/1.1 200 OK\nContent-Encoding: gzip\n\n" + bomb
	w.answers["http://lantern.example/full"] = "HTTP/1.1 200 OK\n\n" + strings.Repeat("0", maxBody)
	if _, err := w.client().Get(t.Context(), "http://lantern.example/bomb", Validators{}); !errors.Is(err, ErrTooLarge) ||
		err.Error() != "http://lantern.example/bomb is larger than 10 MiB: save the article's text as a file and add that" {
		t.Errorf("%d bytes: %v", len(bomb), err)
	}
	if page := get(t, w.client(), "http://lantern.example/full"); len(page.Body) != maxBody {
		t.Errorf("%d bytes", len(page.Body))
	}
}

func TestALongRobotsFileIsReadToTheLimit(t *testing.T) {
	w := newWeb(t)
	w.answers["http://long.example/robots.txt"] = "HTTP/1.1 200 OK\n\nUser-agent: *\nDisallow: /x\n" + strings.Repeat("# and so on\n", maxRules/8) + "Disallow: /\n"
	w.answers["http://long.example/y"] = "HTTP/1.1 200 OK\n\ny"
	c := w.client()
	get(t, c, "http://long.example/y")
	if _, err := c.Get(t.Context(), "http://long.example/x", Validators{}); !errors.Is(err, ErrRobots) {
		t.Error(err)
	}
}

func TestEndlessHeadersAreRefused(t *testing.T) {
	w := newWeb(t)
	w.answers["http://lantern.example/header"] = "HTTP/1.1 200 OK\nX-Long: " + strings.Repeat("x", 2*maxHeader) + "\n\nx"
	w.answers["http://lantern.example/location"] = "HTTP/1.1 302 Found\nLocation: /" + strings.Repeat("x", maxHeader/2) + "\n\n"
	for path, want := range map[string]error{"header": ErrUnreachable, "location": ErrAddress} {
		_, err := w.client().Get(t.Context(), "http://lantern.example/"+path, Validators{})
		if !errors.Is(err, want) || len(err.Error()) > 600 {
			t.Errorf("%s: %v", path, err)
		}
	}
}
