package store

import (
	"slices"

	"casebot/corpus"
)

// strip takes out of a case, which it changes, all that articles say that are
// gone, and reports whether there was any. A fact, a citation, an event or a
// name that nobody else states goes with them. The case may be left without
// sources.
func strip(c *corpus.Case, gone func(corpus.ArticleID) bool) bool {
	if !slices.ContainsFunc(c.Sources, func(s corpus.Source) bool { return gone(s.ID) }) {
		return false
	}
	c.Sources = slices.DeleteFunc(c.Sources, func(s corpus.Source) bool { return gone(s.ID) })
	for i := range c.Sources {
		if gone(c.Sources[i].DerivedFrom) {
			c.Sources[i].DerivedFrom = ""
		}
	}
	c.Status, c.Facts = stripFacts(c.Status, gone), stripFacts(c.Facts, gone)
	c.Citations = slices.DeleteFunc(c.Citations, func(cited corpus.Citation) bool { return unsaid(&cited.Sources, gone) })
	c.Later = slices.DeleteFunc(c.Later, func(event corpus.Event) bool { return unsaid(&event.Sources, gone) })
	for i := range c.Citations {
		unsaid(&c.Citations[i].Sources, gone)
	}
	for i := range c.Later {
		unsaid(&c.Later[i].Sources, gone)
	}
	for i := range c.Parties {
		stripNames(c, &c.Parties[i], gone)
	}
	return true
}

func stripFacts(facts []corpus.Fact, gone func(corpus.ArticleID) bool) []corpus.Fact {
	for i := range facts {
		facts[i].Claims = slices.DeleteFunc(facts[i].Claims, func(claim corpus.Claim) bool { return gone(claim.Source) })
	}
	return slices.DeleteFunc(facts, func(f corpus.Fact) bool { return len(f.Claims) == 0 })
}

// stripNames leaves a party the names that others print. One that has none left
// stays, without its name.
func stripNames(c *corpus.Case, p *corpus.Party, gone func(corpus.ArticleID) bool) {
	var kept []corpus.Name
	for _, name := range p.Names {
		if !unsaid(&name.Sources, gone) {
			kept = append(kept, name)
		}
	}
	if p.Names = kept; len(kept) > 0 {
		return
	}
	removed := corpus.Name{Text: nameRemoved}
	for _, source := range c.Sources {
		removed.Sources = append(removed.Sources, source.ID)
	}
	p.Names = []corpus.Name{removed}
}

// unsaid takes articles that are gone out of a list, and reports whether that
// left nobody of those who were in it.
func unsaid(sources *[]corpus.ArticleID, gone func(corpus.ArticleID) bool) bool {
	before := len(*sources)
	*sources = slices.DeleteFunc(slices.Clone(*sources), gone)
	return before > 0 && len(*sources) == 0
}
