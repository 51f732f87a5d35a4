package lexicon

import (
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// CountryNames are the names that a country is asked about by.
func CountryNames(code string) []string {
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
	if i := slices.IndexFunc(names, func(name string) bool { return Han(name) > 0 }); i > 0 {
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

// Unions are asked about as one, matched against a question as [Spaced] writes it.
var Unions = []struct {
	Words *regexp.Regexp
	Codes []string
}{
	{regexp.MustCompile(` (?:eu|european union) | 欧 盟 `), members},
	{regexp.MustCompile(` (?:europe|european) | 欧 洲 `), append([]string{"GB", "CH", "NO", "IS"}, members...)},
}

// members are the Union and its states.
var members = strings.Fields("EU AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK")

// National reports whether a word names a country or what is of it.
func National(word string) bool { return CountryWords[index.Fold(word)] }

// CountrySpaced holds the names of each of the countries as [Spaced] writes them,
// CountryFolded the same folded, and CountryWords all of these: they are looked for in
// every question. None of them ever changes.
var CountrySpaced, CountryFolded, CountryWords = readCountries()

// FoldedNames are the names of a country, folded, also of one that is not among those.
func FoldedNames(code string) []string {
	if names, ok := CountryFolded[code]; ok {
		return names
	}
	var names []string
	for _, name := range CountryNames(code) {
		names = append(names, index.Fold(name))
	}
	return names
}

func readCountries() (called, folded map[string][]string, words map[string]bool) {
	called, folded, words = map[string][]string{}, map[string][]string{}, map[string]bool{}
	for _, code := range Countries {
		for _, name := range CountryNames(code) {
			called[code] = append(called[code], Spaced(name))
			folded[code] = append(folded[code], index.Fold(name))
			words[index.Fold(name)] = true
		}
	}
	return called, folded, words
}

// Countries are those whose courts and authorities a question may name, whether
// or not the archive has a case there.
var Countries = strings.Fields("US GB IE FR DE IT ES PT NL BE LU AT CH SE NO DK FI PL CZ HU GR RO BG CN HK TW JP KR SG IN AU NZ CA BR MX ZA RU TR IL AE MO VN TH PH MY ID PK UA AR CL CO NG KE EE LV LT SK SI HR IS PE UY GH NA JM UG TZ EG MA SA LK BD NP KH TT EC BO CR PA")
