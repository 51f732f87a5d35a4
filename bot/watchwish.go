package bot

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"casebot/bot/state"
	"casebot/index/answer"
)

// How long the words that are followed are, and the note on why.
const (
	maxWatched = 300
	maxNote    = 200
)

func rhythms() []Value {
	return []Value{
		{Name: "at once", Names: map[string]string{"zh-CN": "即时", "zh-TW": "即時"}, Says: state.Instant},
		{Name: "daily", Names: map[string]string{"zh-CN": "每日", "zh-TW": "每日"}, Says: state.Daily},
		{Name: "weekly", Names: map[string]string{"zh-CN": "每周", "zh-TW": "每週"}, Says: state.Weekly},
	}
}

// Where finds are told.
const (
	intoHere = "here"
	intoDM   = "dm"
)

func intos() []Value {
	return []Value{
		{Name: "this channel", Names: map[string]string{"zh-CN": "本频道", "zh-TW": "本頻道"}, Says: intoHere},
		{Name: "a direct message to me", Names: map[string]string{"zh-CN": "私信给我", "zh-TW": "私訊給我"}, Says: intoDM},
	}
}

// A wish is what somebody wants followed.
type wish struct {
	query, name, rhythm, into, zone, note string

	twice []string // the names that stand in a typed line more than once: "rhythm:"

	key string // what it was said first by is kept under, where a case was picked for it
}

// wishOf reads a request: its options, or what is typed in one line,
//
//	camera hacking rhythm:daily into:dm note:for the seminar
//	case Han rhythm:weekly zone:Europe/Paris
//
// in which the names and values may be those of any language and stand in any order, and
// the name of an option may lead without a colon. problem is a part that is not understood.
func wishOf(req Request) (asked wish, problem string) {
	asked = wish{query: req.Option("query"), name: req.Option("case"), rhythm: req.Option("rhythm"), into: req.Option("into"), note: req.Option("note")}
	if req.Text != "" {
		asked = asked.typed(asked.query)
	}
	asked.query = answer.Shorten(answer.Plain(inSyntax(asked.query)), maxWatched)
	asked.note = answer.Shorten(answer.Clean(asked.note), maxNote)
	if asked.rhythm != "" && !offers(rhythms(), asked.rhythm) {
		return asked, "rhythm:" + answer.Shorten(answer.Clean(asked.rhythm), 40)
	}
	if problem = asked.nowhere(); problem != "" {
		return asked, problem
	}
	if asked.zone != "" {
		zone, ok := zoneNamed(asked.zone)
		if !ok {
			return asked, "zone:" + answer.Shorten(answer.Clean(asked.zone), 40)
		}
		asked.zone = zone
	}
	return asked, ""
}

// nowhere is the part of a wish that says where its finds are told, where that is none
// of the places.
func (w wish) nowhere() (problem string) {
	if w.into == "" || offers(intos(), w.into) {
		return ""
	}
	return "into:" + answer.Shorten(answer.Clean(w.into), 40)
}

func offers(values []Value, said string) bool {
	return slices.ContainsFunc(values, func(v Value) bool { return v.Says == said })
}

// notTaken says that a part of a wish is not understood, and what it takes, in the
// reader's language.
func notTaken(w Wording, problem string) string {
	name, value, _ := strings.Cut(problem, ":")
	takes := []string{"Europe/Paris", "Asia/Shanghai", "UTC …"}
	for _, o := range append(wishOptions(false), privateOption()) {
		if o.Name != name {
			continue
		}
		name, takes = cmp.Or(o.Names[w.locale], name), nil
		for _, v := range o.Values {
			takes = append(takes, cmp.Or(v.Names[w.locale], v.Says))
		}
	}
	return w.Say("“%s” is not known here: it takes %s.", name+":"+value, w.commas(takes))
}

// again is the command that says the same of another case. What does not fit into it is
// kept.
func (b *Bot) again(ctx context.Context, req Request, w wish) string {
	if key := cmp.Or(w.key, b.keptWish(ctx, req, w)); key != "" {
		return "/watch add wish:" + key + " case"
	}
	says := "/watch add"
	if w.rhythm != "" {
		says += " rhythm:" + w.rhythm
	}
	if w.into != "" {
		says += " into:" + w.into
	}
	if w.zone != "" {
		says += " zone:" + w.zone
	}
	return says + " case"
}

// keptWish keeps a request whose wish has a note; "" where there is none.
func (b *Bot) keptWish(ctx context.Context, req Request, w wish) string {
	if w.note == "" {
		return ""
	}
	return b.note(ctx, req)
}

// wished is wishOf of a request for which a case was picked, or not; ok is false where it
// is kept no more.
func (b *Bot) wished(ctx context.Context, req Request) (asked wish, problem string, ok bool) {
	if asked, problem = wishOf(req); asked.key == "" {
		return asked, problem, true
	}
	first, ok := b.recalled(ctx, asked.key)
	if !ok {
		return asked, "", false
	}
	whole, problem := wishOf(Request{Options: first.Options, Text: first.Text})
	whole.query, whole.name, whole.key = "", asked.name, asked.key
	return whole, problem, true
}

// watch is what is wished for, where it was wished, or by direct message where the bot
// could not write by itself. A channel's, and a terminal's, names a time zone only where
// that was wished: otherwise its server's holds, which may change.
func (w wish) watch(req Request) state.Watch {
	watch := state.Watch{Owner: req.Asker, Note: w.note, Rhythm: cmp.Or(w.rhythm, state.Instant), Zone: w.zone, Locale: req.Locale}
	switch {
	case req.Guild != "" && !req.Guest && w.into != intoDM:
		watch.Guild, watch.Channel, watch.Parent = req.Guild, req.Room, req.Parent
	case req.server() == terminal:
		watch.Guild = terminal
	default:
		watch.Zone = cmp.Or(watch.Zone, req.rules.Zone, utc)
	}
	return watch
}
