package cite

import (
	"regexp"
	"strings"

	"casebot/corpus"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// bluebook writes the neutral citation and the report, else the number with court
// and date in brackets: the year alone behind a report, the day otherwise. A case
// from elsewhere ends with its jurisdiction.
func bluebook(p parts) string {
	name, number := between(p.name, "v."), strings.TrimSpace(courtInNumber.ReplaceAllString(p.number, ""))
	court := p.court
	if p.record.Jurisdiction == "US" {
		court, number = usCourt(p.court, p.number), numbered(number)
	}
	head := ""
	switch {
	case euCase.MatchString(p.number):
		head = joined(" ", list("Case "+strings.TrimPrefix(p.number, "Case "), name, p.ecli), p.bracketed(" ", "", abbreviated))
	case p.application() != "":
		head = joined(" ", list(name, "App. No. "+p.application()), p.bracketed(" ", "", abbreviated))
	case p.neutral != "": // names court and year by itself
		head = joined(" ", list(name, p.neutral, p.report), p.foreign())
	case p.report != "":
		year := func(d corpus.Date) string { return corpus.Date{Year: d.Year}.Display() }
		head = joined(" ", list(name, p.report), p.bracketed(" ", unlessHighest(p.report, court), year), p.foreign())
	default:
		head = joined(" ", list(name, p.ecli, number), p.bracketed(" ", court, abbreviated), p.foreign())
	}
	return joined(" ", list(head, p.link), p.visited(), "("+p.standing(abbreviated)+")")
}

func (p parts) visited() string {
	if p.link == "" || p.record.Checked.IsZero() {
		return ""
	}
	return "(last visited " + abbreviated(p.record.Checked) + ")"
}

// abbreviated writes a date as the style does: "Sept. 4, 2023".
func abbreviated(d corpus.Date) string {
	if d.IsZero() {
		return ""
	}
	text := d.Display()
	if d.Month == 0 {
		return text
	}
	long := d.Month.String()
	month := long
	switch {
	case len(long) > 4 && long == "September":
		month = "Sept."
	case len(long) > 4:
		month = long[:3] + "."
	}
	if d.Day == 0 {
		return strings.Replace(text, long, month, 1)
	}
	day, year, _ := strings.Cut(text, " "+long+" ")
	return month + " " + day + ", " + year
}

// numbered puts "No." before a docket number that has none.
func numbered(number string) string {
	if number != "" && number[0] >= '0' && number[0] <= '9' {
		return "No. " + number
	}
	return number
}

// unlessHighest leaves out the court of the reports of the Supreme Court, which
// hold no other.
func unlessHighest(report, court string) string {
	if strings.Contains(report, " U.S. ") || strings.Contains(report, " S. Ct. ") {
		return ""
	}
	return court
}

// foreign returns the jurisdiction of a case from outside of the United States
// in brackets, as the style abbreviates it.
func (p parts) foreign() string {
	code := p.record.Jurisdiction
	if code == "" || code == "US" {
		return ""
	}
	if short, ok := jurisdictions[code]; ok {
		return "(" + short + ")"
	}
	if name := country(p.record); name != "" {
		return "(" + name + ")"
	}
	return ""
}

// country is the English name of the jurisdiction, empty for what is none.
func country(c *corpus.Case) string {
	region, err := language.ParseRegion(c.Jurisdiction)
	if err != nil {
		return ""
	}
	return display.English.Regions().Name(region)
}

// courtInNumber is a court that stands behind a docket number: "(N.D. Ill.)".
var courtInNumber = regexp.MustCompile(`\s*\(([A-Z][A-Za-z0-9.' ]*)\)\s*$`)
