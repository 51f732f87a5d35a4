package answer

import (
	"testing"

	"casebot/corpus"
	"casebot/index/answer/lexicon"
)

// lastOf lays out an article of sentences, and judges the last of them as a passage.
func lastOf(question string, sentences ...string) (passage, Question) {
	language := "en"
	if lexicon.Han(question) > 0 {
		language = "zh"
	}
	article := laidOut(language, sentences...)
	q := understand(question)
	p := passage{article: article, at: article.Sentences[len(sentences)-1], covered: 1}
	p.typed = wanted(q)(p.text())
	return p, q
}

// An amount answers for whom the question begins with, or for whom the sentence
// before names and this one goes on of; and an amount that is no fine answers no
// question for one.
func TestWhoseAmountItIs(t *testing.T) {
	for _, c := range []struct {
		question, before, text string
		want                   bool
	}{
		{"慧灯公司被罚多少钱？", "慧灯公司卖灯。", "另一家健身房被罚款三万元。", false},
		{"慧灯公司被罚多少钱？", "慧灯公司卖灯。", "该公司被罚款三万元。", true},
		{"慧灯公司被罚多少钱？", "健身房卖灯。", "该公司被罚款三万元。", false},
		{"What was the lamp seller fined?", "It was a fair.", "The lamp seller bought oil for 600 kronor.", false},
		{"What was the lamp seller fined?", "It was a fair.", "The lamp seller was fined 600 kronor.", true},
		{"油某被判刑了吗？油某判了几年？", "油某卖灯。", "根据法律，油某这样的人可处三年有期徒刑。", false},
		{"What was the lamp seller fined?", "There were two fines.", "The larger, of 600 kronor, fell on the lamp seller.", true},
	} {
		p, q := lastOf(c.question, c.before, c.text)
		if got := p.answers(q); got != c.want {
			t.Errorf("%s %s %s: %v", c.question, c.before, c.text, got)
		}
	}
}

func TestCounselIn(t *testing.T) {
	for _, c := range []struct{ question, text, want string }{
		{"Who was Pell's barrister?", "For Pell, Siobhan Marr KC said that he was sorry.", "Siobhan Marr"},
		{"Who was Pell's barrister?", "His barrister, Tom Eccles, will appeal.", "Tom Eccles"},
		{"Who represented Pell?", "Defence counsel Patrick O'Dea blamed the dice.", "Patrick O'Dea"},
		{"Who defended Pell?", "A lawyer for the boatman, Ada van Holm, said nothing.", "Ada van Holm"},
		{"Who represented the widows?", "Wang Peilin, who represented two of the widows, was not paid.", "Wang Peilin"},
		{"潘某的律师是谁？", "潘某的律師溫景堯則說，他會上訴。", "溫景堯"},
		{"Who is Pell?", "For Pell, Siobhan Marr KC said that he was sorry.", ""},
		{"Who was Pell's barrister?", "Pell was sorry.", ""},
	} {
		if got := counselIn(c.text, c.question); got != c.want {
			t.Errorf("%s %q: %q, want %q", c.question, c.text, got, c.want)
		}
	}
}

// A figure of which the same sentence says that it was changed is half the truth.
func TestChanges(t *testing.T) {
	for _, c := range []struct {
		question, sentence, figure string
		want                       bool
	}{
		{"What damages did Marl pay?", "A jury awarded $62 million; the judge cut it to $17 million.", "$62 million", true},
		{"What damages did Marl pay?", "A jury awarded $62 million; the judge cut it to $17 million.", "$17 million", false},
		{"What damages did Marl pay?", "A jury awarded $62 million and the price was cut.", "$62 million", false},
		{"What damages did Marl pay?", "Nobody paid.", "", false},
		{"How long was Marl jailed?", "He got ten years, later reduced to eight years.", "ten years", true},
		{"马某判了几年？", "马某一审被判十年，二审改判八年。", "十年", true},
	} {
		if got := changes(c.sentence, c.figure, understand(c.question)); got != c.want {
			t.Errorf("%s %q: %v", c.sentence, c.figure, got)
		}
	}
}

// A case is described by the title of an article about it, where it alone is.
func TestHeadlined(t *testing.T) {
	var cases []*corpus.Case
	for id, title := range map[corpus.CaseID]string{"monitors": "Baby monitor hackers jailed", "clerk": "Clerk of a baby shop jailed", "lamps": "Lamp oil sold"} {
		cases = append(cases, &corpus.Case{ID: id, Sources: []corpus.Source{{ID: "a", Title: title}}})
	}
	d := digested(position{}, registered(cases), cases)
	for question, want := range map[string]corpus.CaseID{
		"What law did they break in the baby monitor case?": "monitors",
		"What law did they break in the baby case?":         "",
		"What happened to the baby monitors?":               "",
		"Who weighed the velvet in the lamp case of town?":  "",
	} {
		got := corpus.CaseID("")
		if at, ok := d.headlined(understand(question)); ok {
			got = d.ids[at]
		}
		if got != want {
			t.Errorf("%s: %q, want %q", question, got, want)
		}
	}
}

func TestReadAloud(t *testing.T) {
	c := &corpus.Case{ID: "c", Parties: []corpus.Party{{ID: "guminghui", Role: "defendant", Person: true, Names: []corpus.Name{{Text: "古明輝"}}}}}
	cases := []*corpus.Case{c}
	d := digested(position{}, registered(cases), cases)
	for question, want := range map[string]string{
		"How long did Gu Minghui get?":  "Gu Minghui",
		"What was Gu Ming Hui's term?":  "Gu Ming Hui",
		"How long did Minghui get?":     "",
		"How long did Gu Mingyang get?": "",
	} {
		got := ""
		found, err := (&Answerer{}).readAloud(t.Context(), d, question)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range found {
			got = m.at.In(question)
		}
		if got != want {
			t.Errorf("%s: %q, want %q", question, got, want)
		}
	}
}

// A name that goes on is not that of whom a record knows by the surname.
func TestANameThatGoesOn(t *testing.T) {
	for question, want := range map[string]bool{
		"How many cameras did Wang Peilin install?": true,
		"How long was Wang jailed?":                 false,
		"How Long Was Wang Jailed?":                 false,
		"What is the Wang Case about?":              false,
		"Did Wang or Xu earn more?":                 false,
		"Was Wang, Pei's friend, jailed?":           false,
	} {
		r := read(question)
		at, ok := r.find("Wang")
		if got := ok && r.goesOn(at); got != want {
			t.Errorf("%s: %v", question, got)
		}
	}
}

// The time for which a term is suspended is not the term.
func TestAProbationIsNoTerm(t *testing.T) {
	for text, want := range map[string]string{
		"他被判監四星期，緩刑十八個月。":                                               "四星期",
		"他被判有期徒刑一年六个月，缓刑二年。":                                            "一年六个月",
		"Ada Holm was jailed for two years, suspended for three years.": "two years",
	} {
		if got := nearestIn(text, lengths, []string{"监", "判", "=jail", "ada"}); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// Of several numbers with one measure word that counts which stands by what is
// asked about.
func TestClosestNumber(t *testing.T) {
	const text = "他先后控制138个摄像头，其中47个装在卧室。"
	for question, want := range map[string]string{"有多少个装在卧室？": "47个", "他控制了多少个摄像头？": "138个", "有多少台装在卧室？": ""} {
		q := understand(question)
		if got := closestNumber(text, measured.FindStringSubmatch(question)[1], q.asksIn(true)); got != want {
			t.Errorf("%s: %q, want %q", question, got, want)
		}
	}
}
