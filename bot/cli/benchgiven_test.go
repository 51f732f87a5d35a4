package cli_test

import (
	"encoding/json"
	"os/exec"
	"testing"
)

// What a bench says that each engine was given, with a cache and readers of other
// numbers than usual. What the engines were told is asked of them where they are
// opened: see TestTheContenderHasItsCache, and TestSetUpAsSaid of package fts5.
func TestBenchAllSayWhatTheyWereGiven(t *testing.T) {
	cmd := exec.Command(built(t), "bench", "--docs", "40", "--queries", "1", "--warm-up", "0", "--verify", "0", "--cache", "12", "--workers", "3", "--json")
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	var report struct {
		Given []struct{ Engine, What string }
	}
	if err := json.Unmarshal(out, &report); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	want := map[string]string{
		"casebot": "index.Analyze (English stems, stop words), batches of 1000, analysed on all processors; cache of 12 MB; " +
			"snippets: index.Mark over the text of the ten, read from the file of the documents",
		"bleve": "bleve's scorch, searchers, tf-idf and html highlighter as its own index sets them up, one field, stored, with term vectors; " +
			"index.Analyze in place of its English analyser, on 4 threads; batches of 1000; no cache of its own but the system's",
		"fts5": "SQLite FTS5 through modernc.org/sqlite, porter unicode61 (no stop words), bm25 with snippet(); transactions of 1000, WAL, synchronous normal, " +
			"one thread; cache of 12 MB shared out to 3 readers; it has no fuzzy search",
	}
	for _, given := range report.Given {
		if given.What != want[given.Engine] {
			t.Errorf("%s was given %s\nwant %s", given.Engine, given.What, want[given.Engine])
		}
	}
	if len(report.Given) != len(want) {
		t.Errorf("%d engines say what they were given: %s", len(report.Given), out)
	}
}
