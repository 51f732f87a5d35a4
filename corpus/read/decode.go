package read

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	regexp "casebot/corpus/lazyregexp"
)

// decode returns the characters of a text file, with \n between lines, and a
// warning where their encoding is a guess. What is no text is refused, with what
// it is and what to do.
func decode(data []byte) (text string, warnings []string, err error) {
	if len(data) > MaxBytes {
		return "", nil, fmt.Errorf("larger than %d MiB: save the article's text alone", MaxBytes>>20)
	}
	if err := knownForm(data); err != nil {
		return "", nil, err
	}
	if text, warnings, err = characters(data); err != nil {
		return "", nil, err
	}
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n").Replace(text)
	switch {
	case strings.TrimSpace(text) == "":
		return "", nil, errors.New("the file is empty: save the article's text in it")
	case strings.ContainsRune(text, 0) || binaryLooking(text):
		return "", nil, errors.New("not a text file (it holds control characters): save the article's text as UTF-8")
	}
	if err := markup(text); err != nil {
		return "", nil, err
	}
	return text, warnings, nil
}

// characters undoes the encoding: UTF-8, UTF-16, or the one that the bytes look
// like. UTF-8 that is damaged is refused with the place: the file was whole once.
func characters(data []byte) (string, []string, error) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	enc := marked(data) // of UTF-16
	switch {
	case enc != nil && len(data)%2 != 0, enc == nil && endsInside(data):
		return "", nil, errors.New("the file ends in the middle of a character: it is half-written; copy it again")
	case enc != nil:
		return decoded(data, enc), nil, nil
	case utf8.Valid(data):
		return string(data), nil, nil
	case bytes.IndexByte(data, 0) >= 0:
		return "", nil, errors.New("not a text file (it holds zero bytes): save the article's text as UTF-8")
	case !mostlyBroken(data):
		return "", nil, fmt.Errorf("line %d is not UTF-8: save the file as UTF-8", 1+bytes.Count(data[:broken(data)], []byte("\n")))
	}
	enc, name := detected(data)
	return decoded(data, enc), []string{fmt.Sprintf("the file is not in UTF-8: read as %s; see whether its characters are right", name)}, nil
}

// broken returns where the first character that is not UTF-8 stands, and the
// length where there is none.
func broken(data []byte) (at int) {
	for r, n := utf8.DecodeRune(data); r != utf8.RuneError || n > 1; r, n = utf8.DecodeRune(data[at:]) {
		at += n
	}
	return at
}

// endsInside reports whether nothing is wrong with UTF-8 but that its last
// character is not whole, behind others that show that it is UTF-8.
func endsInside(data []byte) bool {
	at := broken(data)
	return at < len(data) && !utf8.FullRune(data[at:]) && severalBytes(data[:at]) > 0
}

// binaryLooking reports whether more than one character in a hundred is a
// control character. A few strays in a text do no harm and are dropped.
func binaryLooking(text string) bool {
	controls := 0
	for _, r := range text {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			controls++
		}
	}
	return controls*100 > utf8.RuneCountInString(text)
}

// knownForm refuses the binary forms that people save articles in by mistake.
func knownForm(data []byte) error {
	for _, form := range []struct{ begins, name string }{
		{"%PDF-", "PDF"}, {"PK\x03\x04", "a Word document or other ZIP archive"}, {"\xd0\xcf\x11\xe0", "an Office document"},
		{`{\rtf`, "RTF"}, {"\x1f\x8b", "a gzip archive"}, {"\x89PNG", "an image"}, {"\xff\xd8\xff", "an image"}, {"GIF8", "an image"},
		{"RIFF", "an image or sound"}, {"OggS", "sound"}, {"ID3", "sound"}, {"Rar!", "a RAR archive"}, {"7z\xbc\xaf", "a 7z archive"}, {"BZh", "a bzip2 archive"},
		{"bplist00", "a web archive"}, {"From: <Saved by ", "a web archive (MHTML)"}, {"wOFF", "a font"}, {"wOF2", "a font"}, {"\x00\x00\x00", "a film or other binary file"},
	} {
		if bytes.HasPrefix(data, []byte(form.begins)) {
			return unsupported(form.name)
		}
	}
	return nil
}

var (
	htmlOpening = regexp.MustCompile(`(?i)^\s*<(!doctype html|html|head|body|\?xml|rss|feed|svg)\b`)
	htmlClosing = regexp.MustCompile(`(?i)</(p|div|html|body|script|span|td|li|article|h[1-6])>`)
	jsonOpening = regexp.MustCompile(`^\s*\{\s*"`)
)

// markup refuses what is characters and no article: HTML, XML and JSON.
func markup(text string) error {
	switch {
	case htmlOpening.MatchString(text), len(htmlClosing.FindAllStringIndex(text, 3)) == 3:
		return unsupported("HTML or XML")
	case jsonOpening.MatchString(text), strings.HasPrefix(strings.TrimSpace(text), "[") && json.Valid([]byte(text)):
		return unsupported("JSON")
	}
	return nil
}

func unsupported(name string) error {
	return fmt.Errorf("%s is not supported: save the article's text as a .txt or .md file", name)
}

// fewestLetters is what a text must hold to be an article at all.
const fewestLetters = 40

// worthKeeping refuses a main text that is next to nothing, or that only its
// furniture hid from the checks on the whole file.
func worthKeeping(text string) error {
	letters := 0
	for _, r := range text {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	if letters < fewestLetters {
		return fmt.Errorf("no article found: %d letters of main text are left, fewer than %d; save the article's text alone", letters, fewestLetters)
	}
	return errors.Join(knownForm([]byte(text)), markup(text))
}
