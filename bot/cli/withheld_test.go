package cli_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const latch = `---
title: Landlord jailed over cameras
publisher: The Milltown Times
url: https://times.example/landlord
published: 2026-03-06
---
The district court of Milltown sentenced landlord Anton Perlman to two years in prison on Thursday for filming tenants in secret.

The victim, Petra Lindholm, told the court that she had not slept for months. A witness, Jonas Aldermoor, had found the camera.
`

// An export shows no victim and no witness, and imported back it takes no name
// out of the archive; a forgotten one is gone for good, by its surname too.
func TestAnExportShowsNoVictim(t *testing.T) {
	t.Parallel()
	w := newWorkplace(t)
	file, out := filepath.Join(t.TempDir(), "latch.txt"), filepath.Join(t.TempDir(), "out.jsonl")
	if err := os.WriteFile(file, []byte(latch), 0o600); err != nil {
		t.Fatal(err)
	}
	w.do(t, "add", "--yes", file)
	w.do(t, "export", "--format", "jsonl", "--with-text", "--out", out)
	written, err := os.ReadFile(out)
	if err != nil || !strings.Contains(string(written), "told the court") || strings.Contains(string(written), "Lindholm") || strings.Contains(string(written), "Aldermoor") {
		t.Errorf("%v; the export holds\n%s", err, written)
	}
	if got := w.do(t, "import", "--format", "jsonl", out); !strings.Contains(got.stdout, "0 new, 0 revised, 2 unchanged") {
		t.Error(got.stdout)
	}
	if got := w.do(t, "forget", "--yes", "Aldermoor"); !strings.Contains(got.stderr, "1 article") {
		t.Errorf("a withheld name is known: %+v", got)
	}
	if got := w.run(context.Background(), "", "forget", "--yes", "filming"); got.code != 1 || !strings.Contains(got.stderr, "single word") {
		t.Errorf("another word is not: %+v", got)
	}
	if got := w.run(context.Background(), "yes\n", "forget", "filming"); got.code != 0 {
		t.Errorf("unless a person says so: %+v", got)
	}
}

func TestAnImportOfNothingFails(t *testing.T) {
	t.Parallel()
	w := newWorkplace(t)
	file := filepath.Join(t.TempDir(), "bad.jsonl")
	if err := os.WriteFile(file, []byte("{\"x\":1}\n{\"y\":2}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	got := w.run(context.Background(), "", "import", "--format", "jsonl", file)
	if got.code != 1 || !strings.Contains(got.stdout, "2 rejected") || !strings.Contains(got.stderr, "no row could be taken") {
		t.Errorf("%+v", got)
	}
}
