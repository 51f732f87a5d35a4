package bot

import (
	"context"
	"regexp"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer"
)

// A mistyped part of a search names a field and no value of it that a case has.
type mistyped struct {
	part   string // "topic:facail"
	field  string // "topic"
	option string // the option of a search that takes its values
	value  string // "facail"; empty: none was typed
}

// maxFielded bounds how many fields of a line are looked at, maxMistyped how many of them
// are mended, and maxValues how many values are offered where none was typed.
const (
	maxFielded  = 16
	maxMistyped = 2
	maxValues   = 3
)

// fielded matches a field with its value.
var fielded = regexp.MustCompile(`(?:^|[\s(-])(\p{L}+)[:：]("[^"]*"|[^\s"()]*)`)

// correct adds to a reply the value of the archive that is nearest to a mistyped one,
// with how many cases have it, and what to ask instead: says is the command, text what
// stands behind it. ok is false where nothing is mistyped, or nothing near.
func (b *Bot) correct(ctx context.Context, w Wording, says, text string, shown []*corpus.Case, reply *Reply) (ok bool, err error) {
	var lines, none []string
	text = itemised(text)
	better := text
	for _, found := range fielded.FindAllStringSubmatch(text, maxFielded) {
		m, known := mistypedOf(found[1], found[2], strings.TrimLeft(found[0], " (-"))
		if !known || len(lines) == maxMistyped || m.value == "" && !lacks(text, m.part) || m.goesOn(text) {
			continue
		}
		said := w
		if m.value != "" {
			said = w.line()
		}
		near, missing, err := b.near(ctx, said, m, shown)
		if err != nil {
			return false, err
		}
		if !missing || len(near) == 0 {
			line, err := b.unheld(ctx, said, m, missing)
			if err != nil {
				return false, err
			}
			if line != "" {
				none = append(none, line)
			}
			if missing {
				if line, err = b.others(ctx, w, m); err != nil {
					return false, err
				}
				reply.Note = w.sentences(line, reply.Note)
			}
			continue
		}
		if m.value == "" {
			b.offer(w, says, text, m, near, reply)
			ok = true
			continue
		}
		lines, better = append(lines, instead(w.line(), m.part, near[0])), strings.Replace(better, m.part, m.with(near[0].Value), 1)
	}
	reply.repeats = slices.Concat(reply.repeats, lines, none)
	if better != text {
		reply.Actions = append(reply.Actions, again(w, says, better, true)...)
	}
	reply.Text = answer.Shorten(w.line().sentences(append(slices.Concat(lines, none), reply.Text)...), answer.MaxLine)
	return ok || len(lines) > 0, nil
}

// itemised is a search in which each value of a list has its field: topic:a,b is
// topic:a OR topic:b, and -topic:a,b is -topic:a -topic:b.
func itemised(text string) string {
	return fielded.ReplaceAllStringFunc(index.Unglued(text), func(found string) string {
		part := strings.TrimLeft(found, " (-")
		before, between := found[:len(found)-len(part)], " OR "
		if strings.HasSuffix(before, "-") {
			between = " -"
		}
		name, value, _ := strings.Cut(strings.Replace(part, "：", ":", 1), ":")
		values := index.Listed(name, value)
		if values == nil {
			return found
		}
		for i, value := range values {
			values[i] = name + ":" + value
		}
		return before + strings.Join(values, between)
	})
}

// mistypedOf is what is typed behind the name of a field whose values the archive
// lists; known is false for any other.
func mistypedOf(name, value, part string) (m mistyped, known bool) {
	name = index.Fold(name)
	for _, form := range index.Syntax() {
		for option, field := range filtered {
			if form.Field == string(field) && field != index.FieldYear && (form.Field == name || slices.Contains(form.Also, name)) {
				return mistyped{part, form.Field, option, strings.Trim(value, `"`)}, true
			}
		}
	}
	return m, false
}

// goesOn reports whether the value is the first of several words that together are
// one, as a search reads them: "Hong" of "in:Hong Kong".
func (m mistyped) goesOn(text string) bool {
	if _, _, quoted := strings.Cut(m.part, `"`); quoted || m.value == "" {
		return false
	}
	_, behind, _ := strings.Cut(text, m.part)
	value := m.value
	for _, word := range strings.Fields(behind)[:min(len(strings.Fields(behind)), mostWords-1)] {
		value += " " + strings.Trim(word, `,.;!?，。；！？“”「」()`)
		if m.option != byTopic && meant(filtered[m.option], value) != "" {
			return true
		}
	}
	return false
}

