package index

// A sieve tells from the first three letters of a word that it surely matches
// nothing. It knows of each first letter which second letters pass, and of each two
// which third letters do.
type sieve struct {
	all     bool // nothing is held back
	pairs   bool // third letters tell nothing
	seconds [26]uint32
	thirds  [26][26]uint32
}

// anyLetter is all letters from a to z.
const anyLetter = 1<<26 - 1

// passes reports whether a word of letters from a to z, in lower or upper case,
// may match. A nil sieve holds nothing back.
func (s *sieve) passes(word string) bool {
	if s == nil || s.all {
		return true
	}
	first := letter(word[0])
	if len(word) == 1 {
		return s.seconds[first] != 0
	}
	second := letter(word[1])
	if len(word) == 2 || s.pairs {
		return s.seconds[first]>>second&1 == 1
	}
	return s.thirds[first][second]>>letter(word[2])&1 == 1
}

// ownLetters is how long a text is from which on a stem that begins with it has the
// first three letters of its word. Shorter ones may end in another letter: dying, which
// is die, has its first alone, and using, which is use, its first two.
const ownLetters = 4

// beginning lets words through that begin with a text, and those whose stems do.
func (s *sieve) beginning(text string) {
	switch {
	case text == "" || !asciiLetter(text[0]):
		// no word of plain letters begins so
	case len(text) == 1:
		for second := range s.thirds {
			s.letters(letter(text[0]), byte(second), anyLetter)
		}
	case !asciiLetter(text[1]):
		// nor so
	case len(text) < ownLetters:
		s.letters(letter(text[0]), letter(text[1]), anyLetter)
		s.letters(letter(text[0]), letter('y'), anyLetter)
	case asciiLetter(text[2]):
		s.letters(letter(text[0]), letter(text[1]), 1<<letter(text[2]))
	}
}

// letters lets words through that begin with two letters and one of some more.
func (s *sieve) letters(first, second byte, thirds uint32) {
	s.seconds[first] |= 1 << second
	s.thirds[first][second] |= thirds
}

// slip lets words through that may be a text with a slip. One slip leaves the first
// letter, or the second, or one of both in the place of the other.
func (s *sieve) slip(text string) {
	if len(text) < 2 || !asciiLetter(text[0]) || !asciiLetter(text[1]) {
		s.all = true
		return
	}
	s.pairs = true
	first, second := letter(text[0]), letter(text[1])
	for i := range s.seconds {
		s.seconds[i] |= 1<<first | 1<<second | 1<<letter('y')
	}
	s.seconds[first], s.seconds[second] = anyLetter, anyLetter
}

// letter numbers a letter, whatever its case, from 0.
func letter(b byte) byte { return (b | ' ') - 'a' }

func asciiLetter(b byte) bool { return 'a' <= b|' ' && b|' ' <= 'z' }
