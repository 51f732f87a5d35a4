package bot_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"casebot/corpus"
)

// A revision of a followed case is news whatever of it was corrected. What was corrected
// is not said again.
func TestARewordedCaseIsNewsToWhoFollowsIt(t *testing.T) {
	for what, c := range map[string]struct {
		reword func(*corpus.Case)
		says   string
		lacks  string
	}{
		"title":        {func(c *corpus.Case) { c.Title = "Abel: garage hacking" }, "The title is now: Abel: garage hacking", "door hacking"},
		"party":        {func(c *corpus.Case) { c.Parties[0].Names[0].Text = "Abell" }, "A party is now called: Abell", "Abel "},
		"forum":        {func(c *corpus.Case) { c.Forum = "Milltown Assizes" }, "The forum is now: Milltown Assizes", "Quay Bench"},
		"summary":      {func(c *corpus.Case) { c.Summary = "Abel looked through doors." }, "The summary is now: Abel looked through doors", "did something"},
		"checked note": {func(c *corpus.Case) { c.CheckedNote = "An appeal was lodged." }, "When it was checked: An appeal was lodged", "No appeal"},
	} {
		n := newNewsroom(t)
		first := doorCase("Abel", 2024, "door hacking")
		first.Forum, first.CheckedNote = "Quay Bench", "No appeal was found."
		n.write(first)
		n.syncNames()
		n.ask("ann", "", "/watch add case xx-abel")
		n.ask("ben", "", "/watch add hacking")
		n.silent("at first")
		again := *first
		again.Parties = slices.Clone(first.Parties)
		again.Parties[0].Names = slices.Clone(first.Parties[0].Names)
		c.reword(&again)
		n.write(&again)
		n.heard(what, "person ann: Changed: ", c.says)
		if strings.Contains(n.posted[0], c.lacks) || n.last.Reply.Abstained {
			t.Errorf("%s: %q", what, n.posted[0])
		}
		n.later(time.Hour)
		n.silent("told once")
	}
}

// That a followed case has left the archive is told once, without a name: neither the
// note, which may hold one.
func TestAFollowedCaseThatLeavesIsToldOnceWithoutItsName(t *testing.T) {
	n := newNewsroom(t)
	n.write(doorCase("Abel", 2024, "door hacking"))
	n.syncNames()
	n.ask("ann", "harbour", "/watch add case xx-abel rhythm:weekly note:for Abel")
	n.archive.Remove(corpus.CaseID("xx-abel").Ref())
	n.heard("it has left", "channel harbour: Followed no more: a case followed since 2 March 2026, which is no longer in the archive.")
	if actions := n.last.Reply.Actions; len(actions) > 0 {
		t.Errorf("there is no watch to stop: %+v", actions)
	}
	if said := fmt.Sprintf("%+v", n.last); strings.Contains(said, "Abel") || strings.Contains(said, "xx-abel") {
		t.Error(said)
	}
	n.later(time.Hour)
	n.silent("once")
	if list := n.ask("ann", "harbour", "/watch list"); !strings.Contains(list.Text, "Nothing is followed here") {
		t.Errorf("%+v", list)
	}
}
