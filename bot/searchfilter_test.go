package bot_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"slices"
	"strings"
	"testing"

	"casebot/bot"
	"casebot/corpus"
	"casebot/index"
)

// A recorder notes what is searched for.
type recorder struct {
	index.Searcher
	cases []index.Request
}

func (r *recorder) Search(ctx context.Context, req index.Request) (*index.Page, error) {
	if req.Kind == corpus.CaseRecord {
		r.cases = append(r.cases, req)
	}
	return r.Searcher.Search(ctx, req)
}

// recording returns a bot over the archive that ships, and what it searches for.
func recording(t *testing.T) (*bot.Bot, *recorder) {
	t.Helper()
	archive, engine := filled(t)
	r := &recorder{Searcher: engine}
	return bot.New(archive, r, bot.Config{}), r
}

func TestOptionsAskWhatTheSyntaxAsks(t *testing.T) {
	b, asked := recording(t)
	for _, c := range []struct {
		options map[string]string
		typed   string
	}{
		{map[string]string{"query": "camera", "jurisdiction": "CN"}, "camera in:CN"},
		{map[string]string{"query": "surveillance camera", "jurisdiction": "China", "kind": "criminal"}, "surveillance camera in:CN kind:criminal"},
		{map[string]string{"query": `"home cameras" OR cctv`, "status": "under appeal"}, `"home cameras" OR cctv status:under_appeal`},
		{map[string]string{"query": "camera kind:civil", "from": "2020"}, "camera kind:civil year:2020.."},
		{map[string]string{"topic": "Home Cameras"}, `topic:"home cameras"`},
		{map[string]string{"topic": "facial recognition", "from": "2019", "to": "2023"}, `topic:"facial recognition" year:2019..2023`},
		{map[string]string{"to": "2023", "sort": "added"}, "year:..2023 sort:added"},
		{map[string]string{"from": "2021", "to": "2021"}, "year:2021"},
		{map[string]string{"query": "camera", "from": "2025", "to": "2020"}, "camera year:2020..2025"},
		{map[string]string{"from": "2025年", "to": "2020"}, "year:2020..2025年"},
		{map[string]string{"query": "camera", "sort": "decided"}, "sort:decided camera"},
		{map[string]string{"query": "camera", "sort": "最新收录在前"}, "camera 排序：added"},
		{map[string]string{"query": "in:CN", "sort": "relevance"}, "in:CN sort:relevance"},
		{map[string]string{"kind": `crim"inal`}, "kind:criminal"},
		{map[string]string{"query": "camera", "private": "no"}, "camera"},
	} {
		asked.cases = nil
		chosen := b.Handle(t.Context(), bot.Request{Command: "search", Options: c.options})
		typed := say(t, b, "/search "+c.typed)
		if len(asked.cases) != 2 || asked.cases[0].Query.String() != asked.cases[1].Query.String() || asked.cases[0].Sort != asked.cases[1].Sort {
			t.Errorf("%v asks %v, %q the other", c.options, asked.cases, c.typed)
		}
		if !slices.Equal(everything(chosen), everything(typed)) || chosen.Note != typed.Note || strings.Contains(chosen.Text, "for the rest") {
			t.Errorf("%v shows %v and %q, %q shows %v and %q", c.options, everything(chosen), chosen.Note, c.typed, everything(typed), typed.Note)
		}
	}
}

