package verify

import (
	"strings"

	"casebot/corpus"
)

// forums returns those of the courts and authorities that a record is filed
// under which one of its sources names: a record gives no source for its forum,
// so it is no statement by itself. What stands in brackets behind a name must be
// named too, or it is left out of the name: "Federal Court of Australia (Halley J)".
func forums(c *corpus.Case) []string {
	printed := names(c)
	var out []string
	for part := range strings.SplitSeq(c.Forum, ";") {
		base, note, _ := strings.Cut(strings.TrimSpace(part), " (")
		base, note = strings.TrimSpace(base), strings.TrimSuffix(note, ")")
		known, noted := printed.hold(base), note != "" && printed.hold(note)
		if known {
			out = append(out, base)
		}
		if noted && (known || abbreviation(note)) {
			out = append(out, strings.TrimSpace(part))
		}
	}
	return out
}

// A printed is what the sources of a case print, as far as the record has it.
type printed [][]token

// names returns the titles and publishers of a case's sources, the names that
// they print, and their claims.
func names(c *corpus.Case) printed {
	var out printed
	add := func(text string) { out = append(out, tokens(text)) }
	for _, s := range c.Sources {
		add(s.Title)
		add(s.Publisher)
	}
	for _, p := range c.Parties {
		for _, n := range p.Names {
			add(n.Text)
		}
	}
	for _, f := range c.Facts {
		for _, claim := range f.Claims {
			add(claim.Display())
		}
	}
	return out
}

// hold reports whether the words stand in one of the texts, one after another.
func (p printed) hold(words string) bool {
	want := tokens(words)
	for _, text := range p {
		for i := 0; len(want) > 0 && i+len(want) <= len(text); i++ {
			if same(text[i:i+len(want)], want) {
				return true
			}
		}
	}
	return false
}

// abbreviation reports whether a name is one in capitals: "CNIL" is known well
// enough to stand for the name that it shortens.
func abbreviation(name string) bool {
	return len(name) > 1 && name == strings.ToUpper(name) && !strings.Contains(name, " ")
}
