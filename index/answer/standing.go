package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index/answer/lexicon"
)

// newestStatuses returns the newest status of each party, and of the case as a
// whole; of whoever was both tried and sued, that of the criminal case too.
func newestStatuses(c *corpus.Case) []corpus.Fact {
	var out []corpus.Fact
	for _, status := range c.Status {
		same := func(f corpus.Fact) bool { return f.Party == status.Party && ofCrime(f) == ofCrime(status) }
		newest, _ := Standing(c, status.Party)
		apart := ofCrime(status) && newest.About != status.About && !slices.Contains(undone, stateOf(newest))
		if !slices.ContainsFunc(out, func(f corpus.Fact) bool { return f.Party == status.Party }) || apart && !slices.ContainsFunc(out, same) {
			out = append(out, status)
		}
	}
	return out
}

// cleared are the states under which nobody may be shown as somebody else of the
// same case stands.
var cleared = states("acquitted", "dismissed", "withdrawn")

// Standings writes how a case stands: by its newest status, and where one of its
// parties was cleared and another was not, each with their own, the cleared first.
// Empty where the record has no status.
func Standings(c *corpus.Case, lang Language) string {
	newest, ok := Standing(c, "")
	if !ok {
		return ""
	}
	w := wording[lang]
	var freed, others []string
	seen := []string{}
	for _, status := range c.Status {
		party, known := c.Party(status.Party)
		if !known || slices.Contains(seen, party.Name()) {
			continue
		}
		seen = append(seen, party.Name())
		words := party.Name() + w.colon + StandingWords(status, lang)
		if slices.Contains(cleared, stateOf(status)) {
			freed = append(freed, words)
		} else {
			others = append(others, words)
		}
	}
	if len(freed) == 0 || len(others) == 0 {
		return StandingWords(newest, lang)
	}
	return strings.Join(append(freed, others...), w.semicolon)
}

// standingsApart is [Standings] of a case that a machine read, with the status of each of a
// few defendants whose matters stand differently.
func standingsApart(c *corpus.Case, lang Language) string {
	one := Standings(c, lang)
	if n := len(c.Defendants()); !c.MachineRead() || n < 2 || n > mostCompared {
		return one
	}
	var freed, others []string
	first, differ := "", false
	for _, p := range c.Parties {
		if p.Role != "defendant" {
			continue
		}
		status, ok := Standing(c, p.ID)
		if !ok {
			return one
		}
		if status.Party != "" && status.Party != p.ID {
			continue // another's, where of this one none is known
		}
		said := StandingWords(status, lang)
		if first == "" {
			first = said
		}
		differ = differ || said != first
		if words := p.Name() + wording[lang].colon + said; slices.Contains(cleared, stateOf(status)) {
			freed = append(freed, words)
		} else {
			others = append(others, words)
		}
	}
	if !differ {
		return one
	}
	return strings.Join(append(freed, others...), wording[lang].semicolon)
}

// StandingOf is [Standing] for facts of a party: where the newest status settles or
// decides another matter than that of the amount or term which leads them (a group
// action, and not the fine), the one of its day or of what it is about.
func StandingOf(c *corpus.Case, party corpus.PartyID, facts []corpus.Fact) (corpus.Fact, bool) {
	newest, ok := Standing(c, party)
	if i := slices.IndexFunc(facts, standing); i > 0 {
		facts = facts[i:] // what was only proposed stands before it
	}
	ended := states("settled", "final")
	if !ok || len(facts) == 0 || !facts[0].Slot.Money() && facts[0].Slot != corpus.SlotTerm || facts[0].Slot == corpus.SlotSettlement || !slices.Contains(ended, stateOf(newest)) {
		return newest, ok
	}
	for _, status := range c.Status {
		apart := status.Party == newest.Party && status.About != newest.About && slices.Contains(append(ended, "sentenced", "convicted"), stateOf(status))
		if apart && (bornOn(facts[0], status.Date) && !bornOn(facts[0], newest.Date) || ofOneMatter(facts[0], status) && !ofOneMatter(facts[0], newest)) {
			return status, true
		}
	}
	return newest, true
}

// StandingOfFigure is [StandingOf] for one figure: of who was cleared of something else, the
// status of its day.
func StandingOfFigure(c *corpus.Case, party corpus.PartyID, figure corpus.Fact) (corpus.Fact, bool) {
	newest, ok := StandingOf(c, party, []corpus.Fact{figure})
	if ok && slices.Contains(cleared, stateOf(newest)) {
		for _, status := range c.Status {
			if status.Party == newest.Party && bornOn(figure, status.Date) {
				return status, true
			}
		}
	}
	return newest, ok
}

// StandingOfCrime is [Standing] in the criminal case of a party, where the newest status only
// settles or decides another matter: a list of those who were sentenced says no more.
func StandingOfCrime(c *corpus.Case, party corpus.PartyID) (corpus.Fact, bool) {
	newest, ok := Standing(c, party)
	if ok && slices.Contains(states("settled", "final"), stateOf(newest)) {
		for _, status := range c.Status {
			if status.Party == newest.Party && status.About != newest.About && ofCrime(status) {
				return status, true
			}
		}
	}
	return newest, ok
}

// bornOn reports whether a fact is of a day.
func bornOn(f corpus.Fact, day corpus.Date) bool {
	return !day.IsZero() && f.Date == day
}

// ofOneMatter reports whether a fact and a status are about the same, by their words.
func ofOneMatter(f, status corpus.Fact) bool {
	about := lexicon.Terms(status.About)
	return slices.ContainsFunc(lexicon.Terms(f.About), func(stem string) bool { return slices.Contains(about, stem) })
}
