package discord

import (
	"strings"

	"casebot/bot"
)

// tableColumns is how wide a table may be for the screen of a phone not to break
// its lines.
const tableColumns = 36

// A table that has not this many lines of room is left out.
const leastTable = 4

// table writes a table in letters of equal width, as many of its lines as there is
// room for.
func (s *sheet) table(t *bot.Table) {
	if t == nil {
		return
	}
	lines := t.Lines(tableColumns)
	if len(lines) == 0 {
		return
	}
	room := s.space() - length(fence+fence+"\n"+ellipsis)
	for i, text := range lines {
		lines[i] = strings.ReplaceAll(text, "`", "'") // it would end the block
		if room -= length(text) + 1; room >= 0 {
			continue
		}
		if i < leastTable {
			return
		}
		lines = append(lines[:i], ellipsis)
		break
	}
	s.say(fence + strings.Join(lines, "\n") + "\n" + strings.TrimSpace(fence))
}

// copied writes a text that is to be taken along as it stands: a block of code, which
// can be copied at a touch and is shown without a preview of its links. It stands
// whole or not at all.
func (s *sheet) copied(text string) {
	if text = line(text); !blank(text) {
		s.say(fence + strings.ReplaceAll(text, "`", "'") + "\n" + strings.TrimSpace(fence))
	}
}

// fence begins and ends a block of code.
const fence = "```\n"
