package fetch

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// What a feed may hold at most. gofeed has no limits of its own: it follows
// nested elements by calling itself, which ends a program when they are deep
// enough, and keeps all that it reads.
const (
	maxDepth   = 200
	maxParts   = 200_000 // tags, texts and comments
	maxObjects = 50_000  // of JSON
	maxTag     = 64 << 10
)

var declaration = regexp.MustCompile(`^\s*<\?xml[^>]{0,200}\?>`)

var declaredEncoding = regexp.MustCompile(`encoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']`)

// feedText returns a feed as UTF-8, without the declaration that would have it
// decoded once more, and without control characters, which are no XML.
func feedText(page *Page) ([]byte, error) {
	label := page.Charset
	head := declaration.Find(page.Body)
	if named := declaredEncoding.FindSubmatch(head); named != nil {
		label = string(named[1])
	}
	var from encoding.Encoding = unicode.UTF8
	if known, err := htmlindex.Get(label); err == nil {
		from = known
	}
	data, _, err := transform.Bytes(unicode.BOMOverride(from.NewDecoder()), page.Body)
	if err != nil {
		return nil, fmt.Errorf("it is not in the encoding that it names: %w", err)
	}
	data = bytes.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' {
			return -1
		}
		return r
	}, data)
	return bytes.TrimLeft(declaration.ReplaceAll(data, nil), " \t\r\n\ufeff"), nil
}

// sound refuses what would cost too much to read, by reading it the way that
// gofeed does and keeping nothing. An error in the XML is left for gofeed to
// report: it gets no further than this.
func sound(data []byte) error {
	if bytes.HasPrefix(data, []byte("{")) {
		return few(bytes.Count(data, []byte("{")), maxObjects)
	}
	r := &tagReader{Reader: bytes.NewReader(data)}
	decoder := xml.NewDecoder(r)
	decoder.Strict = false
	for parts, depth := 1, 0; depth <= maxDepth; parts++ {
		r.next(data, decoder.InputOffset())
		token, err := decoder.RawToken()
		if err != nil {
			return ended(err)
		}
		switch token.(type) {
		case xml.StartElement:
			depth++
		case xml.EndElement:
			depth = max(depth-1, 0)
		}
		if err := few(parts, maxParts); err != nil {
			return err
		}
	}
	return fmt.Errorf("its elements are nested more than %d deep", maxDepth)
}

func ended(err error) error {
	var syntax *xml.SyntaxError
	if err == io.EOF || errors.As(err, &syntax) {
		return nil
	}
	return err
}

func few(parts, most int) error {
	if parts > most {
		return fmt.Errorf("it has more than %d parts", most)
	}
	return nil
}

// A tagReader ends with an error in a start tag that is too long: the decoder
// would keep all of its attributes before anybody could look at one.
type tagReader struct {
	*bytes.Reader
	limit int64 // how far it may be read
}

// next says where the next part begins.
func (r *tagReader) next(data []byte, at int64) {
	r.limit = int64(len(data))
	if rest := data[at:]; len(rest) > 1 && rest[0] == '<' && bytes.IndexByte([]byte("!?/"), rest[1]) < 0 {
		r.limit = min(r.limit, at+maxTag)
	}
}

// ReadByte returns the next byte, if it is within the limit.
func (r *tagReader) ReadByte() (byte, error) {
	if at := r.Size() - int64(r.Len()); at == r.limit && at < r.Size() {
		return 0, fmt.Errorf("one of its tags is longer than %d KiB", maxTag>>10)
	}
	return r.Reader.ReadByte()
}
