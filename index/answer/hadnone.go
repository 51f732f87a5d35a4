package answer

import (
	"context"
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// Whether somebody had a thing is denied in few words, beside which others tell of such a thing of
// somebody else: "He had no car and had never held a licence."

var (
	havingAsked = regexp.MustCompile(`^(?:did|does|do|has|had) .+? (?:own|have|hold|possess|got) (?:(?:an?|any|his|her|its|their|own) ){0,2}([\p{L}’'-]+(?: [\p{L}’'-]+){0,2})[?]?$`)
	havingNone  = regexp.MustCompile(`\b(?:(?:had|has|have|owned|owns|held|holds) no|(?:did|does|do)(?: not|n[’']t) (?:own|have|hold|possess) (?:an?|any)|never (?:had|held|owned|possessed) (?:an?|any)|without an?y?) `)
	thingEnds   = regexp.MustCompile(`^(?:and|or|but|for|in|on|at|of|to|from|with|that|which|who|when|until|then)$|[,.;:]$`)
)

// hadNone answers no with the sentence about the one whom a question names that denies it. ok is
// false for other questions, and where none does.
func (a *Answerer) hadNone(ctx context.Context, q Question, _ *digest) (Answer, bool, error) {
	m := havingAsked.FindStringSubmatch(index.Fold(q.Text))
	if m == nil || len(q.Mentions) == 0 {
		return Answer{}, false, nil
	}
	articles, err := a.toRead(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	for _, article := range articles {
		b := q.blocksOf(article)
		for i := range b.number {
			p := passage{article: article, at: article.Sentences[i]}
			if !deniesHaving(p.text(), m[1]) || article.Withholds(p.at) {
				continue
			}
			if sure, may := b.isOf(i, len("they ")); !sure && !may {
				continue
			}
			answer, ok := repeating(q, p)
			answer.Text = verdictWords[q.Language][no] + answer.Text
			return answer, ok, nil
		}
	}
	return Answer{}, false, nil
}

// deniesHaving reports whether a text says that somebody did not have a thing.
func deniesHaving(text, thing string) bool {
	wanted := lexicon.Terms(thing)
	if len(wanted) == 0 {
		return false
	}
	folded := index.Fold(text)
	return slices.ContainsFunc(havingNone.FindAllStringIndex(folded, 4), func(at []int) bool {
		var denied []string
		for word := range strings.FieldsSeq(folded[at[1]:]) {
			ends := thingEnds.MatchString(word)
			if bare := strings.TrimRight(word, ",.;:"); !ends || bare != word {
				denied = append(denied, bare)
			}
			if ends || len(denied) == nounWords {
				break
			}
		}
		return slices.Contains(lexicon.Terms(strings.Join(denied, " ")), wanted[len(wanted)-1])
	})
}
