package extract

import regexp "casebot/corpus/lazyregexp"

// confessed is somebody who gave himself up or owned to what he did.
var confessed = regexp.MustCompile(`^((?:\p{Lu}[\p{L}'’.-]+ ?){1,4})(?:(?:, (?:aged )?\d\d)?, (?:who|whose) [^,;]{1,140},)? ?(?:later |then |also |had |has |had since ){0,2}(?:turned (?:himself|herself) in|gave (?:himself|herself) up|surrendered to (?:the )?(?:police|court|authorities|prosecutors)|handed (?:himself|herself) in)\b`)

// byConfession reads who gave himself up: "Ann Lee, who kept the books, turned
// herself in".
func (s *sentence) byConfession() {
	m := confessed.FindStringSubmatchIndex(s.text[s.begin():])
	if m == nil {
		return
	}
	if t := nameAfter(s.text, s.begin()+m[2], 0); t.start < t.end && plainName(s.text[t.start:t.end]) {
		s.decide(t, true)
	}
}
