package bot

import (
	"slices"
	"strings"

	"casebot/corpus"
)

// retitled lists what of a case's own words reads otherwise than it did: its title, its
// parties' names, its forum, its summary, and what was looked for and not found. Only
// what it says now is told: what was corrected may not be said of anybody again.
func retitled(w Wording, former, now *corpus.Case) []difference {
	var out []difference
	tell := func(what, was, is string) {
		if is != "" && is != was {
			out = append(out, difference{what: what, is: is})
		}
	}
	tell(w.Say("The title is now"), former.Title, now.Title)
	for _, party := range now.Parties {
		if is := partyNames(party); !slices.ContainsFunc(former.Parties, func(p corpus.Party) bool { return p.ID == party.ID && partyNames(p) == is }) {
			tell(w.Say("A party is now called"), "", is)
		}
	}
	tell(w.Say("The forum is now"), former.Forum, now.Forum)
	tell(w.Say("When it was checked"), former.CheckedNote, now.CheckedNote)
	tell(w.Say("The summary is now"), former.Summary, now.Summary)
	return out
}

// partyNames are all names of a party, the one that is shown first.
func partyNames(party corpus.Party) string {
	var all []string
	for _, name := range party.Names {
		all = append(all, name.Text)
	}
	return strings.Join(all, " / ")
}
