package discord

import (
	"context"
	"runtime/debug"
	"slices"
	"time"
	"unicode/utf16"

	"casebot/bot"

	"github.com/bwmarrin/discordgo"
)

// suggest answers an option that is being typed. What comes too late for Discord
// is of use to nobody: then there are no suggestions, and the next letter asks
// again.
func (c *clock) suggest(ctx context.Context, in interaction, arrived time.Time) error {
	limited, cancel := context.WithDeadline(ctx, arrived.Add(firstReply))
	defer cancel()
	thinking, stop := context.WithDeadline(limited, arrived.Add(c.timing.Defer))
	defer stop()
	list := struct {
		Choices []suggestion `json:"choices"`
	}{suggestions(c.complete(thinking, in))}
	return c.client.respond(limited, in, callback{discordgo.InteractionApplicationCommandAutocompleteResult, list})
}

// complete asks the handler about the option that is being typed.
func (c *clock) complete(ctx context.Context, in interaction) (found []bot.Completion) {
	defer func() {
		if crash := recover(); crash != nil {
			c.log.Error("a completion crashed", "command", in.Data.Name, "crash", crash, "stack", string(debug.Stack()))
			found = nil
		}
	}()
	ask := in.ask(c.specs)
	_, options := in.Data.given()
	i := slices.IndexFunc(options, func(o option) bool { return o.Focused })
	if ask.refusal != "" || i < 0 {
		return nil
	}
	return c.handler.Complete(ctx, ask.req, options[i].Name)
}

// A suggestion is a choice that Discord offers while an option is typed.
type suggestion struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// suggestions writes completions within Discord's limits. One whose value does
// not fit, that shows nothing, or that would be there twice is left out.
func suggestions(found []bot.Completion) []suggestion {
	out := []suggestion{}
	for _, f := range found {
		name := suggested(f)
		twice := slices.ContainsFunc(out, func(s suggestion) bool { return s.Value == f.Value })
		if f.Value == "" || units(f.Value) > maxLabel || blank(name) || twice {
			continue
		}
		if out = append(out, suggestion{name, f.Value}); len(out) == maxChoices {
			break
		}
	}
	return out
}

// suggested is a completion on one line. Its label is cut first: the tail is what
// tells it apart.
func suggested(f bot.Completion) string {
	label, tail := line(f.Label), line(f.Tail)
	if tail != "" {
		tail = " · " + tail
	}
	for most := maxLabel; ; most-- {
		cut := fit(fit(label, most-length(tail), same)+tail, most, same)
		if units(cut) <= maxLabel {
			return cut
		}
	}
}

// units counts as some of Discord's clients do: a character beyond the first
// 65,536 is two.
func units(text string) int { return len(utf16.Encode([]rune(text))) }
