// Package strictyaml reads the small YAML files that people write by hand: case
// records, lists of sources, front matter. It is stricter than YAML: one
// document in UTF-8, no unknown or repeated field, no tag, no anchor and no
// alias (with which a small file can unfold into a huge one), no number that
// would lose a digit, a bounded size and a bounded number of entries (the
// parser's work grows with their square). Every error that is about a place in
// the file begins with its line.
package strictyaml

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"casebot/corpus"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

// MaxBytes bounds the size of a file.
const MaxBytes = 1 << 20

// maxMarks bounds the characters that make structure. A long hand-written file
// has one or two thousand; with ten times as many the parser takes a second.
const maxMarks = 20_000

// What is wrong with a file, for callers that can say more.
var (
	ErrEmpty        = errors.New("the file is empty") // nothing but white space and comments
	ErrUnknownField = errors.New("unknown field")
)

// A File is a decoded file that still knows where its entries stand.
type File struct {
	parsed *ast.File
}

// Decode reads the file into the value that into points to, whose fields carry
// yaml tags.
func Decode(data []byte, into any) (*File, error) {
	parsed, err := parse(data)
	if err != nil {
		return nil, err
	}
	if err := yaml.NodeToValue(parsed.Docs[0].Body, into, yaml.DisallowUnknownField()); err != nil {
		return nil, withLine(err)
	}
	return &File{parsed}, nil
}

// Line returns the line of an entry, given the fields (strings) and positions
// from 0 (ints) that lead to it; that of the innermost entry around it where
// the file has no such one: Line("facts", 0, "claims", 1).
func (f *File) Line(path ...any) int {
	node := f.parsed.Docs[0].Body
	at := line(node)
	for _, step := range path {
		node = child(node, step)
		if node == nil {
			break
		}
		at = line(node)
	}
	return at
}

// child returns the entry of a node under a key or at a position, nil for none.
// The node of a key is the pair, so that its line is that of the key.
func child(node ast.Node, step any) ast.Node {
	if pair, ok := node.(*ast.MappingValueNode); ok && pair.Value != nil {
		node = pair.Value
	}
	switch step := step.(type) {
	case string:
		if fields, ok := node.(*ast.MappingNode); ok {
			return pairOf(fields, step)
		}
	case int:
		if list, ok := node.(*ast.SequenceNode); ok && step < len(list.Values) {
			return list.Values[step]
		}
	}
	return nil
}

func pairOf(fields *ast.MappingNode, key string) ast.Node {
	for _, pair := range fields.Values {
		if pair.Key.GetToken().Value == key {
			return pair
		}
	}
	return nil
}

func parse(data []byte) (*ast.File, error) {
	if len(data) > MaxBytes {
		return nil, fmt.Errorf("larger than %d bytes: split it", MaxBytes)
	}
	if !utf8.Valid(data) {
		return nil, errors.New("not UTF-8: save it as UTF-8")
	}
	marks := bytes.Count(data, []byte("- "))
	for _, mark := range ":[{" {
		marks += bytes.Count(data, []byte(string(mark)))
	}
	if marks > maxMarks {
		return nil, fmt.Errorf("more than %d entries: split it", maxMarks)
	}
	parsed, err := parser.ParseBytes(data, 0)
	if err != nil {
		return nil, withLine(err)
	}
	return parsed, plain(parsed)
}

// plain refuses what is YAML and not plain.
func plain(parsed *ast.File) error {
	if len(parsed.Docs) > 1 && parsed.Docs[1].Body != nil {
		return fmt.Errorf("line %d: a second document begins; write one to a file", line(parsed.Docs[1].Body))
	}
	if len(parsed.Docs) == 0 || parsed.Docs[0].Body == nil {
		return ErrEmpty
	}
	var v visitor
	ast.Walk(&v, parsed.Docs[0].Body)
	return v.err
}

// A visitor looks for the first node that is not plain.
type visitor struct{ err error }

// Visit implements [ast.Visitor].
func (v *visitor) Visit(node ast.Node) ast.Visitor {
	what := ""
	switch n := node.(type) {
	case *ast.AnchorNode:
		what = "anchors (&) are"
	case *ast.AliasNode:
		what = "aliases (*) are"
	case *ast.TagNode:
		what = "tags (!) are"
	case *ast.FloatNode:
		what = "a number with decimals is"
	case *ast.IntegerNode:
		if written := n.GetToken().Value; fmt.Sprint(n.Value) != written {
			what = "the number " + written + " is"
		}
	}
	if what == "" || v.err != nil {
		return v
	}
	v.err = fmt.Errorf("line %d: %s not read as such; put the words in quotes", line(node), what)
	return nil
}

func line(node ast.Node) int { return node.GetToken().Position.Line }

// withLine puts the parser's messages into the form of ours.
func withLine(err error) error {
	var located yaml.Error
	if !errors.As(err, &located) || located.GetToken() == nil {
		return err
	}
	at, message := located.GetToken().Position.Line, located.GetMessage()
	switch located.(type) {
	case *yaml.UnknownFieldError:
		return fmt.Errorf("line %d: %w%s", at, ErrUnknownField, strings.TrimPrefix(message, ErrUnknownField.Error()))
	case *yaml.TypeError:
		message = "the value has the wrong form (a list or a group of fields where words belong, or the other way round)"
	}
	return fmt.Errorf("line %d: %s", at, message)
}

// A Date is a [corpus.Date] whose errors name its line.
type Date struct{ corpus.Date }

// UnmarshalYAML reads what [corpus.ParseDate] reads.
func (d *Date) UnmarshalYAML(node ast.Node) error {
	if err := d.UnmarshalText([]byte(node.GetToken().Value)); err != nil {
		return fmt.Errorf("line %d: %w", line(node), err)
	}
	return nil
}
