package answer

import (
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// abroad corrects a question that asks for a decision of a country in which the
// archive has no case of that name. ok is false where nothing is to be corrected.
func (d *digest) abroad(q Question) (answer Answer, ok bool) {
	folded := lexicon.Spaced(q.Text)
	code, name := "", ""
	for _, country := range lexicon.Countries {
		for i, called := range lexicon.CountrySpaced[country] {
			if decides(folded, called) || countryAlone(folded, called) {
				code, name = country, lexicon.CountryNames(country)[i]
			}
		}
	}
	there := func(c *corpus.Case) bool {
		return c.Jurisdiction == code || strings.Contains(lexicon.Spaced(index.CaseDocument(c).Body), lexicon.Spaced(name))
	}
	if code == "" || len(q.Mentions) == 0 || slices.ContainsFunc(q.Cases(), there) {
		return Answer{}, false
	}
	var held []string
	for _, c := range q.Cases() {
		held = append(held, TitleNaming(c, q.Language)+Aside(c.Jurisdiction, q.Language))
	}
	text := fmt.Sprintf(wording[q.Language].abroad, shortName(q.Mentions[0]), name, strings.Join(held, wording[q.Language].semicolon))
	return Answer{Route: RoutePremise, Text: Shorten(text, MaxLine), Abstained: true, Question: q}, true
}

// decides reports whether a country is named as the one that decides: "in
// Germany", "the Danish authority". Both are as [lexicon.Spaced] writes them.
func decides(folded, country string) bool {
	if !strings.Contains(folded, country) {
		return false
	}
	for _, before := range []string{" in", " by the", " 在"} {
		if strings.Contains(folded, before+country) {
			return true
		}
	}
	for _, body := range []string{"authority", "regulator", "court", "watchdog", "data protection", "government", "supervisory"} {
		if strings.Contains(folded, country+body) {
			return true
		}
	}
	return false
}

// countryAlone reports whether a question that goes on asks of a country and nothing else: "and Hong
// Kong?". Both are as [lexicon.Spaced] writes them.
func countryAlone(folded, country string) bool {
	before, behind, ok := strings.Cut(folded, country)
	return ok && goesOnWith.MatchString(before) && strings.Trim(behind, " 呢?？") == ""
}

var goesOnWith = regexp.MustCompile(`^(?: (?:and|then|but|ok|so|what about|how about|what of|那 么|那|还 有))+$`)
