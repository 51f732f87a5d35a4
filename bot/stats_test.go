package bot_test

import (
	"bytes"
	"fmt"
	"image/png"
	"slices"
	"strings"
	"testing"

	"casebot/bot"
	"casebot/corpus"
)

// registry is an archive of made-up matters in which every rule of the statistics
// has its case.
func registry(t *testing.T) *bot.Bot {
	t.Helper()
	fine := func(amount string) corpus.Fact { return states(corpus.SlotFine, amount) }
	staged := func(stage corpus.Stage, amount string) corpus.Fact {
		f := fine(amount)
		f.Stage = stage
		return f
	}
	about := func(what, amount string) corpus.Fact {
		f := fine(amount)
		f.About = what
		return f
	}
	mistaken := fine("EUR 777")
	mistaken.Claims[0].Mistaken = "The paper corrected it."
	vacated := matter("ie-vacated", "Vacated", "IE", "2025-01-01", fine("EUR 9,999"))
	vacated.Status[0].Claims[0].Value = corpus.State("vacated")
	machine := matter("ie-machine", "Machine", "IE", "2026-01-01", byMachine(fine("EUR 5")))
	machine.Status[0] = byMachine(machine.Status[0])
	half := matter("ie-half", "Half", "IE", "2026-02-01", byMachine(fine("EUR 6")))
	half.Topics = []string{"Cameras", "cameras", "face registry"}
	life := matter("cn-life", "Life", "CN", "2026-05-01", states(corpus.SlotTerm, "life"))
	undated := matter("fr-undated", "Undated", "FR", "")
	undated.Sources[0].Published = corpus.Date{}
	return holding(t,
		matter("ie-one", "One", "IE", "2025-03-01", fine("EUR 2,000"), about("overdue penalty", "EUR 90,000")),
		matter("ie-two", "Two", "IE", "2026-03-01", fine("EUR 1.2 billion"), staged(corpus.Proposed, "EUR 3 billion"), mistaken),
		matter("gb-three", "Three", "GB", "2026-04-01", fine("GBP 4,400")),
		matter("cn-four", "Four", "CN", "2024-04-01", states(corpus.SlotTerm, "3y 1m")),
		vacated, machine, half, life, undated)
}

func TestCasesAreCountedByWhatARecordSays(t *testing.T) {
	b := registry(t)
	for _, c := range []struct {
		text string
		rows []string // "2026 5"
		note string
	}{
		{"/stats", []string{"2026 4", "2025 2", "2024 1"}, "no year known: 1"},
		{"/stats years", []string{"2026 4", "2025 2", "2024 1"}, ""},
		{"/stats jurisdictions", []string{"Ireland 4", "China 2", "France 1", "United Kingdom 1"}, ""},
		{"/stats country in:IE", []string{"Ireland 4"}, ""},
		{"/stats topics", []string{"face registry 8", "cameras 1"}, ""},
		{"/stats topic:cameras", []string{"2026 1"}, ""},
		{"/stats statuses", []string{"decided 7", "vacated 1"}, ""},
		{"/统计 状态", []string{"decided 7", "vacated 1"}, ""},
		{"/統計 年", []string{"2026 4", "2025 2", "2024 1"}, ""},
	} {
		reply := say(t, b, c.text)
		if reply.Table == nil {
			t.Errorf("%s: %+v", c.text, reply)
			continue
		}
		var rows []string
		for _, row := range reply.Table.Rows {
			rows = append(rows, strings.Join(row, " "))
		}
		if !slices.Equal(rows, c.rows) {
			t.Errorf("%s counts %q, want %q", c.text, rows, c.rows)
		}
		picture := drawn(t, reply)
		for _, row := range rows {
			if !strings.Contains(picture.Alt, row) {
				t.Errorf("%s: %q is not in %q", c.text, row, picture.Alt)
			}
		}
		if c.note != "" && !slices.Contains(reply.Table.Notes, c.note) {
			t.Errorf("%s: the notes are %q", c.text, reply.Table.Notes)
		}
		if !strings.Contains(reply.Note, "absence here proves nothing") || !strings.HasPrefix(reply.Text, "The archive has ") {
			t.Errorf("%s: %q, %q", c.text, reply.Text, reply.Note)
		}
	}
}

