package answer

import (
	"context"
	"slices"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// A comparison that names one side alone has what was talked about before as its
// first: "compare it with Marriott".

// theOneBefore finds such a comparison. What "its" is of, it names itself.
var theOneBefore = regexp.MustCompile(`\bcompar\w+ (?:it|that|this|them|him|her|these|those)\b|` +
	`\b(?:it|that|this|they|them|him|her|these|those)(?: (?:one|case|fine))? (?:compar\w+|differ\w*|and|vs|versus|against)\b|` +
	`\b(?:with|to|and|from|against|vs|versus) (?:it|that|this|them|him|her)(?: one| case)?[?.! ]*$|` +
	`^(?:and |now |then |ok |so )?(?:please )?(?:(?:how|what) (?:about )?)?(?:compar\w+|in comparison) (?:with|to|against)\b|` +
	`[它他她](?:[^的]|$)|[该此本]案|[这那](?:个|件|起|宗|家)?(?:案子|案件|案|公司)?(?:和|跟|与|同|相?比|有)|(?:和|跟|与|同)[这那]|^(?:再|那|请|就)?(?:和|跟|与|同)`)

// againstIt returns the sides of a comparison with those whom the question before was
// about, who stand first; nil where the question is none, or names no other case.
func (a *Answerer) againstIt(ctx context.Context, d *digest, q *Question, before Turn) ([]Mention, error) {
	if q.Shape != Compare || !theOneBefore.MatchString(index.Fold(q.Text)) {
		return nil, nil
	}
	first, err := a.spokenOf(ctx, d, before)
	if err != nil || len(first) == 0 {
		return nil, err
	}
	for _, m := range first {
		if slices.ContainsFunc(q.Mentions, func(o Mention) bool { return o.Case.ID == m.Case.ID }) {
			return nil, nil
		}
	}
	sides := append(wholly(first), wholly(q.Mentions)...)
	if len(sides) > mostCompared {
		return nil, nil
	}
	return sides, nil
}

// wholly puts a case in place of several of its parties that one name fits.
func wholly(mentions []Mention) (sides []Mention) {
	for _, m := range mentions {
		i := slices.IndexFunc(sides, func(o Mention) bool { return o.Case.ID == m.Case.ID && o.at == m.at })
		if i < 0 {
			sides = append(sides, m)
		} else if sides[i].Party != m.Party {
			sides[i].Party, sides[i].Name = "", shortName(Mention{Case: m.Case})
		}
	}
	return sides
}
