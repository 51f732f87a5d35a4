package bot

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"casebot/bot/chart"
	"casebot/corpus"
	"casebot/index/answer"
)

func (b *Bot) timelineCommand() Command {
	return Command{
		Complete: func(ctx context.Context, req Request, option string) ([]Completion, error) {
			if option == "case" {
				return b.completeCase(ctx, req, option)
			}
			return b.completeScope(ctx, req, option)
		},
		Spec: Spec{
			Name: "timeline", Names: map[string]string{"zh-CN": "时间线", "zh-TW": "時間軸"},
			Summary: "What happened when: in one case, or in the cases of a topic or country",
			Options: []Option{{
				Name: "case", Names: map[string]string{"zh-CN": "案件", "zh-TW": "案件"}, MaxRunes: 200,
				Summary: "A party, a case name or a docket number, in any script", Completes: b.config.Names != nil,
			}, topicOption(), regionOption()},
		},
		Run: b.timeline,
	}
}

func topicOption() Option {
	return Option{
		Name: "topic", Names: map[string]string{"zh-CN": "主题", "zh-TW": "主題"},
		Summary: "Only cases on this topic, as in: home cameras", MaxRunes: 100, Completes: true,
	}
}

func regionOption() Option {
	return Option{
		Name: "jurisdiction", Names: map[string]string{"zh-CN": "法域", "zh-TW": "法域"},
		Summary: "Only cases of this country, by its code: CN, GB, EU", MaxRunes: 40, Completes: true,
	}
}

// timeline shows the dated steps of one case, or the cases of a scope in the
// order of their newest status.
func (b *Bot) timeline(ctx context.Context, req Request) (Reply, error) {
	s, name := scoped(req, req.Option("case"))
	switch {
	case name == "" && s == (scope{}):
		return Reply{Text: "The timeline of what? Give a case, as in /timeline Han, or a topic or a country, as in /timeline in:CN.", Failed: true, Private: true}, nil
	case name == "":
		return b.course(ctx, s)
	}
	reply, err := b.showCase(ctx, name)
	if err != nil || len(reply.Cards) == 0 {
		reply.Picking = "/timeline"
		return reply, err
	}
	return b.steps(reply)
}

// steps makes the timeline of a case out of the reply that shows it.
func (b *Bot) steps(reply Reply) (Reply, error) {
	c := reply.Cards[0].record
	reply.Picking = "/timeline"
	all := stepsOf(c)
	var lines, words []string
	drawn := chart.Steps{Frame: chart.Frame{Title: c.Title, Source: source([]*corpus.Case{c})}}
	for _, s := range all {
		lines, words = append(lines, s.date()+" — "+s.text+said(s.publishers)), append(words, s.date()+" "+s.text)
		drawn.Steps = append(drawn.Steps, chart.Step{Date: s.when.Display(), Text: b.latin(s.text, s.plain) + s.dated(), Tone: s.tone})
	}
	if len(all) == 0 {
		reply.Note = strings.TrimSpace(reply.Note + " The sources do not say when any of it was.")
		return reply, nil
	}
	reply.Body = strings.Join(lines, "\n")
	picture, err := b.painter.Steps(drawn)
	return reply.with("timeline", picture, "Timeline of "+c.Title+": ", words), drawing(err)
}

// A step is something in a case that has a date.
type step struct {
	when       corpus.Date
	is         corpus.DateIs
	text       string // as sources print it
	plain      string // the same in our own words
	publishers []string
	tone       chart.Tone
}

// date writes when a step was: "published 12 June 2025".
func (s step) date() string {
	return strings.TrimSpace(string(s.is) + " " + s.when.Display())
}

// dated says what the date of a step is of, where not of the thing itself.
func (s step) dated() string {
	if s.is == "" {
		return ""
	}
	return " (" + string(s.is) + ")"
}

// stepsOf returns what of a case is dated, oldest first.
func stepsOf(c *corpus.Case) []step {
	var out []step
	for _, f := range c.Status {
		text := statusText(c, f)
		out = append(out, step{f.Date, f.DateIs, text, text, publishers(c, f.Claims), tones[tone(stateOf(f))]})
	}
	for _, f := range c.Facts {
		heading := answer.Heading(c, f, answer.English)
		if f.Slot == corpus.SlotDate {
			text := cmp.Or(sentence(f.About), heading) + machine(f)
			out = append(out, step{dateOf(f), f.DateIs, text, text, publishers(c, f.Claims), chart.Plain})
			continue
		}
		var words, plain []string
		for _, side := range answer.Sides(c, f, answer.English) {
			words = append(words, side.Words+mistaken(side))
		}
		for _, claim := range f.Claims[:min(1, len(f.Claims))] {
			if claim.Stated() {
				plain = append(plain, claim.Value.Display())
			}
		}
		out = append(out, step{f.Date, f.DateIs, heading + ": " + strings.Join(words, " / ") + machine(f),
			heading + ": " + strings.Join(plain, "") + machine(f), publishers(c, f.Claims), chart.Plain})
	}
	for _, event := range c.Later {
		out = append(out, step{event.Date, "", event.Text, event.Text, publishersOf(c, event.Sources), chart.Plain})
	}
	out = slices.DeleteFunc(out, func(s step) bool { return s.when.IsZero() })
	slices.SortStableFunc(out, func(a, b step) int { return byDate(a.when, b.when) })
	return out
}