func TestWhatOnlyAMachineHasReadIsLeftOutAndSaidToBe(t *testing.T) {
	reply := say(t, registry(t), "/stats")
	if !strings.Contains(reply.Text, "8 confirmed cases") || !strings.Contains(reply.Note, "machine-read and not confirmed: 1") {
		t.Errorf("%q, %q", reply.Text, reply.Note)
	}
}

func TestFiguresAreThoseThatWereDecidedAndStand(t *testing.T) {
	b := registry(t)
	for _, c := range []struct {
		text   string
		says   []string
		silent []string
	}{
		{text: "/stats fines", says: []string{"2026 — Two: registry of faces: EUR 1.2 billion (The Example Herald)", "2025 — One: registry of faces: EUR 2,000 (The Example Herald)"},
			silent: []string{"90,000", "3 billion", "777", "9,999", "EUR 5", "EUR 6", "GBP 4"}},
		{text: "/stats fines GBP", says: []string{"GBP 4,400"}, silent: []string{"EUR"}},
		{text: "/stats fines in:GB", says: []string{"GBP 4,400"}, silent: []string{"EUR"}},
		{text: "/stats sentences", says: []string{"2026 — Life: registry of faces: life imprisonment", "2024 — Four: registry of faces: 3 years and 1 month"}, silent: []string{"EUR"}},
		{text: "/stats fines by jurisdiction", says: []string{"Ireland (2):\n· 2026 — Two: registry of faces: EUR 1.2 billion (The Example Herald)\n· 2025 — One: registry of faces: EUR 2,000 (The Example Herald)"}, silent: []string{"90,000", "3 billion", "GBP 4"}},
		{text: "/stats fines GBP by country", says: []string{"United Kingdom (1):\n· 2026 — Three: registry of faces: GBP 4,400 (The Example Herald)"}, silent: []string{"EUR"}},
		{text: "/stats fines by topic in:IE", says: []string{"face registry (2):\n· 2026 — Two"}, silent: []string{"GBP"}},
		{text: "/stats sentences by jurisdiction", says: []string{"China (2):\n· 2026 — Life: registry of faces: life imprisonment", "\n· 2024 — Four: registry of faces: 3 years and 1 month"}, silent: []string{"EUR"}},
		{text: "/统计 刑期 法域", says: []string{"China (2):"}},
		{text: "/统计 刑期", says: []string{"life imprisonment"}},
	} {
		reply := say(t, b, c.text)
		picture := drawn(t, reply)
		for _, want := range c.says {
			if !strings.Contains(reply.Body, want) {
				t.Errorf("%s: %q is not in\n%s", c.text, want, reply.Body)
			}
		}
		for _, not := range c.silent {
			if strings.Contains(reply.Body+reply.Text+picture.Alt, not) {
				t.Errorf("%s: %q counts\n%s", c.text, not, reply.Body)
			}
		}
		if len(reply.Links) == 0 || len(reply.Choices) == 0 {
			t.Errorf("%s: %d sources, %d cases", c.text, len(reply.Links), len(reply.Choices))
		}
	}
	if note := say(t, b, "/stats fines").Note; !strings.Contains(note, "In other currencies, which are never mixed: GBP 1.") {
		t.Errorf("%q", note)
	}
}

