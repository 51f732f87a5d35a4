package extract_test

import (
	"testing"

	"casebot/corpus/extract"
)

// TestSections tells which party gets what in a digest, and what joins in an article
// about one case.
func TestSections(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"headings keep cases apart",
			"What happened this month.\n\nA bank pays\n\nThe authority fined Elm Bank €3,000 for its cameras.\n\nA school too\n\nThe regulator fined Oak School €500. It had filmed 40 pupils.\n",
			"elm-bank fine EUR 3,000 decided; oak-school fine EUR 500 decided; oak-school count 40 decided"},
		{"labels name the party",
			"The regulator fined two firms.\n\nAsh Calls Ltd, Hove, £900: 347,000 calls.\n\nYew Texts Ltd, Leeds, £700. The company sent 12,000 messages.\n",
			"ash-calls-ltd fine GBP 900 decided; ash-calls-ltd count 347,000 decided; yew-texts-ltd fine GBP 700 decided; yew-texts-ltd count 12,000 decided"},
		{"headings of one case join",
			"The authority fined Elm Bank €3,000 on Monday.\n\nWhat the bank did\n\nThe bank filmed 90 customers.\n\nWhat comes next\n\nIt has to delete the files.\n",
			"elm-bank fine EUR 3,000 decided; elm-bank count 90 decided"},
		{"a separate case under its heading",
			"Petra Quill, 41, was jailed for two years at Tarn Crown Court on Monday.\n\nSpyware on a phone\n\nIn a separate case heard in the same court, manager Ilona Marsh, 51, was given an eight-month prison sentence for installing spyware.\n\nMarsh paid £39 a month.\n",
			"petra-quill term 2y decided; ilona-marsh term 8m decided"},
		{"another's name before a passive",
			"The authority fined Elm Bank €3,000 on Monday. Their lawyer, Ada Dorn, was fined €200.\n",
			"elm-bank fine EUR 3,000 decided"},
		{"names that open a paragraph each",
			"What firms have paid.\n\nTarn. The maker of scales settled for $68 million.\n\nBack in May. A judge approved it.\n\nAlder USA. Donors whose fingerprints were taken settled for $16 million.\n\nLarkspur. The chain agreed to pay $2 million.\n",
			"tarn settlement USD 68,000,000 decided; alder-usa settlement USD 16,000,000 decided; larkspur settlement USD 2,000,000 decided"},
		{"some of the charges",
			"Ada Dorn, 40, was jailed for two years on Monday. The jury acquitted her of two counts of theft.\n",
			"ada-dorn term 2y decided"},
	} {
		got := ""
		for _, f := range judgedFacts(extract.Cases(mustRead(t, "a.txt", []byte(test.text), nil))) {
			if f.fact.Slot != "status" {
				if got != "" {
					got += "; "
				}
				got += f.String()
			}
		}
		if got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, got, test.want)
		}
	}
}
