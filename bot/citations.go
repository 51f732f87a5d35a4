package bot

import (
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index/answer"
)

// citations number the sources of a table in the order in which they are cited.
type citations struct {
	w     Wording
	known []corpus.ArticleID
	notes []string // "[1] The Example Herald, 5 February 2026"
}

// mark returns the mark of a source: " [1]".
func (c *citations) mark(source corpus.Source) string {
	i := slices.Index(c.known, source.ID)
	if i < 0 {
		i = len(c.known)
		c.known = append(c.known, source.ID)
		note := fmt.Sprintf("[%d] %s", i+1, answer.Shorten(publisher(source), 50))
		if !source.Published.IsZero() {
			note = c.w.Joined(note, c.w.Date(source.Published))
		}
		c.notes = append(c.notes, note)
	}
	return fmt.Sprintf(" [%d]", i+1)
}

func publisher(source corpus.Source) string {
	if source.Publisher != "" {
		return source.Publisher
	}
	return source.Label()
}

// marks returns the marks of those who make claims, none twice.
func (c *citations) marks(of *corpus.Case, claims []corpus.Claim) string {
	out := ""
	for _, claim := range claims {
		if source, ok := of.Source(claim.Source); ok && !strings.Contains(out, c.mark(source)) {
			out += c.mark(source)
		}
	}
	return out
}

// sides writes what sources say of a fact, each with its marks.
func (c *citations) sides(of *corpus.Case, f corpus.Fact) string {
	var said []string
	for _, side := range answer.Sides(of, f, c.w.lang()) {
		words := answer.Shorten(side.Words, maxCellWords)
		for _, source := range side.Sources {
			words += c.mark(source)
		}
		if side.Machine {
			words += c.w.aside(answer.MachineRead(c.w.lang()))
		}
		if side.Mistaken != "" {
			words = c.w.Joined(words, answer.Mistaken(c.w.lang()))
		}
		said = append(said, words)
	}
	return strings.Join(said, " / ")
}
