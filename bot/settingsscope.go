package bot

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"casebot/bot/state"
	"casebot/index"
	"casebot/index/answer"
)

// regionForm is the code of a jurisdiction.
var regionForm = regexp.MustCompile(`^[A-Z]{2}$`)

// topic reads a topic as a search does.
func topic(w Wording) func(string) (topic, wrong string) {
	return func(typed string) (string, string) {
		if found := meant(index.FieldTopic, typed); found != "" && len([]rune(found)) <= 60 {
			return found, ""
		}
		return "", w.Say("That is no topic. Give one, or several with commas, as in: home cameras, face recognition.")
	}
}

// topicsApart is what is typed of a list of topics with commas between those that the
// archive has and that blanks alone stand between: anything may be a topic.
func (b *Bot) topicsApart(ctx context.Context, typed string) string {
	do, rest, said := strings.Cut(typed, " ")
	if !said || !slices.Contains([]string{"add", "remove", toggle}, do) {
		do, rest = "", typed
	}
	var all []string
	for part := range strings.SplitSeq(listMarks.Replace(rest), ",") {
		values, wrong := readAll(strings.TrimSpace(part), func(topic string) (string, string) {
			none, err := b.lacking(ctx, byTopic, []string{meant(index.FieldTopic, topic)}, nil)
			return topic, strings.Join(none, "") + either(err != nil, "?", "")
		})
		if wrong != "" {
			values = []string{part}
		}
		all = append(all, values...)
	}
	return strings.TrimSpace(do + " " + strings.Join(all, ","))
}

// jurisdiction reads a country by its code or its name, as a search does.
func jurisdiction(w Wording) func(string) (code, wrong string) {
	return func(typed string) (string, string) {
		if code := meant(index.FieldJurisdiction, typed); regionForm.MatchString(code) {
			return code, ""
		}
		return "", w.Say("That is no jurisdiction. Give a country, or several with commas, as in: China, GB, EU.")
	}
}

// refused says why a setting cannot be what is typed, and of a scope what it can
// be; empty: it can. What is on its list already may stay there.
func (b *Bot) refused(ctx context.Context, w Wording, s setting, typed string, now state.Settings) (string, error) {
	next := now
	wrong := s.change(&next, typed)
	if s.scope == "" {
		return wrong, nil
	}
	if wrong == "" {
		lacking, err := b.lacking(ctx, s.scope, *s.list(&next), *s.list(&now))
		if err != nil || len(lacking) == 0 {
			return "", err
		}
		wrong = w.Say("The archive has no case of: %s.", answer.Shorten(listed(w, "", lacking, strings.TrimSpace), 80))
	}
	found, err := b.completeFilter(ctx, Request{Locale: w.locale}, s.scope)
	var has []string
	for _, c := range found {
		has = append(has, c.Value)
	}
	if len(has) == 0 {
		return wrong, err
	}
	return w.sentences(wrong, listing(w, w.Say("It has:"), has, len(has), 160)), err
}

// lacking are the values, without those that are listed, that no case has.
func (b *Bot) lacking(ctx context.Context, scope string, values, listed []string) (none []string, err error) {
	for _, value := range values {
		if slices.Contains(listed, value) {
			continue
		}
		page, err := b.searcher.Search(ctx, hitsOf(index.Filter{Field: filtered[scope], Value: value}, index.ByDecided, 1, ""))
		if err != nil {
			return nil, fmt.Errorf("look for cases of %s: %w", scope, err)
		}
		if len(page.Hits) == 0 {
			none = append(none, value)
		}
	}
	return none, nil
}

// scopeMenu offers what the archive has of a field, behind what is on the list.
func (b *Bot) scopeMenu(ctx context.Context, w Wording, scope string, chosen []string) (Menu, error) {
	found, err := b.completeFilter(ctx, Request{Locale: w.locale}, scope)
	menu := Menu{Hint: w.Say("Put one on the list, or take it off")}
	for _, value := range chosen {
		item := MenuItem{Label: suggestedName(w, filtered[scope], value), Value: value, Chosen: true}
		if i := slices.IndexFunc(found, func(c Completion) bool { return c.Value == value }); i >= 0 {
			item.Detail = found[i].Tail
			found = slices.Delete(found, i, i+1)
		}
		menu.Items = append(menu.Items, item)
	}
	for _, c := range found[:min(len(found), max(0, mostListed-len(chosen)))] {
		menu.Items = append(menu.Items, MenuItem{Label: c.Label, Detail: c.Tail, Value: c.Value})
	}
	return menu, err
}
