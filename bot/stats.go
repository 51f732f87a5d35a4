package bot

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/bot/chart"
	"casebot/corpus"
	"casebot/index/answer"
)

func (b *Bot) statsCommand() Command {
	return Command{
		Complete: func(ctx context.Context, req Request, option string) ([]Completion, error) {
			if option == "show" {
				return completeView(WordingFor(req.Locale), req.Option(option)), nil
			}
			if option == "currency" {
				return b.completeCurrency(ctx, req)
			}
			return b.completeFilter(ctx, req, option)
		},
		Spec: Spec{
			Name: "stats", Names: map[string]string{"zh-CN": "统计", "zh-TW": "統計"},
			Summary: "Count the confirmed cases, or show fines and sentences by year, topic or jurisdiction",
			Options: []Option{{
				Name: "show", Names: map[string]string{"zh-CN": "内容", "zh-TW": "內容"}, MaxRunes: 100,
				Summary: "years, topics, jurisdictions, statuses; fines or sentences by year, topic or jurisdiction", Completes: true,
			}, topicOption(), regionOption(), currencyOption()},
		},
		Run: b.stats,
	}
}

func currencyOption() Option {
	return Option{
		Name: "currency", Names: map[string]string{"zh-CN": "货币", "zh-TW": "貨幣"}, MaxRunes: 3,
		Summary: "Of fines: only those in this currency, as in EUR; currencies are never mixed", Completes: true,
	}
}

// stats shows a view of the confirmed cases of a scope. In free text all stands in
// one option: "fines EUR in:NL".
func (b *Bot) stats(ctx context.Context, req Request) (Reply, error) {
	w := WordingFor(req.Locale)
	s, rest := scoped(req, req.Option("show"))
	named := strings.ToUpper(answer.Clean(req.Option("currency")))
	currency, known := currencyOf(named)
	if named == "" {
		rest, currency = cutCurrency(rest)
	}
	if named != "" && !known {
		return told(w.Say("There is no currency %s. Give its code, as in EUR, GBP or CNY.", answer.Shorten(named, 40))), nil
	}
	v, ok := viewOf(cmp.Or(rest, "years"))
	if !ok {
		return unknownView(w, rest), nil
	}
	if currency != "" {
		v = v.inMoney()
	}
	found, err := b.survey(ctx, s)
	if err != nil {
		return Reply{}, err
	}
	if len(found.cases) == 0 {
		return b.nowhereIn(ctx, w, strings.TrimSpace("/stats "+v.name+" "+string(currency))+" ", found)
	}
	var reply Reply
	if v.slot == "" {
		reply, err = b.tally(ctx, w, v, found)
	} else {
		reply, err = b.figures(ctx, w, v, found, currency)
	}
	if err != nil {
		return Reply{}, err
	}
	return b.covering(ctx, w, reply)
}

func unknownView(w Wording, name string) Reply {
	var names []string
	for _, v := range views() {
		names = append(names, cmp.Or(v.names[w.locale], v.name))
	}
	return told(w.Say("There is no statistic “%s”. There are %s; in:CN and topic:\"home cameras\" narrow them.", answer.Shorten(answer.Clean(name), 40), w.commas(names)))
}

// tally counts cases by what a view says of each. A case with several topics
// counts for each of them.
func (b *Bot) tally(ctx context.Context, w Wording, v view, s survey) (Reply, error) {
	number, without := map[string]int{}, 0
	for _, c := range s.cases {
		values := v.by.of(c)
		if len(values) == 0 {
			without++
		}
		for _, value := range values {
			number[value]++
		}
	}
	counts := v.by.ordered(number)
	reply := Reply{Note: s.leftOut(w)}
	reply.Text = w.Say("The archive has %s%s%s, counted by %s.", confirmed(w, len(s.cases)), s.scope.in(w), s.among(w), v.by.called(w))
	reply.Table = &Table{Head: []string{w.Term(v.by.head), w.Say("Cases")}}
	says := alt{lead: w.Say("%s:", w.Term(v.title)+s.scope.in(w)), more: max(0, len(counts)-chart.MaxBars)}
	var bars []chart.Bar
	letters := b.lettererOf(ctx)
	for _, c := range counts {
		bars = append(bars, chart.Bar{Label: letters.label(v.by.says(lettering, c.value)), N: c.n})
		if len(bars) <= chart.MaxBars {
			reply.Table.Rows = append(reply.Table.Rows, []string{answer.Shorten(v.by.says(w, c.value), 60), corpus.Grouped(int64(c.n))})
			says.items = append(says.items, altItem{name: v.by.says(w, c.value), behind: fmt.Sprintf(" %d", c.n)})
		}
	}
	if left := len(counts) - chart.MaxBars; left > 0 {
		reply.Table.Notes = append(reply.Table.Notes, w.Say("and %d more", left))
	}
	if without > 0 {
		reply.Table.Notes = append(reply.Table.Notes, w.Say("no %s known: %d", strings.ToLower(w.Term(v.by.head)), without))
	}
	picture, err := b.painter.Bars(chart.Bars{Frame: chart.Frame{Title: letters.label(v.title + s.scope.in(lettering)), Source: letters.source(s.cases)}, Axis: "confirmed cases", Bars: bars})
	return letters.picture(w, reply, v.name, picture, says), drawing(err)
}

// A count is how many cases have a value.
type count struct {
	value string
	n     int
}

// ordered puts the greatest number first, and of years the newest.
func (g grouping) ordered(number map[string]int) (out []count) {
	for value, n := range number {
		out = append(out, count{value, n})
	}
	slices.SortFunc(out, func(x, y count) int {
		if g.head == "Year" {
			return strings.Compare(y.value, x.value)
		}
		return cmp.Or(y.n-x.n, strings.Compare(g.says(lettering, x.value), g.says(lettering, y.value)))
	})
	return out
}

// confirmed writes a number of confirmed cases.
func confirmed(w Wording, n int) string {
	if n == 1 {
		return w.Say("1 confirmed case")
	}
	return w.Say("%s confirmed cases", corpus.Grouped(int64(n)))
}
