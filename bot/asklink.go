package bot

import (
	"context"
	"slices"

	"casebot/bot/lookup"
	"casebot/index/answer"
)

// linked finds the cases of which a link in a question is a source. What is asked
// beside a link is asked of them: before is then a turn about them.
func (b *Bot) linked(ctx context.Context, text string, before answer.Turn) (lookup.Found, answer.Turn, error) {
	found, err := lookup.Linked(ctx, b.archive, b.searcher, text)
	if err != nil {
		return lookup.Found{}, before, err
	}
	if found.Links == 0 {
		return found, before, nil
	}
	cases := found.Cases()
	before = answer.Turn{} // what was spoken of before is not what the link is about
	if len(cases) > answer.MostRemembered {
		return found, before, nil
	}
	for _, c := range cases {
		before.About = append(before.About, answer.Subject{Case: c.ID})
	}
	return found, before, nil
}

// asksNothing reports whether what stands beside a link asks for nothing in particular.
func asksNothing(route answer.Route) bool {
	return slices.Contains([]answer.Route{answer.RouteNothing, answer.RouteSearch, answer.RoutePassages, answer.RouteStranger, answer.RouteNameless}, route)
}

// ofLinks shows the cases of which links are sources, as /lookup does, to whoever reads
// the question.
func (b *Bot) ofLinks(ctx context.Context, w Wording, a answer.Answer, found lookup.Found) (Reply, error) {
	if a.Route != answer.RouteNothing {
		w = w.answering(a.Question.Language).line()
	}
	reply, err := b.lookedUp(ctx, w, found)
	reply.Private, reply.asked = false, true
	return reply, err
}
