package corpus

import (
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"regexp"
	"strings"
)

// A CaseID names a case for good, in lower-case words that a person can read
// out: jurisdiction, then what tells it apart.
//
// Example: "cn-spc-2025-06-12-han".
type CaseID string

// An ArticleID names a source page, whether or not the archive holds its text.
// It is derived from the page's address, so that a case record written before
// the article was added points at it all the same.
//
// Example: "art-5b2f0c9e1a44".
type ArticleID string

// A PartyID names a party within its case. Example: "han".
type PartyID string

var caseIDForm = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)+$`)

// Valid reports whether the ID has the form that [CaseID] describes and at most
// 80 characters, so that it fits a button's custom ID.
func (id CaseID) Valid() bool { return len(id) <= 80 && caseIDForm.MatchString(string(id)) }

// ArticleIDForURL returns the ID of the page at a web address. Scheme and its
// usual port, "www.", a trailing slash, the order of parameters, the fragment
// and tracking parameters do not matter.
func ArticleIDForURL(address string) ArticleID { return articleID(canonical(address)) }

// ArticleIDForText returns the ID of an article that has no address: that of its text.
func ArticleIDForText(text string) ArticleID { return articleID("text:" + text) }

func articleID(key string) ArticleID {
	sum := sha256.Sum256([]byte(key))
	return ArticleID("art-" + hex.EncodeToString(sum[:6]))
}

// WebAddress reports whether an address is one of the web: http or https, with
// a host.
func WebAddress(address string) bool {
	u, err := url.Parse(address)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Hostname() != ""
}

// canonical reduces an address to what tells pages apart. An address that does
// not parse stands for itself.
func canonical(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Host == "" {
		return strings.TrimSpace(address)
	}
	query := u.Query()
	for name := range query {
		if strings.HasPrefix(name, "utm_") || name == "fbclid" || name == "gclid" {
			query.Del(name)
		}
	}
	host := strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	if port := u.Port(); port != "" && port != "80" && port != "443" {
		host += ":" + port
	}
	page := host + strings.TrimSuffix(u.EscapedPath(), "/")
	if encoded := query.Encode(); encoded != "" {
		page += "?" + encoded
	}
	return page
}
