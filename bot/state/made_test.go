package state

import (
	"fmt"
	"testing"
	"time"
)

// When a watch was set is known within the second; what an older program kept is too.
func TestWhenAWatchWasSetIsKeptWithinTheSecond(t *testing.T) {
	at := noon.Add(456789 * time.Microsecond)
	dir := t.TempDir()
	s := open(t, dir, &clock{at})
	set(t, s, query("harbour", "ann", "cameras"))
	for _, statement := range []string{fmt.Sprintf("UPDATE watches SET made = %d", noon.Unix()), "DELETE FROM goose_db_version WHERE version_id = 12"} {
		if _, err := s.db.Exec(statement); err != nil {
			t.Fatal(err)
		}
	}
	s.Close()
	s = open(t, dir, &clock{at})
	if kept, err := s.Watch(t.Context(), 1); err != nil || !kept.Made.Equal(noon) {
		t.Errorf("of an older program: %+v %v", kept, err)
	}
	if again := set(t, s, query("harbour", "ann", "cameras")); !again.Made.Equal(noon) {
		t.Errorf("set anew: %s", again.Made)
	}
	set(t, s, query("harbour", "ann", "faces"))
	if kept, err := s.Watch(t.Context(), 2); err != nil || !kept.Made.Equal(at) {
		t.Errorf("%+v %v", kept, err)
	}
}
