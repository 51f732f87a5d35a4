package verify_test

import (
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index/answer"
)

// languages are those in which a reply may write a value.
var languages = []answer.Language{answer.English, answer.Chinese, answer.Traditional}

// opens are the brackets before who says something.
var opens = []string{" (", "（"}

// values calls f with each value of the record that stands whole in the text, and the
// language in which it does.
func (r reply) values(f func(fact corpus.Fact, claim corpus.Claim, lang answer.Language, span []int)) {
	c := r.first()
	if c == nil {
		return
	}
	for _, fact := range c.Facts {
		for _, claim := range fact.Claims {
			for _, lang := range languages {
				if !claim.Stated() || lang != answer.English && answer.ClaimIn(claim, lang) == claim.Display() {
					continue
				}
				words := answer.ClaimIn(claim, lang)
				for _, lead := range []string{": ", "：", "; ", "；"} {
					for _, open := range opens {
						if i := strings.Index(r.text, lead+words+open); i >= 0 {
							f(fact, claim, lang, []int{i + len(lead), i + len(lead) + len(words)})
						}
					}
				}
			}
		}
	}
}

// says reports whether the case says something somewhere.
func says(c *corpus.Case, words string) bool {
	return slices.ContainsFunc(c.Facts, func(f corpus.Fact) bool {
		return slices.ContainsFunc(f.Claims, func(claim corpus.Claim) bool {
			return claim.Stated() && slices.ContainsFunc(languages, func(lang answer.Language) bool {
				return strings.Contains(answer.ClaimIn(claim, lang), strings.TrimSuffix(words, ".")) ||
					strings.Contains(answer.ValueIn(claim.Value, lang), strings.TrimSuffix(words, "."))
			})
		})
	})
}

func strangeValues(r reply, archive []*corpus.Case) (out []string) {
	r.values(func(fact corpus.Fact, _ corpus.Claim, lang answer.Language, span []int) {
		n := 0
		for _, c := range archive {
			for _, f := range c.Facts {
				if f.Slot != fact.Slot || !f.Claims[0].Stated() || n == 3 {
					continue
				}
				if words := answer.ClaimIn(f.Claims[0], lang); !says(r.first(), words) {
					n++
					out = append(out, at(r.text, span, words))
				}
			}
		}
	})
	return out
}

// partyValues puts the value of another fact of the same case in place.
func partyValues(r reply, _ []*corpus.Case) (out []string) {
	r.values(func(fact corpus.Fact, claim corpus.Claim, lang answer.Language, span []int) {
		for _, f := range r.first().Facts {
			if !f.Claims[0].Stated() {
				continue
			}
			words := answer.ClaimIn(f.Claims[0], lang)
			same := slices.ContainsFunc(r.first().Facts, func(g corpus.Fact) bool {
				return g.Slot == fact.Slot && g.Party == fact.Party && g.About == fact.About && g.Stage == fact.Stage &&
					slices.ContainsFunc(g.Claims, func(c corpus.Claim) bool { return c.Stated() && strings.EqualFold(answer.ClaimIn(c, lang), words) })
			})
			if f.Slot == fact.Slot && !same {
				out = append(out, at(r.text, span, words))
			}
		}
	})
	return out
}

func swappedPublishers(r reply, archive []*corpus.Case) (out []string) {
	r.values(func(fact corpus.Fact, claim corpus.Claim, _ answer.Language, span []int) {
		source, _ := r.first().Source(claim.Source)
		open := opens[0]
		if strings.HasPrefix(r.text[span[1]:], opens[1]) {
			open = opens[1]
		}
		mark := r.text[span[0]:span[1]] + open + source.Publisher
		if source.Publisher == "" || !strings.Contains(r.text, mark) {
			return
		}
		for _, other := range r.first().Sources {
			prints := slices.ContainsFunc(fact.Claims, func(c corpus.Claim) bool {
				s, _ := r.first().Source(c.Source)
				return s.Publisher == other.Publisher
			})
			if !prints && other.Publisher != "" {
				out = append(out, strings.Replace(r.text, mark, r.text[span[0]:span[1]]+open+other.Publisher, 1))
			}
		}
		out = append(out, strings.Replace(r.text, mark, r.text[span[0]:span[1]]+open+"The Weekly Lantern", 1))
	})
	return out
}

func bounds(r reply, _ []*corpus.Case) (out []string) {
	words := map[answer.Language][]string{
		answer.English: {"about ", "more than ", "at least ", "at most "}, answer.Chinese: {"约", "超过", "至少", "最多"}, answer.Traditional: {"約", "超過", "至少", "最多"},
	}
	r.values(func(_ corpus.Fact, claim corpus.Claim, lang answer.Language, span []int) {
		if _, text := claim.Value.(corpus.Text); text || claim.Bound != corpus.Exact {
			return
		}
		for _, bound := range words[lang] {
			if said := answer.ClaimIn(claim, lang); !strings.HasPrefix(said, strings.TrimSpace(bound)) && !says(r.first(), bound+said) {
				out = append(out, at(r.text, []int{span[0], span[0]}, bound))
			}
		}
	})
	return out
}

func headings(r reply, _ []*corpus.Case) (out []string) {
	for _, slot := range corpus.Slots() {
		for _, other := range corpus.Slots() {
			for _, stop := range []string{". ", "。"} {
				for _, lang := range []answer.Language{answer.English, answer.Chinese} {
					head := stop + answer.Label(slot, lang)
					for _, next := range []string{":", "：", ","} {
						if other != slot && strings.Contains(r.text, head+next) && r.first() != nil {
							out = append(out, strings.Replace(r.text, head+next, stop+answer.Label(other, lang)+next, 1))
						}
					}
				}
			}
		}
	}
	return out
}
