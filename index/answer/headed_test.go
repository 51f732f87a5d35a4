package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/answer"
	"casebot/index/indextest"
)

// linesOf is an article of which each line is a sentence.
func linesOf(id corpus.ArticleID, publisher, title, language string, lines ...string) *corpus.Article {
	a := articleOf(id, publisher, "", title, strings.Join(lines, "\n"), 3)
	a.Language, a.Sentences = language, nil
	start := 0
	for _, line := range lines {
		a.Sentences = append(a.Sentences, corpus.Span{Start: start, End: start + len(line)})
		start += len(line) + 1
	}
	return a
}

// The docket is an alert that heads its matters, a court's list in Chinese that does, and
// the page of a regulator, of which a machine has read a part: of the bakery and of the
// singer there is no record.
func docket(t *testing.T) *answer.Answerer {
	t.Helper()
	alert := linesOf("art-alert", "Vennor Prill LLP", "Three rulings for the winter", "en",
		"Three rulings that no client should file away.",
		"1. Fingers at the time clock: Norvik Bakeries",
		"The tribunal at Stallbridge ruled that Norvik Bakeries could not make its staff clock in with a fingerprint.",
		"The tribunal allowed 700 kronor to each baker.",
		"Norvik must delete the fingerprint templates within 30 days.",
		"2. A borrowed voice: Holm v Orlo Savings",
		"A stranger rang Orlo Savings with a copy of her voice that a computer had made.",
		"The court ordered Orlo Savings to pay 4,100 kronor in damages.",
		"3. A tracker in a hire car: Prosecutor v Ostrander",
		"Ostrander hid a tracker in four hire cars.",
		"He was sentenced to five months in prison.",
		"He must also pay 600 kronor to each customer.",
		"He must remove every tracker from his fleet.",
		"What to take away",
		"Ask whether a card would do.")
	han := linesOf("art-court", "枫桥法院", "枫桥法院发布典型案例", "zh",
		"枫桥市中级人民法院发布两个典型案例。",
		"案例一 祁某诉某传媒公司人格权纠纷案",
		"某传媒公司用节目录音训练语音模型，让机器以其声音播报广告。",
		"法院判决某传媒公司赔偿9万元。",
		"案例二 莫某侵犯公民个人信息案",
		"莫某擅自翻看邻居的病历。",
		"法院判处莫某有期徒刑三个月。")
	order := linesOf("art-order", "Data Office", "The collar that listened", "en",
		"The Data Office has fined Pettrack 900 kronor over a collar.",
		"In addition, Pettrack must:",
		"- delete all recordings of people that were made with the collar in the years before this one;",
		"- tell every owner of a collar what it has heard, and in whose street it heard that, in plain words;",
		"- fit a switch that turns the microphone off, and print on the box how it is used;",
		"- have its software checked by an auditor from outside once a year, and send the report to the office;",
		"- hand back what was paid for the collar to whoever asks for it before the end of the year.")
	archive := &indextest.Archive{}
	put := func(id, country, name string, person bool, in *corpus.Article, slot corpus.Slot, value corpus.Value, printed, first string) {
		read := func(slot corpus.Slot, value corpus.Value, printed string) corpus.Fact {
			claim := from(in.ID, value, printed, first)
			claim.Rule = "read"
			return says(slot, corpus.PartyID(id), "", claim)
		}
		archive.PutCase(&corpus.Case{ID: corpus.CaseID("xx-2033-" + id), Title: name, Jurisdiction: country, Kind: "civil", Summary: "Read.", Sources: []corpus.Source{in.Source},
			Parties: []corpus.Party{{ID: corpus.PartyID(id), Role: "defendant", Person: person, Anonymised: strings.Contains(name, "某"), Names: []corpus.Name{{Text: name}}}},
			Status:  []corpus.Fact{read(corpus.SlotStatus, corpus.State("liable"), printed)}, Facts: []corpus.Fact{read(slot, value, printed)}})
	}
	for _, article := range []*corpus.Article{alert, han, order} {
		archive.PutArticle(article)
	}
	put("orlo", "SE", "Orlo Savings", false, alert, corpus.SlotDamages, kronor(4100), "4,100 kronor", "The court ordered")
	put("ostrander", "SE", "Ostrander", true, alert, corpus.SlotTerm, corpus.Term{Months: 5}, "five months", "He was sentenced")
	put("media", "CN", "某传媒公司", false, han, corpus.SlotDamages, corpus.Money{Minor: 9_000_000, Currency: "CNY"}, "9万元", "法院判决某传媒")
	put("mo", "CN", "莫某", true, han, corpus.SlotTerm, corpus.Term{Months: 3}, "三个月", "法院判处莫某")
	put("pettrack", "SE", "Pettrack", false, order, corpus.SlotFine, kronor(900), "900 kronor", "The Data Office")
	return over(t, archive)
}

