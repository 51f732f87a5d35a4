package index

import "strings"

// Joined is the word of a text in which a sign between letters makes one name of them,
// as in H&M or AT&T, folded; empty where there is none. Only a name that [HasJoined] it
// can be meant, and not one in which some word begins with each letter.
func Joined(text string) string {
	for _, word := range strings.Fields(Fold(text)) {
		if before, after, ok := strings.Cut(word, "&"); ok && before != "" && after != "" {
			return word
		}
	}
	return ""
}

// HasJoined reports whether a name has what is joined, with or without spaces around
// the sign; any has nothing.
func HasJoined(name, joined string) bool {
	return joined == "" || strings.Contains(strings.NewReplacer(" & ", "&", "& ", "&", " &", "&").Replace(Fold(name)), joined)
}
