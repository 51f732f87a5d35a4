package answer

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/answer/lexicon"
)

// The articles that these tests read: two round-ups and a Chinese report, all invented.
func readingRoom() []*corpus.Article {
	return []*corpus.Article{
		laidOut("en", "A plumber who copied the keys of the flats he mended has been jailed for two years.",
			"Aldo Renwick, 44, was sentenced at Harrow Mill Crown Court by Judge Petra Sallis.",
			"Officers took away three telephones and a ledger from his van.",
			"Nora Quill, defending, said that he had lost his way after a divorce.",
			"His employer, Brightpipe, was not charged with anything.",
			"In another case, a baker surnamed Otto Lund hid a lens in the ceiling of a changing room.",
			"The lens was found when a cleaner changed a lamp.",
			"Magistrate Ines Farrow fined him 4,000 crowns.",
			"The man who bought the films from Lund has not been named."),
		laidOut("en", "The data office fined the swimming club Tidewell for keeping the palm prints of its members.",
			"Tidewell told the office that it needed the prints to keep thieves out.",
			"The reader was supplied by Handmark, which was not accused of anything.",
			"“We asked the wrong question,” its chief executive, Una Brask, said.",
			"The court halved the sum because the office had counted the children twice."),
		laidOut("zh", "锦屏区人民法院以侵犯公民个人信息罪判处药店店员尤某有期徒刑一年。", "尤某把顾客的电话卖给一家保险代理公司。",
			"检察官孟怀谷指出，尤某明知用途。", "买下电话的代理公司另案处理，名称没有公布。"),
	}
}

// readFor is what is read out for a question, empty where nothing is.
func readFor(t *testing.T, question string) string {
	t.Helper()
	return readIn(readingRoom(), question)
}

// readIn is what is read out of some articles.
func readIn(articles []*corpus.Article, question string) string {
	q := understand(question)
	wanted, ok := q.sortOf()
	if !ok {
		return ""
	}
	var found []*line
	for _, b := range q.bearings(wanted, articles) {
		near, whose := b.near(), make([]float64, len(b.lines))
		for i := range whose {
			whose[i] = 0.6
		}
		found = append(found, b.telling(near, whose)...)
	}
	if best := clearly(found); best != nil {
		return best.text()
	}
	return ""
}

func TestTheSentenceThatTellsItIsReadOut(t *testing.T) {
	for question, want := range map[string]string{
		"Which judge sent the plumber to prison?":                        "Judge Petra Sallis",
		"Who defended the man who copied keys?":                          "Nora Quill, defending",
		"Which firm employed the plumber?":                               "Brightpipe",
		"How was the lens in the changing room discovered?":              "a cleaner changed a lamp",
		"Who supplied the palm reader to the swimming club?":             "supplied by Handmark",
		"Why did the court reduce the swimming club's penalty?":          "counted the children twice",
		"What did the swimming club's boss say?":                         "wrong question",
		"Where did the baker conceal the lens?":                          "the ceiling",
		"游泳俱乐部的掌纹机是谁提供的？":                                                "Handmark",
		"Who was the prosecutor in the case of the pharmacy clerk?":      "孟怀谷",
		"尤某把电话卖给了谁？":                                                     "保险代理公司",
		"In which court was the chemist's clerk sentenced for the data?": "锦屏区人民法院",
	} {
		if got := readFor(t, question); !strings.Contains(got, want) {
			t.Errorf("%s: reads out %q, want %q", question, got, want)
		}
	}
}

func TestThatNobodyIsNamedIsReadOutToo(t *testing.T) {
	for question, want := range map[string]string{
		"Who bought the baker's films of the changing room?": "has not been named",
		"买下尤某电话的代理公司叫什么名字？":                                  "没有公布",
	} {
		if got := readFor(t, question); !strings.Contains(got, want) {
			t.Errorf("%s: reads out %q, want %q", question, got, want)
		}
	}
}

func TestWhatNoSentenceTellsIsNotReadOut(t *testing.T) {
	for _, question := range []string{
		"Who poisoned the swimming club's water?",
		"Which judge jailed the violinist for the forged passports?",
		"Why did the regulator fine the airline?",
		"Who is the plumber's wife?",
		"How much was Tidewell fined?", // a figure is not read out by its sentence
		"Which court heard the appeal of Marta Oswin?",
		"哪家航空公司泄露了护照？",
		"Where does the magistrate live?",
	} {
		if got := readFor(t, question); got != "" {
			t.Errorf("%s: reads out %q", question, got)
		}
	}
}

func TestAMatterIsNotToldOfItsNeighbour(t *testing.T) {
	for question, wrong := range map[string]string{
		"Which judge fined the baker?":            "Sallis",
		"Who defended the baker who hid a lens?":  "Quill",
		"Why was the plumber's sentence reduced?": "children",
	} {
		if got := readFor(t, question); strings.Contains(got, wrong) {
			t.Errorf("%s: reads out %q", question, got)
		}
	}
}

