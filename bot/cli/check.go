package cli

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"

	"casebot/corpus"
	"casebot/index"

	"github.com/spf13/cobra"
)

func (a *app) checkCommand() *cobra.Command {
	return &cobra.Command{
		Use: "check", Short: "Validate every record, and that the index holds exactly what the archive holds",
		Example: "  casebot check", Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.check(cmd.Context()) },
	}
}

// check prints each problem on a line of its own and fails where there is one.
func (a *app) check(ctx context.Context) error {
	h, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer h.close()
	problems := 0
	report := func(problem any) {
		problems++
		fmt.Fprintln(a.Stdout, problem)
	}
	unsound, err := h.store.Check(ctx)
	if err != nil {
		return err
	}
	for _, line := range unsound {
		report(line)
	}
	if problems > 0 { // what a damaged file says of its records is not worth comparing
		return errSaid
	}
	if err := checkCases(ctx, h, report); err != nil {
		return err
	}
	if err := h.index.Verify(ctx); err != nil {
		if ctx.Err() != nil {
			return err
		}
		report(err)
		fmt.Fprintln(a.Stderr, "1 problem: the index is built anew at the next start")
		return errSaid
	}
	if err := checkIndex(ctx, h, report); err != nil {
		return err
	}
	counts, err := h.store.Counts(ctx)
	if err != nil {
		return err
	}
	if problems > 0 {
		fmt.Fprintf(a.Stderr, "%s in %s\n", counted(problems, "problem"), holdings(counts))
		return errSaid
	}
	_, err = fmt.Fprintf(a.Stdout, "%s: every record is sound, and the index holds exactly what the archive holds.\n", holdings(counts))
	return err
}

// checkIndex reports where the index does not hold what the archive does.
func checkIndex(ctx context.Context, h *house, report func(problem any)) error {
	difference, err := index.Differences(ctx, documents(ctx, h), h.index)
	if err != nil {
		return fmt.Errorf("compare the index with the archive: %w", err)
	}
	for _, wrong := range []struct {
		what string
		refs []corpus.Ref
	}{{"missing from", difference.Missing}, {"out of date in", difference.Stale}, {"not in the archive but in", difference.Surplus}} {
		for _, ref := range wrong.refs {
			report(fmt.Sprintf("%s: %s the index; run casebot index rebuild", ref, wrong.what))
		}
	}
	return nil
}

// documents gives every record of the archive as the index should hold it.
func documents(ctx context.Context, h *house) iter.Seq2[index.Document, error] {
	return func(yield func(index.Document, error) bool) {
		for after := int64(0); ; {
			changes, err := h.store.Changes(ctx, after, 1000)
			if err != nil {
				yield(index.Document{}, err)
				return
			}
			if len(changes) == 0 {
				return
			}
			for _, change := range changes {
				after = change.Seq
				d, err := index.Record(ctx, h.store, change)
				if errors.Is(err, corpus.ErrNotFound) {
					continue // removed
				}
				if !yield(d, err) || err != nil {
					return
				}
			}
		}
	}
}

// checkCases validates each case, and the passages that it claims to find in
// articles whose text is held.
func checkCases(ctx context.Context, h *house, report func(problem any)) error {
	for c, err := range h.store.Cases(ctx) {
		if err != nil {
			return fmt.Errorf("read the cases: %w", err)
		}
		held := map[corpus.ArticleID]string{}
		for _, source := range c.Sources {
			article, err := corpus.Found(h.store.Article(ctx, source.ID))
			if err != nil {
				return err
			}
			if article != nil {
				held[source.ID] = article.Text
			}
		}
		text := func(id corpus.ArticleID) (string, bool) { text, ok := held[id]; return text, ok }
		for _, problem := range slices.Concat(corpus.Validate(c), corpus.ValidatePassages(c, text)) {
			report(problem)
		}
	}
	return nil
}
