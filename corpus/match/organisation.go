package match

import (
	"strings"
)

// organisation returns the words that tell a company or authority apart: folded,
// in Latin letters, without its legal form; none for a placeholder.
func organisation(name string) []string {
	folded := fold(name)
	if unnamed(folded) || strings.ContainsRune(folded, '某') {
		return nil
	}
	var out []string
	for _, word := range words(folded) {
		for _, form := range table["chineseforms"] {
			if rest, ok := strings.CutSuffix(word, form); ok && rest != "" {
				word = rest
				break
			}
		}
		if !forms[word] && word != "the" {
			out = append(out, latin(word))
		}
	}
	return out
}

// sameOrganisation reports whether two names may be one organisation's: alike
// but for the legal form, one the beginning of the other, or one the initials of
// the other.
func sameOrganisation(a, b string) bool {
	x, y := organisation(a), organisation(b)
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	if len(x) > len(y) {
		x, y = y, x
	}
	short, long := strings.Join(x, ""), strings.Join(y, "")
	switch {
	case short == long:
		return true
	case len(x) == 1 && generic[x[0]]:
		return false
	case len(x) == 1 && len(y) > 1 && short == initials(y):
		return true
	case len(x) == len(y):
		return strings.IndexFunc(a+b, han) >= 0 && len(short) >= 4 && len(long) >= 4 &&
			(strings.HasPrefix(long, short) || strings.HasPrefix(short, long))
	}
	return len(short) >= 3 && strings.Join(y[:len(x)], " ") == strings.Join(x, " ")
}

// initials joins the first letters of words, without the small ones: ICO.
func initials(parts []string) string {
	var b strings.Builder
	for _, word := range parts {
		if word != "of" && word != "for" && word != "and" && word != "de" && word != "la" {
			b.WriteString(word[:1])
		}
	}
	if b.Len() < 3 {
		return "" // two letters stand for too much
	}
	return b.String()
}
