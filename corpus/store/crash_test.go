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

// TestMain is also the process that TestAKillLosesNothing kills.
func TestMain(m *testing.M) {
	if dir := os.Getenv("CASEBOT_TEST_SAVE_UNTIL_KILLED"); dir != "" {
		if err := saveUntilKilled(dir, os.Getenv("CASEBOT_TEST_FIRST")); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	os.Exit(m.Run())
}

// saveUntilKilled saves groups of two new cases, one revised case and an
// article, and prints a group's number once it is acknowledged.
func saveUntilKilled(dir, first string) error {
	n, err := strconv.Atoi(first)
	if err != nil {
		return err
	}
	s, err := store.Open(ctx, dir)
	if err != nil {
		return err
	}
	for ; ; n++ {
		cases, articles := group(n)
		if _, err := s.Save(ctx, ann, cases, articles); err != nil {
			return err
		}
		fmt.Println(n)
	}
}

func group(n int) ([]*corpus.Case, []*corpus.Article) {
	shared := plainCase(0, fmt.Sprintf("Title %d", n))
	return list(plainCase(2*n+1, "One"), plainCase(2*n+2, "Two"), shared), []*corpus.Article{plainArticle(n, fmt.Sprintf("text %d", n))}
}

func TestAKillLosesNothing(t *testing.T) {
	dir := t.TempDir()
	next := 0
	for round := range 5 {
		acknowledged := killAfter(t, dir, next, 3+7*round)
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

// killAfter runs a process that saves groups from a number on, kills it after
// some acknowledgements, at whatever it is doing then, and returns the last
// group that it acknowledged.
func killAfter(t *testing.T, dir string, first, acknowledgements int) (last int) {
	t.Helper()
	process := exec.Command(os.Args[0])
	process.Env = append(os.Environ(), "CASEBOT_TEST_SAVE_UNTIL_KILLED="+dir, "CASEBOT_TEST_FIRST="+strconv.Itoa(first))
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
		t.Fatalf("the process ended by itself after group %d: %s", last, complaints.String())
	}
	return last
}
