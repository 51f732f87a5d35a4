package answer

import "testing"

func TestAllThatWasTaken(t *testing.T) {
	for sentence, want := range map[string]string{
		"Orsk was jailed for a year and fined, and his tablet and drill were confiscated.":               "his tablet and drill were confiscated",
		"Two vans, a printer and 900 cards were seized.":                                                 "Two vans, a printer and 900 cards were seized",
		"The judge gave him four years and ordered him to forfeit a boat, two engines and 9,000 kronor.": "ordered him to forfeit a boat, two engines and 9,000 kronor",
		"The court confiscated her camera; the fine was waived.":                                         "confiscated her camera; the fine was waived",
		"法院判处尤某有期徒刑八个月，并处罚金，没收作案手机一部、打印机一台。":                                                             "没收作案手机一部、打印机一台",
		"法院沒收其電腦兩部；被告上訴。":                                                                                "沒收其電腦兩部",
		"He got six months and also had his money and his tablet confiscated.":                           "had his money and his tablet confiscated",
		"The tools? Confiscated.":                             "",
		"Orsk had his gains confiscated along with a tablet.": "had his gains confiscated along with a tablet",
		"Nothing of the kind is said here.":                   "",
	} {
		if got := takenIn(sentence); got != want {
			t.Errorf("%s: %q, want %q", sentence, got, want)
		}
	}
}
