package bot_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"casebot/bot"
	"casebot/corpus"
	"casebot/index/indextest"
)

// A crossed archive knows which cases have a source, as the one in SQL does.
type crossed struct {
	*indextest.Archive
	cited map[corpus.ArticleID][]corpus.CaseID
	err   error
}

func (c *crossed) CasesCiting(_ context.Context, id corpus.ArticleID) ([]corpus.CaseID, error) {
	return c.cited[id], c.err
}

// made are made-up matters that messages speak of.
func made() (cases []*corpus.Case) {
	for id, title := range map[string]string{"ie-quill": "Quill v. Marlow Ltd", "ie-quill-2": "The harbour feeds", "ie-pell": "Pell: the tablet"} {
		c := &corpus.Case{
			ID: corpus.CaseID(id), Title: title, Jurisdiction: "IE", Kind: "civil", Forum: "Oldhaven Court", Topics: []string{"home cameras"},
			Summary: "A matter about cameras.", Checked: corpus.Date{Year: 2026, Month: 3, Day: 1},
			Sources: []corpus.Source{{ID: corpus.ArticleIDForURL("https://herald.example/" + id), Title: "Of " + title, Publisher: "The Herald", URL: "https://herald.example/" + id}},
		}
		if id != "ie-pell" {
			c.Parties = []corpus.Party{{ID: "quill", Role: "defendant", Person: true, Names: []corpus.Name{{Text: "Nadia Quill"}}}}
		}
		cases = append(cases, c)
	}
	return cases
}

// lookout returns a bot over them.
func lookout(t testing.TB, err error) *bot.Bot {
	t.Helper()
	archive := &crossed{Archive: &indextest.Archive{}, cited: map[corpus.ArticleID][]corpus.CaseID{}, err: err}
	for _, c := range made() {
		archive.PutCase(c)
		archive.cited[c.Sources[0].ID] = []corpus.CaseID{c.ID}
	}
	return bot.New(archive, indexed(t, archive), bot.Config{})
}

func look(t testing.TB, b *bot.Bot, text string) bot.Reply {
	t.Helper()
	return b.Handle(t.Context(), bot.Request{Command: "lookup", Options: map[string]string{"text": text}, Asker: "ann", Guild: "market"})
}

func TestALookSaysWhatItFound(t *testing.T) {
	b := lookout(t, nil)
	reply := look(t, b, "Nadia Quill, https://herald.example/ie-pell and https://herald.example/none")
	if reply.Text != "This message speaks of 3 cases of the archive: Quill v. Marlow Ltd; The harbour feeds; Pell: the tablet." {
		t.Errorf("text %q", reply.Text)
	}
	if want := "Nadia Quill: Quill v. Marlow Ltd (IE · Oldhaven Court); The harbour feeds (IE · Oldhaven Court)\nOf Pell: the tablet: Pell: the tablet (IE · Oldhaven Court)"; reply.Body != want {
		t.Errorf("body %q", reply.Body)
	}
	for _, want := range []string{"Found: 2.", "Links: 2; to a source of the archive: 1.", "1 March 2026"} {
		if !strings.Contains(reply.Note, want) {
			t.Errorf("%q lacks %q", reply.Note, want)
		}
	}
	if one := look(t, b, "Pell: the tablet"); one.Text != "This message speaks of 1 case of the archive: Pell: the tablet." || len(one.Cards) != 1 || len(one.Links) != 1 || one.Body != "" {
		t.Errorf("one case: %q %q", one.Text, one.Body)
	}
	if none := look(t, b, "Wynn Brook"); !strings.Contains(none.Text, "does not hold") || len(none.Choices) > 0 || !none.Abstained || !none.Private || !strings.Contains(none.Note, "Looked for full names") {
		t.Errorf("none: %q", none.Text)
	}
	if long := look(t, b, strings.Repeat("x", 4001)); !strings.Contains(long.Note, "holds more than is looked up") {
		t.Errorf("too long: %q", long.Note)
	}
	for _, empty := range []string{"", " \n"} {
		if reply := look(t, b, empty); !reply.Failed || !reply.Private {
			t.Errorf("%q: %+v", empty, reply)
		}
	}
	typed := say(t, b, "/lookup what of Quill v. Marlow Ltd?")
	if got := shown(typed); !slices.Equal(got, []corpus.CaseID{"ie-quill"}) || !typed.Private {
		t.Errorf("typed: %v", got)
	}
}

// What fails is said to have failed.
func TestALookThatFails(t *testing.T) {
	b := lookout(t, errors.New("no"))
	if reply := look(t, b, "https://herald.example/ie-pell"); !reply.Failed || !strings.HasPrefix(reply.Text, "Something went wrong") {
		t.Errorf("%q", reply.Text)
	}
	if got := shown(look(t, b, "Quill v. Marlow Ltd")); len(got) != 1 {
		t.Errorf("without a link nothing fails: %v", got)
	}
}
