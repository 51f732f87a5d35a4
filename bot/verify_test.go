package bot

import (
	"bufio"
	"bytes"
	"encoding/json"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/corpus/builtin"
	"casebot/corpus/extract"
	"casebot/corpus/match"
	"casebot/corpus/read"
	"casebot/index"
	"casebot/index/answer/verify"
	"casebot/index/bleveindex"
	"casebot/index/indextest"
)

// lantern is a record of our own: two defendants, one of them accused only.
func lantern() *corpus.Case {
	claim := func(v corpus.Value) []corpus.Claim {
		return []corpus.Claim{{Value: v, Source: "art-lantern"}}
	}
	return &corpus.Case{
		ID: "xx-lantern", Title: "Orchard and Pell: hidden cameras in a hostel",
		Parties: []corpus.Party{
			{ID: "orchard", Role: "defendant", Person: true, Names: []corpus.Name{{Text: "Orchard"}}},
			{ID: "pell", Role: "defendant", Person: true, Names: []corpus.Name{{Text: "Pell"}}},
		},
		Status: []corpus.Fact{
			{Slot: corpus.SlotStatus, Party: "orchard", Date: corpus.Date{Year: 2024, Month: 5, Day: 2}, Claims: claim(corpus.State("sentenced"))},
			{Slot: corpus.SlotStatus, Party: "pell", Claims: claim(corpus.State("accused"))},
		},
		Facts:   []corpus.Fact{{Slot: corpus.SlotTerm, Party: "orchard", Claims: claim(corpus.Term{Years: 2})}},
		Sources: []corpus.Source{{ID: "art-lantern", Publisher: "Lantern Daily"}},
	}
}

func TestWhatDoesNotHoldIsLeftOutAndTheReplySaysSo(t *testing.T) {
	const unproven = "The archive does not hold a source's words for the rest: see the cards and quotes."
	for _, c := range []struct{ text, want string }{
		{"Orchard (Orchard and Pell: hidden cameras in a hostel): sentenced, 2 May 2024. Term (Orchard): 2 years (Lantern Daily)", ""},
		{"Orchard (Orchard and Pell: hidden cameras in a hostel): sentenced, 2 May 2024. Term (Orchard): 3 years (Lantern Daily)",
			"Orchard (Orchard and Pell: hidden cameras in a hostel): sentenced, 2 May 2024.\n" + unproven},
		{"Pell (Orchard and Pell: hidden cameras in a hostel): sentenced, 2 May 2024. Term (Orchard): 2 years (Lantern Daily)", unproven},
		{"Pell (Orchard and Pell: hidden cameras in a hostel): accused, not convicted.", ""},
		{"Pell (Orchard and Pell: hidden cameras in a hostel): convicted.", unproven},
		{"Pell：已定罪。", "其余部分资料库没有来源原文，请见卡片与引文。"},
	} {
		var log bytes.Buffer
		b := &Bot{verifier: verify.New(), log: slog.New(slog.NewTextHandler(&log, nil))}
		got := b.verified(Request{Command: "ask", Text: "a question about Quillon"}, Reply{Text: c.text, Cards: []Card{{record: lantern()}}})
		if c.want == "" {
			c.want = c.text
		}
		if held := c.want == c.text; got.Text != c.want || got.Abstained == held || (log.Len() == 0) != held {
			t.Errorf("%q\nbecomes %q\nwant    %q; abstained %v, log %q", c.text, got.Text, c.want, got.Abstained, log.String())
		}
		if strings.Contains(log.String(), "Quillon") {
			t.Errorf("the log holds the question: %s", log.String())
		}
	}
}

func TestAForumThatNoSourceNamesStandsOnTheCardAlone(t *testing.T) {
	c := lantern()
	c.Forum = "Quillon High Court; Lantern Daily"
	b := &Bot{verifier: verify.New(), log: slog.New(slog.DiscardHandler)}
	for forum, held := range map[string]bool{"Quillon High Court": false, "Lantern Daily": true} {
		text := "Orchard (Orchard and Pell: hidden cameras in a hostel): sentenced, 2 May 2024. Court: " + forum
		got := b.verified(Request{}, Reply{Text: text, Cards: []Card{card(Wording{}, c)}})
		if strings.Contains(got.Text, forum) != held {
			t.Errorf("%s: %q", forum, got.Text)
		}
		if !strings.Contains(got.Cards[0].Forum, forum) {
			t.Errorf("%s is not on the card: %q", forum, got.Cards[0].Forum)
		}
	}
}

func TestRepliesForOneAskerAloneAreNotExamined(t *testing.T) {
	b := &Bot{verifier: verify.New(), log: slog.New(slog.DiscardHandler)}
	for _, reply := range []Reply{{Text: "Zebulon was jailed for 9 years.", Private: true}, {Text: "Zebulon was jailed for 9 years.", Failed: true}} {
		if got := b.verified(Request{}, reply); got.Text != reply.Text {
			t.Errorf("%q became %q", reply.Text, got.Text)
		}
	}
}

// over returns a bot over records and articles, and what it logs.
func over(t *testing.T, cases []*corpus.Case, articles ...*corpus.Article) (*Bot, *bytes.Buffer) {
	t.Helper()
	archive := &indextest.Archive{}
	for _, c := range cases {
		archive.PutCase(c)
	}
	for _, a := range articles {
		archive.PutArticle(a)
	}
	engine, err := bleveindex.OpenMemory()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { engine.Close() })
	if err := index.Sync(t.Context(), archive, archive, engine, nil); err != nil {
		t.Fatal(err)
	}
	var log bytes.Buffer
	return New(archive, engine, Config{Log: slog.New(slog.NewTextHandler(&log, nil))}), &log
}

