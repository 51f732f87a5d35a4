package store_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"casebot/corpus"
	"casebot/corpus/store"
)

func TestWhatIsSavedIsReadBackWhole(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	outcomes := save(t, s, list(lampCase()), lampArticle())
	same(t, "outcomes", outcomes, []store.Outcome{
		{Ref: lampCase().ID.Ref(), Action: store.New, Revision: 1},
		{Ref: lampArticle().ID.Ref(), Action: store.New, Revision: 1},
	})
	s.Close()
	for _, s := range []*store.Store{open(t, dir), open(t, dir)} {
		c, err := s.Case(ctx, lampCase().ID)
		if err != nil {
			t.Fatal(err)
		}
		same(t, "case", c, lampCase())
		a, err := s.Article(ctx, lampArticle().ID)
		if err != nil {
			t.Fatal(err)
		}
		same(t, "article", a, lampArticle())
		same(t, "number of records", len(state(t, s)), 2)
	}
}

func TestWhatIsNotThereIsNotFound(t *testing.T) {
	s := open(t, t.TempDir())
	_, err := s.Case(ctx, "de-nobody")
	fails(t, err, corpus.ErrNotFound)
	same(t, "message", err.Error(), "case/de-nobody is not in the archive")
	_, err = s.Article(ctx, "art-none")
	fails(t, err, corpus.ErrNotFound)
	_, err = s.Revisions(ctx, corpus.CaseID("de-nobody").Ref())
	fails(t, err, corpus.ErrNotFound)
	fails(t, s.Remove(ctx, ann, corpus.CaseID("de-nobody").Ref()), corpus.ErrNotFound)
	same(t, "records", state(t, s), map[corpus.Ref]string{})
}

func TestSavingTheSameAgainChangesNothing(t *testing.T) {
	s := open(t, t.TempDir())
	save(t, s, list(lampCase()), lampArticle())
	before, _ := s.LastSeq(ctx)
	again := lampArticle()
	again.Added = noon.Add(time.Hour)
	outcomes := save(t, s, list(lampCase()), again)
	same(t, "outcomes", outcomes, []store.Outcome{
		{Ref: lampCase().ID.Ref(), Action: store.Unchanged, Revision: 1},
		{Ref: lampArticle().ID.Ref(), Action: store.Unchanged, Revision: 1},
	})
	after, err := s.LastSeq(ctx)
	if before != after || err != nil {
		t.Errorf("the feed went from %d to %d, %v", before, after, err)
	}
	held, err := s.Article(ctx, lampArticle().ID)
	if err != nil || !held.Added.Equal(noon) {
		t.Errorf("the moment of adding is %v, %v; want the first one", held.Added, err)
	}
}

func TestARevisionOverwritesNothing(t *testing.T) {
	s := open(t, t.TempDir())
	first, second := plainCase(1, "First title"), plainCase(1, "Second title")
	save(t, s, list(first))
	later := store.Edit{Who: "ben", Why: "the title was wrong", At: noon.Add(90 * time.Minute).In(time.FixedZone("", 3600))}
	outcomes, err := s.Save(ctx, later, list(second), nil)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "outcomes", outcomes, []store.Outcome{{Ref: first.ID.Ref(), Action: store.Revised, Revision: 2}})
	fails(t, s.Remove(ctx, ann, first.ID.Ref()), nil)
	_, err = s.Case(ctx, first.ID)
	fails(t, err, corpus.ErrNotFound)
	fails(t, s.Remove(ctx, ann, first.ID.Ref()), corpus.ErrNotFound)
	outcomes = save(t, s, list(second))
	same(t, "outcome of the return", outcomes[0], store.Outcome{Ref: first.ID.Ref(), Action: store.New, Revision: 4})

	revisions, err := s.Revisions(ctx, first.ID.Ref())
	if err != nil || len(revisions) != 4 {
		t.Fatalf("%d revisions, %v; want 4", len(revisions), err)
	}
	same(t, "who and why", revisions[1].Edit.Who+": "+revisions[1].Edit.Why, "ben: the title was wrong")
	same(t, "when", revisions[1].At.Format(time.RFC3339), "2026-11-21T13:30:00Z")
	for i, title := range []string{"First title", "Second title", "", "Second title"} {
		if got := string(revisions[i].Document); (title == "") != (got == "") || !strings.Contains(got, title) {
			t.Errorf("revision %d is %q; want the title %q", i+1, got, title)
		}
	}
}

