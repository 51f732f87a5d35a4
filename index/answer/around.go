package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// reach notes for the sentences of the first article among them how much of the
// question that article speaks of. A word that stands nowhere weighs no more than
// the most telling one that does; of Chinese the characters count.
func reach(all []passage, asked []string, weight map[string]float64) {
	n := 0
	for n < len(all) && all[n].article == all[0].article {
		n++
	}
	held, most, missing, characters := 0.0, 0.0, 0, 0
	for _, key := range asked {
		switch lexicon.Han(key) {
		case 1:
			characters++
		case 2:
			continue
		}
		if !slices.ContainsFunc(all[:n], func(p passage) bool { return slices.Contains(p.keys, key) }) {
			missing++
			continue
		}
		w := weight[key]
		if lexicon.Han(key) > 0 {
			w = 1
		}
		held, most = held+w, max(most, w)
	}
	for i := range n {
		all[i].reach = held / max(held+float64(missing)*most, 1e-9)
		if characters > 0 {
			all[i].reach /= 2 // single characters are of many words
		}
	}
}

// titleKeys returns what the title of an article is about.
func titleKeys(article *corpus.Article) []string {
	return slices.Concat(lexicon.Keys(article.Title), lexicon.HanTerms(article.Title), lexicon.Ideas(article.Title))
}

// carries returns the weight of the asked keys that a sentence has not, and that
// were told before it: what it goes on to speak of.
func (p *passage) carries(asked []string, told []bool, weight map[string]float64) float64 {
	sum := 0.0
	for i, key := range asked {
		if told[i] && !slices.Contains(p.keys, key) {
			sum += weight[key]
		}
	}
	return sum
}

// readable reports whether enough of a Chinese question is in words of the field
// for sentences of another language to be compared with it.
func (q *Question) readable() bool {
	known, folded := 0, index.Fold(q.Text)
	for _, s := range lexicon.Bridge.SeenHan(folded) {
		known += lexicon.Runes(s.Han)
	}
	return 10*known >= 3*lexicon.Han(folded) || legible(folded)
}

// legible reports whether enough of a folded text is in words of the field for what is
// written in another language to be compared with it.
func legible(folded string) bool {
	known := 0
	for _, c := range lexicon.Concepts {
		for _, word := range c.Chinese {
			if strings.Contains(folded, word) {
				known += lexicon.Runes(word)
			}
		}
	}
	return 10*known >= 3*lexicon.Han(folded)
}
