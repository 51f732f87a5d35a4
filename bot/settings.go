package bot

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/bot/state"
	"casebot/index/answer"
)

// Settings keep what the managers of a server chose. Set changes it in one step,
// so that two who choose at once do not undo each other.
type Settings interface {
	Settings(ctx context.Context, guild string) (state.Settings, error)
	Set(ctx context.Context, guild string, change func(*state.Settings)) (state.Settings, error)
}

func (b *Bot) settingsCommand() Command {
	return Command{
		Complete: b.completeSetting,
		Spec: Spec{
			Name: "settings", Names: map[string]string{"zh-CN": "设置", "zh-TW": "設定"},
			Summary: "Managers: who sees replies, where the bot is used, and what it shows", Private: true, Manager: true,
			Options: []Option{{
				Name: "change", Names: map[string]string{"zh-CN": "更改", "zh-TW": "變更"},
				Summary: "Nothing to see them all; else what and to what, as in: visibility private", MaxRunes: 200, Completes: true,
			}},
		},
		Run: b.settings,
	}
}

// settings shows what holds in the server, or changes it:
//
//	/settings                     all of them
//	/settings topics              one, and what it can be
//	/settings topics all          one changed
//	/settings reset               asks whether all are to be as they were at first
//	/settings reset all           so they are
func (b *Bot) settings(ctx context.Context, req Request) (Reply, error) {
	w := WordingFor(req.Locale)
	switch {
	case req.server() == "":
		return told(w.Say("Settings belong to a server; here there are none.")), nil
	case !req.Manager && !req.Owner:
		return told(w.Say("This is for those who may manage this server.")), nil
	}
	all := b.settingList(w)
	i, name, value := settingTyped(b.settingTables(), req.Option("change"))
	switch {
	case name == "reset" && value == resetAll:
		return b.changed(ctx, req, "", func(s *state.Settings) { *s = state.Settings{} })
	case name == "reset":
		reply := b.allSettings(w, req)
		reply.Text = w.Say("Reset all of these to what they were at first? Nothing is changed yet.")
		reply.Note, reply.Menu, reply.Actions = "", nil, []Action{{Label: w.Say("Reset all"), Says: "/settings reset " + resetAll, Danger: true}, {Label: w.Say("Back"), Says: "/settings"}}
		return reply, nil
	case i < 0:
		reply := b.allSettings(w, req)
		if name != "" {
			reply.Text = w.Say("There is no setting “%s”.", answer.Shorten(answer.Clean(name), 40))
		}
		return reply, nil
	case value == "":
		return b.oneSetting(ctx, w, req, all[i])
	}
	if all[i].scope == byTopic {
		value = b.topicsApart(ctx, value)
	}
	wrong, err := b.refused(ctx, w, all[i], value, req.rules)
	if err != nil {
		return Reply{}, err
	}
	if wrong != "" {
		return told(wrong), nil
	}
	reply, err := b.changed(ctx, req, name, func(s *state.Settings) { wrong = all[i].change(s, value) })
	if wrong != "" { // what somebody else put there just now leaves no room for it
		return told(wrong), err
	}
	return reply, err
}

// changed keeps a change and shows what holds now, of one setting where it has a
// name.
func (b *Bot) changed(ctx context.Context, req Request, name string, change func(*state.Settings)) (Reply, error) {
	before := ""
	kept, err := b.config.Settings.Set(ctx, req.server(), func(s *state.Settings) { before = s.Zone; change(s) })
	if err != nil {
		return Reply{}, fmt.Errorf("keep a setting: %w", err)
	}
	if kept.Zone != before {
		if err := b.retimed(ctx, req.server(), kept.Zone); err != nil {
			return Reply{}, err
		}
	}
	req.rules = kept
	w := WordingFor(cmp.Or(kept.Language, req.locale))
	for _, s := range b.settingList(w) {
		if s.name == name {
			reply, err := b.oneSetting(ctx, w, req, s)
			reply.Text = w.sentences(w.Say("Changed."), reply.Text)
			return reply, err
		}
	}
	reply := b.allSettings(w, req)
	reply.Text = w.sentences(w.Say("Changed."), reply.Text)
	return reply, nil
}

// allSettings shows what holds, with a menu of what can be changed.
func (b *Bot) allSettings(w Wording, req Request) Reply {
	lead := w.Say("What holds in this server.")
	if req.server() == terminal {
		lead = w.Say("What holds in this terminal.")
	}
	reply := Reply{
		Text: lead, Private: true, InPlace: req.Control,
		Table: &Table{Head: []string{w.Say("Setting"), w.Say("Value")}},
		Note:  w.Say("To change one, pick it, or type it, as in /settings visibility private."),
		Menu:  &Menu{Hint: w.Say("What is to be changed?"), Says: "/settings"},
	}
	for _, s := range b.settingList(w) {
		shown := s.show(req.rules)
		reply.Table.Rows = append(reply.Table.Rows, []string{s.label, answer.Shorten(shown, 100)})
		reply.Menu.Items = append(reply.Menu.Items, MenuItem{Label: s.label, Detail: shown, Value: s.name})
		if s.names != nil {
			reply.Names = append(reply.Names, s.names(req.rules)...)
		}
	}
	return reply
}

// oneSetting shows one, and offers what it can be.
func (b *Bot) oneSetting(ctx context.Context, w Wording, req Request, s setting) (Reply, error) {
	reply := Reply{Text: w.Say("%s: %s.", s.label, s.show(req.rules)), Body: s.about, Private: true, InPlace: req.Control}
	for _, c := range s.choices {
		reply.Actions = append(reply.Actions, Action{Label: c.label, Says: "/settings " + s.name + " " + c.value})
	}
	if s.names != nil {
		reply.Names = s.names(req.rules)
	}
	if s.menu != nil {
		menu, err := s.menu(ctx, req.rules)
		if err != nil {
			return Reply{}, err
		}
		menu.Says = "/settings " + s.name + " " + toggle
		reply.Menu = &menu
	}
	reply.Actions = append(reply.Actions, Action{Label: w.Say("Back"), Says: "/settings"})
	if s.there && req.server() == terminal {
		reply.Note = w.Say("A terminal has neither channels nor roles nor threads: here this changes nothing.")
	}
	return reply, nil
}

// completeSetting suggests what can be typed: the settings, and the few values
// that one can have, each with what it is called.
func (b *Bot) completeSetting(_ context.Context, req Request, option string) ([]Completion, error) {
	typed := strings.ToLower(strings.TrimSpace(req.Option(option)))
	var found []Completion
	suggest := func(value, called string) {
		if strings.HasPrefix(strings.ToLower(value), typed) {
			found = append(found, Completion{Label: called, Tail: value, Value: value})
		}
	}
	w := WordingFor(req.Locale)
	further := func(s setting, name string) {
		value := s.name + " " + name
		if !slices.ContainsFunc(found, func(c Completion) bool { return c.Value == value }) {
			found = append(found, Completion{Label: w.Say("%s: %s", s.label, name), Tail: value, Value: value})
		}
	}
	for _, s := range b.settingList(w) {
		suggest(s.name, s.label)
		for _, c := range s.choices {
			if typed != "" {
				suggest(s.name+" "+c.value, w.Say("%s: %s", s.label, c.label))
			}
		}
		if value, ok := strings.CutPrefix(typed, s.name+" "); ok && s.like != nil {
			for _, name := range s.like(value) {
				further(s, name)
			}
		}
	}
	return found, nil
}
