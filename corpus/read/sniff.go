package read

import (
	"path"
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// sniffWithin is how much of a file shows whether it is HTML.
const sniffWithin = 64 << 10

var (
	pageOpening = regexp.MustCompile(`(?i)^(?:\s|<!--(?s:.*?)-->|<\?xml[^>]{0,200}\?>)*<(?:!doctype\s+html|html|head|body|meta|title|article|main|div|p|h1)\b`)
	someTag     = regexp.MustCompile(`(?i)</?(?:html|head|body|p|div|br|title|a|span|table|script|article|section|h[1-6])\b`)
)

// isHTML reports whether characters are those of an HTML page.
func isHTML(content string) bool {
	content = strings.TrimPrefix(content[:min(len(content), sniffWithin)], "\uFEFF")
	return pageOpening.MatchString(content) || !htmlOpening.MatchString(content) && len(htmlClosing.FindAllStringIndex(content, 3)) == 3
}

// looksLikePage reports whether a file is a saved page, by its name or by its
// content below any front matter.
func looksLikePage(name string, data []byte) bool {
	if len(data) > MaxBytes || knownForm(data) != nil {
		return false
	}
	content, _ := pageCharacters(data[:min(len(data), sniffWithin)], "")
	if _, body, err := cutFrontMatter(content); err == nil {
		content = body
	}
	if isHTML(content) {
		return true
	}
	switch strings.ToLower(path.Ext(name)) {
	case ".html", ".htm", ".xhtml", ".shtml":
		return someTag.MatchString(content)
	}
	return false
}