func TestWhatASearchIsNarrowedToIsSaid(t *testing.T) {
	b, _ := open(t)
	for text, want := range map[string]string{
		"/search camera":       "",
		"/search camera in:CN": "Only: China.",
		"/search camera topic:\"home cameras\" in:KR kind:criminal": "Only: topic home cameras; South Korea; criminal.",
		"/search camera year:2020..2026":                            "Only: newest status of 2020 to 2026.",
		"/search in:CN year:2025.. -hotel":                          "Only: China; newest status of 2025 or later; without hotel.",
		"/search year:..2024":                                       "Only: newest status of 2024 or earlier.",
		"/search year:2025":                                         "Only: newest status of 2025.",
		"/search camera status:sentenced":                           "Only: sentenced.",
		"/search fine:>10000CNY in:CN OR in:US":                     "Only: fine of more than CNY 10,000; China or United States.",
		"/search term:>=13m fine:<=1mEUR":                           "Only: term of at least 1 year and 1 month; fine of at most EUR 1 million.",
		"/search (in:CN kind:criminal) OR in:KR":                    "Only: China + criminal or South Korea.",
		"/search fine:<10000CNY OR gain:5k..6.50kUSD":               "Only: fine of less than CNY 10,000 or gain of USD 5,000 to USD 6,500.",
		"/search fine:>5JPY loss:0.50USD term:life":                 "Only: fine of at least JPY 6; loss of USD 0.50; term of life imprisonment.",
		"/search damages:>1.50EUR settlement:<1.50EUR":              "Only: damages of at least EUR 1.51; settlement of at most EUR 1.49.",
		"/search after:2023-05-01 before:2024 -kind:civil":          "Only: newest status after 1 May 2023; newest status before 2024; without civil.",
		"/search camera court:\"people's court\"":                   "Only: court or regulator people's court.",
	} {
		if reply := say(t, b, text); want != "" && reply.Note != want && !strings.HasPrefix(reply.Note, want+" ") || want == "" && strings.Contains(reply.Note, "Only") {
			t.Errorf("%s: %q, want %q", text, reply.Note, want)
		}
	}
	for locale, want := range map[string]string{"zh-CN": "仅限：罚金超过CNY 1万；刑期至少1年1个月；最新状态在2023-05-01之后；不含hotel。", "zh-TW": "僅限：罰金超過CNY 1萬；刑期至少1年1個月；最新狀態在2023-05-01之後；不含hotel。"} {
		reply := b.Handle(t.Context(), bot.Request{Command: "search", Locale: locale, Options: map[string]string{"query": "罚金:>1万元 刑期:>1年 晚于:2023-05-01 -hotel"}})
		if !strings.HasPrefix(reply.Note, want) {
			t.Errorf("%s: %q, want %q", locale, reply.Note, want)
		}
	}
	chinese := b.Handle(t.Context(), bot.Request{Command: "search", Locale: "zh-CN", Options: map[string]string{"jurisdiction": "CN", "kind": "criminal", "from": "2025"}})
	if !strings.Contains(chinese.Note, "中国") || !strings.Contains(chinese.Note, "刑事") || strings.Contains(chinese.Note, "Only") {
		t.Errorf("%q", chinese.Note)
	}
}

func TestWhatNothingMakesBetterIsOrderedByDate(t *testing.T) {
	l := libraryOf(t, 12)
	for text, want := range map[string]string{
		"/search in:IE":                    "4 cases for “in:IE”, newest first: Meter matter 9",
		"/search in:IE sort:added":         "4 cases for “in:IE”, latest added first: ",
		"/search meter sort:decided":       "12 cases for “meter”, newest first: Meter matter 11",
		"/search meter":                    "12 cases for “meter”, best first: ",
		"/search meter sort:backwards":     "Left out: “sort:backwards”. 12 cases for “meter”, best first: ",
		"/search -zebulon":                 "12 cases for “-zebulon”, newest first: Meter matter 11",
		"/search kind:regulatory OR in:IE": "12 cases for “kind:regulatory OR in:IE”, newest first: ",
	} {
		if reply := l.ask(text); !strings.HasPrefix(reply.Text, want) {
			t.Errorf("%s: %q, want %q", text, reply.Text, want)
		}
	}
}

func TestASearchForNothingAsksForWords(t *testing.T) {
	b, _ := open(t)
	for _, options := range []map[string]string{{}, {"query": "  "}, {"sort": "added"}, {"topic": `"`}} {
		if reply := b.Handle(t.Context(), bot.Request{Command: "search", Options: options}); !reply.Failed || !strings.Contains(reply.Text, "What should be searched for?") {
			t.Errorf("%v: %q", options, reply.Text)
		}
	}
}

