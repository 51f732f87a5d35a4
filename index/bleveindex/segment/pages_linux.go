package segment

import (
	"os"
	"syscall"
)

// ForgetPages has the system take part of a mapped file out of the memory of the
// process. It comes back when it is read, so nothing is lost where that fails.
func ForgetPages(mapped []byte, from, to int) {
	page := os.Getpagesize()
	from, to = (from+page-1)/page*page, min(to, len(mapped))/page*page
	if from < to {
		_ = syscall.Madvise(mapped[from:to], syscall.MADV_DONTNEED)
	}
}
