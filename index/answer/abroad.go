package answer

import (
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
)

// countries are those whose courts and authorities a question may name, whether
// or not the archive has a case there.
var countries = strings.Fields("US GB IE FR DE IT ES PT NL BE LU AT CH SE NO DK FI PL CZ HU GR RO BG CN HK TW JP KR SG IN AU NZ CA BR MX ZA RU TR IL AE MO VN TH PH MY ID PK UA AR CL CO NG KE EE LV LT SK SI HR IS PE UY GH NA JM UG TZ EG MA SA LK BD NP KH TT EC BO CR PA")

// abroad corrects a question that asks for a decision of a country in which the
// archive has no case of that name. ok is false where nothing is to be corrected.
func (d *digest) abroad(q Question) (answer Answer, ok bool) {
	folded := spaced(q.Text)
	code, name := "", ""
	for _, country := range countries {
		for i, called := range countrySpaced[country] {
			if decides(folded, called) {
				code, name = country, countryNames(country)[i]
			}
		}
	}
	there := func(c *corpus.Case) bool {
		return c.Jurisdiction == code || strings.Contains(spaced(index.CaseDocument(c).Body), spaced(name))
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
// Germany", "the Danish authority". Both are as spaced writes them.
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