// statusText writes a status without its date: "Han: sentenced (fraud)".
func statusText(c *corpus.Case, status corpus.Fact) string {
	undated := status
	undated.Date = corpus.Date{}
	return statusWords(c, undated, true)
}

// dateOf returns the date that the first source gives which is not mistaken.
func dateOf(f corpus.Fact) corpus.Date {
	for _, claim := range f.Claims {
		if date, ok := claim.Value.(corpus.Date); ok && claim.Mistaken == "" {
			return date
		}
	}
	return corpus.Date{}
}

// byDate puts the older first, a year before its months and a month before its days.
func byDate(a, b corpus.Date) int {
	for _, d := range []int{a.Year - b.Year, int(a.Month - b.Month), a.Day - b.Day} {
		if d != 0 {
			return d
		}
	}
	return 0
}

func mistaken(side answer.Side) string {
	if side.Mistaken == "" {
		return ""
	}
	return " (mistaken)"
}

func machine(f corpus.Fact) string {
	if !f.MachineRead() {
		return ""
	}
	return ", " + answer.MachineRead(answer.English)
}

// publishers names those who make claims, none twice.
func publishers(c *corpus.Case, claims []corpus.Claim) []string {
	var ids []corpus.ArticleID
	for _, claim := range claims {
		ids = append(ids, claim.Source)
	}
	return publishersOf(c, ids)
}

func publishersOf(c *corpus.Case, ids []corpus.ArticleID) []string {
	var names []string
	for _, id := range ids {
		if source, ok := c.Source(id); ok && !slices.Contains(names, publisher(source)) {
			names = append(names, publisher(source))
		}
	}
	return names
}

// said writes who says something: " (China Daily, Biometric Update)".
func said(names []string) string {
	if len(names) == 0 {
		return ""
	}
	return " (" + strings.Join(names, ", ") + ")"
}

// tones are those of a picture.
var tones = map[Tone]chart.Tone{ToneOpen: chart.Open, ToneDecided: chart.Decided, ToneSettled: chart.Settled, ToneCleared: chart.Cleared}

// maxCourse is how many cases a timeline of several has.
const maxCourse = 25

// course shows the cases of a scope, the newest of them, oldest first.
func (b *Bot) course(ctx context.Context, s scope) (Reply, error) {
	found, err := b.survey(ctx, s)
	if err != nil {
		return Reply{}, err
	}
	dated := slices.DeleteFunc(slices.Clone(found.cases), func(c *corpus.Case) bool { return len(c.Status) == 0 || newest(c).Date.IsZero() })
	if len(dated) == 0 {
		return found.nothing(), nil
	}
	shown := slices.Clone(dated[:min(len(dated), maxCourse)])
	slices.SortStableFunc(shown, func(a, b *corpus.Case) int { return byDate(newest(a).Date, newest(b).Date) })
	var reply Reply
	var lines, words []string
	title := "Cases by newest status" + s.String()
	drawn := chart.Steps{Frame: chart.Frame{Title: title, Source: source(dated)}}
	for _, c := range shown {
		status := newest(c)
		state := answer.StateLabel(stateOf(status), answer.English) + machine(status)
		lines = append(lines, answer.DateWords(status, answer.English)+" — "+c.Title+": "+state+said(publishers(c, status.Claims)))
		words = append(words, status.Date.Display()+" "+c.Title+": "+state)
		drawn.Steps = append(drawn.Steps, chart.Step{Date: status.Date.Display(), Text: sentence(state) + ": " + c.Title, Tone: tones[tone(stateOf(status))]})
		reply.Choices = append(reply.Choices, choice(c, true))
	}
	reply.Picking, reply.Body = "/timeline", strings.Join(lines, "\n")
	reply.Text = fmt.Sprintf("The archive has %s%s with a dated status, from %s to %s.", confirmed(len(dated)), s.String(),
		newest(dated[len(dated)-1]).Date.Display(), newest(dated[0]).Date.Display())
	if len(shown) < len(dated) {
		reply.Note = fmt.Sprintf("These are the newest %d.", len(shown))
	}
	reply.Note = strings.TrimSpace(reply.Note + " " + found.leftOut())
	reply.Links = stating(nil, nil, reply.Choices)
	if reply, err = b.covering(ctx, reply); err != nil {
		return reply, err
	}
	picture, err := b.painter.Steps(drawn)
	return reply.with("timeline", picture, title+": ", words), drawing(err)
}

// newest is the status that leads a case.
func newest(c *corpus.Case) corpus.Fact { return c.Status[0] }

// latin is the first text that can be drawn, and the last where none can.
func (b *Bot) latin(texts ...string) string {
	for _, text := range texts {
		if b.painter.Drawable(text) {
			return text
		}
	}
	return texts[len(texts)-1]
}

// with adds a picture to a reply; alt is a lead and the lines that it shows.
func (r Reply) with(name string, picture []byte, lead string, lines []string) Reply {
	if len(picture) > 0 {
		r.Picture = &Picture{Name: "casebot-" + name + ".png", Alt: answer.Shorten(lead+strings.Join(lines, "; "), maxAlt), PNG: picture}
	}
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

// covering adds what the archive covers, and that absence proves nothing.
func (b *Bot) covering(ctx context.Context, reply Reply) (Reply, error) {
	line, err := b.answerer.Covers(ctx, answer.English)
	reply.Note = strings.TrimSpace(reply.Note + " " + line)
	return reply, err
}
