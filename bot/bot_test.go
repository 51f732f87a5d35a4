package bot_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"casebot/bot"
	"casebot/corpus"
	"casebot/corpus/builtin"
	"casebot/index"
	"casebot/index/bleveindex"
	"casebot/index/indextest"
)

// page is an article that we wrote: it says of Han what the record says of the
// page at this address, in words of our own.
func page() *corpus.Article {
	const text = "Six rulings on privacy were read out on Thursday.\n\n" +
		"In the second, an individual surnamed Han got three years and one month in prison, and a fine of 13,000 yuan. " +
		"Han added these accounts to a tablet, and so came to control 193 cameras.\n\n" +
		"A surveillance camera is no toy, said one judge."
	article := &corpus.Article{
		Source: corpus.Source{
			ID:    corpus.ArticleIDForURL("https://www.chinadaily.com.cn/a/202506/12/WS684aaf90a310a04af22c5ea1.html"),
			Title: "Rulings on privacy", Publisher: "China Daily",
			URL: "https://www.chinadaily.com.cn/a/202506/12/WS684aaf90a310a04af22c5ea1.html", Published: corpus.Date{Year: 2025, Month: 6, Day: 12},
		},
		Origin: "rulings.txt", Language: "en", Text: text,
	}
	for _, sentence := range strings.SplitAfter(text, ". ") {
		start := strings.Index(text, sentence)
		article.Sentences = append(article.Sentences, corpus.Span{Start: start, End: start + len(strings.TrimSpace(sentence))})
	}
	return article
}

// open returns a bot over the archive that ships, with the given articles, and
// that archive.
func open(t testing.TB, articles ...*corpus.Article) (*bot.Bot, *indextest.Archive) {
	t.Helper()
	archive, engine := filled(t, articles...)
	return bot.New(archive, engine, bot.Config{Contact: "privacy@example.org"}), archive
}

// openWith returns a bot over the archive that ships.
func openWith(t testing.TB, config bot.Config) *bot.Bot {
	t.Helper()
	archive, engine := filled(t)
	return bot.New(archive, engine, config)
}

// filled returns the archive that ships, with the given articles, and its index.
func filled(t testing.TB, articles ...*corpus.Article) (*indextest.Archive, *bleveindex.Engine) {
	t.Helper()
	archive := &indextest.Archive{}
	for _, c := range shipped(t) {
		archive.PutCase(c)
	}
	for _, a := range articles {
		archive.PutArticle(a)
	}
	return archive, indexed(t, archive)
}

// indexed returns an index of an archive.
func indexed(t testing.TB, archive interface {
	index.Archive
	index.Feed
}) *bleveindex.Engine {
	t.Helper()
	engine, err := bleveindex.OpenMemory()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { engine.Close() })
	if err := index.Sync(t.Context(), archive, archive, engine, nil); err != nil {
		t.Fatal(err)
	}
	return engine
}

func shipped(t testing.TB) []*corpus.Case {
	t.Helper()
	cases, err := builtin.Cases()
	if err != nil {
		t.Fatal(err)
	}
	return cases
}

func say(t testing.TB, b *bot.Bot, text string) bot.Reply {
	t.Helper()
	return b.Handle(t.Context(), bot.Request{Text: text})
}

const (
	han   = "cn-spc-2025-06-12-han"
	xuLi  = "cn-spc-2025-06-12-xu-li"
	daily = "https://www.chinadaily.com.cn/a/202506/12/WS684aaf90a310a04af22c5ea1.html"
	bu    = "https://www.biometricupdate.com/202506/chinas-supreme-court-releases-facial-recognition-violation-cases-in-crackdown"
)

func TestEveryWayToAskForHanShowsHanWithBothArticles(t *testing.T) {
	b, _ := open(t)
	for _, text := range []string{
		"/case Han", "/case han", "/CASE HAN", "/case Han case", "/case 韩某", "/case 韓某", "/case 韩", "/case " + han, "/case Ｈａｎ",
		"/search surveillance camera", "surveillance camera", "surveillance cameras", "Han", "show me the Han case", "韩某案",
		"How long was Han jailed?", "||**how long**|| was ~~`Han`~~ jailed??",
	} {
		reply := say(t, b, text)
		if len(reply.Cards) == 0 || reply.Cards[0].Case != han {
			t.Errorf("%q shows %v, want Han first", text, shown(reply))
			continue
		}
		pages := map[string]bool{}
		for _, l := range reply.Cards[0].Links {
			pages[l.Page] = true
		}
		if !pages[daily] || !pages[bu] {
			t.Errorf("%q links to %v, want both articles", text, pages)
		}
	}
}

func shown(r bot.Reply) (ids []corpus.CaseID) {
	for _, c := range r.Cards {
		ids = append(ids, c.Case)
	}
	for _, c := range r.Choices {
		ids = append(ids, c.Case)
	}
	return ids
}

