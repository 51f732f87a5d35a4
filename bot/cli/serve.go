package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"unicode"

	"casebot/bot/discord"

	"github.com/spf13/cobra"
)

func (a *app) serveCommand() *cobra.Command {
	return &cobra.Command{
		Use: "serve", Short: "The bot on Discord, over the gateway",
		Long:    "The bot on Discord, over the gateway. DISCORD_TOKEN holds the bot token. It asks for no privileged intent.\nExit code 3 means that Discord refuses the connection for good.",
		Example: "  DISCORD_TOKEN=... casebot serve",
		Args:    noArguments,
		RunE:    func(cmd *cobra.Command, _ []string) error { return a.serve(cmd.Context()) },
	}
}

func (a *app) serve(ctx context.Context) error {
	token := a.Env("DISCORD_TOKEN")
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
	b := a.bot(h)
	err = discord.Run(ctx, discord.Config{Token: token, Root: a.Env("DISCORD_API_URL"), Log: a.log}, b.Specs(), b)
	if err != nil {
		return fmt.Errorf("discord: %w", err)
	}
	return nil
}
