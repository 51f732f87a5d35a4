package bot_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"casebot/bot"
	"casebot/corpus"
	"casebot/index"
	"casebot/index/bleveindex"
	"casebot/index/indextest"
)

// A drawer keeps notes for as long as a test runs.
type drawer struct{ kept map[string][]byte }

func (d *drawer) Note(_ context.Context, _ string, request []byte) (string, error) {
	if d.kept == nil {
		d.kept = map[string][]byte{}
	}
	key := fmt.Sprintf("note%08d", len(d.kept))
	d.kept[key] = request
	return key, nil
}

func (d *drawer) Noted(_ context.Context, key string) ([]byte, error) { return d.kept[key], nil }

// A library is an archive that changes, its index, and a bot that reads them.
type library struct {
	*bot.Bot
	t       *testing.T
	archive *indextest.Archive
	engine  *bleveindex.Engine
	drawer  *drawer
}

// libraryOf returns an archive of so many matters of the meter, one a day.
func libraryOf(t *testing.T, matters int) *library {
	t.Helper()
	engine, err := bleveindex.OpenMemory()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { engine.Close() })
	l := &library{t: t, archive: &indextest.Archive{}, engine: engine, drawer: &drawer{}}
	for i := range matters {
		l.archive.PutCase(metered(i))
	}
	l.sync()
	l.Bot = bot.New(l.archive, engine, bot.Config{Notes: l.drawer})
	return l
}

func (l *library) sync() {
	l.t.Helper()
	if err := index.Sync(l.t.Context(), l.archive, l.archive, l.engine, nil); err != nil {
		l.t.Fatal(err)
	}
}

// metered is the i-th matter of the meter.
func metered(i int) *corpus.Case {
	c := matter(fmt.Sprintf("ie-meter-%03d", i), fmt.Sprintf("Meter matter %d", i), []string{"IE", "CN", "GB"}[i%3], fmt.Sprintf("%d-%02d-%02d", 2015+i/300, 1+i/28%12, 1+i%28))
	c.Summary = "A meter was read from afar without anybody's leave."
	return c
}

// turn presses the control that leads to a page.
func (l *library) turn(from bot.Reply, page int) bot.Reply {
	l.t.Helper()
	if from.Pages == nil {
		l.t.Fatalf("no pages: %s", from.Text)
	}
	return l.Handle(l.t.Context(), bot.Request{Text: fmt.Sprint(from.Pages.Says, " ", page), Asker: "ann", Control: true, Own: true})
}

func (l *library) ask(text string) bot.Reply {
	return l.Handle(l.t.Context(), bot.Request{Text: text, Asker: "ann"})
}

// everything is the cases that a reply shows and offers.
func everything(r bot.Reply) (ids []corpus.CaseID) {
	for _, c := range r.Cards {
		ids = append(ids, c.Case)
	}
	for _, c := range r.Choices {
		ids = append(ids, c.Case)
	}
	return ids
}

func TestALongResultIsTurnedPageByPage(t *testing.T) {
	l := libraryOf(t, 34)
	first := l.ask("/search meter")
	if first.Pages == nil || first.Pages.At != 1 || first.Pages.Of != 4 || len(first.Pages.Says) > 90 || len(everything(first)) != 10 || !strings.HasPrefix(first.Text, "34 cases for “meter”, best first:") {
		t.Fatalf("%q, pages %+v, %d cases", first.Text, first.Pages, len(everything(first)))
	}
	var seen []corpus.CaseID
	for page := 1; page <= 4; page++ {
		reply := l.turn(first, page)
		if reply.Pages == nil || *reply.Pages != (bot.Pages{At: page, Of: 4, Says: first.Pages.Says}) || !reply.InPlace || reply.Private {
			t.Errorf("page %d: %+v, in place %v, private %v", page, reply.Pages, reply.InPlace, reply.Private)
		}
		if want := []string{"Cases 1 to 10 of 34:", "Cases 11 to 20 of 34:", "Cases 21 to 30 of 34:", "Cases 31 to 34 of 34:"}[page-1]; !strings.HasPrefix(reply.Text, want+" Meter matter") {
			t.Errorf("page %d: %q, want %q", page, reply.Text, want)
		}
		seen = append(seen, everything(reply)...)
	}
	slices.Sort(seen)
	if len(seen) != 34 || len(slices.Compact(seen)) != 34 {
		t.Errorf("%d cases, each once: %v", len(seen), seen)
	}
	if beyond := l.turn(first, 9); beyond.Pages.At != 4 {
		t.Errorf("a page that there is not is the last: %+v", beyond.Pages)
	}
}

