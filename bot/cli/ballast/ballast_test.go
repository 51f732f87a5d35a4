package ballast

import (
	"go/parser"
	"go/token"
	"os/exec"
	"runtime"
	"slices"
	"strings"
	"testing"
)

func TestTheBallastIsHeldUntilItIsReleased(t *testing.T) {
	heap := func() uint64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	if before := heap(); before < size {
		t.Errorf("a heap of %d bytes does not hold %d", before, size)
	}
	Release()
	Release()
	if after := heap(); after > size/2 {
		t.Errorf("a heap of %d bytes after the release", after)
	}
}

// By the specification of the language nothing of a library is made ready before.
func TestTheBallastComesFirst(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "ballast.go", nil, parser.ImportsOnly)
	if err != nil || len(file.Imports) > 0 {
		t.Errorf("it imports %d packages: %v", len(file.Imports), err)
	}
	out, err := exec.Command("go", "list", "-deps", "-f", "{{if not .Standard}}{{.ImportPath}}{{end}}", "casebot").Output()
	if err != nil {
		t.Fatal(err)
	}
	const own = "casebot/bot/cli/ballast"
	all := strings.Fields(string(out))
	if !slices.Contains(all, own) {
		t.Error("the program does without it")
	}
	for _, other := range all {
		if other < own && !strings.HasPrefix(other+"/", "casebot/") {
			t.Errorf("%s is made ready before", other)
		}
	}
}
