package bleveindex

import "math"

// The best are found sooner where it is known how good they will be. So a large index
// is gone through in samples: first every 64th window, all over it, then every eighth,
// then the rest. What is best in a sample tells, with room to spare, above which score
// there will be as many as are wanted. That is the floor from then on. So few are kept
// of a sample as it takes to tell. Where there were fewer in the end, which is next to
// never, or others of a sample score like the last of these, all is gone through once
// more without a forecast: what is found is the same.
const (
	eachSampled  = 64
	growth       = 8
	leastSampled = 32 * windowSize // documents
)

// carryOut scans all segments, and returns how many matches it counted: all, or
// more than enough.
func (r *run) carryOut(p *plan, found *top, enough int) int {
	if r.err != nil {
		return 0
	}
	shared := &room{sums: newSums(p), enough: enough}
	scans := make([]*scan, len(r.at.parts))
	for i, part := range r.at.parts {
		scans[i] = newScan(r, p, i, found, shared)
		if p.dates != "" && r.err == nil {
			scans[i].dates = r.column(part, p.dates)
		}
	}
	if !r.at.vast || p.clauses == nil || p.checks != nil || p.dates != "" || !r.bySamples(scans, found) {
		found.hits, found.forecast, shared.matched = nil, nil, 0
		r.through(scans, func(*scan, int) bool { return true })
	}
	return shared.matched
}

// bySamples goes through ever larger samples, and reports whether the best were found so.
func (r *run) bySamples(scans []*scan, found *top) bool {
	keep := found.keep
	defer func() { found.keep = keep }()
	for each := eachSampled; ; each /= growth {
		found.keep = inSample(keep, each)
		r.through(scans, func(s *scan, window int) bool {
			n := int(s.part.base/windowSize) + window
			return n%each == 0 && (each == eachSampled || n%(each*growth) != 0)
		})
		switch {
		case r.err != nil:
			return true
		case each == 1:
			return !found.disappointed()
		case found.keep < keep && !found.foresee():
			return false
		}
	}
}

// through has scans go through their windows, from the beginning.
func (r *run) through(scans []*scan, wanted func(s *scan, window int) bool) {
	for _, s := range scans {
		if r.err != nil {
			return
		}
		s.rewind()
		s.through(wanted)
	}
}

// rewind goes back before the first window.
func (s *scan) rewind() {
	for _, c := range s.clauses {
		for _, g := range c {
			for _, in := range [][]*inTerm{g.keys, g.ranks} {
				for _, t := range in {
					t.text.next, t.head.next = 0, 0
				}
			}
		}
	}
	for _, sets := range [][][]cursor{s.within, s.without} {
		for _, set := range sets {
			for i := range set {
				set[i].next = 0
			}
		}
	}
}

// inSample is how many of the best so many are in a sample of every so manieth window,
// with room to spare: four deviations above what is likely.
func inSample(keep, each int) int {
	likely := float64(keep) / float64(each)
	return min(keep, int(likely+4*math.Sqrt(likely)+3))
}

// foresee makes a forecast of what was found in a sample, if that was enough. It
// reports whether all in the sample that may turn out to be among the best was kept.
func (t *top) foresee() bool {
	if len(t.hits) < t.keep {
		return true
	}
	if t.forecast == nil || t.forecast.score < t.hits[0].score {
		t.forecast = &hit{score: t.hits[0].score}
	}
	return t.spilled < t.forecast.score
}

// disappointed reports whether fewer were found than was foreseen.
func (t *top) disappointed() bool {
	return t.forecast != nil && (len(t.hits) < t.keep || t.hits[0].score < t.forecast.score)
}