func TestAShortResultHasNoPages(t *testing.T) {
	l := libraryOf(t, 10)
	for _, text := range []string{"/search meter", "/search zebulon", "/search name:\"meter matter 3\"", "/timeline in:IE", "how many cases are there about meters?"} {
		if reply := l.ask(text); reply.Pages != nil {
			t.Errorf("%s: %+v", text, reply.Pages)
		}
	}
}

func TestWithoutNotesThereAreNoPages(t *testing.T) {
	l := libraryOf(t, 30)
	silent := bot.New(l.archive, l.engine, bot.Config{})
	if reply := say(t, silent, "/search meter"); reply.Pages != nil || !strings.Contains(reply.Text, "more") {
		t.Errorf("%q %+v", reply.Text, reply.Pages)
	}
}

// Between the pages a case is written anew, one is added, one of the first page
// changes so that it would come later, and one is forgotten.
func TestPagesStandFastWhileTheArchiveIsWritten(t *testing.T) {
	for _, text := range []string{"/search meter", "/search meter sort:decided", "/search meter sort:added", "/search in:IE"} {
		l := libraryOf(t, 60)
		first := l.ask(text)
		before := everything(first)
		for i := range 12 {
			added := metered(600 + i)
			added.Summary = "Meter, meter, meter: " + added.Summary
			l.archive.PutCase(added)
		}
		changed := metered(0)
		for i := range 60 {
			if c := metered(i); c.ID == before[4] {
				changed = c
			}
		}
		changed.Summary, changed.Status[0].Date = "The meter, at length. "+strings.Repeat("Nothing of it matters here. ", 40), corpus.Date{Year: 2001}
		l.archive.PutCase(changed)
		gone := before[2]
		l.archive.Remove(gone.Ref())
		l.sync()
		for page := 2; page <= first.Pages.Of; page++ {
			for _, id := range everything(l.turn(first, page)) {
				if slices.Contains(before, id) {
					t.Errorf("%s: page %d shows %s of page 1 again", text, page, id)
				}
			}
		}
		again := everything(l.turn(first, 1))
		if want := slices.DeleteFunc(slices.Clone(before), func(id corpus.CaseID) bool { return id == gone }); !slices.Equal(again, want) {
			t.Errorf("%s: page 1 is %v, was %v", text, again, want)
		}
	}
}

func TestPagesOfAQuestionOfAListAndOfATimeline(t *testing.T) {
	l := libraryOf(t, 90)
	for text, want := range map[string]string{
		"meter read afar":                        "Cases 11 to 20 of 90:",
		"/search in:IE":                          "Cases 11 to 20 of 30:",
		"/timeline topic:\"face registry\"":      "Cases 26 to 50 of 90 by newest status.",
		"list all cases about the face registry": "Cases 27 to ",
	} {
		first := l.ask(text)
		if first.Pages == nil {
			t.Errorf("%s: no pages: %q", text, first.Text)
			continue
		}
		second := l.turn(first, 2)
		if !strings.HasPrefix(second.Text, want) {
			t.Errorf("%s: %q, want %q", text, second.Text, want)
		}
		for _, reply := range []bot.Reply{first, second} {
			if offered := max(0, len(reply.Cards)-1) + len(reply.Choices); offered > 25 {
				t.Errorf("%s: %d cases are to be picked from, and a menu holds 25", text, offered)
			}
		}
		for _, id := range everything(second) {
			if slices.Contains(everything(first), id) {
				t.Errorf("%s: %s is on both pages", text, id)
			}
		}
	}
}

func TestATimelineGoesBackPageByPageEachInTheOrderOfTime(t *testing.T) {
	l := libraryOf(t, 60)
	first := l.ask("/timeline topic:\"face registry\"")
	second, third := l.turn(first, 2), l.turn(first, 3)
	for page, ends := range map[*bot.Reply][2]string{&first: {"Meter matter 35", "Meter matter 59"}, &second: {"Meter matter 10", "Meter matter 34"}, &third: {"Meter matter 0", "Meter matter 9"}} {
		lines := strings.Split(page.Body, "\n")
		if !strings.Contains(lines[0], ends[0]+":") || !strings.Contains(lines[len(lines)-1], ends[1]+":") || page.Picking != "/timeline" {
			t.Errorf("from %q to %q, want %v", lines[0], lines[len(lines)-1], ends)
		}
	}
}

