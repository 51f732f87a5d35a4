package bot_test

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"casebot/bot"
	"casebot/corpus"
)

// utterances are said to the bot in each language of labels: what it says besides
// the data of the archive is then in that language.
var utterances = []string{
	"", "/case", "/case Han", "/case Clearview", "/case a name that nobody has", "/case Didi", "/case us-madison-square-garden",
	"/search", "/search surveillance", "/search survelliance", "/search zzzz", "/search in:IE fine:>1mEUR", "/search -camera", "/search kind:criminal year:2020..2023",
	"/search \"camera", "/search OR camera", "/search colour:red", "/search status:", "/search in:CN", "/search home camera",
	"/compare", "/compare Han Han", "/compare Han Lee", "/compare Clearview Didi",
	"/timeline", "/timeline Han", "/timeline in:CN", "/timeline topic:nothing", "/timeline Clearview",
	"/stats", "/stats topics", "/stats jurisdictions", "/stats statuses in:KR", "/stats fines", "/stats fines EUR", "/stats sentences", "/stats colours", "/stats fines XXX", "/stats fines HUF in:CN",
	"/evidence Han", "/sources Han", "/related Han", "/more Han", "/cite Han", "/evidence Didi", "/sources Didi", "/related Clearview",
	"/help", "/help search", "/help nonsense", "/privacy", "/forget me", "/forget you", "/nothing", "/page aaaaaaaaaaaa", "/share aaaaaaaaaaaa", "/delete", "/rate aaaaaaaaaaaa up",
	"/settings", "/settings visibility", "/settings visibility loud", "/settings language", "/settings channels", "/settings channels x", "/settings topics", "/settings topics x",
	"/settings jurisdictions", "/settings jurisdictions xyz", "/settings curators", "/settings curators x", "/settings threads", "/settings zone", "/settings zone x", "/settings feeds", "/settings feeds x", "/settings colour",
	"/watch", "/watch list", "/watch add", "/watch add camera hacking", "/watch add camera hacking rhythm:daily into:dm note:甲", "/watch add case Han", "/watch add case Clearview", "/watch add case nobody",
	"/watch add camera rhythm:loud", "/watch add camera into:nowhere", "/watch add OR", "/watch add \"camera", "/watch add -camera", "/watch list", "/snooze 1", "/snooze x", "/watch list", "/watch queue", "/watch queue into:dm",
	"/watch now", "/watch remove", "/watch remove x", "/watch remove 99", "/watch remove 1", "/unwatch 2", "/unwatch 2", "/unwatch", "/unwatch 3 4", "/watch nonsense", "/help watch",
	"/lookup", "/lookup nothing is named here", "/lookup 韩某 in FTC v. Ring", "/lookup Clearview, as in https://nowhere.example/1", "/lookup " + daily, "/lookup " + strings.Repeat("Clearview 甲。", 500),
	"/add", "/add nothing", "/add https://court.example/4", "/add ftp://court.example", "/review", "/review next", "/review next prop-1", "/review show", "/review show prop-1", "/review publish", "/review publish prop-9",
	"/review edit prop-2", "/review merge prop-1", "/review merge prop-1 nobody", "/review merge prop-1 " + han, "/review discard prop-9", "/review feedback", "/review feedback x", "/review colour", "/help review", "/help add", "/help lookup",
}

// ownWords returns what a reply says that the bot writes itself, with the data in it.
func ownWords(r bot.Reply) []string {
	out := append(strings.Split(r.Text+"\n"+r.Body+"\n"+r.Note, "\n"), "")
	for _, c := range r.Cards {
		out = append(out, c.Status, c.Forum, c.Footer)
		for _, f := range c.Fields {
			out = append(append(out, f.Name), f.Lines...)
		}
	}
	for _, c := range r.Choices {
		out = append(out, c.Detail)
	}
	for _, c := range r.Conflicts {
		out = append(out, c.Name)
	}
	for _, s := range r.States {
		out = append(out, s.Text)
	}
	if r.Longer != nil {
		out = append(out, r.Longer.Label)
	}
	out = append(out, r.Whisper)
	if r.Table != nil {
		out = slices.Concat(out, r.Table.Head, r.Table.Notes, slices.Concat(r.Table.Rows...))
	}
	if r.Picture != nil {
		for part := range strings.SplitSeq(r.Picture.Alt, "；") {
			if !strings.HasSuffix(part, "…") { // the last one may be cut within a title
				out = append(out, part)
			}
		}
	}
	if r.Form != nil {
		out = append(out, r.Form.Title)
		for _, f := range r.Form.Fields {
			out = append(out, f.Label)
		}
	}
	if r.Menu != nil {
		out = append(out, r.Menu.Hint)
		for _, item := range r.Menu.Items {
			out = append(out, item.Label, item.Detail)
		}
	}
	return out
}

