package answer

import (
	"context"
	"slices"

	"casebot/corpus"
)

// mostLoose bounds how many cases are looked into for a list that no case fits in all.
const mostLoose = 60

// loosely returns the cases that are about most of what a list asks for, where none is
// about all of it: "hacking into home cameras or baby monitors". What they are about
// is also what their records and the sentences about them tell; one idea at least they
// are known by. Best first.
func (a *Answerer) loosely(ctx context.Context, d *digest, f filter) ([]place, error) {
	if len(f.topics) < 3 || d.kept == nil { // of a large archive the index finds the closest
		return nil, nil
	}
	telling := slices.DeleteFunc(slices.Clone(f.topics), func(key string) bool { return soft.Has(key) || key[0] != '=' })
	if len(telling) == 0 {
		return nil, nil
	}
	var about [][]place
	for _, key := range telling {
		about = append(about, d.about[key])
	}
	candidates := d.present(either(about...))
	if len(candidates) > mostLoose {
		return nil, nil
	}
	rarest := slices.MinFunc(telling, func(a, b string) int { return rarity(d, a) - rarity(d, b) })
	for _, key := range f.topics {
		if d.knows(key) && rarity(d, key) < rarity(d, rarest) {
			rarest = key
		}
	}
	held := map[place]int{}
	var found []place
	for _, at := range candidates {
		cases, err := a.casesAt(ctx, d, []place{at})
		if err != nil || len(cases) == 0 {
			return nil, err
		}
		told, err := a.tellsAll(ctx, d, cases[0])
		if err != nil {
			return nil, err
		}
		for _, key := range f.topics {
			if slices.Contains(told, key) {
				held[at]++
			}
		}
		if slices.Contains(told, rarest) && 5*held[at] >= 3*len(f.topics) && d.lets(f, true)(at) {
			found = append(found, at)
		}
	}
	slices.SortStableFunc(found, func(a, b place) int { return held[b] - held[a] })
	return found, nil
}

// rarity is how many cases are about a key.
func rarity(d *digest, key string) int { return len(d.about[key]) }

// tellsAll returns the keys of all that a record says and that its articles say of its
// defendants.
func (a *Answerer) tellsAll(ctx context.Context, d *digest, c *corpus.Case) ([]string, error) {
	told, err := a.said(ctx, c)
	if err != nil {
		return nil, err
	}
	told = append(told, about(c)...)
	for _, p := range c.Parties {
		if p.Role != "defendant" {
			continue
		}
		more, err := a.toldOf(ctx, d, Mention{Case: c, Party: p.ID})
		if err != nil {
			return nil, err
		}
		told = append(told, more...)
	}
	return told, nil
}
