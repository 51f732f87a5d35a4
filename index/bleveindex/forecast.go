package bleveindex

import (
	"cmp"
	"math"
	"slices"
)

// The best are found sooner where it is known how good they will be. So a large index
// is gone through twice: first every eighth window, all over it; what is best there
// tells, with room to spare, above which score there will be as many as are wanted.
// That is the floor for all other windows. Of the sample only as many are kept as it
// takes to tell. Where there were fewer in the end, which is next to never, or others of
// the sample score like the last of these, all is gone through once more without a
// forecast: what is found is the same.
const (
	eachSampled  = 8
	leastSampled = 4 * eachSampled * windowSize // documents
)

// carryOut scans all segments, and returns how many matches it counted: all, or
// more than enough.
func (r *run) carryOut(p *plan, found *top, enough int) int {
	if r.err != nil {
		return 0
	}
	p.weigh(r.sated)
	defer p.release()
	all := r.newHands(p, found, enough)
	if !r.at.vast || p.clauses == nil || p.checks != nil || p.dates != "" || !all.throughSample() {
		all.startOver()
		all.through(func(*scan, int) bool { return true })
	}
	found.hits = all.best().hits
	return all.matched()
}

// throughSample goes through the sample and then through all else, and reports whether
// the best were found so.
func (all hands) throughSample() bool {
	keep := all[0].found.keep
	all.keep(inSample(keep))
	all.through(sampled)
	all.keep(keep)
	if all[0].err != nil {
		return true
	}
	seen := all.best()
	enough := seen.foresee()
	all.expect(seen.forecast)
	if !enough {
		return false
	}
	all.through(func(s *scan, window int) bool { return !sampled(s, window) })
	return all[0].err != nil || !all.best().disappointed()
}

func sampled(s *scan, window int) bool { return s.number(window)%eachSampled == 0 }

// number is the window's among those of all segments, about.
func (s *scan) number(window int) int { return int(s.part.base/windowSize) + window }

// inSample is how many of the best so many are in a sample, with room to spare: four
// deviations above what is likely.
func inSample(keep int) int {
	likely := float64(keep) / eachSampled
	return min(keep, int(likely+4*math.Sqrt(likely)+3))
}

// foresee makes a forecast of what was found in a sample, if that was enough. It
// reports whether all in the sample that may turn out to be among the best was kept.
func (t *top) foresee() bool {
	last := inSample(t.keep) - 1
	if last >= len(t.hits) {
		return true
	}
	sorted := slices.Clone(t.hits)
	slices.SortFunc(sorted, func(a, b hit) int { return cmp.Compare(b.score, a.score) })
	t.forecast = &hit{score: sorted[last].score}
	return last+1 == t.keep || t.spilled < t.forecast.score
}

// disappointed reports whether fewer were found than was foreseen.
func (t *top) disappointed() bool {
	return t.forecast != nil && (len(t.hits) < t.keep || t.hits[0].score < t.forecast.score)
}
