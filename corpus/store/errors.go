package store

import (
	"errors"
	"fmt"

	"casebot/corpus"
)

// What can be wrong with an archive, each with the next step. Errors of this
// package wrap one of these where it applies, and name the file or the record.
var (
	ErrNewer      = errors.New("was written by a newer casebot; upgrade this binary or use another --data folder")
	ErrCorrupt    = errors.New("is damaged or not a casebot archive; nothing was changed: restore a backup or move the file away")
	ErrEmptied    = errors.New("is empty, though its index or its log shows that it was not; nothing was changed: restore a backup, or delete what lies in the data folder to begin anew")
	ErrFull       = errors.New("has no space left on its disk; nothing was saved: free some space and try again")
	ErrLocked     = errors.New("is in use by another process; nothing was changed: wait for it or stop it, and try again")
	ErrDisk       = errors.New("has trouble with its disk; nothing was saved: check the disk and its quota, and try again")
	ErrUnwritable = errors.New("cannot be written; make the folder writable for this user or use another --data folder")
)

// What can be wrong with a write, each with the next step.
var (
	ErrForgotten = errors.New("was taken out of the archive for good; leave it out")
	ErrBlocked   = errors.New("is blocked; lift the block first")
	ErrQueueFull = errors.New("is full; review what waits and try again")
	ErrDecided   = errors.New("was decided already; look at the next proposal")
)

// A ProblemsError says that records were refused, and why. Nothing of the same
// call was saved.
type ProblemsError struct {
	Problems []corpus.Problem // at least one
}

// Error puts the first problem on one line and says how many more there are.
func (e *ProblemsError) Error() string {
	if n := len(e.Problems) - 1; n > 0 {
		return fmt.Sprintf("nothing was saved: %s (and %d more)", e.Problems[0], n)
	}
	return fmt.Sprintf("nothing was saved: %s", e.Problems[0])
}

// refused returns a ProblemsError, or nil where nothing is wrong.
func refused(problems []corpus.Problem) error {
	if len(problems) == 0 {
		return nil
	}
	return &ProblemsError{problems}
}
