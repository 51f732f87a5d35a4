package complete

import (
	"strings"

	"casebot/index"
)

// joined is the typed word that a sign between letters makes one name of, as in H&M or
// AT&T, folded: only a name that is written so can be meant, and not one in which some
// word begins with each letter. Empty where there is none.
func joined(typed string) string {
	for _, word := range strings.Fields(index.Fold(first(typed, longestTyped))) {
		if before, after, ok := strings.Cut(word, "&"); ok && before != "" && after != "" {
			return word
		}
	}
	return ""
}

// squeezed is a text, folded, without spaces around the sign.
func squeezed(text string) string {
	return strings.NewReplacer(" & ", "&", "& ", "&", " &", "&").Replace(index.Fold(text))
}
