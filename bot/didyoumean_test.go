package bot_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"casebot/bot"
	"casebot/index"
	"casebot/index/indextest"
)

func TestAWordThatNothingHoldsIsOfferedAsItsNeighbour(t *testing.T) {
	b, _ := open(t)
	for _, c := range []struct {
		text             string
		says             string // empty: nothing is offered
		line, elsewhere  string // what is said in the text, and in the note
		foundOfItselfToo bool
	}{
		{"/search surveilllancee", "/search surveillance", "Did you mean “surveillance”?", "", false},
		{"/search survelliance camera", "/search surveillance camera", "", "No record and no article holds “survelliance”. Did you mean “surveillance”?", true},
		{`/search survelliance OR "home camera" -hotle in:KR`, `/search surveillance OR "home camera" -hotle in:KR`, "", "“surveillance”", true},
		{"/search survelliance facail", "/search surveillance facial", "Did you mean “surveillance facial”?", "", false},
		{"/search surveillance camera", "", "", "", true},
		{"/search zebulonite", "", "does not hold", "", false},
		{"/search finger-print", "/search fingerprint", "Did you mean “fingerprint”?", "", false},
		{"/search databreach", "/search data breach", "Did you mean “data breach”?", "", false},
		{"/search name:faceswap", `/search name:"face swap"`, "Did you mean “face swap”?", "", false},
		{"/search -survelliance", "", "newest first", "", true},
		{"/search -survelliance -in:CN", "", "newest first", "", true},
	} {
		reply := say(t, b, c.text)
		if !strings.Contains(reply.Text, c.line) || !strings.Contains(reply.Note, c.elsewhere) || len([]rune(reply.Text)) > 300 || reply.Abstained == c.foundOfItselfToo {
			t.Errorf("%s: %q, with the note %q", c.text, reply.Text, reply.Note)
		}
		if says := meant(reply); says != c.says {
			t.Errorf("%s offers %v", c.text, reply.Actions)
			continue
		}
		if c.says != "" {
			if again := say(t, b, c.says); again.Abstained || len(again.Cards) == 0 || meant(again) != "" {
				t.Errorf("%s shows %v and offers %v", c.says, shown(again), again.Actions)
			}
		}
	}
}

// meant is the search that a reply offers instead, empty where it offers none.
func meant(r bot.Reply) (says string) {
	for _, a := range r.Actions {
		if a.Main {
			says += a.Says
		}
	}
	return says
}

// What is too long for a button is said all the same.
func TestALongSearchIsCorrectedInWordsAlone(t *testing.T) {
	b, _ := open(t)
	reply := say(t, b, "/search survelliance "+strings.Repeat("camera ", 20))
	if meant(reply) != "" || !strings.Contains(reply.Note, "Did you mean “surveillance”?") {
		t.Errorf("%v, %q", reply.Actions, reply.Note)
	}
}

// A speller knows one word, which alone finds something, or fails.
type speller struct {
	err   error
	asked int
}

func (s *speller) Search(_ context.Context, req index.Request) (*index.Page, error) {
	if strings.Contains(req.Query.String(), "camera") {
		return &index.Page{Total: 1}, nil
	}
	return &index.Page{}, nil
}

func (s *speller) Nearest(context.Context, string) (string, bool, error) {
	s.asked++
	return "camera", s.err == nil, s.err
}

func TestFewWordsAreLookedUpAndAFailureIsPolite(t *testing.T) {
	s := &speller{}
	b := bot.New(&indextest.Archive{}, s, bot.Config{})
	reply := say(t, b, "/search aa bb cc dd ee ff gg hh ii jj aa")
	if s.asked != 8 || !strings.Contains(reply.Text, "Did you mean “camera camera") || len([]rune(reply.Text)) > 300 {
		t.Errorf("%d looked up: %s", s.asked, reply.Text)
	}
	s.err = errors.New("no dictionary at /secret")
	if reply := say(t, b, "/search aa"); !reply.Failed || strings.Contains(reply.Text, "secret") {
		t.Errorf("%+v", reply)
	}
}

// A search that ends at its deadline shows what it has, without a suggestion.
func TestADeadlineLeavesOnlyTheSuggestionOut(t *testing.T) {
	b := bot.New(&indextest.Archive{}, &speller{err: context.Canceled}, bot.Config{})
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if reply := b.Handle(ctx, bot.Request{Text: "/search aa"}); reply.Failed || len(reply.Actions) > 0 || !strings.Contains(reply.Text, "does not hold") {
		t.Errorf("%+v", reply)
	}
}

// An engine without a vocabulary searches all the same.
func TestASearcherWithoutAVocabularyOffersNothing(t *testing.T) {
	b := bot.New(&indextest.Archive{}, struct{ index.Searcher }{&speller{}}, bot.Config{})
	if reply := say(t, b, "/search camra"); !reply.Abstained || len(reply.Actions) > 0 {
		t.Errorf("%+v", reply)
	}
}

