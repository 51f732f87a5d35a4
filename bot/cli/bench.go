package cli

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"casebot/index/bench"

	"github.com/spf13/cobra"
)

// A benching is what one run of bench is told.
type benching struct {
	bench.Job
	engines []string
	keep    string // the folder that is kept; empty: a temporary one
	json    bool
	child   bool
}

// The most that a run may be told, so that it ends by itself.
const (
	mostDocs    = 10_000_000
	mostQueries = 100_000
	mostWorkers = 64
	mostCache   = 1 << 14 // MB
)

func (a *app) benchCommand() *cobra.Command {
	var with benching
	cmd := &cobra.Command{
		Use: "bench", Short: "Make a corpus, load it and time it beside SQLite FTS5 and stock bleve",
		Long: "Make a corpus of any size, load it into casebot's index, stock bleve and SQLite FTS5, one after another and each in a process\n" +
			"of its own, and time the same queries on each: ten hits with snippets. Nothing of it touches the archive; the temporary folder\n" +
			"($TMPDIR) is removed at the end, and when the bench is interrupted. With --keep the documents and indexes stay in a folder of yours,\n" +
			"and a later run over as many documents of the same seed uses them again.",
		Example: "  casebot bench\n  casebot bench --docs 1000000 --queries 500\n  casebot bench --json --engines casebot,fts5\n  casebot bench --docs 1000000 --engines casebot --keep /var/tmp/bench",
		Args:    noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if with.child {
				return bench.Serve(cmd.Context(), a.Stdin, a.Stdout, a.contenders, a.Now)
			}
			return a.bench(cmd.Context(), with)
		},
	}
	flags := cmd.Flags()
	flags.IntVar(&with.Docs, "docs", 30_000, "documents, of about 1.6 KB each")
	flags.Uint64Var(&with.Seed, "seed", 1, "another seed makes other documents and queries")
	flags.IntVar(&with.Queries, "queries", 200, "queries of each kind")
	flags.IntVar(&with.Warm, "warm-up", 100, "queries that are asked before the clock runs, the first of the same ones")
	flags.IntVar(&with.Workers, "workers", 2, "how many ask at the same time")
	flags.IntVar(&with.Cache, "cache", 64, "MB of cache for the engines that have one")
	flags.IntVar(&with.Verify, "verify", 20, "queries of which casebot's hits are compared with reading every document; 0: none")
	flags.DurationVar(&with.Limit, "limit", 10*time.Minute, "time for all queries of one engine: past it, those that were answered count")
	flags.StringSliceVar(&with.engines, "engines", contenderNames, "which engines, in this order")
	flags.StringVar(&with.keep, "keep", "", "folder in which documents and indexes are kept, and used again by the next run")
	flags.BoolVar(&with.json, "json", false, "print the figures as JSON")
	flags.BoolVar(&with.child, "child", false, "measure the one engine that standard input names")
	_ = flags.MarkHidden("child") // it is there
	return cmd
}

// check refuses what makes no sense or would not end.
func (b benching) check() error {
	for _, bound := range []struct {
		flag              string
		value, from, upTo int
	}{
		{"docs", b.Docs, 1, mostDocs}, {"queries", b.Queries, 1, mostQueries}, {"warm-up", b.Warm, 0, mostQueries},
		{"workers", b.Workers, 1, mostWorkers}, {"cache", b.Cache, 0, mostCache}, {"verify", b.Verify, 0, mostQueries},
	} {
		if bound.value < bound.from || bound.value > bound.upTo {
			return usageError{fmt.Errorf("--%s %d: give a number from %d to %d", bound.flag, bound.value, bound.from, bound.upTo)}
		}
	}
	if b.Limit <= 0 {
		return usageError{fmt.Errorf("--limit %s: give a time above 0, such as 10m", b.Limit)}
	}
	for i, name := range b.engines {
		if !slices.Contains(contenderNames, name) || slices.Contains(b.engines[:i], name) {
			return usageError{fmt.Errorf("--engines: %q: name each engine once, out of %s", name, strings.Join(contenderNames, ", "))}
		}
	}
	if len(b.engines) == 0 {
		return usageError{fmt.Errorf("--engines: name one or more of %s", strings.Join(contenderNames, ", "))}
	}
	return nil
}

