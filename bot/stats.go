package bot

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"casebot/bot/chart"
	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer"
)

func (b *Bot) statsCommand() Command {
	return Command{
		Complete: func(ctx context.Context, req Request, option string) ([]Completion, error) {
			if option == "show" {
				return completeView(req.Option(option)), nil
			}
			return b.completeScope(ctx, req, option)
		},
		Spec: Spec{
			Name: "stats", Names: map[string]string{"zh-CN": "统计", "zh-TW": "統計"},
			Summary: "Count the confirmed cases, or show fines and sentences by year",
			Options: []Option{{
				Name: "show", Names: map[string]string{"zh-CN": "内容", "zh-TW": "內容"}, MaxRunes: 100,
				Summary: "years, topics, jurisdictions, statuses, fines or sentences", Completes: true,
			}, topicOption(), regionOption(), {
				Name: "currency", Names: map[string]string{"zh-CN": "货币", "zh-TW": "貨幣"}, MaxRunes: 3,
				Summary: "Of fines: only those in this currency, as in EUR; currencies are never mixed",
			}},
		},
		Run: b.stats,
	}
}

// A view is what a statistic shows. of gives the values by which a case counts;
// nil: the view is of figures in a slot.
type view struct {
	name  string // "years"
	also  []string
	title string // "Cases by year"
	head  string // "Year"
	of    func(*corpus.Case) []string
	slot  corpus.Slot
}

// views returns all of them, the usual one first.
func views() []view {
	return []view{
		{name: "years", also: []string{"year", "年份", "年"}, title: "Cases by year", head: "Year", of: func(c *corpus.Case) []string {
			if c.Year() == 0 {
				return nil
			}
			return []string{strconv.Itoa(c.Year())}
		}},
		{name: "topics", also: []string{"topic", "主题", "主題"}, title: "Cases by topic", head: "Topic", of: func(c *corpus.Case) []string {
			topics := strings.Split(strings.ToLower(strings.Join(c.Topics, "\n")), "\n")
			slices.Sort(topics)
			return slices.DeleteFunc(slices.Compact(topics), func(topic string) bool { return topic == "" })
		}},
		{name: "jurisdictions", also: []string{"jurisdiction", "country", "countries", "法域", "国家", "國家"}, title: "Cases by jurisdiction", head: "Jurisdiction",
			of: func(c *corpus.Case) []string {
				if c.Jurisdiction == "" {
					return nil
				}
				return []string{country(c.Jurisdiction)}
			}},
		{name: "statuses", also: []string{"status", "state", "states", "状态", "狀態"}, title: "Cases by newest status", head: "Status", of: func(c *corpus.Case) []string {
			if len(c.Status) == 0 {
				return []string{"no charge or decision found"}
			}
			if newest(c).MachineRead() {
				return []string{"not confirmed"}
			}
			return []string{answer.StateLabel(stateOf(newest(c)), answer.English)}
		}},
		{name: "fines", also: []string{"fine", "罚金", "罰金", "罚款", "罰款"}, title: "Fines by year", slot: corpus.SlotFine},
		{name: "sentences", also: []string{"sentence", "terms", "term", "刑期"}, title: "Sentences by year", slot: corpus.SlotTerm},
	}
}

// viewOf finds a view by one of its names.
func viewOf(name string) (view, bool) {
	name = strings.ToLower(name)
	all := views()
	i := slices.IndexFunc(all, func(v view) bool { return v.name == name || slices.Contains(v.also, name) })
	if i < 0 {
		return view{}, false
	}
	return all[i], true
}

// completeView suggests the views whose name, in any language, begins as typed.
func completeView(typed string) (out []Completion) {
	typed = index.Fold(typed)
	for _, v := range views() {
		if slices.ContainsFunc(append(v.also, v.name), func(name string) bool { return strings.HasPrefix(index.Fold(name), typed) }) {
			out = append(out, Completion{Label: v.title, Value: v.name})
		}
	}
	return out
}

