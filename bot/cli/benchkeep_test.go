package cli_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// A bench in a folder that is kept leaves documents and index there, and the next
// run loads nothing.
func TestBenchKeepsItsFolder(t *testing.T) {
	program, folder := built(t), filepath.Join(t.TempDir(), "kept", "here")
	type figures struct {
		Index []struct {
			Speed float64 `json:"docs_per_s"`
		}
		Queries []struct{ N, Hits float64 }
		Checked int
	}
	bench := func() (got figures, said string) {
		var out, errs bytes.Buffer
		cmd := exec.Command(program, "bench", "--keep", folder, "--docs", "300", "--queries", "5", "--warm-up", "5", "--verify", "5", "--engines", "casebot", "--json")
		cmd.Stdout, cmd.Stderr = &out, &errs
		if err := cmd.Run(); err != nil {
			t.Fatalf("%v: %s", err, errs.String())
		}
		if err := json.Unmarshal(out.Bytes(), &got); err != nil || len(got.Index) != 1 || len(got.Queries) != 7 || got.Checked != 5 {
			t.Fatalf("%v: %s", err, out.String())
		}
		return got, errs.String()
	}
	first, said := bench()
	if !strings.Contains(said, "kept there") {
		t.Errorf("the first run says %s", said)
	}
	if again, _ := bench(); again.Index[0].Speed != first.Index[0].Speed {
		t.Errorf("the second run has loaded again: %v, then %v", first.Index, again.Index)
	}
	for what, harm := range map[string]func() error{
		"of an earlier layout": func() error {
			layouts, _ := filepath.Glob(filepath.Join(folder, "casebot", "v*"))
			return os.Rename(strings.Join(layouts, ""), filepath.Join(folder, "casebot", "v1"))
		},
		"damaged": func() error {
			segments, _ := filepath.Glob(filepath.Join(folder, "casebot", "v*", "*.zap"))
			return os.Truncate(segments[0], 100)
		},
		"dropped": func() error { return os.RemoveAll(filepath.Join(folder, "casebot")) },
	} {
		if err := harm(); err != nil {
			t.Fatal(err)
		}
		if anew, said := bench(); anew.Index[0].Speed == first.Index[0].Speed || anew.Queries[0].Hits == 0 {
			t.Errorf("%s, it is not made anew: %+v, %s", what, anew, said)
		}
	}
	file := filepath.Join(folder, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if code, _, said := benched(t.Context(), "--keep", file); code != 1 || !strings.Contains(said, "--keep") {
		t.Errorf("in a file: exit %d, %q", code, said)
	}
}

// The memory that searches may keep is bounded, and by a number that makes sense.
func TestCacheFlag(t *testing.T) {
	folder := t.TempDir()
	for _, mb := range []string{"-1", "16385"} {
		if got := run(t, nil, "--data", folder, "--cache", mb, "ask", "/case Han"); got.code != 2 || !strings.Contains(got.stderr, "--cache "+mb+": give a number of MB") {
			t.Errorf("--cache %s: exit %d, %q", mb, got.code, got.stderr)
		}
	}
	for _, mb := range []string{"0", "1"} {
		if got := run(t, nil, "--data", folder, "--cache", mb, "ask", "/case Han"); got.code != 0 || !strings.Contains(got.stdout, "Han") {
			t.Errorf("--cache %s: exit %d, %q", mb, got.code, got.stderr)
		}
	}
}
