package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	regexp "casebot/corpus/lazyregexp"
)

// A matter is a run of sentences that speak of one case, and what they say.
type matter struct {
	sentences []*sentence
	marked    bool        // it opens with words such as "in another case"
	numbered  bool        // it opens with a number: it joins no other
	section   bool        // it is a section of the article
	aside     bool        // it is told to compare
	whole     []*sentence // of which it is a part, where others answer for their own in the rest
	actors    []*actor
	others    []*actor // parties of the other matters that its sentences name too
	facts     []*fact
	doubtful  []doubt
}

// matters divides the article into what each case takes of it.
func (r *reader) matters() []*matter {
	blocks := r.blocks()
	var found []*matter
	for _, m := range blocks {
		m.actors = roster(m.sentences)
	}
	if len(blocks) > 0 {
		leadOf(blocks)
	}
	for i, m := range r.sectioned(blocks) {
		if i > 0 && len(found) > 0 && m.marked && !m.numbered && !m.aside && (m.joins(found[len(found)-1]) || m.shares(found[len(found)-1]) || len(found[len(found)-1].actors) > 0 && m.illustrates()) {
			last := found[len(found)-1]
			last.sentences = append(last.sentences, m.sentences...)
			last.actors = roster(last.sentences)
			continue
		}
		found = append(found, m)
	}
	var all []*matter
	for _, m := range besideAsides(found) {
		all = append(all, m.split()...)
	}
	return all
}

// besideAsides leaves out what is told to compare and names nobody, and tells the other matters
// whose the rest is, where they name them too.
func besideAsides(found []*matter) []*matter {
	found = slices.DeleteFunc(found, func(m *matter) bool { return m.aside && len(m.actors) == 0 })
	for _, aside := range found {
		for _, m := range found {
			if !aside.aside || m == aside || !m.speaksOf(aside) {
				continue
			}
			for _, a := range aside.actors {
				if !slices.ContainsFunc(slices.Concat(m.actors, m.others), func(o *actor) bool { return o.goesBy(a.name) || a.goesBy(o.name) }) {
					m.others = append(m.others, a)
				}
			}
		}
	}
	return found
}

// opensWith reports whether a sentence is the first that tells of the matter, behind its
// heading.
func (m *matter) opensWith(s *sentence) bool {
	for _, first := range m.sentences {
		if first == s || first.label != heading {
			return first == s
		}
	}
	return false
}

// blocks cuts the article where a sentence opens a case of its own.
func (r *reader) blocks() []*matter {
	current := &matter{}
	main, blocks := current, []*matter{current}
	elsewhere := -1 // the paragraph that is about somebody else
	for _, s := range r.sentences {
		if s.paragraph != elsewhere && r.besides(s) {
			elsewhere = s.paragraph
		}
		if s.paragraph == elsewhere {
			continue
		}
		if r.returns(current, s) {
			if current = main; r.goesOnElsewhere(s) {
				current = &matter{marked: true, aside: true}
				blocks = append(blocks, current)
			}
		}
		if !(current.aside && !s.begins) && r.compares(s) {
			main, current = current, &matter{marked: true, aside: true}
			blocks = append(blocks, current)
		} else if marked, numbered := s.mark(); marked && current.headed() {
			current.marked, current.section = true, false
		} else if marked {
			current = &matter{marked: true, numbered: numbered}
			blocks = append(blocks, current)
		} else if s.label != noLabel {
			current = &matter{section: true}
			blocks = append(blocks, current)
		}
		current.sentences = append(current.sentences, s)
	}
	return slices.DeleteFunc(blocks, func(m *matter) bool { return len(m.sentences) == 0 })
}

// joins reports whether a block goes on with the matter before it: it speaks of
// its party by name, or of both defendants while it has but one.
func (m *matter) joins(before *matter) bool {
	for _, a := range before.actors {
		if !a.person && len(a.forms) == 0 {
			continue
		}
		for i, s := range m.sentences {
			if i < 3 && !s.introduces(a) && len(s.occurrences(a)) > 0 {
				return true
			}
		}
	}
	return false
}

// illustrates reports whether a block only shows by an example what the case before
// it was about: it opens with no decision and introduces nobody.
func (m *matter) illustrates() bool {
	s := m.sentences[0]
	return strings.HasPrefix(s.fold, "in one case") && len(m.actors) == 0 && !s.decides() && !s.says("verdict") && !s.says("settlement") && !s.says("decision") && !s.says("liable")
}

// introduces reports whether the sentence introduces a party of this name.
func (s *sentence) introduces(a *actor) bool {
	return slices.ContainsFunc(s.names, func(n introduction) bool { return a.goesBy(n.name) })
}

