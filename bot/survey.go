package bot

import (
	"context"
	"fmt"
	"strings"

	"casebot/corpus"
	"casebot/index"
)

// A survey is what is read of the archive for a picture of it: the confirmed
// cases, newest first. What only a machine has read is counted and left out.
type survey struct {
	scope   scope
	cases   []*corpus.Case
	machine int
	unread  int // further cases that match: the oldest, beyond mostSurveyed
}

// mostSurveyed is how many cases are read at most.
const mostSurveyed = 1000

// mostSurveys and mostCounted bound what is remembered.
const (
	mostSurveys = 2
	mostCounted = 200
)

// survey reads the cases of a scope, or remembers them: to read a thousand takes
// longer than to draw them.
func (b *Bot) survey(ctx context.Context, s scope) (survey, error) {
	return b.surveys.of(ctx, s.query().String(), func() (survey, error) { return b.surveyed(ctx, s) })
}

func (b *Bot) surveyed(ctx context.Context, s scope) (survey, error) {
	page, err := inFull{b.searcher}.Search(ctx, index.Request{Query: s.query(), Kind: corpus.CaseRecord, Limit: mostSurveyed, Sort: index.ByDecided})
	if err != nil {
		return survey{}, fmt.Errorf("survey the cases: %w", err)
	}
	found, err := b.cases(ctx, hitIDs(page.Hits))
	if err != nil {
		return survey{}, err
	}
	out := survey{scope: s, unread: page.Total - len(page.Hits)}
	for _, c := range found {
		if c.MachineRead() {
			out.machine++
			continue
		}
		out.cases = append(out.cases, c)
	}
	return out, nil
}

// nothing says that the archive has no confirmed case in a scope.
func (s survey) nothing(w Wording) Reply {
	return Reply{
		Text:      w.Say("The archive does not hold such a confirmed case. That proves nothing about whether there is one."),
		Abstained: true, Note: w.sentences(w.Say("Looked for: confirmed cases%s.", s.scope.in(w)), s.leftOut(w)),
	}
}

// nowhereIn is nothing with what the scope may have meant, asked again by a command.
func (b *Bot) nowhereIn(ctx context.Context, w Wording, says string, found survey) (Reply, error) {
	reply := found.nothing(w)
	corrected, err := b.correct(ctx, w, says, found.scope.typed(), nil, &reply)
	if corrected || err != nil {
		return reply, err
	}
	unknown, err := b.unmeant(ctx, w, Request{Options: map[string]string{byRegion: strings.Join(found.scope.regions, ",")}})
	if unknown != nil {
		reply.Note = w.sentences(reply.Note, unknown.Text)
	}
	return reply, err
}

// among says of how many cases the newest were read, where not all were.
func (s survey) among(w Wording) string {
	if s.unread == 0 {
		return ""
	}
	return w.Say(" among the newest %s of %s", corpus.Grouped(mostSurveyed), corpus.Grouped(int64(mostSurveyed+s.unread)))
}

// leftOut says what a survey does not count.
func (s survey) leftOut(w Wording) string {
	var parts []string
	if s.machine > 0 {
		parts = append(parts, w.Say("Left out as machine-read and not confirmed: %s.", corpus.Grouped(int64(s.machine))))
	}
	if s.unread > 0 {
		parts = append(parts, w.Say("Older cases that were not read: %s.", corpus.Grouped(int64(s.unread))))
	}
	return w.sentences(parts...)
}

// counted writes a number of cases.
func counted(w Wording, n int) string {
	if n == 1 {
		return w.Say("1 case")
	}
	return w.Say("%s cases", corpus.Grouped(int64(n)))
}
