//go:build !linux

package segment

// ForgetPages leaves it to the system which pages are in memory.
func ForgetPages([]byte, int, int) {}
