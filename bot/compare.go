package bot

import (
	"context"
	"strings"

	"casebot/corpus"
	"casebot/index/answer"
)

func (b *Bot) compareCommand() Command {
	return Command{
		Complete: b.completeCase,
		Spec: Spec{
			Name: "compare", Names: map[string]string{"zh-CN": "比较", "zh-TW": "比較"},
			Summary: "Put two cases or parties side by side, each value with its source",
			Options: []Option{{
				Name: "first", Names: map[string]string{"zh-CN": "甲", "zh-TW": "甲"}, Required: true, MaxRunes: 200,
				Summary: "One side: a party, a case name or a docket number, in any script", Completes: b.config.Names != nil,
			}, {
				Name: "second", Names: map[string]string{"zh-CN": "乙", "zh-TW": "乙"}, Required: true, MaxRunes: 200,
				Summary: "The other side: a party, a case name or a docket number, in any script", Completes: b.config.Names != nil,
			}},
		},
		Run: b.compare,
	}
}

// compare puts two side by side. In free text both stand in one option.
func (b *Bot) compare(ctx context.Context, req Request) (Reply, error) {
	first, second := answer.Clean(req.Option("first")), answer.Clean(req.Option("second"))
	switch {
	case first == "":
		return Reply{Text: WordingFor(req.Locale).Say("What should be compared? Give two names, as in /compare Han Xu."), Failed: true, Private: true}, nil
	case second == "":
		return b.compareTyped(ctx, first, req)
	}
	return b.pair(ctx, first, second, req.Locale)
}

// compareTyped compares what stands in one text: a question, "Xu and Han"; or a
// name and the ID of a case; or two words that are no question.
func (b *Bot) compareTyped(ctx context.Context, text string, req Request) (Reply, error) {
	before, last, several := cutLast(text)
	if several {
		if c, err := b.caseOf(ctx, last); err != nil {
			return Reply{}, err
		} else if c != nil {
			return b.pair(ctx, before, last, req.Locale)
		}
	}
	reply, err := b.besides(ctx, WordingFor(req.Locale), wordingOf(text, "").Say("compare %s", text), b.before(ctx, req))
	if err == nil && reply.Table == nil && several && !strings.Contains(before, " ") {
		return b.pair(ctx, before, last, req.Locale)
	}
	return reply, err
}

// pair puts two side by side that are named one by one.
func (b *Bot) pair(ctx context.Context, first, second, locale string) (Reply, error) {
	var turn answer.Turn
	for i, name := range []string{first, second} {
		subject, instead, err := b.subject(ctx, WordingFor(locale), name, []string{second, first}[i])
		if err != nil {
			return Reply{}, err
		}
		if instead != nil {
			return *instead, nil
		}
		turn.About = append(turn.About, subject)
	}
	if one, other := turn.About[0], turn.About[1]; one.Case == other.Case && (one.Party == "" || other.Party == "" || one.Party == other.Party) {
		return Reply{Text: WordingFor(locale).Say("These are one and the same: give two cases, or two parties of one."), Failed: true, Private: true}, nil
	}
	return b.besides(ctx, WordingFor(locale), wordingOf(first+second, locale).Say("Compare them"), turn)
}

// caseOf returns the case with an ID, nil where the text is none.
func (b *Bot) caseOf(ctx context.Context, text string) (*corpus.Case, error) {
	id := corpus.CaseID(strings.ToLower(text))
	if !id.Valid() {
		return nil, nil
	}
	return corpus.Found(b.archive.Case(ctx, id))
}

// wordingOf is the wording in which a comparison is asked for: Chinese where what
// is compared or the reader is.
func wordingOf(text, locale string) Wording {
	if foreign(text) && !strings.HasPrefix(locale, "zh") {
		return WordingFor(simplified)
	}
	return WordingFor(locale)
}

// cutLast cuts the last word off a text.
func cutLast(text string) (before, last string, ok bool) {
	i := strings.LastIndexByte(text, ' ')
	if i < 0 {
		return "", "", false
	}
	return text[:i], text[i+1:], true
}

// subject finds whom a name means; where it means nobody or several, the reply to
// give instead. beside is what it is to be compared with.
func (b *Bot) subject(ctx context.Context, w Wording, name, beside string) (answer.Subject, *Reply, error) {
	if c, err := b.caseOf(ctx, name); err != nil {
		return answer.Subject{}, nil, err
	} else if c != nil {
		return answer.Subject{Case: c.ID}, nil, nil
	}
	a, err := b.answerer.Ask(ctx, name)
	if err != nil {
		return answer.Subject{}, nil, err
	}
	switch mentions := a.Question.Mentions; {
	case len(mentions) == 1:
		return answer.Subject{Case: mentions[0].Case.ID, Party: mentions[0].Party}, nil, nil
	case len(mentions) > 1:
		return answer.Subject{}, whichOf(w, a.Names(), a.Cases(), beside), nil
	}
	found, err := b.named(ctx, name)
	if err != nil {
		return answer.Subject{}, nil, err
	}
	switch len(found) {
	case 0:
		reply, err := b.nameless(ctx, w, name)
		return answer.Subject{}, &reply, err
	case 1:
		return answer.Subject{Case: found[0].ID}, nil, nil
	}
	return answer.Subject{}, whichOf(w, name, found, beside), nil
}

// whichOf asks which of the cases is meant that is to stand beside another.
func whichOf(w Wording, name string, cases []*corpus.Case, beside string) *Reply {
	reply := several(w, name, cases)
	if says := "/compare " + beside; len([]rune(says)) <= maxSays {
		reply.Picking = says
	}
	return &reply
}

// besides answers a question that compares, with a table where it does.
func (b *Bot) besides(ctx context.Context, w Wording, question string, before answer.Turn) (Reply, error) {
	reply, err := b.ask(ctx, w, question, before)
	if err == nil && reply.from.Route == answer.RouteCompare {
		reply.Table = sideBySide(w, reply.from.Question.Mentions)
	}
	return reply, err
}
