package cli_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"casebot/bot/cli"
)

// benched runs bench in this process, which must not get as far as a child.
func benched(ctx context.Context, args ...string) (code int, stdout, stderr string) {
	var out, errs bytes.Buffer
	code = cli.Main(ctx, cli.Process{Args: append([]string{"bench"}, args...), Env: func(string) string { return "" },
		Stdin: strings.NewReader(""), Stdout: &out, Stderr: &errs, Now: time.Now})
	return code, out.String(), errs.String()
}

func TestBenchRefusesWhatMakesNoSense(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	for _, c := range []struct{ args, want string }{
		{"--docs 0", "--docs 0: give a number from 1 to 10000000"},
		{"--docs 10000001", "give a number"},
		{"--docs many", "invalid argument"},
		{"--queries -1", "--queries -1: give a number from 1 to 100000"},
		{"--warm-up -1", "--warm-up"},
		{"--workers 0", "--workers"},
		{"--cache -1", "--cache"},
		{"--verify -1", "--verify"},
		{"--limit 0s", "--limit 0s: give a time above 0"},
		{"--engines lucene", `"lucene": name each engine once, out of casebot, bleve, fts5`},
		{"--engines bleve,bleve", "name each engine once"},
		{"--engines=", "--engines"},
		{"now", `"now" is not a command of casebot bench`},
	} {
		if code, out, said := benched(t.Context(), strings.Fields(c.args)...); code != 2 || out != "" || !strings.Contains(said, c.want) {
			t.Errorf("%s: exit %d, %q, %q; want 2 and %s", c.args, code, out, said, c.want)
		}
	}
	empty(t, os.TempDir())
}

// empty fails where a folder holds anything.
func empty(t *testing.T, folder string) {
	t.Helper()
	if left, err := os.ReadDir(folder); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v (%v)", left, err)
	}
}

func TestAnInterruptedBenchLeavesNothing(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if code, out, said := benched(ended); code != 1 || out != "" || !strings.Contains(said, "interrupted") || !strings.Contains(said, "MB of disk") {
		t.Errorf("exit %d, %q, %q", code, out, said)
	}
	empty(t, os.TempDir())
	t.Setenv("TMPDIR", filepath.Join(os.TempDir(), "gone"))
	if code, _, said := benched(t.Context()); code != 1 || !strings.Contains(said, "set TMPDIR") {
		t.Errorf("without a temporary folder: exit %d, %q", code, said)
	}
}

// A story of the built program: a small bench of all engines, and one that is
// interrupted while an engine is at work. Neither leaves a folder or a process.
func TestBenchAllEngines(t *testing.T) {
	program, folder := built(t), t.TempDir()
	start := func(args ...string) (*exec.Cmd, *bytes.Buffer) {
		cmd, out := exec.Command(program, append([]string{"bench"}, args...)...), &bytes.Buffer{}
		cmd.Env, cmd.Stdout = append(os.Environ(), "TMPDIR="+folder, "DISCORD_TOKEN=secret"), out
		return cmd, out
	}
	cmd, out := start("--docs", "300", "--queries", "10", "--warm-up", "5", "--verify", "10", "--json")
	if err := cmd.Run(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	var report struct {
		Docs    int
		Queries []struct {
			Engine, Kind string
			P50          float64 `json:"p50_ms"`
			N            int
			Hits         float64
		}
		Index []struct {
			Engine string
			Peak   float64 `json:"peak_rss_mb"`
		}
		Checked int
	}
	if err := json.Unmarshal(out.Bytes(), &report); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if report.Docs != 300 || len(report.Queries) != 7+7+6 || len(report.Index) != 3 || report.Checked != 10 {
		t.Errorf("%s", out)
	}
	for _, q := range report.Queries {
		if q.N != 10 || q.P50 <= 0 || q.Hits <= 0 {
			t.Errorf("%+v", q)
		}
	}
	empty(t, folder)

	cmd, out = start("--docs", "20000", "--engines", "bleve")
	said, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	interruptWhen(t, cmd.Process, said, "bleve: indexing")
	cmd.Wait()
	if code := cmd.ProcessState.ExitCode(); code != 1 || out.Len() > 0 {
		t.Errorf("interrupted, it ends with %d and prints %s", code, out)
	}
	empty(t, folder)
}

// interruptWhen reads what a process says up to its end, and interrupts it once it
// says something.
func interruptWhen(t *testing.T, process *os.Process, said interface{ Read([]byte) (int, error) }, cue string) {
	t.Helper()
	var all bytes.Buffer
	part, done := make([]byte, 4096), false
	for {
		n, err := said.Read(part)
		all.Write(part[:n])
		if !done && strings.Contains(all.String(), cue) {
			done = true
			if err := process.Signal(syscall.SIGINT); err != nil {
				t.Fatal(err)
			}
		}
		if err != nil {
			break
		}
	}
	if !done || !strings.Contains(all.String(), "interrupted") {
		t.Errorf("it said %s", all.String())
	}
}
