package bench

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"

	"casebot/corpus"
	"casebot/index"
)

// A Corpus is made-up documents of about 1.6 KB. Each is made when it is asked
// for, from its number and the seed alone; nothing is kept.
type Corpus struct {
	docs int
	seed uint64
	zipf *zipf
}

// NewCorpus returns a corpus of so many documents, at least one.
func NewCorpus(docs int, seed uint64) *Corpus { return &Corpus{max(1, docs), seed, newZipf()} }

// How documents are made. Their lengths are spread as those of articles are, and
// a word that a document has used comes back in it.
const (
	usualWords = 265 // the median; the mean is a tenth above
	spread     = .45 // of the logarithm of the length
	leastWords = 40
	mostWords  = 1500
	comesBack  = .15
	separate   = 1 << 32 // keeps the random numbers of queries from those of documents
)

// A draft is a document as the ranks of its words.
type draft struct {
	title     []uint64
	sentences [][]uint64
}

// draft makes the i-th document, counted from 0.
func (c *Corpus) draft(i int) draft {
	random := rand.New(rand.NewPCG(c.seed, uint64(i)))
	var used []uint64
	words := func(n int) []uint64 {
		out := make([]uint64, n)
		for i := range out {
			rank := c.zipf.rank(random)
			if content(rank) {
				if len(used) > 0 && random.Float64() < comesBack {
					rank = used[random.IntN(len(used))]
				}
				used = append(used, rank)
			}
			out[i] = rank
		}
		return out
	}
	d := draft{title: words(5 + random.IntN(5))}
	length := usualWords * math.Exp(spread*random.NormFloat64())
	for left := int(min(max(length, leastWords), mostWords)); left > 0; {
		n := min(left, 8+random.IntN(17))
		d.sentences = append(d.sentences, words(n))
		left -= n
	}
	return d
}

// ranks returns all words of a draft.
func (d draft) ranks() []uint64 {
	all := append([]uint64(nil), d.title...)
	for _, sentence := range d.sentences {
		all = append(all, sentence...)
	}
	return all
}

// document writes the draft of the i-th document out.
func (d draft) document(i int) index.Document {
	sentences := make([]string, len(d.sentences))
	for i, sentence := range d.sentences {
		sentences[i] = capital(write(sentence)) + "."
	}
	return index.Document{Ref: reference(i), Title: capital(write(d.title)), Body: strings.Join(sentences, " ")}
}

// reference names the i-th document.
func reference(i int) corpus.Ref { return corpus.ArticleID(fmt.Sprintf("made-%d", i)).Ref() }

func write(ranks []uint64) string {
	words := make([]string, len(ranks))
	for i, rank := range ranks {
		words[i] = spell(rank)
	}
	return strings.Join(words, " ")
}

func capital(text string) string { return strings.ToUpper(text[:1]) + text[1:] }
