package discordtest

import (
	"regexp"
	"strings"
)

// commandsShape wants all commands of an application.
var commandsShape = rule(func(at string, v any) []string {
	problems := list(0, 130, commandShape)(at, v)
	if len(problems) > 0 {
		return problems
	}
	count, seen := map[float64]int{}, map[string]bool{}
	for _, c := range v.([]any) {
		o := c.(map[string]any)
		kind := kindOf(o)
		count[kind]++
		key := o["name"].(string) + string(rune('0'+int(kind)))
		if seen[key] {
			return wrong(at, "the command %q is there twice", o["name"])
		}
		seen[key] = true
	}
	for kind, most := range map[float64]int{1: 100, 2: 15, 3: 15} {
		if count[kind] > most {
			return wrong(at, "%d commands of type %v, and there may be %d", count[kind], kind, most)
		}
	}
	return nil
})

func kindOf(command map[string]any) float64 {
	if kind, ok := command["type"].(float64); ok {
		return kind
	}
	return 1
}

var commandShape = object(fields{
	"type?": only(1.0, 2.0, 3.0), "name!": text(1, 32), "name_localizations?": localized(1, 32),
	"description?": text(0, 100), "description_localizations?": localized(0, 100),
	"options?":  list(0, 25, optionShape),
	"contexts?": list(1, 3, only(0.0, 1.0, 2.0)), "integration_types?": list(1, 2, only(0.0, 1.0)),
	"default_member_permissions?": permissions, "dm_permission?": flag, "default_permission?": flag, "nsfw?": flag, "handler?": whole(1, 3),
}, slashCommand, optionOrder, commandSize)

func permissions(at string, v any) []string {
	if s, ok := v.(string); !ok || strings.Trim(s, "0123456789") != "" {
		return wrong(at, "is not a number as text")
	}
	return nil
}

// slashName is the form of the names of slash commands and options.
var slashName = regexp.MustCompile(`^[-_'\p{L}\p{N}\p{Devanagari}\p{Thai}]{1,32}$`)

func named(at string, v any) []string {
	o := v.(map[string]any)
	names := map[string]any{"": o["name"]}
	localizations, _ := o["name_localizations"].(map[string]any)
	for locale, name := range localizations {
		names[locale] = name
	}
	for _, name := range names {
		if s := name.(string); !slashName.MatchString(s) || s != strings.ToLower(s) {
			return wrong(at+".name", "%q is not of lower-case letters, digits, - and _", s)
		}
	}
	return text(1, 100)(at+".description", o["description"])
}

// slashCommand wants of a slash command what the others need not have.
func slashCommand(at string, v any) []string {
	o := v.(map[string]any)
	if kindOf(o) == 1 {
		return named(at, v)
	}
	if options, _ := o["options"].([]any); runes(o["description"]) > 0 || len(options) > 0 {
		return wrong(at, "a context-menu command has neither description nor options")
	}
	return nil
}

var optionShape = options()

func options() rule {
	var option rule
	nested := func(at string, v any) []string { return option(at, v) }
	option = object(fields{
		"type!": whole(1, 11), "name!": text(1, 32), "name_localizations?": localized(1, 32),
		"description!": text(1, 100), "description_localizations?": localized(1, 100),
		"required?": flag, "autocomplete?": flag, "choices?": list(0, 25, choiceShape), "options?": list(0, 25, nested),
		"channel_types?": list(0, 20, whole(0, 20)), "min_value?": number, "max_value?": number,
		"min_length?": whole(0, 6000), "max_length?": whole(1, 6000),
	}, named, optionOrder, suggestions)
	return option
}

// suggestions wants choices or autocomplete, not both.
func suggestions(at string, v any) []string {
	o := v.(map[string]any)
	if choices, _ := o["choices"].([]any); o["autocomplete"] == true && len(choices) > 0 {
		return wrong(at, "has choices and autocomplete, and may have one of them")
	}
	return nil
}

// optionOrder wants names once, and what is required first.
func optionOrder(at string, v any) []string {
	options, _ := v.(map[string]any)["options"].([]any)
	seen, optional := map[any]bool{}, false
	for _, option := range options {
		o := option.(map[string]any)
		if seen[o["name"]] {
			return wrong(at, "the option %q is there twice", o["name"])
		}
		seen[o["name"]] = true
		if o["required"] == true && optional {
			return wrong(at, "the option %q is required and comes after one that is not", o["name"])
		}
		optional = optional || o["required"] != true
	}
	return nil
}

// commandSize wants at most 8,000 characters of names, descriptions and values;
// of what is localised, the longest counts.
func commandSize(at string, v any) []string {
	if n := size(v.(map[string]any)); n > 8000 {
		return wrong(at, "has %d characters in all, and may have 8000", n)
	}
	return nil
}

func size(o map[string]any) int {
	n := longest(o, "name") + longest(o, "description")
	if value, ok := o["value"].(string); ok {
		n += runes(value)
	}
	for _, name := range []string{"options", "choices"} {
		inside, _ := o[name].([]any)
		for _, e := range inside {
			n += size(e.(map[string]any))
		}
	}
	return n
}

func longest(o map[string]any, name string) int {
	n := runes(o[name])
	others, _ := o[name+"_localizations"].(map[string]any)
	for _, other := range others {
		n = max(n, runes(other))
	}
	return n
}
