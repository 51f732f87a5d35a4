package answer

import (
	"context"
	"strings"

	"casebot/index"
	"casebot/index/answer/lexicon"
)

// everyday are stems of words by which a question asks after somebody, whoever it is. A title
// that has one of them is no nearer to whom it names.
var everyday = lexicon.Set{"get", "got", "happen", "tell", "about", "know", "do", "did", "done", "say", "give", "given", "case", "matter", "latest", "news", "situat", "statu", "outcom", "result", "end", "go", "went", "come", "becam", "becom", "now", "pleas", "punish", "sentenc", "pay", "paid", "jail", "fine", "owe", "receiv", "win", "won", "lose", "lost", "find", "search", "look", "show", "info", "inform", "detail", "who", "mr", "mrs", "ms", "dr"}

// aloneUnknown says that the archive does not hold a name, where a question asks after
// somebody whom nothing knows, and has nothing else by which a case could be found.
func (a *Answerer) aloneUnknown(ctx context.Context, q Question, d *digest) (Answer, bool, error) {
	name := q.stranger()
	if name == "" || lexicon.Han(q.Text) > 0 || len(q.Mentions) > 0 {
		return Answer{}, false, nil
	}
	names := q.capitals()
	for _, stem := range without(lexicon.Terms(q.Text), lexicon.Terms(strings.Join(names, " "))) {
		if !everyday.Has(stem) && !vague.Has(stem) && !showing.Has(stem) && !asking.Has(stem) {
			return Answer{}, false, nil
		}
	}
	for _, name := range names {
		if known, err := a.known(ctx, index.Fold(name)); known || err != nil {
			return Answer{}, false, err
		}
		if aloud, err := a.writtenInHan(ctx, q, name); aloud || err != nil {
			return Answer{}, false, err
		}
	}
	answer, err := a.strange(ctx, q, strings.Join(names, " "), d)
	return answer, true, err
}