// stats shows a view of the confirmed cases of a scope. In free text all stands in
// one option: "fines EUR in:NL".
func (b *Bot) stats(ctx context.Context, req Request) (Reply, error) {
	s, rest := scoped(req, req.Option("show"))
	currency := corpus.Currency(strings.ToUpper(answer.Clean(req.Option("currency"))))
	if before, last, ok := cutLast(rest); ok && currency == "" && money(corpus.Currency(last)) {
		rest, currency = before, corpus.Currency(last)
	}
	if currency != "" && !money(currency) {
		return Reply{Text: "There is no currency " + answer.Shorten(answer.Clean(string(currency)), 40) + ". Give its code, as in EUR, GBP or CNY.", Failed: true, Private: true}, nil
	}
	v, ok := viewOf(cmp.Or(rest, "years"))
	if !ok {
		return unknownView(rest), nil
	}
	found, err := b.survey(ctx, s)
	if err != nil {
		return Reply{}, err
	}
	if len(found.cases) == 0 {
		return found.nothing(), nil
	}
	var reply Reply
	if v.of != nil {
		reply, err = b.tally(v, found)
	} else {
		reply, err = b.figures(v, found, currency)
	}
	if err != nil {
		return Reply{}, err
	}
	return b.covering(ctx, reply)
}

func unknownView(name string) Reply {
	var names []string
	for _, v := range views() {
		names = append(names, v.name)
	}
	return Reply{
		Text:   fmt.Sprintf("There is no statistic “%s”. There are %s; in:CN and topic:cameras narrow them.", answer.Shorten(answer.Clean(name), 40), strings.Join(names, ", ")),
		Failed: true, Private: true,
	}
}

// money reports whether there is such a currency.
func money(c corpus.Currency) bool {
	_, err := corpus.ParseMoney(string(c) + " 1")
	return err == nil
}

// tally counts cases by what a view says of each. A case with several topics
// counts for each of them.
func (b *Bot) tally(v view, s survey) (Reply, error) {
	number, without := map[string]int{}, 0
	for _, c := range s.cases {
		values := v.of(c)
		if len(values) == 0 {
			without++
		}
		for _, value := range values {
			number[value]++
		}
	}
	var bars []chart.Bar
	for value, n := range number {
		bars = append(bars, chart.Bar{Label: value, N: n})
	}
	slices.SortFunc(bars, func(x, y chart.Bar) int {
		if v.name == "years" {
			return strings.Compare(y.Label, x.Label)
		}
		return cmp.Or(y.N-x.N, strings.Compare(x.Label, y.Label))
	})
	reply := Reply{Note: s.leftOut()}
	title := v.title + s.scope.String()
	reply.Text = fmt.Sprintf("The archive has %s%s%s, counted by %s.", confirmed(len(s.cases)), s.scope.String(), s.among(), strings.ToLower(v.head))
	reply.Table = &Table{Head: []string{v.head, "Cases"}}
	var lines []string
	for _, bar := range bars[:min(len(bars), chart.MaxBars)] {
		reply.Table.Rows = append(reply.Table.Rows, []string{answer.Shorten(bar.Label, 60), corpus.Grouped(int64(bar.N))})
		lines = append(lines, fmt.Sprintf("%s %d", bar.Label, bar.N))
	}
	if left := len(bars) - chart.MaxBars; left > 0 {
		reply.Table.Notes = append(reply.Table.Notes, fmt.Sprintf("and %d more", left))
	}
	if without > 0 {
		reply.Table.Notes = append(reply.Table.Notes, fmt.Sprintf("no %s known: %d", strings.ToLower(v.head), without))
	}
	picture, err := b.painter.Bars(chart.Bars{Frame: chart.Frame{Title: title, Source: source(s.cases)}, Axis: "confirmed cases", Bars: bars})
	return reply.with(v.name, picture, title+": ", lines), drawing(err)
}

// confirmed writes a number of confirmed cases.
func confirmed(n int) string {
	if n == 1 {
		return "1 confirmed case"
	}
	return corpus.Grouped(int64(n)) + " confirmed cases"
}
