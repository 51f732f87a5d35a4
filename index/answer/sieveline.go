package answer

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// held says how many cases the archive holds, and names the newest.
func (a *Answerer) held(ctx context.Context, d *digest, q Question) (Answer, error) {
	all := d.pass(filter{}, false)
	newest := slices.Clone(all)
	day := func(at place) int64 {
		if c := d.kept[d.ids[at]]; c != nil {
			return newestDay(c)
		}
		return int64(d.years[at]) * 10_000
	}
	slices.SortStableFunc(newest, func(a, b place) int { return cmp.Compare(day(b), day(a)) })
	found, err := a.casesAt(ctx, d, newest[:min(mostNear, len(newest))])
	if err != nil {
		return Answer{}, err
	}
	q.Shape = Tally
	return d.naming(q, found, len(all), ""), nil
}

// callingRecords lists people as records have them, each with how the matter stands.
func (d *digest) callingRecords(q Question, members []member, also string) Answer {
	answer := Answer{Route: RouteList, Question: q}
	answer.Question.Mentions = nil
	var items []string
	for _, m := range members {
		answer.Question.Mentions = append(answer.Question.Mentions, m.of)
		if m.of.Party == "" {
			answer.Facts = append(answer.Facts, StatedIn(m.of.Case, m.of.Case.Status[:min(1, len(m.of.Case.Status))])...)
			items = append(items, Shorten(TitleNaming(m.of.Case, q.Language), 100)+bracketed(Standings(m.of.Case, q.Language), q.Language))
			continue
		}
		item, facts := m.item("", q.Language)
		namesake := func(o member) bool { return o.of.Case.ID != m.of.Case.ID && shortName(o.of) == shortName(m.of) }
		if slices.ContainsFunc(members, namesake) {
			item = Shorten(who(m.of.Case, m.of.Party, q.Language), longestNamed) + wording[q.Language].colon + standingLine(m.of.Case, m.of.Party, q.Language, false)
		}
		answer.Facts = append(answer.Facts, facts...)
		items = append(items, item)
	}
	answer.lists(answer.Question.Mentions)
	answer.Text = rollText(items, len(items), wording[q.Language].stop+also+d.comparison(q.Language), q.Language)
	return answer
}

// An amountOf is a figure of a party that a limit lets through.
type amountOf struct {
	of    Mention
	fact  corpus.Fact
	money corpus.Value
	size  int64
	unit  string

	beside bool // it came beside another, and what it is says what for
}

// amounting lists the amounts of a slot that are asked for, the greatest first, and says
// what was not compared: amounts in other currencies, and what does not stand.
func (d *digest) amounting(q Question, c *criteria, slot corpus.Slot, found []*corpus.Case) Answer {
	answer := Answer{Route: RouteStatistic, Question: q}
	answer.Question.Mentions = nil
	var in, gone []amountOf
	others := false
	for _, one := range found {
		stand, fallen, foreign := c.amounts(one, slot)
		stand, fallen = amountsOf(stand, c.named), amountsOf(fallen, c.named)
		if jailAsked.MatchString(index.Fold(q.Text)) {
			stand = slices.DeleteFunc(stand, func(x amountOf) bool { return detained(x.fact) })
		}
		if others = others || foreign; c.undone() {
			stand, fallen = slices.DeleteFunc(fallen, func(x amountOf) bool { return x.fact.Stage != corpus.SetAside }), nil
		}
		if len(stand)+len(fallen) == 0 && c.limit == nil && !c.undone() && len(c.whom(one, c.people)) > 0 {
			stand = []amountOf{{of: Mention{Case: one}, fact: corpus.Fact{Slot: slot}}}
		}
		if len(stand) == 1 && stand[0].of.Party == "" {
			stand = c.each(stand[0])
		}
		in = append(in, stand...)
		if len(stand) == 0 {
			gone = append(gone, fallen[:min(1, len(fallen))]...)
		}
	}
	if c.limit == nil && len(c.regions)+len(c.bodies)+len(c.topics)+len(c.named)+c.from+c.to == 0 {
		gone = nil // of all cases nobody wants to know it
	}
	bySize := func(a, b amountOf) int {
		return cmp.Or(strings.Compare(a.order(), b.order()), cmp.Compare(b.size, a.size))
	}
	if !c.newest { // else they stand in the order of their days already
		slices.SortStableFunc(in, bySize)
	}
	if c.limit != nil && c.limit.currency == "" {
		gone = gone[:min(1, len(gone))]
	}
	w := wording[q.Language]
	end, fallen := w.stop, ""
	if notes := wordsOf(gone[:min(mostFallen, len(gone))], q.Language, true, in...); len(notes) > 0 {
		fallen = fmt.Sprintf(w.notStanding, strings.Join(notes, w.semicolon)) + w.stop
	}
	end += fallen
	if others && c.limit != nil {
		end += w.otherUnits + w.stop
	}
	if c.year > 0 {
		end += yearTaken(c.year, q.Language)
	}
	end += d.comparison(q.Language)
	for _, one := range slices.Concat(in, gone[:min(mostFallen, len(gone))]) {
		answer.Question.Mentions = append(answer.Question.Mentions, one.of)
		answer.Facts = append(answer.Facts, one.stated()...)
	}
	if len(in) == 0 && c.limit == nil {
		return d.adding(d.naming(q, nil, 0, ""), fallen, casesOf(gone[:min(mostFallen, len(gone))]))
	}
	if answer.Abstained = len(in) == 0; answer.Abstained {
		answer.Text = w.noFigureIn + strings.TrimPrefix(end, w.stop)
		return answer
	}
	answer.lists(answer.Question.Mentions[:len(in)])
	answer.Text = rollText(wordsOf(in, q.Language, len(in) > mostDated), len(in), end, q.Language)
	return answer
}

