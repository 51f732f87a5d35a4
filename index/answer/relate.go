package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index/answer/lexicon"
)

// speaking returns the facts of a case that speak of what a question asks in
// words of its own, best first, and whether the best speaks of all of it. Facts
// that share less than half of its words are none.
func speaking(m Mention, asked []string) (facts []corpus.Fact, all bool) {
	if len(asked) == 0 {
		return nil, false
	}
	held := map[int][]string{}
	most := 0
	everything := slices.Concat(m.Case.Facts, m.Case.Status)
	for i, f := range everything {
		if m.Party != "" && f.Party != "" && f.Party != m.Party {
			continue
		}
		words := factKeys(f)
		for _, key := range asked {
			if slices.Contains(words, key) {
				held[i] = append(held[i], key)
			}
		}
		most = max(most, len(held[i]))
	}
	if most == 0 || 2*most < len(asked) {
		return nil, false
	}
	for i, f := range everything {
		if len(held[i]) == most {
			facts = append(facts, f)
		}
	}
	return facts, most == len(asked)
}

// factKeys returns the keys of all that a fact says.
func factKeys(f corpus.Fact) []string { return lexicon.Keys(strings.Join(factWordsOf(f), " ")) }

// factWordsOf returns all that a fact says.
func factWordsOf(f corpus.Fact) []string {
	words := []string{f.About, f.Note, f.Stage.Display(), string(f.Slot)}
	for _, claim := range f.Claims {
		words = append(words, claim.Display())
		if claim.Value != nil {
			words = append(words, claim.Value.Display())
		}
	}
	return words
}

// asksFurther returns the keys of what a question asks beyond the names, the slot
// and the figures in it.
func (q *Question) asksFurther() []string {
	return slices.DeleteFunc(slices.Clone(q.Topic), func(key string) bool {
		return showing.Has(key) || moneyWords.Has(key) || len(figures(key)) > 0
	})
}

// besidesPlace leaves out of what a question asks the country of the case, by which it
// only says which one it means.
func (q *Question) besidesPlace(asked []string) []string {
	called := lexicon.Keys(strings.Join(lexicon.CountrySpaced[q.Mentions[0].Case.Jurisdiction], " "))
	return slices.DeleteFunc(asked, func(key string) bool { return slices.Contains(called, key) })
}

var (
	// showing stems ask for a case as a whole.
	showing = lexicon.Set{"show", "tell", "explain", "describ", "summari", "summaris", "summar", "summariz", "happen", "happend", "happn", "do", "did", "done", "latest", "news", "updat", "know", "detail", "info", "inform", "pleas",
		"matter", "against", "look", "find", "open", "want", "see", "cuánto", "tiempo", "estuvo", "background", "fact", "stori", "well", "also", "too", "anyth", "someth", "s"}
	// moneyWords stems name currencies and amounts.
	moneyWords = lexicon.Set{"euro", "eur", "pound", "gbp", "dollar", "usd", "yuan", "rmb", "cni", "won", "krw", "yen", "million", "billion", "thousand", "amount", "sum", "money", "us", "=month", "year", "month", "day", "week"}
)

// authority names the public body that acts in a case, else the court that a source
// names, else its forum; empty where none is known.
func authority(c *corpus.Case) string {
	for _, p := range c.Parties {
		if p.Role == "authority" {
			return p.Name()
		}
	}
	for _, f := range c.Facts {
		if f.Slot == corpus.SlotCourt && stated(f) {
			return f.Claims[0].Display()
		}
	}
	return c.Forum
}
