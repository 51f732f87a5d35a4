package index

import (
	"cmp"
	"math"
	"slices"

	"casebot/corpus"
)

// NearTie is how much better a score must be to be better for sure. Among documents
// whose scores are nearer, the newer and the more settled comes first: half of
// NearTie is for each.
const NearTie = .02

// halfNew is after how many years a document is half as new.
const halfNew = 4

// A Standing is what tells apart documents that match equally well.
type Standing struct {
	Date  corpus.Date  // zero where not known
	State corpus.State // the newest of a case; empty where not known, and of an article
}

// StandingOf is the date and the state that a case leads with.
func StandingOf(c *corpus.Case) Standing {
	s := Standing{Date: dateOf(c)}
	for _, status := range c.Status {
		for _, claim := range status.Claims {
			if state, ok := claim.Value.(corpus.State); ok {
				s.State = state
				return s
			}
		}
	}
	return s
}

// Settle returns hits by relevance with near ties broken: each score counts as
// much as it is, and up to [NearTie] of it more for how new the document is beside
// the newest of them and how settled its matter. A hit never passes one whose
// score is above its own by more than that. Hits that are equal even so stay in
// their order, and scores stay what they are.
func Settle(hits []Hit, of func(corpus.Ref) Standing) []Hit {
	type ranked struct {
		Hit
		Standing
		worth float64
	}
	all, newest := make([]ranked, len(hits)), 0.0
	for i, h := range hits {
		all[i] = ranked{Hit: h, Standing: of(h.Ref)}
		newest = max(newest, yearsOf(all[i].Date))
	}
	for i := range all {
		all[i].worth = all[i].Score * (1 + NearTie/2*(all[i].newness(newest)+all[i].settled()))
	}
	slices.SortStableFunc(all, func(a, b ranked) int { return cmp.Compare(b.worth, a.worth) })
	out := make([]Hit, len(all))
	for i, r := range all {
		out[i] = r.Hit
	}
	return out
}

// newness is 1 for the newest date and less for each year behind it; 0 where no
// date is known.
func (s Standing) newness(newest float64) float64 {
	if s.Date.IsZero() {
		return 0
	}
	return math.Exp2((yearsOf(s.Date) - newest) / halfNew)
}

// yearsOf is a date in years; what is known to the year or month, its beginning.
func yearsOf(d corpus.Date) float64 {
	return float64(d.Year) + float64(max(d.Month, 1)-1)/12 + float64(max(d.Day, 1)-1)/372
}

// settled is 1 for a matter that is decided and stands, be it for the accused, and
// for one without a state; less for one that is open, and 0 for what was taken back
// or set aside.
func (s Standing) settled() float64 {
	switch s.State {
	case "accused", "charged", "proposed", "remitted", "under_appeal":
		return .5
	case "withdrawn", "vacated", "overturned":
		return 0
	}
	return 1
}
