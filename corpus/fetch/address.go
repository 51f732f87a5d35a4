package fetch

import (
	"fmt"
	"net/url"
	"strings"
	"unicode"

	"golang.org/x/net/idna"
)

// longestAddress is the longest address that is fetched, in bytes.
const longestAddress = 4096

// parse reads an address that is to be fetched: http or https, a host, no
// credentials, a port that web servers use. Which IP address the host has is
// checked when it is connected to.
func (c *Client) parse(address string) (*url.URL, error) {
	address = strings.TrimSpace(address)
	if len(address) > longestAddress {
		return nil, fmt.Errorf("%s %w: it is longer than %d bytes", shown(address), ErrAddress, longestAddress)
	}
	u, err := url.Parse(address)
	if err != nil {
		return nil, fmt.Errorf("%s %w: it is not a web address; copy it again", shown(address), ErrAddress)
	}
	if problem := c.problem(u); problem != "" {
		return nil, fmt.Errorf("%s %w: %s", shown(address), ErrAddress, problem)
	}
	host, err := asciiHost(u.Host)
	if err != nil {
		return nil, fmt.Errorf("%s %w: its host name is not valid; copy it again", shown(address), ErrAddress)
	}
	u.Host, u.Fragment, u.RawFragment = host, "", ""
	if u.Path == "" {
		u.Path = "/"
	}
	return u, nil
}

// problem says what is wrong with an address and what to do, or nothing.
func (c *Client) problem(u *url.URL) string {
	switch {
	case u.Scheme != "http" && u.Scheme != "https":
		return "it does not begin with http:// or https://; copy it again"
	case u.Hostname() == "":
		return "it names no host; copy it again"
	case u.User != nil:
		return "it holds a user name or password; " + saveIt
	case !c.loopback && !webPort(u.Port()):
		return "its port is none of 80, 443, 8080 and 8443; " + saveIt
	}
	return ""
}

// asciiHost writes a host, with its port if it has one, in the letters of the name service.
func asciiHost(host string) (string, error) {
	if strings.IndexFunc(host, func(r rune) bool { return r > unicode.MaxASCII }) < 0 {
		return strings.ToLower(host), nil
	}
	name, port, found := strings.Cut(host, ":")
	name, err := idna.Lookup.ToASCII(name)
	if found {
		name += ":" + port
	}
	return name, err
}

func webPort(port string) bool {
	return port == "" || port == "80" || port == "443" || port == "8080" || port == "8443"
}

// shown is an address for an error: without credentials, even where they are
// what keeps it from being an address, on one line, and not too long.
func shown(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err == nil && u.Host != "" {
		u.User = nil
		return tidy(u.String(), 200)
	}
	if at := strings.LastIndex(address, "@"); at >= 0 {
		address = "…" + address[at:]
	}
	return tidy(fmt.Sprintf("%q", address), 200)
}
