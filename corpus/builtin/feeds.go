package builtin

import (
	_ "embed" // the list
	"fmt"

	"casebot/corpus/strictyaml"
)

//go:embed feeds.yaml
var feeds []byte

// A Feed is a feed of a court or regulator that a server can follow by its name.
type Feed struct {
	Name         string `yaml:"name"` // "ftc": never changed
	Title        string `yaml:"title"`
	Jurisdiction string `yaml:"jurisdiction"` // upper case
	Language     string `yaml:"language"`     // BCP 47
	About        string `yaml:"about"`        // what it tells of
	URL          string `yaml:"url"`
}

// Feeds returns the ready-made feeds in the order of the list. An error means that
// the binary was built with a broken list.
func Feeds() ([]Feed, error) {
	var all []Feed
	if _, err := strictyaml.Decode(feeds, &all); err != nil {
		return nil, fmt.Errorf("ready-made feeds: %w", err)
	}
	return all, nil
}
