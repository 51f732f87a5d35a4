package lookup

import (
	"regexp"
	"strings"

	"casebot/corpus"
	"casebot/index"
)

// The docket number of a court in the United States is written with the office of the court
// before it or without, with the year in two figures or four, with "C", "CV" or "Civ", and
// with or without the noughts that fill its last figures: 1:19-cv-03083 is 19 C 3083.

var (
	courtDocket = regexp.MustCompile(`(?i)(?:(\d{1,2}):)?\b((?:19|20)?\d\d)[\p{Pd} ]?(cv|civ|c|ch|l|cr|crim|md|mc)[\p{Pd} ]?0*([1-9]\d{1,5})\b`)
	goesOn      = regexp.MustCompile(`^[\p{Pd}:]\d`)
	precedes    = regexp.MustCompile(`[\d\pL:][\p{Pd}:]?$`)
)

// courtDocketsIn finds such numbers in a text.
func courtDocketsIn(text string) (found []docket) {
	for _, m := range courtDocket.FindAllStringSubmatchIndex(text, -1) {
		if goesOn.MatchString(text[m[1]:]) || precedes.MatchString(text[:m[0]]) {
			continue
		}
		part := func(i int) string {
			if m[2*i] < 0 {
				return ""
			}
			return text[m[2*i]:m[2*i+1]]
		}
		kind, year := strings.ToLower(part(3)), part(2)
		switch kind {
		case "c", "civ":
			kind = "cv"
		case "crim":
			kind = "cr"
		}
		found = append(found, docket{key: "docket " + year[len(year)-2:] + " " + kind + " " + part(4), office: part(1), at: corpus.Span{Start: m[0], End: m[1]}})
	}
	return found
}

// filled is how many figures such a number has with the noughts before it.
const filled = 5

// askingCourt is how the index is asked for such a number: by its last figures, filled
// with noughts or not.
func (d docket) askingCourt() []index.Query {
	n := d.key[strings.LastIndexByte(d.key, ' ')+1:]
	asked := []index.Query{index.Word{Text: n}}
	if noughts := filled - len(n); noughts > 0 {
		asked = append(asked, index.Word{Text: strings.Repeat("0", noughts) + n})
	}
	return []index.Query{index.Or{Any: asked}}
}

// is reports whether two numbers are one: of the same office, where both name it.
func (d docket) is(other docket) bool {
	return d.key == other.key && (d.office == "" || other.office == "" || d.office == other.office)
}
