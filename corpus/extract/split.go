package extract

import (
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/corpus/mention"
)

// split parts a block in which several companies answer each for its own: a
// round-up of fines. Persons of one block, and companies that a sentence joins,
// stay together.
func (m *matter) split() []*matter {
	if m.marked && !m.aside || len(m.actors) < 2 {
		return []*matter{m}
	}
	for _, a := range m.actors {
		if a.person {
			return []*matter{m}
		}
	}
	groups := m.together()
	if len(groups) == 1 {
		return []*matter{m}
	}
	return m.byCompany(groups)
}

// together returns the parties of the matter by those whom one of its sentences joins, in order:
// what is told of one of them may be of the others.
func (m *matter) together() [][]*actor {
	of := make([]int, len(m.actors)) // the group of each party: its first member
	for i := range of {
		of[i] = i
	}
	for _, s := range m.sentences {
		inAll := !s.zh && inAllPaid.MatchString(s.fold)
		if !inAll && (!s.joinsActors(m.actors) || s.says("appealing")) {
			continue
		}
		named := m.namedIn(s)
		if len(named) < 2 || m.aside || s.zh {
			return [][]*actor{m.actors} // whom "they" means, nobody knows
		}
		for i := range of {
			if slices.Contains(named, of[i]) || slices.Contains(named, i) {
				of[i] = of[named[0]]
			}
		}
	}
	var groups [][]*actor
	at := map[int]int{}
	for i, a := range m.actors {
		g, ok := at[of[i]]
		if !ok {
			g, at[of[i]] = len(groups), len(groups)
			groups = append(groups, nil)
		}
		groups[g] = append(groups[g], a)
	}
	return groups
}

// byCompany gives each company, or those that belong together, the sentences that name it and
// those that follow without naming another; what comes before the first goes to the first.
func (m *matter) byCompany(groups [][]*actor) []*matter {
	parts := make([]*matter, len(groups))
	for i := range parts {
		parts[i] = &matter{}
	}
	current := []int{0}
	for _, s := range m.sentences {
		if named := namedOf(groups, s); len(named) > 0 {
			current = named
		} else if back := goesBackTo(s, parts, current); back >= 0 {
			current = []int{back}
		} else if s.zh && othersSuit.MatchString(s.fold) {
			continue // nobody's of the matter
		}
		for _, i := range current {
			parts[i].sentences = append(parts[i].sentences, s)
		}
	}
	for i, p := range parts {
		p.actors, p.whole = groups[i], m.sentences
		p.others = slices.Concat(slices.Concat(groups[:i]...), slices.Concat(groups[i+1:]...), m.others)
	}
	return slices.DeleteFunc(parts, func(p *matter) bool { return len(p.sentences) == 0 })
}

// othersSuit opens what somebody without a name here brought against somebody else.
var othersSuit = regexp.MustCompile(`^[^。；]{0,20}(?:\p{Han}某某?)(?:起诉|状告|诉)(?:一家|某|另一)`)

// goesBackTo returns the part whose story named who is named again in a sentence that names
// none of the companies: the director of the first, behind what was told of another. -1
// where none did, or the part that is told of now did too.
func goesBackTo(s *sentence, parts []*matter, current []int) int {
	if s.zh || len(current) != 1 {
		return -1
	}
	for _, t := range s.capitals() {
		last := s.text[t.start:t.end]
		if len(last) < 4 || strings.Contains(last, " ") || !plainName(last) || dayName.MatchString(last) {
			continue
		}
		names := func(p *matter) bool {
			return slices.ContainsFunc(p.sentences, func(o *sentence) bool { return o.index < s.index && o.fullNameOf(last) })
		}
		if names(parts[current[0]]) {
			return -1
		}
		for i, p := range parts {
			if i != current[0] && names(p) {
				return i
			}
		}
	}
	return -1
}

// fullNameOf reports whether a sentence prints a name of two words that ends in this one.
func (s *sentence) fullNameOf(last string) bool {
	at := strings.Index(s.text, " "+last)
	if at < 0 {
		return false
	}
	run := nameBefore(s.text, at+1+len(last))
	return run.end == at+1+len(last) && run.start < at
}

// namedOf returns which of some groups of parties a sentence names.
func namedOf(groups [][]*actor, s *sentence) []int {
	var named []int
	for i, group := range groups {
		if slices.ContainsFunc(group, func(a *actor) bool { return len(s.occurrences(a)) > 0 }) {
			named = append(named, i)
		}
	}
	return named
}

// namedIn returns which of the matter's parties a sentence names.
func (m *matter) namedIn(s *sentence) []int {
	var named []int
	for i, a := range m.actors {
		if len(s.occurrences(a)) > 0 {
			named = append(named, i)
		}
	}
	return named
}

// joinsActors reports whether one sentence speaks of two parties together.
func (s *sentence) joinsActors(actors []*actor) bool {
	if !s.says("they") && !s.says("respectively") && !s.says("each") && len(s.names) < 2 {
		return false
	}
	n := 0
	for _, a := range actors {
		if len(s.occurrences(a)) > 0 {
			n++
		}
	}
	return n > 1 && !s.eachByItsVerb() && !s.eachItsSum(actors)
}

// eachItsSum reports whether each of the parties that an English sentence names pays a sum
// of its own by a verb of its own, or is fined one: "Wren paid $3 million to settle, while Dale agreed to pay $5 million".
func (s *sentence) eachItsSum(actors []*actor) bool {
	if s.zh || s.says("they") || s.says("respectively") || s.says("each") {
		return false
	}
	var starts []int
	for _, a := range actors {
		if at := s.occurrences(a); len(at) > 0 {
			starts = append(starts, at[0].start)
		}
	}
	slices.Sort(starts)
	for i, from := range starts {
		to := len(s.text)
		if i+1 < len(starts) {
			to = starts[i+1]
		}
		if own := slices.ContainsFunc(s.money(), func(m mention.Mention) bool { return m.Span.Start > from && m.Span.End <= to }); !own || !paysItself.MatchString(s.fold[from:to]) {
			return false
		}
	}
	return true
}

// inAllPaid says of several that what follows is what they pay in all.
var inAllPaid = regexp.MustCompile(`\b(?:paid|pay|paying|settled for|agreed to pay|fined) (?:[a-z]+ ){0,3}(?:a )?(?:combined|total of|collective)\b`)

// paysItself stands between a party and the sum that it pays.
var paysItself = regexp.MustCompile(`\b(?:paid|pays|settled|agreed)\b|\b(?:was|were|been) (?:also |later )?(?:fined|hit with)\b|\breceived an? [^;]{0,30}\b(?:fine|penalty)\b`)
