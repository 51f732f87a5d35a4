package store_test

import (
	"encoding/json"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/corpus/store"
)

// quillForgotten takes Nora Quill out, and her surname within her own matter.
func quillForgotten() store.Forgotten {
	return store.Forgotten{Name: "Nora Quill", Others: []string{"Eleanor Quill"}, Alone: []string{"Quill"},
		Near: []corpus.Ref{corpus.CaseID("cn-quill-2024").Ref(), noraArticle().ID.Ref()}}
}

// A surname goes where it stands alone, in the texts of that matter; somebody
// else of that surname keeps it. What comes in later goes the same way.
func TestSurnameGoesInItsOwnMatterAlone(t *testing.T) {
	s := open(t, t.TempDir())
	mine := noraCase()
	mine.ID = "cn-quill-2024"
	mine.Title, mine.Aliases = "Quill: lamps", []string{"the Quill lamps"}
	other := lampCase()
	other.Summary = "Basil Quill, of no kin, sold lamps."
	save(t, s, list(mine, other), noraArticle(), lampArticle())
	if _, err := s.Forget(ctx, remover, quillForgotten()); err != nil {
		t.Fatal(err)
	}
	late := lampArticle()
	late.ID, late.Text = corpus.ArticleIDForURL("https://late.example/a"), "Eleanor Quill is free. Quill has left Linden."
	late.Paragraphs = []corpus.Span{{Start: 0, End: len(late.Text)}}
	late.Sentences = late.Paragraphs
	lateCase := lampCase()
	lateCase.ID, lateCase.Title, lateCase.Summary = "cn-quill-again", "Eleanor Quill: lamps", "Quill was fined again."
	save(t, s, list(mine, lateCase), noraArticle(), late)

	var held []string
	for c, err := range s.Cases(ctx) {
		if err != nil {
			t.Fatal(err)
		}
		text, err := json.Marshal(c)
		if err != nil {
			t.Fatal(err)
		}
		held = append(held, string(text))
	}
	if len(held) != 3 {
		t.Fatalf("%d cases, want mine, the other and the late one", len(held))
	}
	for a, err := range s.Articles(ctx) {
		if err != nil {
			t.Fatal(err)
		}
		if a.ID != lampArticle().ID {
			held = append(held, a.Title+"\n"+a.Text)
		}
	}
	for _, text := range held {
		if strings.Contains(strings.ToLower(text), "quill") && !strings.Contains(text, "Basil Quill") {
			t.Errorf("her surname is left:\n%s", text)
		}
	}
	if !strings.Contains(strings.Join(held, "\n"), "Basil Quill, of no kin") {
		t.Error("somebody else lost their surname")
	}
	stones, err := s.Tombstones(ctx)
	if err != nil || len(stones) != 2 {
		t.Errorf("%d tombstones, %v; want one for each way of writing the name", len(stones), err)
	}
}

// A case whose ID held the surname is the same matter under its new one.
func TestSurnameStaysOutOfARenamedCase(t *testing.T) {
	s, c := open(t, t.TempDir()), plainCase(1, "Quill: lamps")
	c.ID = "cn-quill-2024"
	save(t, s, list(c))
	report := forget(t, s, store.Forgotten{Name: "Nora Quill", Alone: []string{"Quill"}, Near: []corpus.Ref{c.ID.Ref()}})
	c.ID, c.Summary = report.Renamed[0].To, "Quill has left Linden."
	save(t, s, list(c))
	c, err := s.Case(ctx, c.ID)
	fails(t, err, nil)
	same(t, "summary", c.Summary, "***** has left Linden.")
}

func TestScreenOfNames(t *testing.T) {
	screen := store.ScreenOf("Nora Quill", "诺拉")
	if got := screen.Text("NORA  QUILL and Quill, 诺拉"); got != "*********** and Quill, ******" {
		t.Errorf("masked to %q", got)
	}
	if held, err := screen.HoldsCase(noraCase()); err != nil || !held {
		t.Errorf("her case: %v, %v", held, err)
	}
	if held, err := screen.HoldsCase(lampCase()); err != nil || held {
		t.Errorf("another case: %v, %v", held, err)
	}
	if !screen.HoldsArticle(noraArticle()) || screen.HoldsArticle(lampArticle()) {
		t.Error("her article is the one that holds her name")
	}
}
