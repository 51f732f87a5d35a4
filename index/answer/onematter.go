package answer

import (
	"context"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index/answer/lexicon"
)

// Two articles of which each was read by itself are of one matter where both parts name the
// same party by a name that is nobody else's, and something else agrees: they were published
// in the same weeks, print another figure alike, or name two parties alike where a day is not
// known. A surname alone is no such name.

// alikeIn reports whether that is so of two candidates.
func (a *Answerer) alikeIn(ctx context.Context, q Question, d *digest, one, two candidate) (bool, error) {
	names := append(q.called(one.article), q.called(two.article)...)
	for _, m := range firms.FindAllStringSubmatch(one.article.Text+"\n"+two.article.Text, 20) {
		names = append(names, m[1])
	}
	for _, c := range []candidate{one, two} {
		cases, err := a.citing(ctx, d, c.article.ID, mostBeside)
		if err != nil {
			return false, err
		}
		for _, cited := range cases {
			for _, p := range cited.Parties {
				if p.Role != "authority" && !p.Anonymised {
					names = append(names, p.Name())
				}
			}
		}
	}
	near, alike := candidate.untilValue, soonAfter(one.article.Published, two.article.Published) || sharesFigure(one, two)
	if sharesIn(one, two) {
		near = candidate.tells // they say the same of the same, wherever they name whom
	}
	names = append(names, familiesOf(names, one, two)...)
	undated := one.article.Published.IsZero() || two.article.Published.IsZero()
	shared := sharedNames(names, near(one), near(two))
	again := func() bool {
		return len(sharedNames(names, one.tells(), two.tells())) > 1 || len(sharedNames(properNames(one.text()), one.text(), two.text())) > 1
	}
	return len(shared) > 0 && (alike || undated && again()), nil
}

// familiesOf returns the last words of those names that stand in full in both articles: by
// them alone either may go on.
func familiesOf(names []string, one, two candidate) (families []string) {
	for _, name := range sharedNames(names, one.article.Text, two.article.Text) {
		if words := strings.Fields(name); len(words) > 1 && lexicon.Han(name) == 0 {
			families = append(families, words[len(words)-1])
		}
	}
	return families
}

// tells is the title and the part of the article in which a value stands, or all of one that
// tells of a single matter.
func (c candidate) tells() string {
	if c.in.several {
		return c.article.Title + "\n" + c.wholePart()
	}
	return c.article.Title + "\n" + c.article.Text
}

// sharedNames returns those of some names that are nobody else's and stand in both texts.
func sharedNames(names []string, one, two string) (shared []string) {
	for _, name := range names {
		name, ok := distinctive(name)
		known := slices.ContainsFunc(shared, func(o string) bool { return strings.Contains(o, name) || strings.Contains(name, o) })
		if ok && !known && strings.Contains(lexicon.Spaced(one), lexicon.Spaced(name)) && strings.Contains(lexicon.Spaced(two), lexicon.Spaced(name)) {
			shared = append(shared, name)
		}
	}
	return shared
}

// firms finds Chinese companies by their whole names.
var firms = regexp.MustCompile(`(\p{Han}{3,8}?)(?:股份)?有限(?:责任|責任)?公司`)

// kindOfFirm ends the name of a Chinese company with what kind of company it is.
var kindOfFirm = regexp.MustCompile(`(?:股份)?有限(?:责任|責任)?公司$|公司$|集团$|集團$`)

// distinctive returns a name as every text may print it, without what only says what kind of
// company it is; ok is false where somebody else may be called so.
func distinctive(name string) (string, bool) {
	if lexicon.Han(name) > 0 {
		name = kindOfFirm.ReplaceAllString(name, "")
		return name, lexicon.Han(name) > 2 && !strings.Contains(name, "某")
	}
	name = bareName(name)
	words := strings.Fields(name)
	if len(words) == 0 {
		return "", false
	}
	return name, slices.ContainsFunc(words, func(word string) bool {
		stems := lexicon.Terms(word)
		return lexicon.Runes(word) > 4 && len(stems) == 1 && !lexicon.Ordinary(stems[0]) && lexicon.ConceptOf(stems[0]) == "" && !commonFirst.Has(stems[0]) && !lexicon.National(titled(word))
	})
}

// sharesFigure reports whether two parts print a sum alike that is neither of the two values.
func sharesFigure(one, two candidate) bool {
	mine, theirs := sizesIn(one.tells(), one.typed), sizesIn(two.tells(), two.typed)
	return slices.ContainsFunc(mine, func(s size) bool { return slices.Contains(theirs, s) })
}

// sharesIn reports whether the sentences of two values print another sum alike.
func sharesIn(one, two candidate) bool {
	said := func(c candidate) []size { return sizesIn(c.text(), c.typed) }
	return slices.ContainsFunc(said(one), func(s size) bool { return slices.Contains(said(two), s) })
}

// millions finds figures that are as good as names, whatever they count.
var millions = regexp.MustCompile(`\b\d[\d,.]* (?:million|billion|lakh|crore)\b`)

// leastShared is from which size on a sum in a currency that is not known tells matters apart.
const leastShared = 1000

// sizesIn are the sums in a text, but for one value.
func sizesIn(text, value string) (all []size) {
	own, _ := magnitude(value)
	for _, at := range append(everySpan(sums)(text), everySpan(millions)(text)...) {
		if s, ok := magnitude(at.In(text)); ok && s != own && (s.unit != "" || s.n >= leastShared) {
			all = append(all, s)
		}
	}
	return all
}

// soonAfter reports whether two days are known and no more than two months apart.
func soonAfter(a, b corpus.Date) bool {
	months := func(d corpus.Date) int { return d.Year*12 + int(d.Month) }
	return !a.IsZero() && !b.IsZero() && max(months(a), months(b))-min(months(a), months(b)) <= 1
}
