package extract

import (
	"slices"

	regexp "casebot/corpus/lazyregexp"
)

// spokenOf returns whom a clause without a party of its own goes on about: the
// subject so far, else the only party of the matter.
func (w *walk) spokenOf() []*actor {
	if w.turnsAway() {
		return []*actor{strangers}
	}
	if len(w.carried) > 0 {
		return w.carried
	}
	if who := w.alone(); len(who) != 1 || who[0].in.index-w.s.index <= reachLater || who[0].unnamed() {
		return who
	}
	return []*actor{strangers} // whom the article names so much later was not spoken of yet
}

// turnsAway reports whether a sentence opens a paragraph with another time or place and
// names or describes nobody of the matter: what it tells is of others. Within the paragraph
// of a section of one company's own it goes on with that.
func (w *walk) turnsAway() bool {
	s := w.s
	if w.m.section && !s.begins && len(w.m.actors) == 1 && !w.m.actors[0].person {
		return false
	}
	return !s.zh && !w.m.opensWith(s) && !w.aboutNobody() && otherScene.MatchString(s.text) &&
		!slices.ContainsFunc(w.refs, func(r reference) bool { return r.who[0] != strangers })
}

// otherScene opens a paragraph that tells of another time or place.
var otherScene = regexp.MustCompile(`^(?:And |But )?(?:(?:In|At) (?:the )?(?:\p{Lu}|\d{4})|Elsewhere|Last (?:year|month|week)|(?:Two|Three|Several) years (?:ago|earlier)|A year (?:ago|earlier)|(?:It|This) is (?:not )?the )`)

// reachLater bounds how many sentences on a party may be named of whom a sentence tells
// without a word for it.
const reachLater = 2

// alone returns the only party of the matter, and nobody where there are several.
func (w *walk) alone() []*actor {
	if len(w.m.actors) == 1 {
		return w.m.actors
	}
	return nil
}

// target returns the party that stands behind "against", "on" or "for".
func (w *walk) target(from, to int) []*actor {
	for _, ref := range w.refs {
		if ref.start < from || ref.end > to {
			continue
		}
		if ref.by != "name" { // "charged two men"
			if len(ref.who) > 1 && ref.start-from < 14 || ref.by == "description" && ref.who[0] != strangers && oneOf(w.s.governedBy(ref.start), "against", "on", "for") {
				return ref.who
			}
			continue
		}
		if headOfFirm.MatchString(w.s.fold[:w.s.groupBefore(ref.start)]) {
			continue // "to the officer of bookmaker Zell, Ann Lee"
		}
		switch w.s.governedBy(ref.start) {
		case "against", "on", "to", "with", "for", "of", "that", "fined", "giant", "company":
			return w.coordinated(ref)
		}
		if !ref.oblique && !ref.who[0].person {
			return w.coordinated(ref)
		}
	}
	return nil
}

// headOfFirm ends where a company follows that a person works for.
var headOfFirm = regexp.MustCompile(`\b(?:officer|director|manager|employee|clerk|chief|head|boss|founder|owner|executive|worker|engineer|programmer|developer|agent) (?:of|at|for) (?:the )?$`)

// oblique reports whether what begins at an offset stands behind a preposition.
func (s *sentence) oblique(at int) bool {
	if s.zh {
		return s.obliqueZH(at)
	}
	return nameWords["oblique"][s.governedBy(at)]
}
