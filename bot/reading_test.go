package bot_test

import (
	"fmt"
	"strings"
	"testing"

	"casebot/bot"
	"casebot/corpus"
	"casebot/corpus/cite"

	"github.com/google/go-cmp/cmp"
)

// citation writes real citations.
func citation(c *corpus.Case, style string) (string, error) {
	return cite.Citation(c, cite.Style(style))
}

// reader returns a bot that cites, over the archive that ships and our page on Han.
func reader(t testing.TB) *bot.Bot {
	t.Helper()
	archive, engine := filled(t, page())
	return bot.New(archive, engine, bot.Config{Cite: citation, Notes: &drawer{}})
}

// labels of what a reply offers.
func offered(reply bot.Reply) (labels, says []string) {
	for _, a := range reply.Actions {
		if a.Aside {
			labels, says = append(labels, a.Label), append(says, a.Says)
		}
	}
	return labels, says
}

func TestAReplyThatShowsACaseOffersToReadOn(t *testing.T) {
	b := reader(t)
	all := []string{"Evidence", "Sources", "Related", "Timeline", "Cite"}
	for _, c := range []struct {
		text string
		want []string
	}{
		{"/case Han", all},
		{"How long was Han jailed?", all},
		{"/search surveillance camera", all},
		{"/compare Han Xu", all},
		{"/timeline Han", []string{"Evidence", "Sources", "Related", "Cite"}},
		{"/case Clearview", nil}, // a choice shows no case
		{"/help", nil},
		{"/evidence Han", nil},
		{"/case Zebulon", nil},
	} {
		reply := say(t, b, c.text)
		labels, says := offered(reply)
		if diff := cmp.Diff(c.want, labels); diff != "" {
			t.Errorf("%s offers (-want +got):\n%s", c.text, diff)
		}
		for _, s := range says {
			if len(s) > 100 || !strings.HasSuffix(s, " "+string(reply.Cards[0].Case)) {
				t.Errorf("%s: a button says %q, which is not about the first case, or too long", c.text, s)
			}
			if next := say(t, b, s); next.Failed || next.Text == "" {
				t.Errorf("%s, then %s: %+v", c.text, s, next)
			}
		}
	}
	if labels, _ := offered(say(t, openWith(t, bot.Config{}), "/case Han")); len(labels) != 4 {
		t.Errorf("without a citer it offers %v", labels)
	}
}

func TestTheLabelsFollowTheReader(t *testing.T) {
	labels, _ := offered(reader(t).Handle(t.Context(), bot.Request{Text: "/case Han", Locale: "zh-TW"}))
	if len(labels) != 5 || labels[0] != "證據" {
		t.Errorf("a reader in Taipei is offered %v", labels)
	}
}

func TestEvidenceQuotesWhatIsHeldAndLinksToTheRest(t *testing.T) {
	reply := say(t, reader(t), "/evidence "+han)
	if !reply.Private || !strings.Contains(reply.Text, "those sources whose text the archive holds") {
		t.Errorf("%+v", reply.Text)
	}
	article := page()
	var proven []string
	for _, q := range reply.Quotes {
		if !strings.Contains(article.Text, q.Text) || q.Link.Publisher != "China Daily" || !strings.Contains(q.Link.URL, "#:~:text=") || q.Link.Published.IsZero() {
			t.Errorf("the quote %q of %+v", q.Text, q.Link)
		}
		proven = append(proven, q.Proves)
	}
	if diff := cmp.Diff([]string{"Term · Fine", "Number, cameras controlled"}, proven); diff != "" {
		t.Errorf("quoted for (-want +got):\n%s", diff)
	}
	var linked []string
	for _, s := range reply.States {
		if s.Link.URL == "" || s.Link.Publisher == "" {
			t.Errorf("%q has no place: %+v", s.Text, s.Link)
		}
		if s.Link.Publisher == "Biometric Update" {
			linked = append(linked, s.Text)
		}
	}
	if !strings.Contains(strings.Join(linked, "\n"), "Term: 37 months") {
		t.Errorf("what is not held is linked so: %q", linked)
	}
}

func TestEvidenceSaysPlainlyThatNothingIsHeld(t *testing.T) {
	b, _ := open(t)
	reply := say(t, b, "/evidence "+han)
	if len(reply.Quotes) != 0 || len(reply.States) < 6 || !strings.Contains(reply.Text, "does not hold the text of its sources") {
		t.Errorf("%q with %d quotes and %d places", reply.Text, len(reply.Quotes), len(reply.States))
	}
}

