package bot

import (
	"embed"
	"strings"
	"sync"
)

//go:embed words/*.txt
var wordFiles embed.FS

// wordings are the files by locale, read when first needed.
var wordings = sync.OnceValue(func() map[string]map[string]string {
	all := map[string]map[string]string{}
	for _, locale := range Locales() {
		file, err := wordFiles.ReadFile("words/" + locale + ".txt")
		if err != nil {
			continue // the test that holds the files complete tells
		}
		all[locale] = map[string]string{}
		for _, pair := range pairs(string(file)) {
			all[locale][pair[0]] = pair[1]
		}
	}
	return all
})

// pairs reads a file of words: an English line, then the line that says it in the
// file's language, "" where none follows. Empty lines, and those that begin with #,
// are for the file's reader.
func pairs(file string) (out [][2]string) {
	var english string
	for line := range strings.Lines(file) {
		line = strings.TrimSuffix(line, "\n")
		aside := strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#")
		switch {
		case aside && english != "":
			out, english = append(out, [2]string{english, ""}), ""
		case aside:
		case english == "":
			english = line
		default:
			out, english = append(out, [2]string{english, line}), ""
		}
	}
	if english != "" {
		out = append(out, [2]string{english, ""})
	}
	return out
}
