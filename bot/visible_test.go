package bot_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"casebot/bot"
	"casebot/bot/state"
)

const (
	guild   = "100000000000000001"
	channel = "200000000000000001"
	other   = "200000000000000002"
)

// serving returns a bot that keeps everything, in a server, and what it keeps.
func serving(t *testing.T) (*bot.Bot, *state.State) {
	t.Helper()
	kept, err := state.Open(t.Context(), t.TempDir(), func() time.Time { return time.Date(2026, 5, 1, 9, 0, 0, 0, time.UTC) })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { kept.Close() })
	feeds := func() []bot.Feed {
		return []bot.Feed{{Name: "court", Title: "Example Court", Jurisdiction: "IE", Language: "en", About: "news"}}
	}
	return openWith(t, bot.Config{Memory: kept, Notes: kept, Settings: kept, Feedback: kept, Eraser: kept, Feeds: feeds, Home: guild, Cite: citation}), kept
}

// in is a request of Ann's in the server's channel.
func in(text string) bot.Request {
	return bot.Request{Text: text, Asker: "ann", Name: "Ann Other", Room: channel, Guild: guild, Locale: "en-GB"}
}

// pressed is what Ann asks by a control that says something.
func pressed(says string) bot.Request {
	req := in(says)
	req.Control, req.Own = true, true
	return req
}

// hidden is a request by a control of a private reply.
func hidden(req bot.Request) bot.Request {
	req.Hidden = true
	return req
}

func set(t *testing.T, kept *state.State, s state.Settings) {
	t.Helper()
	if _, err := kept.Set(t.Context(), guild, func(now *state.Settings) { *now = s }); err != nil {
		t.Fatal(err)
	}
}

// says returns what the control with a label says, empty where there is none.
func says(r bot.Reply, label string) string {
	for _, a := range r.Actions {
		if a.Label == label {
			return a.Says
		}
	}
	return ""
}

func TestWhoSeesAReplyIsKnownBeforeItIsThere(t *testing.T) {
	b, kept := serving(t)
	option := func(who string) bot.Request {
		req := in("")
		req.Command, req.Options = "case", map[string]string{"name": "Han", "private": who}
		return req
	}
	elsewhere, thread, mention, direct := in("/case Han"), in("/case Han"), in("Han"), in("/case Han")
	elsewhere.Room = other
	thread.Room, thread.Parent = other, channel
	mention.Aloud = true
	direct.Guild = ""
	alone, group, asked := pressed("/case "+han), pressed("/case "+han), in("/case Han")
	alone.Guild, group.Guild, asked.Guild = "", "", ""
	group.Among, asked.Among = true, true
	open, closed, one := state.Settings{}, state.Settings{Private: true}, state.Settings{Channels: []string{channel}}
	for _, c := range []struct {
		intent string
		rules  state.Settings
		req    bot.Request
		hidden bool
	}{
		{"a slash command is for everybody", open, in("/case Han"), false},
		{"help is not", open, in("/help"), true},
		{"nor what nobody knows", open, in("/nonsense"), true},
		{"the asker hides it", open, option("yes"), true},
		{"or types so", open, in("/case Han private:yes"), true},
		{"a server hides it", closed, in("/case Han"), true},
		{"the asker shows it all the same", closed, option("no"), false},
		{"a mention is answered in public", closed, mention, false},
		{"a direct message has one reader", closed, direct, false},
		{"a control that only reads is for its user", open, pressed("/case " + han), true},
		{"in a direct message nobody else reads it", open, alone, false},
		{"in a group others would", open, group, true},
		{"who asks there asks for all", open, asked, false},
		{"one of a private reply all the more", open, hidden(pressed("/search camera private:no")), true},
		{"sharing is for everybody", closed, pressed("/share abc"), false},
		{"where the bot may be used", one, in("/case Han"), false},
		{"and in a thread there", one, thread, false},
		{"elsewhere it is hidden", one, elsewhere, true},
	} {
		set(t, kept, c.rules)
		if got := b.Hides(t.Context(), c.req); got != c.hidden {
			t.Errorf("%s: hidden is %v", c.intent, got)
		}
		if reply := b.Handle(t.Context(), c.req); !reply.Failed && reply.Private != c.hidden {
			t.Errorf("%s: the reply's Private is %v", c.intent, reply.Private)
		}
	}
}

func TestEveryReadingCommandCanBeHidden(t *testing.T) {
	b, _ := serving(t)
	for _, spec := range b.Specs() {
		has := slices.ContainsFunc(spec.Options, func(o bot.Option) bool { return o.Name == "private" })
		if want := !spec.Private && !spec.Hidden && spec.Message == ""; has != want {
			t.Errorf("/%s has the option: %v", spec.Name, has)
		}
		if strings.Contains(bot.Usage(spec), "PRIVATE") {
			t.Errorf("%s repeats what holds for all", bot.Usage(spec))
		}
	}
	if reply := b.Handle(t.Context(), in("/case private:yes")); !reply.Failed {
		t.Errorf("the option alone is no name: %q", reply.Text)
	}
	if reply := b.Handle(t.Context(), in("/search unprivate:yes")); reply.Private {
		t.Error("a word that ends so is no option")
	}
}

