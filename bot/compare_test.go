package bot_test

import (
	"slices"
	"strings"
	"testing"

	"casebot/bot"

	"github.com/google/go-cmp/cmp"
)

func compared(t *testing.T, b *bot.Bot, first, second string) bot.Reply {
	t.Helper()
	return b.Handle(t.Context(), bot.Request{Command: "compare", Options: map[string]string{"first": first, "second": second}})
}

func TestTwoStandSideBySideHoweverTheyAreNamed(t *testing.T) {
	b, _ := open(t)
	for _, c := range []struct{ first, second, say string }{
		{"Han", "Xu", "compare"}, {"han", "徐某", "compare"}, {han, "Xu", "compare"}, {"韩某", xuLi, "compare"}, {han, xuLi, "compare"},
	} {
		reply := compared(t, b, c.first, c.second)
		if reply.Table == nil {
			t.Errorf("%s and %s: %+v", c.first, c.second, reply)
			continue
		}
		if len(reply.Table.Head) != 3 || !strings.HasPrefix(reply.Table.Head[1], "Han") || !strings.HasPrefix(reply.Table.Head[2], "Xu") {
			t.Errorf("%s and %s: %q", c.first, c.second, reply.Table.Head)
		}
		text := strings.Join(reply.Table.Lines(100), "\n")
		for _, want := range []string{"three years and one month [1]", "37 months [2]", "nine months", "13,000 yuan [1]", "[1] China Daily, 12 June 2025", "[2] Biometric Update"} {
			if !strings.Contains(text, want) {
				t.Errorf("%s and %s: %q is not in\n%s", c.first, c.second, want, text)
			}
		}
		if !strings.Contains(reply.Text, "three years and one month") || !strings.Contains(reply.Text, "nine months") || len([]rune(reply.Text)) > 800 {
			t.Errorf("%s and %s: %q", c.first, c.second, reply.Text)
		}
		if len(reply.Cards) != 2 || len(reply.Links) < 2 {
			t.Errorf("%s and %s: %d cards, %d sources", c.first, c.second, len(reply.Cards), len(reply.Links))
		}
	}
}

func TestATypedComparisonIsAQuestionOrEndsWithACase(t *testing.T) {
	b, _ := open(t)
	for _, text := range []string{"/compare Xu Han", "/compare Xu and Han", "/compare Xu " + han, "/compare " + xuLi + " " + han, "/比较 徐某 韩某", "/對比 徐某和韩某"} {
		reply := say(t, b, text)
		if reply.Table == nil || len(reply.Table.Head) != 3 || !strings.HasPrefix(reply.Table.Head[2], "Han") && !strings.HasPrefix(reply.Table.Head[1], "Han") {
			t.Errorf("%s: %+v", text, reply.Table)
		}
	}
}

// What was listed before is compared by its places there too, in one option or in two.
func TestPlacesOfAListAreCompared(t *testing.T) {
	b, _ := open(t)
	list := say(t, b, "which cases in France?").Turn()
	titles := []string{say(t, b, "/case "+string(list.Listed[0])).Cards[0].Title, say(t, b, "/case "+string(list.Listed[2])).Cards[0].Title}
	for _, req := range []bot.Request{
		{Text: "/compare 1 3"}, {Text: "/compare the first and the third"}, {Text: "/比较 第一个和第三个"},
		{Command: "compare", Options: map[string]string{"first": "1", "second": "3"}}, {Command: "compare", Options: map[string]string{"first": "the first one", "second": "the last one"}},
		{Command: "compare", Options: map[string]string{"first": "第一個", "second": "第三個"}},
	} {
		req.Before = list
		reply := b.Handle(t.Context(), req)
		if reply.Table == nil || len(reply.Cards) != 2 || !slices.Contains(titles, reply.Cards[0].Title) || !slices.Contains(titles, reply.Cards[1].Title) {
			t.Errorf("%v: %s", req, reply.Text)
		}
	}
	for _, says := range []string{"/compare 1 2", "/compare the first and the third"} {
		if reply := say(t, b, says); !strings.Contains(reply.Text, "Nothing was listed before") || !reply.Failed {
			t.Errorf("%s: %s", says, reply.Text)
		}
	}
}

func TestEveryCellWithAValueIsCited(t *testing.T) {
	b, _ := open(t)
	cases := shipped(t)
	for i, c := range cases[1:] {
		reply := compared(t, b, string(cases[i].ID), string(c.ID))
		if reply.Table == nil {
			t.Fatalf("%s and %s: %q", cases[i].ID, c.ID, reply.Text)
		}
		for _, row := range reply.Table.Rows {
			for _, cell := range row[1:] {
				for line := range strings.SplitSeq(cell, "\n") {
					if line != "–" && row[0] != "Forum" && !strings.Contains(line, "[") && !strings.HasPrefix(line, "and ") {
						t.Errorf("%s and %s: %s has no source in %q", cases[i].ID, c.ID, row[0], line)
					}
				}
			}
		}
		for _, line := range reply.Table.Lines(40) {
			if n := len([]rune(line)); n > 40 {
				t.Errorf("%s and %s: a line of %d columns: %q", cases[i].ID, c.ID, n, line)
			}
		}
	}
}

