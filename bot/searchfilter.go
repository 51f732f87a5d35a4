package bot

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"casebot/index"
	"casebot/index/answer"
)

// The options that narrow a search, beside those that narrow a statistic.
const (
	byTopic  = "topic"
	byRegion = "jurisdiction"
	byKind   = "kind"
	byStatus = "status"
	fromYear = "from"
	toYear   = "to"
)

// filterOptions are what a search can be narrowed and ordered by.
func filterOptions() []Option {
	return []Option{topicOption(), regionOption(), {
		Name: byKind, Names: map[string]string{"zh-CN": "类型", "zh-TW": "類型"},
		Summary: "Only cases of this kind, as in: criminal", MaxRunes: 40, Completes: true,
	}, {
		Name: byStatus, Names: map[string]string{"zh-CN": "状态", "zh-TW": "狀態"},
		Summary: "Only cases in which somebody has, or once had, this status", MaxRunes: 40, Completes: true,
	}, {
		Name: fromYear, Names: map[string]string{"zh-CN": "起始年份", "zh-TW": "起始年份"},
		Summary: "Only cases whose newest status is of this year or later", MaxRunes: 4, Completes: true,
	}, {
		Name: toYear, Names: map[string]string{"zh-CN": "截止年份", "zh-TW": "截止年份"},
		Summary: "Only cases whose newest status is of this year or earlier", MaxRunes: 4, Completes: true,
	}, {
		Name: "sort", Names: map[string]string{"zh-CN": "排序", "zh-TW": "排序"},
		Summary: "What comes first", MaxRunes: 20, Values: orders(),
	}}
}

func topicOption() Option {
	return Option{
		Name: byTopic, Names: map[string]string{"zh-CN": "主题", "zh-TW": "主題"},
		Summary: "Only cases on this topic, as in: home cameras", MaxRunes: 100, Completes: true,
	}
}

func regionOption() Option {
	return Option{
		Name: byRegion, Names: map[string]string{"zh-CN": "法域", "zh-TW": "法域"},
		Summary: "Only cases of this country, by its code: CN, GB, EU", MaxRunes: 40, Completes: true,
	}
}

// orders are the values of the option that orders hits.
func orders() []Value {
	return []Value{
		{Name: "best match first", Names: map[string]string{"zh-CN": "最相关在前", "zh-TW": "最相關在前"}, Says: byBest},
		{Name: "newest status first", Names: map[string]string{"zh-CN": "最新进展在前", "zh-TW": "最新進展在前"}, Says: string(index.ByDecided)},
		{Name: "latest added first", Names: map[string]string{"zh-CN": "最新收录在前", "zh-TW": "最新收錄在前"}, Says: string(index.ByAdded)},
	}
}

const byBest = "relevance"

// A sought is what a search asks for, whether options say it or the syntax of
// [index.Parse].
type sought struct {
	text     string // in that syntax
	query    index.Query
	warnings []index.Warning
	sort     index.Sort
	twice    []string // the names that stand in it more than once, of which only the last counts
}

// typed is what is searched for as a reply repeats it: without the quotation mark that
// nothing closes, which ends the word before it.
func (s sought) typed() string {
	open := slices.ContainsFunc(s.warnings, func(odd index.Warning) bool { return odd.Part == `"` })
	at := strings.LastIndexAny(s.text, `"“”„‟＂«»「」『』`)
	if !open || at < 0 {
		return s.text
	}
	_, size := utf8.DecodeRuneInString(s.text[at:])
	return strings.TrimSpace(strings.TrimSpace(s.text[:at]) + " " + strings.TrimSpace(s.text[at+size:]))
}

// seek reads what a request searches for. What narrows it stands beside the words,
// as it would in one typed line.
func seek(req Request) sought {
	text, orders, odd := ordered(answer.Plain(req.Option("query")))
	order := orderOf(req.Option("sort"), append([]string{""}, orders...)[len(orders)])
	s := sought{text: text, sort: index.Sort(order)}
	if len(orders) > 1 {
		s.twice = []string{"sort:"}
	}
	s.query, s.warnings = index.Parse(text)
	if bare := unfielded(text, s.warnings); bare != text {
		s.query, _ = index.Parse(bare)
	}
	s.warnings = append(odd, s.warnings...)
	all := []index.Query{s.query}
	if text == "" {
		all = nil
	} else if and, ok := s.query.(index.And); ok {
		all = slices.Clone(and.All)
	}
	for _, filter := range filters(req) {
		query, odd := index.Parse(filter)
		all, s.warnings = append(all, query), append(s.warnings, odd...)
		s.text = strings.TrimSpace(s.text + " " + filter)
	}
	switch len(all) {
	case 0:
	case 1:
		s.query = all[0]
	default:
		s.query = index.And{All: all}
	}
	switch {
	case order == byBest:
		s.sort = index.ByRelevance
	case order == "" && wordless(s.query):
		s.sort = index.ByDecided // nothing makes one better than another
	}
	return s
}

