package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"casebot/corpus/store"

	"github.com/spf13/cobra"
)

// An adding is what one run of add is told.
type adding struct {
	fetching
	json, yes      bool
	cited, reread  bool
	watch, unwatch bool
}

func (a *app) addCommand() *cobra.Command {
	var with adding
	cmd := &cobra.Command{
		Use: "add SOURCE...", Short: "Add pages, feeds, files and folders: articles, and the cases they tell of",
		Long: "Add articles and case records to the archive. A SOURCE is the address of a page or a feed, a file (text, Markdown or HTML,\n" +
			"with a sources.yaml beside it or YAML front matter; case records as YAML), or a folder of such files.\n\n" +
			"What an article says of cases is read by a machine, compared with the archive, and shown with the words that prove it;\n" +
			"you say what becomes of it. Each source is added whole or not at all; one that cannot be is named, and the others go on.\n\n" +
			"Pages are fetched as their owners allow: robots.txt and text-mining reservations are honoured. CASEBOT_CONTACT is the\n" +
			"contact line of the user agent.",
		Example: "  casebot add https://court.example/decision.html\n  casebot add article.txt\n  casebot add --yes --json folder/\n" +
			"  casebot add --watch https://regulator.example/news.rss\n  casebot add --unwatch https://regulator.example/news.rss\n" +
			"  casebot add --cited cn-spc-2025-06-12-han\n  casebot add --reread --yes\n  casebot add --keep-raw 0 https://court.example/decision.html\n" +
			"  casebot add --allow-loopback http://127.0.0.1:8080/page.html",
		Args: func(cmd *cobra.Command, args []string) error { return with.check(cmd, args) },
		RunE: func(cmd *cobra.Command, args []string) error { return a.add(cmd.Context(), args, with) },
	}
	flags := cmd.Flags()
	flags.BoolVar(&with.json, "json", false, "print one JSON line for each source, and ask nothing")
	flags.BoolVar(&with.yes, "yes", false, "publish without asking; facts are marked machine-read until a person confirms them")
	flags.BoolVar(&with.cited, "cited", false, "fetch the pages that the archive's records cite (all, or those of the named cases) and say which claims stand there")
	flags.BoolVar(&with.reread, "reread", false, "read the pages again whose bytes are kept, as after an upgrade that reads better")
	flags.BoolVar(&with.watch, "watch", false, "watch the feeds: poll them, also in serve, and queue what they bring; without a SOURCE, poll those that are watched")
	flags.BoolVar(&with.unwatch, "unwatch", false, "watch the feeds no more")
	with.fetching.flags(cmd)
	return cmd
}

// check refuses a call that does not say what to add, or says two things at once.
func (with adding) check(cmd *cobra.Command, args []string) error {
	modes := 0
	for _, mode := range []bool{with.cited, with.reread, with.watch, with.unwatch} {
		if mode {
			modes++
		}
	}
	if modes > 1 {
		return usageError{errors.New("--cited, --reread, --watch and --unwatch exclude each other; choose one")}
	}
	if with.cited || with.reread || with.watch {
		return nil
	}
	return someArguments(cmd, args)
}

func (a *app) add(ctx context.Context, sources []string, with adding) error {
	h, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer h.close()
	client, err := a.client(h, with.fetching)
	if err != nil {
		return err
	}
	switch {
	case with.cited:
		return a.cited(ctx, h, client, sources)
	case with.watch:
		return a.watch(ctx, h, client, sources)
	case with.unwatch:
		return a.unwatch(ctx, h.store, sources)
	}
	t := a.taker(h, client, with)
	if with.reread {
		if err := t.reread(ctx, h); err != nil {
			return err
		}
	}
	for _, source := range sources {
		if err := t.take(ctx, source); err != nil {
			return err
		}
	}
	if err := a.sync(ctx, h); err != nil {
		return fmt.Errorf("added, but not yet searchable: %w; the next start goes on", err)
	}
	return t.end()
}

// refuse says why a source was not added: each problem of a record on a line.
func (a *app) refuse(source string, err error) {
	var unsound *store.ProblemsError
	if errors.As(err, &unsound) {
		for _, problem := range unsound.Problems {
			fmt.Fprintf(a.Stderr, "casebot: %s: not added: %s\n", source, problem)
		}
		return
	}
	said := err.Error()
	if !strings.Contains(said, source) {
		said = source + ": " + said
	}
	fmt.Fprintln(a.Stderr, "casebot: "+shown(said))
}
