package lexicon

import (
	_ "embed"
	"strings"
)

//go:embed bodies.txt
var bodyLines string

// BodyCalls are the lines of bodies.txt. They never change.
var BodyCalls = readBodyCalls(bodyLines)

// A BodyCall is further names of courts and authorities.
type BodyCall struct {
	Names []string
	Of    string // what their name in a record holds
}

func readBodyCalls(lines string) (all []BodyCall) {
	for line := range strings.Lines(lines) {
		names, of, ok := strings.Cut(strings.TrimSpace(line), " | ")
		if ok && !strings.HasPrefix(line, "#") {
			all = append(all, BodyCall{list(names), of})
		}
	}
	return all
}