func TestANameThatFitsSeveralGivesAChoiceThatTellsThemApart(t *testing.T) {
	b, _ := open(t)
	reply := say(t, b, "/case Clearview")
	if len(reply.Cards) != 0 || len(reply.Choices) < 5 {
		t.Fatalf("/case Clearview gives %d cards and %d choices", len(reply.Cards), len(reply.Choices))
	}
	details := map[string]bool{}
	for _, c := range reply.Choices {
		if !c.Found || c.Detail == "" || details[c.Label+c.Detail] {
			t.Errorf("the choice %q (%s) is not told apart", c.Label, c.Detail)
		}
		details[c.Label+c.Detail] = true
		picked := b.Handle(t.Context(), bot.Request{Command: "case", Options: map[string]string{"name": string(c.Case)}})
		if len(picked.Cards) != 1 || picked.Cards[0].Case != c.Case {
			t.Errorf("picking %s shows %v", c.Case, shown(picked))
		}
	}
}

func TestAnUnknownNameIsSaidToBeUnknown(t *testing.T) {
	b, _ := open(t)
	for _, text := range []string{"/case Zebulon", "How long was Zebulon jailed?", "/case ☃", "/search zebulonite"} {
		reply := say(t, b, text)
		if !reply.Abstained || !strings.Contains(reply.Text, "does not hold") || len(reply.Cards) > 0 {
			t.Errorf("%q: %q with %v", text, reply.Text, shown(reply))
		}
	}
}

func TestOddRequestsGetASafeReply(t *testing.T) {
	b, _ := open(t)
	for _, text := range []string{"", " ", "/", "/nonsense", "/case", "/search", "/ask", "/case  \u200b", "/search \"", "?", "@everyone",
		strings.Repeat("a ", 5000), strings.Repeat("韩", 5000), "\x00\xff", "/search -", "/search -camera", "/search name: in:XX year:9..1"} {
		reply := say(t, b, text)
		if reply.Text == "" || len([]rune(reply.Text)) > 800 || strings.Contains(reply.Text, "@everyone") {
			t.Errorf("%.40q: %q", text, reply.Text)
		}
	}
}

func TestAFactIsAnsweredWithItsStatusAndSources(t *testing.T) {
	b, _ := open(t)
	for _, c := range []struct {
		question  string
		want      []string
		abstained bool
	}{
		{"How long was Han jailed?", []string{"sentenced", "three years and one month (China Daily)", "37 months (Biometric Update)"}, false},
		{"韩某被判多久？", []string{"已判刑", "刑期", "three years and one month"}, false},
		{"韓某被罰多少錢？", []string{"罰金", "13,000 yuan"}, false},
		{"What was Han fined?", []string{"13,000 yuan"}, false},
		{"What was Xu fined?", []string{"no amount given"}, true},
		{"徐某被罚多少钱？", []string{"未提及"}, true},
		{"How much did Li Kaixiang settle for?", []string{"do not say"}, true},
		{"How many cameras did Han control?", []string{"193 cameras"}, false},
		{"How much was Xu's profit in US dollars?", []string{"sources differ", "$834", "$838"}, false},
		{"Xu's and Han's sentences?", []string{"nine months", "three years and one month"}, false},
	} {
		reply := say(t, b, c.question)
		for _, want := range c.want {
			if !strings.Contains(reply.Text, want) {
				t.Errorf("%q: %q lacks %q", c.question, reply.Text, want)
			}
		}
		if reply.Abstained != c.abstained {
			t.Errorf("%q: abstained is %v: %q", c.question, reply.Abstained, reply.Text)
		}
		if len(reply.Links) == 0 {
			t.Errorf("%q has no sources", c.question)
		}
	}
}

func TestSourcesThatDifferStandSideBySide(t *testing.T) {
	b, _ := open(t)
	reply := say(t, b, "How much did Xu earn?")
	if len(reply.Conflicts) != 1 || reply.Conflicts[0].Slot != corpus.SlotGain || len(reply.Conflicts[0].Claims) != 2 {
		t.Fatalf("conflicts: %+v", reply.Conflicts)
	}
	if got := reply.Conflicts[0].Claims[0].Value; got != "6,000 yuan ($834)" {
		t.Errorf("the original report comes first: %q", got)
	}
}

func TestHeldArticlesAreQuotedWordForWord(t *testing.T) {
	article := page()
	b, _ := open(t, article)
	for _, text := range []string{"/case Han", "surveillance camera", "How many cameras did Han control?"} {
		reply := say(t, b, text)
		if len(reply.Quotes) == 0 || len(reply.Quotes) > 3 {
			t.Errorf("%q quotes %d times", text, len(reply.Quotes))
		}
		for _, q := range reply.Quotes {
			if !strings.Contains(article.Text, q.Text) || len([]rune(q.Text)) > 300 {
				t.Errorf("%q quotes what the article does not say: %q", text, q.Text)
			}
			if !strings.HasPrefix(q.Link.URL, daily+"#:~:text=") || q.Link.Origin != "rulings.txt" {
				t.Errorf("%q: the quote's link is %+v", text, q.Link)
			}
			for _, m := range q.Marks {
				if m.In(q.Text) == "" {
					t.Errorf("%q: mark %v is not in %q", text, m, q.Text)
				}
			}
		}
	}
}