// A value that means nothing, and is near none that does, is refused, and those that do
// are named: it is not searched for as words.
func TestAnOptionTakesWhatItOffers(t *testing.T) {
	b, _ := open(t)
	for _, c := range []struct{ option, value, want string }{
		{"status", "foo", "“status:foo” is not known here: it takes decided, "},
		{"kind", "zebulon", "“kind:zebulon” is not known here: it takes regulatory, "},
		{"jurisdiction", "GB, Mars", "“jurisdiction:GB, Mars” is not known here: it takes United States, China, "},
		{"jurisdiction", "ZZ", "“jurisdiction:ZZ” is not known here"},
		{"from", "abc", "“from:abc” is not known here: it takes 2026, 2025, "},
		{"from", "20", "“from:20” is not known here"},
		{"to", "20x3", "“to:20x3” is not known here: it takes 2026, "},
	} {
		reply := b.Handle(t.Context(), bot.Request{Command: "search", Options: map[string]string{"query": "camera", c.option: c.value}})
		if !reply.Failed || !strings.HasPrefix(reply.Text, c.want) || len(reply.Cards) > 0 {
			t.Errorf("%s %s: %q", c.option, c.value, reply.Text)
		}
	}
	for option, value := range map[string]string{"jurisdiction": "PT", "from": "1066", "to": "2020年", "status": "under-appeal", "kind": "刑事,civil", "topic": "zebulon"} {
		if reply := b.Handle(t.Context(), bot.Request{Command: "search", Options: map[string]string{"query": "camera", option: value}}); reply.Failed {
			t.Errorf("%s %s: %q", option, value, reply.Text)
		}
	}
	if reply := b.Handle(t.Context(), bot.Request{Command: "search", Locale: "zh-CN", Options: map[string]string{"status": "foo"}}); !strings.Contains(reply.Text, "已裁决、") {
		t.Errorf("%q", reply.Text)
	}
	for _, text := range []string{`/search in:"GB, Mars"`, "/search in:Zzx", "/search status:foo", "/search -status:fined zebulon"} {
		if reply := say(t, typing(t), text); !strings.HasPrefix(reply.Text, "Read as words: “") || !strings.Contains(reply.Text, "does not hold anything") || meant(reply) != "" || strings.Contains(reply.Text, "Did you mean") {
			t.Errorf("%s: %q", text, reply.Text)
		}
	}
}

// chosen is what is suggested for an option beside others, each with its number.
func chosen(t *testing.T, b *bot.Bot, command, option string, options map[string]string) (out []string) {
	t.Helper()
	for _, c := range b.Complete(t.Context(), bot.Request{Command: command, Options: options}, option) {
		out = append(out, c.Label+" · "+c.Tail)
	}
	return out
}

func TestFiltersAreSuggestedWithWhatTheyWouldFind(t *testing.T) {
	l := libraryOf(t, 34)
	for _, c := range []struct {
		option  string
		options map[string]string
		want    string
	}{
		{"jurisdiction", nil, "Ireland · 12 cases | China · 11 cases | United Kingdom · 11 cases"},
		{"jurisdiction", map[string]string{"jurisdiction": "c"}, "China · 11 cases"},
		{"jurisdiction", map[string]string{"query": "name:\"matter 3\""}, "Ireland · 1 case"},
		{"kind", map[string]string{"jurisdiction": "IE"}, "regulatory · 12 cases"},
		{"topic", map[string]string{"jurisdiction": "CN", "topic": "registry fa"}, "face registry · 11 cases"},
		{"status", map[string]string{"status": "fin", "from": "2015"}, "decided · 34 cases"},
		{"status", map[string]string{"status": "dec"}, "decided · 34 cases"},
		{"from", map[string]string{"to": "2014"}, ""},
		{"from", map[string]string{"from": "20"}, "2015 · 34 cases"},
		{"to", map[string]string{"query": "zebulon"}, ""},
		{"sort", nil, ""},
		{"query", map[string]string{"query": "meter"}, ""},
	} {
		if got := strings.Join(chosen(t, l.Bot, "search", c.option, c.options), " | "); got != c.want {
			t.Errorf("%s with %v: %q, want %q", c.option, c.options, got, c.want)
		}
	}
}