// The articles in which nobody is named who did the thing, or the judge only as who presided.
func ferryRoom() []*corpus.Article {
	return []*corpus.Article{
		laidOut("en", "A purser of Gull Ferries has been jailed for selling the cabin lists of 900 passengers.",
			"Odo Farn, 40, admitted it at the assizes.",
			"The Passenger Data Act requires a notice to every passenger.",
			"The port office has found no sign that the lists were used for burglary.",
			"The lists were found by a deckhand, who was looking for a mop.",
			"A night porter tried to burn the ledger when the police came.",
			"The porter has since left the ferry.",
			"He had worked there for eleven years.",
			"The court, presided over by His Honour Mr Abel Quint-Rowe, heard the case in May."),
		laidOut("en", "A warden locked the chapel with nine people in it.", "They were found in the morning.", "Ulf Renn, 61, admitted it."),
		laidOut("zh", "渡轮公司一名职员出售乘客名单，被判监禁一年。", "揭发此事的是一名退休水手。", "名单其后由一间报馆刊登。", "乘客何女士表示失望。"),
	}
}

func TestWhoDidSomethingIsToldWithoutAName(t *testing.T) {
	for question, want := range map[string]string{
		"Who found the cabin lists of the passengers?":              "by a deckhand",
		"Who discovered the lists of the ferry passengers?":         "by a deckhand",
		"是谁揭发渡轮职员出售乘客名单的？":                                          "退休水手",
		"是誰揭發渡輪職員出售乘客名單的？":                                          "退休水手",
		"Who was the judge in the Gull Ferries case?":               "Quint-Rowe",
		"Which judge heard the case of the purser of Gull Ferries?": "Quint-Rowe",
	} {
		if got := readIn(ferryRoom(), question); !strings.Contains(got, want) {
			t.Errorf("%s: reads out %q, want %q", question, got, want)
		}
	}
	for _, question := range []string{
		"What is the name of the deckhand who burned the ledger?", // another did, and nobody is named
		"What is the name of the sailor who bought the cabin lists?",
		"谁偷走了渡轮的账簿？",
	} {
		if got := readIn(ferryRoom(), question); got != "" {
			t.Errorf("%s: reads out %q", question, got)
		}
	}
}

func TestWhoDidItStandsBesideTheVerb(t *testing.T) {
	for text, want := range map[string]string{
		"The Lantern Office found the lists in May.":          "The Lantern Office",
		"The lists were found by the Lantern Office.":         "Lantern Office",
		"The Lantern Office has found no sign of the lists.":  "",
		"The Lantern Act found its way into the lists.":       "",
		"The Lantern Office upheld the finding on the lists.": "",
		"The lists were found by a deckhand of the Lantern.":  "a deckhand of the",
		"发现名单的是一名退休水手。":                                       "一名退休水手",
		"名单由一名退休水手发现。":                                        "一名退休水手",
	} {
		q := understand("Who found the lists?")
		wanted, _ := q.sortOf()
		language := "en"
		if lexicon.Han(text) > 0 {
			language = "zh"
		}
		for _, b := range q.bearings(wanted, []*corpus.Article{laidOut(language, text)}) {
			got := b.doerDescribed(&b.lines[0])
			if got == "" {
				got = b.doer(&b.lines[0])
			}
			if strings.TrimSpace(got) != want {
				t.Errorf("%s: %q, want %q", text, got, want)
			}
		}
	}
}

func TestANameThatIsNotGivenIsSaidSo(t *testing.T) {
	nameless := func(question string) string {
		q := understand(question)
		wanted, _ := q.sortOf()
		for _, b := range q.bearings(wanted, ferryRoom()) {
			near, whose := b.near(), make([]float64, len(b.lines))
			for i := range whose {
				whose[i] = 0.6
			}
			if l := b.nameless(near, whose, q.givesName); l != nil {
				return l.text()
			}
		}
		return ""
	}
	for question, want := range map[string]string{
		"What is the name of the porter who tried to burn the ledger?": "tried to burn",
		"Who was the porter who burned the ledger?":                    "tried to burn",
		"What is the name of the purser who sold the cabin lists?":     "", // the lead, and he is named below
		"What is the name of the deckhand who burned the ledger?":      "",
		"What is the name of the porter who sold the cabin lists?":     "",
		"What is the name of the judge who heard the case?":            "",
		"What is the name of the warden who locked the chapel?":        "", // told before he is named
	} {
		if got := nameless(question); want == "" && got != "" || !strings.Contains(got, want) {
			t.Errorf("%s: %q, want %q", question, got, want)
		}
	}
}

func TestASentenceIsReadOutAsItStands(t *testing.T) {
	article := laidOut("en", "HARBOUR TOWN, 4 March (The Wire) - The clerk, who denies it, kept the files in a drawer.", "- Nothing was sold; and")
	q := Question{Language: English}
	for i, want := range []string{"The clerk, who denies it, kept the files in a drawer (", "Nothing was sold; and ("} {
		text, _, ok := repeated(q, passage{article: article, at: article.Sentences[i]})
		if !ok || !strings.HasPrefix(text, want) {
			t.Errorf("%t %q, want %q", ok, text, want)
		}
	}
}

