package cli

import (
	"math"
	"runtime/debug"
)

// bulkHeap is the heap that bulk work aims at, in bytes. With what SQLite and the
// mapped index take beside it, the process stays below 300 MB; what is alive of it
// is less than half, so that collecting more often costs little.
const bulkHeap = 128 << 20

// modest has the garbage of bulk work collected before it piles up, unless whoever
// runs the program has set a limit, and returns what ends that.
func modest() func() {
	if debug.SetMemoryLimit(-1) != math.MaxInt64 {
		return func() {}
	}
	debug.SetMemoryLimit(bulkHeap)
	return func() { debug.SetMemoryLimit(math.MaxInt64) }
}
