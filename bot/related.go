package bot

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/bot/state"
	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer"
)

func (b *Bot) relatedCommand() Command {
	return aside("related", chineseNames("相关", "相關"), b.related)
}

// maxRelated is how many related cases are offered.
const maxRelated = 10

// related offers the cases that share something with one that can be said in
// words, and says what it is.
func (b *Bot) related(ctx context.Context, req Request) (Reply, error) {
	w := WordingFor(req.Locale)
	c, instead, err := b.single(ctx, w, req.Option("case"), "related")
	if c == nil {
		return instead, err
	}
	found, err := index.Related(ctx, b.searcher, listedArchive{b.archive, req.rules}, c, maxRelated)
	if err != nil {
		return Reply{}, err
	}
	reply, line := Reply{about: []*corpus.Case{c}}, w.line()
	title := answer.Shorten(line.title(c), maxTitle)
	if len(found) == 0 {
		reply.Text = line.Say("%s: the archive does not hold a case that shares a party, a law, a source, a court or a topic with it.", title)
		if shown(w, req.rules) != "" {
			reply.Text = line.Say("Of what this server lists: %s", reply.Text)
		}
		return reply, nil
	}
	var lines, names []string
	var cases []*corpus.Case
	for i, r := range found {
		lines = append(lines, fmt.Sprintf("%d. %s — %s", i+1, w.title(r.Case), reasons(w, r.Reasons)))
		reply.Choices = append(reply.Choices, choice(w, r.Case, false))
		names, cases = append(names, line.title(r.Case)), append(cases, r.Case)
	}
	reply.Text = listing(line, line.Say("Related to %s:", title), names, len(found), answer.MaxLine)
	reply.Body, reply.Note = strings.Join(lines, "\n"), checked(w, cases)
	reply.Links = stating(nil, nil, reply.Choices)
	return reply, nil
}

// reasons writes why a case is related in the reader's language.
func reasons(w Wording, all []index.Reason) string {
	out := make([]string, len(all))
	for i, reason := range all {
		which := reason.Which
		if reason.What == "same topic" {
			which = w.commas(strings.Split(which, ", "))
		}
		if !reason.Day.IsZero() {
			which += w.Say(" (%s)", w.Date(reason.Day))
		}
		what := w.Term(reason.What)
		if reason.What == "same court" && answer.IsRegulator(reason.Which) {
			what = w.Say("same regulator")
		}
		out[i] = w.Say("%s: %s", what, which)
	}
	return w.List(out)
}

// A listedArchive holds the cases that a server lists.
type listedArchive struct {
	index.Archive
	rules state.Settings
}

// Case implements [index.Archive].
func (l listedArchive) Case(ctx context.Context, id corpus.CaseID) (*corpus.Case, error) {
	c, err := l.Archive.Case(ctx, id)
	if err == nil && !lists(l.rules, c) {
		return nil, fmt.Errorf("%s: %w among what the server lists", id.Ref(), corpus.ErrNotFound)
	}
	return c, err
}

// CasesByID implements [index.Archive].
func (l listedArchive) CasesByID(ctx context.Context, ids []corpus.CaseID) ([]*corpus.Case, error) {
	cases, err := l.Archive.CasesByID(ctx, ids)
	return slices.DeleteFunc(cases, func(c *corpus.Case) bool { return !lists(l.rules, c) }), err
}

// FirstCiting implements [index.Citing].
func (l listedArchive) FirstCiting(ctx context.Context, id corpus.ArticleID, most int) ([]corpus.CaseID, error) {
	if citing, ok := l.Archive.(index.Citing); ok {
		return citing.FirstCiting(ctx, id, most)
	}
	return nil, nil
}
