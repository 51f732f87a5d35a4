package bleveindex_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"casebot/index"
)

// What is damaged is not taken over into a file whose sum is right: nothing is merged any
// more, which is known at once, and before it would be waited for, writing fails.
func TestWhatIsDamagedIsNotMerged(t *testing.T) {
	a := smallLibrary()
	dir, segments := library(t, a)
	e, _ := synced(t, dir, a)
	for _, path := range segments {
		flipInPlaceAt(t, path, func(size int64) int64 { return size - 1 }) // of the sum, which no merge reads
	}
	ctx := soon(t)
	written, err := 0, error(nil)
	for ; err == nil && written < 100; written++ {
		a.PutArticle(smallArticle(1000 + written))
		err = index.Sync(ctx, a, a, e, nil)
	}
	if !errors.Is(err, index.ErrDamaged) || written < 10 {
		t.Errorf("after %d writes: %v", written, err)
	}
	pauses := 0
	if err := e.Patrol(ctx, atOnce(&pauses)); err == nil || !strings.Contains(err.Error(), "its checksum is wrong") {
		t.Errorf("the patrol finds %v", err)
	}
	begin := time.Now()
	closed(t, e)
	if took := time.Since(begin); took > 5*time.Second {
		t.Errorf("closing took %v", took)
	}
	e, logged := synced(t, dir, a)
	if strings.Count(logged, "built anew") != 1 {
		t.Errorf("the log says %q", logged)
	}
	closed(t, e)
}
