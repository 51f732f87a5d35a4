package answer

import (
	"slices"
	"strings"
	"testing"

	"casebot/corpus"
)

// What a neighbour in the same article did is not told of whom a question names.
func TestASentenceOfANeighbourIsNotTheirs(t *testing.T) {
	for _, x := range []struct {
		intent, language, theirs string
		lines, parties           []string
		want                     string // of each line, x: a neighbour's
	}{
		{"another party of the record", "en", "Denzil Moy", []string{"Olive Brackett was jailed.", "She sold 40 lists.", "Denzil Moy was fined.", "He bought them."}, []string{"Olive Brackett", "Denzil Moy"}, "xx.."},
		{"under its own heading", "en", "Olive Brackett", []string{"Olive Brackett was jailed.", "She sold 40 lists.", "Fennimoor Transit Board.", "The Board paid no penalty."}, []string{"Olive Brackett"}, "..xx"},
		{"a case like it", "zh", "尤某", []string{"尤某被判赔偿。", "他书面道歉。", "记者注意到，邻市也曾通报一起类似案件，一名经理被罚款2万元。"}, []string{"尤某"}, "..x"},
		{"of all", "en", "Denzil Moy", []string{"Olive Brackett was jailed.", "Denzil Moy was fined.", "Brackett sold lists.", "Both paid."}, []string{"Olive Brackett", "Denzil Moy"}, "x.x."},
		{"one party alone", "en", "Olive Brackett", []string{"Olive Brackett was jailed.", "The judge said that it was grave.", "She sold 40 lists."}, []string{"Olive Brackett"}, "..."},
	} {
		article := page(x.language, x.lines...)
		var cases []*corpus.Case
		q := understand("How many lists were sold?")
		for _, name := range x.parties {
			cases = append(cases, ofOne(name, name))
			if name == x.theirs {
				q.Mentions = []Mention{{Case: cases[len(cases)-1], Party: corpus.PartyID(name), Name: name}}
			}
		}
		others, got := q.ofNeighbour(article, cases, false), ""
		for _, at := range article.Sentences {
			got += map[bool]string{true: "x", false: "."}[others[at]]
		}
		if got != x.want {
			t.Errorf("%s: %s, want %s", x.intent, got, x.want)
		}
	}
}

// Who judged or spoke for a neighbour, and when the neighbour was heard, is not theirs
// either; a heading that names nobody parts nothing.
func TestANeighboursOfficersAndDaysAreNotTheirs(t *testing.T) {
	for _, x := range []struct {
		question, language, theirs string
		lines, parties             []string
		want                       string
	}{
		{"Who is the lawyer of Denzil Moy?", "en", "Denzil Moy", []string{"Olive Brackett was jailed.", "Her lawyer, Ann Tew, will appeal.", "Denzil Moy was fined."}, []string{"Olive Brackett", "Denzil Moy"}, "xx."},
		{"When is the hearing of Olive Brackett?", "en", "Olive Brackett", []string{"Olive Brackett was jailed.", "Denzil Moy was fined.", "The hearing is on 4 May."}, []string{"Olive Brackett", "Denzil Moy"}, ".xx"},
		{"When will the trial of Denzil Moy open?", "en", "Denzil Moy", []string{"Denzil Moy and Olive Brackett are accused.", "Brackett denies it.", "Their trial opens on 4 May."}, []string{"Olive Brackett", "Denzil Moy"}, ".x."},
		{"Who complained of Olive Brackett?", "en", "Olive Brackett", []string{"Olive Brackett was jailed.", "HOW IT CAME TO LIGHT", "A midwife, Ann Tew, complained."}, []string{"Olive Brackett"}, "..."},
		{"Which firms did Denzil Moy share lists with?", "en", "Denzil Moy", []string{"Three matters in short.", "Tarnwood", "Lists were shared with two firms.", "Denzil Moy", "He shared lists with Larch.", "Background", "He had shared others before."}, []string{"Denzil Moy"}, ".xx...."},
		{"What did Denzil Moy share?", "en", "Denzil Moy", []string{"Denzil Moy was fined.", "Olive Brackett was asked why.", "Lists were shared."}, []string{"Olive Brackett", "Denzil Moy"}, "..."},
		{"尤某案的审判长是谁？", "zh", "尤某", []string{"尤某被判赔偿。", "三、典型意义", "本案审判长为安岚。"}, []string{"尤某"}, "..."},
		{"尤某的律师是谁？", "zh", "尤某", []string{"尤某被判赔偿。", "另一起案件中，网约车公司被罚款。", "公司的律师安岚表示将上诉。"}, []string{"尤某"}, ".xx"},
		{"尤某的律師是誰？", "zh", "尤某", []string{"尤某被判賠償。", "第二起案件中，業者被罰款。", "業者的律師安嵐表示將上訴。"}, []string{"尤某"}, ".xx"},
	} {
		article := page(x.language, x.lines...)
		var cases []*corpus.Case
		q := understand(x.question)
		for _, name := range x.parties {
			cases = append(cases, ofOne(name, name))
			if name == x.theirs {
				q.Mentions = []Mention{{Case: cases[len(cases)-1], Party: corpus.PartyID(name), Name: name}}
			}
		}
		others, got := q.ofNeighbour(article, cases, false), ""
		for _, at := range article.Sentences {
			got += map[bool]string{true: "x", false: "."}[others[at]]
		}
		if got != x.want {
			t.Errorf("%s: %s, want %s", x.question, got, x.want)
		}
	}
}

// Who is only given something in a sentence did not do what it tells.
func TestWhoIsGivenSomethingDidNotDoIt(t *testing.T) {
	for _, x := range []struct {
		question, text string
		want           bool
	}{
		{"簡仁賣了幾筆資料？", "邱平把資料傳給簡仁，共賣出28筆。", true},
		{"邱平賣了幾筆資料？", "邱平把資料傳給簡仁，共賣出28筆。", false},
		{"How many lists did Moy sell?", "Brackett handed them to Moy and sold 40 lists.", true},
		{"Why did Moy go?", "Brackett handed them to Moy and sold 40 lists.", false},
	} {
		cases := []*corpus.Case{ofOne("a", "邱平", "簡仁", "Brackett", "Moy")}
		q := understand(x.question)
		i := slices.IndexFunc(cases[0].Parties, func(p corpus.Party) bool { return strings.Contains(x.question, p.Name()) })
		q.Mentions = []Mention{{Case: cases[0], Party: cases[0].Parties[i].ID}}
		if got := q.doneByOther(x.text, cases); got != x.want {
			t.Errorf("%s: %t", x.question, got)
		}
	}
}
