package bot

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"casebot/bot/chart"
	"casebot/corpus"
	"casebot/index/answer"
)

// lettering is the wording of pictures: their letters are Latin.
var lettering = Wording{}

// A letterer writes the texts of one picture.
type letterer struct {
	*Bot
	sounds bool // it wrote Chinese by its sound
}

func (b *Bot) letterer() *letterer { return &letterer{Bot: b} }

// latin is the first text that can be drawn; where none can, the first of which
// something can once its Chinese is romanised; else "". What stands beside the
// picture keeps the characters.
func (l *letterer) latin(texts ...string) string {
	for _, text := range texts {
		if l.painter.Drawable(text) {
			return text
		}
	}
	for _, text := range texts {
		if letters := l.romanised(text); l.painter.Drawn(letters) {
			l.sounds = true
			return letters
		}
	}
	return ""
}

// label is a name within a picture.
func (l *letterer) label(name string) string { return cmp.Or(l.latin(name), "(in another script)") }

// titled is the title of a case within a picture.
func (l *letterer) titled(c *corpus.Case) string { return cmp.Or(l.latin(c.Title), string(c.ID)) }

// romanised is a text with each Chinese character by its sound: "ren lian: 2026".
func (b *Bot) romanised(text string) string {
	var out strings.Builder
	for _, r := range fullWidth.Replace(text) {
		if sound := b.config.Reading(r); sound != "" {
			out.WriteString(" " + sound + " ")
		} else {
			out.WriteRune(r)
		}
	}
	return closed.Replace(strings.Join(strings.Fields(out.String()), " "))
}

// The marks of Chinese texts as those of Latin ones, and where no space stands.
var (
	fullWidth = strings.NewReplacer("（", " (", "）", ") ", "：", ": ", "，", ", ", "、", ", ", "。", ". ")
	closed    = strings.NewReplacer("( ", "(", " )", ")", " :", ":", " ,", ",", " .", ".")
)

// picture adds a picture to a reply. alt says what it shows; that its letters are
// not those of the names in it is said too.
func (l *letterer) picture(w Wording, r Reply, name string, picture []byte, alt string) Reply {
	if len(picture) == 0 {
		return r
	}
	if l.sounds {
		alt = w.sentences(w.Say("Chinese names stand in the picture by their sound."), alt)
	}
	r.Picture = &Picture{Name: "casebot-" + name + ".png", Alt: answer.Shorten(alt, maxAlt), PNG: picture}
	return r
}

// maxAlt is how long the text in place of a picture may be, in characters.
const maxAlt = 1000

// drawing is the error of a picture; that there was nothing to draw is none.
func drawing(err error) error {
	if errors.Is(err, chart.ErrEmpty) {
		return nil
	}
	return err
}

// source is the line below a picture: of how many cases it is, as of which day.
func source(cases []*corpus.Case) string {
	if len(cases) == 1 {
		return "From 1 case as of " + cases[0].Checked.Display()
	}
	oldest, newest := cases[0].Checked, cases[0].Checked
	for _, c := range cases {
		if oldest.After(c.Checked) {
			oldest = c.Checked
		}
		if c.Checked.After(newest) {
			newest = c.Checked
		}
	}
	line := fmt.Sprintf("From %s cases as of %s", corpus.Grouped(int64(len(cases))), oldest.Display())
	if oldest != newest {
		line += " or later"
	}
	return line
}
