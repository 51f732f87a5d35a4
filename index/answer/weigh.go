package answer

import (
	"math"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
)

// judged scores the sentences of articles against what is asked, best first.
func judged(articles []*corpus.Article, q Question, wants func(text string) string) []passage {
	var found []passage
	for _, chinese := range []bool{false, true} {
		var all []passage
		for _, article := range articles {
			if chinese != strings.HasPrefix(article.Language, "zh") {
				continue
			}
			for _, at := range article.Sentences {
				if article.Withholds(at) {
					continue
				}
				p := passage{article: article, at: at, keys: keys(at.In(article.Text))}
				if chinese {
					p.keys = append(p.keys, hanPairs(p.text())...)
				}
				all = append(all, p)
			}
		}
		if asked := q.asksIn(chinese); len(asked) > 1 && (chinese || q.readable()) {
			found = append(found, weighed(all, asked, wants)...)
		}
	}
	slices.SortStableFunc(found, func(a, b passage) int { return sign(int64((b.score - a.score) * 1e6)) })
	return found
}

// weighed scores the sentences of one language.
func weighed(all []passage, asked []string, wants func(text string) string) []passage {
	weight, whole := weights(all, asked), 0.0
	for _, key := range asked {
		whole += weight[key]
	}
	if whole == 0 {
		return nil
	}
	own := make([]float64, len(all))
	for i, p := range all {
		for _, key := range asked {
			if slices.Contains(p.keys, key) {
				own[i] += weight[key]
			}
		}
	}
	for i := range all {
		beside := 0.0
		for _, j := range []int{i - 1, i + 1} {
			if j >= 0 && j < len(all) && all[j].article == all[i].article {
				beside = max(beside, own[j])
			}
		}
		all[i].covered = own[i] / whole
		all[i].score = own[i] + neighbour*beside + pairBonus*float64(pairs(all[i].keys, asked))
		if own[i] > 0 {
			all[i].typed = wants(all[i].text())
		}
		if all[i].typed != "" {
			all[i].score += typedBonus
		}
	}
	return all
}

// weights says how telling each key is: the rarer among the sentences, the more.
func weights(all []passage, asked []string) map[string]float64 {
	weight := map[string]float64{}
	for _, key := range asked {
		n := 0
		for _, p := range all {
			if slices.Contains(p.keys, key) {
				n++
			}
		}
		if n == 0 && han(key) > 0 {
			continue // most pairs of characters are of two words
		}
		weight[key] = math.Log(1 + (float64(len(all)-n)+.5)/(float64(n)+.5))
	}
	return weight
}

// pairs counts the keys that follow each other in both, once at most.
func pairs(said, asked []string) int {
	for i := 1; i < len(asked); i++ {
		if j := slices.Index(said, asked[i-1]); j >= 0 && j+1 < len(said) && said[j+1] == asked[i] {
			return 1
		}
	}
	return 0
}

// readable reports whether enough of a Chinese question is in words of the field
// for sentences of another language to be compared with it.
func (q *Question) readable() bool {
	folded, known := index.Fold(q.Text), 0
	for _, c := range concepts {
		for _, word := range c.chinese {
			if strings.Contains(folded, word) {
				known += runes(word)
			}
		}
	}
	return 10*known >= 3*han(q.Text)
}
