package state

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// writerDir names the folder that a test process of this test writes into.
const writerDir = "CASEBOT_TEST_STATE"

// changes is how many of each kind one process makes.
const changes = 60

func TestMain(m *testing.M) {
	if dir := os.Getenv(writerDir); dir != "" {
		if err := write(dir); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	if dir := os.Getenv(tellerDir); dir != "" {
		fmt.Fprintln(os.Stderr, tellAndDie(dir)) // what it says is of no use to a process that is gone
		os.Exit(1)
	}
	os.Exit(m.Run())
}

// write changes settings, notes requests and keeps turns, as one of two processes
// on one file.
func write(dir string) error {
	ctx, who := context.Background(), fmt.Sprint(os.Getpid())
	s, err := Open(ctx, dir, time.Now)
	if err != nil {
		return err
	}
	defer s.Close()
	for i := range changes {
		mark := fmt.Sprintf("%s-%d", who, i)
		if _, err := s.Set(ctx, "harbour", func(all *Settings) { all.Topics = append(all.Topics, mark) }); err != nil {
			return err
		}
		if _, err := s.Note(ctx, who, []byte(mark)); err != nil {
			return err
		}
		if err := s.Keep(ctx, Conversation{mark, who}, []byte("turn")); err != nil {
			return err
		}
	}
	return nil
}

func TestTwoProcessesLoseNothingOfEachOther(t *testing.T) {
	dir := t.TempDir()
	var running []*exec.Cmd
	var said []*strings.Builder
	for range 2 { // both make the file, too
		self, err := os.Executable()
		if err != nil {
			t.Fatal(err)
		}
		writer := exec.CommandContext(t.Context(), self)
		writer.Env = append(os.Environ(), writerDir+"="+dir)
		said = append(said, new(strings.Builder))
		writer.Stderr = said[len(said)-1]
		if err := writer.Start(); err != nil {
			t.Fatal(err)
		}
		running = append(running, writer)
	}
	for i, writer := range running {
		if err := writer.Wait(); err != nil {
			t.Fatalf("%v: %s", err, said[i])
		}
	}
	s := open(t, dir, &clock{time.Now()})
	if n := len(settingsOfGuild(t, s, "harbour").Topics); n != 2*changes {
		t.Errorf("%d changes of settings, want %d", n, 2*changes)
	}
	for _, table := range []string{"asked", "turns"} {
		var n int
		if err := s.db.QueryRow(`SELECT count(*) FROM ` + table).Scan(&n); err != nil || n != 2*changes {
			t.Errorf("%s: %d, %v", table, n, err)
		}
	}
}
