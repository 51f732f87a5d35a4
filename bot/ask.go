package bot

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer"
)

func (b *Bot) askCommand() Command {
	return Command{
		Spec: Spec{
			Name: "ask", Names: map[string]string{"zh-CN": "提问", "zh-TW": "提問"},
			Summary: "Ask a question about a case: how long, how much, when, which court",
			Options: []Option{{
				Name: "question", Names: map[string]string{"zh-CN": "问题", "zh-TW": "問題"},
				Summary: "In English or Chinese, as in: How long was Han jailed?", Required: true, MaxRunes: 1000,
			}},
		},
		Run: func(ctx context.Context, req Request) (Reply, error) {
			reply, err := b.ask(ctx, WordingFor(req.Locale), req.Option("question"), b.before(ctx, req))
			return b.unremembered(ctx, req, reply), err
		},
	}
}

// ask answers a question, which may refer to the one before it, or says honestly
// that the archive cannot.
func (b *Bot) ask(ctx context.Context, w Wording, text string, before answer.Turn) (Reply, error) {
	linked, before, err := b.linked(ctx, text, before)
	if err != nil {
		return Reply{}, err
	}
	a, err := b.answerer.Follow(answer.ReadIn(ctx, w.lang()), text, before)
	if err != nil {
		return Reply{}, err
	}
	if a.Route == answer.RouteNothing && linked.Links > 0 || len(linked.Cases()) > 0 && asksNothing(a.Route) {
		return b.ofLinks(ctx, w, a, linked)
	}
	w = w.answering(a.Question.Language)
	reply, err := b.reply(ctx, w, a, text)
	if err != nil {
		return Reply{}, err
	}
	reply.turn, reply.leans, reply.asked = a.Turn(), a.Leans(), true
	if reply.turn.IsZero() && len(reply.shown()) == 0 && !reply.Private { // what was listed can still be counted off
		reply.turn = before.List()
	}
	if a.Route == answer.RoutePassages && answer.SpeaksOfPlace(text) && len(before.Listed) > 1 { // what is merely near is not what is counted off
		reply.turn = before
	}
	return b.covered(ctx, w, a, reply)
}

func (b *Bot) reply(ctx context.Context, w Wording, a answer.Answer, typed string) (Reply, error) {
	switch a.Route {
	case answer.RouteNothing:
		return told(invitation(w)), nil
	case answer.RouteGreeting:
		return Reply{Text: w.line().sentences(w.line().Say("Casebot answers questions about legal cases from sources that it links."), invitation(w.line())), Private: true}, nil
	case answer.RouteThanks:
		return Reply{Text: w.line().sentences(w.line().Say("You are welcome."), invitation(w.line())), Private: true}, nil
	case answer.RouteUnlisted:
		return told(a.Text), nil
	case answer.RouteCase:
		return b.about(ctx, w, a)
	case answer.RouteSearch:
		return b.searchAsked(ctx, w, a, typed)
	case answer.RoutePassages:
		return b.closest(ctx, w, a)
	}
	return b.inWords(ctx, w, a)
}

// searchAsked searches for what a question describes, and says how it was read where
// those are not its own words: 人脸识别 is face recognition.
func (b *Bot) searchAsked(ctx context.Context, w Wording, a answer.Answer, typed string) (Reply, error) {
	words := cmp.Or(starred(typed), answer.Typed(typed), a.Question.Listing, a.Question.Text)
	reply, err := b.search(ctx, w, seekText(words))
	if err == nil && !strings.Contains(index.Fold(answer.Clean(a.Question.Text)), index.Fold(answer.Clean(words))) {
		reply.Note = w.sentences(w.Say("Read as %s.", w.Say("“%s”", answer.Shorten(echoed(words), 60))), reply.Note)
	}
	return reply, err
}

// starred is a text in which stars make beginnings of words, and no markup: a question is
// without them. Empty where it has none.
func starred(typed string) string {
	plain := answer.Plain(typed)
	elsewhere := func(word string) bool { return strings.Contains(strings.TrimRight(word, "*)"), "*") }
	if !strings.Contains(plain, "*") || strings.Contains(plain, "**") || slices.ContainsFunc(strings.Fields(plain), elsewhere) {
		return ""
	}
	return plain
}

// invitation says what can be asked.
func invitation(w Wording) string {
	return w.Say("What would you like to know? Ask about a case, as in: How long was Han jailed?")
}

