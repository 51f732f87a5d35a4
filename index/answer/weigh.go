package answer

import (
	"math"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// What a sentence scores beside the weight of the question's words in it. On
// either half of the questions in testdata/reading.txt small changes to these
// change little.
const (
	neighbour   = 0.25 // the better of the sentences beside it
	carried     = 0.4  // words that only the sentences before it in its article have, or the title
	kindred     = 0.5  // a word that may stand for one of the question's
	alike       = 0.6  // a word that only begins like one of the question's
	typedBonus  = 3.0  // words that answer stand in it
	suitedBonus = 2.5  // words of the kind that is sought stand in it
	pairBonus   = 1.0  // two words side by side in both
	headless    = 0.5  // what a heading keeps of its score
)

// judged scores the sentences of articles against what is asked, best first.
// wants finds the words that answer, and may be nil.
func judged(articles []*corpus.Article, q Question, wants func(text string) string) []passage {
	var found []passage
	for _, chinese := range []bool{false, true} {
		var all []passage
		asked, crosses := q.asksIn(chinese), chinese != q.Language.chinese()
		if crosses {
			asked = q.across()
		}
		for _, article := range articles {
			if chinese == strings.HasPrefix(article.Language, "zh") {
				all = append(all, q.near.sentences(article, crosses)...)
			}
		}
		if len(asked) > 0 && (chinese || q.readable()) {
			found = append(found, weighed(all, asked, q.suits(), wants)...)
		}
	}
	slices.SortStableFunc(found, func(a, b passage) int { return sign(int64((b.score - a.score) * 1e6)) })
	return found
}

// sentencesOf returns the sentences of an article that may be shown, with what
// each is about: for a question in the other language the ideas of each, too.
func sentencesOf(article *corpus.Article, crosses bool) []passage {
	chinese := strings.HasPrefix(article.Language, "zh")
	var all []passage
	for i, at := range article.Sentences {
		if article.Withholds(at) || i >= mostSentences {
			continue
		}
		text := at.In(article.Text)
		tokens := index.Analyze(text)
		p := passage{article: article, at: at, keys: lexicon.KeysOf(text, tokens)}
		if chinese {
			p.keys = append(p.keys, lexicon.HanTermsOf(tokens)...)
		}
		if crosses {
			p.keys = append(p.keys, lexicon.Ideas(p.text())...)
		}
		all = append(all, p)
	}
	return all
}

// weighed scores the sentences of one language.
func weighed(all []passage, asked []string, suits func(text string) float64, wants func(text string) string) []passage {
	weight, whole := weights(all, asked), 0.0
	for _, key := range asked {
		whole += weight[key]
	}
	if whole == 0 {
		return nil
	}
	own := make([]float64, len(all))
	for i, p := range all {
		own[i] = p.holds(asked, weight)
	}
	told := make([]bool, len(asked)) // which the title has, or a sentence before in the article
	note := func(keys []string) {
		for i, key := range asked {
			told[i] = told[i] || slices.Contains(keys, key)
		}
	}
	for i := range all {
		p := &all[i]
		if i == 0 || all[i-1].article != p.article {
			clear(told)
			note(titleKeys(p.article))
			reach(all[i:], asked, weight)
		}
		beside := 0.0
		for _, j := range []int{i - 1, i + 1} {
			if j >= 0 && j < len(all) && all[j].article == p.article {
				beside = max(beside, own[j])
			}
		}
		carries := p.carries(asked, told, weight)
		p.covered = (own[i] + carried*carries) / whole
		p.score = own[i] + max(neighbour*beside, carried*carries)
		if own[i] > 0 {
			p.score += p.bonus(asked, suits, wants)
		}
		if p.heading() {
			p.score *= headless
		}
		note(p.keys)
	}
	return all
}

// bonus is what a sentence scores for how it says what is asked. It notes the
// words that answer.
func (p *passage) bonus(asked []string, suits func(text string) float64, wants func(text string) string) float64 {
	bonus := pairBonus*float64(pairs(p.keys, asked)) + suitedBonus*suits(p.text())
	if wants == nil {
		return bonus
	}
	if p.typed = wants(p.text()); p.typed != "" {
		bonus += typedBonus
	}
	return bonus
}

// holds returns the weight of the asked keys that a sentence has, in part of
// those that begin like one that it has.
func (p *passage) holds(asked []string, weight map[string]float64) float64 {
	sum := 0.0
	for _, key := range asked {
		switch {
		case slices.Contains(p.keys, key):
			sum += weight[key]
		case len(key) >= sameStart && slices.ContainsFunc(p.keys, func(k string) bool { return len(k) >= sameStart && k[:sameStart] == key[:sameStart] }):
			sum += alike * weight[key]
		case slices.ContainsFunc(lexicon.KinOf(key), func(kin string) bool { return slices.Contains(p.keys, kin) }):
			sum += kindred * weight[key]
		}
	}
	return sum
}

// sameStart is how many letters words begin with alike that may be of one root.
const sameStart = 5

// heading reports whether a sentence is none: a title, a by-line.
func (p *passage) heading() bool {
	text := strings.TrimRight(p.text(), "\"”’')）」』 ®■")
	return !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "。") && !strings.ContainsAny(text[max(0, len(text)-3):], "!?！？;；:：")
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
		if n == 0 && lexicon.Han(key) > 0 {
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
