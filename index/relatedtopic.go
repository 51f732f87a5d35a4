package index

import (
	"cmp"
	"math"
	"slices"

	"casebot/corpus"
)

// Topics are no equals. A record names first what it is about and last how it came about
// or ended ("typical case", "settlement"), and a topic that many cases have says little
// of any two of them.

// Bounds on what shared topics say.
const (
	maxRelatedTopics = 12 // of either case are looked at
	leadingTopics    = 3  // of a case are what it is about
	rareTopic        = 9  // the weight of one that both are about, over the logarithm of how many have it
	mostByTopics     = 6  // as much as the same citation
	maxTopicsNamed   = 3
)

// topicsOf are the topics of a case that are looked at.
func topicsOf(c *corpus.Case) []string { return c.Topics[:min(len(c.Topics), maxRelatedTopics)] }

// holders says how many cases have each topic.
type holders map[string]int

// shared returns the topics that two cases share, in the order of the first, the weightiest
// where there are many, and how much they weigh together. held counts those of the first.
func (held holders) shared(a, b *corpus.Case) (names []string, weight float64) {
	type topic struct {
		at    int
		worth float64
	}
	var both []topic
	theirs := topicsOf(b)
	for i, name := range topicsOf(a) {
		j := slices.Index(theirs, name)
		if j < 0 {
			continue
		}
		worth := rareTopic / math.Log2(4+float64(held[name]))
		if max(i, j) >= leadingTopics {
			worth /= 3
		}
		both, weight = append(both, topic{i, worth}), weight+worth
	}
	slices.SortStableFunc(both, func(a, b topic) int { return cmp.Compare(b.worth, a.worth) })
	both = both[:min(len(both), maxTopicsNamed)]
	slices.SortFunc(both, func(a, b topic) int { return cmp.Compare(a.at, b.at) })
	for _, t := range both {
		names = append(names, a.Topics[t.at])
	}
	return names, min(weight, mostByTopics)
}
