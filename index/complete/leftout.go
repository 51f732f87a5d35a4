package complete

import (
	"context"
	"unicode/utf8"

	"casebot/index"
)

// leftOut suggests for Chinese characters the names that fit but for one that is left
// out or too much, 指导案例192号 for 指导性案例192号: as many as slips are forgiven in a word of
// so many letters. The first character is right, and so are all figures: of a number
// another is meant.
func leftOut(ctx context.Context, views []view, q query, b best) ([]index.Suggestion, error) {
	for slips := 1; slips <= mostSlips && len(b.kept) == 0 && utf8.RuneCountInString(q.whole) >= shortest[slips]; slips++ {
		for _, v := range views {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			for _, in := range v.leftOut(q.whole, slips) {
				for _, at := range v.starts[in.from:in.to] {
					v.offer(&b, at.key&keyBit, beginsWord+fit(slips))
				}
			}
		}
	}
	return b.suggestions(), nil
}

// leftOut returns where a name goes on like what is typed but for so many characters.
func (s *segment) leftOut(typed string, slips int) []span {
	w := slipping{segment: s}
	w.step = w.character
	_, size := utf8.DecodeRuneInString(typed)
	w.character(s.narrow(s.all(), 0, typed[:size]), size, typed[size:], slips-1)
	return w.found
}

// character is slip for Chinese characters that are left out or too much.
func (w *slipping) character(in span, depth int, word string, more int) {
	for at, r := range word {
		here, size := depth+at, utf8.RuneLen(r)
		if spaceless(r) {
			w.follow(in, here, word[at+size:], more)
		}
		w.characters(in, here, func(size int, begun span) { w.follow(begun, here+size, word[at:], more) })
		if in = w.narrow(in, here, string(r)); in.from == in.to {
			return
		}
	}
}

// characters visits the Chinese characters that the texts of a span go on with, each by
// its bytes.
func (s *segment) characters(in span, depth int, visit func(size int, begun span)) {
	in.from = s.from(in, depth, string(rune(firstChinese)))
	for in.from < in.to {
		r, size := utf8.DecodeRune(s.after(in.from, depth, utf8.UTFMax))
		if r > lastChinese {
			return
		}
		begun := s.narrow(in, depth, string(r))
		visit(size, begun)
		in.from = begun.to
	}
}
