package bot

import (
	"context"

	"casebot/bot/state"
)

// A setting is one thing that managers choose, in the words of one reader.
type setting struct {
	name    string // as it is typed
	label   string
	about   string // what it does
	show    func(s state.Settings) string
	change  func(s *state.Settings, value string) (wrong string) // what is wrong with the value; empty: nothing
	scope   string                                               // the option of a search that takes its values, where it limits what lists show
	list    func(s *state.Settings) *[]string                    // of a scope
	choices []settingChoice
	like    func(typed string) []string                               // further values that may be meant by what is typed; nil: there are none
	menu    func(ctx context.Context, s state.Settings) (Menu, error) // nil: choices are all
	there   bool                                                      // it is about what only a server has: channels, roles, threads
	names   func(s state.Settings) []Named                            // what it is about, where the medium names that; nil: nothing
}

// A settingChoice is a value that a button offers.
type settingChoice struct{ label, value string }

// settingList is all there are, in the order in which they are shown.
func (b *Bot) settingList(w Wording) []setting {
	return []setting{
		visibilitySetting(w), languageSetting(w), channelsSetting(w), curatorsSetting(w),
		b.topicsSetting(w), b.jurisdictionsSetting(w), threadsSetting(w), zoneSetting(w), b.feedsSetting(w),
	}
}

func visibilitySetting(w Wording) setting {
	choices := []settingChoice{{w.Say("For everybody"), "public"}, {w.Say("For who asks alone"), "private"}}
	return setting{
		name: "visibility", label: w.Say("Replies"),
		about: w.Say("Whether everybody in the channel sees the reply to a slash command, or only who asked. Who asks can say otherwise with the option private, and share a private reply. A mention is answered in public."),
		show: func(s state.Settings) string {
			return either(s.Private, w.Say("for who asks alone"), w.Say("for everybody"))
		},
		change: oneOf(w, choices, map[string]func(*state.Settings){
			"public": func(s *state.Settings) { s.Private = false }, "private": func(s *state.Settings) { s.Private = true },
		}),
		choices: choices,
	}
}

func languageSetting(w Wording) setting {
	names := map[string]string{"": w.Say("as each reader has it"), "en": "English", simplified: "简体中文", traditional: "繁體中文"}
	choose := func(locale string) func(*state.Settings) { return func(s *state.Settings) { s.Language = locale } }
	choices := []settingChoice{{w.Say("As each reader has it"), "auto"}, {names["en"], "en"}, {names[simplified], "zh-cn"}, {names[traditional], "zh-tw"}}
	return setting{
		name: "language", label: w.Say("Language"),
		about: w.Say("The language of labels, buttons and hints. Answers are in the language of the question in any case."),
		show:  func(s state.Settings) string { return names[s.Language] },
		change: oneOf(w, choices, map[string]func(*state.Settings){
			"auto": choose(""), "en": choose("en"), "zh-cn": choose(simplified), "zh-tw": choose(traditional),
		}),
		choices: choices,
	}
}

func channelsSetting(w Wording) setting {
	return setting{
		name: "channels", label: w.Say("Channels"), there: true,
		about:   w.Say("Where the bot may be used. Elsewhere a slash command is answered for who asks alone, and a mention with a hint."),
		show:    func(s state.Settings) string { return howMany(s.Channels, w.Say("all")) },
		change:  changeList(w, func(s *state.Settings) *[]string { return &s.Channels }, channel(w)),
		choices: []settingChoice{{w.Say("All channels"), "all"}},
		menu: func(context.Context, state.Settings) (Menu, error) {
			return Menu{Hint: w.Say("Put a channel on the list, or take it off"), Of: MenuChannels}, nil
		},
		names: func(s state.Settings) []Named { return named(MenuChannels, s.Channels...) },
	}
}

