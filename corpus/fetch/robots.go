package fetch

import (
	"net/url"
	"strconv"
	"strings"
	"time"
)

// robots are the rules of a robots.txt (RFC 9309) that casebot is to keep. It is
// read here, since one unreadable line must not make a file say nothing, rules
// begin at the start of a path, and hostile patterns must not cost time.
type robots struct {
	rules []pathRule    // yes: allowed
	delay time.Duration // Crawl-delay; 0: none
}

// parseRobots reads the groups that name casebot; where there is none, those for
// everybody. Lines that say nothing are passed over.
func parseRobots(data []byte) robots {
	var ours, everybody robots
	var forUs, forAll, named, inRules bool
	for line := range strings.FieldsFuncSeq(string(data), func(r rune) bool { return r == '\n' || r == '\r' }) {
		line, _, _ = strings.Cut(line, "#")
		key, value, _ := strings.Cut(line, ":")
		key, value = strings.ToLower(strings.Trim(key, " \t\ufeff")), strings.TrimSpace(value)
		switch key {
		case "user-agent", "useragent":
			if inRules {
				forUs, forAll, inRules = false, false, false
			}
			us := strings.EqualFold(agentToken(value), product)
			forUs, forAll, named = forUs || us, forAll || value == "*", named || us
		case "allow", "disallow", "crawl-delay":
			inRules = true
			if forUs {
				ours.add(key, value)
			}
			if forAll {
				everybody.add(key, value)
			}
		}
	}
	if named {
		return ours
	}
	return everybody
}

// agentToken is the part of a user agent that tells programs apart: of
// "casebot/1.0", the name.
func agentToken(value string) string {
	end := strings.IndexFunc(value, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && r != '-' && r != '_'
	})
	if end >= 0 {
		return value[:end]
	}
	return value
}

func (r *robots) add(key, value string) {
	if key == "crawl-delay" {
		if seconds, err := strconv.ParseFloat(value, 64); err == nil && seconds > 0 {
			r.delay = max(r.delay, time.Duration(min(seconds, maxDelay.Seconds())*float64(time.Second)))
		}
		return
	}
	if value == "" {
		return // "Disallow:" with nothing behind it forbids nothing
	}
	if value[0] != '/' && value[0] != '*' {
		value = "/" + value
	}
	r.rules = append(r.rules, pathRule{normal(value), key == "allow"})
}

// allows reports whether a page may be fetched; in doubt it may.
func (r robots) allows(u *url.URL) bool { return judge(r.rules, u, true) }
