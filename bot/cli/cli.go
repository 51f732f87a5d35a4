package cli

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"log"
	"log/slog"
	"os"
	"time"

	"casebot/bot/discord"

	"github.com/spf13/cobra"
)

// Exit codes.
const (
	exitDone    = 0
	exitFailed  = 1 // the thing asked for failed
	exitUsage   = 2 // wrong usage
	exitRefused = 3 // Discord refuses the connection for good
)

// A Process is what a program gets from the system that runs it.
type Process struct {
	Args   []string // without the program's own name
	Env    func(name string) string
	Stdin  io.Reader
	Stdout io.Writer
	Stderr io.Writer
	Now    func() time.Time
	Random io.Reader
	Wait   func(ctx context.Context, d time.Duration) error // for d or the end of the context; nil: a timer
}

// System returns the process that this program is.
func System() Process {
	return Process{os.Args[1:], os.Getenv, os.Stdin, os.Stdout, os.Stderr, time.Now, rand.Reader, wait}
}

// Main runs the command line and returns the exit code. When ctx ends, what is
// under way is finished or given up cleanly.
func Main(ctx context.Context, p Process) int {
	if p.Wait == nil {
		p.Wait = wait
	}
	log.SetOutput(io.Discard) // where libraries write on their own: what matters to anybody, our own line says
	a := &app{Process: p, log: slog.New(slog.NewTextHandler(p.Stderr, nil))}
	root := a.root()
	root.SetArgs(p.Args)
	root.SetIn(p.Stdin)
	root.SetOut(p.Stdout)
	root.SetErr(p.Stderr)
	err := root.ExecuteContext(ctx)
	if err == nil {
		return exitDone
	}
	if !errors.Is(err, errSaid) {
		fmt.Fprintln(p.Stderr, "casebot: "+err.Error())
	}
	switch {
	case errors.As(err, new(usageError)):
		return exitUsage
	case errors.Is(err, discord.ErrRefused):
		return exitRefused
	}
	return exitFailed
}

// wait waits for d, or until ctx ends.
func wait(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// errSaid is the error of a command that has already said what went wrong.
var errSaid = errors.New("already said")

// usageError is a mistake in how the program was called.
type usageError struct{ error }

func (u usageError) Unwrap() error { return u.error }

// app carries the process and the global flags to the commands.
type app struct {
	Process
	log     *slog.Logger
	data    string // --data
	builtin bool   // --builtin
	cache   int    // --cache, in MB
}

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "casebot",
		Short: "Answers questions about legal cases, with the sources that prove it",
		Long: "Casebot answers questions about legal cases in Discord and in a terminal: what the linked sources say,\n" +
			"as of the day they were checked. With DISCORD_TOKEN set it serves Discord; without, it opens a console.",
		Example:       "  casebot\n  casebot ask /case Han\n  casebot add article.txt",
		Args:          noArguments,
		SilenceErrors: true, SilenceUsage: true,
		PersistentPreRunE: func(*cobra.Command, []string) error { return a.environment() },
		RunE: func(cmd *cobra.Command, _ []string) error {
			if a.token() != "" {
				return a.serve(cmd.Context(), fetching{keepRaw: rawKept})
			}
			fmt.Fprintln(a.Stderr, "DISCORD_TOKEN is not set: this is the console. Type a question or /help; Tab and Enter complete a command; quit ends it.")
			return a.console(cmd.Context(), "")
		},
	}
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{fmt.Errorf("%w; see --help", err)} })
	root.PersistentFlags().StringVar(&a.data, "data", "", "data folder (default $CASEBOT_DATA, else the user's data folder for casebot)")
	root.PersistentFlags().BoolVar(&a.builtin, "builtin", true, "load the archive that ships; --builtin=false starts from an empty one")
	root.PersistentFlags().IntVar(&a.cache, "cache", usualCache, "MB of memory that searches may keep; less is slower on a large archive")
	root.AddCommand(a.serveCommand(), a.consoleCommand(), a.askCommand(), a.batchCommand(), a.addCommand(), a.reviewCommand(),
		a.importCommand(), a.exportCommand(), a.forgetCommand(), a.citeCommand(), a.evalCommand(), a.checkCommand(), a.indexCommand(), a.benchCommand())
	return root
}

// usualCache is how many MB searches may keep unless told.
const usualCache = 64

// noArguments refuses arguments, and names the one that is too much.
func noArguments(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usageError{fmt.Errorf("%q is not a command of %s; see %s --help", args[0], cmd.CommandPath(), cmd.CommandPath())}
	}
	return nil
}

// someArguments asks for at least one argument, of which the example shows one.
func someArguments(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return usageError{fmt.Errorf("%s needs an argument, as in:\n%s", cmd.CommandPath(), cmd.Example)}
	}
	return nil
}
