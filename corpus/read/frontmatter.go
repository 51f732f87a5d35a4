package read

import (
	"errors"
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// looksLikeField tells front matter from a text that opens with a rule.
var looksLikeField = regexp.MustCompile(`^\s*([A-Za-z_][\w-]*\s*:|#)`)

// cutFrontMatter separates the YAML between two lines of three hyphens at the
// head of a file from the text below. Both keep their lines: the header begins
// with an empty one in place of the hyphens.
func cutFrontMatter(text string) (header, body string, err error) {
	first, rest, _ := strings.Cut(text, "\n")
	if strings.TrimRight(first, " \t") != "---" {
		return "", text, nil
	}
	lines := strings.Split(rest, "\n")
	for i, line := range lines {
		if line = strings.TrimRight(line, " \t"); line == "---" || line == "..." {
			if i > 0 && !looksLikeField.MatchString(lines[0]) {
				break
			}
			return "\n" + strings.Join(lines[:i], "\n"), strings.Join(lines[i+1:], "\n"), nil
		}
	}
	if looksLikeField.MatchString(lines[0]) {
		return "", "", errors.New("the front matter that opens on line 1 is never closed: end it with a line of three hyphens, or copy the file again if it is half-written")
	}
	return "", text, nil
}
