package bot

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"casebot/index"
)

// A typedLine is what stands behind a command, read as its options.
type typedLine struct {
	said  map[string]string // by the name of the option
	twice []string          // the names that stand there more than once: "from:"
	alien string            // the name of an option that another command has: "from:"
}

// inOptions reads what is typed behind a command as its options: those that are named,
// as in "from:2020" or `jurisdiction:"South Korea"`, and the rest as its first. A value is
// what stands in quotation marks, or one word: see [Bot.whole] for others. Where one
// option stands more than once the last counts. A name that a search understands by
// itself stays where it is, which may be below a hyphen or beside an OR.
func inOptions(spec Spec, typed string) typedLine {
	first := spec.Options[0].Name
	line := typedLine{said: map[string]string{first: ""}}
	parts := partsOf(typed, optionsOf(spec), "", func(o Option) []string { return typedBy(spec, o) })
	rest := []string{strings.TrimSpace(typed[:append(parts, linePart{at: len(typed)})[0].at])}
	leads := rest[0] != "" || slices.ContainsFunc(parts, func(p linePart) bool { return p.option.Name == first })
	for _, p := range parts {
		name, value, behind := p.option.Name, strings.TrimSpace(typed[p.from:p.end]), ""
		if name != first && !(p.option.Required && leads) { // a name goes on to where the next part begins
			value, behind = firstValue(value)
		}
		if line.said[name] != "" {
			line.twice = append(line.twice, p.name+":")
		}
		line.said[name], rest = chosen(p.option.Values, value), append(rest, behind)
	}
	whose := first
	if i := slices.IndexFunc(spec.Options, func(o Option) bool { return o.Required && line.said[o.Name] == "" }); i > 0 {
		whose = spec.Options[i].Name
	}
	unnamed := slices.DeleteFunc(append(rest, line.said[whose]), func(s string) bool { return s == "" })
	line.said[whose] = strings.Join(unnamed, " ")
	if others := partsOf(line.said[whose], append(filterOptions(), currencyOption()), "", namedBy); len(others) > 0 && reading(spec) && spec.Options[0].MaxRunes <= longestNamed {
		line.alien = others[0].name + ":"
	}
	return line
}

// optionsOf are the options that can be typed behind a command: who sees the reply can be
// said behind each.
func optionsOf(spec Spec) []Option {
	if slices.ContainsFunc(spec.Options, func(o Option) bool { return o.Name == private }) {
		return spec.Options
	}
	return append(slices.Clip(spec.Options), privateOption())
}

// typedBy are the names by which an option is taken out of what is typed behind a
// command.
func typedBy(spec Spec, o Option) []string {
	if spec.Name != "search" {
		return namedBy(o)
	}
	return slices.DeleteFunc(namesOf(o), func(name string) bool { return understoodInSearch(name) || o.Name == "sort" })
}

// namesOf are the names of an option in every language.
func namesOf(o Option) []string {
	return append([]string{o.Name}, slices.Sorted(maps.Values(o.Names))...)
}

// A linePart is where a typed line names an option.
type linePart struct {
	option Option
	name   string // by which it is named
	at     int    // where that begins
	from   int    // where its value does
	end    int    // where the next part does
}

// longestNamed is how long, in characters, a value is at most that may be named anywhere
// in a line. What holds more is prose, which has words before colons of its own: its name
// counts at the beginning only.
const longestNamed = 200

// partsOf finds where a typed line names options by the given names, outside of
// quotation marks and with a value behind the colon: at its beginning, and behind a space
// or another of the given signs.
func partsOf(line string, options []Option, signs string, names func(Option) []string) (parts []linePart) {
	quoted, prose := false, options[0].MaxRunes > longestNamed
	named := make([][]string, len(options))
	for i, o := range options {
		named[i] = names(o)
	}
	for i, r := range line {
		if r == '"' {
			quoted = !quoted && strings.Contains(line[i+1:], `"`)
		}
		if quoted || i > 0 && !strings.ContainsRune(" "+signs, rune(line[i-1])) {
			continue
		}
		for n, o := range options {
			if i > 0 && o.MaxRunes > longestNamed {
				continue
			}
			by := slices.IndexFunc(named[n], func(name string) bool { return colonBehind(line[i:], name) > 0 })
			if by >= 0 && !(o.Name == private && prose && !saysWho(line[i:])) {
				parts = append(parts, linePart{o, named[n][by], i, i + colonBehind(line[i:], named[n][by]), len(line)})
				break
			}
		}
	}
	for i := range parts[:max(0, len(parts)-1)] {
		parts[i].end = parts[i+1].at
	}
	return parts
}

// saysWho reports whether a text begins with who sees the reply, and not with a word of
// a question that happens to look so.
func saysWho(text string) bool {
	_, value, _ := strings.Cut(strings.Replace(text, "：", ":", 1), ":")
	value, _ = firstValue(value)
	values := privateOption().Values
	return offers(values, chosen(values, value)) || strings.HasPrefix(value, "only") || strings.HasPrefix(value, "everybody")
}

// colonBehind is where a value begins in a text that names an option; 0 where the text
// does not begin so, or has no value.
func colonBehind(text, name string) int {
	if len(text) < len(name) || !strings.EqualFold(text[:len(name)], name) {
		return 0
	}
	colon, size := utf8.DecodeRuneInString(text[len(name):])
	behind := text[len(name)+size:]
	if colon != ':' && colon != '：' || behind == "" || behind[0] == ' ' {
		return 0
	}
	return len(name) + size
}

// firstValue cuts a text behind its first word, or behind what it begins with in
// quotation marks.
func firstValue(text string) (value, behind string) {
	if quoted, open := strings.CutPrefix(text, `"`); open {
		if inside, behind, closed := strings.Cut(quoted, `"`); closed {
			return strings.TrimSpace(inside), strings.TrimSpace(behind)
		}
	}
	value, behind, _ = strings.Cut(text, " ")
	return value, strings.TrimSpace(behind)
}

// understoodInSearch reports whether the syntax of searches has a field of a name.
func understoodInSearch(name string) bool {
	return slices.ContainsFunc(index.Syntax(), func(f index.Form) bool { return f.Field == name || slices.Contains(f.Also, name) })
}
