package bot

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer"
)

// mostMeant is how many cases a name that nobody has may mean.
const mostMeant = 5

// misspelt offers the cases whose names are near one that no case has.
func (b *Bot) misspelt(ctx context.Context, w Wording, name string, reply Reply) (Reply, error) {
	if speechless(name) {
		return reply, nil
	}
	near, like, err := b.nearNames(ctx, name)
	if err != nil || len(near) == 0 {
		return reply, err
	}
	reply.Choices = nil
	for _, c := range near {
		reply.Choices = append(reply.Choices, choice(w, c, false))
	}
	meant := answer.Shorten(cmp.Or(likest(near, name, like), w.title(near[0])), 100)
	line := w.line().Say("Did you mean “%s”?", meant)
	reply.repeats = append(reply.repeats, meant)
	reply.Text = w.line().sentences(answer.Shorten(reply.Text, answer.MaxLine-len([]rune(line))-1), line)
	reply.Note = checked(w, near)
	return reply, nil
}

// likest is the shortest of the names of some cases whose letters fit what is typed
// best; like where none does.
func likest(near []*corpus.Case, typed, like string) string {
	best := -1
	for _, c := range near {
		for _, name := range c.Names() {
			fit := suits(typed, name)
			if fit >= 0 && (best < 0 || fit < best || fit == best && len(name) < len(like)) {
				like, best = name, fit
			}
		}
	}
	return like
}

// nearNames finds the cases that have a name like one that is typed, and the name of
// the first that is: as the names are suggested while it is typed, or were before its
// last letter was typed twice; else with every word or one a slip away from it.
func (b *Bot) nearNames(ctx context.Context, name string) (near []*corpus.Case, like string, err error) {
	for _, typed := range []string{name, undoubled(name)} {
		if near, like, err = b.suggested(ctx, typed); err != nil || len(near) > 0 {
			return near, like, err
		}
	}
	if near, like, err = b.aLetterShort(ctx, name); err != nil || len(near) > 0 {
		return near, like, err
	}
	var words []index.Query
	for _, word := range strings.Fields(name) {
		words = append(words, index.Fuzzy{Text: word})
	}
	page, err := b.searcher.Search(ctx, hitsOf(index.And{All: words[:min(len(words), maxMeant)]}, index.ByRelevance, maxHits, ""))
	if err != nil {
		return nil, "", fmt.Errorf("find like names: %w", err)
	}
	near, err = b.cases(ctx, hitIDs(page.Hits))
	near = slices.DeleteFunc(near, func(c *corpus.Case) bool { return suits(name, c.Names()...) < 0 })
	return near[:min(len(near), mostMeant)], "", err
}

// suggested are the cases that are suggested while a name is typed, if they have one
// that is likely meant.
func (b *Bot) suggested(ctx context.Context, typed string) (found []*corpus.Case, like string, err error) {
	if b.config.Names == nil || typed == "" {
		return nil, "", nil
	}
	names, err := b.config.Names.Complete(ctx, typed, maxChoices)
	if err != nil {
		return nil, "", fmt.Errorf("find like names: %w", err)
	}
	var ids []corpus.CaseID
	for _, s := range names {
		if s.Kind != index.SuggestTopic && likely(typed, s) {
			ids, like = append(ids, corpus.CaseID(s.Ref.ID)), cmp.Or(like, s.Text)
		}
	}
	found, err = b.cases(ctx, ids[:min(len(ids), mostMeant)])
	return found, like, err
}

// shortName is how many letters a name of one word may be short of one: of fewer nobody
// knows what was meant.
const shortName = 4

// aLetterShort are the cases with a name of which a letter was left out, where what is typed
// is too short for every other slip.
func (b *Bot) aLetterShort(ctx context.Context, typed string) (found []*corpus.Case, like string, err error) {
	folded := index.Fold(strings.TrimSpace(typed))
	if b.config.Names == nil || utf8.RuneCountInString(folded) != shortName || strings.ContainsFunc(folded, delimits) {
		return nil, "", nil
	}
	names, err := b.config.Names.Complete(ctx, string([]rune(folded)[:2]), maxChoices)
	if err != nil {
		return nil, "", fmt.Errorf("find names a letter longer: %w", err)
	}
	var ids []corpus.CaseID
	for _, s := range names {
		longer := func(word string) bool { return len(word) > len(folded) && index.Slip(word, folded) }
		if s.Kind != index.SuggestTopic && slices.ContainsFunc(strings.FieldsFunc(index.Fold(s.Text), delimits), longer) {
			ids, like = append(ids, corpus.CaseID(s.Ref.ID)), cmp.Or(like, s.Text)
		}
	}
	found, err = b.cases(ctx, ids[:min(len(ids), mostMeant)])
	return found, like, err
}

// undoubled is a name whose last letter was typed twice without the second; empty for
// any other, and where that leaves a single letter.
func undoubled(name string) string {
	last, size := utf8.DecodeLastRuneInString(name)
	if shorter := name[:len(name)-size]; len(shorter) > size && strings.HasSuffix(shorter, string(last)) {
		return shorter
	}
	return ""
}
