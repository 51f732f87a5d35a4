package match

import (
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
)

// KeysVersion changes whenever [Keys] gives other keys for the same case. An
// archive that keeps them rebuilds them then.
const KeysVersion = "3"

// maxKeys bounds how many keys a case has.
const maxKeys = 24

// Keys returns what a case can be looked up by, so that a case that [Find] would
// take for the same shares one as a rule: numbers and citations, the articles it
// is read in, its parties with their figures, its rare figures, and its parties
// by name alone. At most 24, the most telling first; the same for the same case.
//
// A person's key is the surname in Latin letters, "han" for 韩某 as for HAN; a
// company's is its name without the legal form.
func Keys(c *corpus.Case) []string {
	var keys []string
	add := func(n int, more []string) {
		for _, key := range more {
			if n > 0 && len(keys) < maxKeys && len(key) <= 120 && !slices.Contains(keys, key) {
				keys = append(keys, key)
				n--
			}
		}
	}
	names := map[corpus.PartyID][]string{}
	var all []string
	for _, p := range bounded(c.Parties, maxParties) {
		if p.Role != "authority" {
			names[p.ID] = partyKeys(p)
			all = append(all, names[p.ID]...)
		}
	}
	figures := figureKeys(c)
	add(4, citationKeys(c))
	add(6, all)
	add(5, jointKeys(c, names))
	add(6, figures)
	add(6, articleKeys(c))
	add(maxKeys, figures)
	add(2, aliasKeys(c))
	return keys
}

func citationKeys(c *corpus.Case) []string {
	var keys []string
	for _, citation := range bounded(c.Citations, 20) {
		if number := docket(citation.Text); number != "" {
			keys = append(keys, "number:"+number)
		}
	}
	return keys
}

// articleKeys are of the articles that a case is read in and of those they retell.
func articleKeys(c *corpus.Case) []string {
	var keys []string
	for _, s := range bounded(c.Sources, 20) {
		keys = append(keys, "article:"+string(s.ID))
		if s.DerivedFrom != "" {
			keys = append(keys, "article:"+string(s.DerivedFrom))
		}
	}
	return keys
}

// partyKeys are the names of a party, without a placeholder's.
func partyKeys(p corpus.Party) []string {
	var keys []string
	for _, name := range bounded(p.Names, 10) {
		if p.Person {
			for _, r := range person(name.Text) {
				keys = append(keys, "person:"+r.family)
			}
			continue
		}
		keys = append(keys, firmKeys(name.Text)...)
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// firmKeys are a company's whole name and its first word, by which the press
// calls it.
func firmKeys(name string) []string {
	parts := organisation(name)
	if len(parts) == 0 {
		return nil
	}
	keys := []string{"firm:" + strings.Join(parts, "")}
	if len(parts) > 1 && len(parts[0]) > 2 && !generic[parts[0]] {
		keys = append(keys, "firm:"+parts[0])
	}
	return keys
}

// aliasKeys are further names of a company's case.
func aliasKeys(c *corpus.Case) []string {
	var keys []string
	for _, p := range defendants(c) {
		if p.Person {
			return nil
		}
	}
	for _, alias := range bounded(c.Aliases, 10) {
		keys = append(keys, firmKeys(alias)...)
	}
	return keys
}

// figureKeys are the figures of a case without whose they are, the rarest first,
// so that a case is found of which one source names nobody.
func figureKeys(c *corpus.Case) []string {
	byRarity := [3][]string{}
	for _, f := range bounded(c.Facts, maxFacts) {
		for _, claim := range bounded(f.Claims, 5) {
			if key := figureKey(f.Slot, claim); key != "" {
				r := rarity(claim.Value)
				byRarity[r] = append(byRarity[r], key)
			}
		}
	}
	return slices.Concat(byRarity[strong], byRarity[rare], byRarity[common])
}

// jointKeys join a name to a figure: many are called Li and many were fined
// 10,000 yuan, and few are both.
func jointKeys(c *corpus.Case, names map[corpus.PartyID][]string) []string {
	byRarity := [3][]string{}
	for _, f := range bounded(c.Facts, maxFacts) {
		for _, claim := range bounded(f.Claims, 5) {
			key, r := figureKey(f.Slot, claim), rarity(claim.Value)
			for _, name := range names[f.Party] {
				if key != "" {
					byRarity[r] = append(byRarity[r], name+"|"+key)
				}
			}
		}
	}
	return slices.Concat(byRarity[strong], byRarity[rare], byRarity[common])
}

// figureKey is "term:37", "fine:CNY:1300000", "count:193"; empty for what is no figure.
func figureKey(slot corpus.Slot, claim corpus.Claim) string {
	switch v := claim.Value.(type) {
	case corpus.Term:
		if v.Life {
			return "term:life"
		}
		if v.Days > 0 {
			return fmt.Sprintf("term:%d+%d", v.InMonths(), v.Days)
		}
		return fmt.Sprintf("term:%d", v.InMonths())
	case corpus.Money:
		return fmt.Sprintf("%s:%s:%d", slot, v.Currency, v.Minor)
	case corpus.Count:
		return fmt.Sprintf("count:%d", v.N)
	}
	return ""
}