// Of what was decided and is under appeal nobody is told only that it stands: beside the
// number, at the figure itself, in the picture and in the text for it.
func TestFiguresUnderAppealAreSaidToBe(t *testing.T) {
	appealed := func(id, name, region string, facts ...corpus.Fact) *corpus.Case {
		c := matter(id, name, region, "2026-03-01", facts...)
		c.Status[0].Claims[0].Value = corpus.State("under_appeal")
		for i := range c.Facts {
			c.Facts[i].Date = day("2025-05-01")
		}
		return c
	}
	other := appealed("ie-other", "Other", "IE", states(corpus.SlotFine, "EUR 70"))
	other.Parties = append(other.Parties, corpus.Party{ID: "q", Role: "defendant", Names: []corpus.Name{{Text: "Quay"}}})
	other.Status[0].Party = "q"
	other.Status = append(other.Status, corpus.Fact{Slot: corpus.SlotStatus, Party: "p", Claims: []corpus.Claim{{Value: corpus.State("final"), Source: "art-00000000000a"}}})
	b := holding(t, other, appealed("ie-one", "One", "IE", states(corpus.SlotFine, "EUR 50")), appealed("cn-two", "Two", "CN", states(corpus.SlotTerm, "3y")),
		matter("ie-three", "Three", "IE", "2025-05-01", states(corpus.SlotFine, "EUR 60")))
	for text, c := range map[string]struct{ locale, says, brief string }{
		"/stats fines": {"", "Of these under appeal: 1.", "EUR 50 (One, under appeal)"}, "/stats fines by country": {"", "Of these under appeal: 1.", "EUR 50 (One, under appeal)"},
		"/stats sentences": {"", "Of these under appeal: 1.", "(Two, under appeal)"}, "/统计 罚款": {"zh-CN", "其中上诉中：1个。", "（One、上诉中）"}, "/統計 刑期": {"zh-TW", "其中上訴中：1個。", "上訴中）"},
	} {
		reply := b.Handle(t.Context(), bot.Request{Text: text, Locale: c.locale})
		alt := drawn(t, reply).Alt
		if !strings.Contains(reply.Text, c.says) || !strings.Contains(alt, c.says) || !strings.Contains(alt, c.brief) || strings.Count(reply.Body, "[") != 1 {
			t.Errorf("%s: %s\n%s\n%s", text, reply.Text, reply.Body, alt)
		}
	}
	if reply := say(t, holding(t, other), "/stats fines"); strings.Contains(reply.Text+reply.Body, "appeal") {
		t.Errorf("what another of the case appeals: %s\n%s", reply.Text, reply.Body)
	}
}

// A fine that was upheld, or a term that was published, later is of no year that the
// record does not give.
func TestAFigureWhoseYearIsNotKnownIsLeftOutOfThoseByYearAndCounted(t *testing.T) {
	upheld := matter("ie-upheld", "Upheld", "IE", "2026-06-01", states(corpus.SlotFine, "EUR 530,000"))
	upheld.Status[0].Claims[0].Value = corpus.State("upheld")
	dated := matter("ie-dated", "Dated", "IE", "2026-06-01", states(corpus.SlotFine, "EUR 40"))
	dated.Status[0].Claims[0].Value = corpus.State("under_appeal")
	dated.Facts[0].Date = day("2019-08-20")
	published := matter("cn-published", "Published", "CN", "2025-06-12", states(corpus.SlotTerm, "3y"))
	published.Status[0].DateIs = corpus.OfPublished
	b := holding(t, upheld, dated, published, matter("ie-one", "One", "IE", "2025-03-01", states(corpus.SlotFine, "EUR 2,000")))
	reply := say(t, b, "/stats fines")
	alt := drawn(t, reply).Alt
	if !strings.Contains(reply.Body, "2019 — Dated") || strings.Contains(reply.Body+alt, "530,000") || !strings.Contains(reply.Text, "2 fines in EUR") || !strings.Contains(reply.Text, "from 2019 to 2025") {
		t.Errorf("%s\n%s\n%s", reply.Text, reply.Body, alt)
	}
	const left = "Left out, because the year of the decision was not found: 1."
	if !strings.Contains(reply.Note, left) || !strings.HasPrefix(alt, left) {
		t.Errorf("%q, %q", reply.Note, alt)
	}
	if reply := say(t, b, "/stats sentences"); !reply.Abstained || !strings.Contains(reply.Note, left) {
		t.Errorf("%+v", reply)
	}
	if reply := say(t, b, "/stats fines by jurisdiction"); !strings.Contains(reply.Body, "\n· Upheld: registry of faces: EUR 530,000") || strings.Contains(reply.Note, left) {
		t.Errorf("%s\n%s", reply.Note, reply.Body)
	}
}

