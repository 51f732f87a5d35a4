package bot_test

import (
	"testing"

	"casebot/bot"
)

// What /stats shows is asked for in words, and a question for a number is none of it.
func TestStatisticsAreAskedForInWords(t *testing.T) {
	b := talkative(t)
	for command, texts := range map[string][]string{
		"/stats":                           {"stats", "show me the statistics", "statistics on cases", "cases by year", "统计", "按年份統計"},
		"/stats topics":                    {"cases by topic", "按主题统计案件"},
		"/stats statuses":                  {"cases per status", "按状态统计"},
		"/stats fines":                     {"fines by year", "show me statistics on fines", "罚款统计", "按年份统计罚款"},
		"/stats fines by topic":            {"show me a chart of fines by topic", "按主題統計罰款"},
		"/stats fines by jurisdiction":     {"fines by country", "Fines per jurisdiction, please", "按國家統計罰款"},
		"/stats sentences":                 {"sentences by year", "刑期统计"},
		"/stats sentences by jurisdiction": {"sentences by jurisdiction", "按法域统计刑期"},
	} {
		for _, text := range texts {
			got := b.Handle(t.Context(), bot.Request{Text: text})
			want := b.Handle(t.Context(), bot.Request{Text: command, Locale: bot.LocaleOf(text)})
			if got.Text != want.Text || got.Body != want.Body || got.Failed {
				t.Errorf("%q is not %s: %s", text, command, got.Text)
			}
		}
	}
	for typed, command := range map[string]string{"罚款 按主题": "fines by topic", "按主題的罰款": "fines by topic", "判刑": "sentences", "刑期 按国家": "sentences by jurisdiction", "fine by topics": "fines by topic", "sentences per country": "sentences by jurisdiction"} {
		got, want := b.Handle(t.Context(), bot.Request{Text: "/stats " + typed}), b.Handle(t.Context(), bot.Request{Text: "/stats " + command})
		if got.Text != want.Text || got.Failed {
			t.Errorf("/stats %s is not %s: %s", typed, command, got.Text)
		}
	}
	for _, text := range []string{"/stats fines groats", "/stats 罚款 苹果", "/stats fines by court"} {
		if got := b.Handle(t.Context(), bot.Request{Text: text}); !got.Failed {
			t.Errorf("%s: %s", text, got.Text)
		}
	}
	for _, text := range []string{"how many cases are there by the ICO?", "fines by the ICO", "cases by country"} {
		if got := b.Handle(t.Context(), bot.Request{Text: text}); got.Table != nil || got.Picture != nil {
			t.Errorf("%q is a statistic: %s", text, got.Text)
		}
	}
}
