package bleveindex_test

import (
	"bufio"
	"context"
	"fmt"
	"log/slog"
	"os"
	"os/exec"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/bleveindex"
	"casebot/index/indextest"
)

// childFolder, where set, makes the test binary fill the index in that folder
// and nothing else: the process that is killed.
const childFolder = "CASEBOT_TEST_INDEX_FOLDER"

func TestMain(m *testing.M) {
	if dir := os.Getenv(childFolder); dir != "" {
		work := fill
		if os.Getenv(childBatches) != "" {
			work = fillSlowly
		}
		if err := work(dir); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// bigArchive is the same in both processes: 9,000 articles, every tenth of which
// is gone again.
func bigArchive() *indextest.Archive {
	a := &indextest.Archive{}
	for i := range 9000 {
		a.PutArticle(smallArticle(i))
	}
	for i := 0; i < 9000; i += 10 {
		a.Remove(smallArticle(i).ID.Ref())
	}
	return a
}

func smallArticle(i int) *corpus.Article {
	return &corpus.Article{
		Source: corpus.Source{ID: corpus.ArticleID(fmt.Sprintf("art-%05d", i)), Title: fmt.Sprint("Article ", i)},
		Text:   strings.Repeat(fmt.Sprintf("A camera in house %d saw visitor %d. ", i%97, i%31), 5),
	}
}

// fill syncs an index and prints a line for each batch.
func fill(dir string) error {
	e, err := bleveindex.Open(dir, slog.Default())
	if err != nil {
		return err
	}
	defer e.Close()
	a := bigArchive()
	return index.Sync(context.Background(), a, a, e, func(done, total int64) { fmt.Println(done, total) })
}

// A process killed at any instant loses nothing that it said was written, and
// what is on disk is exactly what the position says.
func TestKilledInTheMiddle(t *testing.T) {
	dir := t.TempDir()
	a := bigArchive()
	for round := range 4 {
		child := exec.Command(os.Args[0])
		child.Env = append(os.Environ(), childFolder+"="+dir)
		out, err := child.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := child.Start(); err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(out)
		said := 0
		for said < round && lines.Scan() { // round 0 is killed before it says anything
			said++
		}
		child.Process.Kill()
		for lines.Scan() { // what it said before it died
			said++
		}
		child.Wait()
		holdsWhatItSays(t, dir, a, int64(1000*said))
	}

	e := openDisk(t, dir)
	if err := index.Sync(t.Context(), a, a, e, nil); err != nil {
		t.Fatal(err)
	}
	if d, err := index.Differences(t.Context(), a.Documents(), e); err != nil || !d.None() {
		t.Errorf("after the last sync: %+v, %v", d, err)
	}
}

// holdsWhatItSays opens the index and compares it with the feed up to its position.
func holdsWhatItSays(t *testing.T, dir string, a *indextest.Archive, least int64) {
	t.Helper()
	e, err := bleveindex.Open(dir, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	position, err := e.Position(t.Context())
	if err != nil || position.Seq < least {
		t.Errorf("at %+v, which is less than the %d that were acknowledged (%v)", position, least, err)
	}
	changes, err := a.Changes(t.Context(), 0, int(position.Seq))
	if err != nil {
		t.Fatal(err)
	}
	want := map[corpus.Ref]bool{}
	for _, change := range changes {
		if _, err := a.Article(t.Context(), corpus.ArticleID(change.Ref.ID)); err == nil {
			want[change.Ref] = true
		}
	}
	err = e.Each(t.Context(), func(ref corpus.Ref, _ uint64) error {
		if !want[ref] {
			t.Errorf("holds %s, which the position %d does not cover", ref, position.Seq)
		}
		delete(want, ref)
		return nil
	})
	if err != nil || len(want) > 0 {
		t.Errorf("at %d it lacks %d documents (%v)", position.Seq, len(want), err)
	}
}
