package bot

import (
	"context"
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
			return b.completeFilter(ctx, req, option)
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

// timeline shows the dated steps of one case, or the cases of a scope in the
// order of their newest status.
func (b *Bot) timeline(ctx context.Context, req Request) (Reply, error) {
	w := WordingFor(req.Locale)
	s, name := scoped(req, req.Option("case"))
	switch {
	case name == "" && s.open():
		return told(w.Say("The timeline of what? Give a case, as in /timeline Han, or a topic or a country, as in /timeline in:CN.")), nil
	case name == "":
		return b.course(ctx, w, s)
	}
	reply, err := b.showCase(ctx, w, name)
	if err != nil || len(reply.Cards) == 0 {
		reply.Picking = "/timeline"
		return reply, err
	}
	if !s.open() {
		reply.Note = w.sentences(w.Say("This is the timeline of one case: the topic or country is left out%s.", s.in(w)), reply.Note)
	}
	return b.steps(w, reply)
}

// steps makes the timeline of a case out of the reply that shows it.
func (b *Bot) steps(w Wording, reply Reply) (Reply, error) {
	c := reply.Cards[0].record
	reply.Picking = "/timeline"
	var lines []string
	says := alt{lead: w.Say("Timeline of %s:", w.title(c))}
	for _, s := range stepsOf(w, c) {
		lines = append(lines, s.line(w))
		says.items = append(says.items, altItem{s.date(w) + " ", s.text, s.differs})
	}
	if len(lines) == 0 {
		reply.Note = w.sentences(reply.Note, w.Say("The sources do not say when any of it was."))
		return reply, nil
	}
	letters := b.letterer()
	drawn := chart.Steps{Frame: chart.Frame{Title: letters.titled(c), Source: source([]*corpus.Case{c})}}
	for _, s := range stepsOf(lettering, c) {
		drawn.Steps = append(drawn.Steps, chart.Step{Date: s.when.Display(), Text: letters.label(s.text, s.plain) + s.differs + beside(s.is), Tone: s.tone})
	}
	reply.Body = strings.Join(lines, "\n")
	picture, err := b.painter.Steps(drawn)
	return letters.picture(w, reply, "timeline", picture, says.last(w, b.painter.LastSteps(drawn))), drawing(err)
}

// last says of things only the last, which are those that are drawn.
func (a alt) last(w Wording, n int) alt {
	if all := len(a.items); n < all {
		a.lead, a.items = w.sentences(w.Say("The last %d of %d.", n, all), a.lead), a.items[all-n:]
	}
	return a
}

// maxCourse is how many cases a timeline of several has.
const maxCourse = 25

// course shows the cases of a scope, the newest of them, oldest first.
func (b *Bot) course(ctx context.Context, w Wording, s scope) (Reply, error) {
	found, err := b.survey(ctx, s)
	if err != nil {
		return Reply{}, err
	}
	dated := slices.DeleteFunc(slices.Clone(found.cases), func(c *corpus.Case) bool { return len(c.Status) == 0 || newest(c).Date.IsZero() })
	switch {
	case len(found.cases) == 0:
		return b.nowhereIn(ctx, w, "/timeline ", found)
	case len(dated) == 0:
		return found.undated(w), nil
	}
	slices.SortStableFunc(dated, func(a, b *corpus.Case) int { return byDate(newest(a).Date, newest(b).Date) })
	shown := dated[max(0, len(dated)-maxCourse):]
	reply := courseOf(w, shown)
	reply.leaf = courseLeaf(w, dated)
	from, to := w.Date(newest(dated[0]).Date), w.Date(newest(dated[len(dated)-1]).Date)
	when := w.Say("from %s to %s", from, to)
	if from == to {
		when = w.Say("of %s", to)
	}
	reply.Text = w.Say("The archive has %s%s with a dated status%s, %s.", confirmed(w, len(dated)), s.in(w), found.among(w), when)
	if len(dated) > maxCourse {
		reply.Note = w.Say("These are the newest %d.", maxCourse)
	}
	reply.Note = w.sentences(reply.Note, found.leftOut(w))
	if reply, err = b.covering(ctx, w, reply); err != nil {
		return reply, err
	}
	letters := b.lettererOf(ctx)
	drawn := chart.Steps{Frame: chart.Frame{Title: letters.label("Cases by newest status" + s.in(lettering)), Source: letters.source(dated)}}
	says := alt{lead: w.Say("Cases by newest status%s:", s.in(w))}
	for _, c := range dated {
		drawn.Steps = append(drawn.Steps, letters.newest(c))
		says.items = append(says.items, altItem{answer.DateWords(newest(c), w.lang()) + " ", w.title(c), w.Say("%s: %s", "", stateWords(w, newest(c)))})
	}
	picture, err := b.painter.Steps(drawn)
	return letters.picture(w, reply, "timeline", picture, says.last(w, b.painter.LastSteps(drawn))), drawing(err)
}

// undated lists the cases of a survey none of which has a dated status.
func (s survey) undated(w Wording) Reply {
	reply := Reply{Text: w.Say("The archive has %s%s, none with a dated status.", confirmed(w, len(s.cases)), s.scope.in(w)), Picking: "/timeline", Note: s.leftOut(w)}
	for _, c := range s.cases[:min(len(s.cases), maxChoices)] {
		reply.Choices = append(reply.Choices, choice(w, c, true))
	}
	reply.Actions = again(w, "/search ", s.scope.typed(), true)
	return reply
}

// newest is the newest status of a case in a picture of several.
func (l *letterer) newest(c *corpus.Case) chart.Step {
	status := newest(c)
	text := sentence(stateWords(lettering, status)) + beside(status.DateIs) + ": " + l.titled(c)
	return chart.Step{Date: status.Date.Display(), Text: text, Tone: tones[tone(stateOf(status))]}
}

// courseOf shows cases by their newest status, in the order they are in.
func courseOf(w Wording, cases []*corpus.Case) Reply {
	var reply Reply
	var lines []string
	for _, c := range cases {
		status := newest(c)
		lines = append(lines, answer.DateWords(status, w.lang())+" — "+w.Say("%s: %s", w.title(c), stateWords(w, status))+w.said(publishers(c, status.Claims)))
		reply.Choices = append(reply.Choices, choice(w, c, true))
	}
	reply.Picking, reply.Body = "/timeline", strings.Join(lines, "\n")
	reply.Links = stating(nil, nil, reply.Choices)
	return reply
}

// courseLeaf is the leaf of a timeline of many cases: the newest on the first page,
// each page in the order of time.
func courseLeaf(w Wording, dated []*corpus.Case) *leaf {
	var all []*corpus.Case
	for rest := dated; len(rest) > 0; rest = rest[:max(0, len(rest)-maxCourse)] {
		all = append(all, rest[max(0, len(rest)-maxCourse):]...)
	}
	l := leafOver(w, all, maxCourse)
	if l != nil {
		l.Dated = true
	}
	return l
}

// stateWords writes a status without its date.
func stateWords(w Wording, status corpus.Fact) string {
	return answer.StateLabel(stateOf(status), w.lang()) + machine(w, status)
}