// about shows the case that is named, all of them where several are, and a
// choice where one name fits several.
func (b *Bot) about(ctx context.Context, w Wording, a answer.Answer) (Reply, error) {
	cases := a.Cases()
	switch {
	case a.Bare():
		return b.showCase(ctx, w, a.Question.Text)
	case len(cases) == 1:
		return b.one(ctx, w, cases[0], nil)
	}
	if len(cases) > maxCards || !a.Apart() {
		return several(w, a.Names(), cases), nil
	}
	var reply Reply
	var lines []string
	for _, c := range cases {
		reply.Cards = append(reply.Cards, card(w, c))
		reply.Conflicts = append(reply.Conflicts, conflicts(w, c, c.Facts)...)
		lines = append(lines, headline(w.line(), c))
	}
	reply.Text = answer.Shorten(strings.Join(lines, "\n"), answer.MaxList)
	var err error
	reply.Links, err = b.gather(ctx, reply.Cards, nil)
	return reply, err
}

// inWords passes on an answer that stands in words: the line, then the cases, the
// words that prove it and where the sources differ.
func (b *Bot) inWords(ctx context.Context, w Wording, a answer.Answer) (Reply, error) {
	reply := Reply{Text: a.Text, Abstained: a.Abstained, from: a, leaf: leafOver(w, a.Cases(), maxShown+maxFurther)}
	for i, c := range a.Cases() {
		if i >= maxShown {
			if len(reply.Choices) < maxFurther {
				reply.Choices = append(reply.Choices, choice(w, c, true))
			}
			continue
		}
		reply.Cards = append(reply.Cards, card(w, c))
		var facts []corpus.Fact
		for _, stated := range a.Facts {
			if stated.Case.ID == c.ID {
				facts = append(facts, stated.Fact)
			}
		}
		reply.Conflicts = append(reply.Conflicts, asked(conflicts(w, c, facts))...)
	}
	proofs, err := b.answerer.Proofs(ctx, a.Facts)
	if err != nil {
		return Reply{}, err
	}
	reply.Quotes = quotes(slices.Concat(a.Quotes, proofs))
	reply.Links, err = b.gather(ctx, reply.Cards, reply.Quotes)
	reply.Links = stating(reply.Links, a.Facts, reply.Choices)
	for _, s := range a.Sources {
		reply.Links = linked(reply.Links, link(s, corpus.Passage{}))
	}
	return reply, err
}

// maxShown is how many cases of an answer come as cards; the further ones are
// choices.
const maxShown = 4

// maxFurther is how many choices there are beside cards: the cards after the first
// stand in the same menu.
const maxFurther = maxChoices - (maxShown - 1)

// closest shows the passages and cases nearest to a question that no record
// answers directly, or says that there is nothing near.
func (b *Bot) closest(ctx context.Context, w Wording, a answer.Answer) (Reply, error) {
	query, _ := index.Parse(a.Question.Text)
	found, err := b.find(ctx, query, index.ByRelevance)
	if err != nil {
		return Reply{}, err
	}
	if bounded(ctx) {
		a.Quotes = citedBy(found.cases, a.Quotes)
	}
	late := inTime(w.line(), found)
	if len(a.Quotes) == 0 && !a.Question.Near(found.cases, found.articles) {
		return Reply{Abstained: true, Text: cmp.Or(w.line().sentences(late, notInTime(w.line(), a.Question.Text, found)), answer.Nothing(a.Question.Language))}, nil
	}
	reply, err := b.show(ctx, w, query, found)
	if err != nil {
		return Reply{}, err
	}
	if reply.leaf = leafOf(w, found); reply.leaf != nil {
		reply.leaf.Said, reply.leaf.Plain = a.Question.Text, true
	}
	reply.Quotes = merged(quotes(a.Quotes), reply.Quotes)
	for _, q := range reply.Quotes {
		reply.Links = linked(reply.Links, q.Link)
	}
	reply.Abstained = true
	reply.Text = cmp.Or(a.Text, answer.Closest(a.Question.Language, found.cases, found.articles))
	reply.Text = answer.Shorten(w.line().sentences(late, reply.Text), answer.MaxList)
	for _, article := range found.articles { // also one of which nothing may be quoted
		l := link(article.Source, corpus.Passage{})
		l.Title, l.Origin = article.Label(), article.Origin
		reply.Links = linked(reply.Links, l)
	}
	return reply, nil
}
