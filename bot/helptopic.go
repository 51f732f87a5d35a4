package bot

import (
	"cmp"
	"context"
	"slices"
	"strings"
)

// commandHelp is the help on one command: how it is typed, and what each of its
// options takes.
func commandHelp(w Wording, s Spec) Reply {
	var lines []string
	for _, sub := range s.Subs {
		if !sub.Hidden {
			lines = append(lines, w.usage(sub.below(s))+" — "+w.Term(sub.Summary))
		}
	}
	for _, o := range s.Options {
		line := strings.ToUpper(cmp.Or(o.Names[w.locale], o.Name)) + " — " + w.Term(o.Summary)
		var values []string
		for _, v := range o.Values {
			values = append(values, cmp.Or(v.Names[w.locale], v.Name))
		}
		if len(values) > 0 {
			line = w.Say("%s: %s", line, w.commas(values))
		}
		lines = append(lines, line)
	}
	if s.Message != "" {
		lines = append(lines, w.Say("On Discord it is in the menu of a message, under Apps: “%s”.", cmp.Or(s.Titles[w.locale], s.Message)))
	}
	return Reply{Text: w.Say("%s — %s.", w.usage(s), w.Term(s.Summary)), Body: strings.Join(lines, "\n"), Private: true}
}

// below is the spec of a command below another, called by both names: "watch add".
func (s Spec) below(above Spec) Spec {
	names := map[string]string{}
	for locale, name := range s.Names {
		names[locale] = cmp.Or(above.Names[locale], above.Name) + " " + name
	}
	s.Name, s.Names = above.Name+" "+s.Name, names
	return s
}

// helped finds the command that a topic of the help names.
func (b *Bot) helped(topic string) (Spec, bool) {
	c, ok := b.command(topic)
	if !ok || c.Spec.Hidden {
		return Spec{}, false
	}
	above, _, _ := strings.Cut(topic, " ")
	if over, found := b.command(above); found && above != topic {
		return c.Spec.below(over.Spec), true
	}
	return c.Spec, true
}

// completeHelp suggests the commands on which there is help.
func (b *Bot) completeHelp(_ context.Context, req Request, option string) ([]Completion, error) {
	w, typed := WordingFor(req.Locale), strings.TrimPrefix(req.Option(option), "/")
	var out []Completion
	fits := map[string]int{}
	for _, c := range b.commands {
		if _, ok := b.helped(c.Spec.Name); !ok {
			continue
		}
		fit := suits(typed, c.Spec.Name, c.Spec.Names[simplified], c.Spec.Names[traditional])
		if summary := w.Term(c.Spec.Summary); fit < 0 {
			fit = suits(typed, summary)
		}
		if fit < 0 {
			continue
		}
		fits[c.Spec.Name] = fit
		out = append(out, Completion{Label: cmp.Or(c.Spec.Names[w.locale], c.Spec.Name) + " – " + w.Term(c.Spec.Summary), Value: c.Spec.Name})
	}
	slices.SortStableFunc(out, func(a, b Completion) int { return fits[a.Value] - fits[b.Value] })
	return out, nil
}
