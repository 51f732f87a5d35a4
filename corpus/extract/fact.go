package extract

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/corpus/mention"
)

// A fact is what one sentence says in one slot, before it becomes a claim.
type fact struct {
	slot    corpus.Slot
	who     *actor // nil: the case as a whole
	stage   corpus.Stage
	about   string
	note    string
	value   corpus.Value // nil: stated without an amount
	bound   corpus.Bound
	gloss   []corpus.Money
	printed token // within the sentence
	in      *sentence
	rule    string
}

// typed holds the typed mentions of a sentence, each kind found when first
// asked for.
type typed struct {
	money, terms, dates, counts, courts []mention.Mention
	found                               [5]bool
}

func (s *sentence) money() []mention.Mention {
	return s.once(0, &s.seen.money, func() []mention.Mention { return s.withPounds(mention.Money(s.text)) })
}

func (s *sentence) terms() []mention.Mention {
	return s.once(1, &s.seen.terms, func() []mention.Mention { return mention.Terms(s.text) })
}

func (s *sentence) counts() []mention.Mention {
	return s.once(2, &s.seen.counts, func() []mention.Mention { return mention.Counts(s.text) })
}

func (s *sentence) courts() []mention.Mention {
	return s.once(3, &s.seen.courts, func() []mention.Mention { return mention.Courts(s.text) })
}

func (s *sentence) dates(published corpus.Date) []mention.Mention {
	return s.once(4, &s.seen.dates, func() []mention.Mention { return mention.Dates(s.text, published) })
}

func (s *sentence) once(kind int, kept *[]mention.Mention, find func() []mention.Mention) []mention.Mention {
	if !s.seen.found[kind] {
		s.seen.found[kind] = true
		if kind > 2 || s.zh || s.figures() {
			*kept = find()
		}
	}
	return *kept
}

// figureWords are parts of the words for numbers and lengths; one of them, or a
// digit, stands in every sentence with a figure.
var figureWords = []string{"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twel", "teen", "twenty", "thirty", "forty", "fifty", "dozen", "hundred", "thousand", "million", "billion", "half", "life", "year", "month", "week"}

// figures reports whether a sentence can hold an amount, a term or a count: a
// look costs less than the recognisers.
func (s *sentence) figures() bool {
	return strings.ContainsAny(s.fold, "0123456789") || containsAny(s.fold, figureWords...)
}

// tell walks through a matter and collects its facts.
func (r *reader) tell(m *matter) {
	w := &walk{m: m, house: courtOf(r.a.Publisher)}
	var others []*sentence // what another country's authority did
	for _, s := range m.sentences {
		w.enter(s)
		if w.abroad(s) || w.othersSuit(s) {
			others = append(others, s)
		} else if s.label != heading && !s.comments() {
			w.penalties()
			w.amounts()
			w.unstated()
			w.numbers()
			w.days(r.a.Published)
			w.words()
			w.states()
			w.settleHome()
		}
		w.leave()
	}
	m.sentences = slices.DeleteFunc(slices.Clone(m.sentences), func(s *sentence) bool { return slices.Contains(others, s) })
	m.dropDoubtful()
	m.settleStages()
	m.dropDoubles()
	m.dropParts()
}

// comments reports whether a sentence tells what a lawyer or an expert thinks,
// or what the law says of anybody: no fact of the case.
func (s *sentence) comments() bool {
	if !s.zh && (usualSum.MatchString(s.fold) || underLaw.MatchString(s.fold) || len(s.names) == 0 && bestKnown.MatchString(s.fold)) {
		return true
	}
	if s.zh && inAnotherSuit.MatchString(s.fold) && len(s.names) == 0 {
		return true
	}
	if s.zh && (s.quoted() || s.quotesBystander() || s.statistics()) || !s.zh && s.commentFrom() == 0 {
		return true
	}
	return (s.says("general") && !s.tellsFirst() || !s.zh && strings.HasPrefix(s.fold, "elsewhere ")) && len(s.names) == 0
}

