package cli_test

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// table writes a table of fines with its column map into a folder; each row has a
// note that the map does not read.
func table(t testing.TB, folder string, rows int, note string) (columns, file string) {
	t.Helper()
	columns, file = filepath.Join(folder, "rivers.yaml"), filepath.Join(folder, "fines.csv")
	if err := os.WriteFile(columns, []byte(`name: river-fines
format: csv
id: "xx-river-{no}"
title: "{company}: fine of the river board"
jurisdiction: IE
kind: regulatory
topics: [rivers]
summary: "The river board of Exampleland fined {company} of {town} EUR {fine}."
parties: [{id: company, role: defendant, name: "{company}"}]
status: [{state: final, party: company, date: "{date}"}]
facts: [{slot: fine, party: company, value: "EUR {fine}"}]
source: {title: Fines of the river board, publisher: River Board, url: "https://river.example/fines/{no}"}
`), 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	out := bufio.NewWriter(f)
	fmt.Fprintln(out, "no,company,town,fine,date,note")
	for i := range rows {
		fmt.Fprintf(out, "%d,%s Mill %d Ltd,Town %d,%d,2025-%02d-%02d,%s\n", i+1, []string{"Elder", "Birch", "Hazel", "Rowan"}[i%4], i+1, i%977, 100+i*7, i%12+1, i%28+1, note)
	}
	if err := out.Flush(); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return columns, file
}

// killed starts an import and kills it when it has told n times how far it is.
func killed(t *testing.T, cmd *exec.Cmd, n int) {
	t.Helper()
	stderr, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	for told := bufio.NewScanner(stderr); n > 0 && told.Scan(); {
		if strings.HasPrefix(told.Text(), "importing") {
			n--
		}
	}
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Wait(); err == nil {
		t.Fatal("the import was over before it was killed")
	}
}

func TestAnImportThatIsKilledLosesNothingAndRepeatsNothing(t *testing.T) {
	program, folder := built(t), t.TempDir()
	columns, file := table(t, t.TempDir(), 8_000, strings.Repeat("how far it is told of large files alone ", 3))
	begin := func() *exec.Cmd {
		return exec.Command(program, "--data", folder, "--builtin=false", "import", "--format", "csv", "--map", columns, file)
	}
	for _, lines := range []int{1, 2, 3, 4, 4} {
		killed(t, begin(), lines)
	}
	if out, err := begin().CombinedOutput(); err != nil || !strings.Contains(string(out), "going on behind row") {
		t.Fatalf("%v: %s", err, out)
	}
	if got := run(t, nil, "--data", folder, "--builtin=false", "check"); got.code != 0 || !strings.HasPrefix(got.stdout, "8,000 cases and 0 articles") {
		t.Error(got)
	}
	if out, err := begin().CombinedOutput(); err != nil || !strings.Contains(string(out), "nothing was changed") {
		t.Errorf("%v: %s", err, out)
	}
}
