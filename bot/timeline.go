package bot

import (
	"context"
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
	slices.SortStableFunc(dated, func(a, b *corpus.Case) int { return byDate(newest(a).Date, newest(b).Date) })
	var reply Reply
	var lines, words []string
	title := "Cases by newest status" + s.String()
	drawn := chart.Steps{Frame: chart.Frame{Title: title, Source: source(dated)}}
	for i, c := range dated {
		status := newest(c)
		state := answer.StateLabel(stateOf(status), answer.English) + machine(status)
		drawn.Steps = append(drawn.Steps, chart.Step{Date: status.Date.Display(), Text: sentence(state) + ": " + c.Title, Tone: tones[tone(stateOf(status))]})
		if i < len(dated)-maxCourse {
			continue
		}
		lines = append(lines, answer.DateWords(status, answer.English)+" — "+c.Title+": "+state+said(publishers(c, status.Claims)))
		words = append(words, status.Date.Display()+" "+c.Title+": "+state)
		reply.Choices = append(reply.Choices, choice(c, true))
	}
	reply.Picking, reply.Body = "/timeline", strings.Join(lines, "\n")
	reply.Text = fmt.Sprintf("The archive has %s%s with a dated status%s, from %s to %s.", confirmed(len(dated)), s.String(), found.among(),
		newest(dated[0]).Date.Display(), newest(dated[len(dated)-1]).Date.Display())
	if len(dated) > maxCourse {
		reply.Note = fmt.Sprintf("These are the newest %d.", maxCourse)
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
