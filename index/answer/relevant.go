package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index/answer/lexicon"
)

// relevant returns the facts of the slots that concern the party, in the order
// of the slots, those that are the slot itself before those about something
// narrower. Where some are about a detail that the question names, those stand
// alone; the date or the number of something else is no answer. A second slot
// stands in for the first (a settlement for a fine) only where the first has no
// plain decision.
func relevant(c *corpus.Case, id corpus.PartyID, slots []corpus.Slot, detail []string) []corpus.Fact {
	facts := withAmounts(servedOnly(concerning(c, id, slots, detail), detail))
	if slots[0] == corpus.SlotDate && deciding.In(detail) {
		return closestTo(detail, whenDecided(c, id, facts))
	}
	about := slices.DeleteFunc(slices.Clone(facts), func(f corpus.Fact) bool { return !speaksOf(f, detail) })
	switch {
	case len(about) > 0:
		return closestTo(detail, about)
	case len(detail) == 0:
	case slots[0] == corpus.SlotDate, slots[0] == corpus.SlotCount && !people.In(detail):
		return nil // it asks when something else happened, or counts something else
	case slots[0] == corpus.SlotCount:
		return slices.DeleteFunc(facts, func(f corpus.Fact) bool { return !ofPeople(f) })
	}
	plain := func(f corpus.Fact) bool { return f.Slot == slots[0] && narrowness(f) == 0 }
	if len(slots) == 2 && slices.ContainsFunc(facts, plain) {
		facts = slices.DeleteFunc(facts, func(f corpus.Fact) bool { return f.Slot != slots[0] })
	}
	slices.SortStableFunc(facts, func(a, b corpus.Fact) int { return narrowness(a) - narrowness(b) })
	if id == "" {
		slices.SortStableFunc(facts, func(a, b corpus.Fact) int { return oneIf(ofSeveral(b)) - oneIf(ofSeveral(a)) })
	}
	return facts
}

// ofSeveral reports whether a figure is what several have to bear together, before what each
// of them does.
func ofSeveral(f corpus.Fact) bool {
	return f.Party == "" && f.Stage == corpus.Decided && f.Slot.Money() && stated(f) && !subsidiary(f) && jointly.MatchString(f.About)
}

var jointly = regexp.MustCompile(`(?i)\btogether\b|\bin all\b`)

func oneIf(is bool) int {
	if is {
		return 1
	}
	return 0
}

// servedOnly leaves out the terms that somebody only asked for where one was decided
// and the question does not ask for them: "how long did he get".
func servedOnly(facts []corpus.Fact, detail []string) []corpus.Fact {
	term := func(f corpus.Fact) bool { return f.Slot == corpus.SlotTerm }
	decided := func(f corpus.Fact) bool {
		return term(f) && stated(f) && (f.Stage == corpus.Decided || f.Stage == corpus.OnAppeal)
	}
	if !slices.ContainsFunc(facts, decided) || wished.In(detail) {
		return facts
	}
	return slices.DeleteFunc(slices.Clone(facts), func(f corpus.Fact) bool {
		return term(f) && (f.Stage == corpus.Claimed || f.Stage == corpus.Proposed)
	})
}

// withAmounts leaves out that there was an amount where another source of the same fact
// gives it.
func withAmounts(facts []corpus.Fact) []corpus.Fact {
	kept := slices.DeleteFunc(slices.Clone(facts), func(f corpus.Fact) bool {
		return !stated(f) && slices.ContainsFunc(facts, func(o corpus.Fact) bool {
			return stated(o) && o.Slot == f.Slot && o.Party == f.Party && o.Stage == f.Stage && o.About == f.About
		})
	})
	for i, f := range kept {
		if f.Slot.Money() && stated(f) {
			kept[i].Claims = slices.DeleteFunc(slices.Clone(f.Claims), func(claim corpus.Claim) bool { return claim.Value == nil })
		}
	}
	return kept
}

// ofPeople reports whether a fact counts people, or says of what in words of its own.
func ofPeople(f corpus.Fact) bool {
	for _, claim := range f.Claims {
		count, ok := claim.Value.(corpus.Count)
		noun, _, _ := strings.Cut(count.Noun, " of ") // items of personal information are no persons
		if ok && len(lexicon.Terms(noun)) > 0 && !human.In(lexicon.Terms(noun)) {
			return false
		}
	}
	return true
}

