package answer

import (
	"cmp"
	"slices"
	"strings"
)

// clearly returns the best of some lines, where it tells enough, or tells what none of the
// others does as well; nil where there is none.
func clearly(found []*line) *line {
	slices.SortStableFunc(found, func(a, b *line) int {
		return cmp.Or(sign(int64((b.score-a.score)*1e6)), strings.Compare(string(a.article.ID), string(b.article.ID)))
	})
	if len(found) == 0 {
		return nil
	}
	best := found[0]
	for _, l := range found[1:] {
		if leftUnnamed.MatchString(l.typed) && l.enough && (best.score-l.score <= nearly || l.holds >= saysUnnamed && best.score-l.score <= farBehind) {
			return l // that nobody is named is said rather than that somebody else is
		}
	}
	if !best.enough && soleDeed(best, found) {
		return best
	}
	if best.enough || best.typed == "" || best.lacks || best.covered < readClear || best.matter < halfMatter || best.silent {
		if !best.enough {
			return nil
		}
		return best
	}
	for _, l := range found[1:] {
		if !strings.Contains(l.text(), best.typed) && !(l.article == best.article && sameLast(l.typed, best.typed)) && best.score-l.score < clearBy {
			return nil
		}
	}
	return best
}

// soleDeed reports whether a line of whom the question names is the only one that says what it
// asks was done, with words of the sort that is wanted.
func soleDeed(best *line, found []*line) bool {
	return best.own && best.deed && !best.lacks && best.typed != "" && best.matter >= loneMatter && !slices.ContainsFunc(found, func(l *line) bool {
		return l != best && l.deed && l.typed != "" && !sameLast(l.typed, best.typed)
	})
}

// sameLast reports whether two names end alike: Philippa Orme is Orme.
func sameLast(a, b string) bool {
	x, y := strings.Fields(a), strings.Fields(b)
	return len(x) > 0 && len(y) > 0 && x[len(x)-1] == y[len(y)-1]
}
