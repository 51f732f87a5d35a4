package store_test

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/corpus/store"
)

// TestMain is also the process that the tests of this file kill.
func TestMain(m *testing.M) {
	if dir := os.Getenv("CASEBOT_TEST_UNTIL_KILLED"); dir != "" {
		if err := untilKilled(dir, os.Getenv("CASEBOT_TEST_STEP"), os.Getenv("CASEBOT_TEST_FIRST")); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	os.Exit(m.Run())
}

// untilKilled takes one step after another, and prints a step's number once it
// is acknowledged.
func untilKilled(dir, step, first string) error {
	n, err := strconv.Atoi(first)
	if err != nil {
		return err
	}
	s, err := store.Open(ctx, dir)
	if err != nil {
		return err
	}
	take := map[string]func(*store.Store, int) error{"save": saveStep, "import": importStep, "decide": decideStep, "forget": forgetStep}[step]
	for ; ; n++ {
		if err := take(s, n); err != nil {
			return err
		}
		fmt.Println(n)
	}
}

// saveStep saves a group of two new cases, one revised case and an article.
func saveStep(s *store.Store, n int) error {
	cases, articles := group(n)
	_, err := s.Save(ctx, ann, cases, articles)
	return err
}

// importStep imports two rows.
func importStep(s *store.Store, n int) error {
	_, err := s.Import(ctx, ann, "run", int64(n+1), list(plainCase(2*n, "One"), plainCase(2*n+1, "Two")))
	return err
}

// decideStep proposes a case, if it does not wait already, and publishes it.
func decideStep(s *store.Store, n int) error {
	if _, err := s.Propose(ctx, draft(n)); err != nil {
		return err
	}
	_, err := s.Decide(ctx, ann, draft(n).ID, store.Published, list(plainCase(n, "One")))
	return err
}

// forgetStep saves a case of somebody, and forgets their name.
func forgetStep(s *store.Store, n int) error {
	if _, err := s.Save(ctx, ann, list(plainCase(n, somebody(n)), plainCase(5000+n, "A case of "+somebody(n))), nil); err != nil {
		return err
	}
	_, err := s.Forget(ctx, remover, store.Forgotten{Name: somebody(n)})
	return err
}

// somebody returns a name that stands in no other.
func somebody(n int) string { return "Nora Quill" + strings.Repeat("x", n+1) + "y" }

func group(n int) ([]*corpus.Case, []*corpus.Article) {
	shared := plainCase(0, fmt.Sprintf("Title %d", n))
	return list(plainCase(2*n+1, "One"), plainCase(2*n+2, "Two"), shared), []*corpus.Article{plainArticle(n, fmt.Sprintf("text %d", n))}
}

func TestAKillLosesNothing(t *testing.T) {
	dir := t.TempDir()
	next := 0
	for round := range 5 {
		acknowledged := killAfter(t, dir, "save", next, 3+7*round)
		s := open(t, dir)
		records := state(t, s) // which holds feed, counts and records against each other
		for n := range acknowledged + 1 {
			cases, articles := group(n)
			for _, ref := range []corpus.Ref{cases[0].ID.Ref(), cases[1].ID.Ref(), articles[0].ID.Ref()} {
				if records[ref] == "" {
					t.Errorf("round %d: %s of the acknowledged group %d is gone", round, ref, n)
				}
			}
		}
		groups := (len(records) - 1) / 3
		if (len(records)-1)%3 != 0 || groups < acknowledged+1 || groups > acknowledged+2 {
			t.Errorf("round %d: %d records for %d acknowledged groups: one was kept in part", round, len(records), acknowledged+1)
		}
		c, err := s.Case(ctx, "de-test-0000")
		if err != nil || c.Title != fmt.Sprintf("Title %d", groups-1) {
			t.Errorf("round %d: the revised case is %v, %v; want that of group %d", round, c, err, groups-1)
		}
		s.Close()
		next = groups
	}
}

func TestAKilledImportGoesOnAndDoublesNothing(t *testing.T) {
	dir := t.TempDir()
	next := 0
	for round := range 4 {
		acknowledged := killAfter(t, dir, "import", next, 2+9*round)
		s := open(t, dir)
		if next = int(done(t, s, "run")); next < acknowledged+1 || next > acknowledged+2 {
			t.Errorf("round %d: %d groups of rows are done; %d were acknowledged", round, next, acknowledged+1)
		}
		same(t, "cases", len(state(t, s)), 2*next)
		fails(t, importStep(s, next-1), nil) // the last ones once more
		same(t, "cases after a group came again", len(state(t, s)), 2*next)
		s.Close()
	}
}

func TestAKilledDecisionIsWholeOrNotMade(t *testing.T) {
	dir := t.TempDir()
	next := 0
	for round := range 4 {
		acknowledged := killAfter(t, dir, "decide", next, 2+9*round)
		s := open(t, dir)
		for next = 0; title(t, s, next) == "One"; next++ {
			_, err := s.Proposal(ctx, draft(next).ID)
			fails(t, err, store.ErrDecided)
		}
		if next < acknowledged+1 || next > acknowledged+2 {
			t.Errorf("round %d: %d are published; %d were acknowledged", round, next, acknowledged+1)
		}
		if left := waiting(t, s, "", 0); len(left) > 1 || len(left) == 1 && left[0] != draft(next).ID {
			t.Errorf("round %d: %v wait; only %s may", round, left, draft(next).ID)
		}
		s.Close()
	}
}

func TestAKilledForgettingIsFinishedOrNotBegun(t *testing.T) {
	dir := t.TempDir()
	next := 0
	for round := range 4 {
		acknowledged := killAfter(t, dir, "forget", next, 1+3*round)
		s := open(t, dir)
		stones, err := s.Tombstones(ctx)
		fails(t, err, nil)
		if next = len(stones); next < acknowledged+1 || next > acknowledged+2 {
			t.Errorf("round %d: %d are forgotten; %d were acknowledged", round, next, acknowledged+1)
		}
		for n := range next {
			same(t, "bytes of one who is forgotten", holdsBytes(t, dir, somebody(n)), []string(nil))
			same(t, "title", title(t, s, n), strings.Repeat("*", len(somebody(n))))
		}
		if held := title(t, s, next); held != "none" && held != somebody(next) {
			t.Errorf("round %d: the title of one who is not forgotten is %q", round, held)
		}
		state(t, s)
		s.Close()
	}
}

// killAfter runs a process that takes steps from a number on, kills it after
// some acknowledgements, at whatever it is doing then, and returns the last
// step that it acknowledged.
func killAfter(t *testing.T, dir, step string, first, acknowledgements int) (last int) {
	t.Helper()
	process := exec.Command(os.Args[0])
	process.Env = append(os.Environ(), "CASEBOT_TEST_UNTIL_KILLED="+dir, "CASEBOT_TEST_STEP="+step, "CASEBOT_TEST_FIRST="+strconv.Itoa(first))
	var complaints strings.Builder
	process.Stderr = &complaints
	out, err := process.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := process.Start(); err != nil {
		t.Fatal(err)
	}
	last = -1
	lines := bufio.NewScanner(out)
	for seen := 1; lines.Scan(); seen++ {
		if last, err = strconv.Atoi(lines.Text()); err != nil {
			t.Fatal(err)
		}
		if seen == acknowledgements {
			if err := process.Process.Kill(); err != nil {
				t.Fatal(err)
			}
		}
	}
	if process.Wait(); last < first+acknowledgements-1 {
		t.Fatalf("the process ended by itself after step %d: %s", last, complaints.String())
	}
	return last
}
