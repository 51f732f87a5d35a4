package read

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// boxNames are words by which sites name the boxes that stand around and inside
// of an article, in the id or class of an element.
const boxNames = " donate donation newsletter subscribe subscription signup promo promotion related recirc share sharing social cookie cookies consent " +
	"bio disclaimer cta sponsor sponsored advert advertisement comments breadcrumb breadcrumbs toc trending popular "

// boxOf is the share of a page's text, one in so many letters, that a box has at
// most: an article may stand inside of an element that is named like one.
const boxOf = 5

// unboxed takes away the paragraphs that stand in what the page itself names as a box.
func unboxed(found []block) []block {
	held, all := map[*html.Node]int{}, 0
	for _, b := range found {
		size := letters(b.text)
		all += size
		for n := b.in; n != nil; n = n.Parent {
			held[n] += size
		}
	}
	return slices.DeleteFunc(slices.Clone(found), func(b block) bool {
		for n := b.in; n != nil; n = n.Parent {
			if held[n]*boxOf < all && isBoxName(attribute(n, "id")+" "+attribute(n, "class")) {
				return true
			}
		}
		return false
	})
}

// isBoxName reports whether one of the words of an id or class names a box.
func isBoxName(mark string) bool {
	return slices.ContainsFunc(strings.FieldsFunc(strings.ToLower(mark), func(r rune) bool { return !unicode.IsLetter(r) }), func(word string) bool {
		return listed(boxNames, word)
	})
}
