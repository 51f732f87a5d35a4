package fetch

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strings"
	"time"
	"unicode"
)

// Why a page was not fetched. Errors of this package wrap one of these or a
// [StatusError], name the address without its credentials, and say what to do.
// Where the caller's context has ended, they wrap its cause instead.
var (
	ErrAddress     = errors.New("is not an address that casebot connects to")
	ErrRobots      = errors.New("is closed to casebot by the site's robots.txt")
	ErrReserved    = errors.New("is reserved against text and data mining")
	ErrTooLarge    = errors.New("is larger than 10 MiB")
	ErrRedirects   = errors.New("redirects where casebot does not follow")
	ErrUnreachable = errors.New("cannot be fetched")
)

// saveIt is the next step where a page is there for people and not for programs.
const saveIt = "save the article's text as a file and add that"

// A StatusError says that the server answered, and not with the page.
type StatusError struct {
	URL   string    // without credentials
	Code  int       // the HTTP status, never 2xx
	Until time.Time // the host asks to be left alone until then; zero where it does not say
}

// Error names the page, the status and the next step.
func (e *StatusError) Error() string {
	return fmt.Sprintf("%s: the server answers %d %s: %s", e.URL, e.Code, http.StatusText(e.Code), e.next())
}

func (e *StatusError) next() string {
	switch {
	case !e.Until.IsZero():
		return "try again after " + e.Until.UTC().Format("15:04 MST on 2 January 2006")
	case e.Code == http.StatusNotFound || e.Code == http.StatusGone:
		return "check the address, or look for the page in a web archive"
	case e.Code/100 == 4 && e.Code != http.StatusTooManyRequests:
		return saveIt
	}
	return "try again later"
}

// unreachable is the error for an exchange that failed. A refusal by the guard
// and the end of the caller's context are passed on as what they are.
func unreachable(ctx context.Context, address string, err error) error {
	switch {
	case ctx.Err() != nil:
		return fmt.Errorf("%s: %w", address, context.Cause(ctx))
	case errors.Is(err, ErrAddress):
		return fmt.Errorf("%s %w", address, err)
	}
	return fmt.Errorf("%s %w (%s): check the address, or try again later", address, ErrUnreachable, reason(err))
}

// reason tells in plain words why an exchange failed. What a server sent may be
// part of the error, so it is cut and holds no control characters.
func reason(err error) string {
	var dns *net.DNSError
	var timeout net.Error
	var certificate *tls.CertificateVerificationError
	var authority x509.UnknownAuthorityError
	switch {
	case errors.As(err, &dns) && dns.IsNotFound:
		return "there is no such host"
	case errors.Is(err, context.DeadlineExceeded), errors.As(err, &timeout) && timeout.Timeout():
		return "no full answer within 30 s"
	case errors.As(err, &certificate), errors.As(err, &authority):
		return "its certificate is not valid"
	}
	return tidy(err.Error(), 160)
}

// tidy makes one line of at most n characters of text from outside.
func tidy(text string, n int) string {
	text = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return ' '
		}
		if !unicode.IsPrint(r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, ""))
	runes := []rune(strings.Join(strings.Fields(text), " "))
	if len(runes) > n {
		return string(runes[:n-1]) + "…"
	}
	return string(runes)
}
