package index

// A sieve tells from the first two letters of a word that it surely matches
// nothing. It knows of each first letter which second letters pass.
type sieve struct {
	all     bool // nothing is held back
	seconds [26]uint32
}

// anyLetter is all letters from a to z.
const anyLetter = 1<<26 - 1

// passes reports whether a word of letters from a to z, in lower or upper case,
// may match. A nil sieve holds nothing back.
func (s *sieve) passes(word string) bool {
	if s == nil || s.all {
		return true
	}
	seconds := s.seconds[letter(word[0])]
	if len(word) == 1 {
		return seconds != 0
	}
	return seconds>>letter(word[1])&1 == 1
}

// beginning lets words through that begin with a text, and those whose stems do:
// a stem has the first letters of its word, but for dying, which is die.
func (s *sieve) beginning(text string) {
	switch {
	case text == "" || !asciiLetter(text[0]):
		// no word of plain letters begins so
	case len(text) == 1:
		s.seconds[letter(text[0])] = anyLetter
	case asciiLetter(text[1]):
		s.seconds[letter(text[0])] |= 1<<letter(text[1]) | 1<<letter('y')
	}
}

// slip lets words through that may be a text with a slip. One slip leaves the first
// letter, or the second, or one of both in the place of the other.
func (s *sieve) slip(text string) {
	if len(text) < 2 || !asciiLetter(text[0]) || !asciiLetter(text[1]) {
		s.all = true
		return
	}
	first, second := letter(text[0]), letter(text[1])
	for i := range s.seconds {
		s.seconds[i] |= 1<<first | 1<<second | 1<<letter('y')
	}
	s.seconds[first], s.seconds[second] = anyLetter, anyLetter
}

// letter numbers a letter, whatever its case, from 0.
func letter(b byte) byte { return (b | ' ') - 'a' }

func asciiLetter(b byte) bool { return 'a' <= b|' ' && b|' ' <= 'z' }
