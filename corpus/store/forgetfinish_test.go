package store_test

import (
	"testing"

	"casebot/corpus/store"
)

// A reader that still reads an earlier state keeps its bytes in the log; the
// next opening finishes.
func TestForgettingIsFinishedWhenOpenedAgain(t *testing.T) {
	dir := t.TempDir()
	noraArchive(t, dir).Close()
	s := open(t, dir, store.Patience(1))
	for range s.Cases(ctx) {
		report, err := s.Forget(ctx, remover, store.Forgotten{Name: "Nora Quill"})
		fails(t, err, store.ErrLocked)
		same(t, "forgotten all the same", report.Cases, 1)
		break
	}
	same(t, "records", len(state(t, s)), 4)
	s.Close()
	open(t, dir)
	same(t, "bytes", holdsBytes(t, dir, noraForms...), []string(nil))
}
