package lookup

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"casebot/corpus"
	"casebot/index"
)

// A number of a case is written in more ways than one: without the court behind it,
// "1:21-cv-00135 (N.D. Ill.)", without the word for a number in it, "Guiding Case No. 192",
// or of the court's seat before it, with or without a dash behind its first letter,
// "C-252/21", with a slash for "of" before its year, and that of a Chinese court
// in characters or as they are read.

var (
	courtBehind = regexp.MustCompile(`^(.*\d[^\s,(（]*)(?:\s*[(（]\D[^)）]*[)）].*|,.*)$`)
	withinWords = regexp.MustCompile(`(?i)(\pL) (?:no\.?|number) ?(\d)`)
	letterDash  = regexp.MustCompile(`\b(\pL{1,3})[\p{Pd} ]?(\d+/\d+)`)
	ofItsYear   = regexp.MustCompile(`(\d) of (\d{4})\b`)
	lettered    = regexp.MustCompile(`\b(\pL{1,4})[\p{Pd} ]?(\d+)(?:/| of )(\d{4})\b`)
	letterGap   = regexp.MustCompile(`\b(\pL{2,4}) (\d+ of \d{4})\b`)
	reporter    = regexp.MustCompile(`^(\d{1,4}) (\p{Lu}[\pL\d. ]*?) (\d{1,5})$`)
	seatBefore  = regexp.MustCompile(`^\d{1,2}:(\d{2}-\pL)`)
	yearInMarks = regexp.MustCompile(`[\[(（〔［【](\d{4})\b[\]）)〕］】]?|\b(\d{4})[\]）)〕］】]`)
	courtNamed  = regexp.MustCompile(`^[-A-Z]*\s*[(（]\s*(\pL[^)）]*)[)）]`)
)

// numberForms are the ways in which a citation is written in short: as it is first. None
// is among them that tells too little.
func numberForms(citation string) (forms []string) {
	add := func(form string) {
		form = unsuffixed(strings.TrimSpace(form))
		if tokens, _, _ := laidOut(form); tellsNumber(form, len(tokens)) {
			forms = append(forms, form)
		}
	}
	add(citation)
	short := courtBehind.ReplaceAllString(citation, "$1")
	if short != citation {
		add(short)
	}
	for _, other := range []string{
		withinWords.ReplaceAllString(short, "$1 $2"),
		letterDash.ReplaceAllString(short, "$1$2"),
		ofItsYear.ReplaceAllString(short, "$1/$2"),
		letterDash.ReplaceAllString(ofItsYear.ReplaceAllString(short, "$1/$2"), "$1$2"),
		seatBefore.ReplaceAllString(short, "$1"),
		letterGap.ReplaceAllString(short, "$1$2"),
		hyphensApart(short),
		reporterIn(short, " "), reporterIn(short, ". "),
	} {
		if other != short && !slices.Contains(forms, other) {
			add(other)
		}
	}
	return forms
}

// hyphensApart is a number of three parts and more with spaces between them: UA 2024 001563 GIA.
func hyphensApart(number string) string {
	if strings.Count(number, "-") < 2 {
		return number
	}
	return strings.ReplaceAll(number, "-", " ")
}

// reporterIn is a citation of a reporter without the marks given in the reporter's name:
// 522 F.Supp.3d 617, 522 FSupp3d 617.
func reporterIn(citation, marks string) string {
	m := reporter.FindStringSubmatch(citation)
	if m == nil {
		return citation
	}
	bare := strings.Map(func(r rune) rune {
		if strings.ContainsRune(marks, r) {
			return -1
		}
		return r
	}, m[2])
	return m[1] + " " + bare + " " + m[3]
}

// numberBegins reports whether a number begins with a word, and is no end of a longer one.
func (s scan) numberBegins(i int) bool {
	return i == 0 || !s.number(i-1) || s.between(i-1) == "" || strings.Trim(s.between(i-1), "-–‑/:.") != ""
}

// ofAnotherCourt reports whether a court is named behind a number, and it is not the one
// that a citation has there.
func (s scan) ofAnotherCourt(at [2]int, citation string) bool {
	return ofCourtElse(s.text[s.span(at).End:], citation)
}

// ofCourtElse is the same of what stands behind a number.
func ofCourtElse(behind, citation string) bool {
	court := courtNamed.FindStringSubmatch(behind)
	return court != nil && strings.ContainsAny(citation, "(（") && !strings.Contains(bareNumber(citation), bareNumber(court[1]))
}

