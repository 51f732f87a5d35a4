//go:build race

package read

// slower is how much less the bombs hold where the race detector makes each step
// cost ten.
const slower = 5