func TestBesideADayWithItsYearNoOtherDayIsRead(t *testing.T) {
	article := laidOut("en", "Police came to the boathouse on 9 June 2029.", "Police came to the boathouse on 9 June.", "Three boats were sold in 2028.")
	article.Publisher, article.Published = "Ferry Times", corpus.Date{Year: 2030, Month: 2, Day: 1}
	for _, test := range []struct {
		question string
		sentence int
		dated    bool
	}{
		{"When did police come to the boathouse?", 0, false},
		{"When did police come to the boathouse?", 1, true},
		{"How many boats were sold?", 2, true},
		{"警方哪一天去了船屋？", 0, false},
	} {
		q := understand(test.question)
		text, _, ok := repeated(q, passage{article: article, at: article.Sentences[test.sentence]})
		if !ok || strings.Contains(text, "2030") != test.dated {
			t.Errorf("%s: %q, with the day of publication: %t", test.question, text, test.dated)
		}
	}
}

// The articles in which one court alters what another gave.
func alteredRoom() []*corpus.Article {
	return []*corpus.Article{
		laidOut("en", "The harbour board of Skarvik was fined 90,000 crowns over its palm readers.", "The district court confirmed it.",
			"The court of appeal heard the case in May.", "Since the board had stopped by itself, the court lowered the fine to 60,000 crowns."),
		laidOut("en", "In Chile the regulator had awarded the family of a pupil 4,000 pesos.", "On appeal the High Court raised the award to 6,000 pesos.",
			"In another case, the council of Tornby was fined 8,000 crowns.", "Tornby has appealed."),
		laidOut("en", "The mill at Orrby was fined 5,000 crowns by the data office.", "The court of appeal had cleared its sister mill in spring.", "The office reduced the fine because the mill had helped it.", "The mill may appeal."),
		laidOut("en", "The inn at Brask was fined 700 crowns.", "A court lowered the fine because the inn was poor."),
		laidOut("zh", "鹤湾区人民法院判处快递员宣某有期徒刑二年。", "宣某上诉后，中级人民法院改判，刑期减至一年。"),
	}
}

func TestAnAlterationIsAYesOrANoByItsSentence(t *testing.T) {
	for question, want := range map[string]struct {
		says string
		is   verdict
	}{
		"Did the court of appeal lower Skarvik's fine?":               {"lowered the fine", yes},
		"Did the court of appeal raise Skarvik's fine?":               {"lowered the fine", no},
		"Did the Chilean court raise the family's award?":             {"raised the award", yes},
		"Did the Chilean court cut the family's award?":               {"raised the award", no},
		"宣某的刑期上诉后减轻了吗？":                                               {"减至一年", yes},
		"Was the fine of the mill at Orrby reduced on appeal?":        {},
		"Did the court of appeal lower the fine of the inn at Brask?": {},
		"Did the court lower the fine of the inn at Brask?":           {"lowered the fine", yes},
		"Did the mill at Orrby have its fine reduced?":                {"reduced the fine", yes},
		"Did the district court lower Skarvik's fine?":                {},
		"Did the Danish court raise the family's award?":              {},
		"Did the court lower Tornby's fine?":                          {},
		"Did the court lower Quillby's fine?":                         {},
	} {
		q := understand(question)
		wanted, _ := q.sortOf()
		got := readIn(alteredRoom(), question)
		if want.says == "" && got != "" || !strings.Contains(got, want.says) {
			t.Errorf("%s: reads out %q, want %q", question, got, want.says)
		}
		if want.says != "" && wanted.verdict != nil && wanted.verdict(got) != want.is {
			t.Errorf("%s: %v, want %v", question, wanted.verdict(got), want.is)
		}
	}
}

func TestASentenceThatPointsBackIsReadWithTheOneBefore(t *testing.T) {
	article := laidOut("en", "The beadle took three bells and a lantern.", "All of it was sold.", "He denied it.", "The group must:\n\n(a) hang new bells;\n(b) publish the bill; and\n(c) keep the lantern lit.")
	q := Question{Language: English}
	for i, want := range []string{"The beadle took three bells and a lantern (", "The beadle took three bells and a lantern. All of it was sold (", "He denied it (", "The group must: hang new bells; publish the bill; and keep the lantern lit ("} {
		text, _, ok := repeated(q, passage{article: article, at: article.Sentences[i]})
		if !ok || !strings.HasPrefix(text, want) {
			t.Errorf("%t %q, want %q", ok, text, want)
		}
	}
}

func TestWhatTheyMustDoIsReadWithNothingElseAsked(t *testing.T) {
	room := []*corpus.Article{laidOut("en", "The ferry board was fined 4,000 crowns.", "The Harbour Act requires a notice within three days.", "The board must also hang new bells.", "It may appeal.")}
	for question, want := range map[string]string{
		"What must they do besides paying?":  "must also hang",
		"What do they have to do?":           "must also hang",
		"What did they do?":                  "",
		"What must the airline's pilots do?": "",
	} {
		if got := readIn(room, question); want == "" && got != "" || !strings.Contains(got, want) {
			t.Errorf("%s: reads out %q, want %q", question, got, want)
		}
	}
}
