package answer

import (
	"context"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// avowing finds questions whether somebody says or does what a sentence of theirs
// tells in so many words, and that no slot of a record holds.
var avowing = regexp.MustCompile(`\b(?:admit\w*|den(?:y|ied|ies)|apolog\w+|confess\w*|accept\w*|disput\w+|refus(?:e|ed|es)|convert\w*|commut\w+)\b`)

// besideMain finds where the main clause of a question ends.
var besideMain = regexp.MustCompile(` (?:when|after|because|while|before|although|as part of|in the) `)

// saidSo answers whether somebody said or did something by a sentence of theirs that
// says all of it, where a machine alone has read the record: no where the sentence
// denies it, yes where it is plain, and else the sentence alone.
func (a *Answerer) saidSo(ctx context.Context, q Question) (answer Answer, ok bool, err error) {
	if q.Shape != YesNo || len(q.Cases()) != 1 || !q.Mentions[0].Case.MachineRead() || len(figures(index.Fold(q.Text))) > 0 {
		return Answer{}, false, nil
	}
	articles, err := a.articlesNaming(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	for _, article := range articles {
		names := q.namesFor(article)
		if len(names) == 0 {
			continue
		}
		owned := owned(article, names)
		for i, at := range article.Sentences {
			p := passage{article: article, at: at}
			denied, says := q.saidIn(p.text(), names)
			if !owned[i] || !says || article.Withholds(at) {
				continue
			}
			p.typed = lexicon.Clip(p.text(), 1)
			plain := q
			plain.Shape = Free
			if text, part, ok := told(plain, p); ok {
				word := verdictWords[q.Language][q.avowal(p.text(), denied)]
				return Answer{Route: RouteText, Text: Shorten(word+text, MaxLine), Question: q, Quotes: []Quote{quote(article, part)}}, true, nil
			}
		}
	}
	return Answer{}, false, nil
}

// avowal is the word that a sentence gives, which denies what is asked or does not.
func (q *Question) avowal(text string, denied bool) verdict {
	folded := index.Fold(q.Text)
	switch {
	case denied:
		return no.turned(q.Text, folded)
	case hedged.MatchString(text), intended.MatchString(text), q.Language.chinese():
		return evident
	}
	return yes.turned(q.Text, folded)
}

// saidIn reports whether a sentence says all of what the main clause of a question
// asks, and whether it denies it.
func (q *Question) saidIn(text string, names []string) (denied, says bool) {
	folded := index.Fold(q.Text)
	if at := besideMain.FindStringIndex(folded); at != nil && at[0] > 0 {
		folded = folded[:at[0]]
	}
	if lexicon.Han(folded) > 0 {
		return deniedHan(folded, index.Fold(text), names)
	}
	asked := without(lexicon.Keys(folded), namesKeys(names))
	if !avowing.MatchString(folded) || len(asked) < 2 || heldOf(text, asked) < len(asked) {
		return false, false
	}
	return negative.MatchString(text), true
}

// shortestSaid is how many characters a Chinese question and a sentence share at least
// for one to speak of the other.
const shortestSaid = 4

// deniedHan is saidIn for folded Chinese texts, by what both say in the same characters.
func deniedHan(question, text string, names []string) (denied, says bool) {
	for _, name := range names {
		question = strings.ReplaceAll(question, index.Fold(name), " ")
	}
	characters := []rune(question)
	for n := 8; n >= shortestSaid; n-- {
		for i := 0; i+n <= len(characters); i++ {
			said := string(characters[i : i+n])
			at := strings.Index(text, said)
			if at < 0 || lexicon.Han(said) < n {
				continue
			}
			before := []rune(text[:at])
			return strings.ContainsAny(string(before[max(0, len(before)-2):]), "不未没无否"), strings.ContainsAny(said, deedHan)
		}
	}
	return false, false
}

// deedHan are characters of words for what somebody does or may do.
const deedHan = "认科缴赔付还诉悔歉审押释保缓"
