package cli

import (
	"context"
	"fmt"

	"casebot/corpus"
	"casebot/corpus/dataset"

	"github.com/spf13/cobra"
)

// An importing is what one run of import is told.
type importing struct {
	format, columns string
	dry, verbose    bool
}

func (a *app) importCommand() *cobra.Command {
	var with importing
	cmd := &cobra.Command{
		Use: "import --format F FILE...", Short: "Bulk records in: JSON Lines, CSV or JSON with a column map, and named formats",
		Long: "Import records in bulk. The formats are " + list(dataset.Formats()) + "; csv and json want a column map: a file, or one of\n" +
			list(dataset.Maps()) + ". A row that cannot become a record is named, and the others go on. An import that was interrupted\n" +
			"goes on where it stopped when the same command is given again; one that is complete changes nothing.\n" +
			"Facts of a dataset are marked machine-read until a person confirms them; a record that a person has worked on is left alone.",
		Example: "  casebot import --format jsonl archive.jsonl\n  casebot import --format json --map gdpr-fines --dry-run fines.json\n" +
			"  casebot import --format csv --map columns.yaml --verbose cases.csv",
		Args: someArguments,
		RunE: func(cmd *cobra.Command, args []string) error { return a.imports(cmd.Context(), args, with) },
	}
	flags := cmd.Flags()
	flags.StringVar(&with.format, "format", "", "format of the files: "+list(dataset.Formats()))
	flags.StringVar(&with.columns, "map", "", "column map of csv and json: a YAML file, or "+list(dataset.Maps()))
	flags.BoolVar(&with.dry, "dry-run", false, "change nothing; say of each row what it would become")
	flags.BoolVar(&with.verbose, "verbose", false, "name every row that is rejected or has something defaulted, not the first few alone")
	return cmd
}

// list writes names with commas, for help texts.
func list(names []string) string {
	out := ""
	for i, name := range names {
		switch {
		case i == 0:
		case i == len(names)-1:
			out += " and "
		default:
			out += ", "
		}
		out += name
	}
	return out
}

func (a *app) imports(ctx context.Context, files []string, with importing) error {
	columns, err := columnMap(with.columns)
	if err != nil {
		return usageError{err}
	}
	options := dataset.Options{Today: corpus.DateOf(a.Now()), Map: columns}
	if _, err := dataset.Named(with.format, options); err != nil {
		return usageError{err}
	}
	if with.dry {
		return a.dryRun(files, with, options)
	}
	defer modest()()
	h, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer h.close()
	failed := 0
	for _, file := range files {
		options.File = file
		if err := a.importFile(ctx, h, file, with, options); err != nil {
			if ctx.Err() != nil {
				return fmt.Errorf("stopped in %s: %w; the same command goes on where it stopped", file, ctx.Err())
			}
			failed++
			fmt.Fprintln(a.Stderr, "casebot: "+err.Error())
		}
	}
	if err := a.sync(ctx, h); err != nil {
		return fmt.Errorf("imported, but not yet searchable: %w; the next start goes on", err)
	}
	if failed > 0 {
		return errSaid
	}
	return nil
}