func TestTwoPartiesOfOneCaseAreCompared(t *testing.T) {
	b, _ := open(t)
	reply := say(t, b, "/compare Xu and Li")
	if reply.Table == nil {
		t.Fatalf("%+v", reply)
	}
	if diff := cmp.Diff([]string{"Term", "nine months [1] [2]", "six months [1] [2]"}, row(reply.Table, "Term")); diff != "" {
		t.Error(diff)
	}
}

// Two names that are typed in one line are two names: of several that one of them
// means the party of the other's case counts, else it is asked which.
// Whoever sued is compared with what the case has: whom it is said of stands before it.
func TestAPlaintiffIsComparedWithWhatTheCaseHas(t *testing.T) {
	reply := say(t, openWith(t, bot.Config{}), "/compare Guo Bing, Han")
	i := slices.IndexFunc(reply.Table.Rows, func(row []string) bool { return row[0] == "Damages" })
	if i < 0 || !strings.HasPrefix(reply.Table.Rows[i][1], "Hangzhou Safari Park: compensation: CNY 1,038 [") || reply.Table.Rows[i][2] != "–" {
		t.Errorf("%v", reply.Table.Rows)
	}
}

// A row of authorities is no row of courts, in the line, the table and related cases.
func TestAnAuthorityIsComparedAsOne(t *testing.T) {
	b := openWith(t, bot.Config{})
	for text, want := range map[string]string{"/compare fr-clearview-2022 it-clearview-2022": "Regulator", "/compare au-bunnings au-kmart-2025": "Court or regulator", "/compare Guo Bing, Han": "Court"} {
		reply := say(t, b, text)
		row := reply.Table.Rows[len(reply.Table.Rows)-1][0]
		if row != want || !strings.Contains(reply.Text, "\n"+want+": ") {
			t.Errorf("%s: %s, %q", text, row, reply.Text)
		}
	}
	if body := say(t, b, "/related fr-shein-2025").Body; !strings.Contains(body, "same regulator: French Data Protection Authority (CNIL)") || strings.Contains(body, "same court: French") {
		t.Error(body)
	}
}

func TestTwoTypedNamesAreTwo(t *testing.T) {
	b, _ := open(t)
	for _, c := range []struct {
		text, want string
		heads      string // of the table; empty: none
		picking    string
	}{
		{"/compare Xu Li", "Xu – sentenced", "Xu, Li", ""},
		{"/compare Li, Xu", "Li – sentenced", "Li, Xu", ""},
		{"/compare 徐某和李某", "Xu – 已判刑", "Xu, Li", ""},
		{"/compare Han | Xu", "Han – sentenced", "Han, Xu", ""},
		{"/compare Han vs Lee", "Han – sentenced", "Han, Lee", ""},
		{"/compare Han Li", "3 cases fit “Li”", "", "/compare Han"},
		{"/compare Li and Han", "3 cases fit “Li”", "", "/compare second:Han"},
		{"/compare Li | Amazon Europe Core", "3 cases fit “Li”", "", `/compare second:"Amazon Europe Core"`},
		{"/compare " + han + " gb-marriott-2019-intent fr-clearview-2022", "Two are compared", "", ""},
		{"/compare Han Zebulon", "does not hold a case named “Zebulon”", "", ""},
		{"/compare the fines of Xu and Han", "Fine: Xu fined, and no amount given", "Xu, Han", ""},
		{"/compare Clearview AI: French fine and overdue penalty over face recognition, Han", "Clearview AI", "Clearview AI, Han", ""},
	} {
		reply, heads := say(t, b, c.text), ""
		if reply.Table != nil {
			heads = strings.Join(reply.Table.Head[1:], ", ")
		}
		if !strings.Contains(reply.Text, c.want) || heads != c.heads || reply.Picking != c.picking {
			t.Errorf("%s: %q, %q, %q", c.text, reply.Text, heads, reply.Picking)
		}
	}
}

// Sides of one name are told apart above their columns too, and those that find no
// room beside the others are counted.
func TestTheColumnsOfAComparisonAreToldApart(t *testing.T) {
	b, _ := open(t)
	reply := say(t, b, "/compare fr-clearview-2022 it-clearview-2022")
	if reply.Table == nil || reply.Table.Head[1] == reply.Table.Head[2] || !strings.HasPrefix(reply.Table.Head[2], "Clearview AI: Italian") {
		t.Errorf("%+v", reply.Table)
	}
	reply = say(t, b, "/compare the fines of Han, Xu, British Airways and Marriott")
	if reply.Table == nil || len(reply.Table.Head) != 4 || !slices.Contains(reply.Table.Notes, "and 1 more") {
		t.Errorf("%+v", reply.Table)
	}
}

