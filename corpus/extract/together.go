package extract

import (
	"slices"
	"strconv"
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// together returns whom a word for several means: those who were spoken of last,
// else the persons, else all. Where it says how many they are, it means no others
// than so many.
func (w *walk) together(word string) []*actor {
	people, n := w.introduced(w.of(true)), howMany(word)
	if siblings := namesakes(people); n == 2 && len(siblings) == 2 && strings.HasSuffix(word, "ers") {
		return siblings // the brothers, the sisters
	}
	all := w.m.actors
	if !w.s.zh {
		all = w.introduced(all)
	}
	for _, who := range [][]*actor{w.carried, people, all} {
		if len(who) == n || n == 0 && len(who) > 1 {
			return who
		}
	}
	if n > 1 && len(people) > n {
		return []*actor{strangers} // some of them, nobody knows which
	}
	if len(w.carried) > 1 {
		return w.carried
	}
	if len(people) > 1 {
		return people
	}
	if n > 1 && len(all) != n && !w.s.zh {
		return []*actor{strangers} // one of them has no name here
	}
	return all
}

// introduced returns those of some persons who were named by now, and all of them where
// the sentence comes before their names.
func (w *walk) introduced(people []*actor) []*actor {
	known := slices.DeleteFunc(slices.Clone(people), func(a *actor) bool { return a.in.index > w.s.index })
	if len(known) < 2 {
		return people
	}
	return known
}

// howMany returns the number in "all four" and "the two men"; none for "they".
func howMany(word string) int {
	for _, one := range strings.Fields(word) {
		if n := determiners[one]; n > 1 {
			return n
		}
		if oneOf(one, "both", "pair", "duo", "couple", "twins", "brothers", "sisters") {
			return 2
		}
		if one == "trio" {
			return 3
		}
	}
	return 0
}

var siblingWords = regexp.MustCompile(`^the (elder|older|younger)\b`)

var kinWords = regexp.MustCompile(`^(?:his|her) (?:\p{L}+ )?(?:brother|sister|wife|husband|partner|girlfriend|boyfriend|friend|son|daughter|father|mother|accomplice|colleague|co-accused|co-defendant)$`)

// ofTwo returns which of the matter's two persons a description means: the elder
// by their ages, or whoever is not the one whose brother or partner it speaks of.
// Of others nothing is known.
func (w *walk) ofTwo(d description) []*actor {
	people, words := w.introduced(w.of(true)), w.s.fold[d.start:d.end]
	if kin := w.apposedKin(words); kin != nil && len(people) > 2 {
		return kin
	}
	if siblings := namesakes(people); len(siblings) == 2 && siblingWords.MatchString(words) {
		people = siblings
	}
	if len(people) != 2 {
		return nil
	}
	if m := siblingWords.FindStringSubmatch(words); m != nil {
		one, other := w.m.age(people[0]), w.m.age(people[1])
		switch {
		case one == 0 || other == 0 || one == other:
			return []*actor{strangers}
		case (one > other) == (m[1] != "younger"):
			return people[:1]
		}
		return people[1:]
	}
	if who := w.before(d.start, true); who != nil && kinWords.MatchString(words) && slices.Contains(people, who) {
		other := slices.DeleteFunc(slices.Clone(people), func(a *actor) bool { return a == who })
		if other[0].in.index > w.s.index {
			return []*actor{strangers} // nobody has been named who it could be
		}
		return other
	}
	return nil
}

// namesakes returns the persons who bear a last name that another bears.
func namesakes(people []*actor) []*actor {
	var found []*actor
	for _, a := range people {
		if slices.ContainsFunc(people, func(o *actor) bool { return o != a && lastWord(o.name) == lastWord(a.name) }) {
			found = append(found, a)
		}
	}
	return found
}

// apposedKin returns the party whom any sentence of the matter calls so beside the
// name: "his brother, Roy Lee".
func (w *walk) apposedKin(words string) []*actor {
	if !kinWords.MatchString(words) {
		return nil
	}
	for _, s := range w.m.sentences {
		for _, d := range s.described {
			if s.fold[d.start:d.end] != words {
				continue
			}
			if c, ok := s.nameBehind(d); ok {
				return w.called([]string{s.text[c.start:c.end]})
			}
		}
	}
	return nil
}

var ageBehind = regexp.MustCompile(`^(?:, (?:aged )?| \()(\d\d)\b`)

// age returns the age that the matter prints behind a name; none where it does not.
func (m *matter) age(a *actor) int {
	for _, s := range m.sentences {
		for _, t := range s.occurrences(&actor{forms: []string{a.name}}) {
			if found := ageBehind.FindStringSubmatch(s.text[t.end:]); found != nil {
				age, _ := strconv.Atoi(found[1])
				return age
			}
		}
	}
	return 0
}
