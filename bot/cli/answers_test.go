package cli_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Every answer to the questions of our own is kept beside them, so that a change
// of behaviour is a diff that a person can read; -update rewrites them.
func TestAnswersAreKept(t *testing.T) {
	const questions = root + "/index/answer/testdata/questions"
	for _, test := range []struct{ file, articles string }{
		{"builtin", ""},
		{"articles", questions + "/articles"},
	} {
		t.Run(test.file, func(t *testing.T) {
			t.Parallel()
			folder := t.TempDir()
			if test.articles != "" {
				if got := run(t, nil, "--data", folder, "add", "--yes", test.articles); got.code != 0 {
					t.Fatal(got)
				}
			}
			got := run(t, nil, "--data", folder, "eval", "--answers", filepath.Join(questions, test.file+".jsonl"))
			if got.code != 0 {
				t.Fatal(got)
			}
			kept := filepath.Join(questions, test.file+".golden")
			answers := latency.ReplaceAllString(got.stdout, "")
			if *update {
				if err := os.WriteFile(kept, []byte(answers), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(kept)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(answers, "\n")); diff != "" {
				t.Errorf("%s (-want +got; -update rewrites it):\n%s", kept, diff)
			}
			if !strings.Contains(answers, "invented quotes       0\n") {
				t.Error("a quote is not in its article")
			}
		})
	}
}

// latency is what a run says of its speed.
var latency = regexp.MustCompile(`(?m)^latency .*\n`)
