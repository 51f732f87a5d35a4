package extract_test

import (
	"strings"
	"testing"

	"casebot/corpus/extract"
)

// traps are sentences of the news around a case whose figures are no facts of it.
var traps = []string{
	"A survey of 2,000 people found that most of them feared for their data.",
	"The town has 9,000 people.",
	"The hospital treats 20,000 patients a year.",
	"The authority received 3,100 complaints last year.",
	"The police have arrested 40 people in similar cases since 2020.",
	"The charity has helped 400 victims of such crimes.",
	"Prosecutors charged 4,300 people with such offences last year.",
	"The bank serves 3 million customers.",
	"More than 70 million homes have such a camera.",
	"Its app has been downloaded by 10 million people.",
	"The company employs 800 people and made a profit of £12 million.",
	"The campaign group said that 12 million people were at risk.",
	"Courts heard 2,300 cases and convicted 4,100 people in 2023.",
	"In 2019 another man was jailed for six years for filming 90 women.",
	"A similar breach at a rival firm exposed the records of 5 million users.",
	"The average fine was £40,000.",
	"The law allows for fines of up to £500,000.",
	"Experts put the cost of such breaches at £3 million.",
	"The ministry plans to hire 300 inspectors.",
	"The trial cost taxpayers £90,000.",
	"About 1,200 people signed a petition for a longer sentence.",
	"Last month a court in Leeds fined a broker £70,000.",
	"His lawyer said that he had lost a salary of £45,000 a year.",
	"The force has since trained 1,500 officers.",
	"The programme was watched by 6 million viewers.",
	"Some 250 people came to the hearing.",
}

// TestTraps adds each of them to a report of a case, which gains nothing by it.
func TestTraps(t *testing.T) {
	const report = "Paul Marl, 41, was jailed for two years on Friday for filming 31 lodgers with hidden cameras. Hove Lettings Ltd was fined £8,000."
	read := func(text string) string {
		a := mustRead(t, "report.txt", []byte("---\ntitle: News\npublisher: X\npublished: 2025-03-03\n---\n\n"+text+"\n"), nil)
		var got []string
		for _, f := range judgedFacts(extract.Cases(a)) {
			if len(f.names) > 0 && f.fact.Slot != "status" {
				got = append(got, f.String())
			}
		}
		return strings.Join(got, "\n\t")
	}
	want := read(report)
	for _, trap := range traps {
		if got := read(report + "\n\n" + trap); got != want {
			t.Errorf("%s\n\t%s", trap, got)
		}
	}
}
