// Package match says whether a case that was just read is one the archive holds
// already, and puts what two sources say side by side.
//
//	draft → Keys → Archive → known cases → Compare, each → Find: same, new or unsure
//	known + draft → Merge → the record with one more witness
//
// A false merge speaks ill of somebody, a missed one only repeats; so a surname
// never matches by itself, figures must agree, and a doubt is left to a person
// with the reasons for and against. Merging adds and never takes away: no claim
// is overwritten, and no party gets a name that no source of the case prints.
//
// Everything here is pure but for the look-up in the archive.
package match
