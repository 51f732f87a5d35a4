// Package lookup finds the cases that a message speaks of: those that it names in
// full, cites by a citation or a docket number, or links to a source of. A surname
// alone is somebody else's too, and is not looked for.
//
// A message is laid out in words once (scan.go). Its links are followed (link.go);
// what else of it may be a name or a number is asked of the index (hunch.go); and of
// each record that this leads to, the names and numbers are looked for in the
// message, whole (name.go, full.go, native.go), a number in each way to write it (number.go, ofbody.go), and
// not where it only is a word of everyday talk (everyday.go). words.txt tells names from
// other words.
package lookup

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
)

// MaxRunes is as much of a message as is looked at, in characters.
const MaxRunes = 4000

// Found is what was found in a message.
type Found struct {
	Spots []Spot // in the order of the message: each name once, and none that is part of a longer one
	Links int    // in the message,
	Known int    // and of these such as lead to a source of the archive
	Whole bool   // nothing of the message was left out
}

// A Spot is a name, number or link in a message, with every case that has it.
type Spot struct {
	Words string // as the record writes it
	Cases []*corpus.Case
	at    corpus.Span // in the message
}

// In looks through a message for cases of an archive and of an index of the same.
// How much is asked and read for one message is bounded; what was left out for that
// is said, and is no error. By how Chinese characters are read, where that is given, names
// in Latin letters are known in Chinese ones.
func In(ctx context.Context, archive index.Archive, searcher index.Searcher, message string, reading func(rune) string) (Found, error) {
	return through(ctx, archive, searcher, message, true, reading)
}

// Linked looks through a message for links to sources of an archive alone.
func Linked(ctx context.Context, archive index.Archive, searcher index.Searcher, message string) (Found, error) {
	return through(ctx, archive, searcher, message, false, nil)
}

func through(ctx context.Context, archive index.Archive, searcher index.Searcher, message string, names bool, reading func(rune) string) (Found, error) {
	letters := []rune(message)
	message = string(letters[:min(len(letters), MaxRunes)])
	l := &look{scan: scanned(message), archive: archive, searcher: searcher, whole: len(letters) < MaxRunes} // of that length it may have been cut already
	l.reading = reading
	if err := l.seekLinks(ctx, message); err != nil {
		return Found{}, err
	}
	if names {
		if err := l.seekNames(ctx); err != nil {
			return Found{}, err
		}
	}
	return Found{Spots: l.found(), Links: l.links, Known: l.known, Whole: l.whole}, nil
}

// Cases returns the cases that were found, none twice.
func (f Found) Cases() (out []*corpus.Case) {
	for _, spot := range f.Spots {
		out = adding(out, spot.Cases)
	}
	return out
}

// adding puts behind cases those of others that are not among them.
func adding(cases, others []*corpus.Case) []*corpus.Case {
	for _, c := range others {
		if !slices.ContainsFunc(cases, func(o *corpus.Case) bool { return o.ID == c.ID }) {
			cases = append(cases, c)
		}
	}
	return cases
}

// A look is a message being looked through.
type look struct {
	scan
	archive      index.Archive
	searcher     index.Searcher
	spots        []Spot
	links, known int
	whole        bool
}

// load reads a case, nil where the archive holds it no more.
func (l *look) load(ctx context.Context, id corpus.CaseID) (*corpus.Case, error) {
	c, err := corpus.Found(l.archive.Case(ctx, id))
	if err != nil {
		return nil, fmt.Errorf("case %s: %w", id, err)
	}
	return c, nil
}

// What may be asked and read for one message, so that none can hold up the others:
// matches that the index goes through, and records that are read.
const (
	maxMatches = 1000
	maxRecords = 60
	maxEach    = 10 // records for one hunch
)

// A lead is a case that a hunch led to; the fewer the hunch fits, the more it says.
type lead struct {
	ref   corpus.Ref
	among int
}

