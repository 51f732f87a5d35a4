package cli_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
)

// shared is a folder for what all tests use, which is gone when they are through.
var shared = sync.OnceValues(func() (string, error) { return os.MkdirTemp("", "casebot-tests-") })

// program builds the program: to link it takes longer than most tests do with it.
var program = sync.OnceValues(func() (string, error) {
	folder, err := shared()
	if err != nil {
		return "", err
	}
	file := filepath.Join(folder, "casebot")
	build := exec.Command("go", "build", "-o", file, ".")
	build.Dir = root
	if out, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("build: %w\n%s", err, out)
	}
	return file, nil
})

func TestMain(m *testing.M) {
	m.Run()
	if folder, err := shared(); err == nil {
		os.RemoveAll(folder)
	}
}

// built returns where the program stands as it ships, built for whoever asks first.
// It is not to be written to.
func built(t testing.TB) string {
	t.Helper()
	file, err := program()
	if err != nil {
		t.Fatal(err)
	}
	return file
}
