package bot

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"

	"casebot/index"
	"casebot/index/answer"
)

// unfinishedMark ends a line of whoever runs the bot that is not typed to its end: a
// terminal has that key for it.
const unfinishedMark = "\t"

// An unfinished line is a command of which one option is still being typed.
type unfinished struct {
	req    Request // with what is typed of each option
	option Option  // that is being typed
	name   string  // by which it is named there; empty: it is not
	says   string  // what stands before it: "/compare Han", "/search camera"
}

// finishing lists what may be meant by a line that is not typed to its end, each as
// the line to type instead: a medium that completes shows the same meanwhile.
func (b *Bot) finishing(ctx context.Context, req Request, line string) Reply {
	w := WordingFor(b.ruled(ctx, req).Locale)
	u, ok := b.unfinishedIn(ctx, req, line)
	if !ok {
		return told(w.Say("Nothing is suggested for that: type a command with part of a name or a value, as in /case Ha."))
	}
	menu := Menu{Says: u.says}
	for _, c := range b.offering(ctx, w, u) {
		item := MenuItem{Label: c.Label, Detail: c.Tail, Value: c.Value}
		if u.name != "" {
			item.Value = mistyped{field: u.name}.with(c.Value)
		}
		menu.Items = append(menu.Items, item)
	}
	if menu.Items == nil {
		return told(w.Say("Nothing that is suggested begins so."))
	}
	return Reply{Text: w.Say("What may be meant:"), Menu: &menu, Private: true}
}

// unfinishedIn reads a typed line; ok is false where nothing of it completes.
func (b *Bot) unfinishedIn(ctx context.Context, req Request, line string) (u unfinished, ok bool) {
	req.Text, req.Options = line, nil
	c, req, ok := b.routed(ctx, req)
	if !ok || len(c.Spec.Options) == 0 {
		return u, false
	}
	words := strings.Fields(line)
	named := min(len(strings.Fields(req.Command)), len(words))
	rest := strings.Join(words[named:], " ")
	option, name, at, value := lastOption(c.Spec, rest, named > 1)
	if first, second, two := twoNames(rest); two && name == "" && c.Spec.Name == "compare" {
		option, at, value = c.Spec.Options[1], len(first), second
	}
	if !suggests(option) {
		return u, false
	}
	if option.Name == c.Spec.Options[0].Name {
		name = "" // which it has no need of
	}
	req.Text, req.Options = "", map[string]string{}
	if other := strings.TrimSpace(rest[:at]); other != "" {
		req.Options = inOptions(c.Spec, b.whole(ctx, c.Spec, other)).said
	}
	req.Options[option.Name] = answer.Clean(strings.Trim(value, `"`))
	return unfinished{req, option, name, strings.TrimSpace(strings.Join(words[:named], " ") + " " + rest[:at])}, true
}

// offering is what is suggested for the option that is being typed: of one that takes a
// few values alone, those that have words of what is typed, as a medium lists them.
func (b *Bot) offering(ctx context.Context, w Wording, u unfinished) (found []Completion) {
	if len(u.option.Values) == 0 {
		return b.Complete(ctx, u.req, u.option.Name)
	}
	for _, v := range u.option.Values {
		if suits(u.req.Option(u.option.Name), append(slices.Sorted(maps.Values(v.Names)), v.Name, v.Says)...) >= 0 {
			found = append(found, Completion{Label: cmp.Or(v.Names[w.locale], v.Name), Value: v.Says})
		}
	}
	return found
}

// suggests reports whether values of an option are suggested.
func suggests(o Option) bool { return o.Completes || len(o.Values) > 0 }

// lastOption finds the option that is named last in what is typed behind a command, by
// which name, where that begins, and what is typed of it: of "camera topic:ho" the
// topic, at 7, and "ho". Below a command a name may lead without its colon. Where none
// is named it is the first option.
func lastOption(spec Spec, typed string, below bool) (option Option, named string, at int, value string) {
	option, value = spec.Options[0], typed
	found := -1
	for _, o := range spec.Options {
		for _, name := range namedBy(o) {
			i, behind := lastColon(typed, name)
			if i < 0 && below && strings.HasPrefix(typed, name+" ") {
				i, behind = 0, len(name)+1
			}
			if i > found && suggests(o) {
				found, option, named, at, value = i, o, name, i, typed[behind:]
			}
		}
	}
	return option, named, at, value
}

// lastColon finds where a text names an option last, and where its value begins; at is -1
// where it names it nowhere.
func lastColon(text, name string) (at, behind int) {
	at = -1
	for _, colon := range []string{":", "："} {
		if i := strings.LastIndex(" "+text, " "+name+colon); i > at {
			at, behind = i, i+len(name)+len(colon)
		}
	}
	return at, behind
}

// namedBy are the names of an option, with those that its field has in a search.
func namedBy(o Option) []string {
	names := namesOf(o)
	for _, form := range index.Syntax() {
		if field := filtered[o.Name]; form.Field != "" && form.Field == string(field) && field != index.FieldYear {
			names = append(append(names, form.Field), form.Also...)
		}
	}
	return names
}
