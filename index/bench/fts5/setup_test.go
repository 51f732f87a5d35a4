package fts5

import "testing"

// What an index is said to be given is what SQLite has been told.
func TestSetUpAsSaid(t *testing.T) {
	x, err := Open(t.TempDir(), 3, 12)
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	for asked, want := range map[string]string{
		"PRAGMA journal_mode": "wal",
		"PRAGMA synchronous":  "1",     // normal
		"PRAGMA cache_size":   "-4096", // KB, of each of three
		"SELECT instr(sql, 'porter unicode61') > 0 FROM sqlite_master WHERE name = 'docs'": "1",
	} {
		var got string
		if err := x.db.QueryRowContext(t.Context(), asked).Scan(&got); err != nil || got != want {
			t.Errorf("%s is %q (%v), want %q", asked, got, err, want)
		}
	}
	if got := x.db.Stats().MaxOpenConnections; got != 3 {
		t.Errorf("%d may read at once, want 3", got)
	}
}