func TestElsewhereTheBotSaysWhyItIsQuiet(t *testing.T) {
	b, kept := serving(t)
	set(t, kept, state.Settings{Channels: []string{channel}})
	req := in("/case Han")
	req.Room = other
	reply := b.Handle(t.Context(), req)
	if !strings.Contains(reply.Note, "other channels") || says(reply, "Share") != "" || len(reply.Cards) != 1 {
		t.Errorf("a slash command: %q with %v", reply.Note, reply.Actions)
	}
	share := hidden(pressed(says(b.Handle(t.Context(), in("/case Han private:yes")), "Share")))
	share.Room = other
	if reply := b.Handle(t.Context(), share); !reply.Private || !strings.Contains(reply.Text, "other channels") || len(reply.Cards) > 0 {
		t.Errorf("what is shared: %q, private %v", reply.Text, reply.Private)
	}
	req = in("Han")
	req.Room, req.Aloud = other, true
	if reply := b.Handle(t.Context(), req); !strings.Contains(reply.Text, "other channels") || len(reply.Cards) > 0 {
		t.Errorf("a mention: %q", reply.Text)
	}
	req.Text = "/help"
	if reply := b.Handle(t.Context(), req); reply.Failed {
		t.Errorf("help is given everywhere: %q", reply.Text)
	}
}

func TestAThreadThatTheBotBeganIsWhereItMayBeUsed(t *testing.T) {
	b, kept := serving(t)
	set(t, kept, state.Settings{Channels: []string{channel}, Threads: true})
	thread := in("and what was the fine?")
	thread.Room, thread.Aloud = "200000000000000077", true
	refused := b.Handle(t.Context(), thread)
	b.Join(t.Context(), thread, refused)
	if again := b.Handle(t.Context(), thread); !again.Failed {
		t.Errorf("a thread elsewhere: %q", again.Text)
	}
	began := in("How long was Han jailed?")
	began.Aloud = true
	reply := b.Handle(t.Context(), began)
	began.Room = thread.Room
	b.Join(t.Context(), began, reply)
	if went := b.Handle(t.Context(), thread); !strings.Contains(went.Text, "13,000 yuan") {
		t.Errorf("%q", went.Text)
	}
}

func TestAPrivateConversationStaysPrivate(t *testing.T) {
	b, _ := serving(t)
	b.Handle(t.Context(), in("/ask How long was Sun jailed?"))
	b.Handle(t.Context(), in("/ask How long was Han jailed? private:yes"))
	if text := b.Handle(t.Context(), in("/ask and what was the fine? private:yes")).Text; !strings.Contains(text, "13,000 yuan") {
		t.Errorf("in private it goes on: %q", text)
	}
	if text := b.Handle(t.Context(), in("/ask and what was the fine?")).Text; strings.Contains(text, "Han") {
		t.Errorf("in public Han was never named: %q", text)
	}
	if text := b.Handle(t.Context(), in("/ask and what was the fine? private:yes")).Text; strings.Contains(text, "Han") {
		t.Errorf("what was asked in public since then goes first: %q", text)
	}
}

func TestAReplyIsDeletedByItsAskerOrAModerator(t *testing.T) {
	b, _ := serving(t)
	reply := b.Handle(t.Context(), in("/case Han"))
	if says(reply, "Delete") != "/delete" {
		t.Fatalf("%v", reply.Actions)
	}
	stranger, moderator := pressed("/delete"), pressed("/delete")
	stranger.Own, moderator.Own = false, false
	moderator.Deletes = true
	for _, c := range []struct {
		intent  string
		req     bot.Request
		removes bool
	}{
		{"the asker", pressed("/delete"), true}, {"a moderator", moderator, true},
		{"anybody else", stranger, false}, {"without a reply to delete", in("/delete"), false},
	} {
		if reply := b.Handle(t.Context(), c.req); reply.Removes != c.removes || reply.Failed == c.removes || !reply.Private {
			t.Errorf("%s: %+v", c.intent, reply)
		}
	}
}

