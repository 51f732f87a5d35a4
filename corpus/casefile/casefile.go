// Package casefile reads a case record from the YAML file that people write and
// edit. One file holds one case:
//
//	id: cn-spc-2025-06-12-han
//	title: "Han: control of home surveillance cameras"
//	jurisdiction: CN                  # ISO 3166-1, or EU
//	kind: criminal                    # criminal, civil, regulatory, constitutional, incident
//	parties:
//	  - {id: han, role: defendant, person: true, anonymised: true, names: [{text: Han, sources: [daily]}]}
//	topics: [home cameras]
//	summary: Two to four sentences in the archive's own words.
//	status:                           # newest first
//	  - {state: sentenced, party: han, date: 2025-06-12, date_is: published, sources: [daily]}
//	facts:
//	  - slot: fine
//	    party: han
//	    claims:                       # what each source says, side by side
//	      - {value: "CNY 13,000", printed: "13,000 yuan", sources: [daily]}
//	      - {unstated: true, sources: [weekly]}     # says that there was a fine, not how much
//	sources:                          # keys are the file's own shorthand
//	  daily: {title: "…", publisher: "…", url: "https://…", published: 2025-06-12}
//	checked: 2026-11-21
//
// Values are written as [corpus.ParseValue] reads them. What [strictyaml] refuses
// is an error, and each error names its line.
package casefile

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/corpus/strictyaml"
)

// MaxBytes bounds the size of a record file.
const MaxBytes = strictyaml.MaxBytes

// Decode reads one record. It checks the form of the file and of each value;
// whether the record is sound is for [corpus.Validate].
func Decode(data []byte) (*corpus.Case, error) {
	var f file
	read, err := strictyaml.Decode(data, &f)
	if err != nil {
		return nil, fmt.Errorf("the record cannot be read: %w", err)
	}
	c, err := f.record()
	var at *placed
	if errors.As(err, &at) {
		return nil, fmt.Errorf("line %d: %w", read.Line(at.path...), err)
	}
	return c, err
}

// placed is an error with the way, in the file, to the entry that it is about.
type placed struct {
	path []any // as [strictyaml.File.Line] takes it
	err  error
}

func (p *placed) Error() string { return p.err.Error() }

// in says in which entry of a list or map an error came up, in the file and, by
// name, for the reader. An error from further inside keeps its own way.
func in(list string, entry any, name string, err error) error {
	path := []any{list, entry}
	var inner *placed
	if errors.As(err, &inner) {
		path = append(path, inner.path...)
	}
	return &placed{path, fmt.Errorf("%s: %w", name, err)}
}

// keys maps the file's shorthand for its sources to article IDs.
type keys map[string]corpus.ArticleID

func (k keys) id(key string) (corpus.ArticleID, error) {
	id, ok := k[key]
	if !ok {
		return "", fmt.Errorf("source %q is not under sources: %s", key, strings.Join(sorted(k), ", "))
	}
	return id, nil
}

func (k keys) ids(names []string) ([]corpus.ArticleID, error) {
	ids := make([]corpus.ArticleID, len(names))
	for i, name := range names {
		id, err := k.id(name)
		if err != nil {
			return nil, err
		}
		ids[i] = id
	}
	return ids, nil
}

// sorted returns the keys of a map in an order that does not change.
func sorted[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
