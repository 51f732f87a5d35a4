package bot

import (
	"context"
	"fmt"
	"strings"

	"casebot/bot/state"
)

// An Eraser deletes everything that is kept of an asker, and says how much that
// was.
type Eraser interface {
	Forget(ctx context.Context, asker string) (state.Forgotten, error)
}

func (b *Bot) forgetCommand() Command {
	return Command{
		Spec: Spec{
			Name: "forget", Names: map[string]string{"zh-CN": "忘记", "zh-TW": "忘記"},
			Summary: "Delete all that is kept about you", Private: true,
			Options: []Option{{
				Name: "who", Names: map[string]string{"zh-CN": "谁", "zh-TW": "誰"},
				Summary: "me: all that is kept about you", Required: true, MaxRunes: 10,
				Values: []Value{{Name: me, Names: map[string]string{"zh-CN": "我", "zh-TW": "我"}, Says: me}},
			}},
		},
		Run: b.forget,
	}
}

// me is whom an asker can have forgotten.
const me = "me"

// forget deletes what is kept of the asker, and of nobody else.
func (b *Bot) forget(ctx context.Context, req Request) (Reply, error) {
	w := WordingFor(req.Locale)
	switch who := strings.ToLower(strings.TrimSpace(req.Option("who"))); {
	case who != me && who != "我":
		return told(w.Say("This deletes what is kept about you: /forget me. To have somebody taken out of the archive, see /privacy.")), nil
	case req.Asker == "" && !req.Owner || b.config.Eraser == nil:
		return Reply{Text: w.Say("Nothing is kept about you here."), Private: true, Forgets: true}, nil
	}
	gone, err := b.config.Eraser.Forget(ctx, req.Asker)
	if err != nil {
		return Reply{}, fmt.Errorf("forget an asker: %w", err)
	}
	if !req.Before.IsZero() { // the medium keeps the conversation itself, and ends it now
		gone.Conversations++
	}
	if gone.Nothing() {
		return Reply{Text: w.Say("Nothing was kept about you."), Private: true, Forgets: true}, nil
	}
	return Reply{
		Text: w.Say("Deleted, all of it: conversations %d, kept questions %d, ratings %d, watches %d, answers %d.",
			gone.Conversations, gone.Requests, gone.Ratings, gone.Watches, gone.Answers),
		Note:    w.Say("Buttons on earlier replies that need what was kept no longer work. What stands in Discord itself stays there until you delete it."),
		Private: true, Forgets: true,
	}, nil
}
