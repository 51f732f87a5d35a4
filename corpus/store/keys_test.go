package store_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/corpus/store"
)

// byWord is a rule that takes the words of a title for keys.
func byWord(version string) store.Option {
	return store.Keys(version, func(c *corpus.Case) []string { return strings.Fields(c.Title) })
}

func byTitle(version string) store.Option {
	return store.Bands(version, func(a *corpus.Article) []string { return strings.Fields(a.Text) })
}

// sharing returns the numbers of the plain cases found by some keys.
func sharing(t testing.TB, s *store.Store, limit int, keys ...string) (found []string) {
	t.Helper()
	cases, err := s.CasesByKey(ctx, keys, limit)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		found = append(found, strings.TrimPrefix(string(c.ID), "de-test-000"))
	}
	return found
}

func TestCasesAreFoundByWhatTheyShare(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir, byWord("1"), byTitle("1"))
	save(t, s, list(plainCase(1, "red green"), plainCase(2, "red green blue"), plainCase(3, "red red")), plainArticle(1, "red lamp"), plainArticle(2, "lamp"))
	load(t, s, "v1", plainCase(4, "blue grey"))
	for _, test := range []struct {
		limit int
		keys  string
		want  string
	}{
		{9, "red green blue", "2 1 4 3"}, {2, "red green blue", "2 1"}, {9, "red red red", "3 2 1"}, {9, "pink", ""}, {9, "", ""},
		{0, "red", ""}, {-1, "red", ""}, {9, strings.Repeat("pink ", 64) + "red", ""},
	} {
		same(t, test.keys, strings.Join(sharing(t, s, test.limit, strings.Fields(test.keys)...), " "), test.want)
	}
	articles, err := s.ArticlesLike(ctx, []string{"red", "lamp"})
	if err != nil || len(articles) != 2 || articles[0].Text != "red lamp" {
		t.Errorf("articles are %v, %v", articles, err)
	}

	save(t, s, list(plainCase(2, "grey")))
	fails(t, s.Remove(ctx, ann, plainCase(1, "").ID.Ref()), nil)
	same(t, "after a revision and a removal", sharing(t, s, 9, "red", "grey"), []string{"2", "4", "3"})
	load(t, s, "v2")
	same(t, "after a withdrawal", sharing(t, s, 9, "red", "grey"), []string{"2", "3"})
	fails(t, s.Block(ctx, ann, plainCase(2, "").ID.Ref()), nil)
	same(t, "while blocked", sharing(t, s, 9, "grey"), []string(nil))
	fails(t, s.Unblock(ctx, ann, plainCase(2, "").ID.Ref()), nil)
	same(t, "when lifted", sharing(t, s, 9, "grey"), []string{"2"})
	forget(t, s, store.Forgotten{Name: "red"})
	same(t, "after forgetting", sharing(t, s, 9, "red"), []string(nil))
}

func TestOtherRulesMakeAllKeysAgain(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	for n := range 450 { // more than are read at a time
		save(t, s, list(plainCase(n, fmt.Sprint("title", n))))
	}
	save(t, s, nil, plainArticle(1, "lamp"))
	same(t, "without rules", sharing(t, s, 9, "title7"), []string(nil))
	s.Close()
	s = open(t, dir, byWord("1"), byTitle("1"))
	same(t, "with rules", sharing(t, s, 9, "title7", "title8"), []string{"8", "7"})
	articles, err := s.ArticlesLike(ctx, []string{"lamp"})
	if err != nil || len(articles) != 1 {
		t.Errorf("articles are %v, %v", articles, err)
	}
	before, _ := s.LastSeq(ctx)
	s.Close()
	calls := 0
	counting := func(version string) store.Option {
		return store.Keys(version, func(c *corpus.Case) []string { calls++; return []string{"all", c.Title + "!"} })
	}
	s = open(t, dir, counting("1"), byTitle("1"))
	same(t, "calls for the same version", calls, 0)
	same(t, "the keys are those of before", sharing(t, s, 9, "title7", "title7!"), []string{"7"})
	s.Close()
	s = open(t, dir, counting("2"), byTitle("1"))
	same(t, "calls for another version", calls, 450)
	same(t, "by the new rules", sharing(t, s, 9, "title7", "title9!"), []string{"9"})
	after, err := s.LastSeq(ctx)
	if before != after || err != nil {
		t.Errorf("the feed went from %d to %d, %v", before, after, err)
	}

	// A key that most cases have counts, and brings forward no more than some.
	if found := sharing(t, s, 1000, "all"); len(found) != 200 {
		t.Errorf("%d cases share what all share; want the newest 200", len(found))
	}
	same(t, "a rare key leads", sharing(t, s, 9, "all", "title5!", "title6!"), []string{"6", "5"})
	s.Close()

	// Two such keys together bring forward the oldest too, beside a rare one.
	s = open(t, dir, store.Keys("3", func(c *corpus.Case) []string {
		keys := []string{c.Title, "all"}
		if n, _ := strconv.Atoi(strings.TrimPrefix(c.Title, "title")); n%2 == 0 {
			keys = append(keys, "even")
		}
		if n, _ := strconv.Atoi(strings.TrimPrefix(c.Title, "title")); n < 224 || n == 225 {
			keys = append(keys, "low")
		}
		return keys
	}), byTitle("1"))
	same(t, "two common keys", sharing(t, s, 3, "even", "low", "title7"), []string{"de-test-0222", "de-test-0220", "de-test-0218"})
	same(t, "and a rare one", sharing(t, s, 2, "all", "even", "low", "title4"), []string{"4", "de-test-0222"})
	s.Close()
	same(t, "without rules again", sharing(t, open(t, dir), 9, "all"), []string(nil))
}

func TestADamagedRecordCannotGetKeys(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir, byWord("1"))
	save(t, s, list(plainCase(1, "One")))
	run(t, raw(t, dir), `UPDATE revisions SET document = '{"id":'`)
	_, err := s.CasesByKey(ctx, []string{"One"}, 9)
	fails(t, err, store.ErrCorrupt)
	s.Close()
	_, err = store.Open(ctx, dir, byWord("2"))
	fails(t, err, store.ErrCorrupt)
}
