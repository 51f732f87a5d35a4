package answer

import (
	"slices"
	"testing"

	"casebot/corpus"
)

func TestDenials(t *testing.T) {
	whom := Mention{Name: "Tarn House"}
	for _, c := range []struct {
		question, sentence string
		denied             bool
	}{
		{"Did Tarn House admit liability when it settled?", "The firm did not admit liability.", true},
		{"Did Tarn House admit liability?", "Tarn House neither admitted nor denied liability.", true},
		{"Did Tarn House admit wrongdoing?", "Tarn House admits no wrongdoing.", true},
		{"Did Tarn House admit liability?", "Tarn House admitted liability.", false},
		{"Did Tarn House admit liability?", "The firm did not comment; it had admitted liability.", false},
		{"Did Tarn House admit liability?", "The firm did not admit the figure.", false},
		{"Was Tarn House convicted of selling the tapes?", "It was cleared of selling the tapes for want of proof.", true},
		{"Was Tarn House convicted of selling the tapes?", "It was cleared of bribery.", false},
		{"Was Tarn House convicted of selling the tapes?", "It was convicted of selling the tapes.", false},
		{"Did Tarn House move any pensions?", "It entered two accounts, but was stopped before any pension could be moved.", true},
		{"Did Tarn House move any pensions?", "It moved two pensions before anybody could stop it.", false},
		{"Did Tarn House settle?", "The firm did not settle.", false}, // a single word is in too many sentences
		{"Was Tarn House fined?", "No fine was imposed; it had three months to delete the scans.", true},
		{"Did Tarn House have to pay a fine?", "No fine was imposed on Tarn House.", true},
		{"Was Tarn House fined?", "The Board did not impose a fine on it.", true},
		{"Was Tarn House fined?", "No fine was imposed on its contractor, which left the door open.", false},
		{"Was Tarn House fined?", "The company was not fined; it was given three months.", true},
		{"Was Tarn House fined?", "Tarn House was not fined.", true},
		{"How much was Tarn House fined?", "No fine was imposed on Tarn House.", true},
		{"How much was Tarn House fined?", "Tarn House was fined 90,000 kronor.", false},
		{"Was Tarn House fined?", "Its director, Per Vik, was not fined.", false},
		{"Was Tarn House fined?", "It was not told whether a fine would follow.", false},
		{"尤某的刑期能不能易科罚金？", "判处有期徒刑八个月，不得易科罚金。", true},
		{"尤某的刑期能不能易科罰金？", "判處有期徒刑八個月，不得易科罰金。", true},
		{"尤某的刑期能不能易科罚金？", "判处有期徒刑八个月，得易科罚金。", false},
		{"尤某是否上诉？", "宣判后，尤某未上诉。", true},
		{"尤某是否上诉？", "宣判后，尤某上诉。", false},
	} {
		q := understand(c.question)
		q.Mentions = []Mention{whom}
		denies := q.denies()
		if got := denies != nil && denies(c.sentence); got != c.denied || q.Shape != YesNo && q.slot() != corpus.SlotFine {
			t.Errorf("%s (%s) %s: denied %v, want %v", c.question, q.Shape, c.sentence, got, c.denied)
		}
	}
}

func TestAnAmountThatAMatterTells(t *testing.T) {
	for _, c := range []struct {
		slot          corpus.Slot
		lines         []string
		figure, money string
	}{
		{corpus.SlotGain, []string{"He sold lists for 3 yuan each.", "His income was 37,400 yuan."}, "37,400 yuan", "CNY 37,400"},
		{corpus.SlotGain, []string{"被告人尤某出售名单，获利3.5万元。"}, "3.5万元", "CNY 35,000"},
		{corpus.SlotGain, []string{"被告人尤某出售名單，獲利9000余元。"}, "9000余元", "CNY 9,000"},
		{corpus.SlotFine, []string{"The board had planned a fine of €9 million.", "It was fined €2.5 million in March."}, "€2.5 million", "EUR 2.5 million"},
		{corpus.SlotSettlement, []string{"The law provides $1,000 for each scan.", "The parties settled for $1.9 million."}, "$1.9 million", "USD 1.9 million"},
		{corpus.SlotTerm, []string{"Prosecutors had asked for 36 months in prison.", "He was jailed for 22 months."}, "22 months", ""},
		{corpus.SlotFine, []string{"No fine has been proposed."}, "", ""},
		{corpus.SlotCourt, []string{"He was fined 300 yuan."}, "", ""},
	} {
		a := page("en", c.lines...)
		_, figure, ok := matter{article: a, sentences: a.Sentences}.figureOf(c.slot)
		if figure != c.figure || ok != (c.figure != "") {
			t.Errorf("%s of %q: %q", c.slot, c.lines, figure)
		}
		if money, ok := sizeOf(figure); ok != (c.money != "") || ok && money.Display() != c.money {
			t.Errorf("%q is %s (%v)", figure, money.Display(), ok)
		}
	}
}

func TestWhatAListLooksFor(t *testing.T) {
	for question, want := range map[string]string{
		"Which cases involve spyware or hidden recorders?":        "spyware or hidden recorders",
		"Which bakeries were sued or investigated over tracking?": "bakeries tracking",
		"哪些面包店因为定位被起诉或者被调查？":                                      "面包店 定位 或者",
		"thumb scan depot": "thumb scan depot",
		"Which of the hotels were fined because of open microphones?": "hotels because of open microphones",
	} {
		q := understand(question)
		if got := q.lookedFor(); got != want {
			t.Errorf("%s: %q, want %q", question, got, want)
		}
	}
	q := understand("Which cases involve stolen or cloned voices?")
	for _, asked := range q.alternatives(false) {
		if !slices.Contains(asked, "=voice") {
			t.Errorf("an adjective stands alone: %q", asked)
		}
	}
	q = understand("Which cases are about people hacking into cameras or baby monitors?")
	for _, asked := range q.alternatives(false) {
		if !slices.Contains(asked, "=hack") {
			t.Errorf("the verb is of one alone: %q", asked)
		}
	}
}

func TestWhatIsNoYesOrNo(t *testing.T) {
	for question, want := range map[string]bool{"尤某被没收了什么？": false, "尤某怎么了？": false, "尤某上诉了么？": true, "尤某上诉了吗？": true} {
		if got := understand(question).Shape == YesNo; got != want {
			t.Errorf("%s asks for yes or no: %v", question, got)
		}
	}
}
