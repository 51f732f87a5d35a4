package corpus

import "slices"

// A DateIs says what a fact's date is of, where no source gives the date of the
// thing itself: a judgment that a court published on 12 June was passed on some
// day before it.
type DateIs string

// What a date can be of. OfItself is the plain one: the day of the decision,
// the charge, the settlement.
const (
	OfItself    DateIs = ""
	OfPublished DateIs = "published" // the court or authority made it public
	OfAnnounced DateIs = "announced" // a party or an authority announced it
	OfReported  DateIs = "reported"  // the press reported it
	OfFiled     DateIs = "filed"     // papers were filed
	OfEffective DateIs = "effective" // it took effect
)

// Valid reports whether it is one of those above.
func (d DateIs) Valid() bool {
	return slices.Contains([]DateIs{OfItself, OfPublished, OfAnnounced, OfReported, OfFiled, OfEffective}, d)
}
