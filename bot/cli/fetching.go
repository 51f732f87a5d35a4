package cli

import (
	"path/filepath"
	"time"

	"casebot/corpus/fetch"

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
		config.Raw = raw
	}
	return fetch.New(config), nil
}

// rawFolder is where the bytes of fetched pages are kept.
func (h *house) rawFolder() string { return filepath.Join(h.folder, "raw") }
