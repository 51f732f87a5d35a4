package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"casebot/corpus"
	"casebot/corpus/dataset"
	"casebot/corpus/store"
	"casebot/index/answer"
)

// columnMap reads a column map by its name or from its file; nil for none.
func columnMap(name string) (*dataset.Map, error) {
	if name == "" {
		return nil, nil
	}
	shipped, err := dataset.NamedMap(name)
	if err == nil {
		return shipped, nil
	}
	data, missing := load(name, 1<<20)
	if missing != nil {
		return nil, fmt.Errorf("--map %s: %w, and no file of that name can be read", name, err)
	}
	columns, err := dataset.DecodeMap(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return columns, nil
}

// dryRun says what each row would become.
func (a *app) dryRun(files []string, with importing, options dataset.Options) error {
	broken := false
	for _, file := range files {
		options.File = file
		var report dataset.Report
		err := rows(file, with.format, options, func(row dataset.Row) error {
			report.Add(row)
			broken = broken || cannotGoOn(row.Err)
			_, err := fmt.Fprintln(a.Stdout, row)
			return err
		}, nil)
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintf(a.Stdout, "%s: %s", file, report.String()); err != nil {
			return err
		}
	}
	if broken {
		return errSaid
	}
	return nil
}

// importFile imports one file.
func (a *app) importFile(ctx context.Context, h *house, file string, with importing, options dataset.Options) error {
	run, err := runName(file, with)
	if err != nil {
		return err
	}
	l := &loader{
		ctx: ctx, store: h.store, run: run, ours: with.format == "jsonl", tally: map[store.Action]int{},
		edit: store.Edit{Who: "casebot import", Why: "from " + answer.Shorten(file, 200), At: a.Now()},
		says: func(problem corpus.Problem) { fmt.Fprintf(a.Stderr, "%s: not imported: %s\n", file, problem) },
	}
	if l.done, err = h.store.ImportDone(ctx, run); err != nil {
		return err
	}
	before := l.done
	broken, err := a.load(ctx, h, file, with, options, l)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	text := fmt.Sprintf("%s: %s\n%s", file, l.sum(), l.report.String())
	if l.report.Rows == 0 && before > 0 {
		text = file + ": is in the archive already; nothing was changed"
	}
	if _, err := fmt.Fprintln(a.Stdout, strings.TrimSuffix(text, "\n")); err != nil {
		return err
	}
	if broken == nil && l.report.Rows > 0 && l.taken() == 0 {
		return fmt.Errorf("%s: no row could be taken; see above why, or casebot import --dry-run", file)
	}
	if broken != nil {
		return fmt.Errorf("%w, and imported: mend the file and import it again", broken)
	}
	return nil
}

// load gives the rows of a file to a loader, and has the index follow. broken says
// why the file could not be read any further.
func (a *app) load(ctx context.Context, h *house, file string, with importing, options dataset.Options, l *loader) (broken, err error) {
	indexing := a.behind(ctx, h)
	err = rows(file, with.format, options, func(row dataset.Row) error {
		if cannotGoOn(row.Err) {
			broken = row.Err
			return nil
		}
		if with.verbose && row.N > l.done && (row.Err != nil || len(row.Notes) > 0) {
			fmt.Fprintln(a.Stderr, row)
		}
		if l.done > 0 && row.N > l.done && l.report.Rows == 0 {
			fmt.Fprintf(a.Stderr, "%s: going on behind row %d\n", file, l.done)
		}
		full, err := l.take(row)
		if full {
			indexing.nudge()
		}
		return err
	}, a.progress("importing, in KiB"))
	if err == nil {
		err = l.flush()
	}
	return broken, errors.Join(err, indexing.wait())
}