// Every fact of every case stands on one page of its evidence, none on two.
func TestEvidenceLosesNothingOverItsPages(t *testing.T) {
	b := reader(t)
	for _, c := range shipped(t) {
		stated, pages := 0, 1
		for at := 1; at <= pages; at++ {
			reply := say(t, b, fmt.Sprintf("/evidence %s %d", c.ID, at))
			if reply.Pages != nil {
				pages = reply.Pages.Of
				if reply.Pages.At != at || reply.Pages.Says != "/evidence "+string(c.ID) {
					t.Errorf("%s: page %d is %+v", c.ID, at, reply.Pages)
				}
			}
			for _, s := range reply.States {
				stated += 1 + strings.Count(s.Text, "\n")
			}
			for _, q := range reply.Quotes {
				if q.Link.Source != page().ID {
					t.Errorf("%s: quotes %+v", c.ID, q.Link)
				}
			}
			if c.ID == han {
				stated += len(reply.Quotes)
			}
		}
		want := 0
		for _, f := range append(c.Status, c.Facts...) {
			want += len(f.Claims)
		}
		if c.ID != han && stated != want {
			t.Errorf("%s: %d claims with their places, want %d", c.ID, stated, want)
		}
	}
}

func TestSourcesStandInTheOrderOfTheirAuthority(t *testing.T) {
	b := reader(t)
	for _, c := range shipped(t) {
		pages, seen := 1, []corpus.Source{}
		for at := 1; at <= pages; at++ {
			reply := say(t, b, fmt.Sprintf("/sources %s %d", c.ID, at))
			if reply.Pages != nil {
				pages = reply.Pages.Of
			}
			if !strings.Contains(reply.Text, c.Checked.Display()) {
				t.Errorf("%s does not say when the sources were checked: %q", c.ID, reply.Text)
			}
			for _, s := range reply.States {
				source, ok := c.Source(s.Link.Source)
				if !ok || len(seen) > 0 && source.Rank.Before(seen[len(seen)-1].Rank) {
					t.Errorf("%s: %s stands behind one of less authority", c.ID, s.Link.Title)
				}
				seen = append(seen, source)
			}
		}
		if len(seen) != len(c.Sources) {
			t.Errorf("%s: %d of %d sources", c.ID, len(seen), len(c.Sources))
		}
	}
}

func TestASourceThatIsMistakenIsSaidToBe(t *testing.T) {
	b := reader(t)
	all := 0
	for _, c := range shipped(t) {
		said := strings.Builder{}
		for at := 1; at <= 3; at++ {
			for _, s := range say(t, b, fmt.Sprintf("/sources %s %d", c.ID, at)).States {
				said.WriteString(s.Text + "\n")
			}
		}
		for _, f := range append(c.Status, c.Facts...) {
			for _, claim := range f.Claims {
				if claim.Mistaken == "" {
					continue
				}
				all++
				if !strings.Contains(said.String(), ", mistaken: ") {
					t.Errorf("%s: nothing is said to be mistaken", c.ID)
				}
			}
		}
	}
	if all == 0 {
		t.Error("no claim of the shipped archive is mistaken: this test shows nothing")
	}
}

func TestRelatedCasesComeWithTheReason(t *testing.T) {
	b := reader(t)
	reply := say(t, b, "/related it-clearview-2022")
	if len(reply.Choices) == 0 || !strings.Contains(reply.Body, "same defendant: Clearview AI Inc.") || !strings.Contains(reply.Text, "Related to Clearview AI") {
		t.Errorf("%q\n%s", reply.Text, reply.Body)
	}
	if lines := strings.Count(reply.Body, "\n") + 1; lines != len(reply.Choices) {
		t.Errorf("%d choices and %d reasons", len(reply.Choices), lines)
	}
	if !strings.Contains(reply.Body, "same source: Notebookcheck (28 October 2025)") {
		t.Errorf("publisher and date of the page that they share: %s", reply.Body)
	}
	zh := b.Handle(t.Context(), bot.Request{Text: "/related it-clearview-2022", Locale: "zh-CN"})
	if !strings.Contains(zh.Body, "被告相同：Clearview AI Inc.") || !strings.Contains(zh.Body, "Notebookcheck（2025-10-28）") {
		t.Errorf("to a Chinese reader: %s", zh.Body)
	}
}

