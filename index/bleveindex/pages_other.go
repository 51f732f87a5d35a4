//go:build !linux

package bleveindex

// forgetPages leaves it to the system which pages are in memory.
func forgetPages([]byte, int, int) {}