// dataOf returns the texts of records, the longest first.
func dataOf(cases []*corpus.Case) []string {
	var out []string
	for _, c := range cases {
		out = slices.Concat(out, []string{c.Title, c.CheckedNote, c.Summary, string(c.ID)}, c.Names(), c.Topics, strings.Split(c.Forum, "; "))
		for _, citation := range c.Citations {
			out = append(out, citation.Text)
		}
		for _, f := range slices.Concat(c.Status, c.Facts) {
			out = append(append(out, f.About, capital(f.About), f.Note), strings.Split(f.Note, ". ")...)
			for _, claim := range f.Claims {
				out = append(out, claim.Printed, claim.Mistaken, claim.Display())
				if claim.Value != nil {
					out = append(out, claim.Value.Display(), claim.Value.String())
				}
			}
		}
		for _, s := range c.Sources {
			out = append(out, s.Title, s.Publisher, s.Author, s.Label())
		}
		for _, event := range c.Later {
			out = append(out, event.Text)
		}
	}
	slices.SortFunc(out, func(a, b string) int { return cmp.Or(len(b)-len(a), strings.Compare(a, b)) })
	out = slices.Compact(out)
	return slices.DeleteFunc(out, func(text string) bool { return len(text) < 3 })
}

// capital begins a text with a capital letter.
func capital(text string) string {
	if text == "" {
		return ""
	}
	return strings.ToUpper(text[:1]) + text[1:]
}

// Discord takes summaries of a hundred characters.
func TestSummariesAreInEveryLanguage(t *testing.T) {
	b, _ := serving(t)
	for _, locale := range bot.Locales() {
		for english, where := range summariesOf(b.Specs()) {
			theirs := bot.WordingFor(locale).Term(english)
			if n := len([]rune(theirs)); n == 0 || n > 100 || theirs == english {
				t.Errorf("%s: %s: %d characters: %q", locale, where, n, theirs)
			}
		}
	}
}

// summariesOf returns the summaries of commands and their options with the place.
func summariesOf(specs []bot.Spec) map[string]string {
	out := map[string]string{}
	for _, s := range specs {
		if s.Hidden {
			continue
		}
		out[s.Summary] = "/" + s.Name
		for _, o := range s.Options {
			out[o.Summary] = "/" + s.Name + " " + o.Name
		}
		for summary, where := range summariesOf(s.Subs) {
			out[summary] = "/" + s.Name + " " + where
		}
	}
	return out
}

// The line of what answers a question is in the language of the question, and all
// that stands around it in the reader's.
func TestTheLineFollowsTheQuestionAndLabelsTheReader(t *testing.T) {
	b, _ := serving(t)
	for _, test := range []struct{ text, locale, line, label string }{
		{"How long was Han jailed?", "", "sentenced", "Term"},
		{"How long was Han jailed?", "zh-CN", "sentenced", "刑期"},
		{"韩某被判多久？", "", "已判刑", "Term"},
		{"韩某被判多久？", "zh-TW", "已判刑", "數量，cameras controlled"},
		{"韩某", "de", "已判刑", "Term"},
		{"韓某", "zh-TW", "已判刑", "數量，cameras controlled"},
		{"/case 韩某", "", "Sentenced", "Term"},
		{"/case Han", "zh-TW", "已判刑", "數量，cameras controlled"},
		{"/案件 Han", "zh-CN", "已判刑", "数量，cameras controlled"},
	} {
		reply := b.Handle(t.Context(), bot.Request{Text: test.text, Locale: test.locale, Asker: "ann", Room: test.text + test.locale})
		if len(reply.Cards) != 1 || !strings.Contains(reply.Text, test.line) {
			t.Errorf("%s in %q: %d cards, %q", test.text, test.locale, len(reply.Cards), reply.Text)
			continue
		}
		if !slices.ContainsFunc(reply.Cards[0].Fields, func(f bot.Field) bool { return f.Name == test.label }) {
			t.Errorf("%s in %q: no %s among %+v", test.text, test.locale, test.label, reply.Cards[0].Fields)
		}
	}
}

