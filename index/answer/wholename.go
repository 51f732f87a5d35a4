package answer

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// Of somebody whom records know by a surname a question may give a first name that none
// of them and no article has beside it: "Jimmy Xu" is not whom they call Xu.

// A nameGiven is a surname in a question with the word before it, and whom records call so.
type nameGiven struct {
	given, family string
	called        []Mention
}

// namesakeOnly answers a question about somebody of whom the archive knows a namesake
// alone: that it does not hold them, and who is nearest; ok is false for any other.
func (a *Answerer) namesakeOnly(ctx context.Context, q Question, d *digest) (answer Answer, ok bool, err error) {
	if q.Shape == Byline {
		return Answer{}, false, nil // who writes is in no record
	}
	for _, name := range q.wholeNames() {
		known, err := a.knownWhole(ctx, d, name)
		if err != nil {
			return Answer{}, false, err
		}
		if known {
			continue
		}
		w, near := wording[q.Language], []string{}
		for _, m := range name.called {
			if party := partyName(m); party != "" && !slices.Contains(near, party) && len(near) < mostNear {
				near = append(near, party)
			}
		}
		text := fmt.Sprintf(w.strange, Shorten(name.given+" "+name.family, 60)) + fmt.Sprintf(w.near, Shorten(Listed(near, q.Language), 80))
		q.Mentions, q.everyone = nil, nil
		return Answer{Route: RouteStranger, Text: text + d.coverage(q.Language), Abstained: true, Question: q}, true, nil
	}
	return Answer{}, false, nil
}

// wholeNames returns the surnames in a question that have what may be a first name right
// before them.
func (q Question) wholeNames() (names []nameGiven) {
	var seen []int
	for _, m := range q.everyone {
		if m.at.End <= m.at.Start || m.at.End > len(q.Text) || slices.Contains(seen, m.at.Start) {
			continue
		}
		seen = append(seen, m.at.Start)
		called := calledAt(q.everyone, m.at.Start)
		family, given := m.at.In(q.Text), givenBefore(q.Text[:m.at.Start])
		inAnother := slices.ContainsFunc(q.everyone, func(o Mention) bool { return o.at.Start < m.at.Start && m.at.Start <= o.at.End+1 })
		lowered := q.Text == strings.ToLower(q.Text)
		if given == "" || inAnother || strings.Contains(family, " ") || lexicon.Han(family) > 0 || !lowered && (!lexicon.Capital(family) || !lexicon.Capital(given)) ||
			slices.ContainsFunc(called, func(o Mention) bool { return !o.ofPerson() }) {
			continue
		}
		names = append(names, nameGiven{given, family, called})
	}
	return names
}

// ofPerson reports whether a mention is of a person.
func (m Mention) ofPerson() bool {
	party, ok := m.Case.Party(m.Party)
	return ok && party.Person
}

// givenBefore returns the word that stands right before a name where it can be a first
// name: no title, no word of the language, and no place where somebody was.
func givenBefore(before string) string {
	before, beside := strings.CutSuffix(before, " ")
	fields := strings.Fields(before)
	if !beside || len(fields) == 0 {
		return ""
	}
	word := fields[len(fields)-1]
	if len(fields) > 1 && placeLeads.MatchString(fields[len(fields)-2]) {
		return ""
	}
	folded := index.Fold(word)
	stems := lexicon.Terms(word)
	ofLetters := !strings.ContainsFunc(word, func(r rune) bool { return !unicode.In(r, unicode.Latin) && r != '-' })
	if !ofLetters || lexicon.Runes(word) < 2 || word == strings.ToUpper(word) || lexicon.Plain(folded) || lexicon.National(word) || lexicon.FunctionWord(folded) || callings.MatchString(folded) ||
		slices.Contains(monthNames, folded) || slices.Contains(lexicon.CompanyKinds, folded) || slotsOf(word) != nil ||
		commonFirst.Has(stems[0]) || generic.Has(stems[0]) || vague.Has(stems[0]) || lexicon.ConceptOf(stems[0]) != "" || lexicon.FrameWords[folded] || lexicon.FrameWords[stems[0]] {
		return ""
	}
	return word
}