// casesOf returns the cases of amounts.
func casesOf(amounts []amountOf) (cases []*corpus.Case) {
	for _, one := range amounts {
		cases = append(cases, one.of.Case)
	}
	return cases
}

// each divides what is said of a case as a whole among its people, where people are asked
// for and it is told of all of them alike.
func (c *criteria) each(whole amountOf) (all []amountOf) {
	one := whole.of.Case
	apart := whole.of.Party != "" || slices.ContainsFunc(one.Status, func(f corpus.Fact) bool { return f.Party != "" })
	for _, p := range one.Parties {
		if whole.fact.Slot == corpus.SlotTerm && c.people && !apart && p.Role == "defendant" && p.Person {
			whole.of.Party = p.ID
			all = append(all, whole)
		}
	}
	if len(all) < 2 {
		whole.of.Party = ""
		return []amountOf{whole}
	}
	return all
}

// mostFallen is of how many figures it is said that they do not stand.
const mostFallen = 3

// mostDated is of how many amounts the days are written on which they were decided.
const mostDated = 6

// wordsOf writes amounts, those of one name and country with the title of the case. Brief
// ones say how the matter stands, and not since when.
// What stands beside them may be of somebody of the same name.
func wordsOf(all []amountOf, lang Language, brief bool, beside ...amountOf) (out []string) {
	for i, one := range all {
		name := one.name(lang)
		alike := func(o amountOf) bool {
			return o.of.Case.ID != one.of.Case.ID && (o.name(lang) == name || slices.Contains(o.of.Case.Aliases, shortName(one.of)))
		}
		called := func(o amountOf) bool {
			return o.of.Case.ID != one.of.Case.ID && strings.TrimSuffix(shortName(o.of), ".") == strings.TrimSuffix(shortName(one.of), ".")
		}
		if slices.ContainsFunc(all[:i], alike) || slices.ContainsFunc(all[i+1:], alike) || slices.ContainsFunc(beside, called) && len(beside) < mostDated {
			name = Shorten(who(one.of.Case, one.of.Party, lang), longestNamed)
		}
		out = append(out, name+wording[lang].colon+one.words(lang, brief))
	}
	return out
}

// longestNamed is how long the title of a case is in a list of amounts.
const longestNamed = 70

// commonUnits are units, those of most figures first.
func commonUnits(number map[string]int) []string {
	var units []string
	for unit := range number {
		units = append(units, unit)
	}
	slices.SortFunc(units, func(a, b string) int { return cmp.Or(number[b]-number[a], cmp.Compare(a, b)) })
	return units
}