func TestCitationsFollowTheCases(t *testing.T) {
	s := open(t, t.TempDir())
	page := plainCase(1, "One").Sources[0]
	two := plainCase(2, "Two")
	two.Sources = append(two.Sources, page)
	save(t, s, list(two, plainCase(1, "One")))
	citing := func() []corpus.CaseID {
		ids, err := s.CasesCiting(ctx, page.ID)
		if err != nil {
			t.Fatal(err)
		}
		return ids
	}
	same(t, "both cite", citing(), []corpus.CaseID{"de-test-0001", "de-test-0002"})
	first, err := s.FirstCiting(ctx, page.ID, 1)
	fails(t, err, nil)
	same(t, "the first that cites", first, []corpus.CaseID{"de-test-0001"})
	save(t, s, list(plainCase(2, "Two")))
	same(t, "one cites", citing(), []corpus.CaseID{"de-test-0001"})
	fails(t, s.Remove(ctx, ann, corpus.CaseID("de-test-0001").Ref()), nil)
	same(t, "none cites", citing(), []corpus.CaseID(nil))
}

func TestNothingOfARefusedSaveIsKept(t *testing.T) {
	huge := plainArticle(7, strings.Repeat("x", 16<<20))
	unsound, broken, outside := plainCase(2, ""), plainArticle(3, "not \xff UTF-8"), plainArticle(4, "short")
	outside.Sentences = []corpus.Span{{Start: 0, End: 6}}
	for _, test := range []struct {
		name     string
		cases    []*corpus.Case
		articles []*corpus.Article
		want     string
	}{
		{"a case that is not sound", list(plainCase(1, "One"), unsound), nil, "de-test-0002: title: is empty"},
		{"two that are not sound", list(plainCase(9, ""), unsound), nil, "de-test-0009: title: is empty (and 1 more)"},
		{"a case twice", list(plainCase(1, "One"), plainCase(1, "Two")), nil, "de-test-0001: record: stands twice in one save"},
		{"an article without an ID", nil, []*corpus.Article{{Text: "words"}}, ": id: is empty"},
		{"an article without text", nil, []*corpus.Article{plainArticle(3, "")}, ": text: is empty"},
		{"bytes that are not text", nil, []*corpus.Article{broken}, ": text: is not valid UTF-8"},
		{"a sentence outside of the text", nil, []*corpus.Article{outside}, ": sentences[1]: is empty or lies outside the text"},
		{"more than 16 MiB", list(plainCase(1, "One")), []*corpus.Article{huge}, ": record: is larger than 16 MiB"},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := open(t, t.TempDir())
			_, err := s.Save(ctx, ann, test.cases, test.articles)
			var refused *store.ProblemsError
			if !errors.As(err, &refused) || len(refused.Problems) == 0 {
				t.Fatalf("error is %v; want a ProblemsError", err)
			}
			if got := err.Error(); !strings.HasPrefix(got, "nothing was saved: ") || !strings.Contains(got, test.want) || strings.Contains(got, "\n") {
				t.Errorf("message is %q; want %q", got, test.want)
			}
			same(t, "records", state(t, s), map[corpus.Ref]string{})
		})
	}
}

