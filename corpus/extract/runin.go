package extract

import (
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// A survey tells of each company in a paragraph that opens with its name as a sentence of its own:
// "Quillon. The dating app agreed to …". Where several do, each of them is a section.

// fewestRunIn is how many paragraphs open so where those names are headings.
const fewestRunIn = 3

// runIn marks the sentences that are such names.
func (r *reader) runIn() {
	var heads []*sentence
	for i, s := range r.sentences {
		if !s.zh && s.begins && i > 0 && i+1 < len(r.sentences) && r.sentences[i+1].paragraph == s.paragraph && runInName.MatchString(s.text) {
			heads = append(heads, s)
		}
	}
	if len(heads) < fewestRunIn {
		return
	}
	for _, s := range heads {
		if s.label != noLabel {
			continue
		}
		s.label = heading
		if t := nameAfter(s.text, 0, 0); strings.Trim(s.text[t.end:], ". ") == "" && plainName(s.text[t.start:t.end]) {
			s.label = partyLabel
			s.add(t, false, false)
		}
	}
}

// runInName matches a name that is a whole sentence.
var runInName = regexp.MustCompile(`^\p{Lu}[\p{L}\d.&'’-]*(?: (?:of|and|the|&|[\p{Lu}\d][\p{L}\d.&'’-]*)){0,4}\.$`)
