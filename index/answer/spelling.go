package answer

import (
	"cmp"
	"context"
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
)

//go:embed words/common.txt
var commonLines string

// common are the keys of words that questions are made of. It is read once and never
// changes.
var common = readCommon(commonLines)

// readCommon reads words, any number to a line.
func readCommon(lines string) map[string]bool {
	keys := map[string]bool{}
	for line := range strings.Lines(lines) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, key := range terms(line) {
			keys[key] = true
		}
	}
	return keys
}

// cueWords are the words that ask for a slot, as people misspell them too.
var cueWords = strings.Fields(`sentence sentenced jailed imprisoned prison imprisonment fined penalty
	settlement damages compensation earned profit profits cases confiscated convicted acquitted arrested appeal statute charge defendant cameras surveillance facial`)

// askedAs are the short words that open a question as people mistype them; it never changes.
var askedAs = map[string]string{"wen": "when", "whn": "when", "wehn": "when", "wat": "what", "wht": "what", "waht": "what", "hw": "how", "hwo": "how", "woh": "who", "whoo": "who", "wich": "which"}

// Bounds on how many words of a question are looked up for their spelling, and
// among how many of them for one that only articles print: that compares a word with
// all that were ever printed.
const (
	mostCorrected = 12
	mostPrinted   = 4
)

// corrected returns the question with the words that nobody in the archive uses
// replaced by the nearest that somebody does, and what was replaced by what.
// Only words of five letters and more are: of short ones too many are near.
func (a *Answerer) corrected(ctx context.Context, question string, d *digest) (string, []string, error) {
	var read []string
	if word, rest, _ := strings.Cut(question, " "); askedAs[strings.ToLower(word)] != "" {
		question = askedAs[strings.ToLower(word)] + " " + rest
		read = append(read, askedAs[strings.ToLower(word)])
	}
	looked, printed := 0, 0
	for _, field := range strings.Fields(question) {
		word := bareWord(field)
		folded := index.Fold(word)
		if runes(folded) < shortestCorrected || han(word) > 0 || d.words.has(folded) || looked == mostCorrected || plain(folded) || national(word) {
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
		if (near == "" || edits(folded, near, allowed(folded)) > allowed(folded)) && word == folded && printed < mostPrinted {
			printed++
			like, err := a.printedLike(ctx, folded)
			if err != nil {
				return "", nil, err
			}
			near = cmp.Or(like, near) // a slip is likelier than the same letters in another order
		}
		if near == "" && word == folded && !questioning.MatchString(index.Fold(question)) {
			var err error
			if near, err = a.apart(ctx, folded); err != nil {
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

// apart returns the two words of which one that nobody uses is made, where a text has them
// side by side: "hottub". It is empty for any other.
func (a *Answerer) apart(ctx context.Context, word string) (string, error) {
	const shortest = 3 // letters of a part
	characters := []rune(word)
	for i := shortest; i <= len(characters)-shortest && len(characters) <= longestApart; i++ {
		two := []string{string(characters[:i]), string(characters[i:])}
		page, err := a.searcher.Search(ctx, index.Request{Query: index.Phrase{Words: two}, Kind: corpus.ArticleRecord, Limit: 1})
		if err != nil {
			return "", fmt.Errorf("two words of the question in one: %w", err)
		}
		if len(page.Hits) > 0 {
			return strings.Join(two, " "), nil
		}
	}
	return "", nil
}

// longestApart is of how many letters a word is at most that is read as two.
const longestApart = 16

// plain reports whether a folded word says nothing of what is looked for: it stands
// in any text, or is one of those that questions are made of.
func plain(word string) bool {
	stems := terms(word)
	return len(stems) == 0 || slices.ContainsFunc(stems, ordinary)
}

// ordinary reports whether a stem is of a word that people use: one of questions, or one
// for which another may stand, in either language.
func ordinary(stem string) bool {
	return common[stem] || kinOf[stem] != nil || waysToSay[stem] != nil || bridge.english[stem] != nil
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

// sameLetters reports whether two words are of the same letters and begin alike: spywear is
// a slip of one who knows how spyware sounds.
func sameLetters(x, y []rune) bool {
	if len(x) != len(y) || len(x) < shortestCorrected || x[0] != y[0] {
		return false
	}
	return string(slices.Sorted(slices.Values(x))) == string(slices.Sorted(slices.Values(y)))
}

// distance counts the letters to change, add, drop or swap with their neighbour
// to make one word of the other; limit+1 where it is more than the limit.
func distance(a, b string, limit int) int {
	x, y := []rune(a), []rune(b)
	if limit > 0 && a != b && sameLetters(x, y) {
		return 1
	}
	return edits(a, b, limit)
}

// edits is [distance] of words that may not be of the same letters in another order.
func edits(a, b string, limit int) int {
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
