package cite

import (
	"regexp"
	"strings"
)

// jurisdictions are the Bluebook's abbreviations (table T10) of those that it
// abbreviates.
var jurisdictions = map[string]string{
	"AU": "Austl.", "BE": "Belg.", "BR": "Braz.", "BG": "Bulg.", "CA": "Can.", "HR": "Croat.", "DK": "Den.", "EU": "EU",
	"FI": "Fin.", "FR": "Fr.", "DE": "Ger.", "GB": "U.K.", "HK": "H.K.", "HU": "Hung.", "IE": "Ir.", "IT": "It.",
	"KR": "S. Kor.", "LU": "Lux.", "NL": "Neth.", "NO": "Nor.", "NZ": "N.Z.", "PL": "Pol.", "PT": "Port.", "RO": "Rom.",
	"SE": "Swed.", "SG": "Sing.", "CH": "Switz.", "ZA": "S. Afr.",
}

// states are its abbreviations of the American states and of the capital.
var states = map[string]string{
	"Alabama": "Ala.", "Alaska": "Alaska", "Arizona": "Ariz.", "Arkansas": "Ark.", "California": "Cal.", "Colorado": "Colo.",
	"Connecticut": "Conn.", "Delaware": "Del.", "Columbia": "D.C.", "Florida": "Fla.", "Georgia": "Ga.", "Hawaii": "Haw.",
	"Idaho": "Idaho", "Illinois": "Ill.", "Indiana": "Ind.", "Iowa": "Iowa", "Kansas": "Kan.", "Kentucky": "Ky.",
	"Louisiana": "La.", "Maine": "Me.", "Maryland": "Md.", "Massachusetts": "Mass.", "Michigan": "Mich.", "Minnesota": "Minn.",
	"Mississippi": "Miss.", "Missouri": "Mo.", "Montana": "Mont.", "Nebraska": "Neb.", "Nevada": "Nev.", "New Hampshire": "N.H.",
	"New Jersey": "N.J.", "New Mexico": "N.M.", "New York": "N.Y.", "North Carolina": "N.C.", "North Dakota": "N.D.",
	"Ohio": "Ohio", "Oklahoma": "Okla.", "Oregon": "Or.", "Pennsylvania": "Pa.", "Rhode Island": "R.I.", "South Carolina": "S.C.",
	"South Dakota": "S.D.", "Tennessee": "Tenn.", "Texas": "Tex.", "Utah": "Utah", "Vermont": "Vt.", "Virginia": "Va.",
	"Washington": "Wash.", "West Virginia": "W. Va.", "Wisconsin": "Wis.", "Wyoming": "Wyo.",
}

var circuits = map[string]string{
	"First": "1st", "Second": "2d", "Third": "3d", "Fourth": "4th", "Fifth": "5th", "Sixth": "6th", "Seventh": "7th",
	"Eighth": "8th", "Ninth": "9th", "Tenth": "10th", "Eleventh": "11th", "Federal": "Fed.", "District of Columbia": "D.C.",
}

// The names under which records have the American courts.
var (
	districtCourt = regexp.MustCompile(`District Court(?: for the|,) (?:(Northern|Southern|Eastern|Western|Middle|Central) )?District of ([A-Z][A-Za-z ]+)$`)
	appealsCourt  = regexp.MustCompile(`Court of Appeals for the ([A-Z][A-Za-z ]+) Circuit$`)
	highestCourt  = regexp.MustCompile(`^(?:Supreme Court of (?:the State of )?([A-Z][A-Za-z ]+)|([A-Z][A-Za-z ]+) Supreme Court)$`)
)

// usCourt abbreviates an American court: as a docket number has it behind
// itself, else by its name; a court that is none of these stands in full.
func usCourt(court, number string) string {
	if given := courtInNumber.FindStringSubmatch(number); given != nil && strings.Contains(given[1], ".") {
		return given[1]
	}
	if found := districtCourt.FindStringSubmatch(court); found != nil && states[found[2]] != "" {
		side := "D. "
		if found[1] != "" {
			side = found[1][:1] + ".D. "
		}
		return closed(side + states[found[2]])
	}
	if found := appealsCourt.FindStringSubmatch(court); found != nil && circuits[found[1]] != "" {
		return circuits[found[1]] + " Cir."
	}
	if found := highestCourt.FindStringSubmatch(court); found != nil {
		if state := states[found[1]+found[2]]; state != "" {
			return state
		}
	}
	return court
}

// closed closes up single letters, as the style does: "S.D.N.Y.", but "N.D. Ill.".
func closed(court string) string {
	side, state, _ := strings.Cut(court, " ")
	if len(state) > 1 && state[1] == '.' && !strings.Contains(state, " ") {
		return side + state
	}
	return court
}
