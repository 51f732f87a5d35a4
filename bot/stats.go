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
				return completeView(WordingFor(req.Locale), req.Option(option)), nil
			}
			if option == "currency" {
				return b.completeCurrency(ctx, req)
			}
			return b.completeFilter(ctx, req, option)
		},
		Spec: Spec{
			Name: "stats", Names: map[string]string{"zh-CN": "统计", "zh-TW": "統計"},
			Summary: "Count the confirmed cases, or show fines and sentences by year",
			Options: []Option{{
				Name: "show", Names: map[string]string{"zh-CN": "内容", "zh-TW": "內容"}, MaxRunes: 100,
				Summary: "years, topics, jurisdictions, statuses, fines or sentences", Completes: true,
			}, topicOption(), regionOption(), {
				Name: "currency", Names: map[string]string{"zh-CN": "货币", "zh-TW": "貨幣"}, MaxRunes: 3,
				Summary: "Of fines: only those in this currency, as in EUR; currencies are never mixed", Completes: true,
			}},
		},
		Run: b.stats,
	}
}

// A view is what a statistic shows. of gives the values by which a case counts,
// and shown how one is written; without of the view is of figures in a slot.
type view struct {
	name  string // "years"
	also  []string
	title string // "Cases by year"
	head  string // "Year"
	of    func(*corpus.Case) []string
	shown func(w Wording, value string) string // nil: as it is
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
				return []string{c.Jurisdiction}
			}, shown: country},
		{name: "statuses", also: []string{"status", "state", "states", "状态", "狀態"}, title: "Cases by newest status", head: "Status", of: func(c *corpus.Case) []string {
			if len(c.Status) == 0 {
				return []string{unruled}
			}
			if newest(c).MachineRead() {
				return []string{unconfirmed}
			}
			return []string{string(stateOf(newest(c)))}
		}, shown: statusShown},
		{name: "fines", also: []string{"fine", "罚金", "罰金", "罚款", "罰款"}, title: "Fines by year", slot: corpus.SlotFine},
		{name: "sentences", also: []string{"sentence", "terms", "term", "刑期"}, title: "Sentences by year", slot: corpus.SlotTerm},
	}
}

// The values of cases that stand under no status.
const (
	unruled     = "unruled"
	unconfirmed = "unconfirmed"
)

func statusShown(w Wording, value string) string {
	switch value {
	case unruled:
		return w.Say("no charge or decision found")
	case unconfirmed:
		return w.Say("not confirmed")
	}
	return answer.StateLabel(corpus.State(value), w.lang())
}

// says writes a value of the view.
func (v view) says(w Wording, value string) string {
	if v.shown == nil {
		return value
	}
	return v.shown(w, value)
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
func completeView(w Wording, typed string) (out []Completion) {
	typed = index.Fold(typed)
	for _, v := range views() {
		if slices.ContainsFunc(append(v.also, v.name), func(name string) bool { return strings.HasPrefix(index.Fold(name), typed) }) {
			out = append(out, Completion{Label: w.Term(v.title), Value: v.name})
		}
	}
	return out
}

// stats shows a view of the confirmed cases of a scope. In free text all stands in
// one option: "fines EUR in:NL".
func (b *Bot) stats(ctx context.Context, req Request) (Reply, error) {
	w := WordingFor(req.Locale)
	s, rest := scoped(req, req.Option("show"))
	currency := corpus.Currency(strings.ToUpper(answer.Clean(req.Option("currency"))))
	if before, last, ok := cutLast(rest); ok && currency == "" && money(corpus.Currency(last)) {
		rest, currency = before, corpus.Currency(last)
	}
	if currency != "" && !money(currency) {
		return Reply{Text: w.Say("There is no currency %s. Give its code, as in EUR, GBP or CNY.", answer.Shorten(answer.Clean(string(currency)), 40)), Failed: true, Private: true}, nil
	}
	v, ok := viewOf(cmp.Or(rest, "years"))
	if !ok {
		return unknownView(w, rest), nil
	}
	found, err := b.survey(ctx, s)
	if err != nil {
		return Reply{}, err
	}
	if len(found.cases) == 0 {
		return found.nothing(w), nil
	}
	var reply Reply
	if v.of != nil {
		reply, err = b.tally(w, v, found)
	} else {
		reply, err = b.figures(w, v, found, currency)
	}
	if err != nil {
		return Reply{}, err
	}
	return b.covering(ctx, w, reply)
}

func unknownView(w Wording, name string) Reply {
	var names []string
	for _, v := range views() {
		names = append(names, v.name)
	}
	return Reply{
		Text:   w.Say("There is no statistic “%s”. There are %s; in:CN and topic:cameras narrow them.", answer.Shorten(answer.Clean(name), 40), strings.Join(names, ", ")),
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
func (b *Bot) tally(w Wording, v view, s survey) (Reply, error) {
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
	counts := v.ordered(number)
	reply := Reply{Note: s.leftOut(w)}
	reply.Text = w.Say("The archive has %s%s%s, counted by %s.", confirmed(w, len(s.cases)), s.scope.in(w), s.among(w), strings.ToLower(w.Term(v.head)))
	reply.Table = &Table{Head: []string{w.Term(v.head), w.Say("Cases")}}
	var lines []string
	var bars []chart.Bar
	for _, c := range counts {
		bars = append(bars, chart.Bar{Label: v.says(lettering, c.value), N: c.n})
		if len(bars) <= chart.MaxBars {
			reply.Table.Rows = append(reply.Table.Rows, []string{answer.Shorten(v.says(w, c.value), 60), corpus.Grouped(int64(c.n))})
			lines = append(lines, fmt.Sprintf("%s %d", v.says(w, c.value), c.n))
		}
	}
	if left := len(counts) - chart.MaxBars; left > 0 {
		reply.Table.Notes = append(reply.Table.Notes, w.Say("and %d more", left))
	}
	if without > 0 {
		reply.Table.Notes = append(reply.Table.Notes, w.Say("no %s known: %d", strings.ToLower(w.Term(v.head)), without))
	}
	picture, err := b.painter.Bars(chart.Bars{Frame: chart.Frame{Title: v.title + s.scope.in(lettering), Source: source(s.cases)}, Axis: "confirmed cases", Bars: bars})
	return reply.with(v.name, picture, w.Say("%s: %s", w.Term(v.title)+s.scope.in(w), w.list(lines))), drawing(err)
}

// A count is how many cases have a value.
type count struct {
	value string
	n     int
}

// ordered puts the greatest number first, and of years the newest.
func (v view) ordered(number map[string]int) (out []count) {
	for value, n := range number {
		out = append(out, count{value, n})
	}
	slices.SortFunc(out, func(x, y count) int {
		if v.name == "years" {
			return strings.Compare(y.value, x.value)
		}
		return cmp.Or(y.n-x.n, strings.Compare(v.says(lettering, x.value), v.says(lettering, y.value)))
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