// unfielded is a text without the names of those fields whose values mean nothing: the
// words of the value are searched for, and not "status", which is in every record.
func unfielded(text string, warnings []index.Warning) string {
	for _, odd := range warnings {
		part := strings.TrimLeft(odd.Part, "-(")
		name, value, _ := strings.Cut(part, ":")
		if m, known := mistypedOf(name, value, part); known && m.value != "" && strings.HasPrefix(odd.Meaning, "is searched as words") {
			text = strings.Replace(text, part, m.value, 1)
		}
	}
	return text
}

// seekText reads a typed search.
func seekText(text string) sought { return seek(Request{Options: map[string]string{"query": text}}) }

// filters are the options that narrow a search, in its syntax.
func filters(req Request) (typed []string) {
	value := func(option string) string { return strings.ReplaceAll(answer.Clean(req.Option(option)), `"`, "") }
	for _, f := range []struct{ option, field string }{{byTopic, "topic"}, {byRegion, "in"}, {byKind, "kind"}, {byStatus, "status"}} {
		switch v := value(f.option); {
		case strings.Contains(v, " "):
			typed = append(typed, f.field+`:"`+v+`"`)
		case v != "":
			typed = append(typed, f.field+":"+v)
		}
	}
	switch from, to := inOrder(value(fromYear), value(toYear)); {
	case from != "" && from == to:
		typed = append(typed, "year:"+from)
	case from+to != "":
		typed = append(typed, "year:"+from+".."+to)
	}
	return typed
}

// inOrder puts two years that stand the wrong way round the right way.
func inOrder(from, to string) (earlier, later string) {
	first, err1 := strconv.Atoi(strings.TrimSuffix(from, "年"))
	last, err2 := strconv.Atoi(strings.TrimSuffix(to, "年"))
	if err1 == nil && err2 == nil && last < first {
		return to, from
	}
	return from, to
}

// ordered takes each "sort:decided" off a typed search, and an order that is none.
func ordered(text string) (rest string, orders []string, odd []index.Warning) {
	var kept []string
	words := strings.Fields(text)
	for i := 0; i < len(words); i++ {
		name, value, found := strings.Cut(strings.Replace(words[i], "：", ":", 1), ":")
		if name = strings.ToLower(name); !found || !slices.Contains([]string{"sort", "排序"}, index.Fold(name)) {
			kept = append(kept, words[i])
			continue
		}
		if value == "" && i+1 < len(words) && orderOf(words[i+1], "") != "" {
			i++
			value = words[i]
		}
		switch named := orderOf(value, ""); {
		case named != "":
			orders = append(orders, named)
		default:
			odd = append(odd, index.Warning{Part: words[i], Meaning: noOrder})
		}
	}
	return strings.Join(kept, " "), orders, odd
}

// noOrder is said of what stands behind sort: and is no order.
const noOrder = "is left out: sort: takes relevance, decided or added"

// orderOf finds an order by its name, in any language; otherwise where there is none.
func orderOf(name, otherwise string) string {
	name = strings.ToLower(strings.Trim(name, `.,;!?"。，；！？`))
	for _, v := range orders() {
		if name == v.Says || name != "" && slices.Contains([]string{v.Name, v.Names[simplified], v.Names[traditional]}, name) {
			return v.Says
		}
	}
	for order, names := range alsoOrders {
		if slices.Contains(names, index.Fold(name)) {
			return order
		}
	}
	return otherwise
}

// alsoOrders are further words for the orders.
var alsoOrders = map[string][]string{
	byBest:                  {"best", "relevant", "score", "相关", "最相关"},
	string(index.ByDecided): {"newest", "latest", "date", "new", "year", "最新", "日期", "时间"},
	string(index.ByAdded):   {"recent", "收录", "最近收录"},
}