// A year is the end of a span, so its number is that of the span: choosing it finds
// so many.
func TestAYearIsSuggestedWithWhatChoosingItFinds(t *testing.T) {
	var cases []*corpus.Case
	for i, year := range []string{"2019", "2021", "2021", "2024", "2024", "2024", "2026"} {
		cases = append(cases, matter(fmt.Sprint("ie-", i), fmt.Sprint("Lantern ", i), []string{"IE", "GB"}[i%2], year))
	}
	b := holding(t, cases...)
	for _, c := range []struct {
		option  string
		options map[string]string
		want    string
	}{
		{"from", map[string]string{}, "2026 · 1 case | 2024 · 4 cases | 2021 · 6 cases | 2019 · 7 cases"},
		{"to", map[string]string{}, "2026 · 7 cases | 2024 · 6 cases | 2021 · 3 cases | 2019 · 1 case"},
		{"from", map[string]string{"to": "2024"}, "2024 · 3 cases | 2021 · 5 cases | 2019 · 6 cases"},
		{"to", map[string]string{"from": "2021"}, "2026 · 6 cases | 2024 · 5 cases | 2021 · 2 cases"},
		{"from", map[string]string{"jurisdiction": "GB"}, "2024 · 2 cases | 2021 · 3 cases"},
		{"from", map[string]string{"from": "2021"}, "2021 · 6 cases"},
	} {
		for range 2 { // counted, and remembered
			if got := strings.Join(chosen(t, b, "search", c.option, c.options), " | "); got != c.want {
				t.Errorf("%s with %v: %q, want %q", c.option, c.options, got, c.want)
			}
		}
		for _, year := range b.Complete(t.Context(), bot.Request{Command: "search", Options: c.options}, c.option) {
			asked := maps.Clone(c.options)
			asked[c.option] = year.Value
			if reply := b.Handle(t.Context(), bot.Request{Command: "search", Options: asked}); !strings.HasPrefix(reply.Text, year.Tail+" for ") {
				t.Errorf("%v is suggested as %s: %s", asked, year.Tail, reply.Text)
			}
		}
	}
}

func TestWhatIsSuggestedForgivesTyping(t *testing.T) {
	b, _ := open(t)
	for _, c := range []struct{ locale, option, typed, want string }{
		{"", "jurisdiction", "chna", ""}, // too short for a slip
		{"", "jurisdiction", "chian", "CN"},
		{"", "jurisdiction", "中国", "CN"},
		{"", "jurisdiction", "中國", "CN"},
		{"", "jurisdiction", "korea south", "KR"},
		{"", "jurisdiction", "uk", "GB"},
		{"", "jurisdiction", "england", "GB"},
		{"", "jurisdiction", "CN", "CN"},
		{"zh-CN", "jurisdiction", "韩", "KR"},
		{"zh-TW", "jurisdiction", "韓", "KR"},
		{"zh-CN", "jurisdiction", "china", "CN"},
		{"", "topic", "cameras home", "home cameras"},
		{"", "topic", "facail recognition", "facial recognition"},
		{"", "topic", "人脸识别", "facial recognition"},
		{"", "topic", "人臉識別", "facial recognition"},
		{"", "kind", "刑事", "criminal"},
		{"zh-CN", "kind", "刑", "criminal"},
		{"", "kind", "刑", "criminal"},
		{"", "kind", "民", "civil"},
		{"zh-TW", "kind", "监管", "regulatory"},
		{"", "status", "判", "convicted"}, // 判決有罪, before 已判刑
		{"", "status", "已判", "sentenced"},
		{"zh-CN", "status", "已駁回", "dismissed"},
		{"zh-TW", "status", "settl", "settled"},
		{"", "kind", "crimnal", "criminal"},
		{"", "status", "无罪", "acquitted"},
		{"", "status", "appeal", "under_appeal"},
		{"", "topic", "zebulon", ""},
		{"", "topic", `"`, "*"},
	} {
		found := b.Complete(t.Context(), bot.Request{Command: "search", Locale: c.locale, Options: map[string]string{c.option: c.typed}}, c.option)
		got := ""
		if len(found) > 0 {
			got = found[0].Value
		}
		if got != c.want && c.want != "*" {
			t.Errorf("%s %q (%s) suggests %v, want %q", c.option, c.typed, c.locale, found, c.want)
		}
	}
}

func TestWhatWasSampledHasNoNumber(t *testing.T) {
	l := libraryOf(t, 3)
	l.Bot = bot.New(l.archive, sampled{l.engine}, bot.Config{})
	if got := chosen(t, l.Bot, "search", "kind", nil); !slices.Equal(got, []string{"regulatory · "}) {
		t.Errorf("%q", got)
	}
}

// A sampled searcher has counted the best matches only.
type sampled struct{ index.Searcher }

