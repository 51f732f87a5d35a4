package corpus

import (
	"fmt"
	"slices"
)

// A Slot is the kind of thing that a fact states. Example: "fine".
type Slot string

// The slots. Money slots hold [Money]; SlotTerm a [Term]; SlotCount a [Count];
// SlotDate a [Date]; SlotStatus a [State]; the others [Text].
const (
	SlotTerm       Slot = "term"
	SlotFine       Slot = "fine"
	SlotGain       Slot = "gain"
	SlotDamages    Slot = "damages"
	SlotSettlement Slot = "settlement"
	SlotLoss       Slot = "loss"
	SlotCount      Slot = "count"
	SlotDate       Slot = "date"
	SlotCourt      Slot = "court"
	SlotCharge     Slot = "charge"
	SlotStatute    Slot = "statute"
	SlotOutcome    Slot = "outcome"
	SlotStatus     Slot = "status"
)

// Slots returns every slot in the order in which a card shows them.
func Slots() []Slot {
	return []Slot{SlotStatus, SlotTerm, SlotFine, SlotGain, SlotDamages, SlotSettlement, SlotLoss,
		SlotCount, SlotCharge, SlotStatute, SlotCourt, SlotDate, SlotOutcome}
}

// Money reports whether the slot holds amounts.
func (s Slot) Money() bool {
	return slices.Contains([]Slot{SlotFine, SlotGain, SlotDamages, SlotSettlement, SlotLoss}, s)
}

// A Stage says how far a figure has come: a notice of intent is no fine, a
// claimed sum is no award, and a vacated verdict is no verdict.
type Stage string

// The stages. Decided is the plain one: what a court or regulator ordered.
const (
	Decided  Stage = ""
	Alleged  Stage = "alleged"   // said by an accuser: an indictment, a complaint
	Claimed  Stage = "claimed"   // asked for by a party
	Proposed Stage = "proposed"  // a notice of intent, a provisional view, a settlement not yet approved
	OnAppeal Stage = "on_appeal" // what a higher court put in place of the first decision
	SetAside Stage = "set_aside" // vacated, overturned, annulled or replaced by a later decision
	Paid     Stage = "paid"      // what was in fact paid, where that differs from what was ordered
)

// Valid reports whether the stage is one of those above.
func (s Stage) Valid() bool {
	return slices.Contains([]Stage{Decided, Alleged, Claimed, Proposed, OnAppeal, SetAside, Paid}, s)
}

// Display is the stage for a reader: "" for a plain decision.
func (s Stage) Display() string {
	switch s {
	case OnAppeal:
		return "decided on appeal"
	case SetAside:
		return "set aside"
	}
	return string(s)
}

// A State is the status of one party under one charge or claim. It is a [Value]:
// the value of slot status.
type State string

// States returns every state, in the order in which a matter may pass through them.
func States() []State {
	return []State{"accused", "charged", "convicted", "sentenced", "acquitted", "dismissed", "withdrawn", "liable",
		"proposed", "final", "settled", "vacated", "overturned", "remitted", "upheld", "under_appeal", "in_force"}
}

// ParseState reads one of [States].
func ParseState(written string) (State, error) {
	if !slices.Contains(States(), State(written)) {
		return "", fmt.Errorf("%q is not a status: use one of %v", written, States())
	}
	return State(written), nil
}

// String returns the form that [ParseState] reads.
func (s State) String() string { return string(s) }

// Display is the state for a reader. An accusation is called one: it must not
// sound like a conviction.
func (s State) Display() string {
	switch s {
	case "accused":
		return "accused, not convicted"
	case "charged":
		return "charged, not convicted"
	case "proposed":
		return "proposed, not final"
	case "final":
		return "decided" // the last decision known; that nothing can follow it is not known
	case "under_appeal":
		return "under appeal"
	case "in_force":
		return "in force"
	}
	return string(s)
}

// Same reports whether the other value is the same state.
func (s State) Same(other Value) bool { return Value(s) == other }

// Accusation reports whether the state says no more than that somebody accuses.
func (s State) Accusation() bool { return s == "accused" || s == "charged" }
