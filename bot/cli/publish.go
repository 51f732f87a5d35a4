package cli

import (
	"context"
	"fmt"

	"casebot/corpus"
	"casebot/corpus/casefile"
	"casebot/corpus/intake"
	"casebot/corpus/store"
	"casebot/index/answer"
)

func (t *taker) edit(source string) store.Edit {
	return store.Edit{Who: "casebot add", Why: "added from " + answer.Shorten(source, 200), At: t.app.Now()}
}

// record stores a case record as its editor wrote it. One that another source of
// this run has given is refused: which of the two is meant is for a person to say.
func (t *taker) record(ctx context.Context, file string, data []byte) (added, error) {
	c, err := casefile.Decode(data)
	if err != nil {
		return added{}, fmt.Errorf("%s: %w", file, err)
	}
	if other, taken := t.before(c.ID.Ref(), file); taken {
		return added{}, fmt.Errorf("%s: not added: %s stands in %s too; keep one of the two", file, c.ID.Ref(), other)
	}
	done, err := t.store.Save(ctx, t.edit(file), []*corpus.Case{c}, nil)
	if err != nil {
		return added{}, fmt.Errorf("%s: %w", file, err)
	}
	return added{origin: file, action: done[0].Action, cases: []caseAdded{{record: c, action: done[0].Action}}}, nil
}

// article keeps an article, and publishes or queues what it says of cases. Of one
// that another source of this run has given, that one's text stays.
func (t *taker) article(ctx context.Context, source string, article *corpus.Article, warnings []string) (added, error) {
	if other, taken := t.before(article.ID.Ref(), source); taken {
		held, err := t.store.Article(ctx, article.ID)
		if err != nil {
			return added{}, fmt.Errorf("%s: %w", source, err)
		}
		article, warnings = held, []string{"the same article as " + other + ": its text stays as read there"}
	}
	drafts, more, err := t.intake.Examine(ctx, article)
	if err != nil {
		return added{}, err
	}
	kept, err := t.intake.Keep(ctx, t.edit(source), article, drafts)
	if err != nil {
		return added{}, fmt.Errorf("%s: %w", source, err)
	}
	done := added{origin: source, article: kept.Article, action: kept.Action, warnings: append(warnings, more...)}
	if t.with.yes {
		done.cases, err = t.publish(ctx, source, kept)
	} else {
		done.waiting, err = t.intake.Queue(ctx, kept.Article, kept.Drafts)
	}
	if err != nil {
		return added{}, fmt.Errorf("%s: %w", source, err)
	}
	return done, t.known(ctx, &done)
}

// publish carries out for each draft what its comparison with the archive says.
// One that a person would have to look at becomes a case of its own: two records
// of one case can be merged, one record of two cases is a false statement.
func (t *taker) publish(ctx context.Context, source string, kept intake.Kept) ([]caseAdded, error) {
	var done []caseAdded
	for _, draft := range kept.Drafts {
		p, err := t.intake.Match(ctx, kept.Article, draft)
		if err != nil {
			return nil, err
		}
		record, action, err := t.intake.Publish(ctx, t.edit(source), draft, sameCase(p), false)
		if err != nil {
			return nil, err
		}
		done = append(done, caseAdded{record, action, draft})
		if p.Verdict == corpus.Unsure && len(p.Matches) > 0 && action == store.New {
			fmt.Fprintf(t.app.Stderr, "%s: %s may be %s; if it is, hide it with casebot forget --block %s, and add the source again without --yes\n",
				source, record.ID, p.Matches[0].Case, record.ID)
		}
	}
	return done, nil
}

// sameCase is the case that a proposal is part of, as far as that is certain.
func sameCase(p *corpus.Proposal) corpus.CaseID {
	if p.Verdict == corpus.SameCase && len(p.Matches) > 0 {
		return p.Matches[0].Case
	}
	return ""
}

// known adds the records that the archive has of the article's matters already.
func (t *taker) known(ctx context.Context, done *added) error {
	cited, err := citing(ctx, t.store, done.article.ID)
	if err != nil {
		return err
	}
	for _, c := range cited {
		if !done.has(c.record.ID) {
			done.cases = append(done.cases, c)
		}
	}
	return nil
}

// before returns the source of this run that has given a record already, and
// notes this one for it otherwise.
func (t *taker) before(ref corpus.Ref, source string) (other string, taken bool) {
	other, taken = t.seen[ref]
	if !taken {
		t.seen[ref] = source
	}
	return other, taken && other != source
}
