package read

import (
	"bytes"
	"encoding/binary"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
)

// story is an article that nothing is wrong with.
const story = "A court sentences the café’s owner\n\nThe court sentenced the owner of a café on Monday. He had filmed his guests.\n"

func TestDecodeReadsTextInAnyOrder(t *testing.T) {
	units := utf16.Encode([]rune(story))
	little, _ := binary.Append([]byte("\xff\xfe"), binary.LittleEndian, units)
	big, _ := binary.Append([]byte("\xfe\xff"), binary.BigEndian, units)
	for name, data := range map[string][]byte{
		"UTF-8":                 []byte(story),
		"UTF-8 with a mark":     []byte("\ufeff" + story),
		"UTF-16, little-endian": little,
		"UTF-16, big-endian":    big,
		"lines of Windows":      []byte(strings.ReplaceAll(story, "\n", "\r\n")),
		"lines of an old Mac":   []byte(strings.ReplaceAll(story, "\n", "\r")),
		"lines of Unicode":      []byte(strings.ReplaceAll(story, "\n", "\u2028")),
	} {
		if got, err := decode(data); err != nil || got != story {
			t.Errorf("%s: read %q, %v", name, got, err)
		}
	}
}

func TestDecodeRefuses(t *testing.T) {
	const halfWritten = "the file ends in the middle of a character: it is half-written; copy it again"
	for _, test := range []struct{ name, data, want string }{
		{"no bytes", "", "the file is empty: save the article's text in it"},
		{"a mark alone", "\ufeff", "the file is empty: save the article's text in it"},
		{"white space", " \n\t\u00a0\n", "the file is empty: save the article's text in it"},
		{"too much", strings.Repeat("x", MaxBytes+1), "larger than 10 MiB: save the article's text alone"},
		{"zero bytes", "text\x00\x00text", "not a text file (it holds control characters): save the article's text as UTF-8"},
		{"control characters", strings.Repeat("text\x01\x02", 9), "not a text file (it holds control characters): save the article's text as UTF-8"},
		{"zero bytes between others", "text\x00\xc3(", "not a text file (it holds zero bytes): save the article's text as UTF-8"},
		{"Latin-1", "A line.\nThe caf\xe9 is open.\n", "line 2 is not UTF-8: save the file as UTF-8"},
		{"GBK", "\xb7\xa8\xd4\xba\xc5\xd0\xc1\xcb\n", "line 1 is not UTF-8: save the file as UTF-8"},
		{"cut in a character", "The café’"[:len("The café’")-1], halfWritten},
		{"cut in a character of UTF-16", "\xff\xfeT\x00h", halfWritten},
		{"PDF", "%PDF-1.7\n\xe2\xe3", "PDF is not supported: save the article's text as a .txt or .md file"},
		{"Word", "PK\x03\x04\x14\x00", "a Word document or other ZIP archive is not supported: save the article's text as a .txt or .md file"},
		{"old Word", "\xd0\xcf\x11\xe0\xa1", "an Office document is not supported: save the article's text as a .txt or .md file"},
		{"RTF", `{\rtf1\ansi hello}`, "RTF is not supported: save the article's text as a .txt or .md file"},
		{"gzip", "\x1f\x8b\x08", "a gzip archive is not supported: save the article's text as a .txt or .md file"},
		{"a picture", "\x89PNG\r\n\x1a\n", "an image is not supported: save the article's text as a .txt or .md file"},
		{"HTML", "\n<!DOCTYPE html>\n<p>Hello.", "HTML or XML is not supported: save the article's text as a .txt or .md file"},
		{"HTML without its head", "Hello\n<div>a</div><p>b</p>\n<P>c</P>", "HTML or XML is not supported: save the article's text as a .txt or .md file"},
		{"a feed", `<?xml version="1.0"?><rss>`, "HTML or XML is not supported: save the article's text as a .txt or .md file"},
		{"a JSON object", `{"title": "x"`, "JSON is not supported: save the article's text as a .txt or .md file"},
		{"a JSON list", `[1, {"a": 2}]`, "JSON is not supported: save the article's text as a .txt or .md file"},
	} {
		if got, err := decode([]byte(test.data)); err == nil || err.Error() != test.want || got != "" {
			t.Errorf("%s: got %q, %v\nwant %s", test.name, got, err, test.want)
		}
	}
}

func TestDecodeDoesNotRefuseWhatOnlyLooksAlike(t *testing.T) {
	for _, text := range []string{
		"[Court](https://x.example) rules.", "{he said}", "<script> is a tag, and so is </p>.", "A form\ffeed and a stray \x01 among " + strings.Repeat("words ", 30),
		"PDF is a format.", "<3 hearts",
	} {
		if _, err := decode([]byte(text)); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestDecodeLeavesTheFileAlone(t *testing.T) {
	data := []byte("\ufeffA.\r\nB.")
	before := slices.Clone(data)
	if _, err := decode(data); err != nil || !bytes.Equal(data, before) {
		t.Errorf("%q, %v", data, err)
	}
}