// A docket is the number of a case in a text, by what is alike in each way to write it.
type docket struct {
	key    string
	office string // of a court in the United States, where it stands there
	at     corpus.Span
}

// Ways to write such a number: in characters, as they are read, and of a guiding case.
var (
	docketHan   = regexp.MustCompile(`\d{4}\s*[）)〕\]］]?\s*(?:年度)?(\p{Han}{1,6}\s*\d{0,4}\s*\p{Han}{1,8})\s*第?\s*\d{1,7}\s*[号號]?`)
	docketRead  = regexp.MustCompile(`\d{4}[)）\]]? ?(?:[A-Z][a-z]* ){1,4}(?:\d{1,4} )?(?:[A-Z][a-z]+ ){1,5}(?:No\.? ?)?\d{1,7}`)
	guidingCase = regexp.MustCompile(`(?i)(?:指导性?案例|指導性?案例)\s*第?\s*(\d{1,4})\s*[号號]?|\bguiding cases? (?:no\.? ?|number )?(\d{1,4})\b`)
	digits      = regexp.MustCompile(`\d+`)
)

// docketsIn finds these numbers in a text.
func docketsIn(text string) (found []docket) {
	for _, pattern := range []*regexp.Regexp{docketHan, docketRead} {
		for _, at := range pattern.FindAllStringIndex(text, -1) {
			if key := docketKey(text[at[0]:at[1]]); key != "" {
				found = append(found, docket{key: key, at: corpus.Span{Start: at[0], End: at[1]}})
			}
		}
	}
	for _, m := range guidingCase.FindAllStringSubmatchIndex(text, -1) {
		n := text[max(m[2], m[4]):max(m[3], m[5])]
		found = append(found, docket{key: "guiding case " + n, at: corpus.Span{Start: m[0], End: m[1]}})
	}
	return append(found, courtDocketsIn(text)...)
}

// docketKey is such a number as it is read, without marks; "" where a character of it
// stands in no number.
func docketKey(text string) string {
	var key strings.Builder
	last := ' '
	for _, r := range index.Fold(text) {
		switch {
		case unicode.Is(unicode.Han, r) && strings.ContainsRune("年度第号", r):
			last = ' '
		case unicode.Is(unicode.Han, r):
			read, known := docketReadings()[r]
			if !known {
				return ""
			}
			key.WriteString(" " + read)
			last = ' '
		case unicode.IsDigit(r) || unicode.IsLetter(r):
			if unicode.IsDigit(r) != unicode.IsDigit(last) || last == ' ' {
				key.WriteByte(' ')
			}
			key.WriteRune(r)
			last = r
		default:
			last = ' '
		}
	}
	return strings.Join(strings.Fields(strings.ReplaceAll(key.String()+" ", " no ", " ")), " ")
}

// docketReadings are how the characters of such numbers are read.
var docketReadings = sync.OnceValue(func() map[rune]string {
	readings := map[rune]string{}
	for word := range words()["docket"] {
		r, size := utf8.DecodeRuneInString(word)
		readings[r] = word[size:]
	}
	return readings
})

// asking is how the index is asked for such a number, however a record writes it.
func (d docket) asking() []index.Query {
	if n, guiding := strings.CutPrefix(d.key, "guiding case "); guiding {
		return []index.Query{index.Phrase{Words: []string{"Guiding Case No. " + n}}, index.Phrase{Words: []string{"指导案例" + n + "号"}}, index.Phrase{Words: []string{"指导性案例" + n + "号"}}}
	}
	if strings.HasPrefix(d.key, "docket ") {
		return d.askingCourt()
	}
	all := index.And{}
	for _, n := range digits.FindAllString(d.key, -1) {
		all.All = append(all.All, index.Word{Text: n})
	}
	return []index.Query{all}
}

// docketed are the places where a message has a number of a case that is written in
// another way.
func (s scan) docketed(c *corpus.Case) (out []Spot) {
	if len(s.dockets) == 0 {
		return nil
	}
	for _, citation := range c.Citations {
		for _, own := range docketsIn(citation.Text) {
			for _, d := range s.dockets {
				if d.is(own) && !ofCourtElse(s.text[d.at.End:], citation.Text) {
					out = append(out, Spot{citation.Text, []*corpus.Case{c}, d.at})
				}
			}
		}
	}
	return out
}
