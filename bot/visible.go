package bot

import (
	"context"
	"slices"
	"strings"

	"casebot/bot/state"
	"casebot/index/answer"
)

// Hides reports, before a request is handled, whether its reply is for the asker
// alone: a reply that is postponed must be postponed so.
//
// The first that applies holds. A private command always is, unless it reads on about a
// case and what it told is shared; a shared reply never, and a message is answered by a
// message, which everybody sees. Where a server does not let the bot be used nobody else
// is bothered, and the control of a private reply leads to another. Then the option
// "private" decides; then, where others read, whether a control was used, which is read
// by whoever used it, and what the server's managers chose.
func (b *Bot) Hides(ctx context.Context, req Request) bool {
	c, req, ok := b.routed(ctx, b.worded(ctx, req))
	return !ok || b.hides(c, b.ruled(ctx, req))
}

func (b *Bot) hides(c Command, req Request) bool {
	switch {
	case c.Spec.Private:
		return !c.Spec.Aside || elsewhere(req) || req.Hidden || req.Option(private) != no
	case c.Spec.Public || req.Aloud:
		return false
	case elsewhere(req) || req.Hidden:
		return true
	case req.Option(private) != "":
		return req.Option(private) != no
	case req.Guild == "" && !req.Among: // in a terminal the server is its own
		return req.rules.Private
	}
	return req.Control || req.rules.Private
}

// ruled is the request with what the managers of its server chose. Where that
// cannot be read, nothing is shown to more people than may be meant to see it.
func (b *Bot) ruled(ctx context.Context, req Request) Request {
	if b.config.Settings == nil || req.server() == "" {
		return req
	}
	var err error
	if req.rules, err = b.config.Settings.Settings(ctx, req.server()); err != nil {
		b.log.Warn("the settings of a server could not be read", "error", err)
		req.rules = state.Settings{Private: true}
	}
	req.rules.Topics = calledToday(req.rules.Topics)
	if req.Aloud && elsewhere(req) && b.Joined(ctx, req.Room) { // a message does not tell which channel its thread belongs to
		req.rules.Channels = append(req.rules.Channels, req.Room)
	}
	if req.locale = req.Locale; req.rules.Language != "" {
		req.Locale = req.rules.Language
	}
	return req
}

// elsewhere reports whether the request comes from a channel in which the server
// does not let the bot be used. A terminal is no channel.
func elsewhere(req Request) bool {
	allowed := req.rules.Channels
	return len(allowed) > 0 && req.server() != terminal && !slices.Contains(allowed, req.Room) && (req.Parent == "" || !slices.Contains(allowed, req.Parent))
}

// The option that every reading command has, and its values.
const (
	private = "private"
	yes     = "yes"
	no      = "no"
)

// privateOption lets an asker say who sees the reply.
func privateOption() Option {
	return Option{
		Name: private, Names: map[string]string{"zh-CN": "仅自己可见", "zh-TW": "僅自己可見"},
		Summary: "Who sees the reply", MaxRunes: 3,
		Values: []Value{
			{Name: "only me", Names: map[string]string{"zh-CN": "仅自己", "zh-TW": "僅自己"}, Says: yes},
			{Name: "everybody here", Names: map[string]string{"zh-CN": "这里的所有人", "zh-TW": "這裡的所有人"}, Says: no},
		},
	}
}

// withPrivate gives each command whose reply others may see the option that
// hides it.
func withPrivate(commands []Command) []Command {
	for i, c := range commands {
		if reading(c.Spec) && len(c.Spec.Options) > 0 {
			commands[i].Spec.Options = append(slices.Clip(c.Spec.Options), privateOption())
		}
	}
	return commands
}

// reading reports whether people call the command by name, and others may see what
// it replies.
func reading(s Spec) bool { return !s.Private && !s.Hidden && s.Message == "" }

// hint tells why a reply is for the asker alone, or why there is none: the bot is
// not to be used in this channel.
func hint(w Wording) string {
	return w.Say("This server has the bot used in other channels; here only you see what it replies, and only to a slash command.")
}

// ofAll reports whether an answer is of all cases that a server lists, and not of whom
// its question names: also where it found one.
func ofAll(a answer.Answer) bool {
	return a.Route == answer.RouteList || a.Route == answer.RouteStatistic
}

// finished is a reply with who sees it, and the controls that go with that.
func (b *Bot) finished(ctx context.Context, c Command, req Request, reply Reply) Reply {
	if reply.InPlace && req.Own { // it stays as visible as what it takes the place of
		req.Control = false
	}
	reply.Private = reply.Private || b.hides(c, req)
	reply.aside = c.Spec.Aside
	switch {
	case reply.Failed || reply.Form != nil:
		return reply
	case c.Spec.Aside:
		if shown := shown(WordingFor(req.Locale), req.rules); c.Spec.Name == "related" && !strings.Contains(reply.Note+reply.Text, shown) {
			reply.Note = strings.TrimSpace(reply.Note + "\n" + shown)
		}
		return b.controlled(ctx, req, reply)
	case !reading(c.Spec):
		return reply
	}
	if elsewhere(req) {
		reply.Note = strings.TrimSpace(reply.Note + "\n" + hint(WordingFor(req.Locale)))
	}
	if shown := shown(WordingFor(req.Locale), req.rules); shown != "" && (len(reply.Cards) != 1 || c.Spec.Name == "search" || ofAll(reply.from)) {
		reply.Note = strings.TrimSpace(reply.Note + "\n" + shown)
	}
	reply.Threads = reply.Threads || req.rules.Threads && req.Aloud
	return b.controlled(ctx, req, reply)
}