// amountSlot is what amounts are asked of, empty where none are: fines, damages,
// settlements, terms. Of amounts over a limit it is fines where nothing else is said.
func (c *criteria) amountSlot(q Question) corpus.Slot {
	if c.limit != nil && c.limit.months {
		return corpus.SlotTerm
	}
	for _, f := range c.fates {
		if f.slot != "" {
			return f.slot
		}
	}
	switch {
	case c.limit == nil:
		return ""
	case len(q.Slots) > 0 && q.Slots[0].Money():
		return q.Slots[0]
	}
	return corpus.SlotFine
}

// amounts returns the figures of a case in a slot that are asked for: those that stand,
// with one that is given without an amount, and those that were set aside or, where there
// is a limit, only proposed; and whether there are others in another currency.
func (c *criteria) amounts(one *corpus.Case, slot corpus.Slot) (stand, gone []amountOf, foreign bool) {
	for i, f := range one.Facts {
		value := valueOf(f)
		if f.Slot != slot || subsidiary(f) || c.from+c.to > 0 && !c.dates(one, f) || c.firms && !ofFirm(one, f.Party) || value == nil && c.limit != nil || c.suspended() && !suspended(f) {
			continue
		}
		n, currency := numberOf(value)
		a := amountOf{Mention{Case: one, Party: f.Party}, f, value, n, string(currency), besideOwn(one, i)}
		switch within := c.limit == nil || c.limit.lets(n, a.unit); {
		case f.Stage == corpus.Claimed || f.Stage == corpus.Alleged:
		case c.limit != nil && c.limit.exact && !within && (c.limit.currency == "" || c.limit.currency == a.unit):
		case setAside(one, f) && slot != corpus.SlotTerm || f.Stage == corpus.SetAside || f.Stage == corpus.Proposed:
			if within && (c.limit != nil || f.Stage != corpus.Proposed) {
				gone = append(gone, a)
			}
		case c.limit != nil && c.limit.currency != "" && c.limit.currency != a.unit:
			foreign = true
		case value == nil && !standing(f):
		default:
			stand = append(stand, a)
		}
	}
	return c.once(stand), gone, foreign
}

// once keeps of the figures that stand one for each party and currency, and of these what
// the limit lets through; where it lets through none, what all parties have together.
func (c *criteria) once(figures []amountOf) (kept []amountOf) {
	var own, whole []amountOf
	for _, f := range figures {
		i := slices.IndexFunc(own, func(o amountOf) bool {
			return o.of.Party == f.of.Party && (o.unit == f.unit || f.unit == "" || o.unit == "")
		})
		switch plain := f.fact.About == ""; {
		case f.of.Party == "":
			whole = append(whole, f)
		case i < 0:
			own = append(own, f)
		case f.unit != "" && (own[i].unit == "" || plain && own[i].fact.About != "" || plain == (own[i].fact.About == "") && f.size > own[i].size):
			own[i] = f
		}
	}
	lets := func(f amountOf) bool { return c.limit != nil && !c.limit.lets(f.size, f.unit) }
	if kept = slices.DeleteFunc(own, lets); len(kept) > 0 {
		return kept
	}
	whole = slices.DeleteFunc(whole, lets)
	return whole[:min(1, len(whole))]
}

// name is whose an amount is and where: of damages and settlements the case's, and of
// the only one who answers for a matter what its title calls them.
func (a amountOf) name(lang Language) string {
	name := shortName(a.of)
	before, _, ok := strings.Cut(a.of.Case.Title, ":")
	if a.fact.Slot == corpus.SlotDamages || a.fact.Slot == corpus.SlotSettlement || ok && len(a.of.Case.Defendants()) == 1 && lexicon.Runes(before) < lexicon.Runes(name) {
		name = Shorten(shortName(Mention{Case: a.of.Case}), longestNamed)
	}
	if a.of.Case.Jurisdiction == "" {
		return name
	}
	return name + Aside(a.of.Case.Jurisdiction, lang)
}

