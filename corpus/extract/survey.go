package extract

import (
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// A survey goes through several cases, each under a heading that names it: by the place and the
// company, "Spain: Brevik", by the year, "Brevik, Sevilla (May 2021)", or as the suit is called,
// "Ohio v. Farrand", "In re Brevik (Larkspy)". Each section is a case of its own, whether it says
// the name again or not.

// How many headings of a kind make a survey.
const (
	fewestPlaced = 3
	fewestSuits  = 2
)

// nameRun is a name in a heading: words with capitals, or the address of a site.
const nameRun = `((?:\p{Lu}[\p{L}\d.&'’/-]*|[\p{Ll}\d-]+\.(?:com|net|org|eu|de|fr|it|es|nl|se|pl))(?: (?:&|of|and|the|de|la|du|van|von|[\p{Lu}\d][\p{L}\d.&'’/-]*)){0,5})`

var (
	headTail = `(?:, (?:19|20)\d\d| \((?:\p{Lu}\p{L}+ )?(?:19|20)\d\d\)|(?:,| [–—-]|:) (?:\p{Sc} ?|\p{Lu}{3} )[\d.,]+ ?(?:million|billion|m|bn)?)?$`
	// placedHead is a place before a name, headPlaced a name before a place.
	placedHead = regexp.MustCompile(`^(?:\d{1,2}[.)] )?(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2})(?::| [–—-]) ` + nameRun + headTail)
	headPlaced = regexp.MustCompile(`^(?:\d{1,2}[.)] )?` + nameRun + `(?:,| [–—-]|:| \() ?(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2})\)?` + headTail)
	// datedHead is a name before the month or year of its decision.
	datedHead = regexp.MustCompile(`^(?:\d{1,2}[.)] )?` + nameRun + `(?:, \p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2})? \((?:\p{Lu}\p{L}+ )?(?:19|20)\d\d\)$`)
	// suitHead is a heading that is the name of a suit; inRe names the one side that such a
	// matter has.
	suitHead = regexp.MustCompile(`^(?:\d{1,2}[.)] )?` + nameRun + ` vs?\.? ` + nameRun + `(?: \([^)]{1,40}\))?$`)
	inRe     = regexp.MustCompile(`^(?:\d{1,2}[.)] )?(?:In re|In the [Mm]atter of|Matter of|Re) ` + nameRun + `(?: \([^)]{1,40}\))?$`)
)

// survey marks the headings of a survey, and introduces whom those with a place name and those
// of matters with one side.
func (r *reader) survey() {
	var placed, suits []*sentence
	named := map[*sentence]token{}
	for i, s := range r.sentences {
		if s.zh || !s.begins || i == 0 || i+1 == len(r.sentences) || r.sentences[i+1].paragraph == s.paragraph || len(s.text) >= longestHeading {
			continue
		}
		if t, ok := s.placedName(); ok {
			placed, named[s] = append(placed, s), t
		} else if m := inRe.FindStringSubmatchIndex(s.text); m != nil {
			suits, named[s] = append(suits, s), token{m[2], m[3]}
		} else if suitHead.MatchString(s.text) {
			suits = append(suits, s)
		}
	}
	for _, heads := range [][]*sentence{placed, suits} {
		if len(heads) < fewestSuits || len(heads) < fewestPlaced && len(placed) > 0 && heads[0] == placed[0] {
			continue
		}
		r.itemised = true
		for _, s := range heads {
			s.label = heading
			if t, ok := named[s]; ok {
				s.names = append(s.names, introduction{t, s.text[t.start:t.end], false, false})
			}
		}
	}
}

// placedName returns the name that a heading has beside a place or a year.
func (s *sentence) placedName() (t token, ok bool) {
	if m := placedHead.FindStringSubmatchIndex(s.text); m != nil && isPlace(s.text[m[2]:m[3]]) {
		t = token{m[4], m[5]}
	} else if m := headPlaced.FindStringSubmatchIndex(s.text); m != nil && isPlace(s.text[m[4]:m[5]]) {
		t = token{m[2], m[3]}
	}
	if m := datedHead.FindStringSubmatchIndex(s.text); t.end == 0 && m != nil {
		t = token{m[2], m[3]}
	}
	return t, t.start < t.end && !isPlace(s.text[t.start:t.end])
}

// isPlace reports whether the table of places has a name.
func isPlace(name string) bool {
	_, known := placeOf[strings.ToLower(name)]
	return known
}
