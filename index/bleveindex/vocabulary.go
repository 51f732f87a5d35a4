package bleveindex

import (
	"fmt"
	"slices"
	"sync"

	"github.com/blevesearch/bleve/v2/index/scorch"
	bleve "github.com/blevesearch/bleve_index_api"
	api "github.com/blevesearch/scorch_segment_api/v2"
	"github.com/blevesearch/vellum/levenshtein"
)

// A vocabulary goes through terms of a field in their order, those of all segments
// together and of deleted documents too.
//
// Scorch has the same, but starts a goroutine for each segment. To wait for these is to
// give the processor away: while a merge and other searches keep all of them busy, it
// comes back after ten milliseconds, where the terms are read in a quarter of one.
type vocabulary struct {
	rest []stretch
	bleve.DictEntry
}

// A stretch is terms of one segment, from the present one on.
type stretch struct {
	api.DictionaryIterator
	at *bleve.DictEntry // nil behind the last
}

func (s *stretch) move() (err error) {
	s.at, err = s.Next()
	return err
}

// termsBetween opens the terms from one up to and including another.
func termsBetween(reader *scorch.IndexSnapshot, field, first, last string) (*vocabulary, error) {
	return openVocabulary(reader, field, func(in api.TermDictionary) api.DictionaryIterator {
		return in.AutomatonIterator(nil, []byte(first), append([]byte(last), 0))
	})
}

// termsNear opens the terms that an automaton of [near] accepts.
func termsNear(reader *scorch.IndexSnapshot, field string, accepts api.Automaton) (*vocabulary, error) {
	return openVocabulary(reader, field, func(in api.TermDictionary) api.DictionaryIterator {
		return in.AutomatonIterator(accepts, nil, nil)
	})
}

func openVocabulary(reader *scorch.IndexSnapshot, field string, open func(api.TermDictionary) api.DictionaryIterator) (*vocabulary, error) {
	v := &vocabulary{}
	for _, segment := range reader.Segments() {
		in, err := segment.Segment().Dictionary(field)
		if err != nil {
			return nil, err
		}
		s := stretch{DictionaryIterator: open(in)}
		if err := s.move(); err != nil {
			return nil, err
		}
		v.rest = append(v.rest, s)
	}
	return v, nil
}

// next returns the next term and how many documents have it, nil behind the last. It is
// good until the next one.
func (v *vocabulary) next() (*bleve.DictEntry, error) {
	v.rest = slices.DeleteFunc(v.rest, func(s stretch) bool { return s.at == nil })
	if len(v.rest) == 0 {
		return nil, nil
	}
	v.Term, v.Count = v.rest[0].at.Term, 0
	for _, s := range v.rest[1:] {
		v.Term = min(v.Term, s.at.Term)
	}
	for i := range v.rest {
		if s := &v.rest[i]; s.at.Term == v.Term {
			v.Count += s.at.Count
			if err := s.move(); err != nil {
				return nil, err
			}
		}
	}
	return &v.DictEntry, nil
}

// near makes the automaton of what is at most so many slips, one or two, away from a word.
func near(word string, slips int) (api.Automaton, error) {
	automata, err := automata[slips-1]()
	if err != nil {
		return nil, err
	}
	made, err := automata.BuildDfa(word, uint8(slips))
	if err != nil {
		return nil, fmt.Errorf("words near %q: %w", word, err)
	}
	return newViable(made), nil
}

var automata = [...]func() (*levenshtein.LevenshteinAutomatonBuilder, error){automataFor(1), automataFor(2)}

func automataFor(slips uint8) func() (*levenshtein.LevenshteinAutomatonBuilder, error) {
	return sync.OnceValues(func() (*levenshtein.LevenshteinAutomatonBuilder, error) {
		return levenshtein.NewLevenshteinAutomatonBuilder(slips, true)
	})
}
