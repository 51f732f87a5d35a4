package bot

import (
	"cmp"
	"context"
	"fmt"

	"casebot/bot/state"
)

// pausedBarred is why a place takes no messages any more: the managers of its server
// have the bot used in other channels.
const pausedBarred = "barred"

// ruled returns what watches of channels tell there in the language that their server has
// chosen by now. What is told to a person stays in their own.
func (f *Follower) ruled(ctx context.Context, to state.Place, watches []state.Watch) ([]state.Watch, error) {
	if to.Channel == "" || len(watches) == 0 {
		return watches, nil
	}
	rules, err := f.rulesOf(ctx, watches[0])
	if err != nil {
		return nil, err
	}
	for i := range watches {
		watches[i].Locale = cmp.Or(rules.Language, watches[i].Locale)
	}
	return watches, nil
}

// barred reports whether a message is for a channel, or for a thread of one, in which its
// server does not let the bot be used any more.
func (f *Follower) barred(ctx context.Context, p *state.Parcel) (bool, error) {
	if p.To.Channel == "" {
		return false, nil
	}
	watches, err := f.watchesFor(ctx, p.Finds[:min(1, len(p.Finds))])
	if err != nil || len(watches) == 0 {
		return false, err
	}
	rules, err := f.rulesOf(ctx, watches[0])
	return elsewhere(Request{Guild: watches[0].Guild, Room: watches[0].Channel, Parent: watches[0].Parent, rules: rules}), err
}

// rulesOf is what the managers of a watch's server have chosen.
func (f *Follower) rulesOf(ctx context.Context, w state.Watch) (rules state.Settings, err error) {
	if f.bot.config.Settings == nil || w.Guild == "" {
		return rules, nil
	}
	if rules, err = f.bot.config.Settings.Settings(ctx, w.Guild); err != nil {
		return rules, fmt.Errorf("settings of a server: %w", err)
	}
	return rules, nil
}
