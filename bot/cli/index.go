package cli

import (
	"context"
	"fmt"
	"io/fs"
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
	return a.printStats(ctx, h)
}

func (a *app) stats(ctx context.Context) error {
	h, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer h.close()
	if err := a.printStats(ctx, h); err != nil {
		return err
	}
	return a.printFields(ctx, h)
}

// printStats prints what an open index holds.
func (a *app) printStats(ctx context.Context, h *house) error {
	position, err := h.index.Position(ctx)
	if err != nil {
		return err
	}
	counts, err := h.store.Counts(ctx)
	if err != nil {
		return err
	}
	size, err := folderSize(filepath.Join(h.folder, "index"))
	if err != nil {
		return fmt.Errorf("size of the index: %w", err)
	}
	_, err = fmt.Fprintf(a.Stdout, "%s, up to change %d of archive %s; %d bytes on disk\n",
		holdings(counts), position.Seq, position.Archive, size)
	return err
}

func folderSize(folder string) (int64, error) {
	var size int64
	err := filepath.WalkDir(folder, func(_ string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		info, err := entry.Info()
		if err == nil {
			size += info.Size()
		}
		return err
	})
	return size, err
}
