package answer

import (
	"context"
	"slices"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// "Do both articles give the same dollar figure for Xu?" is asked of what stands in the record:
// each source's claim, and what each made of it in another currency.
var (
	agreeAsked    = regexp.MustCompile(`^(?:do|does|did|are|is) (?:(?:both|all|the|these|those|two|three|your|its) )*(?:articles?|sources?|reports?|papers?|newspapers?|outlets?|accounts?)\b.*\b(?:agree\w*|same|match\w*|differ\w*|disagree\w*|contradict\w*|consistent)\b|(?:文章|报道|報導|报导|来源|來源|媒体|媒體).{0,14}(?:一致|相同|一样|一樣|矛盾|不同|有出入)`)
	apartAsked    = regexp.MustCompile(`\b(?:differ\w*|disagree\w*|contradict\w*)\b|矛盾|不同|有出入|不一致|不一样|不一樣`)
	anyAmount     = regexp.MustCompile(`\b(?:dollars?|amounts?|figures?|sums?|money)\b|金额|金額|数字|數字|钱|錢`)
	dollarsAsked  = regexp.MustCompile(`\bdollars?\b|美元`)
	conversion    = regexp.MustCompile(`\([^()]*\d[^()]*\)|（[^（）]*\d[^（）]*）`)
	amountsOfCase = slots(corpus.SlotGain, corpus.SlotFine, corpus.SlotDamages, corpus.SlotSettlement, corpus.SlotLoss)
)

// agreeing answers whether sources agree on something of one case, with what each says; ok is
// false where that is not asked, or no two of them say it.
func (a *Answerer) agreeing(ctx context.Context, q Question, d *digest) (answer Answer, ok bool, err error) {
	folded := index.Fold(q.Text)
	if !agreeAsked.MatchString(folded) || len(q.Cases()) != 1 {
		return Answer{}, false, nil
	}
	of := q
	if of.Shape = Free; of.slot() == "" && anyAmount.MatchString(folded) {
		of.Slots = amountsOfCase
	}
	if of.slot() == "" {
		return Answer{}, false, nil
	}
	if answer, err = a.fromFacts(ctx, of); err != nil || answer.Abstained {
		return Answer{}, false, err
	}
	said := slices.DeleteFunc(slices.Clone(answer.Facts), func(s Stated) bool {
		return sourcesOf(s.Fact) < 2 || dollarsAsked.MatchString(folded) && len(convertedIn(s.Fact)) == 0
	})
	if len(said) == 0 {
		return Answer{}, false, nil
	}
	apart := slices.ContainsFunc(said, func(s Stated) bool { return toldApart(s.Fact, dollarsAsked.MatchString(folded)) })
	answer.Question, answer.Text = q, verdictWords[q.Language][yesIf(apart == apartAsked.MatchString(folded))]+answer.Text
	return answer, true, nil
}

// sourcesOf counts the sources of which a fact has a claim.
func sourcesOf(f corpus.Fact) int {
	seen := map[corpus.ArticleID]bool{}
	for _, claim := range f.Claims {
		seen[claim.Source] = true
	}
	return len(seen)
}

// toldApart reports whether sources give a fact values that differ or, where that is asked,
// make another amount of it in dollars.
func toldApart(f corpus.Fact, inDollars bool) bool {
	if inDollars {
		return len(convertedIn(f)) > 1
	}
	first := f.Claims[0].Value
	return slices.ContainsFunc(f.Claims, func(c corpus.Claim) bool {
		return first == nil != (c.Value == nil) || first != nil && !first.Same(c.Value)
	})
}

// convertedIn returns what the sources of a fact write behind it in brackets, none twice.
func convertedIn(f corpus.Fact) (all []string) {
	for _, claim := range f.Claims {
		if made := conversion.FindString(claim.Printed); made != "" && !slices.Contains(all, made) {
			all = append(all, made)
		}
	}
	return all
}
