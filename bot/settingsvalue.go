package bot

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"casebot/bot/state"
	"casebot/index/answer"
)

// mostListed is how many values a setting lists at most: as many as a menu holds.
const mostListed = 25

// toggle takes a value off a list where it is on it, and puts it on where not. A
// menu says it of what is picked.
const toggle = "toggle"

func either(first bool, one, other string) string {
	if first {
		return one
	}
	return other
}

// listed shows a list by what its values are called, and a word where it is empty.
func listed(w Wording, empty string, list []string, called func(string) string) string {
	if len(list) == 0 {
		return empty
	}
	var names []string
	for _, value := range list {
		names = append(names, called(value))
	}
	return answer.Shorten(w.commas(names), answer.MaxLine)
}

// howMany shows how long a list is whose values mean nothing to a reader.
func howMany(list []string, empty string) string {
	if len(list) == 0 {
		return empty
	}
	return strconv.Itoa(len(list))
}

// named is what a medium shows by name.
func named(of MenuKind, ids ...string) (all []Named) {
	for _, id := range ids {
		if id != "" {
			all = append(all, Named{of, id})
		}
	}
	return all
}

// labelled are the labels of choices, each of which can be typed.
func labelled(choices []settingChoice) (labels []string) {
	for _, c := range choices {
		labels = append(labels, c.label)
	}
	return labels
}

// oneOf changes a setting that has few values.
func oneOf(w Wording, choices []settingChoice, values map[string]func(*state.Settings)) func(*state.Settings, string) string {
	return func(s *state.Settings, value string) string {
		set, ok := values[strings.ToLower(value)]
		if !ok {
			return w.Say("That is not one of its values: %s.", w.commas(labelled(choices)))
		}
		set(s)
		return ""
	}
}

// changeList changes a list: "all" and "none" empty it, "add X", "remove X" and
// "toggle X" change one, and anything else is the whole list, with commas or blanks. read
// makes the kept value of a typed one, or says what is wrong with it.
func changeList(w Wording, of func(*state.Settings) *[]string, read func(string) (value, wrong string)) func(*state.Settings, string) string {
	return func(s *state.Settings, typed string) string {
		list := of(s)
		if typed == "all" || typed == "none" {
			*list = nil
			return ""
		}
		do, rest, _ := strings.Cut(typed, " ")
		if !slices.Contains([]string{"add", "remove", toggle}, do) {
			do, rest = "", typed
		}
		var next []string
		if do != "" {
			next = slices.Clone(*list)
		}
		for part := range strings.SplitSeq(listMarks.Replace(rest), ",") {
			values, wrong := []string{strings.TrimSpace(part)}, ""
			if do == "" || !slices.Contains(next, values[0]) { // what is listed can be taken off as it stands there
				values, wrong = readAll(values[0], read)
			}
			if wrong != "" {
				return wrong
			}
			for _, value := range values {
				next = put(next, value, do)
			}
		}
		if len(next) > mostListed {
			return w.Say("That is too many: at most %d can be listed.", mostListed)
		}
		*list = next
		return ""
	}
}

// listMarks are what stands between the values of a list, beside a comma.
var listMarks = strings.NewReplacer("，", ",", "、", ",", ";", ",", "；", ",")

// readAll reads a value, or where it is none as many as stand there with blanks between
// them, each of as many words as make one.
func readAll(typed string, read func(string) (value, wrong string)) (values []string, wrong string) {
	value, wrong := read(typed)
	if wrong == "" {
		return []string{value}, ""
	}
	words := strings.Fields(typed)
	for n := mostWords; n > 0; n-- {
		if n > len(words) {
			continue
		}
		if value, not := read(strings.Join(words[:n], " ")); not == "" {
			values, words, n = append(values, value), words[n:], mostWords+1
		}
		if len(words) == 0 {
			return values, ""
		}
	}
	return nil, wrong
}

// put does with a value of a list what is said: no value stands there twice.
func put(list []string, value, do string) []string {
	switch at := slices.Index(list, value); {
	case at >= 0 && (do == "remove" || do == toggle):
		return slices.Delete(list, at, at+1)
	case at < 0 && do != "remove":
		return append(list, value)
	}
	return list
}

// The forms in which Discord writes a channel and a role.
var (
	channelForm = regexp.MustCompile(`^(?:<#)?([0-9]{15,20})>?$`)
	roleForm    = regexp.MustCompile(`^(?:<@&)?([0-9]{15,20})>?$`)
)

func channel(w Wording) func(string) (id, wrong string) {
	return func(typed string) (string, string) {
		if found := channelForm.FindStringSubmatch(typed); found != nil {
			return found[1], ""
		}
		return "", w.Say("That is no channel: pick one from the menu of /settings channels.")
	}
}

func (b *Bot) feed(w Wording) func(string) (name, wrong string) {
	return func(typed string) (string, string) {
		var names []string
		for _, f := range b.feeds() {
			if strings.EqualFold(f.Name, typed) || strings.EqualFold(f.Title, typed) {
				return f.Name, ""
			}
			names = append(names, f.Title)
		}
		return "", w.sentences(w.Say("There is no such feed. /settings feeds lists them."), listing(w, w.Say("There are:"), names, len(names), 300))
	}
}

// changeRole sets the curators' role.
func changeRole(w Wording) func(*state.Settings, string) string {
	return func(s *state.Settings, typed string) string {
		found := roleForm.FindStringSubmatch(strings.TrimPrefix(typed, toggle+" "))
		switch {
		case typed == "none":
			s.Curators = ""
		case found == nil:
			return w.Say("That is no role: pick one from the menu of /settings curators.")
		default:
			s.Curators = found[1]
		}
		return ""
	}
}

// changeZone sets the time zone.
func changeZone(w Wording) func(*state.Settings, string) string {
	return func(s *state.Settings, typed string) string {
		zone, ok := zoneNamed(typed)
		if !ok {
			return w.sentences(w.Say("There is no such time zone. Give a place, as in Europe/Dublin or Asia/Shanghai."), nearZones(w, typed))
		}
		s.Zone = zone
		return ""
	}
}

// A Feed is one of the ready-made feeds of courts and regulators.
type Feed struct {
	Name         string // "ico": as it is typed and kept
	Title        string // the name of who publishes it, which is the same in every language
	Jurisdiction string // "GB"
	Language     string // "en"
	About        string // what it tells of: "press releases", which the words have a stanza for
}

// feeds are those that can be followed.
func (b *Bot) feeds() []Feed {
	if b.config.Feeds == nil {
		return nil
	}
	return b.config.Feeds()
}

// feedTitle is what a feed is called; of one that is no more on offer, its name.
func (b *Bot) feedTitle(name string) string {
	for _, f := range b.feeds() {
		if f.Name == name {
			return cmp.Or(f.Title, name)
		}
	}
	return name
}

// feedMenu offers them.
func (b *Bot) feedMenu(w Wording, chosen []string) Menu {
	menu := Menu{Hint: w.Say("Follow a feed, or follow it no more")}
	for _, f := range b.feeds() {
		detail := strings.Join([]string{country(w, f.Jurisdiction), w.Term(f.About), languageName(w, f.Language)}, " · ")
		menu.Items = append(menu.Items, MenuItem{Label: f.Title, Detail: detail, Value: f.Name, Chosen: slices.Contains(chosen, f.Name)})
	}
	return menu
}

// languageName says in which language a feed is.
func languageName(w Wording, code string) string {
	switch code {
	case "en":
		return w.Say("in English")
	case "fr":
		return w.Say("in French")
	case "de":
		return w.Say("in German")
	}
	return code
}