// seekNames finds the cases whose full names, citations and docket numbers stand in
// the message.
func (l *look) seekNames(ctx context.Context) error {
	leads, left, err := l.leads(ctx)
	if err != nil {
		return err
	}
	if len(leads) > maxRecords {
		leads, l.whole = leads[:maxRecords], false
	}
	among, ids := map[corpus.CaseID]int{}, make([]corpus.CaseID, len(leads))
	for i, lead := range leads {
		ids[i] = corpus.CaseID(lead.ref.ID)
		among[ids[i]] = lead.among
	}
	cases, err := l.archive.CasesByID(ctx, ids)
	if err != nil {
		return fmt.Errorf("read %d cases: %w", len(ids), err)
	}
	for _, c := range cases {
		named := l.naming(c)
		l.spots = append(l.spots, named...)
		l.whole = l.whole && (len(named) == 0 || among[c.ID] <= maxEach)
	}
	l.whole = l.whole && !slices.ContainsFunc(left, l.unseen)
	return nil
}

// unseen reports whether what was not asked has a word in the message that nothing was
// found in: between the ends of names that were found it says nothing.
func (l *look) unseen(h hunch) bool {
	words := ""
	switch q := h.query.(type) {
	case index.Phrase:
		words = strings.Join(q.Words, " ")
	case index.Word:
		words = q.Text
	}
	at := l.find(words)
	return len(at) == 0 || slices.ContainsFunc(at, func(at [2]int) bool {
		return !l.inSpot(at[0]) || !l.inSpot(at[1])
	})
}

// inSpot reports whether a word of the message is part of what was found.
func (l *look) inSpot(word int) bool {
	span := l.tokens[word].Span
	return slices.ContainsFunc(l.spots, func(s Spot) bool { return s.at.Start <= span.Start && span.End <= s.at.End })
}

// leads asks the index about each hunch and returns the cases to look at, those of
// the rarest hunch first; left is what there was no room to ask.
func (l *look) leads(ctx context.Context) (leads []lead, left []hunch, err error) {
	asked, left := l.hunches(maxHunches - min(l.links, maxLinks))
	best := map[string]lead{}
	matches := 0
	for i, h := range asked {
		if matches > maxMatches {
			left = append(left, asked[i:]...)
			break
		}
		page, err := l.searcher.Search(ctx, index.Request{Query: h.query, Kind: corpus.CaseRecord, Limit: maxEach})
		if err != nil {
			return nil, nil, fmt.Errorf("look up: %w", err) // without the name: what is asked is not logged
		}
		matches += page.Total
		for _, hit := range page.Hits {
			if known, ok := best[hit.Ref.ID]; !ok || page.Total < known.among {
				best[hit.Ref.ID] = lead{hit.Ref, page.Total}
			}
		}
	}
	leads = make([]lead, 0, len(best))
	for _, one := range best {
		leads = append(leads, one)
	}
	slices.SortFunc(leads, func(a, b lead) int {
		return cmp.Or(cmp.Compare(a.among, b.among), index.CompareRefs(a.ref, b.ref))
	})
	return leads, left, nil
}

// found returns what was found in the order of the message: each name once, with
// every case that has it, and none that is part of a longer one.
func (l *look) found() (out []Spot) {
	spots := slices.DeleteFunc(slices.Clone(l.spots), func(s Spot) bool {
		return slices.ContainsFunc(l.spots, func(o Spot) bool {
			return o.at.Start <= s.at.Start && s.at.End <= o.at.End && o.at.End-o.at.Start > s.at.End-s.at.Start
		})
	})
	slices.SortStableFunc(spots, func(a, b Spot) int { return a.at.Start - b.at.Start })
	for _, s := range spots {
		i := slices.IndexFunc(out, func(o Spot) bool { return o.at == s.at || index.Fold(o.Words) == index.Fold(s.Words) })
		if i < 0 {
			s.Cases = slices.Clone(s.Cases)
			out = append(out, s)
			continue
		}
		out[i].Cases = adding(out[i].Cases, s.Cases)
	}
	return out
}
