package cli

import (
	"context"
	"errors"

	"casebot/corpus"

	"github.com/spf13/cobra"
)

func (a *app) reviewCommand() *cobra.Command {
	var with fetching
	cmd := &cobra.Command{
		Use: "review", Short: "Go through the queue: what was read in pages, and what others suggest",
		Long: "Go through the queue of proposed records, oldest first. Each is shown with the words that prove it;\n" +
			"then type one of these. What is skipped stays in the queue.\n\n" + verbs(),
		Example: "  casebot review\n  EDITOR=nano casebot review\n  casebot review --keep-raw 0 --allow-loopback",
		Args:    noArguments,
		RunE:    func(cmd *cobra.Command, _ []string) error { return a.review(cmd.Context(), with) },
	}
	with.flags(cmd)
	return cmd
}

// review goes through all that waits.
func (a *app) review(ctx context.Context, with fetching) error {
	h, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer h.close()
	client, err := a.client(h, with)
	if err != nil {
		return err
	}
	c := a.curator(h, client)
	after := corpus.ProposalID("")
	for {
		found, err := c.desk.Waiting(ctx, after, 1)
		if err != nil {
			return err
		}
		if len(found) == 0 {
			return c.say("Nothing more waits to be confirmed.")
		}
		after = found[0].ID
		if err := c.decide(ctx, found[0]); err != nil {
			if errors.Is(err, errGone) {
				c.left()
				return nil
			}
			return err
		}
	}
}
