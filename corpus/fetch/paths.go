package fetch

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"
)

// A pathRule says yes or no to the pages of a site that its pattern matches.
type pathRule struct {
	pattern string // how a path and query begin; * for any characters, $ for the end
	yes     bool
}

// judge goes by the longest rule that matches a page, and by a yes where
// several are as long. A page that no rule speaks of gets the answer otherwise.
func judge(rules []pathRule, u *url.URL, otherwise bool) bool {
	path := target(u)
	best, yes := -1, otherwise
	for _, rule := range rules {
		switch n := len(rule.pattern); {
		case n < best || !matches(rule.pattern, path):
		case n == best:
			yes = yes || rule.yes
		default:
			best, yes = n, rule.yes
		}
	}
	return yes
}

// target is what a rule is compared with: path and query of an address that
// was parsed by Client.parse, so that the path is not empty.
func target(u *url.URL) string {
	path := u.EscapedPath()
	if u.RawQuery != "" {
		path += "?" + u.RawQuery
	}
	return normal(path)
}

// matches reports whether a pattern matches the beginning of a path, or all of it
// where the pattern ends in $. Each piece between stars is taken where it comes first,
// which is right for all but the last, so time grows with the path alone.
func matches(pattern, path string) bool {
	pattern, whole := strings.CutSuffix(pattern, "$")
	piece, pattern, more := strings.Cut(pattern, "*")
	if !strings.HasPrefix(path, piece) {
		return false
	}
	path = path[len(piece):]
	for more {
		piece, pattern, more = strings.Cut(pattern, "*")
		if whole && !more {
			return strings.HasSuffix(path, piece)
		}
		at := strings.Index(path, piece)
		if at < 0 {
			return false
		}
		path = path[at+len(piece):]
	}
	return !whole || path == ""
}

// normal writes a path in one of the ways to write it: bytes beyond ASCII and a
// % that begins nothing as %XX, and nothing else that need not be.
func normal(path string) string {
	var b strings.Builder
	for i := 0; i < len(path); i++ {
		c := path[i]
		escaped := c >= 0x80 || c == '%'
		if c == '%' && i+2 < len(path) {
			if n, err := strconv.ParseUint(path[i+1:i+3], 16, 8); err == nil {
				c, i = byte(n), i+2
				escaped = !unreserved(c)
			}
		}
		if escaped {
			fmt.Fprintf(&b, "%%%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}

func unreserved(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-._~", c) >= 0
}
