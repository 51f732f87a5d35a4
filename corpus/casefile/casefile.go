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
//	  - {state: sentenced, party: han, date: 2025-06-12, sources: [daily]}
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
// Values are written as [corpus.ParseValue] reads them. Unknown fields, anchors
// and aliases are errors, and each error names its line.
package casefile

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"sort"

	"casebot/corpus"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

// MaxBytes bounds the size of a record file.
const MaxBytes = 1 << 20

// Decode reads one record. It checks the form of the file and of each value;
// whether the record is sound is for [corpus.Validate].
func Decode(data []byte) (*corpus.Case, error) {
	if len(data) > MaxBytes {
		return nil, fmt.Errorf("the record is larger than %d bytes; one file holds one case", MaxBytes)
	}
	if err := plain(data); err != nil {
		return nil, err
	}
	var f file
	decoder := yaml.NewDecoder(bytes.NewReader(data), yaml.DisallowUnknownField())
	if err := decoder.Decode(&f); err != nil {
		if errors.Is(err, io.EOF) {
			return nil, errors.New("the record is empty")
		}
		return nil, fmt.Errorf("the record cannot be read: %s", yaml.FormatError(err, false, false))
	}
	return f.record()
}

// plain refuses anchors and aliases, with which a small file can unfold into a
// huge record, and more than one document.
func plain(data []byte) error {
	parsed, err := parser.ParseBytes(data, 0)
	if err != nil {
		return fmt.Errorf("the record is not YAML: %s", yaml.FormatError(err, false, false))
	}
	if len(parsed.Docs) > 1 {
		return errors.New("the file holds several documents; one file holds one case")
	}
	for _, doc := range parsed.Docs {
		if node := ast.Filter(ast.AnchorType, doc); len(node) > 0 {
			return fmt.Errorf("line %d: anchors are not used in records", node[0].GetToken().Position.Line)
		}
		if node := ast.Filter(ast.AliasType, doc); len(node) > 0 {
			return fmt.Errorf("line %d: aliases are not used in records", node[0].GetToken().Position.Line)
		}
	}
	return nil
}

// keys maps the file's shorthand for its sources to article IDs.
type keys map[string]corpus.ArticleID

func (k keys) id(key string) (corpus.ArticleID, error) {
	id, ok := k[key]
	if !ok {
		known := make([]string, 0, len(k))
		for name := range k {
			known = append(known, name)
		}
		sort.Strings(known)
		return "", fmt.Errorf("source %q is not under sources: %v", key, known)
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
