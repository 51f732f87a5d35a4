package cli

import (
	"context"
	"path/filepath"
	"time"

	"casebot/corpus/fetch"
	"casebot/corpus/read"

	"github.com/spf13/cobra"
)

// A fetching says how pages are fetched.
type fetching struct {
	loopback bool
	keepRaw  time.Duration
}

// rawKept is how long the bytes of fetched pages are kept unless told otherwise.
const rawKept = 30 * 24 * time.Hour

// flags lets a command be told.
func (f *fetching) flags(cmd *cobra.Command) {
	cmd.Flags().DurationVar(&f.keepRaw, "keep-raw", rawKept, "how long the bytes of fetched pages are kept, so that a better reader can run again; 0 keeps none")
	cmd.Flags().BoolVar(&f.loopback, "allow-loopback", false, "also fetch from this machine's own addresses, for trying things out")
}

// client returns what fetches pages, and keeps their bytes in the data folder
// for a while.
func (a *app) client(h *house, with fetching) (*fetch.Client, error) {
	config := fetch.Config{Contact: a.Env("CASEBOT_CONTACT"), Loopback: with.loopback, Log: a.log, Now: a.Now, Wait: a.Wait}
	raw, err := fetch.OpenRaw(h.rawFolder(), with.keepRaw, a.Now)
	if err != nil {
		return nil, err
	}
	if err := raw.Expire(); err != nil {
		a.log.Warn("old pages were not deleted", "error", err)
	}
	if with.keepRaw > 0 {
		config.Raw, config.Keeps = raw, a.nameless(h)
	}
	return fetch.New(config), nil
}

// nameless returns what tells whether the bytes of a page may be kept: not where
// a name that was forgotten stands in them, be the page of use or not.
func (a *app) nameless(h *house) func(context.Context, *fetch.Page) bool {
	return func(ctx context.Context, page *fetch.Page) bool {
		screen, err := h.store.Screen(ctx)
		if err != nil {
			a.log.Warn("a page was not kept, since what is forgotten could not be read", "error", err)
			return false
		}
		return !screen.Holds(read.Everything(read.PageInput{
			Address: page.Asked + "\n" + page.URL, Type: page.Type, Charset: page.Charset, Data: page.Body,
		}))
	}
}

// rawFolder is where the bytes of fetched pages are kept.
func (h *house) rawFolder() string { return filepath.Join(h.folder, "raw") }
