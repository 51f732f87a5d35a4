package extract

import (
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/corpus/mention"
)

// A sum has an owner where a name stands at once before it: "Lunetta's $92 million
// settlement", "Wren paid $3 million and Lunetta $5 million". That of somebody who is no
// party is no fact of the matter.

// ownedBy ends in whose sum follows; ownedDeal in whose settlement does, behind its sum.
var (
	ownedBy   = regexp.MustCompile(`['’]s $`)
	ownedDeal = regexp.MustCompile(`['’]s (?:(?:own|recent|earlier|later|[a-z]+-[a-z]+) )?(?:\p{Sc}[\d.,]+ ?(?:million|billion|bn|m)? )?$`)
)

// othersSum reports whether an amount of an English sentence is that of a name at once
// before it which is no party's.
func (w *walk) othersSum(m mention.Mention) bool {
	s := w.s
	at := m.Span.Start
	if own := ownedBy.FindStringIndex(s.text[:at]); own != nil {
		return w.nobodysName(own[0])
	}
	t := nameBefore(s.text, at)
	gapped := t.start < t.end && endsAny(s.text[:t.start], "and ", ", ") && slices.ContainsFunc(s.money(), func(o mention.Mention) bool { return o.Span.End <= t.start })
	return gapped && w.nobodysName(t.end)
}

// othersDeal reports whether a settlement of an English sentence is one of a name before it
// which is no party's.
func (w *walk) othersDeal(c cue) bool {
	own := ownedDeal.FindStringIndex(w.s.text[:c.start])
	return own != nil && w.nobodysName(own[0])
}

// nobodysName reports whether the name that ends at an offset can be a party's and is none's
// of the matter.
func (w *walk) nobodysName(end int) bool {
	t := nameBefore(w.s.text, end)
	if t.start == t.end || w.s.zh || w.aboutNobody() || !plainName(w.s.text[t.start:t.end]) || strings.Contains(w.s.fold[t.start:t.end], "day") {
		return false
	}
	return !slices.ContainsFunc(slices.Concat(w.m.actors, w.m.others), func(a *actor) bool {
		return a.goesBy(w.s.text[t.start:t.end]) || slices.ContainsFunc(w.s.occurrences(a), func(o token) bool { return o.start < t.end && t.start < o.end })
	})
}
