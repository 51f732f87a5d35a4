package lookup

import (
	"regexp"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
)

// The number of an authority's decision is written with its initials, LDPA 35/2022, or with
// its name: Decision 35/2022 of the Lantern DPA.

var (
	ofInitials = regexp.MustCompile(`^\p{Lu}{2,8} (?:No\. ?)?(\d{1,5}/\d{4})$`)
	byBody     = regexp.MustCompile(`^[\s,(]*(?:(?:of|by|from) )?(?:the )?`)
	decisionOf = regexp.MustCompile(`(?:'s)?[\s,:(]*(?:(?:decision|ruling|determination|order|fine)s? ?)?(?:(?:no\.?|number) ?)?$`)
)

// numbered are the places where a message has such a number beside the name of the case's
// authority.
func (s scan) numbered(c *corpus.Case) (out []Spot) {
	for _, citation := range c.Citations {
		m := ofInitials.FindStringSubmatch(citation.Text)
		if m == nil || !s.mayCite(m[1]) {
			continue
		}
		for _, at := range s.find(m[1]) {
			span := s.span(at)
			if s.numberBegins(at[0]) && !s.numberGoesOn(at[1]) && sameNumber(span.In(s.text), m[1]) && s.bodyBeside(span, bodies(c)) {
				out = append(out, Spot{citation.Text, []*corpus.Case{c}, span})
			}
		}
	}
	return out
}

// bodyBeside reports whether one of several names stands before or behind a number.
func (s scan) bodyBeside(number corpus.Span, names []string) bool {
	behind, before := index.Fold(s.text[number.End:]), index.Fold(s.text[:number.Start])
	behind = behind[len(byBody.FindString(behind)):]
	before = strings.TrimSuffix(before, decisionOf.FindString(before))
	return slices.ContainsFunc(names, func(name string) bool {
		rest, follows := strings.CutPrefix(behind, name)
		return follows && (rest == "" || !inWord(rest[0])) || strings.HasSuffix(before, " "+name) || before == name
	})
}

func inWord(letter byte) bool {
	return letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9'
}

// bodies are the names of a case's authorities, folded, each with what is short in it too.
func bodies(c *corpus.Case) (names []string) {
	add := func(name string) {
		if name = index.Fold(strings.TrimSpace(name)); name != "" {
			names = append(names, name, strings.ReplaceAll(name, "data protection authority", "dpa"))
		}
	}
	for forum := range strings.SplitSeq(c.Forum, ";") {
		add(forum)
	}
	for _, p := range c.Parties {
		if p.Role != "authority" {
			continue
		}
		for _, name := range p.Names {
			add(name.Text)
		}
	}
	return names
}