func row(t *bot.Table, name string) []string {
	for _, r := range t.Rows {
		if r[0] == name {
			return r
		}
	}
	return nil
}

func TestWhatCannotBeComparedIsAskedFor(t *testing.T) {
	b, _ := open(t)
	for _, c := range []struct {
		first, second, want string
		failed              bool
		choices             bool
	}{
		{"", "", "two names", true, false},
		{"Han", "韩某", "one and the same", true, false},
		{han, "Han", "one and the same", true, false},
		{"Han", han, "one and the same", true, false},
		{xuLi, xuLi, "one and the same", true, false},
		{xuLi, "Xu", "one and the same", true, false},
		{"Han", "Zebulon", "does not hold a case named", false, false},
		{"Zebulon", "Han", "does not hold a case named", false, false},
		{"Clearview", "Han", "fit “Clearview", false, true},
		{"Han", "Clearview", "fit “Clearview", false, true},
	} {
		reply := compared(t, b, c.first, c.second)
		if !strings.Contains(reply.Text, c.want) || reply.Failed != c.failed || reply.Table != nil || c.choices != (reply.Picking != "") {
			t.Errorf("%s and %s: %q, %q", c.first, c.second, reply.Text, reply.Picking)
		}
		if !c.choices {
			continue
		}
		picking, at := "/compare Han", 1
		if c.second == "Han" {
			picking, at = "/compare second:Han", 2
		}
		if reply.Picking != picking {
			t.Errorf("picking says %q", reply.Picking)
		}
		picked := say(t, b, reply.Picking+" "+string(reply.Choices[0].Case))
		if picked.Table == nil || picked.Table.Head[at] != "Han" {
			t.Errorf("picking %s gives %+v", reply.Choices[0].Case, picked)
		}
	}
}

func TestACaseTypedTwiceIsNotComparedWithItself(t *testing.T) {
	b, _ := open(t)
	for _, text := range []string{"/compare " + han + " Han", "/compare Han " + han, "/compare " + han + " " + han, "/比较 韩某 " + han} {
		if reply := say(t, b, text); reply.Table != nil || !reply.Failed || len(reply.Cards) > 0 {
			t.Errorf("%s: %q, %+v", text, reply.Text, reply.Table)
		}
	}
}

func TestAnAccusationIsComparedAsOne(t *testing.T) {
	reply := compared(t, holding(t, storied(), matter("ie-other", "Other", "IE", "2026-01-01")), "ie-lantern", "ie-other")
	if reply.Table == nil || !strings.Contains(row(reply.Table, "Fine")[1], "(machine-read)") || !strings.Contains(row(reply.Table, "Status")[1], "Under appeal") {
		t.Errorf("%+v", reply.Table)
	}
}

// Whoever compares in Chinese is answered in Chinese.
func TestAComparisonSpeaksTheReadersLanguage(t *testing.T) {
	b, _ := open(t)
	for _, c := range []struct{ locale, first, second, want string }{
		{"en", han, xuLi, "Term"}, {"zh-CN", han, xuLi, "刑期"}, {"zh-TW", han, xuLi, "刑期"}, {"en", "韩某", "徐某", "罚金"},
	} {
		reply := b.Handle(t.Context(), bot.Request{Command: "compare", Locale: c.locale, Options: map[string]string{"first": c.first, "second": c.second}})
		if !strings.Contains(reply.Text, c.want) || reply.Table == nil {
			t.Errorf("%s and %s in %s: %q", c.first, c.second, c.locale, reply.Text)
		}
	}
}

func TestTypingASideSuggestsCases(t *testing.T) {
	b := typing(t)
	for _, option := range []string{"first", "second"} {
		if found := suggest(t, b, "compare", option, "韩"); len(found) == 0 || found[0].Value != han {
			t.Errorf("%s suggests %v", option, found)
		}
	}
	if found := suggest(t, b, "timeline", "case", "韩"); len(found) == 0 || found[0].Value != han {
		t.Errorf("a timeline suggests %v", found)
	}
}

func TestTheCommandsWithPicturesAreNamedInChinese(t *testing.T) {
	b, _ := open(t)
	seen := 0
	for _, spec := range b.Specs() {
		if spec.Name != "compare" && spec.Name != "timeline" && spec.Name != "stats" {
			continue
		}
		seen++
		names := []map[string]string{spec.Names}
		for _, o := range spec.Options {
			names = append(names, o.Names)
		}
		for _, n := range names {
			if n["zh-CN"] == "" || n["zh-TW"] == "" {
				t.Errorf("/%s: %v", spec.Name, n)
			}
		}
	}
	if seen != 3 {
		t.Errorf("%d commands", seen)
	}
}
