package bot

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"

	"casebot/index"
)

// mostWords is how many words a value may be typed in without quotation marks.
const mostWords = 6

// whole is what is typed behind a command, in which the values that take several words
// stand in quotation marks: of `topic:home cameras hotel` as many words as are a topic
// that a case has. One of the few that an option offers is written as a request says it.
func (b *Bot) whole(ctx context.Context, spec Spec, typed string) string {
	parts := partsOf(typed, narrowing(spec), "-(", func(o Option) []string { return looseIn(spec, o) })
	for _, p := range slices.Backward(parts[:min(len(parts), maxFielded)]) {
		if value, end := b.longest(ctx, p.option, typed[p.from:p.end]); end > 0 {
			typed = typed[:p.from] + value + typed[p.from+end:]
		}
	}
	return typed
}

// wholeFirst is the same for what is said of the first option of a command, which may
// have all the others in it.
func (b *Bot) wholeFirst(ctx context.Context, spec Spec, said map[string]string) map[string]string {
	first := spec.Options[0].Name
	if written := b.whole(ctx, spec, said[first]); written != said[first] && searching(spec) {
		said = maps.Clone(said)
		said[first] = written
	}
	return said
}

// searching reports whether what is typed behind a command may narrow a search.
func searching(spec Spec) bool {
	return spec.Name == "ask" || slices.ContainsFunc(narrowing(spec), func(o Option) bool { return o.Name == byTopic })
}

// narrowing are the options that can be typed behind a command, with those that a search
// has which it asks or keeps.
func narrowing(spec Spec) []Option {
	options := optionsOf(spec)
	if first := spec.Options[0].Name; first == "question" || first == "query" && spec.Name != "search" {
		options = append(slices.Clip(options), filterOptions()...)
	}
	return options
}

// looseIn are the names of an option behind which nothing else reads several words as
// one value: a search does so where they make sense together and not alone.
func looseIn(spec Spec, o Option) []string {
	return slices.DeleteFunc(namedBy(o), func(name string) bool {
		return spec.Options[0].MaxRunes > longestNamed && o.Name != byTopic && understoodInSearch(name)
	})
}

// longest returns the longest value of an option that a text begins with, and where that
// ends; 0 where it has no more than one word.
func (b *Bot) longest(ctx context.Context, o Option, text string) (value string, end int) {
	at := 0
	for n := 1; n <= mostWords && at < len(text); n++ {
		word, _, _ := strings.Cut(text[at:], " ")
		if word == "" || strings.ContainsAny(word[:1], `"-(`) || slices.Contains([]string{"OR", "AND", "NOT", "或"}, word) {
			break
		}
		at += len(word)
		if said := strings.Trim(text[:at], `,.;!?，。；！？“”「」`); n > 1 && b.holds(ctx, o, said) {
			value, end = said, at
		}
		at += len(text[at:]) - len(strings.TrimLeft(text[at:], " "))
	}
	switch {
	case end == 0:
		return "", 0
	case len(o.Values) > 0:
		return chosen(o.Values, value), end
	}
	return `"` + value + `"`, end
}

// holds reports whether a text is a value of an option: one of those that it offers, one
// that can be read, or a topic that a case has.
func (b *Bot) holds(ctx context.Context, o Option, text string) bool {
	switch field := filtered[o.Name]; {
	case len(o.Values) > 0:
		return offers(o.Values, chosen(o.Values, text))
	case field == index.FieldTopic:
		none, err := b.lacking(ctx, byTopic, []string{meant(field, text)}, nil)
		return err == nil && len(none) == 0
	case field != "" && field != index.FieldYear:
		return meant(field, text) != ""
	}
	return false
}

// lastCounts says which names stand in a line more than once.
func lastCounts(w Wording, twice []string) string {
	var said []string
	for _, name := range twice {
		if line := w.Say("“%s” stands there more than once: the last one counts.", name); !slices.Contains(said, line) {
			said = append(said, line)
		}
	}
	return w.sentences(said...)
}

// notTheirs says that a command has no option of a name, and which it has.
func notTheirs(w Wording, spec Spec, name string) string {
	var has []string
	for _, o := range spec.Options {
		has = append(has, cmp.Or(o.Names[w.locale], o.Name))
	}
	return w.Say("“%s” is no option of /%s, which has: %s.", name, cmp.Or(spec.Names[w.locale], spec.Name), w.commas(has))
}
