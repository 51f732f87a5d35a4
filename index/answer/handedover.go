package answer

import (
	"context"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// handedOver answers who gave a thing to whom the question names, or got it from them, by the
// sentence that tells it and says most of the thing. ok is false for other questions, and where no
// sentence does.
func (a *Answerer) handedOver(ctx context.Context, q Question, _ *digest) (Answer, bool, error) {
	side, asked := q.handover()
	if !asked {
		return Answer{}, false, nil
	}
	articles, err := a.toRead(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	p, found := q.telling(side, articles)
	if !found {
		return Answer{}, false, nil
	}
	answer, ok := repeating(q, p)
	return answer, ok, nil
}

// telling returns the sentence of some articles that tells one side of a handover and says most of
// the thing that the question names; none where it says nothing of it.
func (q *Question) telling(side handover, articles []*corpus.Article) (best passage, found bool) {
	m := q.Mentions[0]
	names := append(member{of: m}.names(), m.at.In(q.Text))
	tells, thing := side.of(side.tells, names), q.thing()
	most := 0
	for _, article := range articles {
		b := q.blocksOf(article)
		for i := range b.number {
			p := passage{article: article, at: article.Sentences[i]}
			text := fromNobody.ReplaceAllString(index.Fold(p.text()), "")
			theirs := tells.MatchString(text)
			if !theirs && side == byTaker && himself.MatchString(text) {
				theirs, _ = b.isOf(i, len("they "))
			}
			if !theirs || article.Withholds(p.at) || p.heading() {
				continue
			}
			shared := 0
			for feature := range featuresOf(p.text()) {
				shared += oneIf(thing[feature])
			}
			if shared > most || !found && len(thing) == 0 {
				best, most, found = p, shared, true
			}
		}
	}
	return best, found
}

// thing returns the features of what a question says was handed over: all that it says but whom it
// names and that it was.
func (q *Question) thing() features {
	at := q.Mentions[0].at
	rest := handing.ReplaceAllString(index.Fold(q.Text[:at.Start]+" "+q.Text[at.End:]), " ")
	return featuresOf(strings.Join(slices.DeleteFunc(strings.Fields(rest), func(word string) bool { return len(lexicon.Terms(word)) == 0 }), " "))
}

// handing finds the words of a question that say that something was handed over.
var handing = regexp.MustCompile(`\b(?:` + givenEn + `|` + takenEn + `|` + givesEn + `|` + takesEn + `|use|run)\b|` + givesZh + `给?|` + takesZh + `|谁|从|哪里?|来的|[把将向给了的]`)
