package answer

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index/answer/lexicon"
)

// What somebody must do may stand in several sentences of one matter: a question for it is
// answered with each of them.

// mostDuties is how many sentences are repeated.
const mostDuties = 4

// dutyAdds is what a line scores for how it lays a duty on somebody: a list of what is to be
// done says it most plainly, a word for until when something lasts least.
func (l *line) dutyAdds() float64 {
	switch {
	case strings.Contains(l.text(), "\n"):
		return namedAdds
	case l.typed == "until":
		return -namedAdds
	}
	return 0
}

// dutiesBeside returns the lines that lay a duty on whom the best line lays one, in the same
// matter and in their order, with that line.
// In an article that tells of one party alone, what is not said of others is of that.
func dutiesBeside(best *line, found []*line, lone bool) []*line {
	all := []*line{best}
	for _, l := range found {
		if l != best && l.article == best.article && l.stretch == best.stretch && l.typed != "" && (l.own && best.own || lone) && len(all) < mostDuties {
			all = append(all, l)
		}
	}
	slices.SortFunc(all, func(a, b *line) int { return a.at.Start - b.at.Start })
	return all
}

// everyDuty writes lines as they stand, one behind the other, with who says it; ok is false
// where they have no room together.
func everyDuty(q Question, lines []*line) (text string, quotes []Quote, ok bool) {
	if len(lines) < 2 {
		return "", nil, false
	}
	w, said := wording[q.Language], make([]string, 0, len(lines))
	for _, l := range lines {
		said = append(said, l.bare())
		quotes = add(quotes, quote(l.article, l.at))
	}
	text = q.standsBefore(lines[0].passage) + fmt.Sprintf(w.fromText, strings.Join(said, w.stop), q.saidBy(lines[0].passage, fewOfTitle))
	return text, quotes, len(quotes) == len(lines) && lexicon.Runes(text) <= MaxList
}

// ofLone reports whether an article tells of one case alone, and that of one defendant, who
// is whom a question names.
func (a *Answerer) ofLone(ctx context.Context, q Question, d *digest, article *corpus.Article) (bool, error) {
	cases, err := a.citing(ctx, d, article.ID, 2)
	if err == nil && len(cases)+len(q.Mentions) == 0 {
		return true, nil // nobody is known to be told of but whom each sentence names
	}
	return len(cases) == 1 && len(cases[0].Defendants()) == 1 && len(q.Mentions) == 1 && q.Mentions[0].Case.ID == cases[0].ID, err
}
