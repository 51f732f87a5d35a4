package bot_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"casebot/bot"
	"casebot/corpus"
	"casebot/index"
	"casebot/index/indextest"
)

func TestArticlesAloneAreFoundToo(t *testing.T) {
	second := page()
	second.ID, second.URL, second.Title, second.Text = "art-00000000000b", "https://herald.example/b", "A second look", "A tablet is no toy, said nobody. Tablet!"
	second.Sentences = []corpus.Span{{Start: 0, End: len(second.Text)}}
	b, _ := open(t, page(), second)
	for text, want := range map[string]string{
		"/search \"no toy\" thursday": "1 article for “\"no toy\" thursday”, best first: Rulings on privacy",
		"/search \"no toy\"":          "2 articles for “\"no toy\"”, best first: ",
	} {
		reply := say(t, b, text)
		if !strings.HasPrefix(reply.Text, want) || reply.Abstained || len(reply.Quotes) == 0 || len(reply.Cards) > 0 || reply.Pages != nil {
			t.Errorf("%s: %q, want %q; %d quotes", text, reply.Text, want, len(reply.Quotes))
		}
	}
}

// A lossy archive cannot read one kind of record.
type lossy struct {
	*indextest.Archive
	articles bool
}

var errLost = errors.New("disk gone")

func (l lossy) Case(ctx context.Context, id corpus.CaseID) (*corpus.Case, error) {
	if l.articles {
		return l.Archive.Case(ctx, id)
	}
	return nil, errLost
}

func (l lossy) CasesByID(ctx context.Context, ids []corpus.CaseID) ([]*corpus.Case, error) {
	if l.articles {
		return l.Archive.CasesByID(ctx, ids)
	}
	return nil, errLost
}

func (l lossy) Article(ctx context.Context, id corpus.ArticleID) (*corpus.Article, error) {
	return nil, errLost
}

// A searcher that fails for one kind of record.
type without struct {
	index.Searcher
	kind corpus.RecordKind
}

func (w without) Search(ctx context.Context, req index.Request) (*index.Page, error) {
	if req.Kind == w.kind {
		return nil, errLost
	}
	return w.Searcher.Search(ctx, req)
}

func TestTroubleWhileSearchingIsToldPolitely(t *testing.T) {
	archive, engine := filled(t, page())
	for name, b := range map[string]*bot.Bot{
		"no cases":                 bot.New(lossy{archive, false}, engine, bot.Config{}),
		"no articles":              bot.New(lossy{archive, true}, engine, bot.Config{}),
		"no search in cases":       bot.New(archive, without{engine, corpus.CaseRecord}, bot.Config{}),
		"no search in articles":    bot.New(archive, without{engine, corpus.ArticleRecord}, bot.Config{}),
		"no articles, back to one": bot.New(archive, without{engine, corpus.ArticleRecord}, bot.Config{Notes: turnedTo(t, archive, engine)}),
	} {
		text := "/search surveillance camera"
		if strings.Contains(name, "back") {
			text = "/page note00000000 1"
		}
		if reply := say(t, b, text); !reply.Failed || !strings.Contains(reply.Text, "went wrong") {
			t.Errorf("%s: %q", name, reply.Text)
		}
	}
}

// turnedTo keeps a search that has pages.
func turnedTo(t *testing.T, archive index.Archive, searcher index.Searcher) *drawer {
	t.Helper()
	d := &drawer{}
	if reply := say(t, bot.New(archive, searcher, bot.Config{Notes: d}), "/search facial recognition"); reply.Pages == nil || reply.Pages.Says != "/page note00000000" {
		t.Fatalf("%+v", reply.Pages)
	}
	return d
}

func TestAScopeThatIsNoneHoldsNothing(t *testing.T) {
	b := registry(t)
	for _, command := range []string{"stats", "timeline"} {
		reply := b.Handle(t.Context(), bot.Request{Command: command, Options: map[string]string{"jurisdiction": "Narnia"}})
		if !reply.Abstained || !strings.Contains(reply.Note, "NARNIA") {
			t.Errorf("/%s: %q, %q", command, reply.Text, reply.Note)
		}
	}
	if reply := b.Handle(t.Context(), bot.Request{Command: "stats", Options: map[string]string{"jurisdiction": "china"}}); !strings.Contains(reply.Text, "2 confirmed cases (China)") {
		t.Errorf("%q", reply.Text)
	}
}
