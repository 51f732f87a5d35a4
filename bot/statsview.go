package bot

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer"
)

// A view is what a statistic shows: how many cases there are of each value by which
// they are grouped; or, with a slot, the figures in it, by year where they are not
// grouped.
type view struct {
	name  string            // "years"
	names map[string]string // the same by locale
	also  []string          // what else people call it
	title string            // "Cases by year"
	by    grouping
	slot  corpus.Slot
}

// A grouping puts cases under values: of gives those of a case, shown how one is
// written.
type grouping struct {
	head  string // "Year"
	as    string // "year of the newest status", where the head does not say it
	of    func(*corpus.Case) []string
	shown func(w Wording, value string) string // nil: as it is
}

func yearGrouping() grouping {
	return grouping{head: "Year", as: "year of the newest status", of: func(c *corpus.Case) []string {
		if c.Year() == 0 {
			return nil
		}
		return []string{strconv.Itoa(c.Year())}
	}}
}

func topicGrouping() grouping {
	return grouping{head: "Topic", of: func(c *corpus.Case) []string {
		var topics []string
		for _, topic := range c.Topics {
			topic = strings.ToLower(topic)
			if topic != "" && !slices.ContainsFunc(topics, func(o string) bool { return spelled(o, topic) }) {
				topics = append(topics, topic)
			}
		}
		slices.Sort(topics)
		return topics
	}}
}

// spelled reports whether two topics of one case are the same in two spellings, which
// a record has so that a search finds either: behavioural and behavioral advertising.
func spelled(one, other string) bool {
	return one == other || len(one) != len(other) && index.Slip(one, other)
}

func regionGrouping() grouping {
	return grouping{head: "Jurisdiction", shown: country, of: func(c *corpus.Case) []string {
		if c.Jurisdiction == "" {
			return nil
		}
		return []string{c.Jurisdiction}
	}}
}

func statusGrouping() grouping {
	return grouping{head: "Status", shown: statusShown, of: func(c *corpus.Case) []string {
		switch {
		case len(c.Status) == 0:
			return []string{unruled}
		case newest(c).MachineRead():
			return []string{unconfirmed}
		}
		return []string{string(stateOf(newest(c)))}
	}}
}

// views returns all of them, the usual one first.
func views() []view {
	fine, term := corpus.SlotFine, corpus.SlotTerm
	return []view{
		{name: "years", names: chineseNames("年份", "年份"), also: []string{"year", "年"}, title: "Cases by year of newest status", by: yearGrouping()},
		{name: "topics", names: chineseNames("主题", "主題"), also: []string{"topic"}, title: "Cases by topic", by: topicGrouping()},
		{name: "jurisdictions", names: chineseNames("法域", "法域"), also: []string{"jurisdiction", "country", "countries", "国家", "國家"}, title: "Cases by jurisdiction", by: regionGrouping()},
		{name: "statuses", names: chineseNames("状态", "狀態"), also: []string{"status", "state", "states"}, title: "Cases by newest status", by: statusGrouping()},
		{name: "fines", names: chineseNames("罚款", "罰款"), also: []string{"fine", "fines by year", "罚金", "罰金", "罰鍰"}, title: "Fines by year", slot: fine},
		{name: "sentences", names: chineseNames("刑期", "刑期"), also: []string{"sentence", "sentences by year", "terms", "term"}, title: "Sentences by year", slot: term},
		{name: "fines by topic", names: chineseNames("罚款主题", "罰款主題"), also: []string{"罚金主题", "罰金主題", "罰鍰主題"}, title: "Fines by topic", slot: fine, by: topicGrouping()},
		{name: "fines by jurisdiction", names: chineseNames("罚款法域", "罰款法域"), also: []string{"fines by country", "罚金法域", "罰金法域", "罰鍰法域"}, title: "Fines by jurisdiction", slot: fine, by: regionGrouping()},
		{name: "sentences by topic", names: chineseNames("刑期主题", "刑期主題"), title: "Sentences by topic", slot: term, by: topicGrouping()},
		{name: "sentences by jurisdiction", names: chineseNames("刑期法域", "刑期法域"), also: []string{"sentences by country"}, title: "Sentences by jurisdiction", slot: term, by: regionGrouping()},
	}
}

func chineseNames(cn, tw string) map[string]string {
	return map[string]string{simplified: cn, traditional: tw}
}

// calls returns every name of a view.
func (v view) calls() []string {
	return append([]string{v.name, v.names[simplified], v.names[traditional]}, v.also...)
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

// called is what cases are grouped by, within a sentence.
func (g grouping) called(w Wording) string { return strings.ToLower(w.Term(cmp.Or(g.as, g.head))) }

// says writes a value by which cases are grouped.
func (g grouping) says(w Wording, value string) string {
	if g.shown == nil {
		return value
	}
	return g.shown(w, value)
}

// viewOf finds a view by one of its names; between Chinese words a space is none.
func viewOf(name string) (view, bool) {
	name = strings.Join(strings.Fields(strings.ToLower(name)), " ")
	all := views()
	i := slices.IndexFunc(all, func(v view) bool {
		return slices.Contains(v.calls(), name) || slices.Contains(v.calls(), strings.ReplaceAll(name, " ", ""))
	})
	if how := index.Fold(name); i < 0 && viewWords.MatchString(how) {
		i = slices.IndexFunc(all, func(v view) bool { return v.name == statsView(how) })
	}
	if i < 0 {
		return view{}, false
	}
	return all[i], true
}

// completeView suggests the views whose name, in any language, begins as typed.
func completeView(w Wording, typed string) (out []Completion) {
	typed = index.Fold(typed)
	for _, v := range views() {
		if slices.ContainsFunc(append(v.calls(), w.Term(v.title)), func(name string) bool { return strings.HasPrefix(index.Fold(name), typed) }) {
			out = append(out, Completion{Label: w.Term(v.title), Value: v.name})
		}
	}
	return out
}

// picture is the name of the view's picture, without ending.
func (v view) picture() string { return strings.ReplaceAll(v.name, " ", "-") }
