package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"casebot/bot/state"
	"casebot/corpus"
	"casebot/corpus/fetch"
	"casebot/corpus/store"

	"github.com/spf13/cobra"
)

// A forgetting is what one run of forget is told.
type forgetting struct {
	yes, exact, list, block, unblock bool
	why                              string
}

func (a *app) forgetCommand() *cobra.Command {
	var with forgetting
	cmd := &cobra.Command{
		Use: "forget NAME-OR-ID", Short: "Take a person, a record or an article out of everything, for good",
		Long: "Take a name, a case record or an article out of everything that the archive keeps: records and all their revisions,\n" +
			"the queue, the bytes of fetched pages and the index; later upgrades, imports and additions do not bring it back.\n" +
			"A name is masked with asterisks wherever it stands as whole words; no more than a keyed hash of it is kept, and the\n" +
			"bytes of all fetched pages are deleted. This cannot be undone.\n\n" +
			"For a request to erase, give the fullest name. What it stands in is shown first, with how else the same person is written:\n" +
			"the other names that a record prints for that party go everywhere, and the surname or first name alone goes within that\n" +
			"matter: its records, its articles, its record ID, and every text that holds the whole name, now or later. You are asked\n" +
			"about these; --yes takes them, --exact leaves them. What stays is listed with the command that takes it.\n" +
			"With --yes a word that stands in more than a fifth of the archive, or a single word that is no party's and no withheld\n" +
			"name, is refused.\n\n" +
			"With --block a record is hidden for a stated reason, and nothing brings it back until --unblock does.\n" +
			"Whoever follows it is told that this is paused, and follows it again from then on.",
		Example: "  casebot forget \"Jane Roe\" --why \"request of 3 May\"\n  casebot forget --yes cn-spc-2025-06-12-han\n  casebot forget --exact \"J. Roe\"\n" +
			"  casebot forget --block us-2024-doe --why \"under review\"\n  casebot forget --unblock us-2024-doe\n  casebot forget --list",
		RunE: func(cmd *cobra.Command, args []string) error {
			if with.list && len(args) > 0 || !with.list && len(args) == 0 || with.block && with.unblock {
				return usageError{errors.New("forget takes a name or an ID, and one of --list, --block and --unblock at most; see casebot forget --help")}
			}
			if with.block && with.why == "" {
				return usageError{errors.New("--block needs a reason: say it with --why")}
			}
			return a.forget(cmd.Context(), strings.Join(args, " "), with)
		},
	}
	flags := cmd.Flags()
	flags.BoolVar(&with.yes, "yes", false, "do not ask whether you are sure")
	flags.BoolVar(&with.exact, "exact", false, "the name as written alone: no other printed name, no surname by itself")
	flags.StringVar(&with.why, "why", "", "the reason, kept beside it; must not repeat what is forgotten")
	flags.BoolVar(&with.block, "block", false, "hide a record with a reason, until it is unblocked")
	flags.BoolVar(&with.unblock, "unblock", false, "show a blocked record again")
	flags.BoolVar(&with.list, "list", false, "list what is forgotten and blocked")
	return cmd
}

func (a *app) forget(ctx context.Context, what string, with forgetting) error {
	h, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer h.close()
	if with.list {
		return a.tombstones(ctx, h.store)
	}
	edit := store.Edit{Who: "casebot forget", Why: with.why, At: a.Now()}
	target, ref, err := a.target(ctx, h.store, what)
	if err != nil {
		return err
	}
	switch {
	case (with.block || with.unblock) && ref == (corpus.Ref{}):
		return fmt.Errorf("%s: the archive holds no record of that ID; only records can be blocked", what)
	case with.block:
		err = h.store.Block(ctx, edit, ref)
	case with.unblock:
		if err = h.store.Unblock(ctx, edit, ref); errors.Is(err, corpus.ErrNotFound) {
			return fmt.Errorf("%s is not blocked; casebot forget --list shows what is", what)
		}
	default:
		if target, err = a.confirmed(ctx, h.store, target, with); err == nil {
			err = a.forgetNow(ctx, h, edit, target)
		}
	}
	if err != nil {
		return err
	}
	if err := a.sync(ctx, h); err != nil {
		return err
	}
	if with.block || with.unblock {
		_, err = fmt.Fprintln(a.Stdout, map[bool]string{true: "blocked", false: "unblocked"}[with.block]+" "+ref.String())
	}
	return err
}

// forgetNow takes it out of the archive and of the pages that are kept. Nothing
// of what was forgotten is repeated.
func (a *app) forgetNow(ctx context.Context, h *house, edit store.Edit, target store.Forgotten) error {
	report, err := h.store.Forget(ctx, edit, target)
	if err != nil {
		return err
	}
	if err := a.forgetPages(h, target, report.URLs); err != nil {
		return fmt.Errorf("forgotten in the archive, but not in the pages that are kept: %w; delete the folder %s", err, h.rawFolder())
	}
	if err := a.forgetState(ctx, h, naming(target, report)); err != nil {
		return fmt.Errorf("forgotten in the archive, but not in what the bot keeps of conversations and watches: %w", err)
	}
	if _, err = fmt.Fprintf(a.Stdout, "forgotten: %s, %s and %s changed or taken out\n", counted(report.Cases, "case"),
		counted(report.Articles, "article"), counted(report.Proposals, "proposal")); err != nil {
		return err
	}
	for _, renamed := range report.Renamed {
		if _, err := fmt.Fprintf(a.Stdout, "a record whose ID held it is now %s\n", renamed.To); err != nil {
			return err
		}
	}
	return nil
}

// naming tells which texts name what was forgotten: a case that is gone, by its ID,
// or a person in any way of writing.
func naming(target store.Forgotten, report store.Report) func(text string) bool {
	gone := map[string]bool{string(target.Case): true}
	for _, id := range report.Removed {
		gone[string(id)] = true
	}
	for _, renamed := range report.Renamed {
		gone[string(renamed.From)] = true
	}
	names := target.Others
	if target.Name != "" {
		names = append([]string{target.Name}, names...)
	}
	screen := store.ScreenOf(names...)
	return func(text string) bool { return text != "" && (gone[text] || screen.Holds(text)) }
}

// forgetState forgets what conversations and ratings were about, where any were
// kept, and what is watched that names it.
func (a *app) forgetState(ctx context.Context, h *house, names func(text string) bool) error {
	if _, err := os.Stat(filepath.Join(h.folder, state.File)); errors.Is(err, os.ErrNotExist) {
		return nil
	}
	memory, err := state.Open(ctx, h.folder, a.Now)
	if err != nil {
		return err
	}
	defer memory.Close()
	return memory.Clear(ctx, names)
}

// forgetPages deletes the bytes of pages that may hold what is forgotten: those of
// the given addresses, or, of a name, all; it may stand on any page, in any encoding.
func (a *app) forgetPages(h *house, target store.Forgotten, addresses []string) error {
	if target.Name != "" {
		return os.RemoveAll(h.rawFolder())
	}
	raw, err := fetch.OpenRaw(h.rawFolder(), rawKept, a.Now)
	if err != nil {
		return err
	}
	for _, address := range addresses {
		if err := raw.Remove(address); err != nil {
			return err
		}
	}
	return nil
}
