package answer

import "strings"

// innerMarks gives quotation marks the form that they have within others.
var innerMarks = strings.NewReplacer("“", "‘", "”", "’", "「", "‘", "」", "’", `"`, "'")

// Titled writes the title of an article within quotation marks, its own within them, in
// at most n characters and the marks.
func Titled(title string, n int) string {
	return "“" + innerMarks.Replace(Shorten(title, n)) + "”"
}
