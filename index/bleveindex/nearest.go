package bleveindex

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"casebot/index"

	"github.com/blevesearch/bleve/v2/index/scorch"
)

var _ index.Vocabulary = (*Engine)(nil)

// Bounds on a word that is looked up by its slips, in letters, and on how many
// words of the dictionary are looked at.
const (
	shortestSlip = 5
	twoSlips     = 8
	longestSlip  = 40
	maxNear      = 2000
)

// Nearest is as [index.Vocabulary] says.
func (e *Engine) Nearest(ctx context.Context, word string) (near string, found bool, err error) {
	tokens := index.Analyze(word)
	if len(tokens) != 1 || !slippable(tokens[0].Word) {
		return "", false, nil
	}
	err = e.view(func(reader *scorch.IndexSnapshot) error {
		near, err = dictionary{ctx, reader}.nearest(tokens[0])
		return err
	})
	return near, near != "", err
}

func slippable(word string) bool {
	letters := utf8.RuneCountInString(word)
	return letters >= shortestSlip && letters <= longestSlip && !strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsLetter(r) })
}

// A dictionary is the words of one snapshot. What only deleted documents held is
// in it until their segment is merged, and is never given out.
type dictionary struct {
	ctx    context.Context
	reader *scorch.IndexSnapshot
}

// A spelling is a word and how many documents have it.
type spelling struct {
	word      string
	documents int
}

// nearest returns the word to offer, empty for none.
func (d dictionary) nearest(asked index.Token) (string, error) {
	held, err := d.held(fieldText, asked.Term)
	if held > 0 || err != nil {
		return "", err
	}
	slips := 1
	if utf8.RuneCountInString(asked.Word) >= twoSlips {
		slips = 2
	}
	for n := 1; n <= slips; n++ {
		near, err := d.near(asked.Word, n)
		if near != "" || err != nil {
			return near, err
		}
	}
	return "", nil
}

// near returns the word within so many slips that most documents hold, one that begins
// alike before all others: few slips are in the first letter, and without it many a word
// is its opposite. A word goes before a stem that documents hold as often.
func (d dictionary) near(word string, slips int) (string, error) {
	near, err := near(word, slips)
	if err != nil {
		return "", err
	}
	var found []spelling
	for _, field := range []string{fieldWord, fieldText} {
		some, err := d.read(field, slippable, func() (*vocabulary, error) {
			return termsNear(d.reader, field, near)
		})
		for _, s := range some {
			stem := s.word
			if field == fieldText {
				s.word, err = d.whole(s)
			}
			if slips == 1 || s.word == stem { // two slips from a stem are more from a word that has it
				found = append(found, s)
			}
		}
		if err != nil {
			return "", err
		}
	}
	if len(found) == 0 {
		return "", nil
	}
	_, first := utf8.DecodeRuneInString(word)
	otherwise := func(s spelling) int {
		if strings.HasPrefix(s.word, word[:first]) {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(found, func(a, b spelling) int {
		return cmp.Or(otherwise(a), cmp.Compare(b.documents, a.documents))
	})
	return found[0].word, nil
}

// whole returns a word that has the stem: the stem itself where more documents
// hold it than hold its inflections, else the most frequent of those.
func (d dictionary) whole(stem spelling) (string, error) {
	_, last := utf8.DecodeLastRuneInString(stem.word)
	first := stem.word[:len(stem.word)-last] // happi is the stem of happy
	inflected := func(word string) bool {
		tokens := index.Analyze(word)
		return len(tokens) == 1 && tokens[0].Term == stem.word
	}
	forms, err := d.read(fieldWord, inflected, func() (*vocabulary, error) {
		return termsBetween(d.reader, fieldWord, first, first+"\U0010ffff")
	})
	sum, best := 0, spelling{}
	for _, form := range forms {
		if sum += form.documents; form.documents > best.documents {
			best = form
		}
	}
	if sum < stem.documents {
		return stem.word, err
	}
	return best.word, err
}

// read gathers the words that documents hold from a part of the dictionary.
func (d dictionary) read(field string, wanted func(string) bool, open func() (*vocabulary, error)) (out []spelling, err error) {
	words, err := open()
	if err != nil {
		return nil, fmt.Errorf("read the vocabulary: %w", err)
	}
	for range maxNear {
		entry, err := words.next()
		if err == nil {
			err = d.ctx.Err()
		}
		if err != nil {
			return nil, fmt.Errorf("read the vocabulary: %w", err)
		}
		if entry == nil {
			break
		}
		if !wanted(entry.Term) {
			continue
		}
		documents, err := d.held(field, entry.Term)
		if err != nil {
			return nil, err
		}
		if documents > 0 {
			out = append(out, spelling{entry.Term, documents})
		}
	}
	return out, nil
}

// held counts the documents that hold a term now.
func (d dictionary) held(field, term string) (int, error) {
	postings, err := d.reader.TermFieldReader(d.ctx, []byte(term), field, false, false, false)
	if err != nil {
		return 0, fmt.Errorf("read the vocabulary: %w", err)
	}
	defer postings.Close()
	return int(postings.Count()), nil
}
