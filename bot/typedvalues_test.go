package bot_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"casebot/bot"
	"casebot/index"
)

// A value of several words needs no quotation marks: as many words are the value as are
// one that the archive has, or that can be read.
func TestAValueOfSeveralWordsIsTypedAsItIs(t *testing.T) {
	b, _ := open(t)
	for bare, quoted := range map[string]string{
		"/search topic:home cameras":                                    `/search topic:"home cameras"`,
		"/search topic:home cameras people -hotel":                      `/search topic:"home cameras" people -hotel`,
		"/search 主题：Home Cameras, kind:criminal":                        `/search topic:"Home Cameras" kind:criminal`,
		"/search people -topic:home cameras (topic:facial recognition)": `/search people -topic:"home cameras" (topic:"facial recognition")`,
		"/search hotel jurisdiction:South Korea camera":                 `/search hotel camera jurisdiction:"South Korea"`,
		"/search camera sort:latest added first":                        "/search camera sort:added",
		"/stats topic:home cameras":                                     `/stats topic:"home cameras"`,
		"/stats fines topic:facial recognition currency:EUR":            `/stats fines topic:"facial recognition" currency:EUR`,
		"/stats in:South Korea fines":                                   `/stats fines in:KR`,
		"/timeline topic:home cameras jurisdiction:United States":       `/timeline topic:"home cameras" jurisdiction:US`,
		"/timeline topic:home cameras in:KR":                            `/timeline topic:"home cameras" in:KR`,
		"/ask topic:home cameras":                                       `/ask topic:"home cameras"`,
		"topic:home cameras":                                            `topic:"home cameras"`,
		"/case private:only me Han":                                     "/case Han private:yes",
		"/case name:Han":                                                "/case Han",
		"/compare Lee first:Han":                                        "/compare Han Lee",
		"/compare first:Han second:Xu Li":                               "/compare Han | Xu Li",
		"/search topic:“home cameras” kind:criminal jurisdiction:KR":    `/search topic:"home cameras" kind:criminal jurisdiction:KR`,
	} {
		one, other := say(t, b, bare), say(t, b, quoted)
		if one.Failed || one.Abstained || !slices.Equal(everything(one), everything(other)) || one.Private != other.Private {
			t.Errorf("%s: %q, but %s: %q", bare, one.Text, quoted, other.Text)
		}
	}
	for _, c := range []struct{ command, option, value, same string }{{"search", "query", "topic:home cameras", `topic:"home cameras"`}, {"stats", "show", "fines topic:facial recognition", `fines topic:"facial recognition"`}} {
		one := b.Handle(t.Context(), bot.Request{Command: c.command, Options: map[string]string{c.option: c.value}})
		other := b.Handle(t.Context(), bot.Request{Command: c.command, Options: map[string]string{c.option: c.same}})
		if one.Failed || one.Text != other.Text {
			t.Errorf("%s: %q, %q", c.value, one.Text, other.Text)
		}
	}
}

