package bot_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"unicode/utf8"

	"casebot/bot"
	"casebot/corpus"
	"casebot/index"
	"casebot/index/complete"
)

// typing returns a bot over the archive that ships, which suggests its names.
func typing(t testing.TB) *bot.Bot {
	t.Helper()
	archive, engine := filled(t)
	names := complete.New()
	if err := names.Follow(t.Context(), archive, archive); err != nil {
		t.Fatal(err)
	}
	return bot.New(archive, engine, bot.Config{Names: names})
}

func suggest(t testing.TB, b *bot.Bot, command, option, typed string) []bot.Completion {
	t.Helper()
	return b.Complete(t.Context(), bot.Request{Command: command, Options: map[string]string{option: typed}}, option)
}

func TestTypingANameSuggestsItsCase(t *testing.T) {
	b := typing(t)
	for _, typed := range []string{"Han", "han", "韩", "韓某", "Ｈａｎ", "hanmou", "han mou"} {
		found := suggest(t, b, "case", "name", typed)
		if len(found) == 0 || found[0].Value != han {
			t.Errorf("%q suggests %v, want Han first", typed, found)
			continue
		}
		if !strings.HasPrefix(found[0].Label, "Han") && !strings.HasPrefix(found[0].Label, "韩某") || !strings.Contains(found[0].Tail, "2025") {
			t.Errorf("%q suggests %+v, want the name, forum and year", typed, found[0])
		}
	}
}

// A citation is known with a character left out, and a surname by its sound is nobody's
// where no record has it; in characters it is also of who is told of by it alone.
func TestACitationNearlyTypedAndASurnameThatNobodyHas(t *testing.T) {
	b := typing(t)
	for typed, want := range map[string]string{
		"指导案例192": "cn-gc192-li-kaixiang", "指导案例192号": "cn-gc192-li-kaixiang", "指导案例第192号": "cn-gc192-li-kaixiang", "指导案例193号": "",
		"孙某": "cn-sun-online-extortion", "孫某某": "cn-sun-online-extortion", "郭某": "", "sun mou": "", "sunmou": "", "sun mo": "", "guo mou": "", "gou mou": "", "guo moumou": "",
	} {
		got := ""
		if found := suggest(t, b, "case", "name", typed); len(found) > 0 {
			got = found[0].Value
		}
		if got != want {
			t.Errorf("%q suggests %q first, want %q", typed, got, want)
		}
	}
}

func TestEveryNameOfTheArchiveIsSuggestedAndItsValueShowsTheCase(t *testing.T) {
	b := typing(t)
	for i, c := range shipped(t) {
		found := suggest(t, b, "case", "name", c.Title)
		if len(found) == 0 || found[0].Value != string(c.ID) && !strings.HasPrefix(found[0].Label, c.Title) {
			t.Errorf("%s suggests %v", c.Title, found)
			continue
		}
		if i%20 > 0 {
			continue
		}
		reply := b.Handle(t.Context(), bot.Request{Command: "case", Options: map[string]string{"name": found[0].Value}})
		if len(reply.Cards) != 1 || string(reply.Cards[0].Case) != found[0].Value {
			t.Errorf("/case %s shows %v", found[0].Value, shown(reply))
		}
	}
}

func TestTopicsAreNoCases(t *testing.T) {
	b := typing(t)
	for _, typed := range []string{"", "f", "fa", "home cam", "data"} {
		found := suggest(t, b, "case", "name", typed)
		if len(found) > bot.MaxCompletions {
			t.Errorf("%q: %d suggestions", typed, len(found))
		}
		for _, f := range found {
			if !corpus.CaseID(f.Value).Valid() || utf8.RuneCountInString(f.Tail) > 50 {
				t.Errorf("%q suggests %+v", typed, f)
			}
		}
	}
	if found := suggest(t, b, "case", "name", ""); len(found) != bot.MaxCompletions {
		t.Errorf("nothing typed suggests %d cases", len(found))
	}
}

func TestOnlyWhatCompletesSuggests(t *testing.T) {
	b := typing(t)
	for _, command := range []string{"search", "gone", ""} {
		if found := suggest(t, b, command, "query", "Han"); found != nil {
			t.Errorf("/%s suggests %v", command, found)
		}
	}
	silent, _ := open(t)
	if found := suggest(t, silent, "case", "name", "Han"); found != nil {
		t.Errorf("a bot without names suggests %v", found)
	}
	for name, want := range map[*bot.Bot]bool{b: true, silent: false} {
		if got := name.Specs()[0].Options[0].Completes; got != want {
			t.Errorf("the option completes: %v, want %v", got, want)
		}
	}
}

// A completer that fails as it is told to.
type completer func(prefix string, limit int) ([]index.Suggestion, error)