// What a command finds is said in the reader's language, and proven in it.
func TestWhatACommandFindsIsSaidInTheReadersLanguage(t *testing.T) {
	b, _ := serving(t)
	for _, test := range []struct{ text, locale, want string }{
		{"/search home camera", "zh-CN", "最相关的在前"},
		{"/search in:IE fine:>300mEUR", "zh-TW", "找到2個案件"},
		{"/search zzzz", "zh-CN", "资料库没有与“zzzz”相符的内容"},
		{"/case Clearview", "zh-TW", "個案件符合「Clearview」"},
		{"/case nobody", "zh-CN", "资料库没有名为“nobody”的案件；这不说明不存在这样的案件"},
		{"/stats fines HUF", "zh-CN", "资料库收录已裁决且有效的1笔罚款"},
		{"/timeline in:CN", "zh-TW", "最新狀態均有日期，自2021-04-09至"},
		{"/related Han", "zh-CN", "相关的案件"},
		{"/sources Han", "zh-TW", "查核日期：2026-11-21"},
		{"/evidence Han", "zh-CN", "来源"},
	} {
		reply := b.Handle(t.Context(), bot.Request{Text: test.text, Locale: test.locale, Asker: "ann", Room: test.text})
		if !strings.Contains(reply.Text, test.want) || strings.Contains(reply.Text, "其余部分") || strings.Contains(reply.Text, "其餘部分") {
			t.Errorf("%s in %s: %q", test.text, test.locale, reply.Text)
		}
	}
}

// Whatever language a case is shown in, its line is proven.
func TestEveryCaseIsShownInEveryLanguage(t *testing.T) {
	b, _ := serving(t)
	for _, locale := range bot.Locales() {
		left := bot.WordingFor(locale).Term("The archive does not hold a source's words for the rest: see the cards and quotes.")
		for _, c := range shipped(t) {
			for _, command := range []string{"/case ", "/sources ", "/related "} {
				reply := b.Handle(t.Context(), bot.Request{Text: command + string(c.ID), Locale: locale, Asker: "ann", Room: "hall"})
				if reply.Failed || strings.Contains(reply.Text, left) {
					t.Errorf("%s%s in %s: %q", command, c.ID, locale, reply.Text)
				}
			}
		}
	}
}

// A question whose characters both scripts have is answered in that of its reader, from
// the first line to the last; any other in its own.
func TestAnUndecidedScriptIsTheReaders(t *testing.T) {
	b, _ := open(t)
	for _, c := range []struct{ locale, text, want string }{
		{"zh-TW", "多少", "資料庫沒有"},
		{"zh-TW", "有哪些案件", "已裁決"},
		{"zh-TW", "那滴滴呢？", "已裁決"},
		{"zh-TW", "韩某被判多久？", "刑期"},
		{"zh-CN", "多少", "资料库没有"},
		{"zh-CN", "那滴滴呢？", "已裁决"},
		{"", "那滴滴呢？", "已裁决"},
		{"zh-CN", "韓某被判多久？", "已判刑"},
	} {
		reply := b.Handle(t.Context(), bot.Request{Text: c.text, Locale: c.locale})
		if !strings.Contains(reply.Text, c.want) {
			t.Errorf("%s for %q: %q lacks %q", c.text, c.locale, reply.Text, c.want)
		}
		if all := reply.Text; strings.ContainsAny(all, "资库没断决处") && strings.ContainsAny(all, "資庫沒斷決處") {
			t.Errorf("%s for %q is written in both scripts: %q", c.text, c.locale, all)
		}
	}
}
