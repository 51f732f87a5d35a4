package answer

import (
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// countryNames are the names that a country is asked about by.
func countryNames(code string) []string {
	names := strings.Fields(index.Country(code))
	full := wholeName(names)
	whole := slices.DeleteFunc(names, func(name string) bool {
		return len(name) < 2 || name == "of" || name == "the" || name == "United" || name == "States" || name == "Kingdom" || name == "South" || name == "Hong" || name == "New" || name == "Arab" || name == "SAR"
	})
	switch code {
	case "EU":
		return nil // a union
	case "US":
		return append(whole, "United States")
	case "HK":
		return []string{"Hong Kong", "香港"}
	case "MO":
		return []string{"Macao", "Macau", "澳门"}
	case "GB":
		return append(whole, "United Kingdom", "England")
	}
	return longestFirst(append(whole, append(slices.Clone(adjectives[code]), full)...))
}

// wholeName is the English name of a country in all its words: "South Korea".
func wholeName(names []string) string {
	if i := slices.IndexFunc(names, func(name string) bool { return han(name) > 0 }); i > 0 {
		names = names[:i]
	}
	return strings.Join(names[:min(len(names), 3)], " ")
}

// longestFirst puts the longest names first, so that no word of one is left over.
func longestFirst(names []string) []string {
	slices.SortStableFunc(names, func(a, b string) int { return len(b) - len(a) })
	return slices.Compact(names)
}

// adjectives of the countries whose name does not begin like them.
var adjectives = map[string][]string{
	"CN": {"Chinese"}, "FR": {"French"}, "DE": {"German"}, "IT": {"Italian", "义大利"}, "ES": {"Spanish"}, "NL": {"Dutch"}, "IE": {"Irish"},
	"KR": {"South Korea", "South Korean", "南韩"}, "PL": {"Polish"}, "SE": {"Swedish"}, "FI": {"Finnish"}, "GR": {"Greek"}, "HU": {"Hungarian"}, "AU": {"Australian", "澳洲"},
	"BR": {"Brazilian"}, "SG": {"Singaporean"}, "DK": {"Danish"}, "NO": {"Norwegian"}, "PT": {"Portuguese"}, "BE": {"Belgian"}, "AT": {"Austrian"},
	"CH": {"Swiss"}, "CZ": {"Czech"}, "RO": {"Romanian"}, "BG": {"Bulgarian"}, "JP": {"Japanese"}, "IN": {"Indian"}, "CA": {"Canadian"}, "MX": {"Mexican"},
	"ZA": {"South Africa", "South African"}, "NZ": {"New Zealand", "纽西兰"}, "TW": {"Taiwanese"}, "LU": {"Luxembourgish"}, "TR": {"Turkey", "Turkish"}, "RU": {"Russian"}, "AE": {"UAE"},
}

// unions are asked about as one, matched against a question as spaced writes it.
var unions = []struct {
	words *regexp.Regexp
	codes []string
}{
	{regexp.MustCompile(` (?:eu|european union) | 欧 盟 `), members},
	{regexp.MustCompile(` (?:europe|european) | 欧 洲 `), append([]string{"GB", "CH", "NO", "IS"}, members...)},
}

// members are the Union and its states.
var members = strings.Fields("EU AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK")

// national reports whether a word names a country or what is of it.
func national(word string) bool { return countryWords[index.Fold(word)] }

// countrySpaced holds the names of each of the countries as spaced writes them,
// countryFolded the same folded, and countryWords all of these: they are looked for in
// every question. None of them ever changes.
var countrySpaced, countryFolded, countryWords = readCountries()

// foldedNames are the names of a country, folded, also of one that is not among those.
func foldedNames(code string) []string {
	if names, ok := countryFolded[code]; ok {
		return names
	}
	var names []string
	for _, name := range countryNames(code) {
		names = append(names, index.Fold(name))
	}
	return names
}

func readCountries() (called, folded map[string][]string, words map[string]bool) {
	called, folded, words = map[string][]string{}, map[string][]string{}, map[string]bool{}
	for _, code := range countries {
		for _, name := range countryNames(code) {
			called[code] = append(called[code], spaced(name))
			folded[code] = append(folded[code], index.Fold(name))
			words[index.Fold(name)] = true
		}
	}
	return called, folded, words
}
