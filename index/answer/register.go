package answer

import (
	"maps"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// A place is where a case stands in a [register].
type place = int32

// A register is what is remembered of every case of an archive, a few hundred
// bytes each: what it is about, where and when it was decided, how it stands, and
// the figures that count. With it whatever concerns the archive as a whole is
// computed exactly; the records themselves are read for the cases that are shown.
//
// A register is filled once, by add, and never changed after that: [register.with]
// makes another one that shares most of it. It is derived from the archive and can
// be made anew at any time.
type register struct {
	ids  []corpus.CaseID
	at   map[corpus.CaseID]place
	gone map[place]bool // places whose case has left the archive, or stands at a newer place

	beyond []bool // places whose case is beyond the limits of a question; nil: none is

	regions, kinds, units names // what the columns and the figures point into
	region, kind          []uint8
	years                 []int16
	firms                 []bool          // a defendant is no person
	read                  []bool          // a machine alone has read it
	states                []uint32        // of the newest statuses, a bit each as corpus.States orders them
	published             map[place][]int // the years in which the few were published that say so

	about, laws, topics, titles postings // by keys
	acting                      postings // courts and authorities, by each of their names as [lexicon.Spaced] writes them
	citing                      citations
	figures                     []entry // of each case side by side

	bodies [][]string         // courts and authorities, each by all of its names, none twice
	bodied map[string]bool    // the same, to find one
	like   map[string][]place // the first cases with a defendant whose name begins so
	latin  map[string]place   // cases of people with Chinese names, by how these are read
	words  lexicon.Vocabulary // of names, titles and topics
}

func newRegister() *register {
	return &register{at: map[corpus.CaseID]place{}, gone: map[place]bool{}, published: map[place][]int{},
		about: postings{}, laws: postings{}, topics: postings{}, titles: postings{}, acting: postings{},
		bodied: map[string]bool{}, like: map[string][]place{}, latin: map[string]place{}, words: lexicon.NewVocabulary()}
}

// registered returns the register of some cases.
func registered(cases []*corpus.Case) *register {
	r := newRegister()
	for _, c := range cases {
		r.add(c)
	}
	r.citing.sort()
	return r
}

// add enters a case; one that is entered already stands at its new place.
func (r *register) add(c *corpus.Case) {
	at := place(len(r.ids))
	r.drop(c.ID)
	r.ids = append(r.ids, c.ID)
	r.at[c.ID] = at
	r.region = append(r.region, r.regions.place(c.Jurisdiction))
	r.kind = append(r.kind, r.kinds.place(string(c.Kind)))
	r.years = append(r.years, int16(c.Year()))
	r.firms = append(r.firms, againstFirm(c))
	r.read = append(r.read, c.MachineRead())
	r.states = append(r.states, statesOf(c))
	if years := yearsPublished(c); years != nil {
		r.published[at] = years
	}
	r.about.add(at, about(c))
	r.laws.add(at, lawsOf(c))
	r.topics.add(at, lexicon.Keys(strings.Join(wholeWords(c.Topics), "\n")))
	r.titles.add(at, titlesOf(c))
	r.citing.add(at, c.Sources)
	r.enter(at, c)
	r.name(at, c)
}

// name enters whom a case names.
func (r *register) name(at place, c *corpus.Case) {
	for _, names := range bodies(c) {
		for _, name := range names {
			r.acting.add(at, []string{lexicon.Spaced(name)})
		}
		if whole := strings.Join(names, "\n"); !r.bodied[whole] {
			r.bodied[whole] = true
			r.bodies = append(r.bodies, names)
		}
	}
	for _, p := range c.Parties {
		if lexicon.Han(p.Name()) > 2 && p.Person {
			r.latin[string(p.ID)] = at
		}
		if p.Role != "defendant" {
			continue
		}
		name := index.Fold(p.Name())
		for _, n := range []int{1, startOfName} {
			if start := lexicon.Clip(name, n); len(r.like[start]) < 4*mostNear {
				r.like[start] = append(r.like[start], at)
			}
		}
	}
	for _, token := range index.NameTokens(strings.Join(slices.Concat(c.Names(), c.Topics), "\n")) {
		r.words.Add(token.Term, false)
	}
	for _, word := range callingWords(c) {
		r.words.Add(word, true)
	}
}

// drop takes a case out.
func (r *register) drop(id corpus.CaseID) {
	if at, known := r.at[id]; known {
		r.gone[at] = true
		delete(r.at, id)
	}
}

// with returns a register in which the changed cases are as they are now; those
// that are nil have left the archive. What both hold alike is shared: of one
// register at most one other is made.
func (r *register) with(changed map[corpus.CaseID]*corpus.Case) *register {
	next := *r
	next.at, next.gone, next.published = maps.Clone(r.at), maps.Clone(r.gone), maps.Clone(r.published)
	next.about, next.laws, next.topics, next.titles, next.acting = maps.Clone(r.about), maps.Clone(r.laws), maps.Clone(r.topics), maps.Clone(r.titles), maps.Clone(r.acting)
	next.bodied, next.like, next.latin, next.words = maps.Clone(r.bodied), maps.Clone(r.like), maps.Clone(r.latin), r.words.Clone()
	next.regions, next.kinds, next.units = slices.Clone(r.regions), slices.Clone(r.kinds), slices.Clone(r.units)
	for _, id := range slices.Sorted(maps.Keys(changed)) {
		if c := changed[id]; c != nil {
			next.add(c)
		} else {
			next.drop(id)
		}
	}
	return &next
}

// size is how many cases a register holds.
func (r *register) size() int { return len(r.at) }

// worn reports whether so much of a register is out of date that it is to be made
// anew.
func (r *register) worn() bool { return len(r.gone) > 1000+len(r.at)/8 }

// span returns the jurisdictions of the cases, and their first and last years.
func (r *register) span() (regions []string, from, to int) {
	held := make([]bool, len(r.regions))
	for at := range r.ids {
		if r.gone[place(at)] {
			continue
		}
		held[r.region[at]] = true
		if year := int(r.years[at]); year > 0 {
			if from == 0 || year < from {
				from = year
			}
			to = max(to, year)
		}
	}
	for i, region := range r.regions {
		if held[i] && region != "" {
			regions = append(regions, region)
		}
	}
	slices.Sort(regions)
	return regions, from, to
}

// is reports whether a case of the register is about a key.
func (r *register) is(id corpus.CaseID, key string) bool {
	at, known := r.at[id]
	return known && r.about.has(key, at)
}

// machineRead reports whether there is a case that a machine alone has read.
func (r *register) machineRead() bool {
	for at, read := range r.read {
		if read && !r.hides(place(at)) {
			return true
		}
	}
	return false
}

// statesOf returns the states of the newest statuses of a case as bits.
func statesOf(c *corpus.Case) uint32 {
	all := uint32(0)
	for _, f := range newestStatuses(c) {
		all |= stateBits([]corpus.State{stateOf(f)})
	}
	return all
}

// stateBits writes states as bits, as corpus.States orders them.
func stateBits(states []corpus.State) uint32 {
	all := uint32(0)
	for _, s := range states {
		if i := slices.Index(corpus.States(), s); i >= 0 {
			all |= 1 << i
		}
	}
	return all
}

// names are a few words that columns point into.
type names []string

// place returns where a word stands, which is added where it does not. Words beyond
// the 255th share the last place: there are fewer countries than that.
func (n *names) place(word string) uint8 {
	i := slices.Index(*n, word)
	if i < 0 && len(*n) < 255 {
		i = len(*n)
		*n = append(*n, word)
	}
	if i < 0 {
		i = 254
	}
	return uint8(i)
}
