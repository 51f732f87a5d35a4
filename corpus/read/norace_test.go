//go:build !race

package read

const slower = 1

// mostAllocated bounds a bomb's bytes in all, garbage included.
const mostAllocated = 1500 << 20
