package index

import (
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// Country names a jurisdiction in the words that people search by: in English
// and in Chinese, and as it is called for short. A code that names none stands
// for itself.
func Country(code string) string {
	region, err := language.ParseRegion(code)
	if err != nil {
		return code
	}
	return joinFilled(" ", display.English.Regions().Name(region), display.Chinese.Regions().Name(region), short(code))
}

// short are the names of a country that the standard does not have.
func short(code string) string {
	switch code {
	case "GB":
		return "UK Britain British"
	case "US":
		return "USA America American"
	case "KR":
		return "Korea Korean"
	}
	return ""
}
