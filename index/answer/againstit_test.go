package answer_test

import "testing"

func TestAComparisonHasWhatWasTalkedAboutOnItsFirstSide(t *testing.T) {
	a, _ := open(t, "gb-")
	for _, talked := range [][2][3]string{
		{{"British Airways", "", ""}, {"compare it with Marriott", "British Airways|Marriott|GBP 20 million|GBP 18.4 million", ""}},
		{{"British Airways", "", ""}, {"how does that compare to Marriott?", "British Airways|Marriott", ""}},
		{{"British Airways", "", ""}, {"compared with Marriott?", "British Airways|Marriott", ""}},
		{{"Marriott", "", ""}, {"和British Airways比较一下", "Marriott|British Airways", ""}},
		{{"Bridges", "", ""}, {"compare it with Serco", "Bridges|Serco Leisure", "Jersey"}},
		{{"Bridges", "", ""}, {"它和Serco有什么区别", "Bridges|Serco Leisure", "Jersey"}},
		{{"Bridges", "", ""}, {"這個案子跟Serco比較", "Bridges|Serco Leisure", "Jersey"}},
		{{"Bridges", "", ""}, {"compare Marriott and British Airways", "Marriott|British Airways", "Bridges"}},
		{{"Bridges", "", ""}, {"compare the two fines of Marriott with its notice", "", "Bridges"}},
	} {
		talk(t, a, talked[:])
	}
}