// An actor is a party of a matter with the forms of its name in the article.
type actor struct {
	name       string // as first printed in full
	forms      []string
	person     bool
	anonymised bool
	at         token // where it is introduced
	in         *sentence
}

// unnamed reports whether the article gives the actor no name.
func (a *actor) unnamed() bool { return a.name == unnamedPerson || a.name == unnamedCompany }

// note says beside an unnamed party why it has no name.
func (a *actor) note() string {
	if a.unnamed() {
		return "Not named in the article."
	}
	return ""
}

// roster returns the parties that the sentences introduce, in order, each once.
func roster(sentences []*sentence) []*actor {
	var actors []*actor
	for _, s := range sentences {
		for _, n := range s.names {
			if at := slices.IndexFunc(actors, func(a *actor) bool { return a.goesBy(n.name) }); at >= 0 {
				actors[at].fuller(n)
				continue
			}
			a := &actor{name: n.name, person: n.person, anonymised: n.anonymised, at: n.token, in: s}
			a.forms = forms(a.name, a.person)
			actors = append(actors, a)
		}
	}
	for _, a := range actors {
		a.shorten(actors, sentences)
	}
	return actors
}

// shorten takes the first words of a company's name for one of its forms where the
// sentences print them alone: Hanmaru for Hanmaru Card.
func (a *actor) shorten(actors []*actor, sentences []*sentence) {
	if a.person {
		a.shortenPerson(actors, sentences)
		return
	}
	if chinese(a.name) {
		return
	}
	last := lastWord(a.name)
	if tail := tellingWord(a.name, last) && strings.Contains(a.name, " ") && strings.ToLower(last) != last && kindOf(strings.ToLower(last), "") == ""; tail && !slices.Contains(a.forms, last) &&
		!slices.ContainsFunc(actors, func(o *actor) bool { return o != a && strings.Contains(o.name, last) }) && slices.ContainsFunc(sentences, func(s *sentence) bool { return s.prints(last) }) {
		a.forms = append(a.forms, last) // Zarko of Gimnasios Zarko
	}
	for _, head := range heads(a.name) {
		shared := slices.ContainsFunc(actors, func(o *actor) bool { return o != a && strings.HasPrefix(o.name, head) })
		if !shared && !slices.Contains(a.forms, head) && slices.ContainsFunc(sentences, func(s *sentence) bool { return s.prints(head) }) {
			a.forms = append(a.forms, head)
		}
	}
}

// shortenPerson takes a first or middle name for a form of a person's where the
// sentences print it alone.
func (a *actor) shortenPerson(actors []*actor, sentences []*sentence) {
	fields := strings.Fields(a.name)
	if chinese(a.name) || len(fields) < 2 {
		return
	}
	for _, word := range fields[:len(fields)-1] {
		if len(word) < 3 || !plainName(word) || slices.Contains(a.forms, word) || slices.ContainsFunc(actors, func(o *actor) bool { return o != a && strings.Contains(o.name, word) }) {
			continue
		}
		if slices.ContainsFunc(sentences, func(s *sentence) bool { return s.prints(word) }) {
			a.forms = append(a.forms, word)
		}
	}
}

// prints reports whether a sentence prints a word as a name of its own.
func (s *sentence) prints(word string) bool {
	return slices.ContainsFunc(s.occurrences(&actor{forms: []string{word}}), func(t token) bool {
		run := nameAfter(s.text, t.start, 0)
		return run == t && nameBefore(s.text, t.end).start == t.start
	})
}

// goesBy reports whether a name is a form of the actor's, or the actor's a form
// of it.
func (a *actor) goesBy(name string) bool {
	if first, _, ok := strings.Cut(a.name, " "); ok && a.person && name == first && !chinese(name) {
		return true // Ann of Ann Lee
	}
	if a.person && endOf(a.name, name) {
		return true
	}
	if !a.person && len(name) > 3 && strings.EqualFold(name, a.name) {
		return true
	}
	if slices.Contains(a.forms, name) || name == a.name || !a.person && (shortOf(a.name, name) || opensName(a.name, name) || tellingWord(a.name, name)) {
		return true
	}
	return slices.Contains(forms(name, a.person), a.name) || a.person && sameButMiddle(a.name, name)
}

// endOf reports whether one of two persons' names is the last words of the other, two at
// least: Boateng Adjei of Kofi Boateng Adjei.
func endOf(one, other string) bool {
	if len(one) < len(other) {
		one, other = other, one
	}
	return strings.Contains(other, " ") && strings.HasSuffix(one, " "+other)
}

