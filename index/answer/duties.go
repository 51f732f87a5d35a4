package answer

import (
	"fmt"
	"slices"
	"strings"
)

// What somebody must do may stand in several sentences of one matter: a question for it is
// answered with each of them.

// mostDuties is how many sentences are repeated.
const mostDuties = 4

// dutiesBeside returns the lines that lay a duty on whom the best line lays one, in the same
// matter and in their order, with that line.
func dutiesBeside(best *line, found []*line) []*line {
	all := []*line{best}
	for _, l := range found {
		if l != best && l.article == best.article && l.stretch == best.stretch && l.typed != "" && l.own && best.own && len(all) < mostDuties {
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
		said = append(said, InOneLine(strings.TrimLeft(strings.TrimRight(l.text(), ".。 "), "-•· ")))
		quotes = add(quotes, quote(l.article, l.at))
	}
	text = q.standsBefore(lines[0].passage) + fmt.Sprintf(w.fromText, strings.Join(said, w.stop), q.saidBy(lines[0].passage, fewOfTitle))
	return text, quotes, len(quotes) == len(lines) && runes(text) <= MaxList
}