// tellsFirst reports whether an English sentence tells what was decided about whom it opens
// with before it speaks of people at large: "A landlord has been jailed for filming people who …".
// So does one that tells what an authority announced.
func (s *sentence) tellsFirst() bool {
	c, _ := s.first("general", 0, len(s.fold))
	if announcedThat.MatchString(s.fold[:cut(s.fold, c.end+1)]) {
		return true
	}
	_, ok := firstOf(s, c.start, "sentenceverb", "finedverb", "convict")
	return !s.zh && ok && len(s.described) > 0 && s.described[0].start == s.begin() && len(s.described[0].names) > 0
}

// inAnotherSuit opens what became of a business without a name in a suit of its own: 涉案酒店之一
// 另案被判赔偿.
var inAnotherSuit = regexp.MustCompile(`^(?:而|至于)?(?:涉案|涉事|其中)[^，。；]{1,8}[^。；]{0,30}(?:另案|另行|另被)(?:处理|起诉|提起|被?判|裁|罚)`)

// bestKnown opens what is told of another case that people remember.
var bestKnown = regexp.MustCompile(`^(?:perhaps )?the (?:best-known|best known|most famous|most notorious|most prominent) (?:[a-z]+ )?(?:case|example|incident)s?\b`)

// underLaw opens what a law threatens anybody with: "Under section 9, where a person …".
var underLaw = regexp.MustCompile(`^under (?:section|article|s\.|clause) [\d(][^,;]{0,60}, (?:where|anyone|whoever|any person|a person|an offender|persons)\b`)

// usualSum tells what such cases come to as a rule.
var usualSum = regexp.MustCompile(`\b(?:the|a) (?:median|average|typical) (?:[a-z]+ ){0,2}(?:fine|settlement|penalty|sentence|award|recovery|payout)s?\b`)

// commentFrom returns where a lawyer or an expert begins to speak: at the
// beginning, unless the news itself tells of a decision first and only adds what
// is said of it ("was jailed for a year, a term that lawyers say …").
func (s *sentence) commentFrom() int {
	expert, ok := s.first("expert", 0, len(s.fold))
	if !ok || !s.says("says") || s.says("notexpert") {
		return len(s.fold)
	}
	decision, ok := firstOf(s, expert.start, "decision", "agreed", "overturn", "orderpay")
	if m := sentTo.FindStringIndex(s.fold[:expert.start]); m != nil && !ok {
		decision.start, ok = m[0], true
	}
	if said, _ := s.first("says", 0, len(s.fold)); !ok || said.start < decision.start || strings.ContainsAny(s.text[:expert.start], "\"“") {
		return 0
	}
	return expert.start
}

// put notes a fact for each of its parties; a figure of several parties together
// is a fact of the case as a whole.
func (w *walk) put(f fact, who []*actor, each bool) {
	if len(w.m.facts) >= maxFacts {
		return
	}
	if !w.s.zh && (f.printed.start >= w.s.commentFrom() || f.slot != corpus.SlotStatus && w.s.quotedAt(f.printed.start)) {
		return
	}
	if !w.s.zh && (ofPersons(&f) || f.slot == corpus.SlotOutcome) && w.entryOfAnother() {
		return
	}
	f.in = w.s
	if w.s.zh {
		who = w.claimedFrom(&f, who)
	}
	if w.s.zh && !w.suits(&f, who) {
		return
	}
	if !w.s.zh && ofPersons(&f) && len(who) == 1 && who[0] != strangers && !who[0].person && !who[0].unnamed() {
		return // no company is jailed: the sentence tells of somebody else
	}
	if f.stage == corpus.OnAppeal && len(who) == 1 && who[0] == strangers && w.m.section && len(w.m.actors) == 1 && cutTheFine.MatchString(w.s.fold[:f.printed.start]) {
		who = w.m.actors // "a court later cut the fine to …": the one that the section told of
	}
	if named := len(who); named > 0 {
		who = slices.DeleteFunc(slices.Clone(who), func(a *actor) bool { return a == strangers || slices.Contains(w.m.others, a) })
		if len(who) == 0 || !each && len(who) < named {
			return // a fact of another matter, or of several together
		}
	}
	if !w.sure(&f, who) || f.slot == corpus.SlotCount && len(who) == 0 && w.beyond() {
		return
	}
	switch {
	case len(who) == 1:
		f.who = who[0]
		w.m.facts = append(w.m.facts, &f)
	case len(who) > 1 && each:
		for _, a := range who {
			one := f
			one.who = a
			w.m.facts = append(w.m.facts, &one)
		}
	default:
		w.m.facts = append(w.m.facts, &f)
	}
}