func (c completer) Complete(_ context.Context, prefix string, limit int) ([]index.Suggestion, error) {
	return c(prefix, limit)
}

func TestSuggestionsSayWhatTellsThemApart(t *testing.T) {
	for want, s := range map[string]index.Suggestion{
		"Adler – The meter case|Example City Court · 2024|xx-1": {Text: "Adler", Title: "The meter case", Forum: "Example City Court", Year: 2024},
		"The meter case|2024|xx-1":                              {Text: "The meter case", Title: "The meter case", Year: 2024},
		"The meter case||xx-1":                                  {Text: "The meter case", Title: "The meter case"},
	} {
		s.Ref = corpus.CaseID("xx-1").Ref()
		b := openWith(t, bot.Config{Names: completer(func(string, int) ([]index.Suggestion, error) { return []index.Suggestion{s}, nil })})
		found := suggest(t, b, "case", "name", "x")
		if got := fmt.Sprintf("%s|%s|%s", found[0].Label, found[0].Tail, found[0].Value); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

// Readers of Chinese are suggested a case by its Chinese title, in their script, and a
// topic by its Chinese name; what stands for either is the same for everybody.
func TestSuggestionsAreInTheScriptOfTheReader(t *testing.T) {
	b := typing(t)
	for _, test := range []struct{ locale, command, option, typed, label, value string }{
		{"zh-CN", "case", "name", "韩", "韩某案", han},
		{"zh-TW", "case", "name", "韓", "韓某案", han},
		{"zh-TW", "compare", "second", "Han", "韓某案 – Han", han},
		{"zh-CN", "case", "name", "guobing", "郭兵诉杭州野生动物世界有限公司服务合同纠纷案 – Guo Bing", "cn-guo-bing-safari-park"},
		{"zh-CN", "case", "name", "Kivimaki", "Kivimaki – Aleksanteri Kivimäki: Vastaamo psychotherapy data breach", "fi-vastaamo-2024"},
		{"", "case", "name", "郭", "Guo Bing", "cn-guo-bing-safari-park"},
		{"zh-CN", "search", "topic", "人脸识", "人脸识别 – facial recognition", "facial recognition"},
		{"zh-TW", "search", "topic", "rlsb", "人臉識別 – facial recognition", "facial recognition"},
		{"zh-TW", "stats", "topic", "facial", "人臉識別 – facial recognition", "facial recognition"},
		{"zh-CN", "search", "topic", "retail", "retail", "retail"},
		{"", "search", "topic", "人脸识", "facial recognition", "facial recognition"},
	} {
		found := b.Complete(t.Context(), bot.Request{Command: test.command, Locale: test.locale, Options: map[string]string{test.option: test.typed}}, test.option)
		if len(found) == 0 || !strings.HasPrefix(found[0].Label, test.label) || found[0].Value != test.value || test.locale != "" && found[0].Label != test.label {
			t.Errorf("%s for %q: %+v, want %s", test.typed, test.locale, found, test.label)
		}
	}
}

func TestTroubleSuggestsNothingAndIsLoggedWithoutWhatWasTyped(t *testing.T) {
	for want, c := range map[string]completer{
		"disk gone": func(string, int) ([]index.Suggestion, error) { return nil, errors.New("disk gone") },
		"crashed":   func(string, int) ([]index.Suggestion, error) { panic("no") },
	} {
		var log strings.Builder
		b := openWith(t, bot.Config{Names: c, Log: slog.New(slog.NewTextHandler(&log, nil))})
		if found := suggest(t, b, "case", "name", "a private name"); found != nil {
			t.Errorf("suggests %v", found)
		}
		if !strings.Contains(log.String(), want) || strings.Contains(log.String(), "private") {
			t.Errorf("log: %s", log.String())
		}
	}
}

// A topic is suggested by its Chinese name, by the sound of that and by its first
// letters, as the value that searches have.
func TestATopicIsSuggestedByItsSound(t *testing.T) {
	b := typing(t)
	for typed, want := range map[string]string{"人脸识别": "facial recognition", "renlianshibie": "facial recognition", "rlsb": "facial recognition", "shendu": "deepfake", "yssj": ""} {
		found, got := suggest(t, b, "search", "topic", typed), ""
		if len(found) > 0 {
			got = found[0].Value
		}
		if got != want {
			t.Errorf("%q suggests %+v, want %q", typed, found, want)
		}
	}
	b = openWith(t, bot.Config{Names: completer(func(string, int) ([]index.Suggestion, error) { return nil, errors.New("no names") }), Log: slog.New(slog.DiscardHandler)})
	if found := suggest(t, b, "search", "topic", "face"); found != nil {
		t.Errorf("in trouble it suggests %+v", found)
	}
}
