package fetch

import (
	"mime"
	"net/http"
	"strings"
	"time"
)

// A Page is what a server gave for an address.
type Page struct {
	Asked      string    // the address that was asked for, as parsed
	URL        string    // the address after redirects
	Type       string    // media type in lower case as the server says: "text/html"; empty where it does not
	Charset    string    // from the header, in lower case; empty where it does not say
	Body       []byte    // decompressed, not decoded; nil where Unchanged
	Cut        bool      // the connection ended before the server had sent what it announced
	Validators           // to ask again with
	Fetched    time.Time // when the answer came
	Unchanged  bool      // the page is still what the validators stand for
}

// Validators let a server say that a page has not changed. They are worth
// keeping with whatever was made of the page.
type Validators struct {
	From         string // the address that gave them, and the only one they are shown to; empty: the one asked for
	ETag         string
	LastModified string
}

// maxValidator bounds what is kept of a header and sent back.
const maxValidator = 512

func validators(from string, header http.Header) Validators {
	v := Validators{From: from, ETag: header.Get("ETag"), LastModified: header.Get("Last-Modified")}
	if len(v.ETag) > maxValidator {
		v.ETag = ""
	}
	if len(v.LastModified) > maxValidator {
		v.LastModified = ""
	}
	return v
}

// header returns the request header that asks for an address again. It is empty
// for any other address than the one that gave the validators.
func (v Validators) header(address string) http.Header {
	header := http.Header{}
	if v.From != address {
		return header
	}
	if v.ETag != "" {
		header.Set("If-None-Match", v.ETag)
	}
	if v.LastModified != "" {
		header.Set("If-Modified-Since", v.LastModified)
	}
	return header
}

// mediaType reads a Content-Type. Of a broken one it keeps what is clear.
func mediaType(written string) (kind, charset string) {
	kind, parameters, err := mime.ParseMediaType(written)
	if err != nil {
		kind, _, _ = strings.Cut(written, ";")
		kind = strings.ToLower(strings.TrimSpace(kind))
	}
	return tidy(kind, 100), tidy(strings.ToLower(parameters["charset"]), 40)
}