// words writes what an amount comes to, and how the matter stands; of a case without one
// how it stands.
func (a amountOf) words(lang Language, brief bool) string {
	if len(a.fact.Claims) == 0 {
		return Standings(a.of.Case, lang)
	}
	if a.fact.Slot == corpus.SlotTerm && a.fact.Party == "" {
		return standingBeside(a.of.Case, "", []corpus.Fact{a.fact}, lang, false) // of several people, whose terms are not one
	}
	words := Unstated(a.of.Case.Kind, a.fact, lang)
	if a.money != nil {
		words = a.printed(lang)
	}
	if stage := StageLabel(a.fact.Stage, lang); stage != "" {
		words = StagedBefore(stage, lang) + words
	}
	if a.beside && a.fact.About != "" {
		words += Comma(lang) + a.fact.About
	}
	stands := standingBeside(a.of.Case, a.of.Party, []corpus.Fact{a.fact}, lang, false)
	switch status, ok := a.standing(); {
	case ok && a.beside && ofAnother(a.of.Case, a.fact, status):
		stands = fmt.Sprintf(wording[lang].notThis, status.About, stands)
	case ok && brief:
		stands = StateLabel(stateOf(status), lang)
	case ok:
		stands = StandingWords(status, lang)
	}
	if suspended(a.fact) {
		words += bracketed(strings.TrimSuffix(a.fact.Note, "."), lang)
	}
	if a.fact.MachineRead() && !strings.Contains(stands, MachineRead(lang)) {
		stands += wording[lang].semicolon + MachineRead(lang)
	}
	return words + bracketed(stands, lang)
}

// standing is the status of whose an amount is. ok is false where it is that of another.
func (a amountOf) standing() (status corpus.Fact, ok bool) {
	status, ok = StandingOfFigure(a.of.Case, a.of.Party, a.fact)
	return status, ok && (status.Party == "" || status.Party == a.of.Party)
}

// order puts amounts of one currency side by side, and last what has none.
func (a amountOf) order() string {
	if a.money == nil {
		return "~"
	}
	return a.unit
}

// stated is the fact that an amount is of; of a case without one its newest status.
func (a amountOf) stated() []Stated {
	if len(a.fact.Claims) == 0 {
		return StatedIn(a.of.Case, a.of.Case.Status[:min(1, len(a.of.Case.Status))])
	}
	return []Stated{{a.of.Case, a.fact}}
}

// printed is the amount as the first of those who give it writes it, rather one who
// converts it into nothing else.
func (a amountOf) printed(lang Language) (words string) {
	glosses := 0
	for _, claim := range a.fact.Claims {
		if claim.Mistaken == "" && claim.Value != nil && claim.Value.Same(a.money) && (words == "" || len(claim.Gloss) < glosses) {
			words, glosses = ClaimIn(claim, lang), len(claim.Gloss)
		}
	}
	return words
}

// mostBy says of which country, or which year, most of the cases are, and how many of
// the others.
func (a *Answerer) mostBy(ctx context.Context, d *digest, q Question, c *criteria) (Answer, error) {
	answer := Answer{Route: RouteStatistic, Question: q}
	answer.Question.Mentions = nil
	number := map[string]int{}
	for _, at := range d.pass(c.filter, true) {
		if len(c.fates) > 0 || c.people || c.firms {
			one, err := a.caseOf(ctx, d, d.ids[at])
			if err != nil {
				return Answer{}, err
			}
			if one == nil || len(c.whom(one, c.people)) == 0 {
				continue
			}
		}
		switch key := d.regions[d.region[at]]; {
		case c.most == "year" && d.years[at] > 0:
			number[fmt.Sprint(d.years[at])]++
		case c.most == "country" && key != "":
			number[key]++
		}
	}
	w, parts := wording[q.Language], []string(nil)
	for _, key := range commonUnits(number) {
		parts = append(parts, key+w.colon+coverings[q.Language].cases(number[key]))
	}
	end := w.stop + d.comparison(q.Language)
	if len(parts) == 0 {
		answer.Text, answer.Abstained = w.noCase+d.comparison(q.Language), true
		return answer, nil
	}
	answer.Text = Shorten(w.mostBy+strings.Join(parts, w.semicolon), MaxList-lexicon.Runes(end)) + end
	return answer, nil
}

// yearTaken says which year a question for this year was taken to mean.
func yearTaken(year int, lang Language) string {
	return fmt.Sprintf(wording[lang].yearTaken, year)
}
