package extract

import (
	"cmp"
	_ "embed"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

//go:embed lexicon/places.txt
var placeTable string

// placeWords finds the words of a country; the role is the line's name, the
// country's code before its currency.
var placeWords = newLexicon(placeTable)

// placeOf maps a word to the country it speaks of, moneyOf a currency.
var placeOf, moneyOf = placesFrom(placeTable)

func placesFrom(table string) (places map[string]string, money map[corpus.Currency]string) {
	places, money = map[string]string{}, map[corpus.Currency]string{}
	for name, list := range entries(table) {
		code, currency, _ := strings.Cut(name, " = ")
		if currency != "" {
			money[corpus.Currency(currency)] = code
		}
		for _, word := range list {
			places[word] = code
		}
	}
	return places, money
}

// jurisdiction returns the country of a matter: the one that its own sentences
// speak of most, then the one that the article and its headline do; empty where
// two are level.
func (r *reader) jurisdiction(m *matter) string {
	score := map[string]int{}
	for _, s := range m.sentences {
		if !forComparison.MatchString(s.fold) {
			countPlaces(s, score, 2)
		}
	}
	for _, f := range m.facts {
		if amount, ok := f.value.(corpus.Money); ok && moneyOf[amount.Currency] != "" && moneyOf[amount.Currency] != "US" && !sharedName.MatchString(f.in.fold[f.printed.start:f.printed.end]) && !(f.bareYuan() && f.in.traditional()) {
			score[moneyOf[amount.Currency]] += 3
		}
	}
	if best := leader(score); best != "" || m.aside && elsewhereOnce.MatchString(m.sentences[0].fold) {
		return best // a court elsewhere is not the article's own
	}
	if r.itemised && m.section || m.whole != nil && len(score) > 0 {
		return "" // the other cases of the article are of other countries
	}
	for _, s := range r.sentences {
		countPlaces(s, score, 1)
	}
	countPlaces(r.title, score, 2)
	countPlaces(newSentence(r.a.Source.Publisher, corpus.Span{}, -1), score, 2)
	if best := leader(score); best != "" || len(score) > 0 {
		return best
	}
	for _, s := range r.sentences { // the money of another case on the same page
		for _, one := range s.money() {
			if amount, ok := one.Value.(corpus.Money); ok && amount.Currency != "USD" && amount.Currency != "CNY" && !sharedName.MatchString(s.fold[one.Span.Start:one.Span.End]) {
				score[cmp.Or(moneyOf[amount.Currency], noCountry)]++
			}
		}
	}
	if best := leader(score); best != noCountry {
		return best
	}
	return ""
}

// noCountry stands for the money of no single country: where most amounts are in it, those of
// another tell nothing.
const noCountry = "-"

// forComparison opens what is told of another case beside this one.
var forComparison = regexp.MustCompile(`^(?:for (?:comparison|scale|context)|by (?:way of )?(?:comparison|contrast)|in comparison|elsewhere)\b`)

// sharedName is a name that the money of several countries has: it tells of none.
var sharedName = regexp.MustCompile(`(?:^|[\d ])(?:pesos?|francs?|crowns?|kroner?|lira|dirhams?|riyals?|dinars?|shillings?|rupees?)\b`)

// traditional reports whether the sentence is written in traditional characters.
func (s *sentence) traditional() bool {
	return strings.ContainsFunc(s.text, func(r rune) bool { _, ok := corpus.Simplified(r); return ok })
}

// countPlaces adds to each country's score for each of its words in a sentence.
func countPlaces(s *sentence, score map[string]int, weight int) {
	for _, p := range s.places() {
		score[p.code] += weight
	}
}

// A place is a word of a sentence that speaks of a country.
type place struct {
	token
	code string
}

// places returns the words of a sentence that speak of countries.
func (s *sentence) places() []place {
	var found []place
	converted := convertedIn.FindAllStringIndex(s.fold, 8)
	for _, c := range placeWords.scan(s) {
		if slices.ContainsFunc(converted, func(at []int) bool { return c.start >= at[0] && c.end <= at[1] }) {
			continue // what an amount is in the money of the readers tells nothing of the matter
		}
		if !s.zh && s.originAt(c.start) {
			continue
		}
		code, _, _ := strings.Cut(string(c.role), " = ")
		found = append(found, place{token{c.start, c.end}, code})
	}
	return found
}

// originAt reports whether the place at an offset is only where somebody who is no party comes
// from ("a nurse from Spain"), or where money lay: it tells nothing of the court.
func (s *sentence) originAt(at int) bool {
	before := s.fold[:at]
	if lyingIn.MatchString(before) {
		return true
	}
	m := comesFrom.FindStringSubmatch(before)
	return m != nil && !s.decides() && (m[1] == "couple" || oneOf(kindOf(m[1], ""), "person", "bystander"))
}

var (
	lyingIn   = regexp.MustCompile(`\b(?:accounts?|frozen|server|servers) (?:[a-z]+ )?in (?:the )?$`)
	comesFrom = regexp.MustCompile(`\b(?:an?|two|three|another) (?:[a-z-]+ )?([a-z]+) from (?:the )?$`)
)

// convertedIn finds an amount in brackets, as it is given in another money: （約新台幣300萬元）.
var convertedIn = regexp.MustCompile(`[（(](?:约|約|about |around |some )?[^（）()]{0,8}[\d,.]+[^（）()]{0,12}[）)]`)

// leader returns the code that is clearly ahead.
func leader(score map[string]int) string {
	best, next := "", ""
	for code, n := range score {
		switch {
		case best == "" || n > score[best]:
			best, next = code, best
		case next == "" || n > score[next]:
			next = code
		}
	}
	if best == "" || next != "" && score[next] == score[best] {
		return ""
	}
	return best
}