func TestACaseWithSeveralTopicsStandsUnderEachAndThatIsSaid(t *testing.T) {
	c := matter("ie-five", "Five", "IE", "2026-02-01", states(corpus.SlotFine, "EUR 6"), states(corpus.SlotTerm, "life"))
	c.Topics = []string{"Doorbells", "doorbells", "人脸", "פנים"}
	b := holding(t, c)
	reply := say(t, b, "/stats fines by topic")
	if want := "doorbells (1):\n· 2026 — Five: registry of faces: EUR 6 (The Example Herald)\nפנים (1):\n· 2026 EUR 6 (Five)\n人脸 (1):\n· 2026 EUR 6 (Five)\n"; !strings.Contains(reply.Body+"\n", want) {
		t.Errorf("%s", reply.Body)
	}
	if picture := drawn(t, reply); picture.Name != "casebot-fines-by-topic.png" || !strings.Contains(picture.Alt, "人脸 (1): 2026 EUR 6 (Five)") {
		t.Errorf("%q, %q", picture.Name, picture.Alt)
	}
	if !strings.Contains(reply.Note, "several topics stands under each") || strings.Contains(say(t, b, "/stats fines by jurisdiction").Note, "several topics") {
		t.Errorf("%q", reply.Note)
	}
	if reply := say(t, b, "/stats sentences by topic"); reply.Picture != nil || !strings.Contains(reply.Body, "life imprisonment") {
		t.Errorf("a term without an end is drawn, or is not told: %s", reply.Body)
	}
}

// A topic that a record has in two spellings, so that a search finds either, is one.
func TestATopicInTwoSpellingsIsDrawnOnce(t *testing.T) {
	c := matter("ie-five", "Five", "IE", "2026-02-01", states(corpus.SlotFine, "EUR 6"))
	c.Topics = []string{"Behavioural advertising", "behavioral advertising", "video deepfake", "voice deepfake", "dna", "dnb"}
	b := holding(t, c)
	if body := say(t, b, "/stats fines by topic").Body; strings.Contains(body, "behavioral") || !strings.Contains(body, "behavioural advertising (1)") || strings.Count(body, "(1)") != 5 {
		t.Errorf("%s", body)
	}
	if rows := say(t, b, "/stats topics").Table.Rows; len(rows) != 5 {
		t.Errorf("%v", rows)
	}
}

func TestOfManyGroupsTheGreatestAreTold(t *testing.T) {
	var cases []*corpus.Case
	for i := range 14 {
		for j := range 1 + 4*(i/13) {
			c := matter(fmt.Sprintf("ie-lantern-%d-%d", i, j), fmt.Sprintf("Lantern %d %d", i, j), "IE", "2026-02-01", states(corpus.SlotFine, fmt.Sprint("EUR ", 100+i+j)))
			c.Topics = []string{fmt.Sprintf("topic %02d", i)}
			cases = append(cases, c)
		}
	}
	reply := say(t, holding(t, cases...), "/stats fines by topic")
	body := reply.Body
	if !strings.HasPrefix(body, "topic 13 (5):\n") || strings.Count(body, "· 2026") != 3+11 || !strings.Contains(body, "· and 2 more\ntopic 00 (1):") || !strings.HasSuffix(body, "\nand 2 more") {
		t.Errorf("%s", body)
	}
	fourteen, twelve := drawn(t, reply), drawn(t, say(t, holding(t, slices.DeleteFunc(cases, func(c *corpus.Case) bool { return c.Topics[0] == "topic 11" || c.Topics[0] == "topic 12" })...), "/stats fines by topic"))
	if !strings.HasPrefix(fourteen.Alt, "The first 12 of 14. Fines by topic") || strings.Contains(twelve.Alt, "The first") || heightOf(t, fourteen) != heightOf(t, twelve) {
		t.Errorf("%d pixels high for fourteen topics, %d for twelve; %s", heightOf(t, fourteen), heightOf(t, twelve), fourteen.Alt)
	}
}