func TestWhatStandsTwiceIsSaidOnce(t *testing.T) {
	b, _ := open(t)
	for text, want := range map[string]string{
		"/search from:2024 camera from:2020":                    "“from:” stands there more than once: the last one counts.\nOnly: newest status of 2020 or later.",
		"/search camera sort:added sort:decided sort:relevance": "“sort:” stands there more than once: the last one counts.",
		"/stats fines currency:USD currency:EUR":                "“currency:” stands there more than once: the last one counts.",
		"/timeline topic:home cameras topic:facial recognition": "“topic:” stands there more than once: the last one counts.",
		"/timeline in:CN in:KR in:US":                           "“in:” stands there more than once: the last one counts.",
		"/case name:Han name:Glukhin":                           "“name:” stands there more than once: the last one counts.",
		"/search camera kind:criminal kind:civil":               "Only: criminal; civil.",
		"/search camera jurisdiction:KR in:CN":                  "Only: China; South Korea.",
	} {
		reply := say(t, b, text)
		if !strings.HasPrefix(reply.Note, want) || strings.Count(reply.Note, "more than once") > 1 {
			t.Errorf("%s: %q\n%s", text, reply.Note, reply.Text)
		}
	}
	if reply := say(t, b, "/stats fines currency:USD currency:EUR"); !strings.Contains(reply.Text, "in EUR") {
		t.Errorf("%q", reply.Text)
	}
	n := newNewsroom(t)
	if got := n.ask("ann", "harbour", "/watch add hacking rhythm:daily rhythm:weekly"); !strings.Contains(got.Text, "each Monday") || !strings.HasPrefix(got.Note, "“rhythm:” stands there more than once") {
		t.Errorf("%q %q", got.Text, got.Note)
	}
	if got := n.ask("ann", "harbour", "/watch add doors rhythm:at once into:a direct message to me"); !strings.Contains(got.Text, "“doors”. What is new is told in a direct message to you, as soon as it is there") {
		t.Errorf("%q", got.Text)
	}
}

// Who sees a reply is one of two, or nobody knows which.
func TestWhoSeesAReplyIsUnderstoodOrAsked(t *testing.T) {
	b, _ := serving(t)
	if reply := b.Handle(t.Context(), in("/case Han private:perhaps")); !reply.Failed || !reply.Private || reply.Text != "“private:perhaps” is not known here: it takes yes, no." {
		t.Errorf("%q", reply.Text)
	}
	if !b.Hides(t.Context(), in("/case Han private:perhaps")) {
		t.Error("what is refused is for the asker")
	}
}

// An option that another command has is no part of a name.
func TestAnOptionOfAnotherCommandIsSaidToBeOne(t *testing.T) {
	b, _ := open(t)
	for text, want := range map[string]string{
		"/timeline Han from:2020":  "“from:” is no option of /timeline, which has: case, topic, jurisdiction, private.",
		"/stats from:2020":         "“from:” is no option of /stats, which has: show, topic, jurisdiction, currency, private.",
		"/stats fines kind:civil":  "“kind:” is no option of /stats",
		"/case Han currency:EUR":   "“currency:” is no option of /case, which has: name, private.",
		"/案件 韩某 起始年份：2020":         "“起始年份:” is no option of /case",
		"/compare Han Lee in:KR":   "“in:” is no option of /compare",
		"/case “from:2020 to: Han": "",
	} {
		reply := say(t, b, text)
		if want == "" && strings.Contains(reply.Text, "is no option") || want != "" && (!reply.Failed || !strings.HasPrefix(reply.Text, want)) {
			t.Errorf("%s: %q", text, reply.Text)
		}
	}
	if reply := b.Handle(t.Context(), bot.Request{Text: "/timeline Han from:2020", Locale: "zh-CN"}); reply.Text != "/时间线没有“from:”这个选项，只有：案件、主题、法域、仅自己可见。" {
		t.Errorf("%q", reply.Text)
	}
}

// asked counts what is searched for and looked up in a vocabulary.
type asked struct {
	index.Searcher
	searches, words int
}

func (a *asked) Search(ctx context.Context, req index.Request) (*index.Page, error) {
	a.searches++
	return a.Searcher.Search(ctx, req)
}

func (a *asked) Nearest(context.Context, string) (string, bool, error) {
	a.words++
	return "", false, nil
}

// However many fields a line names, few of their values are looked up.
func TestFewFieldsOfALineAreLookedAt(t *testing.T) {
	archive, engine := filled(t)
	line := "/search"
	for i := range 200 {
		line += fmt.Sprintf(" topic:zq%d cameras at home", i)
	}
	counted := &asked{Searcher: engine}
	say(t, bot.New(archive, counted, bot.Config{}), line)
	if counted.searches > 150 || counted.words > 150 {
		t.Errorf("%d searches, %d words looked up", counted.searches, counted.words)
	}
}
