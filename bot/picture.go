package bot

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"
	"unicode"

	"casebot/bot/chart"
	"casebot/bot/state"
	"casebot/corpus"
)

// lettering is the wording of pictures: their letters are Latin.
var lettering = Wording{}

// A letterer writes the texts of one picture.
type letterer struct {
	*Bot
	rules  state.Settings // of the server whose cases the picture is of; zero: of all, or of one that is named
	sounds bool           // it wrote Chinese by its sound
}

func (b *Bot) letterer() *letterer { return &letterer{Bot: b} }

// lettererOf writes the texts of a picture of all cases that the server of a request
// lists, which says so.
func (b *Bot) lettererOf(ctx context.Context) *letterer {
	return &letterer{Bot: b, rules: rulesIn(ctx)}
}

// source is [source] behind which cases the server lists: a picture is seen elsewhere too.
func (l *letterer) source(cases []*corpus.Case) string {
	return lettering.sentences(l.label(shown(lettering, l.rules)), source(cases))
}

// latin is the first text that can be drawn; where none can, the first that can once its
// Chinese is romanised; else "": what lost letters would say something else. What stands
// beside the picture keeps the characters.
func (l *letterer) latin(texts ...string) string {
	for _, text := range texts {
		if l.painter.Drawable(text) {
			return text
		}
	}
	for _, text := range texts {
		if letters := l.romanised(text); l.painter.Drawn(letters) && l.painter.Drawable(lettersOf(letters)) {
			l.sounds = l.sounds || letters != plainMarks(text)
			return letters
		}
	}
	return ""
}

// lettersOf is a text without its signs, which a picture may leave out.
func lettersOf(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) || r == ' ' {
			return r
		}
		return -1
	}, text)
}

// label is a text within a picture: what of it cannot be drawn is said to be so.
func (l *letterer) label(texts ...string) string {
	return cmp.Or(l.latin(texts...), l.veiled(texts[len(texts)-1]))
}

// veiled is a text of whose words those that cannot be drawn are said to be in another
// script.
func (l *letterer) veiled(text string) string {
	const instead = "(in another script)"
	var out []string
	for _, word := range strings.Fields(plainMarks(text)) {
		core := strings.TrimFunc(word, func(r rune) bool { return unicode.IsPunct(r) })
		before, behind, _ := strings.Cut(word, core)
		switch last := len(out) - 1; {
		case core == "" || l.painter.Drawable(lettersOf(core)):
			out = append(out, word)
		case last >= 0 && out[last] == instead && before == "":
			out[last] += behind
		default:
			out = append(out, before+instead+behind)
		}
	}
	return strings.Join(out, " ")
}

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

// plainMarks is a text with the marks of Latin ones, as [Bot.romanised] writes them.
func plainMarks(text string) string {
	return closed.Replace(strings.Join(strings.Fields(fullWidth.Replace(text)), " "))
}

// The marks of Chinese texts as those of Latin ones, and where no space stands.
var (
	fullWidth = strings.NewReplacer("（", " (", "）", ") ", "：", ": ", "，", ", ", "、", ", ", "。", ". ")
	closed    = strings.NewReplacer("( ", "(", " )", ")", " :", ":", " ,", ",", " .", ".")
)

// picture adds a picture to a reply, with the words that say what it shows; that its
// letters are not those of the names in it is said too.
func (l *letterer) picture(w Wording, r Reply, name string, picture []byte, says alt) Reply {
	if len(picture) == 0 {
		return r
	}
	if l.sounds {
		says.lead = w.sentences(w.Say("Chinese names stand in the picture by their sound."), says.lead)
	}
	says.lead = w.sentences(shown(w, l.rules), says.lead)
	r.Picture = &Picture{Name: "casebot-" + name + ".png", Alt: says.words(w), PNG: picture}
	return r
}

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
