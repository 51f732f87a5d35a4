package cli

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"casebot/bot/state"
)

// late is what the bot keeps in a folder, opened when something of it is first
// asked for: a terminal starts without.
type late struct {
	app   *app
	house *house
}

// Rate implements [bot.Feedback].
func (l late) Rate(ctx context.Context, asker string, r state.Rating) error {
	memory, err := l.app.remembering(ctx, l.house)
	if err != nil {
		return err
	}
	return memory.Rate(ctx, asker, r)
}

// Opinions implements [bot.Feedback].
func (l late) Opinions(ctx context.Context, after string, limit int) (found []state.Opinion, all int, err error) {
	memory, err := l.app.remembering(ctx, l.house)
	if err != nil {
		return nil, 0, err
	}
	return memory.Opinions(ctx, after, limit)
}

// CloseOpinion implements [bot.Feedback].
func (l late) CloseOpinion(ctx context.Context, about string) (closed bool, err error) {
	memory, err := l.app.remembering(ctx, l.house)
	if err != nil {
		return false, err
	}
	return memory.CloseOpinion(ctx, about)
}

// Forget implements [bot.Eraser].
func (l late) Forget(ctx context.Context, asker string) (state.Forgotten, error) {
	memory, err := l.app.remembering(ctx, l.house)
	if err != nil {
		return state.Forgotten{}, err
	}
	gone, err := memory.Forget(ctx, asker)
	if err == nil && l.house.notes != nil {
		gone.Requests += l.house.notes.forget()
	}
	return gone, err
}

// Settings implements [bot.Settings]. Where nothing was ever kept nothing is opened.
func (l late) Settings(ctx context.Context, guild string) (state.Settings, error) {
	if _, err := os.Stat(filepath.Join(l.house.folder, state.File)); errors.Is(err, fs.ErrNotExist) {
		return state.Settings{}, nil
	}
	memory, err := l.app.remembering(ctx, l.house)
	if err != nil {
		return state.Settings{}, err
	}
	return memory.Settings(ctx, guild)
}

// Set implements [bot.Settings].
func (l late) Set(ctx context.Context, guild string, change func(*state.Settings)) (state.Settings, error) {
	memory, err := l.app.remembering(ctx, l.house)
	if err != nil {
		return state.Settings{}, err
	}
	return memory.Set(ctx, guild, change)
}
