package bot

import (
	"cmp"
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
)

// A look is a message being looked through.
type look struct {
	scan
	finds []spot
	links int  // in the message,
	known int  // and of these such as lead to a source of the archive
	whole bool // nothing of the message was left out
}

// A spot is a name, number or link in a message, with the cases that have it.
type spot struct {
	at    corpus.Span // in the message
	words string      // as the record writes it
	cases []*corpus.Case
}

// Citing tells which cases have a source.
type Citing interface {
	CasesCiting(ctx context.Context, id corpus.ArticleID) ([]corpus.CaseID, error)
}

// webLink matches an address in a text, with marks behind it that may not be its.
var webLink = regexp.MustCompile(`(?i)https?://[^\s<>"'“”‘’，。；：、（）【】《》「」]+`)

// maxLinks bounds the links that are looked up.
const maxLinks = 20

// seekLinks finds the cases of which a link is a source.
func (b *Bot) seekLinks(ctx context.Context, l *look, text string) error {
	citing, ok := b.archive.(Citing)
	places := webLink.FindAllStringIndex(text, -1)
	if l.links = len(places); !ok {
		return nil
	}
	l.whole = l.whole && len(places) <= maxLinks
	for _, at := range places[:min(len(places), maxLinks)] {
		cases, source, err := b.citing(ctx, citing, text[at[0]:at[1]])
		if err != nil {
			return err
		}
		if len(cases) > 0 {
			l.known++
			l.finds = append(l.finds, spot{corpus.Span{Start: at[0], End: at[1]}, source, cases})
		}
	}
	return nil
}

// citing returns the cases that have the page at an address among their sources,
// and what they call it. A mark at its end may be the message's.
func (b *Bot) citing(ctx context.Context, archive Citing, address string) (cases []*corpus.Case, source string, err error) {
	for _, address := range []string{address, strings.TrimRight(address, ".,;:!?)]}*_|~")} {
		id := corpus.ArticleIDForURL(address)
		ids, err := archive.CasesCiting(ctx, id)
		if err != nil {
			return nil, "", fmt.Errorf("cases of a link: %w", err)
		}
		for _, one := range ids[:min(len(ids), maxChoices)] {
			c, err := corpus.Found(b.archive.Case(ctx, one))
			if err != nil {
				return nil, "", fmt.Errorf("case %s: %w", one, err)
			}
			if c == nil {
				continue
			}
			if named, ok := c.Source(id); ok {
				source = named.Label()
			}
			cases = append(cases, c)
		}
		if len(cases) > 0 {
			return cases, source, nil
		}
	}
	return nil, "", nil
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
	hit   index.Hit
	among int
}

// seekNames finds the cases whose full names, citations and docket numbers stand in
// the message.
func (b *Bot) seekNames(ctx context.Context, l *look) error {
	leads, err := b.leads(ctx, l)
	if err != nil {
		return err
	}
	if len(leads) > maxRecords {
		leads, l.whole = leads[:maxRecords], false
	}
	for _, lead := range leads {
		cases, err := b.load(ctx, []index.Hit{lead.hit})
		if err != nil {
			return err
		}
		for _, c := range cases {
			named := l.spots(c)
			l.finds = append(l.finds, named...)
			l.whole = l.whole && (len(named) == 0 || lead.among <= maxEach)
		}
	}
	return nil
}

// leads asks the index about each hunch and returns the cases to look at, those of
// the rarest hunch first.
func (b *Bot) leads(ctx context.Context, l *look) ([]lead, error) {
	asked, all := l.hunches(maxHunches - min(l.links, maxLinks))
	l.whole = l.whole && all
	best := map[string]lead{}
	matches := 0
	for _, h := range asked {
		if matches > maxMatches {
			l.whole = false
			break
		}
		page, err := b.searcher.Search(ctx, index.Request{Query: h.query, Kind: corpus.CaseRecord, Limit: maxEach})
		if err != nil {
			return nil, fmt.Errorf("look up: %w", err) // without the name: what is asked is not logged
		}
		matches += page.Total
		for _, hit := range page.Hits {
			if known, ok := best[hit.Ref.ID]; !ok || page.Total < known.among {
				best[hit.Ref.ID] = lead{hit, page.Total}
			}
		}
	}
	leads := make([]lead, 0, len(best))
	for _, one := range best {
		leads = append(leads, one)
	}
	slices.SortFunc(leads, func(a, b lead) int {
		return cmp.Or(cmp.Compare(a.among, b.among), index.CompareRefs(a.hit.Ref, b.hit.Ref))
	})
	return leads, nil
}

// found returns what was found in the order of the message: each name once, with
// every case that has it, and none that is part of a longer one.
func (l *look) found() (out []spot) {
	finds := slices.DeleteFunc(slices.Clone(l.finds), func(f spot) bool {
		return slices.ContainsFunc(l.finds, func(o spot) bool {
			return o.at.Start <= f.at.Start && f.at.End <= o.at.End && o.at.End-o.at.Start > f.at.End-f.at.Start
		})
	})
	slices.SortStableFunc(finds, func(a, b spot) int { return a.at.Start - b.at.Start })
	for _, f := range finds {
		i := slices.IndexFunc(out, func(o spot) bool { return o.at == f.at || index.Fold(o.words) == index.Fold(f.words) })
		if i < 0 {
			f.cases = slices.Clone(f.cases)
			out = append(out, f)
			continue
		}
		for _, c := range f.cases {
			if !slices.ContainsFunc(out[i].cases, func(o *corpus.Case) bool { return o.ID == c.ID }) {
				out[i].cases = append(out[i].cases, c)
			}
		}
	}
	return out
}

// cases returns the cases that were found, none twice.
func (l *look) cases() (out []*corpus.Case) {
	for _, f := range l.found() {
		for _, c := range f.cases {
			if !slices.ContainsFunc(out, func(o *corpus.Case) bool { return o.ID == c.ID }) {
				out = append(out, c)
			}
		}
	}
	return out
}