// everyWay are texts that show or ask for a case by its title.
var everyWay = []string{
	"%", "/case %", "/search %", "%: how long?", "%: what fine?", "%: how many?", "%: when?", "%: what charge?", "%: which law?",
	"%: what was the outcome?", "Was there a settlement in %?", "%：判多久？", "%：罚款多少？", "%：结果如何？", "Who won the elections? %",
}

func TestNoTrueReplyAboutTheShippedArchiveIsDropped(t *testing.T) {
	cases, err := builtin.Cases()
	if err != nil {
		t.Fatal(err)
	}
	b, log := over(t, cases)
	texts := []string{
		"Which cases are about home cameras?", "What is the highest fine in euros?", "What is the sum of the fines?", "罚款一共多少？",
		"Which is the longest sentence?", "Compare Xu and Han", "How long was Zebulon jailed?", "What should I do if I am sued?", "help", "Clearview", "/case Zebulon",
	}
	for _, c := range cases {
		for _, way := range everyWay {
			texts = append(texts, strings.ReplaceAll(way, "%", c.Title))
		}
	}
	for _, text := range texts {
		log.Reset()
		if reply := b.Handle(t.Context(), Request{Text: text}); log.Len() > 0 {
			t.Errorf("%s\n\t%s\n\t%s", text, reply.Text, log)
		}
	}
	if len(texts) < 300 {
		t.Errorf("only %d texts were tried", len(texts))
	}
}

// sidesShown are shipped cases whose comparisons are hard to tell from false ones:
// an authority that is a party too, one name in several titles, a title that is cut,
// a defendant in whom another record sees a topic.
var sidesShown = []string{
	"au-bunnings", "au-clinical-labs-2025", "cn-didi-2022", "cn-spc-2025-06-12-han", "eu-c252-21-meta", "fr-clearview-2022", "gb-clearview-ico",
	"gb-british-airways-2020", "hu-budapest-bank-2022", "ie-meta-2023", "it-clearview-2022", "kr-google-meta-2022", "kr-meta-2020", "kr-meta-2024",
	"nl-clearview-2024", "se-police-clearview-2021", "us-clearview-mdl-2025", "us-ftc-everalbum-2021", "us-ftc-rite-aid-2023", "us-frasco-flo-2025",
}

func TestNoTrueComparisonLosesALine(t *testing.T) {
	cases, err := builtin.Cases()
	if err != nil {
		t.Fatal(err)
	}
	b, log := over(t, cases)
	for _, locale := range []string{"en", simplified} {
		for _, first := range sidesShown {
			for _, second := range sidesShown {
				if first == second {
					continue
				}
				log.Reset()
				reply := b.Handle(t.Context(), Request{Command: "compare", Locale: locale, Options: map[string]string{"first": first, "second": second}})
				if log.Len() > 0 || reply.Table == nil {
					t.Errorf("%s and %s in %s\n\t%s\n\t%s", first, second, locale, reply.Text, log)
				}
			}
		}
	}
}

func TestNoTrueReplyToTheSharedQuestionsIsDropped(t *testing.T) {
	const shared = "../../shared"
	file, err := os.Open(filepath.Join(shared, "questions", "questions_dev.jsonl"))
	if err != nil {
		t.Skip("the shared questions are not here")
	}
	defer file.Close()
	pages, err := filepath.Glob(filepath.Join(shared, "seeds", "*.txt"))
	if err != nil || len(pages) == 0 {
		t.Fatalf("no seeds beside the questions: %v", err)
	}
	cases, articles := drafted(t, pages)
	b, log := over(t, cases, articles...)
	asked := 0
	for lines := bufio.NewScanner(file); lines.Scan(); asked++ {
		var q struct{ Question string }
		if err := json.Unmarshal(lines.Bytes(), &q); err != nil {
			t.Fatal(err)
		}
		log.Reset()
		if reply := b.Handle(t.Context(), Request{Text: q.Question}); log.Len() > 0 {
			t.Errorf("%s\n\t%s\n\t%s", q.Question, reply.Text, log)
		}
	}
	if asked < 30 {
		t.Errorf("only %d questions were asked", asked)
	}
}

// drafted reads articles and the cases that they tell of, what two of them tell
// of the same case in one record.
func drafted(t *testing.T, pages []string) (cases []*corpus.Case, articles []*corpus.Article) {
	t.Helper()
	for i, page := range pages {
		data, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		article, _, err := read.Any(read.Input{Name: page, Data: data})
		if err != nil {
			t.Fatal(err)
		}
		article.Publisher = []string{"Lantern Daily", "Orchard Post"}[i%2]
		articles = append(articles, article)
		for _, draft := range extract.Cases(article) {
			cases = joined(cases, draft)
		}
	}
	return cases, articles
}

func joined(cases []*corpus.Case, draft *corpus.Case) []*corpus.Case {
	for i, known := range cases {
		if match.Compare(draft, known).Verdict == corpus.SameCase {
			cases[i], _ = match.Merge(known, draft)
			return cases
		}
	}
	return append(cases, draft)
}
