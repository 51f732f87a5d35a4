package bot

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer"
)

// mostMeant is how many cases a name that nobody has may mean.
const mostMeant = 5

// misspelt offers the cases whose names are near one that no case has.
func (b *Bot) misspelt(ctx context.Context, w Wording, name string, reply Reply) (Reply, error) {
	near, err := b.nearNames(ctx, name)
	if err != nil || len(near) == 0 {
		return reply, err
	}
	reply.Choices = nil
	for _, c := range near {
		reply.Choices = append(reply.Choices, choice(w, c, false))
	}
	line := w.line().Say("Did you mean “%s”?", answer.Shorten(likest(near, name), 100))
	reply.Text = w.line().sentences(answer.Shorten(reply.Text, answer.MaxLine-len([]rune(line))-1), line)
	reply.Note = checked(w, near)
	return reply, nil
}

// likest is the shortest of the names of some cases that fit what is typed best;
// the title of the first where none does.
func likest(near []*corpus.Case, typed string) string {
	like, best := near[0].Title, -1
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

// nearNames finds the cases that have a name like one that is typed: as the names
// are suggested while it is, else with every word or one a slip away from it.
func (b *Bot) nearNames(ctx context.Context, name string) ([]*corpus.Case, error) {
	if b.config.Names != nil {
		found, err := b.config.Names.Complete(ctx, name, 2*mostMeant)
		if err != nil {
			return nil, fmt.Errorf("find like names: %w", err)
		}
		var ids []corpus.CaseID
		for _, s := range found {
			if s.Kind != index.SuggestTopic {
				ids = append(ids, corpus.CaseID(s.Ref.ID))
			}
		}
		return b.cases(ctx, ids[:min(len(ids), mostMeant)])
	}
	var like []index.Query
	for _, word := range strings.Fields(name) {
		like = append(like, index.Fuzzy{Text: word})
	}
	page, err := b.searcher.Search(ctx, hitsOf(index.And{All: like[:min(len(like), maxMeant)]}, index.ByRelevance, maxHits, ""))
	if err != nil {
		return nil, fmt.Errorf("find like names: %w", err)
	}
	found, err := b.cases(ctx, hitIDs(page.Hits))
	found = slices.DeleteFunc(found, func(c *corpus.Case) bool { return suits(name, c.Names()...) < 0 })
	return found[:min(len(found), mostMeant)], err
}
