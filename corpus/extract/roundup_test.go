package extract_test

import (
	"slices"
	"strings"
	"testing"

	"casebot/corpus/extract"
)

// amounts returns what the drafts of a text say of whom, a line each.
func amounts(t *testing.T, text string) []string {
	var out []string
	for _, c := range extract.Cases(article(t, text)) {
		var names []string
		for _, p := range c.Parties {
			if p.Role == "defendant" {
				names = append(names, p.Name())
			}
		}
		facts := []string{}
		for _, f := range c.Facts {
			if f.Slot.Money() || f.Slot == "term" {
				facts = append(facts, line(f))
			}
		}
		slices.Sort(facts)
		out = append(out, strings.Join(names, ", ")+": "+strings.Join(facts, "; "))
	}
	return out
}

// TestWhoAnswers holds who is a party where others are named beside: a judge by the last name, what
// a company runs, and who is told to have been fined elsewhere.
func TestWhoAnswers(t *testing.T) {
	for _, test := range []struct {
		text string
		want []string
	}{
		{"The privacy commission said Tuesday it had fined Brevik Platforms Inc., which runs Larkbook, a total of 2.6 billion won for collecting information about the religion of Korean users.", []string{"Brevik Platforms Inc: brevik-platforms-inc fine KRW 2,600,000,000 decided"}},
		{"A slip during the replacement of a software system has cost the operator of Orlo Bay Hotels (OBH) a financial penalty of S$215,000, the Personal Data Protection Commission said.\n\nOBH said that it accepted the outcome.", []string{"Orlo Bay Hotels: orlo-bay-hotels fine SGD 215,000 decided"}},
		{"Brevik must pay 2.6 billion won, the Personal Information Protection Commission in Seoul ruled.\n\nCompared with Europe the sum is small. Ireland's Data Protection Commission fined Brevik €1.2 billion in May 2023 for sending data to the United States and, only six weeks ago, €91 million for storing passwords in readable form.", []string{"Brevik: brevik fine KRW 2,600,000,000 decided"}},
		{"该名27岁男子承认七项控罪，2022年12月15日在沙田裁判法院被判监八个月。裁判官指被告令事主饱受滋扰，判刑须有阻吓作用。", []string{"unnamed defendant: unnamed term 8m decided"}},
	} {
		if got := amounts(t, test.text); !slices.Equal(got, test.want) {
			t.Errorf("%s:\n got %q\nwant %q", test.text, got, test.want)
		}
	}
}
