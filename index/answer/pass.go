package answer

import (
	"slices"

	"casebot/corpus"
	"casebot/index/answer/lexicon"
)

// pass returns the cases that a filter lets through, whatever year they are of where
// years is false. An idea that no case is about lets none through.
func (r *register) pass(f filter, years bool) []place {
	var narrow [][]place
	for _, key := range f.topics {
		narrow = append(narrow, either(r.about[key], r.laws[key]))
	}
	if len(f.bodies) > 0 {
		var acting [][]place
		for _, name := range f.bodies {
			acting = append(acting, r.acting[name])
		}
		narrow = append(narrow, either(acting...))
	}
	lets := r.lets(f, years)
	var found []place
	if len(narrow) == 0 {
		for at := range place(len(r.ids)) {
			if lets(at) {
				found = append(found, at)
			}
		}
		return found
	}
	candidates := narrow[0]
	for _, list := range narrow[1:] {
		candidates = both(candidates, list)
	}
	for _, at := range candidates {
		if lets(at) {
			found = append(found, at)
		}
	}
	return found
}

// lets returns the test of a filter for what stands in the columns of a register.
func (r *register) lets(f filter, years bool) func(place) bool {
	in, not, kinds, states := r.regions.among(f.regions), r.regions.among(f.not), r.kinds.among(kindNames(f.kinds)), stateBits(f.states)
	return func(at place) bool {
		return !r.hides(at) && (len(f.regions) == 0 || in[r.region[at]]) && !not[r.region[at]] &&
			(!years || f.within(int(r.years[at])) || f.published && slices.ContainsFunc(r.published[at], f.within)) &&
			(len(f.states) == 0 || r.states[at]&states != 0) && (len(f.kinds) == 0 || kinds[r.kind[at]])
	}
}

func kindNames(kinds []corpus.Kind) []string {
	out := make([]string, len(kinds))
	for i, kind := range kinds {
		out[i] = string(kind)
	}
	return out
}

// among says of every place whether one of some words stands there.
func (n names) among(words []string) (is [256]bool) {
	for i, word := range n {
		is[i] = slices.Contains(words, word)
	}
	return is
}

// yearsPublished returns the years in which a case was published, where its facts
// say so.
func yearsPublished(c *corpus.Case) (years []int) {
	for _, date := range datesPublished(c) {
		years = append(years, date.Year)
	}
	return years
}

// datesPublished returns the days of which facts of a case say that it was published then.
func datesPublished(c *corpus.Case) (dates []corpus.Date) {
	for _, fact := range c.Facts {
		if fact.Slot != corpus.SlotDate || !slices.Contains(lexicon.Keys(fact.About), "=publish") {
			continue
		}
		for _, claim := range fact.Claims {
			if date, ok := claim.Value.(corpus.Date); ok {
				dates = append(dates, date)
			}
		}
	}
	return dates
}