// What stands above a matter says whose it is, where no record does.
func TestAMatterIsCalledByItsHeading(t *testing.T) {
	a := docket(t)
	for _, c := range []struct {
		question  string
		says, not []string
	}{
		{"Which cases involve fingerprints?", []string{"Fingers at the time clock: Norvik Bakeries"}, []string{"Ostrander", "莫"}},
		{"Which cases involve a cloned voice?", []string{"Orlo Savings", "某传媒公司 (祁某诉某传媒公司人格权纠纷案)"}, []string{"Norvik", "案例一"}},
		{"哪些案件涉及克隆声音？", []string{"Orlo Savings", "祁某诉某传媒公司人格权纠纷案"}, []string{"Norvik"}},
		{"哪些案件侵犯了克隆声音的权益？", []string{"Orlo Savings", "祁某诉某传媒公司人格权纠纷案"}, []string{"Norvik"}},
		{"Which cases are in the Vennor Prill alert?", []string{"Norvik Bakeries", "Orlo Savings", "Ostrander"}, []string{"祁", "Pettrack", "take away"}},
		{"枫桥法院发布的典型案例有哪些？", []string{"祁某诉某传媒公司人格权纠纷案", "莫某"}, []string{"Norvik"}},
		{"fingerprint bakers award", []string{"700 kronor"}, []string{"4,100"}},
	} {
		got := ask(t, a, c.question)
		wording(t, c.question, got.Text, c.says, c.not)
		for _, h := range got.Headings {
			if !strings.Contains(h.Article.Text, h.Text) {
				t.Errorf("%s: %q stands above nothing", c.question, h.Text)
			}
		}
	}
}

// Who must do several things is told with each of them, in a list or in sentences.
func TestEveryDutyIsTold(t *testing.T) {
	a := docket(t)
	for question, says := range map[string][]string{
		"What else does Pettrack have to do apart from paying the fine?": {"delete all recordings", "tell every owner", "fit a switch", "by an auditor", "hand back"},
		"除了罚款，Pettrack还要做什么？":                                            {"delete all recordings", "hand back"},
		"What else must Ostrander do besides going to prison?":           {"600 kronor", "remove every tracker"},
	} {
		wording(t, question, ask(t, a, question).Text, says, []string{"Norvik", "4,100"})
	}
}

// A deed that the articles tell of another is not taken for one of whom a question names;
// one that they may tell of them is not said to be another's.
func TestADeedOfAnotherIsNamed(t *testing.T) {
	a := docket(t)
	for _, c := range []struct {
		question, says string
		corrects       bool
	}{
		{"How long was Ostrander jailed for looking at medical records?", "莫某", true},
		{"How much was Pettrack fined for hiding trackers in cars?", "Ostrander", true},
		{"How much did Orlo Savings pay for taking fingerprints?", "Norvik Bakeries", true},
		{"莫某因克隆声音被判多久？", "Orlo Savings", true},
		{"How long was Ostrander jailed for bugging hire cars?", "five months", false},
		{"How long was Ostrander jailed for following people with GPS?", "five months", false},
		{"How much was Pettrack fined for listening to people with a collar?", "900 kronor", false},
		{"How much did Orlo Savings pay for trusting a fake voice?", "4,100 kronor", false},
	} {
		got := ask(t, a, c.question)
		if !strings.Contains(got.Text, c.says) || (got.Route == answer.RoutePremise) != c.corrects {
			t.Errorf("%s: %q (%s)", c.question, got.Text, got.Route)
		}
	}
}

// Of key words a word that two are written as is read as the two; no other is.
func TestTwoWordsInOneAreReadApart(t *testing.T) {
	a := docket(t)
	for question, says := range map[string]string{"hirecar tracker sentence": "five months", "orlosavings voice damages": "4,100 kronor"} {
		if got := ask(t, a, question); !strings.Contains(got.Text, says) {
			t.Errorf("%s: %q", question, got.Text)
		}
	}
	if got := ask(t, a, "Who spoke of wrongdoing in the hirecar case?"); strings.Contains(got.Text, "wrong doing") || strings.Contains(got.Text, "hire car.") {
		t.Errorf("a question is read as %q", got.Text)
	}
}
