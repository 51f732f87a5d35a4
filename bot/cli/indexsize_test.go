package cli_test

import (
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// The parts that are listed add up to the folder, and each says what it is.
func TestThePartsOfTheIndexAddUp(t *testing.T) {
	data := t.TempDir()
	run(t, nil, "--data", data, "ask", "/case Han")
	got := run(t, nil, "--data", data, "index", "stats")
	lines := strings.Split(strings.TrimSpace(got.stdout), "\n")
	size := regexp.MustCompile(`(\d+) bytes on disk`)
	bytes := func(line string) int {
		n, _ := strconv.Atoi(size.FindStringSubmatch(line)[1])
		return n
	}
	total := 0
	for _, line := range lines[2:] {
		total += bytes(line)
		if _, what, _ := strings.Cut(line, " on disk: "); what == "" {
			t.Errorf("%q does not say what it is", line)
		}
	}
	if want := bytes(lines[0]); got.code != 0 || total != want || !strings.Contains(got.stdout, "\n  root.bolt ") {
		t.Errorf("the parts are %d bytes, the folder %d:\n%s", total, want, got.stdout)
	}
}