func TestOfVeryMuchThereAreTwentyFivePages(t *testing.T) {
	l := libraryOf(t, 320)
	first := l.ask("/search meter")
	last := l.turn(first, 25)
	if first.Pages.Of != 25 || !strings.HasPrefix(last.Text, "Cases 241 to 250 of 320:") || len(everything(last)) != 10 {
		t.Errorf("%+v, %q", first.Pages, last.Text)
	}
}

func TestAPageThatIsKeptNoMoreSaysSo(t *testing.T) {
	l := libraryOf(t, 30)
	first := l.ask("/search meter")
	spoilt := &drawer{kept: map[string][]byte{}}
	for key, kept := range l.drawer.kept {
		var whole map[string]any
		if err := json.Unmarshal(kept, &whole); err != nil {
			t.Fatal(err)
		}
		if leaf, ok := whole["leaf"].(map[string]any); ok {
			leaf["next"] = "nowhere"
		}
		spoilt.kept[key], _ = json.Marshal(whole)
	}
	wrong := bot.New(l.archive, l.engine, bot.Config{Notes: spoilt})
	for name, reply := range map[string]bot.Reply{
		"unknown":         l.ask("/page note99999999 2"),
		"nothing":         l.ask("/page"),
		"another index":   say(t, wrong, first.Pages.Says+" 2"),
		"what has no end": l.ask("/page " + strings.Repeat("x", 200)),
	} {
		if !reply.Failed || !strings.Contains(reply.Text, "too old") || !reply.Private {
			t.Errorf("%s: %q", name, reply.Text)
		}
	}
	for _, id := range everything(first) {
		l.archive.Remove(id.Ref())
	}
	if reply := l.turn(first, 1); !reply.Abstained || reply.Text != "What was on this page is no longer in the archive." {
		t.Errorf("%q", reply.Text)
	}
}

// The index may be behind: what it finds and the archive has no more is passed
// over, and nothing else with it.
func TestWhatHasLeftTheArchiveTakesNothingElseAlong(t *testing.T) {
	l := libraryOf(t, 34)
	whole := everything(l.ask("/search meter"))
	next := everything(l.turn(l.ask("/search meter"), 2))
	l.archive.Remove(whole[3].Ref())
	l.archive.Remove(next[3].Ref())
	first := l.ask("/search meter")
	second := l.turn(first, 2)
	if first.Pages.Of != 4 || len(everything(first)) != 9 || !slices.Equal(everything(second), slices.Delete(next, 3, 4)) {
		t.Errorf("%v, %v", everything(first), everything(second))
	}
}

// A searcher that finds once and fails then.
type failing struct {
	index.Searcher
	calls int
}

func (f *failing) Search(ctx context.Context, req index.Request) (*index.Page, error) {
	if f.calls++; req.After != "" {
		return nil, errors.New("disk gone")
	}
	return f.Searcher.Search(ctx, req)
}

func TestTroubleWhileTurningIsToldPolitely(t *testing.T) {
	l := libraryOf(t, 30)
	l.Bot = bot.New(l.archive, &failing{Searcher: l.engine}, bot.Config{Notes: l.drawer})
	if reply := l.turn(l.ask("/search meter"), 2); !reply.Failed || !strings.Contains(reply.Text, "went wrong") {
		t.Errorf("%q", reply.Text)
	}
}

func TestMoreThanAThousandAreSaidToBeMore(t *testing.T) {
	l := libraryOf(t, 30)
	l.Bot = bot.New(l.archive, vast{l.engine}, bot.Config{Notes: l.drawer})
	first := l.ask("/search meter")
	second := l.turn(first, 2)
	if !strings.HasPrefix(first.Text, "More than 1,000 cases for “meter”, best first: ") || strings.Contains(first.Text, "and ") || !strings.HasPrefix(second.Text, "Cases 11 to 20 of more than 1,000: ") {
		t.Errorf("%q, %q", first.Text, second.Text)
	}
}

