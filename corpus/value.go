package corpus

import "fmt"

// A Value is what a source states: one of [Money], [Term], [Count], [Date],
// [State] or [Text]. String gives the form that [ParseValue] reads back.
type Value interface {
	fmt.Stringer
	// Same reports whether the other value says the same thing: 37 months is
	// three years and one month, and 6,000 yuan is not 834 dollars.
	Same(other Value) bool
	// Display is the value for a reader, where the source's own words are not known.
	Display() string
}

// Text is a value in words: a court, a charge, a statute, an outcome.
type Text string

// String returns the words.
func (t Text) String() string { return string(t) }

// Display returns the words.
func (t Text) Display() string { return string(t) }

// Same reports whether the other value is the same words, letter for letter.
func (t Text) Same(other Value) bool { return Value(t) == other }

// ParseValue reads the written form of a value of the given slot:
//
//	term                               "3y 1m", "37m", "14d", "life"
//	fine gain damages settlement loss  "CNY 13,000", "EUR 30.5 million"
//	count                              "193 cameras"
//	date                               "2025-06-12", "2025-06", "2025"
//	status                             "sentenced"
//	any other                          the words themselves
func ParseValue(slot Slot, written string) (Value, error) {
	switch slot {
	case SlotTerm:
		return ParseTerm(written)
	case SlotFine, SlotGain, SlotDamages, SlotSettlement, SlotLoss:
		return ParseMoney(written)
	case SlotCount:
		return ParseCount(written)
	case SlotDate:
		return ParseDate(written)
	case SlotStatus:
		return ParseState(written)
	case SlotCourt, SlotCharge, SlotStatute, SlotOutcome:
		if written == "" {
			return nil, fmt.Errorf("%s: no words given", slot)
		}
		return Text(written), nil
	}
	return nil, fmt.Errorf("%q is not a slot: use one of %v", string(slot), Slots())
}
