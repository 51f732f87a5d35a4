// Package chart draws pictures of what records say: numbers of cases as bars,
// sums and terms as dots, by year or by what they belong to, dated steps as a line.
// It knows no cases, only names and numbers, and adds nothing up.
//
// A picture has a background of its own, so that it reads alike in dark and light
// surroundings, type that is large enough for a phone, a title, and a line that
// says what it was drawn from. It is 1,000 pixels wide and at most [MaxHeight]
// high. The same input gives the same bytes.
//
// The letters are Latin, Greek and Cyrillic, and the words of a picture are English for
// every reader: none of the program's modules brings Chinese letters, and a typeface
// that has them takes 5 MB and more for one weight, a tenth of the program for a title
// and two axes. So a picture is never all that is said: the text that stands in its
// place, and the message around it, are in the reader's language. A text in another
// script is to come by its English title; what cannot be drawn of it is left out.
//
// People look at each kind before it ships: bars, dots, strips and steps were looked at on
// 22 November 2026, over dark and over light, 350 points wide as on a phone.
//
// The letters are drawn once and kept, and a picture has a palette of few colours
// from the start: that makes one in a few milliseconds.
package chart
