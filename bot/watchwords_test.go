package bot_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"casebot/bot"
	"casebot/corpus"
)

// Words that are followed must all be there, each in any way of writing; what a
// search can say besides means the same here.
func TestWhatAQueryThatIsFollowedFinds(t *testing.T) {
	cases := []*corpus.Case{doorCase("Abel", 2024, "doorbell camera hacking"), doorCase("Baker", 2024, "camera sales"), doorCase("Cole", 2020, "window theft"), doorCase("Drew", 2024, "偷拍 摄像头")}
	cases[1].Jurisdiction = "US"
	for query, want := range map[string]string{
		"camera hacking":         "Abel",
		"cameras":                "Abel Baker Drew", // and in Chinese
		"camera -sales":          "Abel Drew",
		"camera in:US":           "Baker",
		"in:US":                  "Baker",
		"sales OR theft":         "Baker Cole",
		`"camera sales" Baker`:   "Baker",
		"theft year:2020":        "Cole",
		"theft year:2024":        "",
		"fine:>1000EUR sales":    "Baker",
		"摄像头":                    "Abel Baker Drew",
		"攝像頭 偷拍":                 "Drew",
		"camera theft":           "",
		"status:convicted theft": "Cole",
	} {
		n := newNewsroom(t)
		if got := n.ask("ann", "harbour", "/watch add "+query); got.Failed {
			t.Fatalf("%s: %s", query, got.Text)
		}
		n.write(cases...)
		n.news()
		var found []string
		for _, c := range cases {
			name, _, _ := strings.Cut(c.Title, ":")
			if strings.Contains(fmt.Sprint(n.posted), name+": ") {
				found = append(found, name)
			}
		}
		if got := strings.Join(found, " "); got != want {
			t.Errorf("%s finds %q, want %q", query, got, want)
		}
	}
}

// A message begins with the newest that somebody has reviewed; a page without a
// publisher is told by its address, and one that a case of the message cites is told
// by the case.
func TestWhatIsReviewedIsSaidBeforeWhatIsNot(t *testing.T) {
	n := newNewsroom(t)
	n.ask("ann", "harbour", "/watch add hacking rhythm:daily")
	abel := doorCase("Abel", 2024, "door hacking")
	cited, other := page(), page()
	cited.Source, cited.Text = abel.Sources[0], "A page on hacking."
	other.Source, other.Text = corpus.Source{ID: corpus.ArticleIDForURL("https://www.blog.example/x"), Title: "Secrets", URL: "https://www.blog.example/x"}, "Another page on hacking."
	n.archive.PutArticle(cited)
	n.silent("before nine")
	n.write(abel)
	n.archive.PutArticle(other)
	n.silent("before nine")
	n.later(24 * time.Hour)
	n.heard("in one message", "New: Abel: door hacking. Convicted, 3 February 2024. And 1 more.", "Not reviewed yet: blog.example\nNew: Abel")
	if strings.Contains(fmt.Sprintf("%+v", n.last.Reply), "Secrets") || strings.Count(n.last.Reply.Body, "\n") != 1 {
		t.Errorf("%+v", n.last.Reply)
	}
}

// Of a person that was both tried and sued each standing counts by itself, of one
// matter the newest; claimed and decided figures stand together; the same amount in
// other words, or of another source, is no news.
func TestWhatIsNoNewsIsNotTold(t *testing.T) {
	n := newNewsroom(t)
	first := doorCase("Abel", 2024, "door hacking")
	source := first.Sources[0].ID
	said := func(v corpus.Value, printed string) corpus.Claim {
		return corpus.Claim{Value: v, Printed: printed, Source: source}
	}
	first.Status = append([]corpus.Fact{{Slot: corpus.SlotStatus, Party: "p", About: "the civil claim", Claims: []corpus.Claim{said(corpus.State("liable"), "")}}},
		append(first.Status, corpus.Fact{Slot: corpus.SlotStatus, Party: "p", Claims: []corpus.Claim{said(corpus.State("charged"), "")}})...)
	first.Facts = append(first.Facts, corpus.Fact{Slot: corpus.SlotTerm, Party: "p", Claims: []corpus.Claim{said(corpus.Term{Years: 1}, "one year")}},
		corpus.Fact{Slot: corpus.SlotFine, Party: "p", Stage: corpus.Claimed, Claims: []corpus.Claim{said(nil, "")}})
	n.write(first)
	n.syncNames()
	n.ask("ann", "harbour", "/watch add case Abel")
	for what, change := range map[string]func(c *corpus.Case){
		"the same term in other words": func(c *corpus.Case) {
			c.Facts[1].Claims = append(c.Facts[1].Claims, said(corpus.Term{Months: 12}, "12 months"))
		},
		"an older status": func(c *corpus.Case) {
			c.Status = append(c.Status, corpus.Fact{Slot: corpus.SlotStatus, Party: "p", Claims: []corpus.Claim{said(corpus.State("accused"), "")}})
		},
		"what a machine read": func(c *corpus.Case) {
			c.Facts = append(c.Facts, corpus.Fact{Slot: corpus.SlotLoss, Party: "p", Claims: []corpus.Claim{{Value: corpus.Money{Minor: 1, Currency: "EUR"}, Source: source, Rule: "loss.of"}}})
		},
		"another day of the check": func(c *corpus.Case) { c.Checked.Day++ },
	} {
		c := *first
		c.Status, c.Facts = append([]corpus.Fact{}, first.Status...), append([]corpus.Fact{}, first.Facts...)
		change(&c)
		n.write(&c)
		n.silent(what)
		n.write(first)
		n.silent("and back")
		n.later(time.Hour)
	}
	paid := *first
	paid.Facts = append([]corpus.Fact{}, first.Facts...)
	paid.Facts[2].Stage = corpus.Paid
	n.write(&paid)
	n.heard("a fine that was paid", "Fine: was", "[claimed]", "[paid]")
}

// Of what is followed each reader is told in their own language, whoever set it up.
func TestAListNamesWhatIsFollowedInTheReadersScript(t *testing.T) {
	n := newNewsroom(t)
	c := doorCase("Abel", 2024, "door camera")
	c.TitleZH = "韩某案"
	n.write(c)
	n.bot.Handle(t.Context(), bot.Request{Text: "/watch add case:" + string(c.ID), Asker: "ann", Guild: "guild", Room: "harbour", Locale: "zh-CN"})
	for locale, want := range map[string]string{"zh-CN": "韩某案", "zh-TW": "韓某案", "": c.Title} {
		reply := n.bot.Handle(t.Context(), bot.Request{Text: "/watch list", Asker: "ann", Guild: "guild", Room: "harbour", Locale: locale})
		suggested := n.bot.Complete(t.Context(), bot.Request{Command: "watch remove", Asker: "ann", Guild: "guild", Room: "harbour", Locale: locale}, "number")
		if !strings.Contains(reply.Body, want) || len(suggested) != 1 || !strings.Contains(suggested[0].Label, want) {
			t.Errorf("%q: %q, %v lack %q", locale, reply.Body, suggested, want)
		}
	}
}