// closestTo keeps the facts that speak of most of the words, all of them where none
// speaks of any.
func closestTo(detail []string, facts []corpus.Fact) []corpus.Fact {
	detail = slices.DeleteFunc(slices.Clone(detail), deciding.Has)
	most, near := 0, make([]int, len(facts))
	for i, f := range facts {
		if f.Slot == corpus.SlotCourt {
			f.Claims = nil // the name of a body says nothing of what it decided
		}
		near[i] = spoken(f, detail)
		most = max(most, near[i])
	}
	var kept []corpus.Fact
	for i, f := range facts {
		if near[i] == most {
			kept = append(kept, f)
		}
	}
	return kept
}

// whenDecided answers when a matter was decided, ended or settled: by the dates
// of its decisions, else by the dated statuses.
func whenDecided(c *corpus.Case, id corpus.PartyID, dates []corpus.Fact) []corpus.Fact {
	decisions := slices.DeleteFunc(slices.Clone(dates), func(f corpus.Fact) bool {
		about := lexicon.Terms(f.About)
		return !deciding.In(about) || elsewhere.In(about)
	})
	if len(decisions) > 0 {
		return decisions
	}
	statuses := concerning(c, id, []corpus.Slot{corpus.SlotStatus}, nil)
	return slices.DeleteFunc(slices.Clone(statuses), func(f corpus.Fact) bool { return f.Date.IsZero() })
}

// concerning returns the facts of the slots that concern a party: those of their
// own, else those of the whole case, else, where that cannot mislead, those of
// others. Anybody but a defendant is asked about for the case as a whole.
func concerning(c *corpus.Case, id corpus.PartyID, slots []corpus.Slot, detail []string) []corpus.Fact {
	party, _ := c.Party(id)
	var own, whole, others []corpus.Fact
	for _, slot := range slots {
		for _, f := range slices.Concat(c.Status, c.Facts) {
			switch {
			case f.Slot != slot:
			case slot == corpus.SlotOutcome && len(slots) > 1 && !speaksOf(f, detail): // "how much" asks for no other outcome
			case party.Role != "defendant" || f.Party == "":
				whole = append(whole, f)
			case f.Party == id:
				own = append(own, f)
			default:
				others = append(others, f)
			}
		}
	}
	switch {
	case len(own) > 0 && slots[0] == corpus.SlotCount:
		return append(own, whole...) // of what somebody did, some is counted for the case
	case len(own) > 0:
		return own
	case len(others) > 0 && (personal(slots[0]) || slots[0] == corpus.SlotStatus && c.MachineRead()):
		return nil
	case len(whole) > 0:
		return whole
	}
	return others
}

// personal reports whether a slot is somebody's own: what one of several has to
// pay or serve says nothing of another.
func personal(slot corpus.Slot) bool {
	return slot.Money() || slot == corpus.SlotTerm || slot == corpus.SlotCount
}

// narrowness orders facts of a slot: the plain decision, then what is about
// something narrower, has not come to be or was undone, then what no source
// puts a figure to.
func narrowness(f corpus.Fact) int {
	n := 0
	if f.About != "" && f.Slot != corpus.SlotStatus || f.Stage == corpus.Proposed || f.Stage == corpus.SetAside {
		n++
	}
	if !stated(f) {
		n += 2
	}
	return n
}

// speaksOf reports whether a fact is about one of the stemmed words. What is told of
// another matter is about none, unless that is asked for.
func speaksOf(f corpus.Fact, detail []string) bool {
	return spoken(f, detail) > 0 && (!elsewhere.In(lexicon.Terms(f.About)) || elsewhere.In(detail))
}

// spoken counts the stemmed words that a fact is about.
func spoken(f corpus.Fact, detail []string) int {
	words := f.About + " " + string(f.Stage)
	for _, claim := range f.Claims {
		if count, ok := claim.Value.(corpus.Count); ok {
			words += " " + count.Noun
		}
		if text, ok := claim.Value.(corpus.Text); ok {
			words += " " + string(text)
		}
	}
	about, n := slices.Concat(lexicon.Terms(words), lexicon.Keys(words)), 0
	for _, word := range detail {
		if slices.Contains(about, word) {
			n++
		}
	}
	return n
}
