package match

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"casebot/corpus"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the goldens anew")

// golden runs a function over the files of a folder, in each of which the input
// stands above a line of dashes and what comes out of it below.
func golden(t *testing.T, folder string, run func(t *testing.T, input string) string) {
	files, err := filepath.Glob(filepath.Join("testdata", folder, "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no goldens in %s: %v", folder, err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			input, want, _ := strings.Cut(string(data), "---\n")
			got := run(t, input)
			if *update {
				if err := os.WriteFile(file, []byte(input+"---\n"+got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", file, diff)
			}
		})
	}
}

// TestCompare holds the verdicts and the reasons for each kind of meeting.
func TestCompare(t *testing.T) {
	golden(t, "compare", func(t *testing.T, input string) string {
		told := story(t, input)
		known := told["known"]
		if known == nil {
			known = told["read"]
		}
		return reasons(Compare(told["draft"], known))
	})
}

func reasons(m corpus.Match) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", m.Verdict)
	for _, reason := range m.For {
		fmt.Fprintf(&b, "+ %s\n", reason)
	}
	for _, reason := range m.Against {
		fmt.Fprintf(&b, "- %s\n", reason)
	}
	return b.String()
}

// TestMerge holds what stands in a record after a draft, and that merging the
// draft again adds nothing.
func TestMerge(t *testing.T) {
	golden(t, "merge", func(t *testing.T, input string) string {
		told := story(t, input)
		known := told["known"]
		if known == nil {
			known = told["read"]
		}
		before := tell(known)
		merged, _ := Merge(known, told["draft"])
		sound(t, merged)
		if again, changed := Merge(merged, told["draft"]); changed || tell(again) != tell(merged) {
			t.Errorf("merging twice changes the record:\n%s", cmp.Diff(tell(merged), tell(again)))
		}
		if tell(known) != before {
			t.Error("merging changed the record that was given")
		}
		return tell(merged)
	})
}

func sound(t testing.TB, c *corpus.Case) {
	t.Helper()
	for _, problem := range corpus.Validate(c) {
		t.Errorf("the merged record is not sound: %v", problem)
	}
}