// What lies beyond the last page is said there, and nowhere else.
func TestTheLastPageSaysThatThereIsMore(t *testing.T) {
	l := libraryOf(t, 640)
	for locale, want := range map[string]string{"": "The pages end here: narrow the search to see the rest.", "zh-CN": "翻页到此为止：缩小搜索范围可查看其余案件。", "zh-TW": "翻頁到此為止：縮小搜尋範圍可檢視其餘案件。"} {
		for _, text := range []string{"/search meter", "/timeline topic:\"face registry\""} {
			first := l.Handle(t.Context(), bot.Request{Text: text, Locale: locale})
			for _, page := range []int{2, 24, 25} {
				reply := l.Handle(t.Context(), bot.Request{Text: fmt.Sprint(first.Pages.Says, " ", page), Locale: locale, Control: true, Own: true})
				ends := page == first.Pages.Of
				if strings.Contains(reply.Note, want) != ends || first.Pages.Of != 25 || !strings.Contains(reply.Text, "640") {
					t.Errorf("%s in %q, page %d of %d: %q, %q", text, locale, page, first.Pages.Of, reply.Text, reply.Note)
				}
			}
		}
	}
	l = libraryOf(t, 250)
	if reply := l.turn(l.ask("/search meter"), 25); !strings.HasPrefix(reply.Text, "Cases 241 to 250 of 250:") || strings.Contains(reply.Note, "pages end") {
		t.Errorf("%q, %q", reply.Text, reply.Note)
	}
}

// A vast searcher has stopped to count.
type vast struct{ index.Searcher }

func (v vast) Search(ctx context.Context, req index.Request) (*index.Page, error) {
	page, err := v.Searcher.Search(ctx, req)
	if err == nil {
		page.Total, page.More = 1003, true
	}
	return page, err
}

func TestPagesInChinese(t *testing.T) {
	l := libraryOf(t, 60)
	for locale, want := range map[string][2]string{"zh-CN": {"找到60个案件，符合“meter”，最相关的在前：", "第11至20个案件，共60个："}, "zh-TW": {"找到60個案件，符合「meter」，最相關的在前：", "第11至20個案件，共60個："}} {
		ask := func(text string) bot.Reply {
			return l.Handle(t.Context(), bot.Request{Text: text, Locale: locale, Control: strings.HasPrefix(text, "/page"), Own: true})
		}
		for _, text := range []string{"/search meter", "/search in:IE", "/timeline topic:\"face registry\"", "meter read afar"} {
			first := ask(text)
			second := ask(first.Pages.Says + " 2")
			if strings.Contains(first.Text+second.Text, "其余部分") || strings.Contains(first.Text+second.Text, "其餘部分") || strings.Contains(second.Text, "Cases") && text != "meter read afar" {
				t.Errorf("%s: %q and %q", text, first.Text, second.Text)
			}
			if text == "/search meter" && (!strings.HasPrefix(first.Text, want[0]) || !strings.HasPrefix(second.Text, want[1])) {
				t.Errorf("%q and %q, want %v", first.Text, second.Text, want)
			}
		}
	}
}

// The last page may have one case, which is no span.
func TestAPageOfOneCaseSaysWhichItIs(t *testing.T) {
	for locale, want := range map[string][2]string{
		"":      {"Case 51 of 51: Meter matter", "Case 51 of 51 by newest status."},
		"zh-CN": {"第51个案件，共51个：", "第51个案件，共51个，按最新状态排列。"},
		"zh-TW": {"第51個案件，共51個：", "第51個案件，共51個，按最新狀態排列。"},
	} {
		for i, text := range []string{"/search meter", "/timeline topic:\"face registry\""} {
			l := libraryOf(t, 51)
			first := l.Handle(t.Context(), bot.Request{Text: text, Locale: locale})
			last := l.Handle(t.Context(), bot.Request{Text: fmt.Sprint(first.Pages.Says, " ", first.Pages.Of), Locale: locale, Control: true, Own: true})
			if !strings.HasPrefix(last.Text, want[i]) {
				t.Errorf("%s in %q: %q", text, locale, last.Text)
			}
		}
	}
	l := libraryOf(t, 31)
	l.Bot = bot.New(l.archive, vast{l.engine}, bot.Config{Notes: l.drawer})
	if last := l.turn(l.ask("/search meter"), 4); !strings.HasPrefix(last.Text, "Case 31 of more than 1,000: Meter matter") {
		t.Errorf("%q", last.Text)
	}
}