// bench makes the documents, has each engine measured and prints the figures.
func (a *app) bench(ctx context.Context, with benching) error {
	if err := with.check(); err != nil {
		return err
	}
	folder, giveBack, err := with.folder()
	if err != nil {
		return err
	}
	defer giveBack()
	until := "given back at the end"
	if with.Keep = with.keep != ""; with.Keep {
		until = "kept there"
	}
	fmt.Fprintf(a.Stderr, "%d documents in %s: this takes up to %s of disk, %s.\n", with.Docs, folder, need(with.Docs), until)
	report, err := a.measured(ctx, with, folder)
	switch {
	case ctx.Err() != nil:
		return fmt.Errorf("interrupted: %w", ctx.Err())
	case err != nil:
		return err
	case with.json:
		err = a.encoder().Encode(report)
	default:
		err = report.Print(a.Stdout)
	}
	if err == nil && len(report.Wrong) > 0 {
		err = fmt.Errorf("%d of %d queries checked have other hits than reading every document finds; please report the seed and size", len(report.Wrong), report.Checked)
	}
	return err
}

// folder makes the folder that all is done in, and returns what gives it back.
func (b benching) folder() (folder string, giveBack func(), err error) {
	if b.keep != "" {
		if err := os.MkdirAll(b.keep, 0o700); err != nil {
			return "", nil, fmt.Errorf("--keep: %w; name a folder that can be written", err)
		}
		return b.keep, func() {}, nil
	}
	folder, err = os.MkdirTemp("", "casebot-bench-")
	if err != nil {
		return "", nil, fmt.Errorf("temporary folder: %w; set TMPDIR to one that can be written", err)
	}
	return folder, func() { os.RemoveAll(folder) }, nil
}

// need is how much disk so many documents take: the texts, and the largest index
// of them while it merges.
func need(docs int) string {
	const each = 1700 * 6
	megabytes := max(1, docs*each>>20)
	if megabytes < 2048 {
		return fmt.Sprintf("%d MB", megabytes)
	}
	return fmt.Sprintf("%d GB", megabytes>>10)
}

// measured measures the engines in their order.
func (a *app) measured(ctx context.Context, with benching, folder string) (*bench.Report, error) {
	file, size, law, err := bench.NewCorpus(with.Docs, with.Seed).Documents(ctx, folder, a.progress("making documents"))
	if err != nil {
		return nil, err
	}
	report := bench.NewReport(with.Job, size, law)
	for _, name := range with.engines {
		figures, err := a.contest(ctx, bench.Order{Job: with.Job, Engine: name, Folder: filepath.Join(folder, name), File: file, Size: size})
		if err != nil {
			return nil, err
		}
		report.Add(figures)
	}
	return report, nil
}

// contest has one engine measured by this same program in another process, so
// that its memory is its own, and removes the index unless it is kept.
func (a *app) contest(ctx context.Context, order bench.Order) (bench.Figures, error) {
	if !order.Keep {
		defer os.RemoveAll(order.Folder)
	}
	program, err := os.Executable()
	if err != nil {
		return bench.Figures{}, fmt.Errorf("bench: find this program: %w", err)
	}
	cmd := exec.CommandContext(ctx, program, "bench", "--child")
	cmd.Env = slices.DeleteFunc(os.Environ(), func(variable string) bool { // a child needs no token
		return strings.HasPrefix(variable, "DISCORD_") || strings.HasPrefix(variable, "CASEBOT_")
	})
	shown := map[string]func(done, total int64){}
	return bench.Follow(cmd, order, func(what string, done, total int64) {
		if shown[what] == nil {
			shown[what] = a.progress(what)
		}
		shown[what](done, cmp.Or(total, 1))
	})
}