func TestOneArticleIsQuotedThreeTimesAtMostWhateverItProves(t *testing.T) {
	article := page()
	article.Text += "\n\nBoth defendants were convicted and fined, respectively, along with fines. Li also earned 1 yuan by reselling the personal information. " +
		"He also rented out the software for ($834). Some purchase facial images of about 130 residents."
	article.Sentences = nil
	b, _ := open(t, article)
	reply := say(t, b, "How much in the face data case, SPC June 2025, and for Han?")
	if len(reply.Cards) != 2 || len(reply.Quotes) != 3 {
		t.Errorf("%d cards and %d quotes: %s", len(reply.Cards), len(reply.Quotes), reply.Text)
	}
}

func TestAnAccusationNeverReadsAsGuilt(t *testing.T) {
	b, _ := open(t)
	accused := 0
	for _, c := range shipped(t) {
		id := c.ID
		if len(c.Status) == 0 || !c.Status[0].Claims[0].Value.(corpus.State).Accusation() {
			continue
		}
		accused++
		reply := say(t, b, "/case "+string(id))
		if !strings.Contains(reply.Text, "not convicted") || !strings.Contains(reply.Cards[0].Status, "not convicted") || reply.Cards[0].Tone != bot.ToneOpen {
			t.Errorf("%s: %q, %q", id, reply.Text, reply.Cards[0].Status)
		}
	}
	if accused == 0 {
		t.Error("no shipped record leads with an accusation: nothing was proven")
	}
}

func TestEveryCardSaysWhenItWasCheckedAndLeadsWithTheNewestStatus(t *testing.T) {
	b, _ := open(t)
	for _, c := range shipped(t) {
		id := c.ID
		reply := say(t, b, "/case "+string(id))
		if len(reply.Cards) != 1 {
			t.Fatalf("/case %s shows %v", id, shown(reply))
		}
		card := reply.Cards[0]
		if !strings.Contains(card.Footer, c.Checked.Display()) || !strings.Contains(card.Footer, "later developments may be missing") {
			t.Errorf("%s: the footer is %q", id, card.Footer)
		}
		if len(c.Status) > 0 && !strings.Contains(strings.ToLower(card.Status), c.Status[0].Claims[0].Value.Display()) {
			t.Errorf("%s leads with %q, its newest status is %s", id, card.Status, c.Status[0].Claims[0].Value)
		}
		if len(card.Links) != len(c.Sources) || len(reply.Links) != len(c.Sources) {
			t.Errorf("%s: %d of %d sources are linked", id, len(card.Links), len(c.Sources))
		}
		if len([]rune(reply.Text)) > 300 {
			t.Errorf("%s: the direct line has %d characters", id, len([]rune(reply.Text)))
		}
	}
}

func TestEveryCaseIsFoundByEachOfItsNames(t *testing.T) {
	b, _ := open(t)
	for _, c := range shipped(t) {
		id := c.ID
		for _, name := range c.Names() {
			found := false
			reply := say(t, b, "/case "+name)
			for _, other := range shown(reply) {
				found = found || other == id
			}
			if !found {
				t.Errorf("/case %s shows %v, want %s among them", name, shown(reply), id)
			}
		}
	}
}

func TestHelpAndPrivacySayWhoToWriteTo(t *testing.T) {
	b, _ := open(t)
	for _, text := range []string{"/help", "/privacy"} {
		reply := say(t, b, text)
		if !strings.Contains(reply.Body, "privacy@example.org") || !reply.Private {
			t.Errorf("%s: %+v", text, reply)
		}
	}
	for _, spec := range b.Specs() {
		if !spec.Hidden && !strings.Contains(say(t, b, "/help").Body, bot.Usage(spec)) {
			t.Errorf("help does not name %s", bot.Usage(spec))
		}
	}
}

func TestAFailureIsAnsweredPolitelyAndTellsNothing(t *testing.T) {
	b, archive := open(t)
	archive.Check = func(context.Context, string) error { return errors.New("disk on fire at /secret/path") }
	reply := say(t, b, "/case Han")
	if !reply.Failed || strings.Contains(reply.Text, "secret") {
		t.Errorf("%+v", reply)
	}
}

func TestACrashIsAnsweredPolitely(t *testing.T) {
	b := bot.New(&indextest.Archive{}, nil, bot.Config{})
	if reply := say(t, b, "/search camera"); !reply.Failed || reply.Text == "" {
		t.Errorf("%+v", reply)
	}
}
