package discord

import (
	"strings"

	"casebot/bot"

	"github.com/bwmarrin/discordgo"
)

// A room is what is left of the characters that all embeds of a message share.
type room struct{ left int }

// take uses up n characters, or none and reports false.
func (r *room) take(n int) bool {
	if n > r.left {
		return false
	}
	r.left -= n
	return true
}

// A sheet is one embed in the making. Each method adds something whole or not at
// all, so that what is called first has precedence and no limit can be passed.
type sheet struct {
	room    *room
	words   bot.Wording
	colour  int
	title   string
	lines   []string // of the description
	fields  []*discordgo.MessageEmbedField
	sources []string // values of the fields of sources
	footer  string
	image   *discordgo.MessageEmbedImage
}

// entitle sets the title, cut to fit.
func (s *sheet) entitle(text string) {
	title := fit(text, min(maxTitle, s.room.left), escape)
	if !blank(title) && s.room.take(length(title)) {
		s.title = title
	}
}

// sign sets the footer, which knows no markup, cut to fit.
func (s *sheet) sign(text string) {
	footer := fit(text, min(maxFooter, s.room.left), same)
	if !blank(footer) && s.room.take(length(footer)) {
		s.footer = footer
	}
}

// say adds a line, or several, to the description.
func (s *sheet) say(text string) bool {
	if blank(text) || length(text) > s.space() || !s.room.take(length(text)+s.gap()) {
		return false
	}
	s.lines = append(s.lines, text)
	return true
}

// lead puts a text on a line of its own before the line at an index.
func (s *sheet) lead(at int, text string) {
	if n := length(text) + 1; n <= s.space() && s.room.take(n) {
		s.lines[at] = text + "\n" + s.lines[at]
	}
}

// space returns how long a further line of the description may be.
func (s *sheet) space() int {
	used := s.gap()
	for _, l := range s.lines {
		used += length(l)
	}
	return min(maxDescription-used-max(len(s.lines)-1, 0), s.room.left-s.gap())
}

// gap is the newline before a further line.
func (s *sheet) gap() int { return min(len(s.lines), 1) }

// tell adds prose, cut to fit where there is room for a good part of it.
func (s *sheet) tell(text string) {
	space := s.space()
	told := fit(text, max(space, 0), escape)
	if space >= minProse || !strings.HasSuffix(told, ellipsis) {
		s.say(told)
	}
}

// minProse is the shortest part of a text that is worth showing.
const minProse = 80

// field adds a field; nil is none.
func (s *sheet) field(f *discordgo.MessageEmbedField) {
	if f == nil {
		return
	}
	if len(s.fields)+len(s.sources) < maxFields && s.room.take(length(f.Name)+length(f.Value)) {
		s.fields = append(s.fields, f)
	}
}

// source adds a line to the sources, in a further field where one is full. What no
// field holds stands in the description.
func (s *sheet) source(text string) bool {
	if length(text) > maxFieldValue {
		return s.say(text)
	}
	last := len(s.sources) - 1
	if last >= 0 && length(s.sources[last])+1+length(text) <= maxFieldValue {
		if !s.room.take(length(text) + 1) {
			return false
		}
		s.sources[last] += "\n" + text
		return true
	}
	full := len(s.fields)+len(s.sources) >= maxFields
	if full || !s.room.take(length(text)+length(s.sourcesName(last+1))) {
		return false
	}
	s.sources = append(s.sources, text)
	return true
}

func (s *sheet) sourcesName(i int) string {
	if i == 0 {
		return s.words.Say(wordsSources)
	}
	return s.words.Say(wordsMoreSources)
}

// embed returns the sheet as an embed, nil where it is empty. It never has a URL:
// Discord merges embeds that have the same.
func (s *sheet) embed() *discordgo.MessageEmbed {
	e := &discordgo.MessageEmbed{Title: s.title, Description: strings.Join(s.lines, "\n"), Color: s.colour, Fields: s.fields, Image: s.image}
	for i, value := range s.sources {
		e.Fields = append(e.Fields, &discordgo.MessageEmbedField{Name: s.sourcesName(i), Value: value})
	}
	if s.footer != "" {
		e.Footer = &discordgo.MessageEmbedFooter{Text: s.footer}
	}
	if e.Title == "" && e.Description == "" && len(e.Fields) == 0 && e.Footer == nil && e.Image == nil {
		return nil
	}
	return e
}
