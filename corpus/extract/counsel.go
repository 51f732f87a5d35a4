package extract

import (
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// officeName is somebody with the office in which he speaks of a case: "lawyer Ann Lee".
var officeName = regexp.MustCompile(`\b(?i:lawyer|attorney|solicitor|barrister|counsel|professor|judge|justice|prosecutor|spokesman|spokeswoman|spokesperson|inspector|detective|sergeant|commissioner) (\p{Lu}[\p{L}’'-]+(?: \p{Lu}\.?| \p{Lu}[\p{L}’'-]+){0,2} \p{Lu}[\p{L}’'-]+)`)

// uponOffice ends where somebody is decided about by what he is: "the regulator fined lawyer Ann
// Lee".
var uponOffice = regexp.MustCompile(`\b(?:fined|jailed|sentenced|convicted|charged|arrested|sued|prosecuted|against|former|disgraced) (?:(?:the|an?) )?(?:[a-z-]+ ){0,2}$`)

// passCounsel leaves out those whom the article calls by their last name alone once it has told
// in which office they speak.
func (r *reader) passCounsel() {
	var speakers []string
	for _, m := range officeName.FindAllStringSubmatchIndex(r.a.Text, 50) {
		if !uponOffice.MatchString(r.a.Text[max(0, m[0]-60):m[0]]) {
			speakers = append(speakers, r.a.Text[m[2]:m[3]])
		}
	}
	if len(speakers) == 0 {
		return
	}
	fuller := func(last string) bool { // a party who bears the name too
		return slices.ContainsFunc(r.sentences, func(s *sentence) bool {
			return slices.ContainsFunc(s.names, func(n introduction) bool {
				return strings.HasSuffix(n.name, " "+last) && !slices.Contains(speakers, n.name)
			})
		})
	}
	for _, s := range r.sentences {
		s.names = slices.DeleteFunc(s.names, func(n introduction) bool {
			return !strings.Contains(n.name, " ") && !decidedOn.MatchString(s.fold[n.end:]) && !fuller(n.name) &&
				slices.ContainsFunc(speakers, func(name string) bool { return lastWord(name) == n.name })
		})
	}
}
