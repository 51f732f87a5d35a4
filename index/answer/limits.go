package answer

import (
	"context"

	"casebot/corpus"
	"casebot/index/answer/lexicon"
)

// Limits say which cases are listed, counted and compared: those on one of the
// topics and of one of the jurisdictions; empty: whatever. A case that a question
// names is answered for in any case; an article is quoted of its own accord only where
// one of those cases cites it.
type Limits struct {
	Topics  []string // lower case
	Regions []string // upper case
}

// limitsKey is where a context carries them.
type limitsKey struct{}

// Within returns a context whose questions are answered within limits.
func Within(ctx context.Context, l Limits) context.Context {
	if len(l.Topics)+len(l.Regions) == 0 {
		return ctx
	}
	return context.WithValue(ctx, limitsKey{}, l)
}

// within returns the digest without the cases that are beyond the limits of a
// context.
func (d *digest) within(ctx context.Context) *digest {
	d = d.only(onlyOf(ctx))
	l, ok := ctx.Value(limitsKey{}).(Limits)
	if !ok {
		return d
	}
	few := *d
	some := *d.register
	some.beyond = d.register.outside(l)
	for at := range d.beyond {
		some.beyond[at] = some.beyond[at] || d.beyond[at]
	}
	few.register = &some
	return &few
}

// quotable returns those of some articles that may be quoted within the limits of a
// context: a case within them cites the article, one of the list where a list is
// followed. Without limits all may.
func (a *Answerer) quotable(ctx context.Context, ids []corpus.ArticleID) ([]corpus.ArticleID, error) {
	if _, limited := ctx.Value(limitsKey{}).(Limits); !limited && onlyOf(ctx) == nil {
		return ids, nil
	}
	d, err := a.digest(ctx)
	if err != nil {
		return nil, err
	}
	d = d.within(ctx)
	var out []corpus.ArticleID
	for _, id := range ids {
		cases, err := a.citing(ctx, d, id, mostBeside)
		if err != nil {
			return nil, err
		}
		if len(cases) > 0 {
			out = append(out, id)
		}
	}
	return out, nil
}

// outside says of every place whether its case is beyond the limits.
func (r *register) outside(l Limits) []bool {
	out := make([]bool, len(r.ids))
	in := r.regions.among(l.Regions)
	for at, region := range r.region {
		out[at] = len(l.Regions) > 0 && !in[region] || len(l.Topics) > 0
	}
	for _, topic := range l.Topics {
		for _, at := range r.topics.having(lexicon.Keys(topic)) {
			out[at] = len(l.Regions) > 0 && !in[r.region[at]]
		}
	}
	return out
}

// hides reports whether a case is not to be listed: it has left the archive, or is
// beyond the limits of the question.
func (r *register) hides(at place) bool {
	return r.gone[at] || r.beyond != nil && r.beyond[at]
}

// hidesCase is hides for a case by its ID. Of one that the register does not know nothing
// says that it is within limits.
func (r *register) hidesCase(id corpus.CaseID) bool {
	if at, known := r.at[id]; known {
		return r.hides(at)
	}
	return r.beyond != nil
}
