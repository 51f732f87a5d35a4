package cli

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"
)

func (a *app) indexCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use: "index", Short: "The search index: derived data, always rebuildable",
		Example: "  casebot index stats\n  casebot index rebuild",
		Args:    noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return usageError{fmt.Errorf("say which: %s rebuild, or %s stats", cmd.CommandPath(), cmd.CommandPath())}
		},
	}
	var compact bool
	rebuild := &cobra.Command{
		Use: "rebuild", Short: "Make the index anew from the archive",
		Example: "  casebot index rebuild\n  casebot index rebuild --compact", Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.rebuild(cmd.Context(), compact) },
	}
	rebuild.Flags().BoolVar(&compact, "compact", false, "make one piece of it in the end: smaller and quicker, and slower to make")
	cmd.AddCommand(rebuild, &cobra.Command{
		Use: "stats", Short: "What the index holds, and how large each part of it is",
		Example: "  casebot index stats", Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.stats(cmd.Context()) },
	})
	return cmd
}

func (a *app) rebuild(ctx context.Context, compact bool) error {
	h, err := a.openAsIs(ctx) // bringing it up to date first would be work thrown away
	if err != nil {
		return err
	}
	defer h.close()
	if err := h.index.Reset(ctx); err != nil {
		return fmt.Errorf("empty the index: %w", err)
	}
	if err := a.sync(ctx, h); err != nil {
		return fmt.Errorf("rebuild the index: %w", err)
	}
	if compact {
		if err := h.index.Compact(ctx); err != nil {
			return err
		}
	}
	if err := h.index.Tidy(ctx); err != nil { // or what it was made of would count as well
		return err
	}
	_, err = a.printStats(ctx, h)
	return err
}

func (a *app) stats(ctx context.Context) error {
	h, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer h.close()
	folder, err := a.printStats(ctx, h)
	if err != nil {
		return err
	}
	return a.printFields(ctx, h, folder)
}

// printStats prints what an open index holds, and returns the files that it was sized by.
func (a *app) printStats(ctx context.Context, h *house) (files, error) {
	position, err := h.index.Position(ctx)
	if err != nil {
		return files{}, err
	}
	counts, err := h.store.Counts(ctx)
	if err != nil {
		return files{}, err
	}
	folder, err := filesIn(os.DirFS(filepath.Join(h.folder, "index")))
	if err != nil {
		return files{}, err
	}
	_, err = fmt.Fprintf(a.Stdout, "%s, up to change %d of archive %s; %d bytes on disk\n",
		holdings(counts), position.Seq, position.Archive, folder.total)
	return folder, err
}
