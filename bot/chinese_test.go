package bot

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/bleveindex"
	"casebot/index/indextest"
)

// lanterns are cases in which every word of the data is Chinese, in the script of a
// locale: what is then in other letters, or in the other script, is the bot's own.
func lanterns(t *testing.T, locale string) []*corpus.Case {
	t.Helper()
	script := strings.NewReplacer() // as they stand
	if locale == traditional {
		script = strings.NewReplacer("门铃", "門鈴", "数据", "資料", "报", "報", "县", "縣", "个", "個", "灯", "燈", "决", "決", "处", "處", "开", "開", "号", "號", "错", "錯", "赵", "趙", "钱", "錢")
	}
	zh := script.Replace
	value := func(slot corpus.Slot, written string) corpus.Value {
		v, err := corpus.ParseValue(slot, written)
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	day := func(written string) corpus.Date {
		d, err := corpus.ParseDate(written)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	const herald, gazette = "art-00000000000a", "art-00000000000b"
	fact := func(slot corpus.Slot, party corpus.PartyID, written string) corpus.Fact {
		return corpus.Fact{Slot: slot, Party: party, Claims: []corpus.Claim{{Value: value(slot, written), Source: herald}}}
	}
	var out []*corpus.Case
	for i, name := range []string{"赵某", "钱某"} {
		status := fact(corpus.SlotStatus, "a", []string{"sentenced", "under_appeal"}[i])
		status.Date, status.DateIs, status.About = day(fmt.Sprintf("202%d-05-04", 4+i)), corpus.OfReported, zh("门铃数据")
		older := fact(corpus.SlotStatus, "a", "accused")
		older.Date = day("2023-02")
		term := fact(corpus.SlotTerm, "a", []string{"3y 1m", "life"}[i])
		fine := fact(corpus.SlotFine, "a", []string{"CNY 13,000", "CNY 80.5 million"}[i])
		fine.Claims = append(fine.Claims, corpus.Claim{Value: value(corpus.SlotFine, "CNY 12,000"), Source: gazette, Printed: "一万二千元", Mistaken: zh("报错了。")})
		fine.Claims[1].Printed = zh("一千二百个钱")
		proposed := fact(corpus.SlotDamages, "b", "EUR 530 million")
		proposed.Stage, proposed.About = corpus.Proposed, zh("县灯")
		unstated := corpus.Fact{Slot: corpus.SlotGain, Party: "a", Claims: []corpus.Claim{{Source: herald}}}
		hearing := fact(corpus.SlotDate, "a", "2023-06-30")
		hearing.About = zh("开庭")
		out = append(out, &corpus.Case{
			ID: corpus.CaseID(fmt.Sprintf("cn-lantern-%d", i)), Title: zh(name + "：门铃数据案"), Jurisdiction: []string{"CN", "HK"}[i], Kind: []corpus.Kind{"criminal", "regulatory"}[i],
			Forum: zh("灯县法院"), Topics: []string{zh("门铃"), zh("数据")}, Summary: zh("灯县的门铃。"), Checked: day("2026-10-01"), CheckedNote: zh("又开庭。"),
			Parties: []corpus.Party{
				{ID: "a", Role: "defendant", Names: []corpus.Name{{Text: zh(name), Sources: []corpus.ArticleID{herald}}}},
				{ID: "b", Role: "defendant", Names: []corpus.Name{{Text: zh("灯县门铃社" + []string{"甲", "乙"}[i]), Sources: []corpus.ArticleID{herald}}}},
			},
			Sources: []corpus.Source{
				{ID: herald, Title: zh("门铃案开庭"), Publisher: zh("灯报"), URL: "https://herald.example/a", Published: day("2025-09-30")},
				{ID: gazette, Title: zh("门铃案又开庭"), Publisher: zh("县报"), URL: "https://gazette.example/b", Published: day("2025-10-01"), Rank: corpus.Official},
			},
			Status: []corpus.Fact{status, older}, Facts: []corpus.Fact{term, fine, proposed, unstated, hearing},
			Later: []corpus.Event{{Date: day("2026-01"), Text: zh("又开庭。"), Sources: []corpus.ArticleID{herald}}},
		})
	}
	return out
}

// foreignWord matches what a reader of Chinese would not meet in these replies:
// codes of currencies and countries, and what is typed, are no such words.
var (
	foreignWord = regexp.MustCompile(`[A-Za-z]{2,}`)
	code        = regexp.MustCompile(`\b(EUR|CNY|CN|HK)\b|/[a-z]+|in:|topic:"home cameras"|cn-lantern-\d`)
)

func TestOfCasesInChineseAReplyHoldsNoEnglishAndNoOtherScript(t *testing.T) {
	for _, locale := range Locales() {
		cases := lanterns(t, locale)
		archive := &indextest.Archive{}
		for _, c := range cases {
			archive.PutCase(c)
		}
		engine, err := bleveindex.OpenMemory()
		if err != nil {
			t.Fatal(err)
		}
		defer engine.Close()
		if err := index.Sync(t.Context(), archive, archive, engine, nil); err != nil {
			t.Fatal(err)
		}
		b := New(archive, engine, Config{})
		texts := []string{"/case cn-lantern-0", "/case cn-lantern-1", "/compare cn-lantern-0 cn-lantern-1", "/timeline cn-lantern-0", "/timeline cn-lantern-1", "/timeline in:CN",
			"/evidence cn-lantern-0", "/sources cn-lantern-1", "/related cn-lantern-0", "/timeline", "/timeline in:FR", "/compare", "/stats lanterns", "/stats fines EUR", "/stats fines in:FR", "/stats in:CN"}
		for _, v := range views() {
			texts = append(texts, "/stats "+v.name, "/stats "+v.names[locale])
		}
		for _, text := range texts {
			reply := b.Handle(t.Context(), Request{Text: text, Locale: locale})
			reply.Text = answered(reply.Text, cases)
			for _, said := range strings.FieldsFunc(everything(reply), func(r rune) bool { return r == '\n' }) {
				plain := code.ReplaceAllString(said, "")
				if words := foreignWord.FindAllString(strings.ReplaceAll(plain, "lanterns", ""), -1); words != nil {
					t.Errorf("%s %q says %q in %q", locale, text, words, said)
				}
				if i := strings.IndexFunc(said, simplifiedOnly); i >= 0 && locale == traditional {
					t.Errorf("%s %q has a simplified character at %d of %q", locale, text, i, said)
				}
			}
		}
	}
}

// answered is the direct line of an answer without the values of records, which the
// answerer writes alike in all languages.
func answered(line string, cases []*corpus.Case) string {
	for _, c := range cases {
		for _, f := range c.Facts {
			for _, claim := range f.Claims {
				line = strings.ReplaceAll(line, claim.Display(), "")
			}
		}
	}
	return line
}

// everything is all that a reply says, line by line, but the addresses.
func everything(r Reply) string {
	out := []string{r.Text, r.Body, r.Note}
	for _, c := range r.Cards {
		out = append(out, c.Title, c.Status, c.Forum, c.Summary, c.Footer)
		for _, f := range c.Fields {
			out = append(append(out, f.Name), f.Lines...)
		}
	}
	for _, c := range r.Choices {
		out = append(out, c.Label, c.Detail)
	}
	for _, c := range r.Conflicts {
		out = append(out, c.Name)
		for _, claim := range c.Claims {
			out = append(out, claim.Value, claim.Mistaken)
		}
	}
	for _, s := range r.States {
		out = append(out, s.Text)
	}
	for _, a := range r.Actions {
		out = append(out, a.Label)
	}
	if r.Longer != nil {
		out = append(out, r.Longer.Label)
	}
	if r.Table != nil {
		out = slices.Concat(out, r.Table.Head, r.Table.Notes, slices.Concat(r.Table.Rows...))
	}
	if r.Picture != nil {
		out = append(out, r.Picture.Alt)
	}
	return strings.Join(out, "\n")
}

// A form that is sent as it was shown changes nothing, in whichever language it was shown.
func TestAFormThatIsSentAsItWasChangesNothing(t *testing.T) {
	c := lanterns(t, simplified)[0]
	for locale, gain := range map[string]string{"": "6. gain, 赵某: no amount given", simplified: "6. 获利, 赵某: 未写明金额", traditional: "6. 獲利, 赵某: 未寫明金額"} {
		facts := factLines(WordingFor(locale), c)
		if !strings.Contains(facts, gain) {
			t.Errorf("%s: %q lacks %q", locale, facts, gain)
		}
		same, err := amend(c, map[string]string{"title": c.Title, "summary": c.Summary, "jurisdiction": c.Jurisdiction, "topics": strings.Join(c.Topics, ","), "facts": facts})
		if err != nil || !reflect.DeepEqual(same.Facts, c.Facts) || !reflect.DeepEqual(same.Status, c.Status) {
			t.Errorf("%s: %v: %+v", locale, err, same)
		}
	}
}

// Help is in the reader's script, the names of fields included, and what it says can be
// typed is understood.
func TestHelpIsInTheReadersScript(t *testing.T) {
	archive := &indextest.Archive{}
	b := New(archive, nil, Config{})
	for _, locale := range Locales() {
		for _, text := range []string{"/help", "/help search", "/help case", "/help stats", "/privacy", "/nothing", "/case", "/search", "/compare", "/forget", "/stats x"} {
			said := everything(b.Handle(t.Context(), Request{Text: text, Locale: locale}))
			for _, r := range said {
				if _, is := corpus.Simplified(r); locale == traditional && simplifiedOnly(r) || locale == simplified && is {
					t.Errorf("%s %q has %c of the other script", locale, text, r)
				}
			}
		}
	}
	for _, form := range index.Syntax() {
		for _, name := range (Wording{locale: traditional}).fieldNames(form.Also) {
			if theirs, _ := index.Parse(name + form.Example[strings.IndexByte(form.Example, ':')+1:]); fmt.Sprint(theirs) != fmt.Sprint(parsedQuery(form.Example)) {
				t.Errorf("%s is read as %s", name, theirs)
			}
		}
	}
}

func parsedQuery(text string) index.Query {
	query, _ := index.Parse(text)
	return query
}