var (
	placeLeads = regexp.MustCompile(`^(?i:in|at|near)$`)
	callings   = regexp.MustCompile(`^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|lord|lady|dame|madam|judge|justice|magistrate|sheriff|inspector|detective|officer|sergeant|sgt|captain|colonel|general|` +
		`president|minister|senator|mayor|governor|commissioner|ambassador|director|chairman|chairwoman|chief|ceo|cfo|founder|lawyer|attorney|counsel|solicitor|barrister|prosecutor|` +
		`defendant|suspect|claimant|plaintiff|applicant|accused|convict|hacker|scammer|fraudster|stalker|voyeur|engineer|programmer|developer|teacher|doctor|nurse|pharmacist|photographer|` +
		`student|driver|reporter|journalist|landlord|monday|tuesday|wednesday|thursday|friday|saturday|sunday|poor|young|old|little|big|brother|sister|uncle|aunt|father|mother|surnamed|named|called|versus|vs)$`)
	inflected = regexp.MustCompile(`(?:ly|ed|ing|ous|al|ive|ful|less|ish|ant|ent|er|or|ist|man|ary|ic|able|ible|s)$`)
)

// knownWhole reports whether the archive knows somebody by the two words, or by words
// that the first may be a slip or a short form of.
func (a *Answerer) knownWhole(ctx context.Context, d *digest, name nameGiven) (bool, error) {
	given := index.Fold(name.given)
	for _, m := range name.called {
		if m.Case.MachineRead() && m.Party == "" || givenIn(m, given) {
			return true, nil
		}
	}
	if name.given == given { // in lower case a word that is a name nowhere may be any word
		if known, err := a.known(ctx, given); err != nil || known || inflected.MatchString(given) || lexicon.Nearest(given, d.words) != "" {
			return true, err
		}
	}
	page, err := a.searcher.Search(ctx, index.Request{Query: index.Near{Words: []string{name.given, name.family}, Within: 2}, Limit: 1})
	if err != nil {
		return false, fmt.Errorf("looking for a whole name: %w", err) // without the name: what is asked is not logged
	}
	return len(page.Hits) > 0, nil
}

// givenIn reports whether a case has a first name: in one of its names, as it stands there
// or nearly so, in what it tells or the titles of its sources, or as its Chinese characters
// are read.
func givenIn(m Mention, given string) bool {
	for _, name := range append(m.Case.Names(), m.Case.Summary) {
		for _, part := range strings.FieldsFunc(index.Fold(name), func(r rune) bool { return !unicode.IsLetter(r) }) {
			if part == given || name != m.Case.Summary && likeGiven(part, given) {
				return true
			}
		}
	}
	for _, source := range m.Case.Sources {
		if slices.Contains(strings.FieldsFunc(index.Fold(source.Title), func(r rune) bool { return !unicode.IsLetter(r) }), given) {
			return true
		}
	}
	party, _ := m.Case.Party(m.Party)
	return slices.ContainsFunc(party.Names, func(n corpus.Name) bool { return readsAs(n.Text, given) })
}

// likeGiven reports whether two first names may be one: a short form, or a slip.
func likeGiven(a, b string) bool {
	shorter := min(lexicon.Runes(a), lexicon.Runes(b))
	if shorter < 2 {
		return false
	}
	return strings.HasPrefix(a, b) || strings.HasPrefix(b, a) || shorter > 3 && lexicon.Distance(a, b, max(1, lexicon.SlipsAllowed(b))) <= max(1, lexicon.SlipsAllowed(b))
}

// readsAs reports whether characters of a Chinese name are read as a word.
func readsAs(name, given string) bool {
	var sounds string
	for _, r := range name {
		sounds += soundOf(r)
	}
	return sounds != "" && strings.Contains(sounds, strings.ReplaceAll(given, "-", ""))
}
