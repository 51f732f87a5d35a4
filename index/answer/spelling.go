package answer

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
)

// common are words of questions that are never taken for another word misspelt.
var common = terms(`said says tell told show find give given receive received start started begin began
	control controlled provide provided publish published disclose disclosed release released involve involved
	article articles report reported reporter wrote written cases order ordered against because people person
	amount number money dollar dollars yuan euros pounds total which where these those there their about after before
	court courts judge lawyer lawyers country world state states information personal private matter decision question answer
	month months years weeks other another both first second third last next name names called still never always
	story stories piece newspaper magazine outlet journalist editor headline website online company companies police officer officers
	woman women behind beside between around under above being every everyone someone anybody nobody house street small large great
	young older early later today yesterday tomorrow later money value worth price cheap least almost enough exactly about along
	because before during while until since though although again twice times thing things something nothing anything place places
	point points group groups party parties reason reasons result results number numbers wrong right white black green brown
	admit admits admitted accept accepts accepted agree agrees agreed allow allows allowed answer answers appear appears apply applied
	arrest arrested believe bring brought build built carry carried cause caused change changed choose chose clear close closed come
	comes complain complained complaint consider contact continue could create created daily death describe describes discover
	explain expect family father mother daughter brother sister friend friends husband wives children school teacher student students
	follow followed forced found front general having heard hidden house however human hundred thousand million inside outside
	kept known large leave legal letter level light likely listen little living local locked longer looked losing lower major making
	manage manager market matter means meant meeting member members mention mentioned minister minute minutes modern morning moved
	music needs neither night noise normal north south notice offer offered office often older opened owner owners paper parent parents
	photo photos phone phones planned plant player please power present pretty probably problem process product public quick quiet
	quite raise raised reach reached ready really receive record records refuse refused reject rejected remain remove removed repeat
	reply request require required return returned river secret secretly section security seize seized seller selling service serious
	settle several share shared short should shown simple single sister situation sleep smart social sorry sound source space speak
	special spend spent staff stand stayed still stood stopped strange strong study subject success suffer support suppose surface
	system table taken taking target thank theft thief think thinking third thought threat through throw tracked tracker tracking
	train travel treat treated trial trust truth trying turned types unable understand using usual value video videos visit voice
	wanted watch watched water weeks weight whole whose without witness worked worker workers working world would write writer young
	happened happen steal stole using access accessed obtain obtained purchase purchased bought collect collected through throughout towards toward within across during despite toward`)

// cueWords are the words that ask for a slot, as people misspell them too.
var cueWords = strings.Fields(`sentence sentenced jailed imprisoned prison imprisonment fined penalty
	settlement damages compensation earned profit profits cases confiscated convicted acquitted appeal statute charge defendant cameras surveillance facial`)

// mostCorrected bounds how many words of a question are looked up for their
// spelling.
const mostCorrected = 12

// corrected returns the question with the words that nobody in the archive uses
// replaced by the nearest that somebody does, and what was replaced by what.
// Only words of five letters and more are: of short ones too many are near.
func (a *Answerer) corrected(ctx context.Context, question string, d *digest) (string, []string, error) {
	var read []string
	looked := 0
	for _, field := range strings.Fields(question) {
		word := bareWord(field)
		folded := index.Fold(word)
		if runes(folded) < shortestCorrected || han(word) > 0 || d.words.has(folded) || len(terms(folded)) == 0 || slices.ContainsFunc(terms(folded), ordinary) || looked == mostCorrected {
			continue
		}
		if slices.Contains(cueWords, folded) || conceptOf[strings.Join(terms(folded), " ")] != "" {
			continue
		}
		looked++
		if known, err := a.known(ctx, folded); err != nil || known {
			if err != nil {
				return "", nil, err
			}
			continue
		}
		near := nearest(folded, d.words)
		if near == "" && word == folded {
			var err error
			if near, err = a.printedLike(ctx, folded); err != nil {
				return "", nil, err
			}
		}
		if near != "" {
			question = strings.Replace(question, word, near, 1)
			read = append(read, near)
		}
	}
	return question, read, nil
}

// printedLike returns the word of an article that is one slip away from one that
// nobody uses, "" where there is none: of several the nearest.
func (a *Answerer) printedLike(ctx context.Context, word string) (string, error) {
	slip := index.Fuzzy{Text: word}
	page, err := a.searcher.Search(ctx, index.Request{Query: slip, Kind: corpus.ArticleRecord, Limit: mostBylines})
	if err != nil {
		return "", fmt.Errorf("words like one of the question: %w", err)
	}
	best, least := "", allowed(word)+1
	for _, hit := range page.Hits {
		article, err := corpus.Found(a.archive.Article(ctx, corpus.ArticleID(hit.Ref.ID)))
		if err != nil {
			return "", fmt.Errorf("article %s: %w", hit.Ref.ID, err)
		}
		if article == nil {
			continue
		}
		for _, snippet := range index.Mark(slip, article.Open(), mostBylines) {
			for _, mark := range snippet.Marks {
				near := index.Fold(article.Text[snippet.Span.Start+mark.Start : snippet.Span.Start+mark.End])
				n := distance(word, near, allowed(word))
				if runes(near) >= shortestCorrected && n <= allowed(word) && (n < least || n == least && near < best) {
					best, least = near, n
				}
			}
		}
	}
	return best, nil
}

// ordinary reports whether a stem is of a common word, or of one in the lists of words.
func ordinary(stem string) bool {
	return slices.Contains(common, stem) || kinOf[stem] != nil || len(waysToSay[stem]) > 0 || len(bridge.english[stem]) > 0
}

// nearest returns the one word that is nearest to a misspelt one among the
// archive's words, the field's and those that ask; "" where none is near enough
// or two are equally near.
func nearest(word string, known vocabulary) string {
	best, at := "", allowed(word)+1
	consider := func(candidate string) {
		if runes(candidate) < shortestCorrected || candidate == best {
			return
		}
		switch n := distance(word, candidate, at); {
		case n < at:
			best, at = candidate, n
		case n == at && candidate < best:
			best = candidate // of two equally near the first by the alphabet, so that it is always the same
		}
	}
	for _, candidate := range cueWords {
		consider(candidate)
	}
	for _, c := range concepts {
		for _, candidate := range c.words {
			consider(candidate)
		}
	}
	known.near(word, allowed(word), consider)
	if at > allowed(word) {
		return ""
	}
	return best
}

// allowed is how many letters of a word may be wrong.
func allowed(word string) int {
	switch n := runes(word); {
	case n >= 8:
		return 2
	case n >= 5:
		return 1
	}
	return 0
}

// distance counts the letters to change, add, drop or swap with their neighbour
// to make one word of the other; limit+1 where it is more than the limit.
func distance(a, b string, limit int) int {
	x, y := []rune(a), []rune(b)
	if len(x)-len(y) > limit || len(y)-len(x) > limit {
		return limit + 1
	}
	before, last, row := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(x); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(y); j++ {
			wrong := 1
			if x[i-1] == y[j-1] {
				wrong = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+wrong)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least > limit {
			return limit + 1
		}
		before, last, row = last, row, before
	}
	return last[len(y)]
}
