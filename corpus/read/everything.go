package read

import (
	"net/url"
	"strconv"
	"strings"

	regexp "casebot/corpus/lazyregexp"

	"golang.org/x/net/html"
)

// Everything returns all that the bytes of a page may say, for looking up a name
// in them: its address, its characters, what its escapes stand for, and its words
// with nothing and with a space in the place of tags. It never fails; of what is
// no text it returns what there is.
func Everything(in PageInput) string {
	content, _ := pageCharacters(in.Data, in.charset())
	address, err := url.PathUnescape(in.Address)
	if err != nil {
		address = in.Address
	}
	plain := html.UnescapeString(escape.ReplaceAllStringFunc(content, unescaped))
	return strings.Join([]string{address, plain, mark.ReplaceAllString(plain, ""), mark.ReplaceAllString(plain, " ")}, "\n")
}

var (
	escape = regexp.MustCompile(`\\u[0-9a-fA-F]{4}`) // of JSON
	mark   = regexp.MustCompile(`<[^<>]*>`)
)

// unescaped returns the character that an escape stands for.
func unescaped(written string) string {
	code, err := strconv.ParseUint(written[2:], 16, 16)
	if err != nil {
		return written
	}
	return string(rune(code))
}
