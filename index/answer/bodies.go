package answer

import (
	"slices"
	"strings"
	"unicode"

	"casebot/corpus"
	"casebot/index/answer/lexicon"
)

// body reads the courts and authorities that a question names, and returns the
// stems of their names: "the ICO", "fines of the CNIL".
func (f *filter) body(r reading, bodies [][]string) (taken []string) {
	for _, names := range bodies {
		if !slices.ContainsFunc(names, func(name string) bool { _, ok := r.find(name); return ok }) {
			continue
		}
		for _, name := range names {
			if folded := lexicon.Spaced(name); !slices.Contains(f.bodies, folded) {
				f.bodies = append(f.bodies, folded)
				taken = append(taken, lexicon.Terms(name)...)
			}
		}
	}
	return taken
}

// bodies returns the courts and authorities of a case, each by all of its names.
func bodies(c *corpus.Case) [][]string {
	var out [][]string
	for _, p := range c.Parties {
		if p.Role != "authority" {
			continue
		}
		var names []string
		for _, name := range p.Names {
			names = append(names, unbracketed(name.Text)...)
		}
		out = append(out, names)
	}
	for _, f := range c.Facts {
		if f.Slot != corpus.SlotCourt {
			continue
		}
		for _, claim := range f.Claims {
			if text, ok := claim.Value.(corpus.Text); ok && strings.Count(string(text), " ") > 1 { // "district court" names none
				out = append(out, unbracketed(string(text)))
			}
		}
	}
	return out
}

// unbracketed returns what stands before a bracket, and what in it where that is
// a name: "Privacy Commissioner (OAIC)".
func unbracketed(name string) []string {
	before, in, ok := strings.Cut(name, " (")
	in, _, closed := strings.Cut(in, ")")
	if !ok || !closed || strings.ContainsFunc(in, unicode.IsLower) {
		return []string{before}
	}
	return []string{before, in}
}

// acts reports whether one of the courts and authorities acts in the case.
func acts(c *corpus.Case, asked []string) bool {
	return len(asked) == 0 || slices.ContainsFunc(bodies(c), func(names []string) bool {
		return slices.ContainsFunc(names, func(name string) bool { return slices.Contains(asked, lexicon.Spaced(name)) })
	})
}

// lawsOf returns the keys of the laws applied in a case that are called by their
// initials: GDPR, BIPA.
func lawsOf(c *corpus.Case) []string {
	var out []string
	for _, f := range c.Facts {
		if f.Slot != corpus.SlotStatute {
			continue
		}
		for _, claim := range f.Claims {
			text, _ := claim.Value.(corpus.Text)
			for _, word := range strings.FieldsFunc(string(text), func(r rune) bool { return !unicode.IsLetter(r) }) {
				if len(word) > 2 && word == strings.ToUpper(word) {
					out = append(out, lettersOf(word)...)
				}
			}
		}
	}
	return out
}

// lettersOf returns the keys of the letters that a law is called by. They are a name: that
// they spell an everyday word says nothing, as APP does of apps.
func lettersOf(letters string) []string {
	if spells(letters) {
		return []string{strings.ToLower(letters)}
	}
	return lexicon.Keys(letters)
}

// spells reports whether the letters of a law are those of an everyday word too.
func spells(letters string) bool {
	own := "=" + strings.ToLower(letters)
	return slices.ContainsFunc(lexicon.Keys(letters), func(key string) bool { return strings.HasPrefix(key, "=") && key != own })
}

// lettersIn returns the letters of laws that a text gives in capitals, beside words that are
// not, where they spell a word.
func (d *digest) lettersIn(text string) (letters []string) {
	if text == strings.ToUpper(text) {
		return nil
	}
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if len(word) > 2 && word == strings.ToUpper(word) && lexicon.Han(word) == 0 && spells(word) && len(d.laws[strings.ToLower(word)]) > 0 {
			letters = append(letters, strings.ToLower(word))
		}
	}
	return letters
}
