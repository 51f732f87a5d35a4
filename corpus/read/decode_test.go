package read

import (
	"bytes"
	"encoding/binary"
	"fmt"
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
		if got, warnings, err := decode(data); warnings != nil || err != nil || got != story {
			t.Errorf("%s: read %q, %v", name, got, err)
		}
	}
}

// TestDecodeGuesses holds that texts in the encodings that people save them in
// are read, and that the guess is named.
func TestDecodeGuesses(t *testing.T) {
	const hans = "法院判决咖啡馆店主\n\n法院周一判处一名咖啡馆店主罚金三千元。他偷拍客人长达两年，二十七人向主管机关投诉。判决尚未生效，店主表示将提出上诉。\n"
	const hant = "法院判決咖啡館店主\n\n法院週一判處一名咖啡館店主罰金三千元。他偷拍客人長達兩年，二十七人向主管機關投訴。判決尚未生效，店主表示將提出上訴。\n"
	const guess = "the file is not in UTF-8: read as %s; see whether its characters are right"
	for _, test := range []struct{ encoding, text, warns string }{
		{"gbk", hans, "GB18030"}, {"gb18030", hans, "GB18030"}, {"big5", hant, "Big5"}, {"windows-1252", story, "windows-1252"},
		{"utf-16le", story, ""}, {"utf-16be", story, ""},
	} {
		want := ""
		if test.warns != "" {
			want = fmt.Sprintf(guess, test.warns)
		}
		got, warnings, err := decode(inEncoding(t, test.text, test.encoding))
		if err != nil || got != test.text || strings.Join(warnings, "\n") != want {
			t.Errorf("%s: read %q, %q, %v", test.encoding, got, warnings, err)
		}
	}
}

// TestGuessedTextsAreArticles holds that the warning comes with the article, of
// a Markdown file too.
func TestGuessedTextsAreArticles(t *testing.T) {
	const text = "---\npublisher: 东湖日报\n---\n# 法院判决咖啡馆店主\n\n东湖区人民法院周一判处一名咖啡馆店主罚金三千元。他偷拍客人长达两年，二十七人向主管机关投诉。\n"
	for _, name := range []string{"a.md", "a.txt"} {
		a, warnings, err := Any(Input{Name: name, Data: inEncoding(t, text, "gbk"), Now: fetchedAt})
		if err != nil || a.Publisher != "东湖日报" || a.Title != "法院判决咖啡馆店主" || len(warnings) != 1 || !strings.Contains(warnings[0], "GB18030") {
			t.Errorf("%s: %+v, %q, %v", name, a, warnings, err)
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
		{"damaged UTF-8", "The café is open.\nThe caf\xe9 at the café’s side is not.\n", "line 2 is not UTF-8: save the file as UTF-8"},
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
		if got, _, err := decode([]byte(test.data)); err == nil || err.Error() != test.want || got != "" {
			t.Errorf("%s: got %q, %v\nwant %s", test.name, got, err, test.want)
		}
	}
}

func TestDecodeDoesNotRefuseWhatOnlyLooksAlike(t *testing.T) {
	for _, text := range []string{
		"[Court](https://x.example) rules.", "{he said}", "<script> is a tag, and so is </p>.", "A form\ffeed and a stray \x01 among " + strings.Repeat("words ", 30),
		"PDF is a format.", "<3 hearts",
	} {
		if _, _, err := decode([]byte(text)); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestDecodeLeavesTheFileAlone(t *testing.T) {
	data := []byte("\ufeffA.\r\nB.")
	before := slices.Clone(data)
	if _, _, err := decode(data); err != nil || !bytes.Equal(data, before) {
		t.Errorf("%q, %v", data, err)
	}
}
