package cli_test

import (
	"bytes"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// importRivers imports a table of 1,200 rows, each of which speaks of a board.
func (w *workplace) importRivers(t *testing.T, board string) {
	t.Helper()
	columns, file := table(t, t.TempDir(), 1200, "")
	read, err := os.ReadFile(columns)
	if err == nil {
		err = os.WriteFile(columns, bytes.ReplaceAll(read, []byte("river board"), []byte(board)), 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	w.do(t, "import", "--format", "csv", "--map", columns, file)
}

// What is compacted is one segment without anything deleted, smaller than what it
// was made of, and finds the same; how large it is said to be is how large it is.
func TestACompactIndexIsSmallerAndFindsTheSame(t *testing.T) {
	w := newWorkplace(t)
	w.importRivers(t, "board of the rivers")
	w.importRivers(t, "river board") // every row is revised: the index has held 2,400 documents
	grown, hits := sized(t, w.do(t, "index", "stats")), w.hits(t)
	plain := sized(t, w.do(t, "index", "rebuild"))
	compact := sized(t, w.do(t, "index", "rebuild", "--compact"))
	stats := w.do(t, "index", "stats")
	if !strings.Contains(stats.stdout, "1,200 documents in 1 segment, 0 more deleted") {
		t.Errorf("compacted: %s", stats.stdout)
	}
	if left := sized(t, stats); compact != left || compact >= grown || compact > plain {
		t.Errorf("%d bytes are said, and %d are there; before there were %d, and %d in an index that is new", compact, left, grown, plain)
	}
	if after := w.hits(t); after != hits {
		t.Errorf("compacted, it finds\n%s\nbefore\n%s", after, hits)
	}
	if got := w.do(t, "check"); !strings.Contains(got.stdout, "the index holds exactly what the archive holds") {
		t.Errorf("%+v", got)
	}
}

// sized is how many bytes a command says that the index takes.
func sized(t *testing.T, got result) int {
	t.Helper()
	found := regexp.MustCompile(`; (\d+) bytes on disk\n`).FindStringSubmatch(got.stdout)
	if found == nil {
		t.Fatalf("no size: %+v", got)
	}
	size, err := strconv.Atoi(found[1])
	if err != nil {
		t.Fatal(err)
	}
	return size
}

// hits is what some searches reply.
func (w *workplace) hits(t *testing.T) string {
	t.Helper()
	const typed = `/search elder mill
/search "rowan mill" "town 7"
/search haz* -elder
/search birhc~
/search name:birch fine:>9000EUR
/search year:2025 topic:rivers sort:decided
/search in:IE -elder -birch -hazel
`
	got := w.run(t.Context(), typed)
	if n := strings.Count(got.stdout, "for “"); got.code != 0 || n < strings.Count(typed, "\n")-1 {
		t.Fatalf("%d replies: %+v", n, got)
	}
	return got.stdout
}

// A rebuild says how far it has come: where nobody watches, a plain line for each
// tenth that is reached, and never among what it prints.
func TestARebuildTellsHowFarItIs(t *testing.T) {
	w := newWorkplace(t)
	w.importRivers(t, "river board")
	got := w.do(t, "index", "rebuild")
	if want := "indexing: 1000 of 1200\nindexing: 1200 of 1200\n"; got.stderr != want {
		t.Errorf("it says\n%s\nwant\n%s", got.stderr, want)
	}
	if strings.Count(got.stdout, "\n") != 1 || !strings.HasPrefix(got.stdout, "1,200 cases and 0 articles") {
		t.Errorf("it prints %q", got.stdout)
	}
}
