package bot

import (
	"context"
	"errors"
	"testing"
	"time"

	"casebot/index"
)

// standing is an index that does not change, and says when it was asked.
type standing struct {
	index.Searcher
	asked chan bool
}

func (s standing) Position(context.Context) (index.Position, error) {
	s.asked <- true
	return index.Position{Seq: 1}, nil
}

// Who shares a finding out with one who had less time is not out of time with them.
func TestAnothersLackOfTimeIsNotShared(t *testing.T) {
	for range 20 {
		at := standing{asked: make(chan bool, 9)}
		r := newMemo[int](at, 9)
		hasty, cancel := context.WithCancelCause(t.Context())
		begun, ended := make(chan bool), make(chan error)
		go func() {
			_, err := r.of(hasty, "all", func() (int, error) {
				close(begun)
				<-hasty.Done()
				time.Sleep(time.Millisecond) // in which the patient one comes to wait
				return 0, context.DeadlineExceeded
			})
			ended <- err
		}()
		<-begun
		<-at.asked
		go func() { <-at.asked; cancel(nil) }()
		found, err := r.of(t.Context(), "all", func() (int, error) { return 17, nil })
		if found != 17 || err != nil {
			t.Fatalf("the patient one has %d, %v", found, err)
		}
		if err := <-ended; !errors.Is(err, context.DeadlineExceeded) {
			t.Fatalf("the hasty one has %v", err)
		}
	}
}

// A failure of one's own is not tried again at once.
func TestAFailureIsTriedByTheNextWhoAsks(t *testing.T) {
	r, tries := newMemo[int](standing{asked: make(chan bool, 9)}, 9), 0
	fails := func() (int, error) { tries++; return 0, errors.New("disk gone") }
	for want := 1; want < 3; want++ {
		if _, err := r.of(t.Context(), "all", fails); err == nil || tries != want {
			t.Errorf("%v, tried %d times, want %d", err, tries, want)
		}
	}
}

// A crash is not everybody's until the index changes.
func TestACrashIsNotRemembered(t *testing.T) {
	r := newMemo[int](standing{asked: make(chan bool, 9)}, 9)
	func() {
		defer func() { recover() }()
		r.of(t.Context(), "all", func() (int, error) { panic("a fault") })
	}()
	if found, err := r.of(t.Context(), "all", func() (int, error) { return 17, nil }); found != 17 || err != nil {
		t.Errorf("%d, %v", found, err)
	}
}

// What is forgotten is found out again, though the index stands where it did.
func TestWhatIsForgottenIsFoundOutAgain(t *testing.T) {
	r, tries := newMemo[int](standing{asked: make(chan bool, 9)}, 9), 0
	find := func() (int, error) { tries++; return tries, nil }
	for i, want := range []int{1, 1, 2} {
		if i == 2 {
			r.forget()
		}
		if found, err := r.of(t.Context(), "all", find); found != want || err != nil {
			t.Errorf("%d: %v, want %d", i, found, want)
		}
	}
}
