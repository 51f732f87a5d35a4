package answer

import (
	"testing"

	"casebot/corpus"
)

func TestWhoDidItStandsBesideTheWordForIt(t *testing.T) {
	article := laidOut("en", "Issued by the Larch Harbour Office, the rules on lenses bind every inn in Larch.",
		"The inns of Larch made RMB 5,000 from lenses, Quay Gazette reports.",
		"A crew calling itself Grey Heron claimed the break-in at the bank of Larch.",
		"Rival Dunlin paid the bank to settle claims over the break-in.")
	for question, want := range map[string]string{
		"Which body issued the rules on lenses in Larch?":            "Larch Harbour Office",
		"Who claimed responsibility for the break-in at the bank?":   "Grey Heron",
		"Who forged the deeds of the lighthouse on the north shore?": "",
	} {
		q := understand(question)
		wanted, ok := q.sortOf()
		if !ok || !wanted.ofWho {
			t.Fatalf("%s: is not for somebody", question)
		}
		b := q.bearings(wanted, []*corpus.Article{article})[0]
		got := ""
		for i := range b.lines {
			if name := b.doer(&b.lines[i]); name != "" {
				got = name
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", question, got, want)
		}
	}
}

func TestANameIsToldByTheQuestionWhereHalfOfItIs(t *testing.T) {
	q := understand("Who runs the harbour of Larch?")
	g := gistOf(&q, false)
	for name, want := range map[string]bool{"Larch Harbour": true, "Larch": true, "Larch Cyber Police Office": false, "Una Brask": false} {
		if g.says(name) != want {
			t.Errorf("%s: %t", name, !want)
		}
	}
}

func TestAnAmountBeginsWithNoName(t *testing.T) {
	text := "It made RMB 5,000 and GBP 30."
	if got := properWords(text).strangers(text, nil); len(got) > 0 {
		t.Errorf("%q", got)
	}
}

func TestTheHolderOfAnOfficeIsAskedFor(t *testing.T) {
	for question, want := range map[string]Shape{"宣布处罚的检察长叫什么名字？": Who, "本案审判长的姓名？": Who, "那名店员叫什么名字？": FullName} {
		if got := understand(question).Shape; got != want {
			t.Errorf("%s: %s, want %s", question, got, want)
		}
	}
	q := understand("向店主出售照片的是谁？")
	if s, _ := q.sortOf(); s.identity {
		t.Error("who did something is taken for who somebody is")
	}
	q = understand("该公司的负责人是谁？")
	if s, _ := q.sortOf(); !s.identity {
		t.Error("who somebody is is taken for who did something")
	}
}

func TestAShortSurnameIsAName(t *testing.T) {
	p := corpus.Party{ID: "pym", Person: true, Names: []corpus.Name{{Text: "Gareth Pym"}}}
	for question, want := range map[string]bool{"Compare Orme and Pym": true, "compare orme and pym": false, "Is the Pymble case here?": false} {
		if _, _, ok := read(question).findParty(p, "Gareth Pym"); ok != want {
			t.Errorf("%s: %t", question, ok)
		}
	}
}

// Whoever did the same to something else, or in another matter, is not read out for it.
func TestWhoDidItToSomethingElseIsNot(t *testing.T) {
	article := laidOut("en", "Quayside Bank was robbed of its letters, and a crew calling itself Grey Heron claimed the break-in.",
		"Rival Dunlin paid its own clients last year.")
	q := understand("Who claimed the lighthouse?")
	wanted, _ := q.sortOf()
	b := q.bearings(wanted, []*corpus.Article{article})[0]
	if b.describes(b.matterOf(&b.lines[0])) {
		t.Error("a matter is about what it does not tell of")
	}
	q = understand("Who claimed the break-in at the bank?")
	b = q.bearings(wanted, []*corpus.Article{article})[0]
	if !b.describes(b.matterOf(&b.lines[0])) {
		t.Error("a matter is not about what it tells of")
	}
}
