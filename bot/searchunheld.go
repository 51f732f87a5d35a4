package bot

import (
	"context"
	"strings"

	"casebot/bot/state"
	"casebot/index/answer"
)

// unheld says that no case has a topic that is asked for, near none that one has, and
// some that there are; nothing where one has it, and of what others says.
func (b *Bot) unheld(ctx context.Context, w Wording, m mistyped, missing bool) (string, error) {
	if !missing || m.option != byTopic || m.value == "" {
		return "", nil
	}
	held, err := b.completeFilter(ctx, Request{Locale: w.locale}, byTopic)
	if err != nil || len(held) == 0 {
		return "", err
	}
	var named []string
	for _, c := range held[:min(len(held), maxValues)] {
		named = append(named, c.Label)
	}
	return w.Say("No case has “%s”; topics are, for example, %s.", answer.Shorten(echoed(m.part), 60), w.commas(named)), nil
}

// others are the values that a field other than a topic has, for a note on one that is
// none. In English the parser lists those of a kind and a status already.
func (b *Bot) others(ctx context.Context, w Wording, m mistyped) (string, error) {
	if m.option == byTopic || m.value == "" || m.option != byRegion && w.lang() == answer.English {
		return "", nil
	}
	return b.takes(ctx, w, m.option, answer.Shorten(echoed(m.part), 60))
}

// unheldIn says which topics of what is to be followed no case has so far, and what they
// may have meant: it is followed all the same, as one may come.
func (b *Bot) unheldIn(ctx context.Context, w Wording, text string) (string, error) {
	var lines []string
	for _, found := range fielded.FindAllStringSubmatch(text, maxFielded) {
		m, known := mistypedOf(found[1], found[2], strings.TrimLeft(found[0], " (-"))
		if !known || m.option != byTopic || m.value == "" {
			continue
		}
		near, missing, err := b.near(ctx, w, m, nil)
		if err != nil {
			return "", err
		}
		line, err := b.unheld(ctx, w, m, missing)
		if err != nil {
			return "", err
		}
		if missing && len(near) > 0 {
			line = instead(w, m.part, near[0])
		}
		lines = append(lines, line)
	}
	return w.sentences(lines...), nil
}

// unheldFor is unheldIn for what a watch follows.
func (b *Bot) unheldFor(ctx context.Context, w Wording, watch state.Watch) (string, error) {
	if watch.Kind != state.WatchQuery {
		return "", nil
	}
	return b.unheldIn(ctx, w, watch.What)
}
