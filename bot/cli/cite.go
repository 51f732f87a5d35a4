package cli

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/corpus/cite"
	"casebot/index"

	"github.com/spf13/cobra"
)

func (a *app) citeCommand() *cobra.Command {
	var style string
	cmd := &cobra.Command{
		Use: "cite CASE", Short: "A citation of one case, in the chosen style",
		Long:    "Print a citation with the link to the passage, how far the matter has come, and the day the sources were checked.\nThe styles are " + styles() + ".",
		Example: "  casebot cite Han\n  casebot cite --style oscola cn-spc-2025-06-12-han",
		Args:    someArguments,
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.cite(cmd.Context(), strings.Join(args, " "), cite.Style(style))
		},
	}
	cmd.Flags().StringVar(&style, "style", string(cite.Styles()[0]), styles())
	return cmd
}

func styles() string {
	var names []string
	for _, style := range cite.Styles() {
		names = append(names, string(style))
	}
	return list(names)
}

func (a *app) cite(ctx context.Context, name string, style cite.Style) error {
	if !slices.Contains(cite.Styles(), style) {
		return usageError{fmt.Errorf("--style %s: the styles are %s", style, styles())}
	}
	h, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer h.close()
	c, err := the(ctx, h, name)
	if err != nil {
		return err
	}
	citation, err := cite.Citation(c, style)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(a.Stdout, citation)
	return err
}

// citation is the bot's way to cite.
func citation(c *corpus.Case, style string) (string, error) {
	return cite.Citation(c, cite.Style(style))
}

// the returns the one case of an ID or a name; an error lists those that a name
// fits.
func the(ctx context.Context, h *house, name string) (*corpus.Case, error) {
	c, err := h.store.Case(ctx, corpus.CaseID(strings.ToLower(name)))
	if !errors.Is(err, corpus.ErrNotFound) {
		return c, err
	}
	page, err := h.index.Search(ctx, index.Request{Query: index.Name{Text: name}, Kind: corpus.CaseRecord, Limit: 10})
	if err != nil {
		return nil, fmt.Errorf("find by name: %w", err)
	}
	switch len(page.Hits) {
	case 0:
		return nil, fmt.Errorf("the archive does not hold a case named %q; that proves nothing about whether there is one", name)
	case 1:
		return h.store.Case(ctx, corpus.CaseID(page.Hits[0].Ref.ID))
	}
	var ids []string
	for _, hit := range page.Hits {
		ids = append(ids, "  "+hit.Ref.ID)
	}
	return nil, fmt.Errorf("%d cases are named %q; say which:\n%s", page.Total, name, strings.Join(ids, "\n"))
}
