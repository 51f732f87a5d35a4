package dataset

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode"

	"golang.org/x/text/encoding/htmlindex"
	utf "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// utf8Text reads a file as UTF-8 without a byte order mark: from UTF-16, which
// its mark or the zero byte beside its first letter gives away, or from the
// encoding that is named. Bytes that are not of that encoding are left to be found.
func utf8Text(r io.Reader, encoding string) (io.Reader, error) {
	buffered := bufio.NewReader(r)
	start, _ := buffered.Peek(3) // an error comes again with the first read
	endian := utf.BigEndian
	switch {
	case bytes.HasPrefix(start, []byte("\xef\xbb\xbf")):
		_, err := buffered.Discard(3)
		return buffered, err
	case bytes.HasPrefix(start, []byte("\xff\xfe")), len(start) > 1 && start[0] != 0 && start[1] == 0:
		endian = utf.LittleEndian
		fallthrough
	case bytes.HasPrefix(start, []byte("\xfe\xff")), len(start) > 1 && start[0] == 0 && start[1] != 0:
		return transform.NewReader(buffered, utf.UTF16(endian, utf.UseBOM).NewDecoder()), nil
	case encoding == "":
		return buffered, nil
	}
	named, err := htmlindex.Get(encoding)
	if err != nil {
		return nil, fmt.Errorf("encoding %q is not known: use a name such as windows-1252 or gbk", encoding)
	}
	return transform.NewReader(buffered, named.NewDecoder()), nil
}

// tidy makes a cell one line that reads as it looks: white space collapsed,
// control and direction characters gone.
func tidy(text string) string {
	if plain(text) {
		return text
	}
	text = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r):
			return -1
		}
		return r
	}, text)
	return strings.Join(strings.Fields(text), " ")
}

// plain reports whether tidy would change nothing, for the many cells of which
// a look at the bytes can tell.
func plain(text string) bool {
	space := true
	for i := range len(text) {
		b := text[i]
		if b < ' ' || b >= 0x7f || b == ' ' && space {
			return false
		}
		space = b == ' '
	}
	return text == "" || !space
}

// cut shortens a text to at most n characters, at a space where there is one,
// and says whether it had to.
func cut(text string, n int) (string, bool) {
	count, space := 0, 0
	for i, r := range text {
		if count == n-1 && len([]rune(text[i:])) > 1 {
			if space > 0 {
				i = space
			}
			return text[:i] + "…", true
		}
		if r == ' ' {
			space = i
		}
		count++
	}
	return text, false
}
