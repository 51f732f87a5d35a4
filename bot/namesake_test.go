package bot_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"casebot/bot"
	"casebot/corpus"
	"casebot/index"
	"casebot/index/complete"
)

func TestANameWithASlipIsOfferedAsItIsWritten(t *testing.T) {
	archive, engine := filled(t)
	names := complete.New()
	if err := names.Follow(t.Context(), archive, archive); err != nil {
		t.Fatal(err)
	}
	for where, b := range map[string]*bot.Bot{
		"typed": bot.New(archive, engine, bot.Config{}), "suggested": bot.New(archive, engine, bot.Config{Names: names}),
		"not suggested yet": bot.New(archive, engine, bot.Config{Names: completer(func(string, int) ([]index.Suggestion, error) { return nil, nil })}),
	} {
		for _, c := range []struct{ text, title, meant string }{
			{"/case Clearveiw", "Clearview", "Did you mean “Clearview”?"},
			{"/case Brigdes", "Bridges", "Did you mean “"},
			{"/timeline Brigdes", "Bridges", "Did you mean “"},
		} {
			reply := say(t, b, c.text)
			if !reply.Abstained || !strings.Contains(reply.Text, "does not hold a case named") || !strings.Contains(reply.Text, c.meant) || !strings.Contains(reply.Text, c.title) {
				t.Errorf("%s, %s: %q", where, c.text, reply.Text)
			}
			if !slices.ContainsFunc(reply.Choices, func(o bot.Choice) bool { return strings.Contains(o.Label, c.title) && !o.Found && o.Detail != "" }) {
				t.Errorf("%s, %s offers %v, want %s", where, c.text, everything(reply), c.title)
			}
		}
		for _, text := range []string{"/case zebulon", "/case qqqq wwww"} {
			if reply := say(t, b, text); strings.Contains(reply.Text, "Did you mean") || len(reply.Choices) > 0 {
				t.Errorf("%s, %s: %q", where, text, reply.Text)
			}
		}
	}
}

func TestTroubleWithLikeNamesIsToldPolitely(t *testing.T) {
	b := openWith(t, bot.Config{Names: completer(func(string, int) ([]index.Suggestion, error) { return nil, errors.New("disk gone") })})
	if reply := say(t, b, "/case Clearveiw"); !reply.Failed || !strings.Contains(reply.Text, "went wrong") {
		t.Errorf("%q", reply.Text)
	}
}

// A Chinese name may be suggested for what leaves out a character of it, or has one too many.
func TestAChineseNameWithACharacterLeftOutIsOffered(t *testing.T) {
	b := openWith(t, bot.Config{Names: completer(func(string, int) ([]index.Suggestion, error) {
		return []index.Suggestion{{Kind: index.SuggestCitation, Text: "灯光性案例192号", Ref: corpus.CaseID(han).Ref()}}, nil
	})})
	for text, want := range map[string]bool{"/case 灯光案例192号": true, "/case 灯光性的案例192号": true, "/case 灯光案例193号": false} {
		if got := strings.Contains(say(t, b, text).Text, "Did you mean"); got != want {
			t.Errorf("%s is offered: %v", text, got)
		}
	}
}

func TestATopicIsNoLikeName(t *testing.T) {
	b := openWith(t, bot.Config{Names: completer(func(string, int) ([]index.Suggestion, error) {
		return []index.Suggestion{{Kind: index.SuggestTopic, Text: "cameras"}, {Kind: index.SuggestName, Text: "Clearvein", Ref: corpus.CaseID(han).Ref()}}, nil
	})})
	if reply := say(t, b, "/case Clearveiw"); len(reply.Choices) != 1 || reply.Choices[0].Case != han {
		t.Errorf("%v", everything(reply))
	}
}

// What is typed by its sound, in another script or order, or with its last letter
// twice is offered by the name that it is like.
func TestANameIsOfferedBySound(t *testing.T) {
	b := typing(t)
	for text, meant := range map[string]string{"/case hanmou": "韩某", "/case 韓謀": "韩某", "/case mou han": "韩某案", "/case hann": "Han"} {
		reply := say(t, b, text)
		if !reply.Abstained || !strings.Contains(reply.Text, "Did you mean “"+meant+"”?") || len(reply.Choices) == 0 || reply.Choices[0].Case != han {
			t.Errorf("%s: %q offers %v", text, reply.Text, everything(reply))
		}
	}
	for _, text := range []string{"/case hanx", "/case qqqq", "/case qq"} {
		if reply := say(t, b, text); strings.Contains(reply.Text, "Did you mean") {
			t.Errorf("%s: %q", text, reply.Text)
		}
	}
}

// A name that has the letters only across its words, in a part of a sound or as first
// letters of sounds is not what was meant.
func TestAStrangerIsNoLikeName(t *testing.T) {
	b := typing(t)
	for _, text := range []string{"/case H&M", "/case M&S", "/case Perl", "/case yinghangg", "/case hm", "/search yes", "/search Perl", "/search HM"} {
		if reply := say(t, b, text); strings.Contains(reply.Text+reply.Note, "Did you mean") || meant(reply) != "" {
			t.Errorf("%s: %q", text, reply.Text)
		}
	}
	if found := suggest(t, b, "case", "name", "H&M"); len(found) > 0 {
		t.Errorf("suggests %v", found)
	}
}

// One of two that are compared is picked beside the other.
func TestAMistypedSideIsPickedBesideTheOther(t *testing.T) {
	b := typing(t)
	for text, picking := range map[string]string{
		"/compare hanmou li": "/compare second:li", "/compare Bridges, hanmou": "/compare Bridges", "/compare hanmou | Bridges": "/compare second:Bridges", "/compare hanmou xumou": "/compare second:xumou",
	} {
		reply := say(t, b, text)
		if reply.Picking != picking || len(reply.Choices) == 0 || reply.Choices[0].Case != han {
			t.Errorf("%s: %q offers %s %v", text, reply.Text, reply.Picking, everything(reply))
		}
	}
	if reply := say(t, b, "/compare qqqq wwww"); len(reply.Choices) > 0 || !strings.Contains(reply.Text, "a case named “qqqq”") {
		t.Errorf("%q", reply.Text)
	}
	for says, at := range map[string]int{"/compare Bridges ": 2, "/compare second:Bridges ": 1, `/compare second:"South Wales Police" `: 1} {
		if picked := say(t, b, says+han); picked.Table == nil || picked.Table.Head[at] != "Han" {
			t.Errorf("picked: %q", picked.Text)
		}
	}
}

// A name of one word that is a letter short of five is offered whole; one that is of another
// four letters is not.
func TestANameALetterShortIsOffered(t *testing.T) {
	b := openWith(t, bot.Config{Names: completer(func(prefix string, _ int) ([]index.Suggestion, error) {
		if prefix != "cl" && prefix != "br" {
			return nil, nil
		}
		return []index.Suggestion{{Kind: index.SuggestTopic, Text: "clerk"}, {Kind: index.SuggestName, Text: "Clerk Limited", Ref: corpus.CaseID(han).Ref()}}, nil
	})})
	for text, offered := range map[string]bool{"/case Clrk": true, "/case Cler Ltd": false, "/case Clak": false, "/case Brck": false, "/case Clr": false} {
		if reply := say(t, b, text); strings.Contains(reply.Text, "Did you mean “Clerk Limited”?") != offered || offered && len(reply.Choices) != 1 {
			t.Errorf("%s: %v", text, everything(reply))
		}
	}
}
