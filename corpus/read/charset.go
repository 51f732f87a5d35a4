package read

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	regexp "casebot/corpus/lazyregexp"

	"github.com/gogs/chardet"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

const (
	// metaWithin is how far into a page its own word on its characters is looked for.
	metaWithin = 16 << 10
	// tellingUTF8 is how many characters of several bytes must all be valid for
	// a page to be UTF-8 whatever it says of itself: no other encoding gives so
	// many by chance.
	tellingUTF8 = 8
	// detectWithin bounds what a guess is made from.
	detectWithin = 256 << 10
)

var metaCharset = regexp.MustCompile(`(?i)<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]{1,40})`)

// pageCharacters returns a page as UTF-8. What tells the encoding is a
// byte-order mark, then the name that came with the page or else stands in it,
// then the bytes themselves; what cannot be read becomes U+FFFD. A warning says
// that the page named another encoding than it is in.
func pageCharacters(data []byte, header string) (string, []string) {
	if enc := marked(data); enc != nil {
		return decoded(data, enc), nil
	}
	name := strings.ToLower(strings.TrimSpace(header))
	if name == "" {
		name = namedInside(data)
	}
	declared := encodingNamed(name)
	valid := utf8.Valid(data)
	switch {
	case valid && (declared == nil || declared == unicode.UTF8):
		return string(data), nil
	case valid && severalBytes(data) >= tellingUTF8:
		return string(data), []string{fmt.Sprintf("the page says that it is in %s and is in UTF-8: read as UTF-8", name)}
	case declared != nil && (declared != unicode.UTF8 || !mostlyBroken(data)):
		return decoded(data, declared), nil
	}
	enc, guessed := detected(data)
	if declared == nil {
		return decoded(data, enc), nil
	}
	return decoded(data, enc), []string{fmt.Sprintf("the page says that it is in %s and is not: read as %s", name, guessed)}
}

// marked returns the encoding that the first bytes show, and nil where they show none.
func marked(data []byte) encoding.Encoding {
	zeros := func(at int) bool { return len(data) >= 8 && data[at] == 0 && data[at+2] == 0 && data[at+4] == 0 }
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		return unicode.UTF8BOM
	case bytes.HasPrefix(data, []byte("\xff\xfe")), zeros(1):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case bytes.HasPrefix(data, []byte("\xfe\xff")), zeros(0):
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	}
	return nil
}

// namedInside returns the encoding that a page names in its head. One that
// names UTF-16 in letters of one byte each is not in UTF-16.
func namedInside(data []byte) string {
	m := metaCharset.FindSubmatch(data[:min(len(data), metaWithin)])
	if m == nil {
		return ""
	}
	name := strings.ToLower(string(m[1]))
	if strings.HasPrefix(name, "utf-16") {
		return "utf-8"
	}
	return name
}

// encodingNamed returns the encoding of a name as browsers know them, and nil
// for an unknown one. GBK is read as GB18030, which holds all of it.
func encodingNamed(name string) encoding.Encoding {
	enc, err := htmlindex.Get(name)
	switch {
	case err != nil, enc == encoding.Replacement:
		return nil
	case enc == simplifiedchinese.GBK:
		return simplifiedchinese.GB18030
	}
	return enc
}

// severalBytes counts the characters of several bytes, as far as that tells anything.
func severalBytes(data []byte) int {
	n := 0
	for i := 0; i < len(data) && n < tellingUTF8; {
		_, size := utf8.DecodeRune(data[i:])
		if size > 1 {
			n++
		}
		i += size
	}
	return n
}

// mostlyBroken reports whether more of the characters beyond ASCII are broken
// than not: then a page that says UTF-8 is in something else.
func mostlyBroken(data []byte) bool {
	broken, whole := 0, 0
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			broken++
		case size > 1:
			whole++
		}
		i += size
	}
	return broken > whole
}

// detected guesses an encoding from the bytes; windows-1252 fits whatever does
// not look like another.
func detected(data []byte) (encoding.Encoding, string) {
	best, err := chardet.NewHtmlDetector().DetectBest(data[:min(len(data), detectWithin)])
	if err == nil {
		if enc := encodingNamed(strings.ToLower(best.Charset)); enc != nil && enc != unicode.UTF8 {
			return enc, best.Charset
		}
	}
	return encodingNamed("windows-1252"), "windows-1252"
}

// decoded turns bytes into characters; no decoder of a named encoding fails.
func decoded(data []byte, enc encoding.Encoding) string {
	if text, err := enc.NewDecoder().Bytes(data); err == nil {
		data = text
	}
	return strings.ToValidUTF8(string(data), "\uFFFD")
}