func TestAnEditSaysWhoAndWhen(t *testing.T) {
	s := open(t, t.TempDir())
	for _, edit := range []store.Edit{{}, {Who: "ann"}, {At: noon}, {Who: "ann", At: noon, Why: strings.Repeat("x", 1001)}} {
		if _, err := s.Save(ctx, edit, list(plainCase(1, "One")), nil); err == nil {
			t.Errorf("an edit by %q at %v was let in", edit.Who, edit.At)
		}
		if err := s.Remove(ctx, edit, corpus.CaseID("de-test-0001").Ref()); err == nil || errors.Is(err, corpus.ErrNotFound) {
			t.Errorf("a removal by %q at %v: %v", edit.Who, edit.At, err)
		}
	}
	same(t, "records", state(t, s), map[corpus.Ref]string{})
}

func TestAPassageMustBeInTheTextThatIsHeld(t *testing.T) {
	wrong := lampArticle()
	wrong.Text = "Quite another text."
	wrong.Paragraphs, wrong.Sentences = nil, nil
	refused := func(t *testing.T, err error) {
		t.Helper()
		var problems *store.ProblemsError
		if !errors.As(err, &problems) || !strings.Contains(err.Error(), `the quote "A court in Linden … 13,000 yuan" is not in the text`) {
			t.Errorf("error is %v; want the passage refused", err)
		}
	}
	t.Run("no text held", func(t *testing.T) {
		save(t, open(t, t.TempDir()), list(lampCase()))
	})
	t.Run("text in the same save", func(t *testing.T) {
		s := open(t, t.TempDir())
		_, err := s.Save(ctx, ann, list(lampCase()), []*corpus.Article{wrong})
		refused(t, err)
		same(t, "records", state(t, s), map[corpus.Ref]string{})
		save(t, s, list(lampCase()), lampArticle())
	})
	t.Run("text in the archive", func(t *testing.T) {
		s := open(t, t.TempDir())
		save(t, s, nil, wrong)
		_, err := s.Save(ctx, ann, list(lampCase()), nil)
		refused(t, err)
		save(t, s, list(lampCase()), lampArticle()) // what is given counts, not what it replaces
	})
	t.Run("text that was removed", func(t *testing.T) {
		s := open(t, t.TempDir())
		save(t, s, nil, wrong)
		fails(t, s.Remove(ctx, ann, wrong.ID.Ref()), nil)
		save(t, s, list(lampCase()))
	})
	t.Run("an article under a case that stands", func(t *testing.T) {
		s := open(t, t.TempDir())
		save(t, s, list(lampCase()))
		save(t, s, nil, wrong)
		ids, err := s.CasesCiting(ctx, wrong.ID)
		fails(t, err, nil)
		same(t, "cases for check to look at", ids, []corpus.CaseID{lampCase().ID})
	})
}

func TestAMomentThatJSONCannotHoldIsRefused(t *testing.T) {
	s := open(t, t.TempDir())
	odd := plainArticle(1, "words")
	odd.Added = time.Date(10_000, 1, 1, 0, 0, 0, 0, time.UTC)
	if _, err := s.Save(ctx, ann, nil, []*corpus.Article{odd}); err == nil || !strings.Contains(err.Error(), "cannot be stored") {
		t.Errorf("error is %v", err)
	}
}

// An empty list comes back from an export where there was none: nothing is new.
func TestNoTopicsAndAnEmptyListAreTheSame(t *testing.T) {
	s := open(t, t.TempDir())
	c := lampCase()
	c.Topics = nil
	for i := range c.Facts { // a machine read it, and needs no topics
		for j := range c.Facts[i].Claims {
			c.Facts[i].Claims[j].Rule = "test"
		}
	}
	for i := range c.Status {
		for j := range c.Status[i].Claims {
			c.Status[i].Claims[j].Rule = "test"
		}
	}
	save(t, s, list(c))
	c.Topics = []string{}
	if got := save(t, s, list(c)); got[0].Action != store.Unchanged {
		t.Errorf("with an empty list it is %s, want unchanged", got[0].Action)
	}
}
