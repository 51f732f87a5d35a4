package match

import (
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
)

// Evidence is what speaks for and against a draft being a record, counted for
// the verdict and told in words for a person.
type evidence struct {
	why, against []string

	cited  bool // a docket number, neutral citation or ECLI is the same
	linked bool // the record cites the article that the draft was read in, or the one that it retells
	pairing
	slots  int  // figures of a party that agree
	rare   int  // those of them that few cases have
	strong int  // those that hardly two cases have
	people int  // whole names of people that agree
	odds   int  // figures of which both cannot be so
	itself bool // the very same article states such a figure otherwise: it tells of two cases
	twice  bool // the very same article gives both figures of their own
	abroad bool // another jurisdiction
	apart  bool // years apart
	other  bool // both name who answers for it, and nobody is the same
	named  bool // both name somebody, and one is the same
	year   bool // the years overlap
	court  bool // the same court or authority
	topics bool // a topic in common that not every other case has
	kind   bool // the same kind of proceeding

	sibling bool // an article of the record and the draft's tell of another case alike
}

// weigh gathers the evidence.
func weigh(draft, known *corpus.Case) evidence {
	e := evidence{pairing: pair(draft, known)}
	e.place(draft, known)
	e.citations(draft, known)
	e.links(draft, known)
	e.parties(draft, known)
	e.times(draft, known)
	e.facts(draft, known)
	e.surroundings(draft, known)
	return e
}

func (e *evidence) pro(format string, args ...any) { e.why = add(e.why, format, args) }
func (e *evidence) con(format string, args ...any) { e.against = add(e.against, format, args) }

// maxReasons bounds how much a person is asked to read.
const maxReasons = 8

func add(list []string, format string, args []any) []string {
	if len(list) == maxReasons {
		return list
	}
	return append(list, fmt.Sprintf(format, args...))
}

// place sees whether both belong to one jurisdiction. The Union is none of its
// own here: its courts and authorities deal with its members' matters.
func (e *evidence) place(draft, known *corpus.Case) {
	d, k := draft.Jurisdiction, known.Jurisdiction
	if d != "" && k != "" && d != k && d != "EU" && k != "EU" {
		e.abroad = true
		e.con("another jurisdiction: %s, the record %s", d, k)
	}
}

func (e *evidence) citations(draft, known *corpus.Case) {
	if e.abroad {
		return // docket numbers repeat from one country to the next
	}
	held := map[string]bool{}
	for _, c := range bounded(known.Citations, 20) {
		held[docket(c.Text)] = true
	}
	for _, c := range bounded(draft.Citations, 20) {
		if key := docket(c.Text); key != "" && held[key] {
			e.cited = true
			e.pro("both have the number %s", short(c.Text))
		}
	}
}

func (e *evidence) links(draft, known *corpus.Case) {
	for _, s := range bounded(draft.Sources, 20) {
		if e.linked {
			return
		}
		if _, ok := known.Source(s.ID); ok {
			e.linked = true
			e.twice = figuresFrom(draft, s.ID) && figuresFrom(known, s.ID)
			e.pro("the record cites the same article: %s", short(s.Label()))
		} else if retold, ok := known.Source(s.DerivedFrom); ok && s.DerivedFrom != "" {
			e.linked = true
			e.pro("the record cites the article that this one retells: %s", short(retold.Label()))
		}
	}
}

// figuresFrom reports whether an article gives a case figures that tell it apart.
func figuresFrom(c *corpus.Case, id corpus.ArticleID) bool {
	return slices.ContainsFunc(bounded(c.Facts, maxFacts), func(f corpus.Fact) bool {
		return telltale(f.Slot) && f.Slot != corpus.SlotDate && slices.ContainsFunc(f.Claims, func(claim corpus.Claim) bool { return claim.Source == id })
	})
}

