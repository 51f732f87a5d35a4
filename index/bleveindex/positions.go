package bleveindex

import (
	"slices"

	"casebot/index"
)

// lines reads the lines of documents of a segment. It keeps the one that it read
// last, for several terms to be looked for.
type lines struct {
	part     *part
	document uint64
	read     bool
	line     line
}

// of returns the line of a document, good until the next one is asked for.
func (l *lines) of(document uint64) (line, error) {
	if !l.read || l.document != document {
		if err := l.load(document); err != nil {
			return nil, err
		}
	}
	return l.line, nil
}

// positions puts where a term stands in a document in place of what was there, in
// order. The document must hold the term.
func (l *lines) positions(in []uint64, term string, document uint64) ([]uint64, error) {
	found, err := l.of(document)
	return found.positions(in[:0], term), err
}

func (l *lines) load(document uint64) error {
	l.document, l.read, l.line = document, true, l.line[:0]
	return l.part.segment.VisitDocument(document, func(field string, _ byte, value []byte, _ []uint64) bool {
		if field != fieldLine {
			return true
		}
		l.line = append(l.line, value...)
		return false
	})
}

// A checker is a check of documents of one segment.
type checker struct {
	check
	lines *lines
}

// stands reports whether a document, which holds all terms, passes the check.
func (c *checker) stands(document uint64) (bool, error) {
	text, err := c.lines.of(document)
	return err == nil && c.check.passes(text), err
}

// passes reports whether a document of the window passes all checks.
func (s *scan) passes(place int) bool {
	for _, c := range s.checks {
		stands, err := c.stands(uint64(s.base + place))
		if s.fail(err); !stands {
			return false
		}
	}
	return true
}

// starts returns where a phrase begins, given where its terms stand, each in
// order. The first of its places is the beginning.
func starts(places []index.Place, positions [][]uint64) []uint64 {
	begin := positions[0]
	for i, place := range places[1:] {
		offset := uint64(place.Offset)
		var possible []uint64
		for _, position := range positions[i+1] {
			if position < offset {
				continue
			}
			if _, ok := slices.BinarySearch(begin, position-offset); ok {
				possible = append(possible, position-offset)
			}
		}
		if begin = possible; begin == nil {
			return nil
		}
	}
	return begin
}
