package store_test

import (
	"testing"

	"casebot/corpus/store"
)

// What is imported again as it was before something was forgotten changes
// nothing: it counts as unchanged, and what was forgotten itself as skipped.
func TestTheSameImportAfterForgetting(t *testing.T) {
	imported := func(t *testing.T, s *store.Store, run string) []store.Action {
		t.Helper()
		var actions []store.Action
		outcomes, err := s.Import(ctx, ann, run, 2, list(noraCase(), lampCase()))
		if err != nil {
			t.Fatal(err)
		}
		for _, o := range outcomes {
			actions = append(actions, o.Action)
		}
		return actions
	}
	for _, test := range []struct {
		name string
		what store.Forgotten
		want []store.Action
	}{
		{"a name", store.Forgotten{Name: "Nora Quill"}, []store.Action{store.Unchanged, store.Unchanged}},
		{"a name of another way of writing it", store.Forgotten{Name: "NORA QUILL"}, []store.Action{store.Unchanged, store.Unchanged}},
		{"an article", store.Forgotten{Article: noraArticle().ID}, []store.Action{store.Unchanged, store.Unchanged}},
		{"a case", store.Forgotten{Case: noraCase().ID}, []store.Action{store.Skipped, store.Unchanged}},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := open(t, t.TempDir())
			if got := imported(t, s, "before"); got[0] != store.New {
				t.Fatal(got)
			}
			forget(t, s, test.what)
			same(t, "the first import again", imported(t, s, "again"), test.want)
			same(t, "and once more", imported(t, s, "once more"), test.want)
		})
		t.Run(test.name+", with the articles", func(t *testing.T) {
			s := open(t, t.TempDir())
			save(t, s, list(noraCase(), lampCase()), noraArticle(), lampArticle())
			forget(t, s, test.what)
			same(t, "the import", imported(t, s, "again"), test.want)
			if test.what.Name != "" {
				for _, o := range save(t, s, nil, noraArticle(), lampArticle()) {
					same(t, "an article", o.Action, store.Unchanged)
				}
			}
		})
	}
}

// A screen shows a case as the archive would hold it, without writing anything.
func TestScreen(t *testing.T) {
	s := open(t, t.TempDir())
	given := noraCase()
	screen, err := s.Screen(ctx)
	if err != nil || screen.Holds("Nora Quill") {
		t.Fatal(err)
	}
	if c, err := screen.Case(given); err != nil || c != given {
		t.Errorf("%+v, %v", c, err)
	}
	forget(t, s, store.Forgotten{Name: "Nora Quill"})
	forget(t, s, store.Forgotten{Case: lampCase().ID})
	if screen, err = s.Screen(ctx); err != nil || !screen.Holds("said NORA  quill.") || screen.Holds("Nora said") {
		t.Fatal(err)
	}
	_, err = screen.Case(lampCase())
	fails(t, err, store.ErrForgotten)
	shown, err := screen.Case(given)
	if err != nil {
		t.Fatal(err)
	}
	save(t, s, list(given))
	held, err := s.Case(ctx, shown.ID)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "the case", held, shown)
	same(t, "the one given", given, noraCase())
}
