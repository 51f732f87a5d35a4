package bot

import (
	"slices"
	"strings"

	"casebot/index"
)

// A settingTable is what there is to set, in the words of one language.
type settingTable struct {
	settings  []setting
	all, none string // what stands there for a list without values
}

// settingTables are those of every language: whoever types a setting calls it as any
// table does, be it the reader's own or one that somebody else was shown.
func (b *Bot) settingTables() (tables []settingTable) {
	for _, locale := range append([]string{""}, Locales()...) {
		w := WordingFor(locale)
		tables = append(tables, settingTable{b.settingList(w), w.Say("all"), w.Say("none")})
	}
	return tables
}

// settingTyped finds the setting whose name or label stands first in what is typed, -1
// where none does, and the value behind it, by its name where it is typed as a table or
// a button calls it.
func settingTyped(tables []settingTable, typed string) (i int, name, value string) {
	typed = strings.TrimSpace(typed)
	for i, s := range tables[0].settings {
		called := []string{s.name}
		for _, t := range tables {
			called = append(called, t.settings[i].label)
		}
		for _, word := range called {
			if value, ok := behindWord(typed, word); ok {
				return i, s.name, asKept(tables, i, value)
			}
		}
	}
	name, value, _ = strings.Cut(typed, " ")
	name, value = strings.ToLower(index.Fold(name)), strings.TrimSpace(value)
	if slices.Contains([]string{"重设", "重置", "恢复", "还原"}, name) {
		name = "reset"
	}
	if index.Fold(value) == "全部" {
		value = resetAll
	}
	return -1, name, value
}

// behindWord is what stands behind a word at the beginning of a text, whatever joins
// them; ok is false where the text does not begin with the word.
func behindWord(text, word string) (rest string, ok bool) {
	if len(text) < len(word) || !strings.EqualFold(text[:len(word)], word) {
		return "", false
	}
	rest = text[len(word):]
	value := strings.TrimLeft(rest, " :：=")
	return strings.TrimSpace(value), rest == "" || value != rest
}

// asKept is a value as it is kept, of one typed as a button or a table calls it.
func asKept(tables []settingTable, i int, typed string) string {
	for _, t := range tables {
		s := t.settings[i]
		if at := slices.IndexFunc(s.choices, func(c settingChoice) bool { return strings.EqualFold(c.label, typed) }); at >= 0 {
			return s.choices[at].value
		}
		switch {
		case s.menu == nil:
		case strings.EqualFold(typed, t.all):
			return "all"
		case strings.EqualFold(typed, t.none):
			return "none"
		}
	}
	return typed
}
