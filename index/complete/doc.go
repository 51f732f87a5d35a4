// Package complete suggests names, citations and topics to a person who is
// typing: an [index.Completer] that is kept in memory and follows the archive's
// change feed.
//
// A name is kept as its letters and digits alone, folded, with a list of where
// its words begin; every place where a word begins is sorted by the text from
// there on. What is typed is then a range of that list, found by halving. A
// Chinese name is kept by its sound too.
//
//	case  → record  → spelling → segment
//	typed → query   → spans of each segment → best → suggestions
//
// Segments never change. A change makes a new one, small ones are joined as
// they grow in number, and whoever reads keeps the list that was there when
// they began: updates hold up nobody.
package complete
