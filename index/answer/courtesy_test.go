package answer_test

import (
	"testing"

	"casebot/corpus"
)

// Whoever says please or thanks asks for the same.
func TestAPlaceMayBeAskedForPolitely(t *testing.T) {
	a := ferries(t)
	for _, asked := range []string{"the third, please", "please, the third", "the third, thanks", "third one, thank you!", "第三个，请", "第三個，謝謝", "麻煩看看第三個，謝謝", "#3, please"} {
		talk(t, a, [][3]string{{"who was fined in France?", "4 found: ", ""}, {asked, "", ""}, {"how much was it?", "EUR 8 million", "EUR 20"}})
	}
}

// undone is a fine in Malta with statuses, the newest first.
func undone(id corpus.CaseID, title string, status ...corpus.Fact) *corpus.Case {
	return &corpus.Case{ID: id, Title: title, Jurisdiction: "MT", Kind: "regulatory", Summary: "Entered.", Parties: []corpus.Party{{ID: "p", Role: "defendant", Names: []corpus.Name{{Text: title[:6]}}}},
		Sources: []corpus.Source{{ID: courier, Title: "The ledger", Publisher: "Customs Courier"}}, Status: status}
}

// Whatever was overturned is a list, and not every case of the country; what another step
// has followed is said beside it.
func TestWhatWasOverturnedIsAList(t *testing.T) {
	was, then := stood("p", "overturned", 2026), stood("p", "remitted", 2027)
	was.About, then.About = "fine", "fine"
	a := customs(t, undone("mt-1", "Kestrel: fine over adverts", stood("p", "overturned", 2026)), undone("mt-2", "Linnet: fine over lists", then, was), undone("mt-3", "Merlin: fine over calls", stood("p", "final", 2026)))
	for _, asked := range []string{"what was overturned in Malta?", "马耳他推翻了什么？", "馬耳他有什麼被推翻？"} {
		for _, part := range []string{"Kestrel", "Linnet"} {
			talk(t, a, [][3]string{{asked, part, "Merlin"}})
		}
	}
	talk(t, a, [][3]string{{"what was overturned in Malta?", "1 case: Kestrel: fine over adverts (overturned, 2026). Not counted: Linnet: fine over lists (remitted, 2027).", ""}})
	talk(t, a, [][3]string{{"which cases were overturned in 2026?", "Kestrel", "Merlin"}})
}

// A country alone, after a case or a comparison, asks of those that were told: where there is
// none of it, that is said.
func TestACountryAloneAsksOfThoseThatWereTold(t *testing.T) {
	a := ferries(t)
	for _, talked := range [][2]string{{"how much was Skerry fined?", "and Hong Kong?"}, {"Skerry被罚了多少？", "那香港呢？"}, {"compare Skerry with Mull Ferries", "what about Hong Kong?"}} {
		talk(t, a, [][3]string{{talked[0], "", ""}, {talked[1], "French fine over maps", "The sources do not say"}})
	}
}

// Both of two people are compared as both cases are.
func TestTwoPeopleAreCompared(t *testing.T) {
	a, _ := harbour(t)
	for _, asked := range []string{"比較兩人", "比较两人", "请对比一下这两位", "compare both, please"} {
		talk(t, a, [][3]string{{"how long was Quan jailed?", "Quan", ""}, {"and Baro?", "Baro", ""}, {asked, "Quan", "前面没有"}})
	}
}
