package extract

import (
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// bodyShort is what stands in brackets behind the name of an authority or a court: its
// letters, by which the article calls it from there on.
var bodyShort = regexp.MustCompile(`\b(?:Authority|Commission|Commissioner|Agency|Office|Inspectorate|Tribunal|Court|Ministry|Department|Bureau|Ombudsman|Chamber)` +
	`(?:(?: (?:for|of|on|and|the))+(?: \p{Lu}[\p{L}-]+)+){0,3} \((?:the )?["“']?(\p{Lu}[\p{L}\d-]{1,11})["”']?\)`)

// passBodies leaves out the names that are an authority's letters: it decides, and nobody
// decides about it.
func (r *reader) passBodies() {
	if !strings.Contains(r.a.Text, ")") {
		return
	}
	var bodies []string
	for _, m := range bodyShort.FindAllStringSubmatch(r.a.Text, 50) {
		bodies = append(bodies, m[1])
	}
	if len(bodies) == 0 {
		return
	}
	for _, s := range r.sentences {
		s.names = slices.DeleteFunc(s.names, func(n introduction) bool { return slices.Contains(bodies, n.name) })
	}
}
