//go:build race

package read

// slower is how much less the bombs hold where the race detector makes each step
// cost ten.
const slower = 5

// mostAllocated bounds a bomb's bytes in all. The race detector throws away at
// random what is pooled, and the machines of regular expressions are made anew.
const mostAllocated = 4 << 30
