package extract

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// settleStages lets the end of a matter say what became of its figures: what an
// appeal replaced or overturned is set aside, and where nobody was convicted the
// conduct is only alleged.
func (m *matter) settleStages() {
	m.settleAppeals()
	heard := m.heard()
	onlyAccused := m.onlyAccused()
	unapproved := m.unapproved()
	for _, f := range m.facts {
		if f.stage != corpus.Decided {
			continue
		}
		if f.slot == corpus.SlotCharge && slices.ContainsFunc(m.facts, func(o *fact) bool { return o.in == f.in && m.clearedOfSome(o) }) {
			f.stage = corpus.Alleged
		}
		switch f.slot {
		case corpus.SlotSettlement:
			if unapproved {
				f.stage = corpus.Proposed
			}
		case corpus.SlotFine, corpus.SlotTerm, corpus.SlotDamages:
			if unapproved && f.slot == corpus.SlotFine {
				f.stage = corpus.Proposed
			}
			if !heard && m.came("overturned", f) || m.replaced(f) {
				f.stage = corpus.SetAside
			}
		case corpus.SlotCount, corpus.SlotGain, corpus.SlotLoss, corpus.SlotCharge:
			if accused, known := onlyAccused[f.who]; accused || !known && onlyAccused[nil] || f.who == nil && m.ofAccused(f.in, onlyAccused) {
				f.stage = corpus.Alleged
			}
		}
	}
}

// onlyAccused says of each party with a state whether nothing but an accusation
// stands against it, and under nil whether that is so of all.
func (m *matter) onlyAccused() map[*actor]bool {
	accused, all := map[*actor]bool{}, true
	latest := m.latest()
	for _, f := range latest {
		only := oneOf(string(f.value.(corpus.State)), "accused", "charged", "acquitted", "dismissed", "withdrawn")
		accused[f.who] = only
		all = all && only
	}
	judged := slices.ContainsFunc(m.facts, func(f *fact) bool { return f.slot == corpus.SlotDamages && f.stage != corpus.Claimed })
	accused[nil] = all && len(latest) > 0 && !judged
	return accused
}

// came reports whether the matter reached a state for the party of a fact, or for nobody
// in particular.
func (m *matter) came(state corpus.State, of *fact) bool {
	return slices.ContainsFunc(m.facts, func(f *fact) bool { return f.slot == corpus.SlotStatus && f.value == state && f.near(of) })
}

// replaced reports whether an appeal put another figure in the place of this one.
func (m *matter) replaced(f *fact) bool {
	return slices.ContainsFunc(m.facts, func(o *fact) bool {
		return o.slot == f.slot && o.stage == corpus.OnAppeal && o.near(f) && f.value != nil && !o.value.Same(f.value) && !f.besidesPunitive(o)
	})
}

// besidesPunitive reports whether a figure is of compensatory damages alone, and the other
// of what was made of punitive ones.
func (f *fact) besidesPunitive(changed *fact) bool {
	return strings.Contains(changed.in.fold, "punitive") && strings.Contains(f.in.fold, "compensatory") && !strings.Contains(f.in.fold, "punitive")
}

// latest returns the leading state of each party: the one that the matter
// reached last.
func (m *matter) latest() []*fact {
	var leading []*fact
	for _, f := range m.facts {
		if f.slot != corpus.SlotStatus || m.clearedOfSome(f) || m.convictedSince(f) || m.onlyProposed(f) || f.value == corpus.State("under_appeal") && (m.heard() || f.in.zh && m.finallyJudged()) || m.settledWithVictim(f) {
			continue
		}
		at := slices.IndexFunc(leading, func(o *fact) bool { return o.who == f.who })
		switch {
		case at < 0:
			leading = append(leading, f)
		case rankOf(f) > rankOf(leading[at]):
			leading[at] = f
		}
	}
	leading = m.implied(slices.DeleteFunc(leading, func(f *fact) bool { return m.revived(f) || m.settledAfter(f) }))
	if len(leading) > 1 { // what is said of nobody in particular adds nothing then
		leading = slices.DeleteFunc(leading, func(f *fact) bool { return f.who == nil })
	}
	return leading
}

