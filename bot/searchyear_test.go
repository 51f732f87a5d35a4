package bot_test

import (
	"strings"
	"testing"

	"casebot/bot"
	"casebot/corpus"
)

// A year is that of the newest status, which filters, help and statistics say; where it
// alone keeps a search from finding, what there is without it is shown and not denied.
func TestAYearIsThatOfTheNewestStatus(t *testing.T) {
	b := registry(t)
	for text, want := range map[string][3]string{
		"/search One year:2019":              {"No case that matches “One year:2019” has its newest status then. Without the time, 1 case: One", "Only: newest status of 2019.", "/search One"},
		"/search in:IE year:..2001":          {"No case that matches “in:IE year:..2001” has its newest status then. Without the time, ", "newest status of 2001 or earlier.", "/search in:IE"},
		"/search One after:2040-01":          {"No case that matches “One after:2040-01” has its newest status then. Without the time, 1 case: One", "newest status after January 2040.", "/search One"},
		"/search One year:2000..2001 in:IE":  {"No case that matches “One year:2000..2001 in:IE” has its newest status then. Without the time, 1 case: One", "newest status of 2000 to 2001", "/search One in:IE"},
		"/search zebulonic year:2019":        {"The archive does not hold anything that matches “zebulonic year:2019”.", "newest status of 2019.", ""},
		"/search year:1999":                  {"The archive does not hold anything that matches “year:1999”.", "newest status of 1999.", ""},
		"/stats":                             {"confirmed cases, counted by year of the newest status.", "", ""},
		"/search One year:2020.. after:2021": {"1 case for “One year:2020.. after:2021”", "newest status of 2020 or later; newest status after 2021.", ""},
	} {
		reply := say(t, b, text)
		if !strings.Contains(reply.Text, want[0]) || !strings.Contains(reply.Note, want[1]) || want[2] != "" && says(reply, "Search for "+strings.TrimPrefix(want[2], "/search ")) != want[2] {
			t.Errorf("%s: %q, %q, %+v", text, reply.Text, reply.Note, reply.Actions)
		}
		if without := strings.Contains(want[0], "Without"); without != (len(reply.Choices) > 0 && len(reply.Cards) == 0) && text != "/stats" || without && len(reply.Links) == 0 {
			t.Errorf("%s: %d choices, %d sources", text, len(reply.Choices), len(reply.Links))
		}
	}
	if alt := drawn(t, say(t, b, "/stats")).Alt; !strings.HasPrefix(alt, "Cases by year of newest status: ") {
		t.Errorf("%s", alt)
	}
	reply := b.Handle(t.Context(), bot.Request{Text: "/搜索 One 年份:2019", Locale: "zh-CN"})
	if !strings.HasPrefix(reply.Text, "没有匹配“One 年份:2019”且最新状态在该时间的案件。不限时间则有1个案件：One") {
		t.Errorf("%s", reply.Text)
	}
}

// What a choice says of a case, its status above all, has a source, whichever command
// lets one pick.
func TestWhatIsPickedFromHasItsSources(t *testing.T) {
	b, _ := open(t)
	records := map[corpus.CaseID]*corpus.Case{}
	for _, c := range shipped(t) {
		records[c.ID] = c
	}
	for _, text := range []string{"/case Li", "/case Clearview", "/case Clerview", "/timeline Clearview", "/compare Clearview Han", "/evidence Clearview", "/related Clearview", "/case zebulon camera"} {
		reply := say(t, b, text)
		if len(reply.Choices) == 0 {
			t.Errorf("%s offers nothing: %s", text, reply.Text)
		}
		for _, choice := range reply.Choices {
			c := records[choice.Case]
			sourced := len(c.Status) == 0
			for _, link := range reply.Links {
				for i := range c.Status[:min(1, len(c.Status))] {
					for _, claim := range c.Status[i].Claims {
						sourced = sourced || claim.Source == link.Source
					}
				}
			}
			if !sourced {
				t.Errorf("%s: %s (%s) has no source", text, choice.Label, choice.Detail)
			}
		}
	}
}
