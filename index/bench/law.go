package bench

import "math"

// A Law says how the words of a corpus turned out.
type Law struct {
	Words      int64   `json:"words"`      // of running text
	Vocabulary int     `json:"vocabulary"` // different ones
	Zipf       float64 `json:"zipf"`       // exponent by which frequency falls with rank, over the commonest thousand
	Heaps      float64 `json:"heaps"`      // exponent by which the vocabulary grew, over the last nine tenths
}

// commonest is over how many ranks Zipf's exponent is measured.
const commonest = 1000

// A census counts the words of a corpus.
type census struct {
	words  int64
	counts [commonest]int64
	seen   map[uint64]struct{}

	earlyWords int64 // at a tenth of the corpus
	earlySeen  int
}

func newCensus() *census { return &census{seen: map[uint64]struct{}{}} }

func (c *census) add(d draft) {
	for _, rank := range d.ranks() {
		c.words++
		c.seen[rank] = struct{}{}
		if rank <= commonest {
			c.counts[rank-1]++
		}
	}
}

// early notes where the growth of the vocabulary is measured from.
func (c *census) early() { c.earlyWords, c.earlySeen = c.words, len(c.seen) }

// law returns what was counted; exponents are 0 where there was too little.
func (c *census) law() Law {
	law := Law{Words: c.words, Vocabulary: len(c.seen), Zipf: c.slope()}
	if c.earlyWords > 0 && c.words > c.earlyWords {
		law.Heaps = math.Log(float64(len(c.seen))/float64(c.earlySeen)) / math.Log(float64(c.words)/float64(c.earlyWords))
	}
	return law
}

// slope fits a line to the logarithms of frequency and rank.
func (c *census) slope() float64 {
	var n, sumX, sumY, sumXX, sumXY float64
	for i, count := range c.counts {
		if count == 0 {
			continue
		}
		x, y := math.Log(float64(i+1)), math.Log(float64(count))
		n, sumX, sumY, sumXX, sumXY = n+1, sumX+x, sumY+y, sumXX+x*x, sumXY+x*y
	}
	if width := n*sumXX - sumX*sumX; width > 0 {
		return -(n*sumXY - sumX*sumY) / width
	}
	return 0
}
