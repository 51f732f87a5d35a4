// Package intake is an article's way into the archive:
//
//	page → article → copies of it? → drafts of the cases it tells of → the case of the archive that each may be
//	     → a person decides → a new revision, or nothing
//
// It joins the rooms that do the work (fetch, read, extract, match, store) and
// decides nothing by itself: what it finds waits as a [corpus.Proposal] until
// somebody says what it is.
package intake

import (
	"context"
	"errors"
	"fmt"
	"time"

	"casebot/corpus"
	"casebot/corpus/extract"
	"casebot/corpus/fetch"
	"casebot/corpus/match"
	"casebot/corpus/read"
	"casebot/corpus/store"
)

// An Intake takes articles into an archive. It may be used by many at once.
type Intake struct {
	Store *store.Store
	Fetch Fetcher // nil: pages by address are refused
	Raw   Remover // where the bytes of pages are kept; nil: nowhere
	Now   func() time.Time
}

// A Remover deletes the kept bytes of a page; [fetch.Raw] is one.
type Remover interface {
	Remove(address string) error
}

// A Fetcher gets pages; [fetch.Client] is one.
type Fetcher interface {
	Get(ctx context.Context, address string, known fetch.Validators) (*fetch.Page, error)
}

// Page fetches an address and reads the article on it. Nothing is kept.
func (in *Intake) Page(ctx context.Context, address string) (*corpus.Article, []string, error) {
	page, err := in.fetched(ctx, address)
	if err != nil {
		return nil, nil, err
	}
	return in.Article(page)
}

func (in *Intake) fetched(ctx context.Context, address string) (*fetch.Page, error) {
	if in.Fetch == nil {
		return nil, refusal{errors.New("pages are not fetched here; whoever runs this bot can: casebot add URL")}
	}
	page, err := in.Fetch.Get(ctx, address, fetch.Validators{})
	if err != nil {
		return nil, refusal{err}
	}
	return page, nil
}

// Article reads the article on a page. Nothing is kept.
func (in *Intake) Article(page *fetch.Page) (*corpus.Article, []string, error) {
	article, warnings, err := read.Page(read.PageInput{
		Address: page.URL, Type: page.Type, Charset: page.Charset, Data: page.Body, Cut: page.Cut, Now: in.Now(),
	})
	if err != nil {
		return nil, nil, refusal{err}
	}
	return article, warnings, nil
}

// A refusal is an error whose words are for whoever gave the page.
type refusal struct{ error }

// Reason says why the page was not taken.
func (r refusal) Reason() string { return r.Error() }
func (r refusal) Unwrap() error  { return r.error }

// Examine looks an article over before it is kept: whether it is a copy of one
// that the archive holds, which it then says of itself (rank and DerivedFrom),
// and which cases it tells of. The drafts are sound, and none is a fine answer.
func (in *Intake) Examine(ctx context.Context, article *corpus.Article) (drafts []*corpus.Case, warnings []string, err error) {
	if article.Rank == corpus.Original {
		if warnings, err = in.copies(ctx, article); err != nil {
			return nil, nil, err
		}
	}
	drafts = extract.Cases(article)
	article.Withheld = extract.Withheld(article, drafts)
	return drafts, warnings, nil
}

// copies marks an article that retells another as derived: the two are one witness.
func (in *Intake) copies(ctx context.Context, article *corpus.Article) ([]string, error) {
	others, err := in.Store.ArticlesLike(ctx, read.Bands(read.Fingerprint(article.Text)))
	if err != nil {
		return nil, fmt.Errorf("look for copies of %s: %w", article.ID, err)
	}
	for _, other := range others {
		if other.ID == article.ID {
			continue
		}
		if derived, why := read.Syndicated(article, other); derived {
			article.Rank, article.DerivedFrom = corpus.Derived, other.ID
			return []string{fmt.Sprintf("a copy of “%s” (%s): it counts as the same witness", other.Label(), why)}, nil
		}
	}
	return nil, nil
}

// Match says which case of the archive a draft may be, as the archive stands now.
func (in *Intake) Match(ctx context.Context, article *corpus.Article, draft *corpus.Case) (*corpus.Proposal, error) {
	retelling, err := in.retelling(ctx, draft)
	if err != nil {
		return nil, err
	}
	verdict, matches, err := match.Find(ctx, in.Store, retelling)
	if err != nil {
		return nil, fmt.Errorf("match %s: %w", draft.ID, err)
	}
	return &corpus.Proposal{
		ID: corpus.ProposalIDFor(article.ID, draft.ID), At: in.Now(), Origin: article.Origin,
		Article: article.ID, Draft: draft, Verdict: verdict, Matches: matches,
	}, nil
}

// Keep saves an article, which is found by its words from then on, and returns it
// as the archive holds it: forgotten names are masked there, and so they are in the
// drafts, which are those of Examine. Records that cite an earlier text of the
// same page are read against the new one in the same transaction.
func (in *Intake) Keep(ctx context.Context, edit store.Edit, article *corpus.Article, drafts []*corpus.Case) (Kept, error) {
	article.Withheld = extract.Withheld(article, drafts)
	cases, err := in.reread(ctx, article, drafts)
	if err != nil {
		return Kept{}, err
	}
	saved, err := in.Store.Save(ctx, edit, cases, []*corpus.Article{article})
	if err != nil {
		return Kept{}, refused(err)
	}
	done := saved[len(saved)-1]
	held, err := in.Store.Article(ctx, corpus.ArticleID(done.Ref.ID))
	if err != nil {
		return Kept{}, err
	}
	if held.Text != article.Text || held.Source != article.Source {
		drafts = extract.Cases(held)
		if err := in.unkeep(article); err != nil {
			return Kept{}, err
		}
	}
	return Kept{held, drafts, done.Action}, nil
}

// unkeep deletes the bytes of a page that holds a forgotten name.
func (in *Intake) unkeep(article *corpus.Article) error {
	if in.Raw == nil {
		return nil
	}
	return errors.Join(in.Raw.Remove(article.Origin), in.Raw.Remove(article.URL))
}

// A Kept is an article as the archive holds it, and what it says of cases.
type Kept struct {
	Article *corpus.Article
	Drafts  []*corpus.Case
	Action  store.Action
}
