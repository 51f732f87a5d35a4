package bleveindex

import "testing"

// An index that is opened afresh merges again.
func TestWhatIsOpenedAfreshIsNotStuck(t *testing.T) {
	e, err := OpenMemory()
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	e.stuck.Store(true)
	if err := e.Reset(t.Context()); err != nil || e.stuck.Load() {
		t.Errorf("stuck: %v, %v", e.stuck.Load(), err)
	}
}
