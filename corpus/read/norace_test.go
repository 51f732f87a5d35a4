//go:build !race

package read

const slower = 1
