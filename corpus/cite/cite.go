package cite

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"casebot/corpus"
)

// A Style is a way to cite.
type Style string

// The styles.
const (
	OSCOLA   Style = "oscola"   // Oxford University Standard for the Citation of Legal Authorities, 4th edition
	Bluebook Style = "bluebook" // The Bluebook: A Uniform System of Citation
	Plain    Style = "plain"    // full words, for anybody
)

// Styles returns every style, the default one first.
func Styles() []Style { return []Style{Plain, OSCOLA, Bluebook} }

// Citation returns the citation of a case on one line. An error names the styles
// there are, where the given one is none of them.
func Citation(c *corpus.Case, style Style) (string, error) {
	p := partsOf(c)
	switch style {
	case OSCOLA:
		return oscola(p), nil
	case Bluebook:
		return bluebook(p), nil
	case Plain:
		return plain(p), nil
	}
	return "", fmt.Errorf("no citation style %q: use one of %s", string(style), words(Styles()))
}

func words(styles []Style) string {
	names := make([]string, len(styles))
	for i, s := range styles {
		names[i] = string(s)
	}
	return strings.Join(names, ", ")
}

// plain gives every part that is known, in words.
func plain(p parts) string {
	sentences := []string{p.name, strings.Join(p.printed, "; "), initial(list(p.court, p.dated(corpus.Date.Display))), initial(p.standing(corpus.Date.Display))}
	if label := list(p.source.Title, p.source.Publisher); label != "" {
		sentences = append(sentences, label)
	}
	var out []string
	for _, s := range sentences {
		if s != "" {
			out = append(out, strings.TrimSuffix(s, ".")+".")
		}
	}
	if p.link != "" {
		out = append(out, p.link)
	}
	return strings.Join(out, " ")
}

// initial writes the first letter large.
func initial(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + text[size:]
}

// list joins what is not empty with commas.
func list(texts ...string) string { return joined(", ", texts...) }

func joined(between string, texts ...string) string {
	var out []string
	for _, text := range texts {
		if text != "" {
			out = append(out, text)
		}
	}
	return strings.Join(out, between)
}
