package answer

import (
	"context"

	"casebot/index/answer/lexicon"
)

// identify finds whom the question is about: by the names as written, by the same
// names in the other script, by the question before, and by the names and words
// that were likely meant, which are returned too.
func (a *Answerer) identify(ctx context.Context, q Question, before Turn, d *digest) (Question, []string, error) {
	original := q
	_, err := a.named(ctx, d, &q, original.Text)
	for _, other := range lexicon.Respelled(original.Text) {
		if len(q.Mentions) > 0 && lexicon.Han(original.Text) == 0 {
			break
		}
		again := original
		if err == nil {
			_, err = a.named(ctx, d, &again, other)
		}
		if places(again.Mentions) > places(q.Mentions) {
			q = again
		}
	}
	if err == nil && (q.Shape == Compare || q.Shape == Contest) && len(q.Mentions) > 0 {
		err = a.besideThose(ctx, d, &q, original)
	}
	if err == nil {
		err = a.recall(ctx, d, &q, before)
	}
	if err != nil || len(q.Mentions) > 0 && q.Slots != nil || lexicon.Han(q.Text) > 0 {
		return q, nil, err
	}
	text, read, err := a.corrected(ctx, q.Text, d)
	if err != nil || len(read) == 0 {
		return q, nil, err
	}
	again := understand(text)
	if _, err = a.named(ctx, d, &again, text); err != nil {
		return q, nil, err
	}
	if len(again.Mentions) == 0 {
		again.Mentions, again.everyone = q.Mentions, q.everyone
	}
	return again, read, nil
}

// besideThose reads the other of two whom a question compares, where it calls that one too
// by a surname that Chinese sources withhold the rest of.
func (a *Answerer) besideThose(ctx context.Context, d *digest, q *Question, original Question) error {
	for _, other := range lexicon.WithheldAs(q.Text) {
		again := original
		if _, err := a.named(ctx, d, &again, other); err != nil {
			return err
		}
		if places(again.Mentions) > places(q.Mentions) {
			*q = again
			return nil
		}
	}
	return nil
}

// places counts the names that stand in a question.
func places(mentions []Mention) int {
	at := map[int]bool{}
	for _, m := range mentions {
		at[m.at.Start] = true
	}
	return len(at)
}

// named reads the names of a way to write the question into it, and reports
// whether there were any.
func (a *Answerer) named(ctx context.Context, d *digest, q *Question, text string) (bool, error) {
	text = Clean(text) // as understand reads it, so that the places of names agree
	mentions, err := a.mentions(ctx, d, text)
	if mentions = besidesPlaces(mentions, text); err != nil || len(mentions) == 0 {
		return false, err
	}
	if text != q.Text {
		language, asks := q.Language, q.Asks
		*q = understand(text)
		q.Language, q.Asks = language, asks
	}
	q.reread(mentions)
	q.without(mentions)
	q.everyone = mentions
	mentions = holdingSlot(givingFigure(mentions, text), q.Slots)
	if told, ok := inSeats(mentions, text, q.Detail); ok {
		q.Mentions = told
	} else {
		q.Mentions = narrowed(mentions, q.Detail)
	}
	return true, nil
}
