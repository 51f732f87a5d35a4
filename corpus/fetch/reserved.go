package fetch

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
)

const tdmHeader = "Tdm-Reservation"

// reserved reports whether the header of an answer reserves the page against
// text and data mining: by TDM-Reservation (the TDM Reservation Protocol), or by
// "noai" in an X-Robots-Tag for everybody or for casebot.
func reserved(header http.Header) bool {
	if strings.TrimSpace(header.Get(tdmHeader)) == "1" {
		return true
	}
	for _, value := range header.Values("X-Robots-Tag") {
		if noAI(value) {
			return true
		}
	}
	return false
}

// noAI reads one X-Robots-Tag: directives, from some point on for the program
// that is named before a colon.
func noAI(value string) bool {
	forUs := true
	for directive := range strings.SplitSeq(strings.ToLower(value), ",") {
		if name, rest, named := strings.Cut(directive, ":"); named && !withValue(strings.TrimSpace(name)) {
			forUs, directive = strings.TrimSpace(name) == product, rest
		}
		if strings.TrimSpace(directive) == "noai" && forUs {
			return true
		}
	}
	return false
}

// withValue reports whether a directive has a colon of its own.
func withValue(directive string) bool {
	return directive == "unavailable_after" || strings.HasPrefix(directive, "max-")
}

// parseReservations reads a site's /.well-known/tdmrep.json; a rule says yes to
// what it reserves. What it does not understand reserves nothing.
func parseReservations(data []byte) []pathRule {
	var entries []any
	if json.Unmarshal(data, &entries) != nil {
		return nil
	}
	var rules []pathRule
	for _, entry := range entries {
		fields, _ := entry.(map[string]any)
		location, _ := fields["location"].(string)
		if location != "" {
			rules = append(rules, pathRule{normal(location), fmt.Sprint(fields["tdm-reservation"]) == "1"})
		}
	}
	return rules
}
