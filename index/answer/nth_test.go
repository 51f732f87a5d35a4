package answer_test

import (
	"fmt"
	"testing"

	"casebot/corpus"
	"casebot/index/answer"
)

// The ferries archive: that of the isles, and a matter in France in which two were fined.
func ferries(t *testing.T) *answer.Answerer {
	archive := islesArchive()
	const papers corpus.ArticleID = "art-isles"
	c := &corpus.Case{ID: "fr-ferries", Title: "Mull and Unst: French fines over tickets", Jurisdiction: "FR", Kind: "regulatory", Topics: []string{"cookies"},
		Sources: []corpus.Source{{ID: papers, Title: "Papers", Publisher: "Isle Papers", URL: "https://isles.example/a"}}}
	for i, name := range []string{"Mull Ferries", "Unst Ferries"} {
		id := corpus.PartyID(fmt.Sprintf("line-%d", i))
		c.Parties = append(c.Parties, corpus.Party{ID: id, Role: "defendant", Names: []corpus.Name{{Text: name}}})
		million := int64(40 - 35*i)
		c.Facts = append(c.Facts, says(corpus.SlotFine, id, "", corpus.Claim{Value: corpus.Money{Minor: million * 1e8, Currency: "EUR"}, Printed: fmt.Sprintf("EUR %d million", million), Source: papers}))
		status := says(corpus.SlotStatus, id, "", corpus.Claim{Value: corpus.State("decided"), Source: papers})
		status.Date = corpus.Date{Year: 2031}
		c.Status = append(c.Status, status)
	}
	archive.PutCase(c)
	return over(t, archive)
}

// Who counts off a list counts what it reads, and one case may stand there twice.
func TestPlacesAreThoseOfTheListAsItReads(t *testing.T) {
	a := ferries(t)
	list := [3]string{"who was fined in France?", "4 found: Mull Ferries (FR): EUR 40 million|; Brindle Vision (FR): EUR 20 million|; Skerry (FR): EUR 8 million|; Unst Ferries (FR): EUR 5 million", ""}
	talk(t, a, [][3]string{list,
		{"the fourth", "Unst Ferries|EUR 5 million", "Mull Ferries"},
		{"the last one", "EUR 5 million", "EUR 40"},
		{"第四个", "Unst Ferries|EUR 5 million", "Mull Ferries"},
		{"the third", "", "Ferries"},
		{"how much was it?", "EUR 8 million", ""},
		{"number four", "EUR 5 million", "EUR 40"},
		{"what about number 4?", "EUR 5 million", "EUR 40"},
		{"第四", "EUR 5 million", "EUR 40"},
		{"倒数第一个", "EUR 5 million", "EUR 40"},
		{"the second to last", "", "Ferries"},
		{"how much was it?", "EUR 8 million", ""},
		{"compare the first and the fourth", "Mull Ferries – |Unst Ferries – |EUR 40 million|EUR 5 million", "Brindle"},
	})
}

// Several of a list are compared by their places, however they are counted off, and the
// list stays.
func TestPlacesAreCompared(t *testing.T) {
	a := ferries(t)
	list := [3]string{"who was fined in France?", "4 found: ", ""}
	for _, c := range [][3]string{
		{"compare the first two", "EUR 40 million|EUR 20 million", "EUR 8 "},
		{"please compare the top three", "EUR 40 million|EUR 20 million|EUR 8 million", "EUR 5 "},
		{"compare 1 and 2", "EUR 40 million|EUR 20 million", "EUR 8 "},
		{"1 vs 3", "EUR 40 million|EUR 8 million", "EUR 20"},
		{"compare #2, #3 and #4", "EUR 20 million|EUR 8 million|EUR 5 million", "EUR 40"},
		{"compare the second and the third", "EUR 20 million|EUR 8 million", "EUR 40"},
		{"put the last two side by side", "EUR 8 million|EUR 5 million", "EUR 40"},
		{"compare 1-3", "EUR 40 million|EUR 20 million|EUR 8 million", "EUR 5 "},
		{"compare 2 – 4", "EUR 20 million|EUR 8 million|EUR 5 million", "EUR 40"},
		{"please compare one and two", "EUR 40 million|EUR 20 million", "EUR 8 "},
		{"compare two with four", "EUR 20 million|EUR 5 million", "EUR 40"},
		{"比较第二到第四个", "EUR 20 million|EUR 8 million|EUR 5 million", "EUR 40"},
		{"比較第1-3個", "EUR 40 million|EUR 20 million|EUR 8 million", "EUR 5 "},
		{"compare the second with the second", "one and the same", "EUR"},
		{"比较第二个和第二个", "这是同一个", "EUR"},
		{"what is the difference between the second and the last?", "EUR 20 million|EUR 5 million", "EUR 40"},
		{"compare the fines of the first two", "EUR 40 million|EUR 20 million", "EUR 8 "},
		{"which was higher, the second or the third?", "EUR 20 million", "EUR 40"},
		{"how does the first compare to the second?", "EUR 40 million|EUR 20 million", "EUR 8 "},
		{"show me the first two", "EUR 40 million|EUR 20 million", "EUR 8 "},
		{"前两个哪个罚得多？", "EUR 40 million", "EUR 8 "},
		{"比较前两个", "EUR 40 million|EUR 20 million", "EUR 8 "},
		{"比較第二個和第三個", "EUR 20 million|EUR 8 million", "EUR 40"},
		{"第一个和最后一个有什么区别？", "EUR 40 million|EUR 5 million", "EUR 20 "},
	} {
		talk(t, a, [][3]string{list, c, {"the fourth", "Unst Ferries", ""}})
	}
}

