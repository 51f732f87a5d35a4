package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"casebot/corpus"
	"casebot/corpus/dataset"
	"casebot/index"

	"github.com/spf13/cobra"
)

// An exporting is what one run of export is told.
type exporting struct {
	format, out, query string
	text               bool
}

func (a *app) exportCommand() *cobra.Command {
	var with exporting
	cmd := &cobra.Command{
		Use: "export --format F", Short: "Bulk records out: " + list(dataset.Exports()),
		Long: "Export the records, all of them or those that a search finds. jsonl has a record to a line and imports back without loss;\n" +
			"csv has a claim to a row; csl-json is for citation managers. The texts of articles are their publishers': they go out\n" +
			"with --with-text alone, with blanks in place of the names of victims, witnesses and minors.",
		Example: "  casebot export --format jsonl --out archive.jsonl\n  casebot export --format jsonl --with-text --out whole.jsonl\n  casebot export --format csv --query \"in:CN topic:\\\"home cameras\\\"\"",
		Args:    noArguments,
		RunE:    func(cmd *cobra.Command, _ []string) error { return a.export(cmd.Context(), with) },
	}
	flags := cmd.Flags()
	flags.StringVar(&with.format, "format", "", "format: "+list(dataset.Exports()))
	flags.StringVar(&with.out, "out", "", "file to write (default: standard output)")
	flags.StringVar(&with.query, "query", "", "export what this search finds, best first, instead of everything")
	flags.BoolVar(&with.text, "with-text", false, "jsonl: the articles with their texts too")
	return cmd
}

func (a *app) export(ctx context.Context, with exporting) error {
	w, err := dataset.NewWriter(with.format, io.Discard)
	if err != nil {
		return usageError{err}
	}
	if _, texts := w.(dataset.ArticleWriter); with.text && !texts {
		return usageError{fmt.Errorf("--with-text: %s has no place for texts; use jsonl", with.format)}
	}
	h, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer h.close()
	cases := h.store.Cases(ctx)
	if with.query != "" {
		if cases, err = a.matching(ctx, h, with.query); err != nil {
			return err
		}
	}
	write := func(out io.Writer) error { return exportTo(ctx, h, out, with, cases) }
	if with.out == "" {
		return write(a.Stdout)
	}
	name, err := outside(h.folder, with.out)
	if err != nil {
		return err
	}
	return whole(name, write)
}

// outside returns the file that an output is to go to, links followed, and
// refuses one in the data folder: what lies there is the archive's own.
func outside(folder, name string) (string, error) {
	if target, err := filepath.EvalSymlinks(name); err == nil {
		name = target
	}
	in, err := filepath.EvalSymlinks(filepath.Dir(name))
	if err != nil {
		return name, nil // there is no such folder, which writing will say
	}
	own, err := filepath.EvalSymlinks(folder)
	if err != nil {
		return "", fmt.Errorf("data folder %s: %w", folder, reason(err))
	}
	if own, err = filepath.Abs(own); err != nil {
		return "", err
	}
	if in, err = filepath.Abs(in); err != nil {
		return "", err
	}
	if way, err := filepath.Rel(own, in); err == nil && way != ".." && !strings.HasPrefix(way, ".."+string(filepath.Separator)) {
		return "", fmt.Errorf("%s lies in the data folder, which is the archive's own; choose another place with --out", name)
	}
	return name, nil
}

// whole writes a file so that it is there whole or not at all. What is no plain
// file, a device or a pipe, is written to as it is.
func whole(name string, write func(io.Writer) error) error {
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() && !info.IsDir() {
		f, err := os.OpenFile(name, os.O_WRONLY, 0)
		if err != nil {
			return fmt.Errorf("%s cannot be written: %w; choose another place with --out", name, reason(err))
		}
		if err := errors.Join(write(f), f.Close()); err != nil {
			return fmt.Errorf("%s was not written: %w", name, err)
		}
		return nil
	}
	f, err := os.CreateTemp(filepath.Dir(name), ".casebot-*")
	if err != nil {
		return fmt.Errorf("%s cannot be written: %w; choose another place with --out", name, reason(err))
	}
	defer os.Remove(f.Name()) // does nothing once it is renamed
	if err := errors.Join(write(f), f.Sync(), f.Close()); err != nil {
		return fmt.Errorf("%s was not written: %w", name, err)
	}
	if err := os.Rename(f.Name(), name); err != nil {
		return fmt.Errorf("%s cannot be written: %w; choose another place with --out", name, reason(err))
	}
	return nil
}

// exportTo writes the cases, and of a jsonl export the articles where asked.
func exportTo(ctx context.Context, h *house, out io.Writer, with exporting, cases iter.Seq2[*corpus.Case, error]) error {
	w, err := dataset.NewWriter(with.format, out)
	if err != nil {
		return err
	}
	cited := map[corpus.ArticleID]bool{}
	for c, err := range cases {
		if err != nil {
			return err
		}
		for _, source := range c.Sources {
			cited[source.ID] = true
		}
		if err := w.Write(c); err != nil {
			return err
		}
	}
	if texts, ok := w.(dataset.ArticleWriter); ok && with.text {
		wanted := func(id corpus.ArticleID) bool { return with.query == "" || cited[id] }
		if err := exportTexts(ctx, h, texts, wanted); err != nil {
			return err
		}
	}
	return w.Close()
}

func exportTexts(ctx context.Context, h *house, out dataset.ArticleWriter, wanted func(corpus.ArticleID) bool) error {
	for article, err := range h.store.Articles(ctx) {
		if err != nil {
			return err
		}
		if !wanted(article.ID) {
			continue
		}
		open := *article
		open.Text = article.Open()
		if err := out.WriteArticle(&open); err != nil {
			return err
		}
	}
	return nil
}

// matching returns the cases that a search finds, best first.
func (a *app) matching(ctx context.Context, h *house, typed string) (iter.Seq2[*corpus.Case, error], error) {
	query, warnings := index.Parse(typed)
	for _, warning := range warnings {
		fmt.Fprintln(a.Stderr, warning)
	}
	page, err := h.index.Search(ctx, index.Request{Query: query, Kind: corpus.CaseRecord, Limit: index.MaxLimit})
	if err != nil {
		return nil, fmt.Errorf("search: %w", err)
	}
	if page.Total > len(page.Hits) {
		return nil, fmt.Errorf("%d cases match, and an export of a search holds at most %d; search for less, or export everything", page.Total, index.MaxLimit)
	}
	return func(yield func(*corpus.Case, error) bool) {
		for _, hit := range page.Hits {
			c, err := corpus.Found(h.store.Case(ctx, corpus.CaseID(hit.Ref.ID)))
			if (c != nil || err != nil) && !yield(c, err) {
				return
			}
		}
	}, nil
}
