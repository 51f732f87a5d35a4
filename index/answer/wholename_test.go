package answer_test

import (
	"slices"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/corpus/builtin"
	"casebot/index/indextest"
)

// A first name that nothing has beside a surname makes somebody else of it.
func TestANamesakeIsNotTakenForWhoIsAskedAbout(t *testing.T) {
	a, _ := open(t, "")
	for _, c := range [][3]string{
		{"How long was Jimmy Xu jailed?", "does not hold a case with the name “Jimmy Xu”. Near it: Xu.", "nine months"},
		{"how long was jimmy xu jailed?", "“jimmy xu”. Near it: Xu.", "nine months"},
		{"Jimmy Xu被判多久？", "“Jimmy Xu”的案件。相近的名称：Xu。", "nine months"},
		{"Jimmy Xu被判了幾個月？", "「Jimmy Xu」的案件。相近的名稱：Xu。", "nine months"},
		{"Is Kevin Lee a hacker?", "“Kevin Lee”. Near it: Lee.", "admits"},
		{"Compare Jimmy Xu and Han", "“Jimmy Xu”", "nine months"},
		{"Was Kevin Kramer acquitted?", "“Kevin Kramer”. Near it: Steve Kramer.", "Yes"},
		{"Was Serena Williams arrested?", "“Serena Williams”. Near it: Robert Williams.", "2020"},

		{"How long was Mr Xu jailed?", "nine months", "not hold"},
		{"How long was Ms. Xu jailed?", "nine months", "not hold"},
		{"In June Xu was jailed: how long?", "nine months", "not hold"},
		{"In Beijing Xu was jailed for how long?", "nine months", "not hold"},
		{"How long was Defendant Xu jailed?", "nine months", "not hold"},
		{"How Long Was Xu Jailed?", "nine months", "not hold"},
		{"how long was notorious xu jailed", "nine months", "not hold"},
		{"Did the Korean Lee confess?", "admits the hacking", "not hold"},
		{"How long was Kaixiang Li jailed?", "3 years", "not hold"},
		{"Did Qing Liu get fined?", "CNY 1 million", "not hold"},
		{"Was Steven Kramer acquitted?", "Yes", "not hold"},
		{"Was Kramer Steve acquitted?", "Yes", "not hold"},
		{"How long was Alexanteri Kivimäki jailed?", "6 years and 11 months", "not hold"},
		{"How long was Julius Kivimaki jailed?", "6 years and 11 months", "not hold"},
		{"许某被判多久？", "nine months", "没有名为"},
	} {
		talk(t, a, [][3]string{c})
	}
}

// What an article or the characters of a record have beside the surname is no stranger's.
func TestAFirstNameMayStandInAnArticleOrInCharacters(t *testing.T) {
	cases, err := builtin.Cases()
	if err != nil {
		t.Fatal(err)
	}
	archive := &indextest.Archive{}
	for _, c := range cases {
		if c.ID == "cn-gc192-li-kaixiang" {
			inCharacters := *c
			inCharacters.Aliases = slices.DeleteFunc(slices.Clone(c.Aliases), func(alias string) bool { return strings.Contains(alias, "Kaixiang") })
			inCharacters.Parties = slices.Clone(c.Parties)
			for i, p := range c.Parties {
				inCharacters.Parties[i].Names = slices.DeleteFunc(slices.Clone(p.Names), func(n corpus.Name) bool { return n.Text == "Li Kaixiang" })
			}
			c = &inCharacters
		}
		archive.PutCase(c)
	}
	archive.PutArticle(articleOf("art-xu", "Harbour Post", "", "A trade in faces", "The man, Jimmy Xu, was jailed for nine months.", 2))
	a := over(t, archive)
	talk(t, a, [][3]string{{"How long was Jimmy Xu jailed?", "nine months", "not hold"}})
	talk(t, a, [][3]string{{"How long was Kaixiang Li jailed?", "3 years", "not hold"}})
	talk(t, a, [][3]string{{"How long was Johnny Xu jailed?", "“Johnny Xu”. Near it: Xu.", "nine months"}})
}
