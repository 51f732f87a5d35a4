package cli

import (
	"context"
	"strings"

	"casebot/bot"
	"casebot/corpus"
)

// complete asks the curator for what a machine could not tell and a confirmed
// record has to say: in which country, and about what.
func (c *curator) complete(ctx context.Context, p *corpus.Proposal, decision *bot.Decision) error {
	if decision.Discard || decision.Draft != nil {
		return nil
	}
	draft := *p.Draft
	country, topics, err := c.lacks(ctx, &draft, decision.Into)
	if err == nil && country {
		var typed string
		typed, err = c.answer(ctx, "Which country, as in CN, or EU? ")
		draft.Jurisdiction = strings.ToUpper(typed)
	}
	if err == nil && topics {
		var typed string
		typed, err = c.answer(ctx, "Topics, with commas? ")
		draft.Topics = listed(typed)
	}
	decision.Draft = &draft
	return err
}

// lacks says what neither a draft nor the case that it becomes part of tells.
func (c *curator) lacks(ctx context.Context, draft *corpus.Case, into corpus.CaseID) (country, topics bool, err error) {
	country, topics = draft.Jurisdiction == "", len(draft.Topics) == 0
	if into == "" {
		return country, topics, nil
	}
	known, err := corpus.Found(c.desk.Store.Case(ctx, into))
	if known == nil || err != nil {
		return false, false, err // the decision will be refused
	}
	return country && known.Jurisdiction == "", topics && len(known.Topics) == 0, nil
}

// listed returns the parts of a text between commas, in lower case.
func listed(text string) []string {
	var out []string
	for part := range strings.SplitSeq(text, ",") {
		if part = strings.ToLower(strings.TrimSpace(part)); part != "" {
			out = append(out, part)
		}
	}
	return out
}
