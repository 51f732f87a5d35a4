package bot

import (
	"maps"
	"slices"
	"strings"

	"casebot/index"
)

// inOptions reads what is typed behind a command as its options: those that narrow it,
// by their names, as in "from:2020" or `jurisdiction:"South Korea"`, and the rest as
// its first. A name that a search understands by itself stays where it is, which may
// be below a hyphen or beside an OR.
func inOptions(spec Spec, typed string) map[string]string {
	rest, who := visibly(typed)
	said := map[string]string{}
	if who != "" {
		said[private] = who
	}
	for _, o := range spec.Options[1:] {
		if !o.Completes {
			continue
		}
		for _, name := range namesOf(o) {
			if value, others, ok := taken(rest, name); ok && !understoodInSearch(name) {
				said[o.Name], rest = value, others
			}
		}
	}
	first := spec.Options[0]
	for _, name := range namesOf(first) {
		if value, ok := strings.CutPrefix(rest, name+":"); ok && !understoodInSearch(name) {
			rest = value
		}
	}
	said[first.Name] = strings.TrimSpace(rest)
	return said
}

// namesOf are the names of an option in every language.
func namesOf(o Option) []string {
	return append([]string{o.Name}, slices.Sorted(maps.Values(o.Names))...)
}

// taken takes `name:value` or `name:"several words"` out of a typed line.
func taken(line, name string) (value, rest string, ok bool) {
	before, after, ok := strings.Cut(" "+line, " "+name+":")
	if !ok {
		return "", line, false
	}
	if quoted, open := strings.CutPrefix(after, `"`); open {
		if inside, behind, closed := strings.Cut(quoted, `"`); closed {
			return strings.TrimSpace(inside), strings.TrimSpace(before + " " + strings.TrimSpace(behind)), true
		}
	}
	value, behind, _ := strings.Cut(after, " ")
	return value, strings.TrimSpace(before + " " + strings.TrimSpace(behind)), value != ""
}

// understoodInSearch reports whether the syntax of searches has a field of a name.
func understoodInSearch(name string) bool {
	return slices.ContainsFunc(index.Syntax(), func(f index.Form) bool { return f.Field == name || slices.Contains(f.Also, name) })
}
