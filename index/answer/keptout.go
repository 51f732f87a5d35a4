package answer

import (
	"context"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// A question whether somebody was sent to prison is answered by the sentence that names them and
// says that they were not, whatever it became of those beside them: "Toft, who led the team,
// escaped prison with 90 hours of unpaid work".
var (
	jailedAsked = regexp.MustCompile(`^(?:was|were|did|has|have|is|will) .*\b(?:(?:sent|go|gone|went|put|going) (?:to|in|into) (?:prison|jail|custody)|locked up|jailed|imprisoned|put behind bars)\b`)
	keptOut     = regexp.MustCompile(`\b(?:escap(?:ed|es|ing)|avoid(?:ed|s|ing)|(?:was|were|been) spared|dodg(?:ed|es|ing)|kept out of|stay(?:ed|s) out of|(?:was|were) not sent to|did not go to) (?:(?:an? |any )?(?:immediate |actual )?)?(?:prison|jail|custody|imprisonment|a custodial sentence)\b`)
)

// keptOutOf answers it. ok is false for any other question, of a record that people have
// confirmed, and where no sentence says so of one whom the question names.
func (a *Answerer) keptOutOf(ctx context.Context, q Question, _ *digest) (Answer, bool, error) {
	if q.Shape != YesNo || !jailedAsked.MatchString(index.Fold(q.Text)) || len(q.Mentions) > 0 && !q.Mentions[0].Case.MachineRead() {
		return Answer{}, false, nil
	}
	articles, err := a.toRead(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	for _, article := range articles {
		names := q.namesFor(article)
		for _, at := range article.Sentences[:min(len(article.Sentences), mostSentences)] {
			text := at.In(article.Text)
			said := keptOut.FindStringIndex(index.Fold(text))
			if said == nil || len(names) == 0 || !nameIn(text[:min(said[0], len(text))], names) || article.Withholds(at) || !properWords(article.Text).toldOf(text, said[0], names) || hedged.MatchString(text) {
				continue
			}
			p := passage{article: article, at: at, typed: lexicon.Clip(text, 1)}
			if line, part, ok := repeated(q, p); ok {
				word := verdictWords[q.Language][no.turned(q.Text, index.Fold(q.Text))]
				return Answer{Route: RouteText, Text: Shorten(word+strings.TrimSpace(line), MaxLine), Question: q, Quotes: quotesOf(article, part)}, true, nil
			}
		}
	}
	return Answer{}, false, nil
}