// entryOfAnother reports whether an English sentence is what a list tells of a person who is no
// party here: "Ann Lee: eight months, and 60 hours of community service".
func (w *walk) entryOfAnother() bool {
	m := entryOf.FindStringSubmatch(w.s.text)
	return m != nil && plainName(m[1]) && !slices.ContainsFunc(w.m.actors, func(a *actor) bool { return a.goesBy(m[1]) })
}

// entryOf opens an entry of a list with somebody's name.
var entryOf = regexp.MustCompile(`^(?:[-•*] ?)?(\p{Lu}[\p{L}’'.-]+(?: \p{Lu}[\p{L}’'.-]+){1,3}): `)

// cutTheFine ends where what became of the fine follows that was told of.
var cutTheFine = regexp.MustCompile(`\b(?:cut|reduced|lowered|raised|increased) the (?:fine|penalty|award) (?:from [^;,]{1,20} )?to $`)

// beyond reports whether an English sentence stands in a paragraph of its own behind all that
// one of several cases tells of its parties.
func (w *walk) beyond() bool {
	if !w.m.marked || w.s.zh || len(w.m.actors) == 0 {
		return false
	}
	return !slices.ContainsFunc(w.m.sentences, func(s *sentence) bool {
		return s.paragraph >= w.s.paragraph && len(w.m.namedIn(s)) > 0
	})
}

// ofPersons reports whether a fact can be a natural person's alone.
func ofPersons(f *fact) bool {
	return f.slot == corpus.SlotTerm || f.value == corpus.State("sentenced")
}

// dropDoubles leaves one fact of those that say the same, drops "along with a
// fine" where the amount is given elsewhere, and drops a rounded figure where
// the exact one is given.
func (m *matter) dropDoubles() {
	var kept []*fact
	for i, f := range m.facts {
		doubled := slices.ContainsFunc(m.facts[:i], func(o *fact) bool { return o.same(f) })
		better := slices.ContainsFunc(m.facts, func(o *fact) bool { return o != f && o.better(f) })
		if !doubled && !better {
			kept = append(kept, f)
		}
	}
	m.facts = kept
}

// same reports whether two facts say the same of the same party.
func (f *fact) same(o *fact) bool {
	if f.slot != o.slot || f.stage != o.stage || f.about != o.about && f.slot != corpus.SlotCount && f.slot != corpus.SlotCharge || !f.near(o) {
		return false
	}
	if f.value == nil || o.value == nil {
		return f.value == nil && o.value == nil
	}
	return f.value.Same(o.value)
}

// near reports whether two facts can be of the same party: the same one, or one
// of them the case as a whole.
func (f *fact) near(o *fact) bool { return f.who == o.who || f.who == nil || o.who == nil }

// better reports whether f tells exactly what o tells without a figure, or
// rounded.
func (f *fact) better(o *fact) bool {
	if f.in.zh && f.slot == corpus.SlotGain && o.slot == corpus.SlotLoss && f.value != nil && o.value != nil && f.value.Same(o.value) {
		return true // what somebody got by fraud is what others lost
	}
	if f.slot != o.slot || f.value == nil || !f.near(o) {
		return false
	}
	if o.value == nil {
		return true
	}
	if f.stage != o.stage {
		return false
	}
	return o.bound != corpus.Exact && f.bound == corpus.Exact && !f.value.Same(o.value) && closeTo(f.value, o.value)
}

// closeTo reports whether two values of one slot lie within a tenth.
func closeTo(a, b corpus.Value) bool {
	switch a := a.(type) {
	case corpus.Money:
		b, ok := b.(corpus.Money)
		return ok && a.Currency == b.Currency && within(a.Minor, b.Minor)
	case corpus.Term:
		b, ok := b.(corpus.Term)
		return ok && within(int64(a.InMonths()), int64(b.InMonths()))
	case corpus.Count:
		b, ok := b.(corpus.Count)
		return ok && within(a.N, b.N)
	}
	return false
}

func within(a, b int64) bool {
	gap := a - b
	if gap < 0 {
		gap = -gap
	}
	return gap <= a/8
}
