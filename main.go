// Casebot answers questions about legal cases in Discord and in a terminal,
// with the sources that prove each answer. See README.md.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"casebot/bot/cli"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends the program at once
	os.Exit(cli.Main(ctx, cli.System()))
}