func TestACitationCanBeTakenAlong(t *testing.T) {
	b := reader(t)
	for _, c := range []struct {
		text, holds string
		others      []string
	}{
		{"/cite " + han, "Sentenced, as of", []string{"In OSCOLA", "In Bluebook", "Sources"}},
		{"/cite " + han + " oscola", "accessed 21 November 2026 [sentenced", []string{"In plain words", "In Bluebook", "Sources"}},
		{"/cite " + han + " BLUEBOOK", "last visited Nov. 21, 2026", []string{"In plain words", "In OSCOLA", "Sources"}},
		{"/cite Han oscola", "accessed", []string{"In plain words", "In Bluebook", "Sources"}},
	} {
		reply := say(t, b, c.text)
		labels, says := offered(reply)
		if !strings.Contains(reply.Copy, c.holds) || !strings.Contains(reply.Copy, "#:~:text=") || cmp.Diff(c.others, labels) != "" || !reply.Private {
			t.Errorf("%s: %q, with %v", c.text, reply.Copy, labels)
		}
		if again := say(t, b, says[0]); again.Copy == reply.Copy || again.Copy == "" {
			t.Errorf("%s changes nothing: %q", says[0], again.Copy)
		}
		if len([]rune(reply.Text)) > 300 || strings.Contains(reply.Text, "://") || len(reply.Links) == 0 {
			t.Errorf("%s: %q with %d sources", c.text, reply.Text, len(reply.Links))
		}
	}
}

// What cannot be found by an ID is looked for by name, with the same choice as
// ever, and picking goes on where it began.
func TestAWayToReadOnTakesANameToo(t *testing.T) {
	b := reader(t)
	for _, command := range []string{"evidence", "sources", "related", "cite", "more"} {
		if reply := say(t, b, "/"+command+" 韩某"); reply.Failed || reply.Abstained {
			t.Errorf("/%s 韩某: %+v", command, reply)
		}
		if reply := say(t, b, "/"+command+" Clearview"); len(reply.Choices) < 2 || reply.Picking != "/"+command {
			t.Errorf("/%s Clearview picks %q of %d", command, reply.Picking, len(reply.Choices))
		}
		if reply := say(t, b, "/"+command+" zebulon-nobody"); !reply.Abstained {
			t.Errorf("/%s of nobody: %+v", command, reply)
		}
		if reply := say(t, b, "/"+command); !reply.Failed {
			t.Errorf("/%s of nothing: %+v", command, reply)
		}
	}
}

// What these replies say of each case is held by its record, in every language.
func TestWaysToReadOnAssertNothingElse(t *testing.T) {
	b := reader(t)
	for _, c := range shipped(t) {
		for _, locale := range []string{"en", "zh-CN", "zh-TW"} {
			for _, command := range []string{"evidence", "sources", "related", "cite"} {
				reply := b.Handle(t.Context(), bot.Request{Text: "/" + command + " " + string(c.ID), Locale: locale})
				if reply.Abstained || reply.Failed || len([]rune(reply.Text)) > 800 || command != "related" && len([]rune(reply.Text)) > 300 {
					t.Errorf("/%s %s in %s: %q", command, c.ID, locale, reply.Text)
				}
			}
		}
	}
}

// The style stays where one of several cases is picked.
func TestACitationKeepsItsStyle(t *testing.T) {
	b := reader(t)
	for _, typed := range []string{"/cite Clearview oscola", "/cite  Clearview OSCOLA "} {
		reply := say(t, b, typed)
		if len(reply.Choices) < 2 || reply.Picking != "/cite oscola" {
			t.Fatalf("%s picks %q of %d", typed, reply.Picking, len(reply.Choices))
		}
		picked := say(t, b, reply.Picking+" "+string(reply.Choices[1].Case))
		if want := say(t, b, "/cite "+string(reply.Choices[1].Case)+" oscola"); picked.Copy == "" || picked.Copy != want.Copy || !strings.Contains(picked.Note, "OSCOLA") {
			t.Errorf("picked: %q, %q", picked.Copy, picked.Note)
		}
	}
	if reply := say(t, b, "/cite Plain Han"); reply.Copy != "" {
		t.Errorf("a name that begins as a style: %q", reply.Copy)
	}
}