// sameButMiddle reports whether two names differ only in what stands between the
// first and the last.
func sameButMiddle(one, other string) bool {
	a, b := strings.Fields(one), strings.Fields(other)
	return len(a) > 1 && len(b) > 1 && len(a) != len(b) && a[0] == b[0] && a[len(a)-1] == b[len(b)-1]
}

// opensName reports whether one of two companies' names is the first words of the
// other: Orion of Orion Ads.
func opensName(one, other string) bool {
	return strings.HasPrefix(one, other+" ") || strings.HasPrefix(other, one+" ")
}

// tellingWord reports whether a single word is one of a longer company's name that tells
// it from others: Olivar of Supermercados Olivar.
func tellingWord(name, word string) bool {
	return len(word) > 3 && plainName(word) && !nameWords["company"][strings.ToLower(word)] && slices.Contains(strings.Fields(name), word)
}

// fuller takes over the fuller form of a name where the article prints one.
func (a *actor) fuller(n introduction) {
	if utf8.RuneCountInString(n.name) > utf8.RuneCountInString(a.name) {
		a.name, a.at = n.name, n.token
		a.forms = append(forms(n.name, a.person || n.person), a.forms...)
		slices.Sort(a.forms)
		a.forms = slices.Compact(a.forms)
		a.anonymised = a.anonymised && n.anonymised
	}
	if !slices.Contains(a.forms, n.name) {
		a.forms = append(a.forms, n.name)
	}
	a.person = a.person || n.person && !companyName(a.name)
}

// forms returns how a name may be repeated: in full, a person's last name, a
// company's without its legal form.
func forms(name string, person bool) []string {
	if name == unnamedPerson || name == unnamedCompany {
		return nil // nobody is called so
	}
	if chinese(name) {
		return formsZH(name, person)
	}
	fields := strings.Fields(name)
	all := []string{name}
	if len(fields) < 2 {
		return all
	}
	if person && (familyFirst(fields[0]) || len(fields) == 2 && strings.ContainsRune(fields[1], '-')) {
		return append(all, fields[0], fields[len(fields)-1])
	}
	if person && len(fields) > 2 {
		all = append(all, strings.Join(fields[1:], " "))
	}
	if person {
		return append(all, fields[len(fields)-1])
	}
	for len(fields) > 1 && nameWords["company"][strings.ToLower(strings.Trim(fields[len(fields)-1], ".,"))] {
		fields = fields[:len(fields)-1]
		all = append(all, strings.TrimRight(strings.Join(fields, " "), ","))
	}
	if first := fields[0]; nameWords["known"][strings.ToLower(first)] {
		all = append(all, first)
	}
	return all
}

// occurrences returns where a sentence names an actor.
func (s *sentence) occurrences(a *actor) []token {
	var found []token
	for _, form := range a.forms {
		for from := 0; ; {
			at := strings.Index(s.text[from:], form)
			if at < 0 {
				break
			}
			t := token{from + at, from + at + len(form)}
			from = t.end
			if s.alone(t) && !slices.ContainsFunc(found, func(o token) bool { return t.start < o.end && o.start < t.end }) {
				found = append(found, t)
			}
		}
	}
	slices.SortFunc(found, func(a, b token) int { return a.start - b.start })
	return found
}

// ofItsCourt follows the name of a place in that of its court, its police or itself.
var ofItsCourt = regexp.MustCompile(`^(?:(?:[省市县縣区區])?(?:最高|高等|高级|高級|中级|中級|地方|基层)?(?:人民)?(?:法院|检察院|檢察署|警察局|警局|公安局|派出所)|地院|地檢|地检|高院|中院)`)

// alone reports whether a name is not a part of a longer word; a Chinese one
// needs no space around it, but 韩某 is no part of 韩某某.
func (s *sentence) alone(t token) bool {
	before, _ := utf8.DecodeLastRuneInString(s.text[:t.start])
	after, _ := utf8.DecodeRuneInString(s.text[t.end:])
	first, _ := utf8.DecodeRuneInString(s.text[t.start:])
	if s.zh && utf8.RuneCountInString(s.text[t.start:t.end]) == 1 && unicode.Is(unicode.Han, first) {
		return s.surnameStands(t)
	}
	if s.zh && !inWord(first) {
		if ofItsCourt.MatchString(s.text[t.end:]) {
			return false // 雲崎 of 雲崎大學 in 雲崎地方法院
		}
		return after != '某' && after != '甲' && after != '乙' && after != '士' && after != '生'
	}
	return !inWord(before) && !inWord(after) || t.start == 0 && !inWord(after)
}
