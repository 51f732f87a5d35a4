package answer

import (
	"slices"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/answer/lexicon"
)

func TestPartOfASentence(t *testing.T) {
	const long = "Reyes, who had run the shop for ten years, was fined 400 kronor, and his brother Ulf was fined 900 kronor."
	for _, c := range []struct {
		intent, text, answering string
		room                    int
		slot                    corpus.Slot
		want                    string
	}{
		{"whole where there is room", long, "400 kronor", 300, corpus.SlotDate, strings.TrimSuffix(long, ".")},
		{"a rival is cut off", long, "400 kronor", 300, corpus.SlotFine, "Reyes, who had run the shop for ten years, was fined 400 kronor"},
		{"as many clauses as fit", long, "400 kronor", 70, corpus.SlotDate, "Reyes, who had run the shop for ten years, was fined 400 kronor"},
		{"not without what turns it", "If he appeals, he will not pay the fine of 400 kronor, said the court of the town.", "400 kronor", 40, corpus.SlotFine, ""},
		{"a cut that hedges is taken back", "The fine could be 400 kronor, but prosecutors seek 900 kronor.", "400 kronor", 300, corpus.SlotFine, "The fine could be 400 kronor, but prosecutors seek 900 kronor"},
		{"no name between commas opens it", "The order, which was signed by the mayor, Ada Holm, on the second of May of that year, fines the shop 400 kronor.", "400 kronor", 90, corpus.SlotFine, ""},
		{"Chinese", "警方接获举报14宗，去年同期为9宗。", "14宗", 300, corpus.SlotFine, "警方接获举报14宗，去年同期为9宗"},
	} {
		q := Question{Slots: []corpus.Slot{c.slot}}
		at := strings.Index(c.text, c.answering)
		part, ok := partOf(c.text, corpus.Span{Start: at, End: at + len(c.answering)}, c.room, q.rivals())
		got := ""
		if ok {
			got = part.In(c.text)
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.intent, got, c.want)
		}
	}
}