func (s sampled) Search(ctx context.Context, req index.Request) (*index.Page, error) {
	page, err := s.Searcher.Search(ctx, req)
	for i := range page.Facets {
		page.Facets[i].Sample = true
	}
	return page, err
}

// As many cases are suggested as the statistic then shows.
func TestCurrenciesAreThoseOfTheFinesInTheScope(t *testing.T) {
	shipping, _ := open(t)
	for _, show := range []string{"", "years", "fines", "fines by topic", "罚款法域"} {
		for _, c := range shipping.Complete(t.Context(), bot.Request{Command: "stats", Options: map[string]string{"show": show}}, "currency") {
			view := show
			if !strings.Contains(show, "fines") && !strings.Contains(show, "罚款") {
				view = "fines"
			}
			reply := say(t, shipping, "/stats "+view+" "+c.Value)
			number, noun, _ := strings.Cut(c.Tail, " ")
			if want := fmt.Sprintf(" in %s confirmed %s", number, noun); !strings.Contains(reply.Text, want) {
				t.Errorf("%s %s is suggested with %s: %s", show, c.Value, c.Tail, reply.Text)
			}
		}
	}
	b := registry(t)
	for typed, want := range map[string]string{"": "EUR · 2 cases | GBP · 1 case", "e": "EUR · 2 cases", "GB": "GBP · 1 case", "X": ""} {
		if got := strings.Join(chosen(t, b, "stats", "currency", map[string]string{"currency": typed}), " | "); got != want {
			t.Errorf("%q: %q, want %q", typed, got, want)
		}
	}
	if got := chosen(t, b, "stats", "currency", map[string]string{"jurisdiction": "United Kingdom"}); !slices.Equal(got, []string{"GBP · 1 case"}) {
		t.Errorf("in the United Kingdom %q", got)
	}
}

// A broken searcher finds nothing for anybody.
type broken struct{ index.Searcher }

func (broken) Search(context.Context, index.Request) (*index.Page, error) {
	return nil, errors.New("disk gone")
}

func TestTroubleWithCountingSuggestsNothing(t *testing.T) {
	l := libraryOf(t, 1)
	var log strings.Builder
	l.Bot = bot.New(l.archive, broken{l.engine}, bot.Config{Log: slog.New(slog.NewTextHandler(&log, nil))})
	for command, option := range map[string]string{"search": "topic", "stats": "currency"} {
		if got := chosen(t, l.Bot, command, option, nil); got != nil || strings.Count(log.String(), "disk gone") == 0 {
			t.Errorf("/%s suggests %q; %s", command, got, log.String())
		}
		log.Reset()
	}
}

// FuzzSearchOptions has options of any text make a search that is bounded, that can
// be typed, and whose reply is one.
func FuzzSearchOptions(f *testing.F) {
	f.Add("camera OR", `home" cameras OR x`, "China", "criminal", "sentenced", "2020", "20x", "added")
	f.Add(`"open`, "-x", "in:CN", ":", "..", "99999", "-1", "sort:added")
	f.Add("sort:added OR", "", "", "", "", "2023", "2020", "")
	f.Add(`0"e`, "x", "y", "z", ":", "2032", "20&D", "")
	archive, engine := filled(f)
	r := &recorder{Searcher: engine}
	b := bot.New(archive, r, bot.Config{})
	f.Fuzz(func(t *testing.T, query, topic, region, kind, status, from, to, sort string) {
		r.cases = nil
		options := map[string]string{"query": query, "topic": topic, "jurisdiction": region, "kind": kind, "status": status, "from": from, "to": to, "sort": sort}
		reply := b.Handle(t.Context(), bot.Request{Command: "search", Options: options})
		if reply.Text == "" || containsAny(reply.Text, []string{"went wrong", "for the rest", "其余部分"}) || len([]rune(reply.Text)) > 800 {
			t.Errorf("%v: %q", options, reply.Text)
		}
		if len(r.cases) > 0 && strings.Count(r.cases[0].Query.String(), " ") > 4000 {
			t.Errorf("%v asks %d letters", options, len(r.cases[0].Query.String()))
		}
		for option := range options {
			b.Complete(t.Context(), bot.Request{Command: "search", Options: options}, option)
		}
	})
}
