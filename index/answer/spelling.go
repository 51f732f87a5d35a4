package answer

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// askedAs are the short words that open a question as people mistype them; it never changes.
var askedAs = map[string]string{"wen": "when", "whn": "when", "wehn": "when", "wat": "what", "wht": "what", "waht": "what", "hw": "how", "hwo": "how", "woh": "who", "whoo": "who", "wich": "which"}

// mistyped are other short words of questions as people mistype them, each read so where the
// archive has no such word; it never changes.
var mistyped = map[string]string{"mutch": "much", "muhc": "much", "mch": "much", "manny": "many", "meny": "many", "mny": "many", "ern": "earn", "erned": "earned", "payed": "paid", "payd": "paid",
	"cort": "court", "jale": "jail", "jial": "jail", "fien": "fine", "lond": "long", "logn": "long"}

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
		word := lexicon.BareWord(field)
		folded := index.Fold(word)
		if meant := mistyped[folded]; meant != "" && word == folded {
			switch known, err := a.known(ctx, folded); {
			case err != nil:
				return "", nil, err
			case !known:
				question, read = strings.Replace(question, word, meant, 1), append(read, meant)
			}
			continue
		}
		if lexicon.Runes(folded) < lexicon.ShortestCorrected || lexicon.Han(word) > 0 || d.words.Has(folded) || looked == mostCorrected || lexicon.Plain(folded) || lexicon.National(word) {
			continue
		}
		if slices.Contains(lexicon.CueWords, folded) || lexicon.ConceptOf(strings.Join(lexicon.Terms(folded), " ")) != "" {
			continue
		}
		looked++
		if known, err := a.known(ctx, folded); err != nil || known {
			if err != nil {
				return "", nil, err
			}
			continue
		}
		near := lexicon.Nearest(folded, d.words)
		if (near == "" || lexicon.Edits(folded, near, lexicon.SlipsAllowed(folded)) > lexicon.SlipsAllowed(folded)) && word == folded && printed < mostPrinted {
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
	best, least := "", lexicon.SlipsAllowed(word)+1
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
				n := lexicon.Distance(word, near, lexicon.SlipsAllowed(word))
				if lexicon.Runes(near) >= lexicon.ShortestCorrected && n <= lexicon.SlipsAllowed(word) && (n < least || n == least && near < best) {
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