// A terminal session has the same controls, to be typed; a single question has none.
func TestATerminalHasControlsOverAReplyWhereItKeepsAny(t *testing.T) {
	session, kept := serving(t)
	single := openWith(t, bot.Config{Settings: kept, Feedback: kept})
	typed := func(b *bot.Bot, text string) bot.Reply {
		return b.Handle(t.Context(), bot.Request{Text: text, Owner: true})
	}
	for _, text := range []string{"/case Han", "How long was Han jailed?"} {
		if reply := typed(single, text); says(reply, "Delete")+says(reply, "Share")+says(reply, "👎") != "" || reply.Private {
			t.Errorf("a single question: %v", reply.Actions)
		}
		reply := typed(session, text)
		if says(reply, "Delete") != "/delete" || says(reply, "Share") != "" || says(reply, "👎") == "" || reply.Longer != nil {
			t.Errorf("a session: %v", reply.Actions)
		}
		if form := typed(session, says(reply, "👎")).Form; form == nil || len(form.Fields) != 1 {
			t.Errorf("no reason is asked for: %+v", form)
		}
		if thanks := typed(session, says(reply, "👎")+" It is too long."); thanks.Failed || thanks.Form != nil {
			t.Errorf("with a reason: %+v", thanks)
		}
	}
	for b, removes := range map[*bot.Bot]bool{session: true, single: false} {
		if reply := typed(b, "/delete"); reply.Removes != removes {
			t.Errorf("%+v", reply)
		}
	}
	for _, text := range []string{"/delete", "/删除", "/刪除"} { // before anything is answered
		if reply := session.Handle(t.Context(), bot.Request{Text: text, Owner: true, Told: bot.Reply{}.Kept()}); reply.Removes || !reply.Failed {
			t.Errorf("%s: %+v", text, reply)
		}
	}
	opinions, all, err := kept.Opinions(t.Context(), "", 10)
	if err != nil || all != 2 || opinions[0].Down != 1 || len(opinions[0].Reasons) != 1 {
		t.Errorf("%d opinions: %+v %v", all, opinions, err)
	}
	if gone, err := kept.Forget(t.Context(), ""); err != nil || gone.Ratings != 2 {
		t.Errorf("what the operator has rated is not theirs to forget: %+v %v", gone, err)
	}
}

func TestAPrivateReplyIsProvenToo(t *testing.T) {
	archive, engine := filled(t)
	b := bot.New(archive, engine, bot.Config{})
	req := in("/ask How long was Han jailed? private:yes")
	reply := b.Handle(t.Context(), req)
	if found, asserted := b.Support(req, reply); asserted == 0 || found != asserted {
		t.Errorf("of %d facts %d have a source", asserted, found)
	}
}

// noSettings cannot be read.
type noSettings struct{}

func (noSettings) Settings(context.Context, string) (state.Settings, error) {
	return state.Settings{}, errors.New("disk on fire")
}

func (noSettings) Set(context.Context, string, func(*state.Settings)) (state.Settings, error) {
	return state.Settings{}, errors.New("disk on fire")
}

func TestSettingsThatCannotBeReadShowNobodyTooMuch(t *testing.T) {
	b := openWith(t, bot.Config{Settings: noSettings{}})
	if reply := b.Handle(t.Context(), in("/case Han")); !reply.Private || len(reply.Cards) != 1 {
		t.Errorf("%+v", reply.Text)
	}
	req := in("/settings visibility public")
	req.Manager = true
	if reply := b.Handle(t.Context(), req); !reply.Failed || strings.Contains(reply.Text, "fire") {
		t.Errorf("%q", reply.Text)
	}
}

func TestTalkMovesIntoAThreadWhereTheServerWantsIt(t *testing.T) {
	b, kept := serving(t)
	set(t, kept, state.Settings{Threads: true})
	mention := in("How long was Han jailed?")
	mention.Aloud = true
	if !b.Handle(t.Context(), mention).Threads {
		t.Error("a mention does not")
	}
	if b.Handle(t.Context(), in("/case Han")).Threads {
		t.Error("a slash command does")
	}
}

func TestAReplyThatTakesAnothersPlaceStaysAsVisible(t *testing.T) {
	b, _ := serving(t)
	for _, text := range []string{"/search face", "/search face private:yes"} {
		first := b.Handle(t.Context(), in(text))
		if first.Pages == nil || first.Longer == nil {
			t.Fatalf("%s has no further page: %v %v %q", text, first.Pages, first.Longer, first.Text)
		}
		for _, control := range []string{first.Pages.Says + " 2", first.Longer.Says} {
			req := pressed(control)
			req.Hidden = first.Private
			next := b.Handle(t.Context(), req)
			if !next.InPlace || next.Private != first.Private || (says(next, "Delete") == "") != first.Private || (says(next, "Share") == "") == first.Private {
				t.Errorf("%s, then %s: private %v, %v", text, control, next.Private, next.Actions)
			}
			req.Own, req.Hidden = false, false
			if others := b.Handle(t.Context(), req); !others.Private {
				t.Errorf("%s: by somebody else %s is shown to all", text, control)
			}
		}
	}
}
