package bot

import (
	"context"
	"strings"

	"casebot/index/answer"
)

// covered says what the archive covers, and that absence proves nothing, below a
// reply that declines, lists or compares: in its text where there is room, else in
// its note.
func (b *Bot) covered(ctx context.Context, w Wording, a answer.Answer, reply Reply) (Reply, error) {
	list := a.Route == answer.RouteList || a.Route == answer.RouteStatistic || a.Route == answer.RouteSearch || len(a.Cases()) > 1 && a.Names() == "" // described, not named
	unstated := answer.SaysUnstated(reply.Text)                                                                                                       // a source speaks of it
	if !list && (!reply.Abstained || unstated) || reply.Failed {
		return reply, nil
	}
	lang := a.Question.Language
	if a.Text == "" { // the line is the bot's own
		lang = w.line().lang()
	}
	line, err := b.answerer.Covers(ctx, lang)
	if err != nil || strings.Contains(reply.Text, line) {
		return reply, err
	}
	limit := answer.MaxLine
	if list {
		limit = answer.MaxList
	}
	if text := strings.TrimSpace(reply.Text) + "\n" + line; len([]rune(text)) <= limit {
		reply.Text = text
		return reply, nil
	}
	reply.Note = w.sentences(reply.Note, line)
	return reply, nil
}

// covering adds what the archive covers, and that absence proves nothing.
func (b *Bot) covering(ctx context.Context, w Wording, reply Reply) (Reply, error) {
	line, err := b.answerer.Covers(ctx, w.lang())
	reply.Note = w.sentences(reply.Note, line)
	return reply, err
}
