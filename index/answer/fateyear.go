package answer

import (
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index/answer/lexicon"
)

// A case is of the year of its newest status, which need not be that of what a question asks
// about: who was sentenced before a civil suit was not sentenced in the year of its judgment.

// ofFate reports whether a status is what a question for people asks to have become of them.
func (c *criteria) ofFate(status corpus.Fact) bool {
	return slices.ContainsFunc(c.fates, func(f fate) bool {
		tried := f.slot == corpus.SlotTerm && slices.Contains(states("sentenced", "convicted"), stateOf(status))
		return f.people && (tried || slices.Contains(f.states, stateOf(status)))
	})
}

// inFateYear reports whether what became of a party is of the years that are asked for, as
// far as its own dates tell; undated that only another step of the case is dated.
func (c *criteria) inFateYear(one *corpus.Case, party corpus.PartyID) (in, undated bool) {
	if c.from+c.to == 0 || c.figured() || !c.fatesOfPeople() {
		return true, false
	}
	mine := func(f corpus.Fact) bool { return party == "" || f.Party == "" || f.Party == party }
	fate, dated, elsewhere := false, false, false
	for _, status := range one.Status {
		switch {
		case !mine(status):
		case !c.ofFate(status):
			elsewhere = elsewhere || !status.Date.IsZero()
		case status.Date.IsZero():
			fate = true
		case c.within(status.Date.Year):
			return true, false
		default:
			fate, dated = true, true
		}
	}
	for _, f := range one.Facts {
		if f.Slot == corpus.SlotTerm && mine(f) && !f.Date.IsZero() && c.within(f.Date.Year) {
			return true, false
		}
	}
	if !fate || c.published && slices.ContainsFunc(yearsPublished(one), c.within) {
		return true, false
	}
	return !dated && !elsewhere, !dated && elsewhere
}

// undatedOf says which cases a list for some years leaves out because nobody knows when that
// was which is asked for, at most a few of them.
func (c *criteria) undatedOf(found []*corpus.Case, lang Language) (out []*corpus.Case, said string) {
	anyYear := *c
	anyYear.from, anyYear.to = 0, 0
	var items []string
	for _, one := range found {
		if len(c.whom(one, c.people)) > 0 || len(anyYear.whom(one, c.people)) == 0 {
			continue
		}
		if _, undated := c.inFateYear(one, ""); !undated || len(out) == mostFallen {
			continue
		}
		out = append(out, one)
		items = append(items, Shorten(TitleNaming(one, lang), longestTold)) // how it stands now is another step
	}
	if len(items) == 0 {
		return nil, ""
	}
	w := wording[lang]
	return out, fmt.Sprintf(w.undated, strings.Join(items, w.semicolon)) + w.stop
}

// onceUndone says which cases a list of what was set aside leaves out because another step
// has followed that, with how they stand now, at most a few of them.
func (c *criteria) onceUndone(found []*corpus.Case, lang Language) (out []*corpus.Case, said string) {
	if !c.undone() || c.figured() || c.limit != nil {
		return nil, ""
	}
	var items []string
	for _, one := range found {
		was := slices.ContainsFunc(one.Status, func(f corpus.Fact) bool { return slices.Contains(states("overturned", "vacated"), stateOf(f)) })
		if was && len(c.whom(one, c.people)) == 0 && len(out) < mostFallen {
			out = append(out, one)
			items = append(items, Shorten(TitleNaming(one, lang), longestTold)+bracketed(Standings(one, lang), lang))
		}
	}
	if len(items) == 0 {
		return nil, ""
	}
	w := wording[lang]
	return out, fmt.Sprintf(w.notStanding, strings.Join(items, w.semicolon)) + w.stop
}

// longestTold is how much of a title stands beside a list.
const longestTold = 100

// adding puts what a list leaves out before what the archive covers, and its cases among
// those that the answer is about, where they are no part of the list.
func (d *digest) adding(answer Answer, said string, cases []*corpus.Case) Answer {
	lang := answer.Question.Language
	end := d.comparison(lang)
	list, ok := strings.CutSuffix(answer.Text, end)
	if !ok || said == "" || lexicon.Runes(answer.Text+said) > MaxList {
		return answer
	}
	answer.Text = list + said + end
	for _, one := range cases {
		answer.Question.Mentions = append(answer.Question.Mentions, Mention{Case: one})
	}
	return answer
}