// onlyProposed reports whether a settlement that one sentence only names is told elsewhere to be
// proposed, and nowhere to have been approved.
func (m *matter) onlyProposed(f *fact) bool {
	if f.value != corpus.State("settled") || f.in.zh || f.in.fold[f.printed.start:f.printed.end] != "settlement" || m.madeFinal() {
		return false
	}
	return slices.ContainsFunc(m.facts, func(o *fact) bool {
		return o.value == corpus.State("proposed") && o.in != f.in && o.who == f.who && proposedDeal.MatchString(o.in.fold)
	})
}

// madeFinal reports whether a court or an authority approved something.
func (m *matter) madeFinal() bool {
	return slices.ContainsFunc(m.sentences, func(s *sentence) bool { return !s.zh && finalWord.MatchString(s.fold) })
}

var (
	proposedDeal = regexp.MustCompile(`\bproposed (?:[a-z]+ ){0,2}(?:settlement|order|consent)`)
	finalWord    = regexp.MustCompile(`\b(?:approved|approves|finali[sz]ed|finali[sz]es|granted)\b`)
)

// convictedSince reports whether the last court found somebody guilty whom another had cleared,
// or whose acquittal it had left in place.
func (m *matter) convictedSince(f *fact) bool {
	if state, _ := f.value.(corpus.State); !oneOf(string(state), "acquitted", "upheld", "overturned") || f.in.zh {
		return false
	}
	return slices.ContainsFunc(m.facts, func(o *fact) bool {
		return o.value == corpus.State("convicted") && o.near(f) && topConvicts.MatchString(o.in.fold) && !clearedSince.MatchString(o.in.fold)
	})
}

// clearedSince says that a court overturned a conviction.
var clearedSince = regexp.MustCompile(`\b(?:overturn|quash|revers|set aside|vacat|annul)\w* [^;.]{0,40}(?:conviction|verdict|sentence)`)

// settledAfter reports whether the party of a judgment that was set aside has settled since.
func (m *matter) settledAfter(f *fact) bool {
	return f.value == corpus.State("overturned") && !f.in.zh && slices.ContainsFunc(m.facts, func(o *fact) bool {
		return o.slot == corpus.SlotSettlement && o.stage == corpus.Decided && o.who == f.who && o.in.index > f.in.index
	})
}

// revived reports whether a later sentence brings back a suit that a court had dismissed.
func (m *matter) revived(f *fact) bool {
	return f.value == corpus.State("dismissed") && slices.ContainsFunc(m.sentences, func(s *sentence) bool {
		return s.index > f.in.index && s.index-f.in.index <= reachStory && revives.MatchString(s.fold)
	})
}

// revives tells that a suit goes on.
var revives = regexp.MustCompile(`\b(?:panel|court|justices|judges) (?:[a-z]+ )?(?:reversed|revived|reinstated|disagreed)\b|\b(?:returns?|returned|goes back|sent back|remanded) to the (?:trial|lower|district|same) court\b`)

// settledWithVictim reports whether a Chinese matter in which somebody is jailed tells that
// a person came to terms with a victim: that ends no criminal case.
func (m *matter) settledWithVictim(f *fact) bool {
	return f.value == corpus.State("settled") && f.in.zh && f.who != nil && f.who.person && slices.ContainsFunc(m.facts, func(o *fact) bool { return o.slot == corpus.SlotTerm })
}

// clearedOfSome reports whether an English matter tells that somebody who got a term was
// cleared of one thing: without an appeal that is a part of what he was tried for. So it is
// where the sentence calls it one of several charges.
func (m *matter) clearedOfSome(f *fact) bool {
	if f.value == corpus.State("acquitted") && !f.in.zh && oneOfCharges.MatchString(f.in.fold[f.printed.start:]) {
		return true
	}
	return f.value == corpus.State("acquitted") && !f.in.zh && clearedOf.MatchString(f.in.fold[f.printed.start:]) && !m.appealed() && slices.ContainsFunc(m.facts, func(o *fact) bool {
		return o.slot == corpus.SlotTerm && o.stage == corpus.Decided && o.who == f.who
	})
}

// oneOfCharges is a verdict on a charge beside others: "acquitted of a second count".
var oneOfCharges = regexp.MustCompile(`^(?:cleared|acquitted|found not guilty|not guilty) of (?:an? |the |one |two |three )?(?:second|third|fourth|other|another|further|remaining|lesser|separate|additional|(?:more|most) serious|heaviest|gravest) (?:[a-z]+ )?(?:charges?|counts?|offen[cs]es?)\b`)

