package cli

import (
	"fmt"
	"io"
	"os"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// terminal reports whether a stream is a person's terminal.
func terminal(stream any) bool {
	file, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}

// Work of fewer steps than this is over before a bar would be read.
const longWork = 1000

// progress returns a function that shows how far long work has come: a bar on a
// terminal, a plain line for each tenth of it otherwise, nothing for short work.
func (a *app) progress(what string) func(done, total int64) {
	if terminal(a.Stderr) {
		return bar(a.Stderr, what)
	}
	tenth := int64(0)
	return func(done, total int64) {
		if total < longWork {
			return
		}
		if now := 10 * done / total; now > tenth {
			tenth = now
			fmt.Fprintf(a.Stderr, "%s: %d of %d\n", what, done, total)
		}
	}
}

func bar(out io.Writer, what string) func(done, total int64) {
	var shown *progressbar.ProgressBar
	return func(done, total int64) {
		if total < longWork {
			return
		}
		if shown == nil {
			shown = progressbar.NewOptions64(total, progressbar.OptionSetWriter(out), progressbar.OptionSetDescription(what),
				progressbar.OptionShowCount(), progressbar.OptionClearOnFinish())
		}
		_ = shown.Set64(done) // a bar that cannot be drawn must not stop the work
	}
}
