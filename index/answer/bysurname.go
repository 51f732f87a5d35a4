package answer

import (
	"context"
	"strings"

	"casebot/index"
	"casebot/index/answer/lexicon"
)

// bySurname answers about somebody whom a question calls by a Chinese surname in Latin
// letters and only an article in Chinese names, without the rest of the name: Ning is 宁某.
// ok is false where none does, or where articles name people of two surnames that sound so.
func (a *Answerer) bySurname(ctx context.Context, q Question, d *digest) (answer Answer, ok bool, err error) {
	name := q.stranger()
	called := ""
	for _, surname := range lexicon.HanSurnames(index.Fold(name)) {
		known, err := a.known(ctx, surname+"某")
		if err != nil || known && called != "" {
			return Answer{}, false, err
		}
		if known {
			called = surname + "某"
		}
	}
	if called == "" {
		return Answer{}, false, nil
	}
	q.Text = strings.ReplaceAll(q.Text, name, called)
	return a.fromNamed(ctx, q, d)
}