// clearedOf is a verdict on one thing of which somebody was accused.
var clearedOf = regexp.MustCompile(`^(?:cleared|acquitted|found not guilty)(?: (?:him|her|them))? ?of `)

// impliedStates says what a decided figure makes of a party of whom no word says
// it: who has a term was sentenced.
var impliedStates = map[corpus.Slot]corpus.State{
	corpus.SlotTerm: "sentenced", corpus.SlotFine: "final", corpus.SlotDamages: "liable", corpus.SlotSettlement: "settled",
}

// implied adds the state of each party that has a figure and no state.
func (m *matter) implied(leading []*fact) []*fact {
	for _, f := range m.facts {
		state, ok := impliedStates[f.slot]
		if f.about == "probation" && f.slot == corpus.SlotOutcome && f.who != nil && f.who.person {
			state, ok = "sentenced", true
		}
		if f.stage == corpus.Proposed {
			state = "proposed"
		}
		if f.slot == corpus.SlotOutcome && f.about == "order" && f.rule == "outcome.order" && slices.ContainsFunc(leading, func(o *fact) bool { return o.who == f.who && o.rule == "status.sue" }) {
			state, ok = "liable", true // who was sued and has to do something lost
		}
		if state == "final" && f.who != nil && f.who.person && m.inCourt() {
			state = "sentenced"
		}
		if state == "liable" && f.who != nil && f.who.person && m.onProbation(f.who) {
			state = "sentenced"
		}
		if !ok || f.stage != corpus.Decided && f.stage != corpus.OnAppeal && f.stage != corpus.Proposed {
			continue
		}
		if f.who == nil && len(leading) > 0 {
			continue
		}
		if at := slices.IndexFunc(leading, func(o *fact) bool { return o.who == f.who }); at >= 0 {
			known := leading[at].value.(corpus.State)
			settled := known == "settled" && f.who != nil && f.who.person // with a victim
			if !known.Accusation() && !(state == "sentenced" && (known == "convicted" || known == "liable" || settled)) && !(known == "proposed" && f.stage == corpus.Decided) {
				continue
			}
			leading = slices.Delete(leading, at, at+1) // the figure says how it ended
		}
		one := *f
		one.slot, one.value, one.stage, one.about, one.note, one.bound, one.gloss = corpus.SlotStatus, state, corpus.Decided, "", "", corpus.Exact, nil
		one.rule = "status.by-" + string(f.slot)
		leading = append(leading, &one)
	}
	return leading
}

// onProbation reports whether a person got probation or a community order.
func (m *matter) onProbation(a *actor) bool {
	return slices.ContainsFunc(m.facts, func(f *fact) bool { return f.who == a && f.about == "probation" && f.stage == corpus.Decided })
}

// inCourt reports whether a magistrate or a criminal court speaks in the matter.
func (m *matter) inCourt() bool {
	return slices.ContainsFunc(m.sentences, func(s *sentence) bool {
		return containsAny(s.fold, "magistrate", "crown court", "pleaded guilty", "found guilty", "sheriff court")
	})
}

// heard reports whether an appeal was decided: it is pending no more.
func (m *matter) heard() bool {
	return slices.ContainsFunc(m.facts, func(f *fact) bool { return f.stage == corpus.OnAppeal })
}

// finallyJudged reports whether a Chinese matter tells that the court of appeal has given its
// judgment: 由中级人民法院作出终审判决.
func (m *matter) finallyJudged() bool {
	return slices.ContainsFunc(m.sentences, func(s *sentence) bool { return s.zh && finalJudgment.MatchString(s.fold) })
}

var finalJudgment = regexp.MustCompile(`(?:中级|高级|高等)(?:人民)?法院[^，。；]{0,8}作出(?:了)?(?:终审|二审)判决`)

func rankOf(f *fact) int {
	if f.in.zh && f.value == corpus.State("acquitted") {
		return rankOfState["overturned"] + 1 // in Chinese one sentence tells what was overturned and what came of it
	}
	return rankOfState[f.value.(corpus.State)]
}