// with is the part with another value.
func (m mistyped) with(value string) string {
	if strings.Contains(value, " ") {
		value = `"` + value + `"`
	}
	return m.field + ":" + value
}

// near returns the values of the archive that are nearest to what is typed, the best
// first; of no value the most frequent. missing is false where a case has what is
// typed, as those do that were shown, or where it could have, as the name of a country
// without cases does.
func (b *Bot) near(ctx context.Context, w Wording, m mistyped, shown []*corpus.Case) (found []Completion, missing bool, err error) {
	if value := meant(filtered[m.option], m.value); value != "" && m.value != "" {
		if m.option != byTopic || slices.ContainsFunc(shown, func(c *corpus.Case) bool {
			return slices.ContainsFunc(c.Topics, func(t string) bool { return strings.EqualFold(t, value) })
		}) {
			return nil, false, nil
		}
		held, err := b.lacking(ctx, byTopic, []string{value}, nil)
		if err != nil || len(held) == 0 {
			return nil, false, err
		}
	}
	for _, typed := range b.respelled(ctx, m.value) {
		if value := meant(filtered[m.option], typed); value != "" && m.option != byTopic {
			typed = value
		}
		if found, err = b.completeFilter(ctx, Request{Locale: w.locale, Options: map[string]string{m.option: typed}}, m.option); err != nil || len(found) > 0 {
			break
		}
	}
	return found, true, err
}

// respelled is what is typed, then with the archive's own word for each that it does not
// know, then without the ending of its last word.
func (b *Bot) respelled(ctx context.Context, typed string) []string {
	all := []string{typed}
	vocabulary, ok := b.searcher.(index.Vocabulary)
	if !ok || typed == "" {
		return all
	}
	words := strings.Fields(strings.NewReplacer("_", " ", "-", " ").Replace(typed))
	for i, word := range words[:min(len(words), maxMeant)] {
		if near, found, err := vocabulary.Nearest(ctx, word); err == nil && found {
			words[i] = near
		}
	}
	all = append(all, strings.Join(words, " "))
	for _, ending := range []string{"ed", "ing", "s"} {
		if root, cut := strings.CutSuffix(typed, ending); cut && len(root) > 3 {
			all = append(all, root)
		}
	}
	return all
}

// instead says what a part may have meant, and how many cases have that.
func instead(w Wording, part string, better Completion) string {
	part = answer.Shorten(echoed(part), 60)
	if better.Tail == "" {
		return w.Say("No case has “%s”; did you mean “%s”?", part, better.Label)
	}
	return w.Say("No case has “%s”; did you mean “%s”, as in %s?", part, better.Label, better.Tail)
}

// lacks reports whether a part of a search is a field without a value.
func lacks(text, part string) bool {
	_, warnings := index.Parse(text)
	return slices.ContainsFunc(warnings, func(odd index.Warning) bool { return odd.Lacks() && strings.Trim(odd.Part, "(-") == part })
}

// offer says in the note which values a field can have that was given none, with a
// search for each.
func (b *Bot) offer(w Wording, says, text string, m mistyped, near []Completion, reply *Reply) {
	var values []string
	for _, c := range near[:min(len(near), maxValues)] {
		better := m.with(c.Value)
		values = append(values, c.Label+w.aside(c.Tail))
		reply.Actions = append(reply.Actions, again(w, says, strings.Replace(text, m.part, better, 1), false)...)
	}
	reply.Note = w.sentences(w.Say("%s: %s.", strings.TrimRight(m.part, ":："), w.commas(values)), reply.Note)
}

// again asks the same otherwise, where a control has room for that.
func again(w Wording, says, better string, main bool) []Action {
	if len([]rune(says+better)) > maxSays {
		return nil
	}
	label := says + better
	if says == "/search " {
		label = w.Say("Search for %s", better)
	}
	return []Action{{Label: answer.Shorten(label, 80), Says: says + better, Main: main}}
}