func TestWhereThereIsNothingToCountTheReplySaysSo(t *testing.T) {
	b := registry(t)
	for _, c := range []struct{ text, want string }{
		{"/stats in:SE", "does not hold such a confirmed case"},
		{"/stats topic:lanterns", "does not hold such a confirmed case"},
		{"/stats fines SEK", "does not hold such a figure"},
		{"/stats sentences in:FR", "does not hold such a figure"},
		{"/timeline in:SE", "does not hold such a confirmed case"},
	} {
		reply := say(t, b, c.text)
		if !reply.Abstained || reply.Picture != nil || !strings.Contains(reply.Text, c.want) {
			t.Errorf("%s: %q, picture %v", c.text, reply.Text, reply.Picture != nil)
		}
	}
}

func TestWhatStatsCannotShowIsSaidWithWhatItCan(t *testing.T) {
	b := registry(t)
	for _, c := range []struct {
		req  bot.Request
		want string
	}{
		{bot.Request{Text: "/stats lanterns"}, "There are years, topics, jurisdictions, statuses, fines, sentences"},
		{bot.Request{Command: "stats", Options: map[string]string{"show": "fines", "currency": "XQZ"}}, "no currency XQZ"},
		{bot.Request{Command: "stats", Options: map[string]string{"show": "<b>*fines*", "topic": "x"}}, "no statistic"},
	} {
		reply := b.Handle(t.Context(), c.req)
		if !reply.Failed || !strings.Contains(reply.Text, c.want) || strings.Contains(reply.Text, "@everyone") {
			t.Errorf("%+v: %q", c.req, reply.Text)
		}
	}
}

func TestOptionsNarrowWhatIsCounted(t *testing.T) {
	b := registry(t)
	reply := b.Handle(t.Context(), bot.Request{Command: "stats", Options: map[string]string{"show": "fines", "jurisdiction": "ie", "topic": "Face registry", "currency": "eur"}})
	if !strings.Contains(reply.Text, "2 fines in EUR that were decided and stand, in 2 confirmed cases (topic face registry, Ireland), from 2025 to 2026") {
		t.Errorf("%q", reply.Text)
	}
}