func curatorsSetting(w Wording) setting {
	return setting{
		name: "curators", label: w.Say("Curator role"), there: true,
		about: w.Say("Who has this role curates the archive too, in the home server of whoever runs this bot; in any other server it has no effect. Let the role use /review in the server's settings, under Integrations."),
		show: func(s state.Settings) string {
			if s.Curators == "" {
				return w.Say("none")
			}
			return w.Say("chosen")
		},
		change:  changeRole(w),
		choices: []settingChoice{{w.Say("None"), "none"}},
		menu: func(context.Context, state.Settings) (Menu, error) {
			return Menu{Hint: w.Say("Which role curates?"), Of: MenuRoles}, nil
		},
		names: func(s state.Settings) []Named { return named(MenuRoles, s.Curators) },
	}
}

func (b *Bot) topicsSetting(w Wording) setting {
	return b.scoped(w, topic(w), setting{
		name: "topics", label: w.Say("Topics"), choices: []settingChoice{{w.Say("All topics"), "all"}},
		about: w.Say("On which topics lists, searches and statistics show cases. A case that is asked for by its name is shown in any case."),
		scope: byTopic, list: func(s *state.Settings) *[]string { return &s.Topics },
	})
}

func (b *Bot) jurisdictionsSetting(w Wording) setting {
	return b.scoped(w, jurisdiction(w), setting{
		name: "jurisdictions", label: w.Say("Jurisdictions"), choices: []settingChoice{{w.Say("All jurisdictions"), "all"}},
		about: w.Say("Of which countries lists, searches and statistics show cases. A case that is asked for by its name is shown in any case."),
		scope: byRegion, list: func(s *state.Settings) *[]string { return &s.Jurisdictions },
	})
}

// scoped is a setting that limits what lists show to the values on its list, of which
// read takes one.
func (b *Bot) scoped(w Wording, read func(string) (value, wrong string), s setting) setting {
	s.show = func(now state.Settings) string {
		return listed(w, w.Say("all"), *s.list(&now), func(value string) string { return filterName(w, filtered[s.scope], value) })
	}
	s.change = changeList(w, s.list, read)
	s.menu = func(ctx context.Context, now state.Settings) (Menu, error) {
		return b.scopeMenu(ctx, w, s.scope, *s.list(&now))
	}
	return s
}

func threadsSetting(w Wording) setting {
	choices := []settingChoice{{w.Say("In a thread"), "on"}, {w.Say("In the channel"), "off"}}
	return setting{
		name: "threads", label: w.Say("Threads"), there: true,
		about: w.Say("Whether talk that a mention of the bot begins goes on in a thread of its own. The bot needs the permission to create threads for that."),
		show:  func(s state.Settings) string { return either(s.Threads, w.Say("on"), w.Say("off")) },
		change: oneOf(w, choices, map[string]func(*state.Settings){
			"on": func(s *state.Settings) { s.Threads = true }, "off": func(s *state.Settings) { s.Threads = false },
		}),
		choices: choices,
	}
}

func zoneSetting(w Wording) setting {
	return setting{
		name: "zone", label: w.Say("Time zone"),
		about:   w.Say("When a day begins for digests of what is watched: the name of a place, as in /settings zone Europe/Dublin."),
		show:    func(s state.Settings) string { return either(s.Zone == "", "UTC", s.Zone) },
		change:  changeZone(w),
		like:    zonesLike,
		choices: []settingChoice{{"UTC", "UTC"}, {w.Say("London"), "Europe/London"}, {w.Say("New York"), "America/New_York"}, {w.Say("Shanghai"), "Asia/Shanghai"}, {w.Say("Taipei"), "Asia/Taipei"}},
	}
}

func (b *Bot) feedsSetting(w Wording) setting {
	return setting{
		name: "feeds", label: w.Say("Feeds"),
		about:   w.Say("News of courts and regulators that the bot reads. What they tell of waits for the curators; to be told of it, use /watch."),
		show:    func(s state.Settings) string { return listed(w, w.Say("none"), s.Feeds, b.feedTitle) },
		change:  changeList(w, func(s *state.Settings) *[]string { return &s.Feeds }, b.feed(w)),
		choices: []settingChoice{{w.Say("None"), "none"}},
		menu:    func(_ context.Context, s state.Settings) (Menu, error) { return b.feedMenu(w, s.Feeds), nil },
	}
}

// resetAll is said behind "reset" by whoever means it.
const resetAll = "all"