func TestTheCastOfAnArticle(t *testing.T) {
	sentences := []string{"A baker was jailed.", "Ada Holm sold the files.", "She kept the money.", "Her buyer, Per Vik, was acquitted.", "He said nothing.", "The Data Board took part."}
	article := &corpus.Article{Source: corpus.Source{ID: "a"}}
	for _, s := range sentences {
		article.Sentences = append(article.Sentences, corpus.Span{Start: len(article.Text), End: len(article.Text) + len(s)})
		article.Text += s + " "
	}
	c := &corpus.Case{ID: "c", Sources: []corpus.Source{article.Source}, Parties: []corpus.Party{
		{ID: "holm", Role: "defendant", Person: true, Names: []corpus.Name{{Text: "Ada Holm"}}},
		{ID: "vik", Role: "defendant", Person: true, Names: []corpus.Name{{Text: "Per Vik"}}},
		{ID: "board", Role: "authority", Names: []corpus.Name{{Text: "Data Board"}}},
	}}
	cases := []*corpus.Case{c}
	d := digested(position{}, registered(cases), cases)
	castOf := func(article *corpus.Article) cast {
		cast, err := (&Answerer{}).castOf(t.Context(), d, article)
		if err != nil {
			t.Fatal(err)
		}
		return cast
	}
	cast := castOf(article)
	for party, want := range map[corpus.PartyID][]int{"holm": {0, 1, 2}, "vik": {3, 4, 5}} {
		var got []int
		for i, at := range article.Sentences {
			if cast.concerns(Question{Mentions: []Mention{{Case: c, Party: party}}}, article, at) {
				got = append(got, i)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: sentences %v, want %v", party, got, want)
		}
	}
	vik := Mention{Case: c, Party: "vik"}
	for part, want := range map[string]bool{"Ada Holm was fined 900 kronor and Per Vik": true, "Per Vik sued, and Ada Holm was fined": false, "He was fined": true} {
		if cast.owns(vik, part) != want {
			t.Errorf("whether Vik was fined in %q: %v", part, !want)
		}
	}
	if len(castOf(&corpus.Article{Source: corpus.Source{ID: "other"}})) > 0 {
		t.Error("an article that no case cites has a cast")
	}
}

func TestWhoIsNamedBesideWhatIsAsked(t *testing.T) {
	for _, c := range []struct{ question, text, want string }{
		{"Who supplied the lamps?", "The lamps were supplied by the company Ostralux, founded in 2011.", "Ostralux"},
		{"Who supplied the lamps?", "The lamps came from Ostralux.", "Ostralux"},
		{"Who found the letters?", "An archivist, Dr Mira Holt, found the letters.", "Dr Mira Holt"},
		{"Who is the chief executive of Ostralux?", "Its chief executive, Jon Arfwed, resigned.", "Jon Arfwed"},
		{"Who was the harbour master?", "Lena Fors, the harbour master, said so.", "Lena Fors"},
		{"Which judge heard the case?", "Lord Justice Pemberly said no.", "Pemberly"},
		{"Who is the director?", "The director resigned.", ""},
		{"快灯的总经理是谁？", "快燈總經理周明遠表示，公司會上訴。", "周明遠"},
		{"审判长是谁？", "审判长为高峰。", "高峰"},
	} {
		q := understand(c.question)
		if got := agent(c.text, q.asks(), c.question); got != c.want {
			t.Errorf("%s %q: %q, want %q", c.question, c.text, got, c.want)
		}
	}
}

func TestPlacesNamesAndCounts(t *testing.T) {
	for _, c := range []struct{ question, text, want string }{
		{"Where is the student of law from?", "A student from Dunholm was jailed in May.", "Dunholm"},
		{"Which prison is the baker of bread in?", "He was taken to Alder Prison.", "Alder"},
		{"Which prison is the baker of bread in?", "He was sentenced to ten months in prison.", ""},
		{"How many of the lamps burned?", "In the yard 27 of the lamps burned all night.", "27 of the lamps"},
		{"多少户业主录入人脸？", "要求1863户业主录入人脸。", "1863户"},
		{"How long was Ada Holm jailed?", "The 19-year-old Ada Holm was jailed for four years.", "four years"},
		{"How much does Norland receive?", "Sorland will receive $2 million, Norland $3 million.", "$3 million"},
		{"Did the board admit the error?", "The board never acknowledged the error.", "board never acknowledged the error"},
	} {
		wants := wanted(understand(c.question))
		if wants == nil {
			t.Errorf("%s: nothing is looked for", c.question)
			continue
		}
		if got := wants(c.text); got != c.want {
			t.Errorf("%s %q: %q, want %q", c.question, c.text, got, c.want)
		}
	}
}

// The date is of what is asked about, and an amount of whom.
func TestADateIsOfItsEvent(t *testing.T) {
	for _, c := range []struct{ question, text, want string }{
		{"案件是哪天宣判的？", "2023年4月至2024年2月，他拍摄快递面单。", ""},
		{"案件是哪天宣判的？", "9月16日，法院作出一审判决。", "9月16日"},
		{"健身房被罚多少钱？", "一家健身房被罰款三萬元。", "三萬元"},
	} {
		if got := wanted(understand(c.question))(c.text); got != c.want {
			t.Errorf("%s %q: %q, want %q", c.question, c.text, got, c.want)
		}
	}
}

// A yes stands only on what has happened, in the question's own words.
func TestAffirms(t *testing.T) {
	for text, want := range map[string]bool{
		"The bank paid the fine in March.":         true,
		"The bank has not paid the fine.":          false,
		"The bank will have paid the fine by May.": false,
		"The bank said it paid the fine.":          false,
		"The bank settled.":                        false,
	} {
		if got := affirms(text, understand("Was the fine paid in March by the bank?")); got != (want && strings.Contains(text, "March")) {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestWordsThatStandForEachOther(t *testing.T) {
	for _, pair := range [][2]string{{"led", "command"}, {"won", "victori"}, {"broke", "broken"}, {"首届", "第一"}} {
		if !akin(pair[0], pair[1]) || !akin(pair[1], pair[0]) {
			t.Errorf("%s and %s are no kin", pair[0], pair[1])
		}
	}
	if akin("king", "ship") || len(lexicon.KinOf("桥")) > 0 {
		t.Error("strangers are kin")
	}
}

// What a sentence only asks for or threatens comes behind what was decided.
func TestHowWellASentenceSuits(t *testing.T) {
	for _, c := range []struct {
		question, better, worse string
	}{
		{"What was he fined?", "He was fined 5,000 pounds.", "He faces a fine of up to 9,000 pounds."},
		{"郁女士获赔多少钱？", "法院判令赔偿820元。", "她请求赔偿5000元。"},
		{"When was it built?", "It was built in 1923.", "It was built of stone."},
		{"Where is it?", "It stands in Dunholm.", "It stands alone."},
		{"How tall is it?", "It is 40 metres tall.", "It has 40 rooms."},
		{"Why was it closed?", "It was closed because of the cold.", "It was closed."},
	} {
		q := understand(c.question)
		if suits := q.suits(); suits(c.better) <= suits(c.worse) {
			t.Errorf("%s %q (%.1f) is no better than %q (%.1f)", c.question, c.better, suits(c.better), c.worse, suits(c.worse))
		}
	}
	q := understand("Tell me about lamps")
	if q.suits()("Lamps in 1923.") != 0 {
		t.Error("it seeks no kind of words")
	}
}

// A company is asked about by the first word of its name, where that names it.
func TestACompanyByItsFirstWord(t *testing.T) {
	for _, c := range []struct{ question, name, want string }{
		{"Has Ostrel appealed?", "Ostrel Bageri", "Ostrel"},
		{"has ostrel appealed?", "Ostrel Bageri", ""},
		{"What did the National Trust do?", "National Lamp Company", ""},
		{"Who made the Camera?", "Camera Works", ""},
	} {
		words, _, ok := read(c.question).findParty(corpus.Party{Names: []corpus.Name{{Text: c.name}}}, c.name)
		if words != c.want || ok != (c.want != "") {
			t.Errorf("%s: %q, want %q", c.question, words, c.want)
		}
	}
}