// Where nothing is found, slips in names, courts, topics, beginnings, phrases and Chinese
// words are looked for too; what is offered finds something.
func TestASlipAnywhereIsOfferedToBeMended(t *testing.T) {
	b := typing(t)
	for text, want := range map[string]string{
		"/search name:Clearviw":                   "name:clearview",
		`/search name:"Clearviw AI" in:NL`:        `name:"clearview AI" in:NL`,
		"/search court:Suprme":                    "court:supreme",
		"/search 主题:人脸":                           `topic:"facial recognition"`,
		"/search facail*":                         "facial",
		`/search "facail recognition"`:            `"facial recognition"`,
		"/search 摄象头":                             "摄像头",
		"/search name:韩谋":                         "name:韩某",
		"/search 韩谋":                              "韩某",
		`/search name:"Gogle LLC"`:                `name:"google LLC"`,
		`/search court:"Federal Trade Comission"`: `court:"Federal Trade commission"`,
		"/search ilegal acess":                    "illegal access",
		"/search hacket":                          "hacked",
	} {
		reply := say(t, b, text)
		if meant(reply) != "/search "+want || !strings.Contains(strings.ToLower(reply.Text), "did you mean “") {
			t.Errorf("%s offers %q: %q", text, meant(reply), reply.Text)
			continue
		}
		if again := say(t, b, "/search "+want); len(again.Cards) == 0 {
			t.Errorf("%s finds nothing", want)
		}
	}
	for _, text := range []string{"/search surveil*", "/search name:Zzzyx", "/search name:Clearview", `/search court:"Court of Hamburg"`, "/search court:ECtHR", "/search court:DPA",
		`/search "cameras of other people's"`, "/search cam*ra", "/search innocent", `/search name:"Clearview Comission"`} {
		if reply := say(t, b, text); strings.Contains(reply.Text, "Did you mean") {
			t.Errorf("%s: %q", text, reply.Text)
		}
	}
}

// The reply says how odd input was read, and repeats nothing live.
func TestHowASearchWasUnderstood(t *testing.T) {
	b, _ := open(t)
	for text, want := range map[string]string{
		"/search fine:>x camera":                "“fine:>x” is searched as words: fine: takes an amount with its currency",
		"/search 罚金：很多":                         "fine: takes an amount",
		"/search term:>12 camera":               "term: takes a length in months (m) and years (y), or life, as in term:>12m.",
		"/search status:**banana** camera":      "“status:banana” is searched as words",
		"/search note:x<@123>@here camera":      "note: is no field; the fields are name:, court:, topic:,",
		"/search before:x@everyone~ camera":     "before: takes a day, a month or a year",
		"/search court:[x](https://y.example)*": "is read without its last sign",
		"/search name: camera":                  "“name:” wants a value, as in name:",
		"/search camera~99":                     "“camera~99” is read as camera~: a single word has one slip.",
		"/search cam*ra":                        "a star works at the end of a word only",
	} {
		reply := say(t, b, text)
		all := reply.Text + reply.Note
		if !strings.Contains(reply.Note, want) || strings.Contains(all, "<@") || strings.Contains(all, "@everyone") || strings.Contains(all, "http") || strings.Contains(all, "**") {
			t.Errorf("%s: %q, with the note %q", text, reply.Text, reply.Note)
		}
	}
}

// A reply says of each odd part what became of it, repeats what a star within a word
// cuts it into, and asks for words where there are none.
func TestWhatBecameOfOddParts(t *testing.T) {
	b, _ := open(t)
	for text, want := range map[string]string{
		`/search home camera"`:                 "Left out: “\"”. 9 cases for “home camera”",
		"/search OR camera":                    "Left out: “OR”. 9 cases",
		"/search camera NOT hotel":             "Read as “-hotel”. 9 cases for “camera NOT hotel”",
		"/search camera AND homes":             "4 cases for “camera AND homes”",
		"/search homes OR camera AND xyzq":     "Read as “(homes OR camera) xyzq”. ",
		`/search name:"Li Si`:                  `Read as “name:"Li Si"”.`,
		"/search \"camera home\"~999":          "Read in part. ",
		"/search cam*era":                      "Read as words: “cam era”. The archive does not hold anything that matches “cam era”.",
		"/search **camera**":                   "9 cases for “camera”",
		"/search status:banana foo:bar sort:x": "Read as words: “status:banana”, “foo:bar”. Left out: “sort:x”.",
		"/search camera NOT status:guilty":     "Read as “-status:convicted”. 8 cases",
		"/search convictd":                     "The archive does not hold anything that matches “convictd”. That proves nothing about what there is elsewhere. Did you mean “conviction”?",
		"/search camera sort:newest":           "9 cases for “camera”, newest first: ",
		"/search camera sort: Added,":          "9 cases for “camera”, latest added first: ",
		"/search camera 排序：最新":                 "9 cases for “camera”, newest first: ",
		"/search before:":                      "“before:” wants a value. The archive does not hold anything that matches “before:”",
		"/search fine: >10000CNY":              "3 cases for “fine: >10000CNY”, newest first: ",
		"/search fine :>10000CNY":              "3 cases for “fine :>10000CNY”, newest first: ",
		"/search *camera":                      "Read as words: “camera”. 9 cases for “camera”",
		"/search NOT NOT camera":               "Read as “camera”. 9 cases",
		"/search camera sort:":                 "Left out: “sort:”. 9 cases",
		"/search -":                            "What should be searched for?",
		"/search *":                            "What should be searched for?",
		"/search \"\" ?! 。":                    "What should be searched for?",
		"/search the":                          "The archive does not hold anything to look up by “the”: that is in every text.",
		"/search " + strings.Repeat("a", 150):  "The archive does not hold anything that matches",
		"/search \"of the\" and or":            "The archive does not hold anything to look up by “\"of the\" and or”: that is in every text.",
	} {
		if reply := say(t, b, text); !strings.HasPrefix(reply.Text, want) {
			t.Errorf("%s: %q, want %q", text, reply.Text, want)
		}
	}
	for locale, want := range map[string]string{"zh-CN": "未采用：“sort:x”。", "zh-TW": "未採用：「sort:x」。"} {
		reply := b.Handle(t.Context(), bot.Request{Command: "search", Locale: locale, Options: map[string]string{"query": "camera sort:x"}})
		if !strings.HasPrefix(reply.Text, want) || !strings.Contains(reply.Note, "relevance、decided") {
			t.Errorf("%s: %q, %q", locale, reply.Text, reply.Note)
		}
	}
}