// One of a list stands beside somebody who is named.
func TestOneOfAListStandsBesideANamedOne(t *testing.T) {
	a := ferries(t)
	list := [3]string{"who was fined in France?", "4 found: ", ""}
	for _, c := range [][3]string{
		{"compare the first with Unst Ferries", "EUR 40 million|EUR 5 million", "EUR 20"},
		{"Compare Unst Ferries and the second one", "EUR 5 million|EUR 20 million", "EUR 40"},
		{"第二个和Unst Ferries比较", "EUR 20 million|EUR 5 million", "EUR 40"},
		{"比較第二個和Unst Ferries", "EUR 20 million|EUR 5 million", "EUR 40"},
	} {
		talk(t, a, [][3]string{list, c, {"the fourth", "Unst Ferries", ""}})
	}
}

// Of a list that is longer than what stands side by side the first do, and the answer says so.
func TestALongListIsComparedFromItsBeginning(t *testing.T) {
	a := ferries(t)
	for question, want := range map[string]string{"compare them": "The first 4 of the 7 listed before: ", "compare both": "The first 4 of the 7 listed before: ", "compare those please": "The first 4 of", "比較它們": "前面列出的7個中的前4個：", "对比这几个案件": "前面列出的7个中的前4个："} {
		talk(t, a, [][3]string{{"which cases are regulatory?", "7 cases: ", ""}, {question, want, ""}, {"the seventh", "", "list before"}, {question, want, ""}})
	}
	for question, want := range map[string]string{
		"compare the first five": "The first 4 of the 7 listed before: ", "compare 1-6": "The first 4 of the 7", "比较前五个": "前面列出的7个中的前4个：", "compare the last six": "At most 4 stand side by side", "compare 1, 2, 3, 4 and 7": "At most 4",
	} {
		talk(t, a, [][3]string{{"which cases are regulatory?", "7 cases: ", ""}, {question, want, ""}, {"the seventh", "", "list before"}})
	}
}

// A place that no list has is said to be none, and the talk stays where it was.
func TestAPlaceThatNoListHas(t *testing.T) {
	a := ferries(t)
	talk(t, a, [][3]string{
		{"the second one", "Nothing was listed before", ""},
		{"compare the first two", "Nothing was listed before", ""},
		{"比较两人", "前面没有列出", ""},
		{"How much was Skerry Maps fined in France?", "EUR 8 million", ""},
		{"the second one", "One case alone was told of before", ""},
		{"compare them", "One case alone was told of before", ""},
		{"第二個", "前面只說到一個案件", ""},
		{"how much was it?", "EUR 8 million", ""},
		{"who was fined in France?", "4 found: ", ""},
		{"the fifth", "The list before has 4", ""},
		{"compare 2 and 9", "The list before has 4", ""},
		{"compare the first five", "The list before has 4", ""},
		{"compare one and seven", "The list before has 4", ""},
		{"compare 1-9", "The list before has 4", ""},
		{"how much was the second one fined?", "EUR 20 million", ""},
	})
	for _, question := range []string{"10 and 12", "first and second instance", "What happened first and last?"} {
		got, err := a.Ask(t.Context(), question)
		if err != nil || got.Route == answer.RouteUnlisted {
			t.Errorf("%q: %s %v", question, got.Text, err)
		}
	}
}

// What a comparison has no room for in all the ways that sources give it stands in the
// first of them, and the others are counted.
func TestALongRowIsShortenedAndNotLeftOut(t *testing.T) {
	archive := islesArchive()
	long := &corpus.Case{ID: "fr-long", Title: "Longa: French fine over locks", Jurisdiction: "FR", Kind: "regulatory", Parties: []corpus.Party{{ID: "longa", Role: "defendant", Names: []corpus.Name{{Text: "Longa Locks"}}}}}
	fine := corpus.Fact{Slot: corpus.SlotFine, Party: "longa"}
	for i := range 12 {
		id := corpus.ArticleID(fmt.Sprintf("art-longa-%d", i))
		long.Sources = append(long.Sources, corpus.Source{ID: id, Title: "Of Longa", Publisher: fmt.Sprintf("The Longa Daily Observer, edition no. %d", i), URL: fmt.Sprintf("https://isles.example/longa/%d", i)})
		fine.Claims = append(fine.Claims, corpus.Claim{Value: corpus.Money{Minor: int64(60+i) * 1e8, Currency: "EUR"}, Printed: fmt.Sprintf("some EUR %d million as we were told by those who know", 60+i), Source: id})
	}
	long.Facts = []corpus.Fact{fine}
	long.Status = []corpus.Fact{says(corpus.SlotStatus, "longa", "", corpus.Claim{Value: corpus.State("decided"), Source: "art-longa-0"})}
	archive.PutCase(long)
	talk(t, over(t, archive), [][3]string{{"Compare the fines of Longa Locks and Skerry Maps in France", "EUR 60 million|; and 11 more; |EUR 8 million", "EUR 61"}})
}
