package dataset

import (
	"maps"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// regions returns the code of each country by its English name and by itself,
// in lower case, and those that a map adds.
func regions(own map[string]string) map[string]string {
	codes := map[string]string{"eu": "EU", "european union": "EU"}
	english := display.English.Regions()
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			code := string(a) + string(b)
			region, err := language.ParseRegion(code)
			if err != nil || !region.IsCountry() || region.Canonicalize().String() != code {
				continue
			}
			codes[strings.ToLower(code)] = code
			if name := english.Name(region); name != "" {
				codes[strings.ToLower(name)] = code
			}
		}
	}
	for name, code := range maps.All(own) {
		codes[strings.ToLower(name)] = code
	}
	return codes
}
