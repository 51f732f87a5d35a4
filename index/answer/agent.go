package answer

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// agent returns who does, in a sentence, what the question asks who did: "by the
// Lantern Office", or a name right before the verb. Names that the question has
// itself are no answer.
func agent(text string, asked []string, question string) string {
	fields := strings.Fields(text)
	for i, field := range fields {
		if !verbIn(bareWord(field), asked) {
			continue
		}
		name := ""
		if i+2 < len(fields) && fields[i+1] == "by" {
			name = nameFrom(fields[i+2:])
		} else if i > 0 {
			name = nameBefore(fields[:i])
		}
		if name != "" && !strings.Contains(spaced(question), spaced(name)) {
			return name
		}
	}
	return ""
}

// verbIn reports whether a word is in one of its past or present forms a verb
// that the question has too.
func verbIn(word string, asked []string) bool {
	stems := terms(word)
	return len(stems) == 1 && slices.Contains(asked, keyOf(stems[0])) && word == strings.ToLower(word) ||
		len(stems) == 1 && slices.Contains(asked, keyOf(stems[0])) && strings.HasSuffix(word, "ed")
}

// nameFrom returns the name that a text begins with, its article left out.
func nameFrom(fields []string) string {
	if len(fields) > 0 && slices.Contains([]string{"the", "a", "an"}, fields[0]) {
		fields = fields[1:]
	}
	var name []string
	for i, field := range fields {
		joins := slices.Contains([]string{"of", "for", "and", "on", "de"}, field) && i+1 < len(fields) && capital(fields[i+1])
		if !capital(field) && !joins {
			break
		}
		name = append(name, field)
		if strings.HasSuffix(field, ",") || strings.HasSuffix(field, ".") || strings.HasSuffix(field, ";") {
			break
		}
	}
	return strings.TrimRight(strings.Join(name, " "), ",.;:")
}

// nameBefore returns the name that a text ends with.
func nameBefore(fields []string) string {
	start := len(fields)
	for start > 0 && capital(fields[start-1]) && !strings.HasSuffix(fields[start-1], ",") && !strings.HasSuffix(fields[start-1], ".") {
		start--
	}
	name := strings.Join(fields[start:], " ")
	if len(terms(name)) == 0 {
		return "" // "He", "They": who that is stands elsewhere
	}
	return name
}

// capital reports whether a word begins with a capital, brackets left aside.
func capital(word string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(word, "(“\"'"))
	return unicode.IsUpper(first)
}