// Of one figure, and of one year or day, no more is said than there is.
func TestOneIsNotSeveral(t *testing.T) {
	b := registry(t)
	for _, c := range []struct{ locale, text, want string }{
		{"", "/stats fines in:GB", "The archive has 1 fine in GBP that was decided and stands, in 1 confirmed case (United Kingdom), of 2026."},
		{"", "/stats fines by jurisdiction in:GB", "The archive has 1 fine in GBP that was decided and stands, in 1 confirmed case (United Kingdom), by jurisdiction."},
		{"", "/timeline in:GB", "The archive has 1 confirmed case (United Kingdom) with a dated status, of 1 April 2026."},
		{"", "/timeline in:IE", "with a dated status, from 1 January 2025 to 1 March 2026."},
		{"zh-CN", "/stats fines in:GB", "资料库收录已裁决且有效的1笔罚款（GBP），涉及1个已确认的案件（英国），2026年。"},
		{"zh-CN", "/timeline in:GB", "资料库收录1个已确认的案件（英国），最新状态均有日期，为2026-04-01。"},
		{"zh-TW", "/stats fines in:GB", "資料庫收錄已裁決且有效的1筆罰款（GBP），涉及1個已確認的案件（英國），2026年。"},
		{"zh-TW", "/timeline in:GB", "資料庫收錄1個已確認的案件（英國），最新狀態均有日期，為2026-04-01。"},
		{"zh-TW", "/timeline in:IE", "最新狀態均有日期，自2025-01-01至2026-03-01。"},
	} {
		if got := b.Handle(t.Context(), bot.Request{Text: c.text, Locale: c.locale}).Text; !strings.Contains(got, c.want) {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}

func TestTypingAnOptionSuggestsWhatTheArchiveHolds(t *testing.T) {
	b := registry(t)
	for _, c := range []struct{ command, option, typed, want string }{
		{"stats", "jurisdiction", "", "Ireland · 5 cases = IE"},
		{"stats", "jurisdiction", "chi", "China · 2 cases = CN"},
		{"timeline", "jurisdiction", "gb", "United Kingdom · 1 case = GB"},
		{"timeline", "topic", "cam", "cameras · 1 case = cameras"},
		{"stats", "show", "fi", "Fines by year ·  = fines"},
		{"stats", "show", "刑", "Sentences by year ·  = sentences"},
		{"stats", "currency", "E", "EUR · 2 cases = EUR"},
		{"stats", "topic", "zebulon", ""},
	} {
		got := ""
		if found := suggest(t, b, c.command, c.option, c.typed); len(found) > 0 {
			got = found[0].Label + " · " + found[0].Tail + " = " + found[0].Value
		}
		if got != c.want {
			t.Errorf("/%s %s:%q suggests %q, want %q", c.command, c.option, c.typed, got, c.want)
		}
	}
	if found := suggest(t, b, "stats", "show", ""); len(found) != 10 {
		t.Errorf("%v", found)
	}
}

func TestOfALargeArchiveOnlyTheNewestAreCountedAndThatIsSaid(t *testing.T) {
	var cases []*corpus.Case
	for i := range 1003 {
		cases = append(cases, matter(fmt.Sprintf("ie-lantern-%d", i), fmt.Sprintf("Lantern %d", i), "IE", fmt.Sprint(2000+i%2)))
	}
	b := holding(t, cases...)
	for _, text := range []string{"/stats", "/timeline in:IE"} {
		reply := say(t, b, text)
		if !strings.Contains(reply.Text, "The archive has 1,000 confirmed cases") || !strings.Contains(reply.Text, " among the newest 1,000 of 1,003") || !strings.Contains(reply.Note, "not read: 3") {
			t.Errorf("%s: %q, %q", text, reply.Text, reply.Note)
		}
	}
}

// heightOf is how many pixels high a picture is.
func heightOf(t *testing.T, p *bot.Picture) int {
	t.Helper()
	config, err := png.DecodeConfig(bytes.NewReader(p.PNG))
	if err != nil {
		t.Fatal(err)
	}
	return config.Height
}

// A currency is called by its code, its sign or its name, in any language.
func TestACurrencyByItsNameOrSign(t *testing.T) {
	b := registry(t)
	want := say(t, b, "/stats fines EUR").Text
	for _, text := range []string{"/stats fines €", "/stats fines euros", "/统计 罚款 欧元", "/統計 罰款 歐元", "/stats € fines by year", "/stats fines 货币:欧元", "/stats fines currency:€"} {
		if got := say(t, b, text).Text; got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
	for _, named := range []string{"€", "欧元", "歐元", "EUR"} {
		if found := suggest(t, b, "stats", "currency", named); len(found) != 1 || found[0].Value != "EUR" {
			t.Errorf("%s suggests %v", named, found)
		}
	}
	if got := say(t, b, "/stats fines groats").Text; !strings.Contains(got, "There is no statistic") {
		t.Errorf("groats: %q", got)
	}
}