func (e *evidence) parties(draft, known *corpus.Case) {
	for _, d := range draft.Parties {
		if k, ok := known.Party(e.to[d.ID]); ok && e.pairing.named[d.ID] {
			e.named = true
			if d.Person && !d.Anonymised && strings.Contains(d.Name(), " ") && d.Name() == k.Name() {
				e.people++
			}
			e.pro("both name %s", alike(d.Name(), k.Name()))
		} else if ok && d.Role == "authority" {
			e.pro("both speak of %s", alike(d.Name(), k.Name()))
		}
	}
	if e.answers {
		return
	}
	for _, role := range []corpus.Role{"defendant", "claimant"} {
		ours, theirs := firstNamed(draft, role), firstNamed(known, role)
		if ours != "" && theirs != "" && (role == "defendant" || !e.named) {
			e.other = true
			e.con("the draft names %s, the record %s", short(ours), short(theirs))
		}
	}
}

// firstNamed returns the first party of a role with a name, and "" where none has one.
func firstNamed(c *corpus.Case, role corpus.Role) string {
	for _, p := range bounded(c.Parties, maxParties) {
		if p.Role == role && hasName(p) {
			return p.Name()
		}
	}
	return ""
}

// times sees how far apart the years are of which both speak.
func (e *evidence) times(draft, known *corpus.Case) {
	df, dl := years(draft)
	kf, kl := years(known)
	if df == 0 || kf == 0 {
		return
	}
	e.year = df <= kl && kf <= dl
	if gap := max(df-kl, kf-dl); gap > 2 {
		e.apart = true
		e.con("years apart: %s, the record %s", span(df, dl), span(kf, kl))
	}
}

func span(first, last int) string {
	if first == last {
		return fmt.Sprint(first)
	}
	return fmt.Sprintf("%d to %d", first, last)
}

// years returns the first and the last year of a case's statuses, facts and sources.
func years(c *corpus.Case) (first, last int) {
	see := func(d corpus.Date) {
		if d.Year > 0 && (first == 0 || d.Year < first) {
			first = d.Year
		}
		last = max(last, d.Year)
	}
	for _, f := range bounded(c.Status, maxFacts) {
		see(f.Date)
	}
	for _, f := range bounded(c.Facts, maxFacts) {
		see(f.Date)
		for _, claim := range bounded(f.Claims, 5) {
			if date, ok := claim.Value.(corpus.Date); ok {
				see(date)
			}
		}
	}
	for _, s := range bounded(c.Sources, 50) {
		see(s.Published)
	}
	return first, last
}

// surroundings sees what many cases have in common, and so proves nothing alone.
func (e *evidence) surroundings(draft, known *corpus.Case) {
	for _, f := range append(bounded(draft.Facts, maxFacts), corpus.Fact{Slot: corpus.SlotCourt, Claims: []corpus.Claim{{Value: corpus.Text(draft.Forum)}}}) {
		if f.Slot == corpus.SlotCourt && !e.court && courtIn(known, f) {
			e.court = true
			e.pro("the same court or authority: %s", short(f.Claims[0].Display()))
		}
	}
	for _, topic := range bounded(draft.Topics, 20) {
		name := fold(topic)
		if broad[strings.ReplaceAll(name, " ", "-")] {
			continue
		}
		for _, other := range bounded(known.Topics, 30) {
			if !e.topics && name == fold(other) {
				e.topics = true
				e.pro("both are about %s", short(topic))
			}
		}
	}
	e.kind = draft.Kind == known.Kind
}

func courtIn(known *corpus.Case, f corpus.Fact) bool {
	if len(f.Claims) == 0 {
		return false
	}
	name, ok := f.Claims[0].Value.(corpus.Text)
	if !ok || name == "" {
		return false
	}
	if known.Forum != "" && sameWords(string(name), known.Forum) {
		return true
	}
	for _, g := range bounded(known.Facts, maxFacts) {
		if g.Slot == corpus.SlotCourt && relate(f, g) == agrees {
			return true
		}
	}
	return false
}
