package extract

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Who must never become a party whatever is told of them: minors, victims,
// witnesses, and those who bring a suit. They are recognised by what stands
// beside the name, anywhere in the article.
const (
	fullName = `(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,2})`
	hanName  = `(\p{Han}{2,3})`
	child    = `(?:boy|girl|pupil|student|schoolboy|schoolgirl|teenager|child|son|daughter)`
)

// byAge finds a name with an age: the name in one group, the age in the other.
var byAge = []*regexp.Regexp{
	regexp.MustCompile(fullName + `(?:,| \()(?: aged| then)? ?(?P<age>\d{1,2})\b[,.;)]`),
	regexp.MustCompile(`(?P<age>\d{1,2})-year-old(?: ` + child + `)?,? ` + fullName),
	regexp.MustCompile(hanName + `[（(，,]\s*[男女]?[，,、]?\s*(?:时年)?(?P<age>\d{1,2})[岁歲]`),
}

// byRole finds a name behind or before the word that says what somebody is.
var byRole = []*regexp.Regexp{
	regexp.MustCompile(`(?i:\b(?:victim|witness|complainant|` + child + `))(?:,? (?:named|identified) as|,)? ` + fullName),
	regexp.MustCompile(fullName + `, (?:the|a|one of the|another) (?:(?:alleged|first|second|main|key) )?(?:victims?|witness|complainant|` + child + `)\b`),
	regexp.MustCompile(fullName + `(?:, [^,.]{1,60},)? (?:has |have |had |also |later |then )?(?:sued|is suing|filed (?:a|the) (?:law)?suit)\b`),
	regexp.MustCompile(`(?:被害人|受害人|证人|證人|未成年人)` + hanName),
}

// adult is the age from which somebody may be named as a party.
const adult = 18

// protect adds to the others of each sentence whom the article protects.
func (r *reader) protect() {
	names := protected(r.a.Text)
	if len(names) == 0 {
		return
	}
	for _, s := range r.sentences {
		for _, n := range s.names {
			if shielded(n.name, names) && !slices.Contains(s.others, n.name) {
				s.others = append(s.others, n.name)
			}
		}
	}
}

// protected returns the names of minors, victims, witnesses and claimants.
func protected(text string) []string {
	var names []string
	for _, pattern := range byAge {
		age := pattern.SubexpIndex("age")
		for _, m := range pattern.FindAllStringSubmatch(text, 200) {
			if years, err := strconv.Atoi(m[age]); err == nil && years < adult {
				names = append(names, m[3-age])
			}
		}
	}
	for _, pattern := range byRole {
		for _, m := range pattern.FindAllStringSubmatch(text, 200) {
			names = append(names, m[1])
		}
	}
	return names
}

// shielded reports whether a name is one of those, a longer form of one, or the
// last word of one.
func shielded(name string, names []string) bool {
	return slices.ContainsFunc(names, func(n string) bool {
		return name == n || strings.HasSuffix(name, " "+n) || strings.HasSuffix(n, " "+name) || han(name) && strings.HasPrefix(n, name)
	})
}

func han(name string) bool { return name != "" && name[0] >= 0xE4 && name[0] <= 0xE9 }

// untrue finds a sentence that says of what it tells that it is not so. Nothing
// in it is a fact.
var untrue = regexp.MustCompile(`(?i)\b(?:not true that|untrue|falsely (?:reported|claimed|said|stated)|false (?:claims?|reports?|rumou?rs?)|(?:claims?|reports?|rumou?rs?|story|stories)\b[^.]{0,160}\b(?:was|were|is|are) (?:false|wrong|untrue|a hoax))\b|不实|不實|谣言|謠言|系误传|係誤傳`)
