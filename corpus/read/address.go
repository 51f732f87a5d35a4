package read

import (
	"net/netip"
	"net/url"
	"strings"

	"casebot/corpus"

	"golang.org/x/net/publicsuffix"
)

// corpusAddress reports whether an address is one that an article may have.
func corpusAddress(address string) bool {
	return len(address) <= longestAddress && corpus.WebAddress(address)
}

// plainAddress returns a web address without what is not the page's own: a
// name and password, and the place within it; "" for any other.
func plainAddress(address string) string {
	u, err := url.Parse(address)
	if err != nil || !corpusAddress(address) {
		return ""
	}
	u.User, u.Fragment, u.RawFragment = nil, "", ""
	return u.String()
}

// sameSite reports whether two hosts belong to one owner: the same host, or
// names below the same registered domain.
func sameSite(a, b string) bool {
	return a != "" && site(a) == site(b)
}

// site returns the registered domain of a host, and the host where it has none.
func site(host string) string {
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	if _, err := netip.ParseAddr(host); err == nil {
		return host
	}
	if domain, err := publicsuffix.EffectiveTLDPlusOne(host); err == nil {
		return domain
	}
	return host
}

// hostOf returns the host of an address without www, and "" for none.
func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
}
