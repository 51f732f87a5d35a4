package extract

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// guarded are the slots in which a fact of the wrong party is worst.
var guarded = map[corpus.Slot]bool{
	corpus.SlotTerm: true, corpus.SlotFine: true, corpus.SlotGain: true, corpus.SlotDamages: true, corpus.SlotSettlement: true,
	corpus.SlotLoss: true, corpus.SlotCount: true, corpus.SlotStatus: true, corpus.SlotDate: true,
}

// favours are the states that take something back. What they say may cost a fact
// and adds none, so they need less to be sure of whom they are said.
var favours = map[corpus.State]bool{
	"acquitted": true, "dismissed": true, "withdrawn": true, "overturned": true, "upheld": true, "under_appeal": true,
}

// sure reports whether it is sure of whom a fact is told. A name in the sentence
// makes it so. A word that goes back to a name ("he", 该公司) does where the party was
// named close before; a clause with neither does where nobody else can be meant. A
// fact that is unsure is left out: wrong is worse than missed.
func (w *walk) sure(f *fact, who []*actor) bool {
	if f.slot == corpus.SlotLoss && !w.toldLoss(f, who) || w.s.zh && guarded[f.slot] && w.nextOne(f.printed.start) {
		return false
	}
	state, _ := f.value.(corpus.State)
	lone := len(who) == 1 && len(w.of(who[0].person)) == 1
	if !guarded[f.slot] || lone && (w.m.section || favours[state] || f.stage == corpus.SetAside || f.stage == corpus.OnAppeal) {
		return true
	}
	unsure := slices.ContainsFunc(who, func(a *actor) bool { return !w.linked(a, f) })
	if unsure && (f.stage == corpus.SetAside || f.stage == corpus.OnAppeal) {
		w.m.doubtful = append(w.m.doubtful, doubt{f.slot, who})
	}
	return !unsure
}

// nextOne reports whether a Chinese clause tells of the second of two whom a sentence only
// describes: 一名技师…被判刑5月；一名助理…被判刑1年.
func (w *walk) nextOne(at int) bool {
	from := strings.LastIndex(w.s.fold[:at], "；")
	if from < 0 || !oneMore.MatchString(w.s.fold[from+len("；"):]) || !oneMore.MatchString(w.s.fold) {
		return false
	}
	return !slices.ContainsFunc(w.refs, func(r reference) bool { return r.start > from && r.end <= at && r.by == "name" })
}

// oneMore opens what is told of somebody who is only described.
var oneMore = regexp.MustCompile(`^(?:另)?一[名位个]`)

// A doubt is that an appeal changed what some parties got in a slot.
type doubt struct {
	slot corpus.Slot
	who  []*actor
}

// dropDoubtful leaves out what a court first decided where an appeal may have changed it
// and it is not sure for whom.
func (m *matter) dropDoubtful() {
	m.facts = slices.DeleteFunc(m.facts, func(f *fact) bool {
		return f.stage == corpus.Decided && slices.ContainsFunc(m.doubtful, func(d doubt) bool { return d.slot == f.slot && slices.Contains(d.who, f.who) })
	})
}

// toldLoss reports whether a sentence says of a loss who lost it, or by whose doing.
func (w *walk) toldLoss(f *fact, who []*actor) bool {
	byDoing := slices.ContainsFunc(w.refs, func(r reference) bool {
		return slices.ContainsFunc(who, func(a *actor) bool { return slices.Contains(r.who, a) })
	})
	return byDoing || victimsPaid.MatchString(w.s.fold[:f.printed.start]) || someLost.MatchString(w.s.fold[:f.printed.start])
}

// someLost ends where what follows somebody lost, or a deed cost somebody.
var someLost = regexp.MustCompile(`\b(?:lost|cost|costing) [^,;.]{0,30}$|['’]s loss(?:es)? [^,;.]{0,20}$|损失[^，。；]{0,12}$`)
