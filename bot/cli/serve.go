package cli

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"strings"
	"time"
	"unicode"

	"casebot/bot/discord"
	"casebot/bot/state"

	"github.com/spf13/cobra"
)

func (a *app) serveCommand() *cobra.Command {
	var with fetching
	cmd := &cobra.Command{
		Use: "serve", Short: "The bot on Discord, over the gateway",
		Long: "The bot on Discord, over the gateway. DISCORD_TOKEN holds the bot token. It asks for no privileged intent\n" +
			"unless CASEBOT_MESSAGE_CONTENT=1 is set: then a thread that the bot talks in goes on without a new mention.\n" +
			"Watched feeds are polled beside it, and what they bring waits for the curators of CASEBOT_HOME_GUILD.\n" +
			"Exit code 3 means that Discord refuses the connection for good.",
		Example: "  DISCORD_TOKEN=... casebot serve\n  DISCORD_TOKEN=... casebot serve --keep-raw 168h --allow-loopback",
		Args:    noArguments,
		RunE:    func(cmd *cobra.Command, _ []string) error { return a.serve(cmd.Context(), with) },
	}
	with.flags(cmd)
	return cmd
}

func (a *app) serve(ctx context.Context, with fetching) error {
	token := a.token()
	if token == "" {
		return errors.New("DISCORD_TOKEN is not set: copy the bot token from Discord's developer portal into it, or use casebot console")
	}
	if strings.ContainsFunc(strings.TrimSpace(token), unicode.IsSpace) {
		return fmt.Errorf("%w: DISCORD_TOKEN has white space in it; copy it again from the developer portal", discord.ErrRefused)
	}
	h, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer h.close()
	if h.memory, err = state.Open(ctx, h.folder, a.Now); err != nil {
		return err
	}
	client, err := a.client(h, with)
	if err != nil {
		return err
	}
	debug.FreeOSMemory() // loading has left much behind, and from now on there may be nothing to do for hours
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	naming := a.complete(ctx, h)
	following := a.follow(ctx, h, client)
	sweeping := a.sweep(ctx, h.memory)
	b := a.bot(h, client)
	preparing := a.prepare(ctx, b)
	cfg := discord.Config{Token: token, Root: a.Env("DISCORD_API_URL"), Log: a.log, Threads: b, Content: a.Env("CASEBOT_MESSAGE_CONTENT") == "1"}
	a.mend(h)
	announcing, err := a.announce(ctx, h, b, cfg)
	defer func() {
		stop()
		<-following
		<-sweeping
		<-naming
		<-preparing
		<-announcing
	}()
	if err != nil {
		return err
	}
	err = discord.Run(ctx, cfg, b.Specs(), b)
	if err != nil {
		return fmt.Errorf("discord: %w", err)
	}
	return nil
}

// sweep deletes conversations that are too old, at once and each hour, until ctx
// ends; the channel is closed when it has stopped.
func (a *app) sweep(ctx context.Context, memory *state.State) <-chan struct{} {
	done := make(chan struct{})
	go func() {
		defer close(done)
		for {
			if err := memory.Sweep(ctx); err != nil && ctx.Err() == nil {
				a.log.Warn("old conversations were not deleted", "error", err)
			}
			if a.Wait(ctx, time.Hour) != nil {
				return
			}
		}
	}()
	return done
}
